/**
 * `decuong import`: an outline file out of the document that a superior sent, and a summary of what was understood.
 */
import { importOutline } from '../../importing/importOutline.js';
import { slugOf } from '../../importing/ids.js';
import { readText } from '../../importing/textFile.js';
import { toOutline } from '../../importing/toOutline.js';
import { type ImportedOutline, sureFrom } from '../../importing/types.js';
import { openPackage } from '../../ooxml/package.js';
import { readReport } from '../../ooxml/read.js';
import type { Outline } from '../../outline/types.js';
import type { Report } from '../../report/blocks.js';
import { type Result, success } from '../../result.js';
import { commandLine, missingOut, oneInput, readArguments, text } from '../arguments.js';
import { isSameFile, readBytes } from '../files.js';
import { type Terminal, deliver, report, sameFile } from '../terminal.js';

/** Word files are archives, and those of Word 97 begin so; everything else is text. */
const isWordFile = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

const readDocument = (bytes: Uint8Array): Result<Report> => {
  if (!isWordFile(bytes)) return readText(bytes);
  const opened = openPackage(bytes);
  return opened.ok ? readReport(opened.value) : opened;
};

/** The name of a file without folder and ending. */
const bareName = (path: string): string => path.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');

/** Lines shown of what is doubtful. */
const doubtsShown = 12;
const quoteLength = 90;

/** `17 mục (cấp 1: 2, cấp 2: 6, …), 30 ghi chú, …`, and what a person should look at. */
const summary = (imported: ImportedOutline, outline: Outline): string[] => {
  const levels = new Map<number, number>();
  let notes = 0;
  let kept = 0;
  for (const { as } of imported.decisions) {
    if (as.kind === 'heading') levels.set(as.level, (levels.get(as.level) ?? 0) + 1);
    if (as.kind === 'note') notes += 1;
    if (as.kind === 'text') kept += 1;
  }
  const counts = [...levels].sort(([one], [other]) => one - other).map(([level, count]) => `cấp ${level}: ${count}`);
  const total = [...levels.values()].reduce((sum, count) => sum + count, 0);
  const doubtful = imported.decisions.filter(({ as, confidence }) => as.kind !== 'continued' && confidence < sureFrom);
  const lines = [
    `${total} mục (${counts.join(', ')}), ${notes} ghi chú hướng dẫn, ${kept} câu giữ lại, ${imported.tables.length} bảng.`,
    `Ô cần điền: ${outline.fields.map(({ label }) => label).join('; ')}.`,
  ];
  if (outline.variants.length > 0)
    lines.push(`Loại hình chi bộ: ${outline.variants.map(({ label }) => label).join('; ')}.`);
  if (doubtful.length > 0) lines.push(`${doubtful.length} dòng chưa chắc, nên xem lại:`);
  for (const { text, why } of doubtful.slice(0, doubtsShown)) {
    const quote = text.trim().replace(/\s+/gu, ' ');
    lines.push(`  “${quote.length > quoteLength ? `${quote.slice(0, quoteLength).trimEnd()}…` : quote}” — ${why}`);
  }
  return lines;
};

interface Asked {
  readonly input: string;
  readonly out: string;
}

const read = (args: readonly string[]): Result<Asked> => {
  const line = readArguments(args, { out: text });
  if (!line.ok) return line;
  const { values, positionals } = line.value;
  const input = oneInput(positionals, 'Lệnh này cần đúng một tệp đề cương .docx hoặc .txt để đọc.');
  if (!input.ok) return input;
  return /\.json$/i.test(values.out) ? success({ input: input.value, out: values.out }) : missingOut('ĐỀ-CƯƠNG.json');
};

const run = async (command: Asked, terminal: Terminal): Promise<number> => {
  if (await isSameFile(command.input, command.out)) return report(terminal, sameFile);
  const bytes = await readBytes(command.input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  const document = readDocument(bytes.value);
  if (!document.ok) return report(terminal, document.failure);
  const imported = importOutline(document.value);
  if (!imported.ok) return report(terminal, imported.failure);
  const name = bareName(command.input);
  const outline = toOutline(imported.value, {
    id: slugOf(bareName(command.out).replace(/\.decuong$/u, '')),
    title: name || 'Đề cương',
    source: `Nhập từ tệp “${name}”.`,
  });
  if (!outline.ok) return report(terminal, outline.failure);
  for (const line of summary(imported.value, outline.value)) terminal.print(line);
  const json = new TextEncoder().encode(`${JSON.stringify(outline.value, undefined, 2)}\n`);
  return deliver(terminal, command.out, json, `Đã ghi đề cương “${command.out}”.`);
};

export const importCommand = commandLine(
  'import',
  ['import ĐỀ-CƯƠNG.docx|.txt --out ĐỀ-CƯƠNG.json', 'làm tệp đề cương (dùng với --outline) từ văn bản cấp trên gửi'],
  read,
  run,
);
