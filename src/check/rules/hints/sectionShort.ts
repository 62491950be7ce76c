/** section-short: a section written in one sentence where the others have paragraphs. */
import { isLine } from '../../content.js';
import type { Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import { ownLines, placeOf } from './roles.js';

/** Below this many sections the middle one says nothing about the others. */
const fewestSections = 8;

/** In a report whose middle section has fewer words than this (one short sentence) every section is short: that is its writer's way. */
const shortestMiddle = 20;

/** One sentence of a printed report has about thirty words. */
const oneSentence = 30;

/** Times shorter than the middle section: a goal is told in a third of it, never in a fifth. */
const timesShorter = 5;

const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

export const sectionShort: Rule = ({ contents, reports, nameOf }) => {
  const written = contents.flatMap((content) => {
    const report = reports.get(content.span.section.id);
    return report?.leaf && report.words > 0 ? [{ content, report }] : [];
  });
  const middle = middleOf(written.map(({ report }) => report.words));
  if (written.length < fewestSections || middle < shortestMiddle) return [];
  return written.flatMap(({ content, report }): Finding[] => {
    if (report.words >= oneSentence || report.words * timesShorter >= middle) return [];
    // Tables and pictures tell more than their words.
    if (!content.items.every(isLine)) return [];
    return [
      {
        rule: 'section-short',
        severity: 'info',
        section: report.id,
        message: `${nameOf(report.section)} chỉ có ${String(report.words)} chữ, các mục khác thường có khoảng ${String(middle)}. Xem có cần viết thêm không.`,
        quote: quoteOf(ownLines(content)[0]?.text ?? ''),
        ...placeOf(reports, report.id),
      },
    ];
  });
};
