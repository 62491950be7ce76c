/** All that was understood as one tree of rows: one Tab stop, arrows inside, the choices of one row open under it. */
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { texts } from '../../texts.js';
import { DecisionRow } from './DecisionRow.js';
import { commandOf, type Command } from './keys.js';
import { possibleAt } from './possible.js';
import { blockLength, RowBlock } from './RowBlock.js';
import { RowChoices } from './RowChoices.js';
import { isOpen, type Row } from './rows.js';
import { kindWord } from './saying.js';
import { SplitChoice } from './SplitChoice.js';
import type { Editor } from './useEditor.js';

/** The row that an event happened in; `inPanel`: in its choices, where keys have their own meaning. */
const placeOf = (target: EventTarget): { readonly id: string; readonly inPanel: boolean } | undefined => {
  if (!(target instanceof Element)) return undefined;
  const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  return id === undefined ? undefined : { id, inPanel: target.closest('[data-panel]') !== null };
};

interface DecisionTreeProps {
  readonly editor: Editor;
  readonly tree: RefObject<HTMLDivElement | null>;
}

export const DecisionTree = ({ editor, tree }: DecisionTreeProps) => {
  const { visible, opened, draft } = editor;
  const { imported } = draft.history;
  const searching = editor.hits !== undefined;

  const run = (row: Row, command: Command): void => {
    switch (command.kind) {
      case 'focus':
        editor.focus(command.id);
        return;
      case 'toggle':
        editor.toggle(command.id);
        return;
      case 'open':
        editor.open({ id: row.id, mode: 'choices' }, 'panel');
        return;
      case 'split':
        editor.open({ id: row.id, mode: 'split' }, 'panel');
        return;
      case 'next':
        editor.next();
        return;
      case 'undo':
        editor.undo();
        return;
      case 'redo':
        editor.redo();
        return;
      case 'change':
        editor.change(command.asked);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeOf(event.target);
    const row = visible.find(({ id }) => id === place?.id);
    if (!place || !row) return;
    if (event.key === 'Escape' && opened) {
      event.preventDefault();
      editor.open(undefined, 'row');
      return;
    }
    if (place.inPanel) return;
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    const pressed = { key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey };
    const command = commandOf(
      pressed,
      { rows: visible, toggled: draft.toggled, searching },
      row,
      possibleAt(imported, row),
    );
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(row, command);
  };

  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    const row = visible.find(({ id }) => id === place?.id);
    if (!place || !row || place.inPanel) return;
    const isChevron = event.target instanceof Element && event.target.closest('[data-chevron]') !== null;
    if (isChevron || row.kind === 'front' || row.kind === 'back' || row.kind === 'run') {
      if (!searching) editor.toggle(row.id);
    } else editor.open(opened?.id === row.id ? undefined : { id: row.id, mode: 'choices' }, 'row');
  };

  const drawRow = (row: Row, index: number) => (
    <DecisionRow
      key={row.id}
      id={row.id}
      index={index}
      depth={row.depth}
      number={row.number}
      words={wordsOf(row)}
      isQuoted={row.kind === 'line' || row.kind === 'offered'}
      what={kindWord(row, texts)}
      look={row.kind === 'run' ? 'quiet' : row.as === undefined || row.as.kind === 'heading' ? 'heading' : 'words'}
      isDoubtful={row.isDoubtful}
      isLeft={row.table >= 0 && imported.tables[row.table]?.chosen === false}
      expanded={row.under === 0 ? undefined : searching || isOpen(row, draft.toggled)}
      isActive={row.id === editor.active}
    >
      {opened?.id !== row.id ? null : opened.mode === 'split' ? (
        <SplitChoice editor={editor} row={row} />
      ) : (
        <RowChoices editor={editor} row={row} />
      )}
    </DecisionRow>
  );

  const active = Math.max(
    visible.findIndex(({ id }) => id === editor.active),
    0,
  );
  // The block of the focus and its neighbours are held, so that nothing above it changes height after a jump.
  const blocks = Array.from({ length: Math.ceil(visible.length / blockLength) }, (_, at) => at * blockLength);

  return (
    <div
      ref={tree}
      role="treegrid"
      aria-label={texts.importing.tree}
      aria-rowcount={visible.length}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        const place = placeOf(event.target);
        if (place) editor.reached(place.id);
      }}
    >
      {blocks.map((from) => (
        <RowBlock
          key={from}
          rows={Math.min(blockLength, visible.length - from)}
          isHeld={Math.abs(from / blockLength - Math.floor(active / blockLength)) <= 1}
          draw={() => visible.slice(from, from + blockLength).map((row, index) => drawRow(row, from + index))}
        />
      ))}
    </div>
  );
};

const wordsOf = ({ kind, heading, under }: Row): string => {
  const { importing } = texts;
  switch (kind) {
    case 'front':
    case 'back':
      return importing.groups[kind];
    case 'run':
      return importing.left(under);
    case 'line':
    case 'offered':
      return heading;
  }
};
