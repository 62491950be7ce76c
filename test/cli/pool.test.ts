import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type CheckAnswer, checkFile, checkFileNow } from '../../src/cli/checkFile.js';
import { type Crew, checkAll, fewFiles } from '../../src/cli/pool.js';

const crew = (more: Partial<Crew> = {}): Crew => ({
  script: fileURLToPath(new URL('./crashingWorker.mjs', import.meta.url)),
  size: 2,
  patience: 4_000,
  ...more,
});

const checkNames = async (names: readonly string[], team: Crew | undefined, list = false) => {
  const answers: CheckAnswer[] = [];
  const progress: number[] = [];
  await checkAll(
    names,
    { outline: undefined, hints: true, print: 'sentences', list },
    team,
    (answer) => answers.push(answer),
    (done) => progress.push(done),
  );
  return { answers, progress };
};

const names = (odd: string): string[] =>
  Array.from({ length: fewFiles + 2 }, (_, index) => `${index === 1 ? odd : 'good'}-${String(index)}.docx`);

it.each(['crash', 'throw', 'hang'])('a file that makes its worker %s is one answer; the others go on', async (odd) => {
  const files = names(odd);
  const { answers, progress } = await checkNames(files, crew(odd === 'hang' ? { patience: 1_500 } : {}));
  expect(answers.map(({ exit }) => exit)).toEqual(files.map((_, index) => (index === 1 ? 2 : 0)));
  expect(answers[1]?.text).toContain('sự cố');
  expect(progress).toEqual(files.map((_, index) => index + 1));
});

it('answers are told in the order of the files, whoever comes first', async () => {
  const files = names('late');
  expect((await checkNames(files, crew())).answers.map(({ text }) => text)).toEqual(files);
});

it('where no worker can be started the work is done here', async () => {
  const files = names('late');
  const { answers } = await checkNames(files, crew({ script: '/no/such/script.mjs' }));
  expect(answers).toHaveLength(files.length);
  expect(answers[0]?.text).toContain('Không có tệp');
});

it('what a remark list needs is told where one is wanted, and only there', async () => {
  const told = async (list: boolean) => (await checkNames(['no-such.docx'], undefined, list)).answers[0]?.told;
  expect(await told(true)).toMatchObject({ unread: { file: 'no-such.docx' } });
  expect(await told(false)).toBeUndefined();
});

it.each([
  ['is not there', 'no-such.docx', 'Không có tệp'],
  ['is a folder', fileURLToPath(new URL('.', import.meta.url)), 'là thư mục'],
])('a file that %s is told the same by a worker as by the command itself', async (_, file, sentence) => {
  const request = { outline: undefined, hints: true, print: 'sentences', list: false } as const;
  const answer = checkFileNow(file, request);
  expect(answer).toMatchObject({ exit: 2, text: expect.stringContaining(sentence) as string });
  expect(answer).toEqual(await checkFile(file, request));
});
