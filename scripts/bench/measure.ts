/** Times things that take turns, so that a machine whose speed drifts treats them alike. */

export interface Timing {
  /** Milliseconds. */
  readonly cold: number;
  readonly median: number;
  readonly best: number;
}

const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/**
 * Runs each thing `rounds` times in turn (A B A B …); the first round is told apart as cold. Rubbish is left to be collected when it is: a
 * collection that is asked for throws compiled code away too, and everything would be measured cold.
 */
export const takeTurns = async <Name extends string>(
  things: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<Name, Timing>>> => {
  const names = Object.keys(things) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      await things[name]();
      times.get(name)?.push(performance.now() - start);
    }
  }
  const timings = names.map((name): [Name, Timing] => {
    const [cold = Number.NaN, ...warm] = times.get(name) ?? [];
    return [name, { cold, median: median(warm), best: Math.min(...warm) }];
  });
  return Object.fromEntries(timings) as Record<Name, Timing>;
};
