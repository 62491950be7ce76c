/**
 * Opens the pane: the page's skeleton stays in sight until Word has answered and the document can be asked, then React takes over. A
 * start that fails says so in the same place.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './components/App.js';
import { Unopened } from './components/Unopened.js';
import { viewWanted } from './model/address.js';
import type { Failure } from '../result.js';
import { texts } from './texts.js';

const mount = document.getElementById('pane');
const skeleton = document.getElementById('skeleton');

const crash = (error: unknown): Failure => ({
  code: 'pane-crashed',
  message: texts.problem.crashed,
  hint: texts.problem.crashedHint,
  detail: error instanceof Error ? error.name : typeof error,
});

const open = async (place: HTMLElement): Promise<void> => {
  const root = createRoot(place, { onUncaughtError: (error) => root.render(<Unopened failure={crash(error)} />) });
  const show = (page: React.ReactNode) => {
    if (skeleton) skeleton.hidden = true;
    root.render(<StrictMode>{page}</StrictMode>);
  };
  try {
    const { openSession, officeIsDark } = await import(/* webpackChunkName: "engine" */ './engine.js');
    const opened = await openSession();
    if (!opened.ok) {
      show(<Unopened failure={opened.failure} />);
      return;
    }
    const session = opened.value;
    await session.start(viewWanted(window.location.search));
    show(<App session={session} officeIsDark={officeIsDark} />);
  } catch (error) {
    show(<Unopened failure={crash(error)} />);
  }
};

if (mount) void open(mount);
