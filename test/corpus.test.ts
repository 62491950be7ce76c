/**
 * The corpus run as a test: every public document beside this checkout through the whole journey. Where there is no corpus it says so and
 * passes: the files are other people's and not part of this project.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = '../shared/corpus';
const isHere = existsSync(folder);

it.runIf(isHere)(
  'every public document comes through whole or is refused, and no process needs more than 600 MB',
  { timeout: 600_000 },
  async () => {
    const stdout = await new Promise<string>((resolve) => {
      // A run that lost something ends with 1: the lines below say what.
      execFile('npx', ['tsx', 'scripts/corpus/run.ts', folder], (_, output) => {
        resolve(output);
      });
    });
    const lines = stdout.trim().split('\n');
    console.log(`corpus: ${lines.slice(-3).join('; ')}`);
    expect(lines.filter((line) => /^(lost|crashed)\t/.test(line))).toEqual([]);
    expect(lines.at(-1)).toMatch(/^\d+ files: \d+ whole, \d+ refused, 0 lost, 0 crashed$/);
    expect(Number(/peak memory: (\d+)/.exec(stdout)?.[1])).toBeLessThan(600);
  },
);

it.runIf(!isHere)(`the corpus run is left out: there is no ${folder} beside this checkout`, () => {
  expect(existsSync(folder)).toBe(false);
});
