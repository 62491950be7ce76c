/**
 * Long work in short pieces, so that the pane answers meanwhile. The work itself only says where it may rest (`yield`): who cannot wait
 * drives it to its end at once, who has a page to keep alive rests between the pieces. Pieces and not a Web Worker: the report itself is
 * needed in the pane, beside what is found in it, and copying 200 pages out of a worker is one task of a fifth of the check that nobody
 * can cut; the reader and all rules would be loaded twice; and a frame of Word on the web may refuse workers, so that pieces would be
 * needed all the same.
 */

/** Work that says where it may rest. */
export type Steps<Value> = Generator<undefined, Value>;

/** Drives the steps to their end without a rest. */
export const finish = <Value>(steps: Steps<Value>): Value => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Milliseconds: with the longest single step behind it a piece should stay under the 50 that a person feels. */
const slice = 12;

/** Drives the steps to their end. `now` in milliseconds; `rest` lets others work. */
export const inSlices = async <Value>(
  steps: Steps<Value>,
  now: () => number,
  rest: () => Promise<void>,
): Promise<Value> => {
  let since = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - since < slice) continue;
    await rest();
    since = now();
  }
};
