/** Work that must not take long, whatever stands in a file. */
import { expect } from 'vitest';

/** Does it, and fails where it took more milliseconds of the processor than this: other work on the machine does not count. */
export const within = <Value>(limit: number, work: () => Value): Value => {
  const start = process.cpuUsage();
  const value = work();
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(limit);
  return value;
};
