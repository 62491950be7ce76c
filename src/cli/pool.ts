/**
 * Hundreds of files on several processors. A file that hangs or kills its worker is one answer like the others; answers are told in the order
 * of the files.
 */
import { Worker } from 'node:worker_threads';
import { type CheckAnswer, type CheckRequest, checkFile, ourFault, refuse } from './checkFile.js';
import type { FromWorker } from './worker.js';

export interface Crew {
  /** The script that `serve`s (worker.ts) when it is started as a worker. */
  readonly script: string;
  readonly size: number;
  /** Milliseconds after which a file is given up. */
  readonly patience: number;
}

/** Fewer files are checked before the first worker has started (a quarter of a second each). */
export const fewFiles = 12;

/** The slowest good file, 700 pages, takes six seconds on a free processor. */
export const patience = 60_000;

/** Each worker holds about 100 MB, and four of them check a thousand reports in seconds. */
export const mostWorkers = 4;

/**
 * Megabytes of JavaScript values a worker may hold: four times what the largest file that may be opened has taken. V8 lets what is in use grow
 * by a factor that rises with this limit before it collects all of it: with 1024 it did so three times as often.
 */
const heap = 2048;

/**
 * Megabytes for values that live for a moment, all workers together. With room for a whole report most collections fall between two reports,
 * when little is in use.
 */
const youngTogether = 192;

/** The next thing that a worker says; undefined when it dies instead, or says nothing for `limit` milliseconds. */
const nextWord = (worker: Worker, limit: number): Promise<FromWorker | undefined> =>
  new Promise((resolve) => {
    const give = (word: FromWorker | undefined): void => {
      clearTimeout(timer);
      worker.off('message', give).off('error', die).off('exit', die);
      resolve(word);
    };
    const die = (): void => {
      give(undefined);
    };
    const timer = setTimeout(die, limit);
    worker.on('message', give).on('error', die).on('exit', die);
  });

/** A worker that has said it is ready; undefined where none can be started. */
const startWorker = async (
  { script, size, patience: limit }: Crew,
  request: CheckRequest,
): Promise<Worker | undefined> => {
  const resourceLimits = { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: youngTogether / size };
  const worker = new Worker(script, { workerData: request, resourceLimits });
  // An error nobody waits for is not ours to die of.
  worker.on('error', () => undefined);
  if ((await nextWord(worker, limit)) === 'ready') return worker;
  await worker.terminate();
  return undefined;
};

/** The answer of a worker about a file; undefined when it died of it or hangs. */
const ask = async (worker: Worker, file: string, limit: number): Promise<CheckAnswer | undefined> => {
  worker.postMessage(file);
  const word = await nextWord(worker, limit);
  return word === 'ready' ? undefined : word;
};

/** Takes files from `next` until there are none, with a worker of its own where there can be one. */
const lane = async (
  crew: Crew,
  request: CheckRequest,
  next: () => readonly [number, string] | undefined,
  give: (index: number, answer: CheckAnswer) => void,
): Promise<void> => {
  let worker = await startWorker(crew, request);
  for (let job = next(); job; job = next()) {
    const [index, file] = job;
    if (!worker) {
      give(index, await checkFile(file, request));
      continue;
    }
    const answer = await ask(worker, file, crew.patience);
    give(index, answer ?? refuse(file, ourFault('the worker ended or gave no answer'), request));
    if (!answer) {
      void worker.terminate();
      worker = await startWorker(crew, request);
    }
  }
  await worker?.terminate();
};

/** Checks all files; `tell` hears the answers in the order of the files, `progress` how many are done. Without a crew: one after the other. */
export const checkAll = async (
  files: readonly string[],
  request: CheckRequest,
  crew: Crew | undefined,
  tell: (answer: CheckAnswer) => void,
  progress: (done: number) => void = () => undefined,
): Promise<void> => {
  if (!crew || files.length < fewFiles) {
    for (const [index, file] of files.entries()) {
      tell(await checkFile(file, request));
      progress(index + 1);
    }
    return;
  }
  const jobs = files.entries();
  const waiting = new Map<number, CheckAnswer>();
  let told = 0;
  let done = 0;
  const give = (index: number, answer: CheckAnswer): void => {
    waiting.set(index, answer);
    for (let first = waiting.get(told); first; first = waiting.get(told)) {
      waiting.delete(told);
      told += 1;
      tell(first);
    }
    progress((done += 1));
  };
  const next = (): readonly [number, string] | undefined => {
    const job = jobs.next();
    return job.done ? undefined : job.value;
  };
  const lanes = Math.min(crew.size, files.length);
  await Promise.all(Array.from({ length: lanes }, () => lane(crew, request, next, give)));
};
