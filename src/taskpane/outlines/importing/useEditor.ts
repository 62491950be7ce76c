/** The import being worked on as state of the screen: the draft, which row has the focus, which is open, what was last done. */
import { useDeferredValue, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { Change } from '../../../importing/change.js';
import type { ImportedOutline } from '../../../importing/types.js';
import { searchRows } from '../../model/search.js';
import { texts } from '../../texts.js';
import { nextDoubt } from './counts.js';
import { beginDraft, type Draft, edit, isUnsaved, type Outcome, redo, revealing, undo } from './draft.js';
import type { Names } from './names.js';
import { openRows, type Row, rowAt, rowsOf } from './rows.js';
import { changeSentence } from './saying.js';

/** What is worked on outlives a look at another tab: kept as long as whoever opened the editor keeps what was imported. */
const drafts = new WeakMap<ImportedOutline, Draft>();

/** A row opened for changing: its choices, or the choice of where to cut it. */
export interface Opened {
  readonly id: string;
  readonly mode: 'choices' | 'split';
}

/** Where the focus is to go once drawn. `lost`: only where it would otherwise be nowhere or at another row. */
interface Aim {
  readonly id: string;
  readonly into: 'row' | 'panel' | 'lost';
}

export interface Editor {
  readonly draft: Draft;
  readonly rows: readonly Row[];
  readonly visible: readonly Row[];
  /** Rows that match what is typed; undefined when nothing is. */
  readonly hits: number | undefined;
  readonly typed: string;
  /** The row that Tab reaches. */
  readonly active: string;
  readonly opened: Opened | undefined;
  /** The last thing done, with a number that tells it from the same thing done before. */
  readonly said: { readonly text: string; readonly turn: number };
  readonly change: (asked: Change) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly next: () => void;
  readonly focus: (id: string) => void;
  /** The row got the focus by itself. */
  readonly reached: (id: string) => void;
  readonly goTo: (at: number) => void;
  readonly toggle: (id: string) => void;
  readonly open: (opened: Opened | undefined, into: Aim['into']) => void;
  readonly search: (typed: string) => void;
  readonly rename: (names: Names) => void;
  readonly forget: () => void;
  readonly unsaved: boolean;
}

/** `tree` is the element of the rows, for the focus. */
export const useEditor = (imported: ImportedOutline, file: string, tree: RefObject<HTMLDivElement | null>): Editor => {
  const [draft, setDraft] = useState(() => drafts.get(imported) ?? beginDraft(imported, file));
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState('');
  const [opened, setOpened] = useState<Opened>();
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const [aim, setAim] = useState<Aim>();

  const rows = useMemo(() => rowsOf(draft.history.imported), [draft.history.imported]);
  // Letters show as they are typed, what they find a moment later; all rows are there again at once.
  const deferred = useDeferredValue(typed);
  const wanted = typed.trim() === '' ? '' : deferred.trim();
  const found = useMemo(() => (wanted === '' ? undefined : searchRows(rows, wanted)), [rows, wanted]);
  const visible = useMemo(() => found?.rows ?? openRows(rows, draft.toggled), [found, rows, draft.toggled]);

  useFocus(tree, aim);

  const update = (next: Draft): void => {
    drafts.set(imported, next);
    setDraft(next);
  };
  const say = (text: string): void => setSaid(({ turn }) => ({ text, turn: turn + 1 }));
  /** A row that is not inside a closed one gets the focus. */
  const show = (next: Draft, id: string, into: Aim['into']): void => {
    update(next);
    if (found && !found.rows.some((row) => row.id === id)) setTyped('');
    setActive(id);
    setAim({ id, into });
  };
  const after = ({ draft: next, asked, row }: Outcome, sentence: (what: string) => string): void => {
    if (asked === undefined) return;
    say(sentence(changeSentence(asked, texts)));
    if (row === undefined) {
      update(next);
      return;
    }
    if (opened && (opened.id !== row || opened.mode === 'split')) setOpened({ id: row, mode: 'choices' });
    show(next, row, 'lost');
  };
  const focus = (id: string): void => {
    setActive(id);
    setAim({ id, into: 'row' });
  };

  return {
    draft,
    rows,
    visible,
    hits: found?.hits,
    typed,
    active: visible.some(({ id }) => id === active) ? active : (visible[0]?.id ?? ''),
    opened,
    said,
    change: (asked) => after(edit(draft, asked), (what) => what),
    undo: () => after(undo(draft), texts.importing.undone),
    redo: () => after(redo(draft), texts.importing.redone),
    next: () => {
      const doubt = nextDoubt(rows, active);
      if (!doubt) {
        say(texts.importing.noDoubt);
        return;
      }
      setOpened({ id: doubt.id, mode: 'choices' });
      show(revealing(draft, doubt.id), doubt.id, 'row');
      say(texts.importing.why(doubt.why));
    },
    focus,
    reached: setActive,
    goTo: (at) => {
      const row = rowAt(rows, at);
      if (row) show(revealing(draft, row.id), row.id, 'row');
    },
    toggle: (id) => {
      const toggled = new Set(draft.toggled);
      if (!toggled.delete(id)) toggled.add(id);
      update({ ...draft, toggled });
      focus(id);
    },
    open: (next, into) => {
      const id = next?.id ?? opened?.id ?? active;
      setOpened(next);
      setActive(id);
      setAim({ id, into });
    },
    search: setTyped,
    rename: (names) => update({ ...draft, names }),
    forget: () => drafts.delete(imported),
    unsaved: isUnsaved(draft),
  };
};

/** Puts the focus where it was aimed at, once that is drawn. */
const useFocus = (tree: RefObject<HTMLDivElement | null>, aim: Aim | undefined): void => {
  useLayoutEffect(() => {
    if (!aim) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-row="${aim.id}"]`);
    if (!row) return;
    const now = document.activeElement;
    const isAtOther = now !== row && tree.current?.contains(now) === true && !row.contains(now);
    if (aim.into === 'lost' && now !== document.body && now !== null && !isAtOther) return;
    const control =
      aim.into === 'panel'
        ? row.querySelector<HTMLElement>('[data-panel] button, [data-panel] [tabindex="0"], [data-panel] input')
        : null;
    (control ?? row).focus();
  }, [tree, aim]);
};
