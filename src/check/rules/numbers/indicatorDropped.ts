/**
 * indicator-dropped: what part one measured, part two sets no target for. A hint: a cell may well drop an indicator (users.md, §2: reviewers
 * ask for it).
 */
import { isTargetSection } from '../../../indicators/carry.js';
import { paragraphsOf, plainText } from '../../../report/blocks.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import { isLine } from '../../content.js';
import type { Finding } from '../../types.js';
import { figuresOf, firstParagraph } from './figures.js';
import { indicatorsIn, overlap, tellingWords } from './targetRows.js';

/** So much of the name must be found in one line or row of part two. */
const enough = 0.6;

/** The telling words of each line and row in which part two sets its targets. */
const targetWords = ({ contents }: CheckContext): Set<string>[] =>
  contents
    .filter(({ span }) => isTargetSection(span.section))
    .flatMap(({ items }) =>
      items.flatMap((item) => {
        if (item.kind === 'table') {
          return item.reading.table.rows.map((row) =>
            row.cells.flatMap((cell) => [...paragraphsOf(cell.blocks)].map(plainText)).join(' '),
          );
        }
        return isLine(item) && (item.kind === 'own' || item.kind === 'copied') ? item.text.split(';') : [];
      }),
    )
    .map((text) => new Set(tellingWords(text)));

export const indicatorDropped: Rule = (context) => {
  const measured = indicatorsIn(figuresOf(context), 'results').filter(
    ({ read, indicator }) => read.past && (indicator.target !== '' || indicator.result !== ''),
  );
  if (measured.length === 0) return [];
  const lines = targetWords(context);
  // Where no targets are written yet, that is told by other rules.
  if (lines.length < 2) return [];
  const dropped = measured.filter(({ indicator }) => {
    const name = tellingWords(indicator.name);
    return name.length > 0 && !lines.some((words) => overlap(name, words) >= enough);
  });
  // Half of them in other words: this report tells its targets another way.
  if (dropped.length * 2 > measured.length && dropped.length > 2) return [];
  return dropped.flatMap(({ read, row, indicator }): Finding[] => {
    const cell = row.cells[read.indicators?.columns.name ?? -1];
    const paragraph = cell && firstParagraph(cell.cell);
    if (!paragraph) return [];
    return [
      {
        rule: 'indicator-dropped',
        severity: 'info',
        section: read.section,
        message: `Chỉ tiêu “${quoteOf(indicator.name)}” có ở phần thứ nhất nhưng không thấy trong các chỉ tiêu của nhiệm kỳ mới. Bổ sung, hoặc bỏ qua nếu không đặt nữa.`,
        quote: quoteOf(indicator.name),
        where: context.whereOf(paragraph, cell.text),
      },
    ];
  });
};
