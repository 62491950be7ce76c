/**
 * Carries out one command: reads files, works on them, writes files, says what happened. Everything that touches the world comes
 * in through `Terminal`, so tests run it in the same process.
 */
import { defaultOutline, findBundled } from '../outline/bundled.js';
import { parseOutline } from '../outline/load.js';
import { parseProfile } from '../outline/profile.js';
import type { Outline, Profile } from '../outline/types.js';
import { type Failure, type Result, failed, success } from '../result.js';
import { type Command, help, readCommand } from './arguments.js';
import { isSameFile, listDocuments, readBytes, readJson, writeBytes } from './files.js';
import { type Outcome, csvTable, htmlTable, jsonLine, sentences } from './output.js';
import { type Asked, checkOne, cleanOut, insertInto, makeNew } from './work.js';

export interface Terminal {
  /** Results: one call a line. */
  readonly print: (line: string) => void;
  /** Messages beside the results. */
  readonly say: (line: string) => void;
  /** Called between files of a folder; absent when nobody is watching. */
  readonly progress?: (done: number, total: number) => void;
}

/** Exit codes of the command line. */
export const exit = { ready: 0, findings: 1, unreadable: 2 } as const;

const chooseOutline = async (name: string): Promise<Result<Outline | undefined>> => {
  if (!name) return success(undefined);
  const bundled = findBundled(name);
  if (bundled) return success(bundled);
  if (!/\.json$/i.test(name))
    return failed({
      code: 'outline-unknown',
      message: `Không có đề cương “${name}”.`,
      hint: `Dùng “${defaultOutline.id}” hoặc tên một tệp .json.`,
    });
  const json = await readJson(name);
  return json.ok ? parseOutline(json.value) : json;
};

const chooseProfile = async (name: string): Promise<Result<Profile | undefined>> => {
  if (!name) return success(undefined);
  const json = await readJson(name);
  return json.ok ? parseProfile(json.value) : json;
};

const choose = async (command: Extract<Command, { name: 'new' | 'insert' }>): Promise<Result<Asked>> => {
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return outline;
  const profile = await chooseProfile(command.profile);
  if (!profile.ok) return profile;
  const variants = (outline.value ?? defaultOutline).variants;
  if (command.variant && !variants.some(({ id }) => id === command.variant))
    return failed({
      code: 'variant-unknown',
      message: `Không có loại hình chi bộ “${command.variant}”.`,
      hint: `Chọn một trong: ${variants.map(({ id }) => id).join(', ')}.`,
    });
  const { variant, guidance, tables } = command;
  return success({ outline: outline.value, profile: profile.value, variant, guidance, tables });
};

const report = (terminal: Terminal, failure: Failure): number => {
  terminal.say(`${failure.message} ${failure.hint}${failure.detail ? ` (${failure.detail})` : ''}`);
  return exit.unreadable;
};

/** Writes the bytes and says so; the sentence comes only after the file stands. */
const deliver = async (terminal: Terminal, out: string, bytes: Uint8Array, sentence: string): Promise<number> => {
  const written = await writeBytes(out, bytes);
  if (!written.ok) return report(terminal, written.failure);
  if (written.value.backup) terminal.say(`Tệp “${out}” đã có: bản cũ giữ ở “${written.value.backup}”.`);
  terminal.say(sentence);
  return exit.ready;
};

const sameFile: Failure = {
  code: 'same-file',
  message: 'Tệp ra trùng với tệp vào.',
  hint: 'Chọn tên khác cho tệp ra: tệp vào không bao giờ bị ghi đè.',
};

const runNew = async (command: Extract<Command, { name: 'new' }>, terminal: Terminal): Promise<number> => {
  const asked = await choose(command);
  if (!asked.ok) return report(terminal, asked.failure);
  return deliver(terminal, command.out, makeNew(asked.value), `Đã tạo “${command.out}”.`);
};

const runInsert = async (command: Extract<Command, { name: 'insert' }>, terminal: Terminal): Promise<number> => {
  if (await isSameFile(command.input, command.out)) return report(terminal, sameFile);
  const asked = await choose(command);
  if (!asked.ok) return report(terminal, asked.failure);
  const bytes = await readBytes(command.input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  const edited = insertInto(bytes.value, asked.value);
  if (!edited.ok) return report(terminal, edited.failure);
  const count = edited.value.inserted.length;
  const sentence = count > 0 ? `Đã chèn ${String(count)} mục.` : 'Văn bản đã có đủ các mục; không chèn gì.';
  return deliver(terminal, command.out, edited.value.bytes, sentence);
};

const runClean = async (command: Extract<Command, { name: 'clean' }>, terminal: Terminal): Promise<number> => {
  if (await isSameFile(command.input, command.out)) return report(terminal, sameFile);
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const bytes = await readBytes(command.input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  const edited = cleanOut(bytes.value, { outline: outline.value, profile: undefined });
  if (!edited.ok) return report(terminal, edited.failure);
  const { removed } = edited.value;
  const sentence = removed > 0 ? `Đã bỏ ${String(removed)} chỗ.` : 'Không có ghi chú hướng dẫn nào.';
  return deliver(terminal, command.out, edited.value.bytes, sentence);
};

const checkFile = async (file: string, outline: Outline | undefined): Promise<Outcome> => {
  const bytes = await readBytes(file);
  if (!bytes.ok) return { file, failure: bytes.failure };
  const checked = checkOne(bytes.value, { outline, profile: undefined });
  return checked.ok ? { file, checked: checked.value } : { file, failure: checked.failure };
};

const exitCodeOf = (outcome: Outcome): number => {
  if ('failure' in outcome) return exit.unreadable;
  return outcome.checked.result.ready ? exit.ready : exit.findings;
};

const runCheck = async (command: Extract<Command, { name: 'check' }>, terminal: Terminal): Promise<number> => {
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const files = await listDocuments(command.inputs);
  if (files.length === 0)
    return report(terminal, {
      code: 'no-documents',
      message: 'Không thấy tệp .docx nào.',
      hint: 'Kiểm tra lại tên thư mục.',
    });
  const outcomes: Outcome[] = [];
  let worst: number = exit.ready;
  for (const [index, file] of files.entries()) {
    const outcome = await checkFile(file, outline.value);
    terminal.print(command.json ? jsonLine(outcome) : sentences(outcome));
    if (command.out) outcomes.push(outcome);
    terminal.progress?.(index + 1, files.length);
    worst = Math.max(worst, exitCodeOf(outcome));
  }
  if (!command.out) return worst;
  const table = /\.html$/i.test(command.out) ? htmlTable(outcomes) : csvTable(outcomes);
  const written = await deliver(
    terminal,
    command.out,
    new TextEncoder().encode(table),
    `Bảng nhận xét: “${command.out}”.`,
  );
  return Math.max(worst, written);
};

/** Runs the command of these arguments and gives the exit code. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const command = readCommand(args);
  if (!command.ok) return report(terminal, command.failure);
  switch (command.value.name) {
    case 'help':
      terminal.print(help);
      return exit.ready;
    case 'new':
      return runNew(command.value, terminal);
    case 'insert':
      return runInsert(command.value, terminal);
    case 'check':
      return runCheck(command.value, terminal);
    case 'clean':
      return runClean(command.value, terminal);
  }
};
