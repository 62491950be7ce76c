/**
 * Following the cursor. Word's event says only that the selection moved, may come late, twice or not at all, and on the web also when
 * a co-author types; so it is a hint: wait until it is quiet, then ask once, in one round trip. Here nothing is written or selected
 * and no range is expanded: inside this event that broke Undo (OfficeDev/office-js #2720, #2225).
 */
import { failed, type Result, success } from '../result.js';
import { readTag } from '../report/tags.js';
import type { Cursor } from './document.js';
import { toFailure } from './errors.js';
import type { Queue } from './queue.js';
import { runWord } from './run.js';

/** Long enough to skip the stops on the way of an arrow key held down, short enough to feel at once (building.md: 150–250 ms). */
const quietMs = 250;
/** Our controls stand at most two deep (a field in a body); one more for a control of the person's around them. */
const levels = 3;
const paragraphsBefore = 6;
const paragraphsAfter = 2;

const sectionOfTags = (tags: readonly string[]): string => {
  for (const text of tags) {
    const tag = readTag(text);
    if (tag && tag.kind !== 'field') return tag.section;
  }
  return '';
};

/** The objects of a chain up to the first that is not there: what hangs on a null object was never loaded. */
const untilNull = <Item extends { readonly isNullObject: boolean }>(chain: readonly Item[]): Item[] => {
  const end = chain.findIndex((item) => item.isNullObject);
  return end < 0 ? [...chain] : chain.slice(0, end);
};

/** Asks where the cursor is; the answer may be taken after the next `sync`. */
export const queueCursor = (context: Word.RequestContext): (() => Cursor) => {
  const selection = context.document.getSelection();
  const paragraph = selection.paragraphs.getFirst();
  paragraph.load('text');

  const controls: Word.ContentControl[] = [];
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- a path to an object, no value
  let control = selection.parentContentControlOrNullObject;
  for (let level = 0; level < levels; level++) {
    control.load('tag');
    controls.push(control);
    control = control.parentContentControlOrNullObject;
  }
  const before: Word.Paragraph[] = [];
  let previous = paragraph.getPreviousOrNullObject();
  for (let step = 0; step < paragraphsBefore; step++) {
    previous.load('text');
    before.push(previous);
    previous = previous.getPreviousOrNullObject();
  }
  const after: Word.Paragraph[] = [];
  let next = paragraph.getNextOrNullObject();
  for (let step = 0; step < paragraphsAfter; step++) {
    next.load('text');
    after.push(next);
    next = next.getNextOrNullObject();
  }
  return () => ({
    tagged: sectionOfTags(untilNull(controls).map((found) => found.tag)),
    // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read -- taken after the caller's sync
    paragraph: paragraph.text,
    before: untilNull(before).map((found) => found.text),
    after: untilNull(after).map((found) => found.text),
  });
};

/** Where the cursor is, in one round trip. */
const readCursor = async (context: Word.RequestContext): Promise<Cursor> => {
  const take = queueCursor(context);
  await context.sync();
  return take();
};

const addHandler = (handler: () => void): Promise<Result<void>> =>
  new Promise((resolve) => {
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, handler, (answer) => {
      resolve(
        answer.status === Office.AsyncResultStatus.Succeeded
          ? success(undefined)
          : failed(toFailure(answer.error, { doing: 'reading', document: 'untouched' })),
      );
    });
  });

const removeHandler = (handler: () => void): void => {
  Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler });
};

/**
 * Calls `onMove` when the cursor has come to rest somewhere, and once at the start. Gives the function that stops it. A question that
 * Word does not answer is passed over: the next move asks again.
 */
export const follow = async (queue: Queue, onMove: (cursor: Cursor) => void): Promise<Result<() => void>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let moved = false;
  const state = { stopped: false };

  const takeMoved = (): boolean => {
    const was = moved;
    moved = false;
    return was;
  };
  const ask = async (): Promise<void> => {
    if (asking || queue.changing) {
      // Asked again when the present question or change is over.
      moved = true;
      if (!asking) later();
      return;
    }
    asking = true;
    takeMoved();
    const answer = await queue.read(async () => {
      try {
        return success(await runWord('reading', readCursor));
      } catch (error) {
        return failed(toFailure(error, { doing: 'reading', document: 'untouched' }));
      }
    });
    asking = false;
    if (state.stopped) return;
    if (answer.ok) onMove(answer.value);
    if (takeMoved()) later();
  };
  const later = (): void => {
    clearTimeout(timer);
    if (!state.stopped) timer = setTimeout(() => void ask(), quietMs);
  };

  const added = await addHandler(later);
  if (!added.ok) return added;
  // The event may be missed; coming back to the pane is the moment when it matters.
  window.addEventListener('focus', later);
  later();
  return success(() => {
    state.stopped = true;
    clearTimeout(timer);
    window.removeEventListener('focus', later);
    removeHandler(later);
  });
};
