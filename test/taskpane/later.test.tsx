// @vitest-environment jsdom
/** A part of the pane that the network does not bring: said in its place, asked for again, and nothing else goes with it. */
import { act, Suspense, useState, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { later } from '../../src/taskpane/components/later.js';
import { texts } from '../../src/taskpane/texts.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const Part = ({ name }: { readonly name: string }) => <p>Phần {name}</p>;

it('says that a part did not come, keeps what is typed beside it, and shows the part when it comes', async () => {
  let isThere = false;
  const load = (): Promise<ComponentType<{ readonly name: string }>> =>
    isThere ? Promise.resolve(Part) : Promise.reject(new Error('ChunkLoadError'));
  const Later = later(load);
  const Pane = () => {
    const [typed, setTyped] = useState('');
    return (
      <>
        <button onClick={() => setTyped('Đang viết')}>viết</button>
        <output>{typed}</output>
        <Suspense>{typed !== '' && <Later name="hai" />}</Suspense>
      </>
    );
  };
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const press = (label: string) =>
    act(async () => {
      [...place.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
      await new Promise((turn) => setTimeout(turn, 0));
    });
  act(() => {
    root.render(<Pane />);
  });
  await press('viết');
  expect(place.textContent).toContain(texts.problem.unloaded);
  expect(place.textContent).toContain(texts.problem.reload);
  expect(place.textContent).toContain('Đang viết');
  await press(texts.problem.retry);
  expect(place.textContent).toContain(texts.problem.unloaded);
  isThere = true;
  await press(texts.problem.retry);
  expect(place.textContent).toContain('Phần hai');
  expect(place.textContent).not.toContain(texts.problem.unloaded);
  act(() => {
    root.unmount();
  });
});
