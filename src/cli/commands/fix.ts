/**
 * `decuong fix`: what the findings of a report offer, carried out in a copy of it; with `--list` only said.
 */
import { ruleIds } from '../../check/types.js';
import { type Result, success } from '../../result.js';
import { commandLine, flag, missingOut, oneInput, readArguments, text, texts, usage } from '../arguments.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { mendOut, offerLine } from '../mend.js';
import { type Terminal, deliver, exit, report, sameFile } from '../terminal.js';

interface Asked {
  readonly input: string;
  readonly out: string;
  readonly outline: string;
  /** Empty = all, without those that `clean` is for. */
  readonly rules: readonly string[];
  readonly list: boolean;
}

const read = (args: readonly string[]): Result<Asked> => {
  const line = readArguments(args, { out: text, outline: text, rule: texts, list: flag });
  if (!line.ok) return line;
  const input = oneInput(line.value.positionals);
  if (!input.ok) return input;
  const { out, outline, rule, list } = line.value.values;
  if (!out && !list) return missingOut('RA.docx');
  const unknown = rule.find((each) => !ruleIds.some((id) => id === each));
  if (unknown !== undefined) return usage(`Không có quy tắc “${unknown}”.`);
  return success({ input: input.value, out, outline, rules: rule, list });
};

const run = async (command: Asked, terminal: Terminal): Promise<number> => {
  if (!command.list && (await isSameFile(command.input, command.out))) return report(terminal, sameFile);
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const bytes = await readBytes(command.input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  const mended = mendOut(bytes.value, { outline: outline.value, profile: undefined }, command.rules, command.list);
  if (!mended.ok) return report(terminal, mended.failure);
  const { outcome } = mended.value;
  for (const { offer, done } of outcome) terminal.print(`${done ? '' : 'chưa sửa được — '}${offerLine(offer)}`);
  const count = outcome.filter(({ done }) => done).length;
  if (command.list) {
    terminal.say(`${String(count)} chỗ có thể sửa. Chưa ghi tệp nào.`);
    return exit.ready;
  }
  const left = outcome.length - count;
  const sentence = count > 0 ? `Đã sửa ${String(count)} chỗ.` : 'Không có chỗ nào máy sửa được.';
  const rest = left > 0 ? ` ${String(left)} chỗ cần sửa bằng tay.` : '';
  return deliver(terminal, command.out, mended.value.bytes, sentence + rest);
};

export const fixCommand = commandLine(
  'fix',
  [
    'fix VÀO.docx --out RA.docx [--rule MÃ]… [--list]',
    'sửa chỗ sai thể thức và in từng chỗ «từ → thành»; số liệu, tên gọi… chỉ sửa khi nêu --rule;',
    '--list: chỉ in mọi chỗ sửa được, không ghi tệp',
  ],
  read,
  run,
);
