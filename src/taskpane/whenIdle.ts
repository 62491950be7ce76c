/** What may wait until the pane stands and has nothing else to do: parts that the person will want next. */

/** So long at most, in milliseconds: the person presses something within a few seconds. */
const patience = 2_000;

/** Where nobody says when there is time (Safari, under Word on a Mac): long enough for the first view to be drawn. */
const aWhile = 300;

export const whenIdle = (work: () => void): void => {
  const { requestIdleCallback: ask } = window as Partial<Window>;
  if (ask) ask.call(window, work, { timeout: patience });
  else setTimeout(work, aWhile);
};
