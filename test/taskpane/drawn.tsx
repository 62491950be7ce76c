/** A view drawn over a document that is not there, asked by names as a screen reader would. */
import { File as NodeFile } from 'node:buffer';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { defaultOutline } from '../../src/outline/bundled.js';
import { App } from '../../src/taskpane/components/App.js';
import type { View } from '../../src/taskpane/session/types.js';
import { fakeSession, type FakeSession } from './fakeDocument.js';
import { putIn } from './page.js';

// The pane asks for these as soon as it stands: once loaded, they are there within the turn.
await import('../../src/taskpane/components/review/CheckView.js');
await import('../../src/taskpane/indicators/IndicatorsView.js');
await import('../../src/taskpane/components/MessageBars.js');

let root: Root | undefined;

/** Opens the pane with this view in front; `prepare` writes into the document first. */
export const drawn = async (view: View, prepare: (given: FakeSession) => void): Promise<FakeSession> => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.documentElement.lang = 'vi';
  document.title = 'Đề cương';
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), { matches: false, media: query }) as unknown as MediaQueryList;
  window.scrollTo = () => undefined;
  const fake = fakeSession(defaultOutline);
  prepare(fake);
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () => {
    await fake.session.start(undefined);
    fake.session.show(view);
    root?.render(<App session={fake.session} officeIsDark={() => false} />);
  });
  return fake;
};

export const undraw = async (): Promise<void> => {
  await after(() => root?.unmount());
  document.body.replaceChildren();
};

const selectors: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  textbox: 'input:not([type=checkbox]):not([type=file])',
};

const nameOf = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ??
  (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent) ??
  '';

export const allOf = (role: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[role=${role}]${selectors[role] ? `, ${selectors[role]}` : ''}`),
];

export const named = (role: string, name: string): HTMLElement => {
  const found = allOf(role).find((element) => nameOf(element) === name);
  if (!found) throw new Error(`No ${role} «${name}». There are: ${allOf(role).map(nameOf).join(' | ')}`);
  return found;
};

/** Does something and waits until the pane has answered. */
export const after = (work: () => void): Promise<void> =>
  act(async () => {
    work();
    await new Promise((turn) => setTimeout(turn, 0));
  });

/** Files, chunks and the server answer in their own time: waits for as many turns as that takes. */
export const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 500 && !holds(); turn++) await after(() => undefined);
};

export const click = (role: string, name: string): Promise<void> => after(() => named(role, name).click());

export const type = (input: HTMLInputElement, value: string): Promise<void> => after(() => putIn(input, value));

/** The person chooses this file. jsdom's files cannot be read; Node's can. */
export const choose = (bytes: Uint8Array | string, name: string): Promise<void> =>
  after(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
    if (input) Object.defineProperty(input, 'files', { configurable: true, value: [new NodeFile([part], name)] });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });

export const text = (): string => document.body.textContent;
