/** The page of the gallery: draws one scene, named in its address, as the pane would be drawn in Word, over a document that is not there. */
import { createRoot } from 'react-dom/client';
import { defaultOutline } from '../../src/outline/bundled.js';
import { App, loadFirst } from '../../src/taskpane/components/App.js';
import { Unopened } from '../../src/taskpane/components/Unopened.js';
import { themes } from '../../src/taskpane/hooks/useTheme.js';
import { speak } from '../../src/taskpane/texts.js';
import { fakeSession } from '../taskpane/fakeDocument.js';
import { scenes } from './scenes.js';

/** Office says nothing: the system's preference decides. */
const officeIsDark = (): undefined => undefined;

/** The office's server: nothing on it but the list of the scene. */
const answer = (office: string | undefined): Promise<Response> =>
  Promise.resolve(new Response(office ?? '', { status: office === undefined ? 404 : 200 }));

const show = async (name: string): Promise<void> => {
  const scene = scenes.find((each) => each.name === name);
  const place = document.getElementById('pane');
  if (!scene || !place) throw new Error(`No scene «${name}».`);
  window.fetch = () => answer(scene.office);
  await speak('vi');
  const root = createRoot(place);
  if (scene.refused) {
    await themes;
    root.render(<Unopened failure={scene.refused} />);
    return;
  }
  const fake = fakeSession(defaultOutline);
  scene.prepare?.(fake);
  await fake.session.start(scene.view);
  await loadFirst(fake.session.state());
  root.render(<App session={fake.session} officeIsDark={officeIsDark} />);
  await new Promise((done) => setTimeout(done, 100));
  await scene.act?.(fake);
};

const status = document.documentElement.dataset;
show(decodeURIComponent(window.location.hash.slice(1))).then(
  () => (status['scene'] = 'shown'),
  (error: unknown) => (status['scene'] = error instanceof Error ? error.message : 'failed'),
);
