/**
 * `Word.run` that never throws: whatever Word answers becomes a `Result`.
 */
import { type Failure, failed, type Result, success } from '../result.js';
import { type Circumstances, toFailure } from './errors.js';

/** Thrown inside a batch to end it with a failure of our own. */
export class Stop extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * Runs one action. `circumstances` is asked only when the action failed, and says what is known of the document by then.
 */
export const inWord = async <Value>(
  action: (context: Word.RequestContext) => Promise<Value>,
  circumstances: () => Circumstances | Promise<Circumstances>,
): Promise<Result<Value>> => {
  try {
    return success(await Word.run(action));
  } catch (error) {
    if (error instanceof Stop) return failed(error.failure);
    return failed(toFailure(error, await circumstances()));
  }
};

export const whileReading = (): Circumstances => ({ doing: 'reading', document: 'untouched' });
