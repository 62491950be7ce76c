/**
 * From the document that a superior sent to what was understood of it: a decision for every line. The document may be a .txt, a .docx or the open
 * document; only its blocks count.
 */
import { limits } from '../outline/limits.js';
import type { Report } from '../report/blocks.js';
import { normalize } from '../report/normalize.js';
import { type Result, failed, success } from '../result.js';
import { readBack } from './back.js';
import { readBody } from './body.js';
import { fieldsIn } from './fields.js';
import { givenValues } from './frameFields.js';
import { readFront } from './front.js';
import { placedTexts } from './placed.js';
import { type Source, sourceOf } from './source.js';
import { isIndicator, targetsTable } from './tables.js';
import { tooLarge } from './tooLarge.js';
import type { Decision, FoundTable, ImportedOutline } from './types.js';

/** More lines than any outline: 30 pages have 1,500. */
const mostLines = 20_000;

/** Fewer indicators than these are notes like others. */
const fewestIndicators = 3;

/** Tables of targets for runs of `Chỉ tiêu về …;` in sections that have no table of their own. */
const offeredTables = (decisions: readonly Decision[], tables: readonly FoundTable[], source: Source): FoundTable[] => {
  const ids = new Set(tables.map(({ spec }) => spec.id));
  const offered: FoundTable[] = [];
  let run: Decision[] = [];
  let hasTable = false;
  const close = (): void => {
    const [first] = run;
    if (first && run.length >= fewestIndicators && !hasTable) {
      const spec = targetsTable(
        run.map(({ text }) => text),
        source.lexicon,
        ids,
      );
      if (spec) offered.push({ line: first.line, spec, chosen: true });
    }
    run = [];
    hasTable = false;
  };
  for (const decision of decisions) {
    if (decision.as.kind === 'heading') close();
    else if (decision.as.kind === 'table') hasTable = true;
    else if (decision.as.kind === 'note' && isIndicator(decision.text)) run.push(decision);
  }
  close();
  return offered;
};

/**
 * Failures: `outline-empty` (no text), `too-large` (lines or headings), `no-headings` (text without any heading: not an outline).
 */
export const importOutline = (report: Report): Result<ImportedOutline> => {
  const source = sourceOf(report);
  const { lines } = source;
  if (lines.length === 0)
    return failed({
      code: 'outline-empty',
      message: 'Tài liệu này không có chữ nào để làm đề cương.',
      hint: 'Kiểm tra lại: có thể đề cương là ảnh chụp hoặc bản quét. Hãy xin bản Word của cấp trên.',
    });
  if (lines.length > mostLines) return tooLarge(`Tài liệu này có ${lines.length} dòng, quá dài cho một đề cương.`);
  const front = readFront(lines, source.back);
  const body = readBody(lines.slice(front.count, source.back));
  const isForCells = front.decisions.some(({ text }) => /(?:^|\s)chi bộ(?!\p{L})/u.test(normalize(text)));
  const decisions = [...front.decisions, ...body.decisions, ...readBack(lines.slice(source.back), isForCells)];
  const headings = body.decisions.filter(({ as }) => as.kind === 'heading').length;
  if (headings > limits.sections) return tooLarge(`Tài liệu này có ${headings} mục, quá nhiều cho một đề cương.`);
  if (headings === 0)
    return failed({
      code: 'no-headings',
      message: 'Không thấy mục nào (I-, 1., 1.1., a)…) trong tài liệu này nên chưa làm đề cương được.',
      hint: 'Chọn đúng tệp đề cương của cấp trên, hoặc đánh số các mục trong tệp rồi thử lại.',
    });
  const tables = [...body.tables, ...offeredTables(decisions, body.tables, source)];
  const given = givenValues(decisions, source.values);
  return success({ decisions, tables, fields: fieldsIn(placedTexts(decisions), given) });
};
