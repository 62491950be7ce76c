/**
 * `Word.run` with an end: a question that Word never answers ends with an error like any other, and what waited for the answer does not go
 * on when it comes after all. `inWord` never throws: whatever Word answers becomes a `Result`.
 */
import { type Failure, failed, type Result, success } from '../result.js';
import { type Circumstances, isUnanswered, toFailure, unanswered } from './errors.js';

/** Thrown inside a batch to end it with a failure of our own. */
export class Stop extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * How long one answer may take. `insertOoxml` on the web takes up to 40 s (OfficeDev/office-js #3271, #5944), more on a slow machine;
 * reading takes a second or two.
 */
const patienceMs = { reading: 50_000, writing: 150_000 } as const;

const within = async <Value>(answer: Promise<Value>, patience: number): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unanswered()), patience);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
};

/** `Word.run` in which every `sync` has its answer within the patience or fails. */
export const runWord = <Value>(
  doing: Circumstances['doing'],
  action: (context: Word.RequestContext) => Promise<Value>,
): Promise<Value> =>
  Word.run((context) => {
    const ask = context.sync.bind(context);
    context.sync = <Passed>(passed?: Passed) => within(ask(passed), patienceMs[doing]);
    return action(context);
  });

/** Once more where the first try failed, as after a hiccup of the connection; not where Word has fallen silent. */
export const twice = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
  try {
    return await ask();
  } catch (error) {
    if (isUnanswered(error)) throw error;
    return await ask();
  }
};

/**
 * Runs one action. `documentNow` is asked only when the action failed, and says what is known of the document by then.
 */
export const inWord = async <Value>(
  doing: Circumstances['doing'],
  action: (context: Word.RequestContext) => Promise<Value>,
  documentNow: (error: unknown) => Circumstances['document'] | Promise<Circumstances['document']> = () => 'untouched',
): Promise<Result<Value>> => {
  try {
    return success(await runWord(doing, action));
  } catch (error) {
    if (error instanceof Stop) return failed(error.failure);
    return failed(toFailure(error, { doing, document: await documentNow(error) }));
  }
};
