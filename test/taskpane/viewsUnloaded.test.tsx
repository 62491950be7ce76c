// @vitest-environment jsdom
/** The parts that the pane fetches while nobody waits for them, when the network does not bring one. */
import { afterEach, expect, it, vi } from 'vitest';
import { drawn, text, undraw } from './drawn.js';
import { texts } from '../../src/taskpane/texts.js';

vi.mock('../../src/taskpane/components/Guide.js', () => {
  throw new Error('ChunkLoadError');
});

const unheard: unknown[] = [];
const hear = (reason: unknown) => void unheard.push(reason);
process.on('unhandledRejection', hear);

afterEach(async () => {
  process.off('unhandledRejection', hear);
  await undraw();
});

it('say nothing before the person asks for them', async () => {
  await drawn('start', () => undefined);
  await new Promise((done) => setTimeout(done, 600));
  expect(text()).not.toContain(texts.problem.unloaded);
  expect(unheard).toEqual([]);
});
