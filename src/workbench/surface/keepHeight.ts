/** Keeps what a person looks at where it is on the screen while the document changes around it. */
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
 * However much came or went above it, the cursor stays at this height. The editor lays out and paints in its own time, so this looks again
 * at every frame until nothing moves any more, or until someone goes elsewhere and `isCurrent` is false.
 */
export const keepHeight = async (
  page: Window,
  view: EditorView,
  height: number,
  isCurrent: () => boolean,
): Promise<void> => {
  for (let frame = 0, still = 0; frame < framesToSettle && still < stillFrames; frame++) {
    await nextFrame();
    if (!isCurrent() || view.isDestroyed) return;
    const now = page.heightOf(view.state.selection.head);
    const isStill = now === undefined || Math.abs(now - height) <= 1;
    still = isStill && frame > stillFrames ? still + 1 : 0;
    if (!isStill) page.scrollBy(now - height);
  }
};
