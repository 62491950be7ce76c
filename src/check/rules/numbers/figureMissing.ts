/**
 * figure-missing: a target without a result in a results table of the person's own (empty cells of the outline's tables are told by
 * table-cell-empty), and a section on results that says «chỉ tiêu» and holds no figure at all. Hints: reviewers ask for figures that lead up
 * to the result (users.md, §2).
 */
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import { isLine } from '../../content.js';
import type { Finding } from '../../types.js';
import { figuresOf, firstParagraph } from './figures.js';
import { indicatorsIn } from './targetRows.js';

/** A section of fewer words may say in one sentence that there is nothing to tell. */
const longEnough = 60;

/** Numbers in words count too. */
const figure = /\d|(?<!\p{L})(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|toàn thể|tất cả)(?!\p{L})/iu;

const emptyResults = (context: CheckContext): Finding[] =>
  indicatorsIn(figuresOf(context), 'results').flatMap(({ read, row, indicator }): Finding[] => {
    const column = read.indicators?.columns.result ?? -1;
    const cell = row.cells[column];
    const name = row.cells[read.indicators?.columns.name ?? -1];
    const paragraph = name && firstParagraph(name.cell);
    if (read.spec || !cell || !paragraph || indicator.target === '' || indicator.result !== '') return [];
    return [
      {
        rule: 'figure-missing',
        severity: 'info',
        section: read.section,
        message: `“${quoteOf(indicator.name)}” có chỉ tiêu ${indicator.target} nhưng chưa ghi kết quả thực hiện. Điền kết quả vào bảng.`,
        quote: quoteOf(indicator.name),
        where: context.whereOf(paragraph, name.text),
      },
    ];
  });

const sectionsWithoutFigures = ({ contents, reports, nameOf, whereOf, outline }: CheckContext): Finding[] => {
  const [first] = outline.sections;
  return contents.flatMap(({ span, items }): Finding[] => {
    const asks = span.section.guidance.some(({ text }) => /chỉ tiêu|tỷ lệ|số lượng/iu.test(text));
    if (span.section.children.length > 0 || span.path[0]?.id !== first?.id || !asks) return [];
    const words = reports.get(span.section.id)?.words ?? 0;
    const lines = items.filter(isLine).filter(({ kind }) => kind === 'own' || kind === 'copied');
    if (words < longEnough || items.some(({ kind }) => kind === 'table' || kind === 'picture')) return [];
    const speaking = lines.find(({ text }) => /chỉ tiêu|tỷ lệ/iu.test(text.normalize('NFC')));
    if (!speaking || lines.some(({ text }) => figure.test(text.normalize('NFC')))) return [];
    return [
      {
        rule: 'figure-missing',
        severity: 'info',
        section: span.section.id,
        message: `${nameOf(span.section)} nói về chỉ tiêu, kết quả nhưng không có con số nào. Nêu số liệu cụ thể, ví dụ số lượng, tỷ lệ %.`,
        quote: quoteOf(speaking.text),
        where: whereOf(speaking.paragraph, speaking.text.trim()),
      },
    ];
  });
};

export const figureMissing: Rule = (context) => [...emptyResults(context), ...sectionsWithoutFigures(context)];
