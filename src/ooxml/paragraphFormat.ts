/**
 * What property lists say of a paragraph (`w:pPr`, ECMA-376 Part 1, 17.3.1): one list at a time; laid over each other they are one
 * object over another. Lengths are twips.
 */
import type { ParagraphLayout } from '../report/layout.js';
import { valueOf } from './styleTable.js';
import { millimetresOf, pointsOf, twipsIn } from './units.js';
import { childOf, type XmlElement } from './xml.js';

/** What is absent is not said. */
export interface ParagraphFormat {
  readonly align?: ParagraphLayout['align'];
  /** Negative = hanging. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: ParagraphLayout['line'];
  readonly borderBelow?: boolean;
}

/** `w:jc` (17.3.1.13) as we call it. */
export const alignments: Readonly<Record<string, ParagraphLayout['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Space that Word leaves where it is told to choose by itself, as between paragraphs of HTML: 14 points. */
const automaticSpace = 280;

const isSet = (value: string | undefined): boolean => value !== undefined && /^(?:1|true|on)$/.test(value);

const spaceOf = (spacing: XmlElement | undefined, side: 'before' | 'after'): number | undefined =>
  isSet(spacing?.attribute(`w:${side}Autospacing`)) ? automaticSpace : twipsIn(spacing?.attribute(`w:${side}`));

/** Without `w:lineRule` the line is a multiple, counted in parts of 240 (17.3.1.33). */
const lineOf = (spacing: XmlElement | undefined): ParagraphLayout['line'] | undefined => {
  const line = twipsIn(spacing?.attribute('w:line'));
  if (line === undefined) return undefined;
  const rule = spacing?.attribute('w:lineRule') ?? 'auto';
  if (rule === 'exact') return { rule: 'exact', pt: pointsOf(line) };
  return rule === 'atLeast' ? { rule: 'at-least', pt: pointsOf(line) } : { rule: 'multiple', times: line / 240 };
};

const firstLineOf = (indent: XmlElement | undefined): number | undefined => {
  // Of the two the hanging one goes first (17.3.1.12).
  const hanging = twipsIn(indent?.attribute('w:hanging'));
  return hanging === undefined ? twipsIn(indent?.attribute('w:firstLine')) : -hanging;
};

const borderOf = (properties: XmlElement): boolean | undefined => {
  const borders = childOf(properties, 'w:pBdr');
  const bottom = childOf(borders, 'w:bottom');
  return borders && !/^(?:nil|none)$/.test(bottom?.attribute('w:val') ?? 'none');
};

export const paragraphFormatOf = (properties: XmlElement | undefined): ParagraphFormat => {
  if (!properties) return {};
  const spacing = childOf(properties, 'w:spacing');
  const indent = childOf(properties, 'w:ind');
  const said = {
    align: alignments[valueOf(properties, 'w:jc') ?? ''],
    firstLine: firstLineOf(indent),
    left: twipsIn(indent?.attribute('w:left') ?? indent?.attribute('w:start')),
    right: twipsIn(indent?.attribute('w:right') ?? indent?.attribute('w:end')),
    before: spaceOf(spacing, 'before'),
    after: spaceOf(spacing, 'after'),
    line: lineOf(spacing),
    borderBelow: borderOf(properties),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
};

/** With what Word takes where nobody says anything (17.3.1): left, no indents, no space, single lines. Without runs. */
export const layoutOf = (format: ParagraphFormat): ParagraphLayout => ({
  align: format.align ?? 'left',
  firstLineMm: millimetresOf(format.firstLine ?? 0),
  leftMm: millimetresOf(format.left ?? 0),
  rightMm: millimetresOf(format.right ?? 0),
  beforePt: pointsOf(format.before ?? 0),
  afterPt: pointsOf(format.after ?? 0),
  line: format.line ?? { rule: 'multiple', times: 1 },
  borderBelow: format.borderBelow ?? false,
  runs: [],
});
