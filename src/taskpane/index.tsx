/**
 * Opens the pane: the page's skeleton stays in sight until Word has answered, the document can be asked and all that the first view needs
 * is there, then React takes over. A start that fails says so in the same place.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadFirst } from './components/App.js';
import { viewWanted } from './model/address.js';
import type { Failure } from '../result.js';
import { speak, texts } from './texts.js';
import { whenIdle } from './whenIdle.js';

const mount = document.getElementById('pane');
const skeleton = document.getElementById('skeleton');

/** Asked for together with the engine. A person who has chosen English hears that when the engine knows it. */
const spoken = speak('vi');

const crash = (error: unknown): Failure => ({
  code: 'pane-crashed',
  message: texts.problem.crashed,
  hint: texts.problem.crashedHint,
  detail: error instanceof Error ? error.name : typeof error,
});

const open = async (place: HTMLElement): Promise<void> => {
  const root = createRoot(place, { onUncaughtError: (error) => void refuse(() => crash(error)) });
  const show = (page: React.ReactNode) => {
    if (skeleton) skeleton.hidden = true;
    root.render(<StrictMode>{page}</StrictMode>);
  };
  const refuse = async (why: () => Failure): Promise<void> => {
    try {
      await spoken;
      const { Unopened } = await import(/* webpackChunkName: "messages" */ './components/Unopened.js');
      show(<Unopened failure={why()} />);
    } catch {
      // Not even that could be fetched: what the page itself says for such a case.
      if (skeleton) skeleton.hidden = false;
      document.getElementById('skeleton-late')?.removeAttribute('hidden');
    }
  };
  try {
    const [{ openSession, officeIsDark, loadRules }] = await Promise.all([
      import(/* webpackChunkName: "engine" */ './engine.js'),
      spoken,
    ]);
    const opened = await openSession();
    if (!opened.ok) {
      await refuse(() => opened.failure);
      return;
    }
    const session = opened.value;
    await session.start(viewWanted(window.location.search));
    await loadFirst(session.state());
    show(<App session={session} officeIsDark={officeIsDark} />);
    // When they do not come now they are asked for again by the check, which says so.
    whenIdle(() => void loadRules().catch(() => undefined));
  } catch (error) {
    await refuse(() => crash(error));
  }
};

if (mount) void open(mount);
