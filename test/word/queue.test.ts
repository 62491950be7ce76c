import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { success } from '../../src/result.js';
import { createQueue } from '../../src/word/queue.js';

const work = (log: string[], name: string) => async () => {
  log.push(`${name} begins`);
  await wait(10);
  log.push(`${name} ends`);
  return success(name);
};

describe('one action at a time', () => {
  test('reading waits for its turn', async () => {
    const queue = createQueue();
    const log: string[] = [];
    await Promise.all([queue.read(work(log, 'a')), queue.change(work(log, 'b')), queue.read(work(log, 'c'))]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('a second change is refused, and allowed when the first is over', async () => {
    const queue = createQueue();
    const log: string[] = [];
    const [first, second] = await Promise.all([queue.change(work(log, 'a')), queue.change(work(log, 'b'))]);
    expect(first.ok).toBe(true);
    expect(!second.ok && second.failure.code).toBe('busy');
    expect((await queue.change(work(log, 'c'))).ok).toBe(true);
    expect(log.filter((line) => line.startsWith('b'))).toEqual([]);
  });

  test('work that breaks does not block the next', async () => {
    const queue = createQueue();
    await expect(queue.change(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(queue.changing).toBe(false);
    expect((await queue.change(work([], 'a'))).ok).toBe(true);
  });
});
