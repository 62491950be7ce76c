/**
 * `decuong check` on a folder, as its own process that starts its own workers.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { fewFiles } from '../../src/cli/pool.js';

const script = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decuong-batch-'));
  const silent = { print: () => undefined, say: () => undefined };
  await run(['new', '--out', join(folder, '00.docx')], silent);
  const bytes = await readFile(join(folder, '00.docx'));
  for (let index = 1; index < fewFiles + 4; index += 1)
    await writeFile(join(folder, `${String(index).padStart(2, '0')}.docx`), index === 5 ? 'not a Word file' : bytes);
});
afterAll(() => rm(folder, { recursive: true }));

const start = (...args: string[]) => spawn(process.execPath, ['--import', 'tsx', script, 'check', ...args]);

const ended = (child: ReturnType<typeof start>) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    let said = '';
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    child.on('close', (code) => resolve({ code, said }));
  });

it('the same rows in the same order from workers and from one process', { timeout: 120_000 }, async () => {
  const [alone, together] = [join(folder, 'alone.csv'), join(folder, 'together.csv')];
  const { code, said } = await ended(start(folder, '--out', together));
  expect(said).toContain(
    `${String(fewFiles + 4)} tệp: 0 có thể in, ${String(fewFiles + 3)} còn lỗi, 1 không đọc được.`,
  );
  expect(code).toBe(2);
  await run(['check', folder, '--out', alone], { print: () => undefined, say: () => undefined });
  expect(await readFile(together, 'utf8')).toBe(await readFile(alone, 'utf8'));
});

it('stopped half-way it leaves no file, half or whole', { timeout: 120_000 }, async () => {
  const before = await readdir(folder);
  const child = start(folder, '--json', '--out', join(folder, 'stopped.xlsx'));
  child.stdout.once('data', () => child.kill('SIGINT'));
  const { code } = await ended(child);
  expect(code).toBe(130);
  expect(await readdir(folder)).toEqual(before);
});
