/**
 * Which sections of an outline ask for shortcomings, lessons, results and tasks, known by the words of their headings, so that outlines of
 * other superiors are read as well as the bundled one.
 */
import type { Section } from '../../../outline/types.js';
import { normalize } from '../../../report/normalize.js';
import type { LineItem, SectionContent } from '../../content.js';
import type { CheckContext } from '../../context.js';
import type { SectionReport, Where } from '../../types.js';

const words = {
  shortcomings: /hạn chế|khuyết điểm|tồn tại|yếu kém/,
  lessons: /bài học/,
  results: /^(?:các )?(?:tình hình và )?kết quả (?:lãnh đạo |tổ chức )?thực hiện/,
  tasks: /giải pháp/,
  future: /phương hướng/,
} as const;

/** The headings of an outline, comparable: the same for every report that is checked against it. */
const headings = new WeakMap<Section, string>();

const headingOf = (section: Section): string => {
  const known = headings.get(section);
  if (known !== undefined) return known;
  const heading = normalize(section.heading);
  headings.set(section, heading);
  return heading;
};

const says = (section: Section, role: keyof typeof words): boolean => words[role].test(headingOf(section));

/** The lines that the person wrote in a section. */
export const ownLines = ({ items }: SectionContent): LineItem[] =>
  items.filter((item): item is LineItem => item.kind === 'own' && item.words > 0);

export const wordsOf = (lines: readonly LineItem[]): number => lines.reduce((sum, { words: count }) => sum + count, 0);

/** All that was written, comparable, a full stop after each line. */
export const textOf = (lines: readonly LineItem[]): string => lines.map(({ text }) => normalize(text)).join('. ');

const leavesThat = ({ contents }: CheckContext, test: (content: SectionContent) => boolean): SectionContent[] =>
  contents.filter((content) => content.span.heading && content.span.section.children.length === 0 && test(content));

/** Leaves in which shortcomings are told. */
export const shortcomings = (context: CheckContext): SectionContent[] =>
  leavesThat(context, ({ span }) => says(span.section, 'shortcomings'));

export const lessons = (context: CheckContext): SectionContent[] =>
  leavesThat(context, ({ span }) => says(span.section, 'lessons'));

/** Leaves with tasks of the coming term: under a heading of solutions, in a part about what comes where the outline has one. */
export const tasks = (context: CheckContext): SectionContent[] => {
  const hasFuture = context.outline.sections.some((part) => says(part, 'future'));
  return leavesThat(context, ({ span: { path } }) => {
    const [part] = path;
    return (
      path.some((section) => says(section, 'tasks')) && (!hasFuture || (part !== undefined && says(part, 'future')))
    );
  });
};

/** The sections right under the results of the past term; a part may be called like the section in it that tells them. */
export const results = ({ contents }: CheckContext): readonly Section[] =>
  contents
    .map(({ span }) => span.section)
    .filter((section) => section.children.length > 0 && says(section, 'results'))
    .at(-1)?.children ?? [];

/** Where a section stands, for a finding. */
export const placeOf = (reports: ReadonlyMap<string, SectionReport>, id: string): { readonly where?: Where } => {
  const where = reports.get(id)?.where;
  return where ? { where } : {};
};
