/**
 * `decuong update`: a newer outline for a report that is being written; with `--list` only what differs.
 */
import type { Section } from '../../outline/types.js';
import type { Comparison } from '../../report/compareOutlines.js';
import { type Failure, type Result, success } from '../../result.js';
import { commandLine, flag, missingOut, oneInput, readArguments, text, texts, usage } from '../arguments.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { type Terminal, deliver, exit, report, sameFile } from '../terminal.js';
import { updateTo } from '../update.js';

const named = ({ number, heading }: Section): string => `“${`${number} ${heading}`.trim()}”`;

/** One line for each difference, with the id that `--section` takes where something can be brought in. */
const differences = ({ added, renamed, dropped, moved, notesChanged }: Comparison): string[] => [
  ...added.map((section) => `${section.id}: mục mới ${named(section)}`),
  ...renamed.map((pair) => `${pair.new.id}: đổi tên ${named(pair.old)} → ${named(pair.new)}`),
  ...dropped.map((section) => `đề cương mới không còn ${named(section)}; chữ đã viết vẫn để nguyên`),
  ...moved.map((pair) => `đề cương mới xếp ${named(pair.new)} ở chỗ khác; chữ đã viết vẫn để nguyên`),
  ...notesChanged.map((pair) => `ghi chú hướng dẫn khác: ${named(pair.new)}`),
];

const unknownSection = (id: string): Failure => ({
  code: 'section-unknown',
  message: `Đề cương mới không có mục mới hay mục đổi tên mang mã “${id}”.`,
  hint: 'Dùng --list để xem các mã.',
});

interface Asked {
  readonly input: string;
  readonly outline: string;
  readonly out: string;
  /** Ids of the new outline's sections; empty = all that is new or renamed. */
  readonly sections: readonly string[];
  readonly list: boolean;
}

const read = (args: readonly string[]): Result<Asked> => {
  const line = readArguments(args, { out: text, outline: text, section: texts, list: flag });
  if (!line.ok) return line;
  const input = oneInput(line.value.positionals);
  if (!input.ok) return input;
  const { out, outline, section, list } = line.value.values;
  if (!outline) return usage('Thiếu đề cương mới: --outline MỚI.decuong.json.');
  if (!out && !list) return missingOut('RA.docx');
  return success({ input: input.value, outline, out, sections: section, list });
};

const run = async (command: Asked, terminal: Terminal): Promise<number> => {
  if (!command.list && (await isSameFile(command.input, command.out))) return report(terminal, sameFile);
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const bytes = await readBytes(command.input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  // Reading the arguments asks for an outline by name.
  if (!outline.value) return exit.unreadable;
  const chosen = command.sections.length > 0 ? new Set(command.sections) : undefined;
  const updated = updateTo(bytes.value, outline.value, chosen);
  if (!updated.ok) return report(terminal, updated.failure);
  const { comparison, inserted, renamed, left } = updated.value;
  const offered = [...comparison.added, ...comparison.renamed.map((pair) => pair.new)];
  const unknown = command.sections.find((id) => !offered.some((section) => section.id === id));
  if (unknown !== undefined) return report(terminal, unknownSection(unknown));
  if (command.list) {
    const lines = differences(comparison);
    for (const line of lines) terminal.print(line);
    terminal.say(lines.length > 0 ? 'Chưa ghi tệp nào.' : 'Hai đề cương có cùng các mục. Chưa ghi tệp nào.');
    return exit.ready;
  }
  for (const id of left) {
    const section = offered.find((each) => each.id === id);
    if (section) terminal.print(`${id}: tên mục để nguyên vì đã viết khác đề cương cũ; tên mới là ${named(section)}`);
  }
  const sentence = `Đã thêm ${String(inserted.length)} mục, đổi tên ${String(renamed.length)} mục.`;
  return deliver(terminal, command.out, updated.value.bytes, sentence);
};

export const updateCommand = commandLine(
  'update',
  [
    'update VÀO.docx --outline MỚI.decuong.json --out RA.docx [--section MÃ]… [--list]',
    'đưa vào báo cáo đang viết những mục mới và tên mục mới của đề cương mới; chữ đã viết giữ nguyên; --list: chỉ in chỗ khác nhau',
  ],
  read,
  run,
);
