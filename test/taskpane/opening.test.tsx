// @vitest-environment jsdom
/** The page around the pane, when the pane breaks down and not even the words for that can be fetched. */
import { expect, it, vi } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { success } from '../../src/result.js';
import { fakeSession } from './fakeDocument.js';

vi.mock('../../src/taskpane/engine.js', () => ({
  openSession: () => Promise.resolve(success(fakeSession(outline).session)),
  officeIsDark: () => false,
  loadRules: () => Promise.resolve(),
}));
vi.mock('../../src/taskpane/components/App.js', () => ({
  loadFirst: () => Promise.resolve(),
  App: () => {
    throw new Error('broken');
  },
}));
vi.mock('../../src/taskpane/components/Unopened.js', () => {
  throw new Error('ChunkLoadError');
});

it('leaves no blank page: what the page itself says is seen, with its button', async () => {
  const [skeleton, late, pane] = ['skeleton', 'skeleton-late', 'pane'].map((id) =>
    Object.assign(document.createElement('div'), { id }),
  );
  if (!skeleton || !late || !pane) throw new Error('no page');
  late.hidden = true;
  skeleton.append(late);
  document.body.append(skeleton, pane);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await import('../../src/taskpane/index.js');
  await vi.waitFor(() => expect(late.hidden).toBe(false));
  expect(skeleton.hidden).toBe(false);
});
