/** Keeps what a person looks at where it is on the screen while the document changes around it, and brings into sight what they went to. */
import type { EditorView } from 'prosemirror-view';

/** What is needed of the page that shows the editor. */
interface Window {
  heightOf(position: number): number | undefined;
  scrollBy(distance: number): void;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Two seconds at most; a page that has stood still for a tenth of a second is at rest. */
const framesToSettle = 120;
const stillFrames = 6;

/** The next frame, or a little later where a page in the background paints none. */
const nextFrame = (): Promise<void> =>
  Promise.race([new Promise<void>((done) => requestAnimationFrame(() => done())), pause(100)]);

/**
 * Scrolls by what `away` says of the cursor's height until nothing moves any more, or until someone goes elsewhere and `isCurrent` is false.
 * The editor lays out and paints in its own time, so this looks again at every frame.
 */
const follow = async (
  page: Window,
  view: EditorView,
  away: (height: number | undefined) => number | 'unknown',
  isCurrent: () => boolean,
): Promise<void> => {
  for (let frame = 0, still = 0; frame < framesToSettle && still < stillFrames; frame++) {
    await nextFrame();
    if (!isCurrent() || view.isDestroyed) return;
    const distance = away(page.heightOf(view.state.selection.head));
    const isStill = distance !== 'unknown' && Math.abs(distance) <= 1;
    still = isStill && frame > stillFrames ? still + 1 : 0;
    if (!isStill && distance !== 'unknown') page.scrollBy(distance);
  }
};

/** However much came or went above it, the cursor stays at this height. */
export const keepHeight = (page: Window, view: EditorView, height: number, isCurrent: () => boolean): Promise<void> =>
  follow(page, view, (now) => (now === undefined ? 0 : now - height), isCurrent);

/** The cursor comes into sight where it is not, a third of the window down: the editor's own way there is gentle, and ends too early. */
export const bringIntoSight = (
  page: Window & { windowHeight(): number },
  view: EditorView,
  isCurrent: () => boolean,
): Promise<void> => {
  const room = page.windowHeight();
  const away = (now: number | undefined): number | 'unknown' => {
    if (now === undefined) return 'unknown';
    return now < 0 || now > room * 0.8 ? now - room / 3 : 0;
  };
  return follow(page, view, away, isCurrent);
};
