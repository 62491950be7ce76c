/** The component that shows the editor, as the surface sees it. */
import type { Document } from '@eigenpal/docx-editor-core/types/document';
import type { Node as EditorNode } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { pause } from './scrolling.js';

export interface EditorPage {
  /** Shows this model, at once. The text is read anew only when `serial` is another than before. */
  show(document: Document, serial: number): void;
  view(): EditorView | undefined;
  undo(): void;
  redo(): void;
  scrollTo(position: number): void;
  /** How far below the upper edge of the window on the sheet this position is painted; undefined when it is not painted. */
  heightOf(position: number): number | undefined;
  windowHeight(): number;
  /** Lays out and draws once more. */
  relayout(): void;
  /** Moves the sheet under its window. */
  scrollBy(distance: number): void;
  print(): void;
}

/** How long the component may take to show a new document before something is wrong. */
const showLimit = 15_000;

/** The editor's view once it shows something else than `old`; undefined when it never does. */
export const shownBy = async (page: EditorPage, old: EditorNode | undefined): Promise<EditorView | undefined> => {
  const began = Date.now();
  for (;;) {
    const view = page.view();
    if (view && view.state.doc !== old) return view;
    if (Date.now() - began > showLimit) return undefined;
    await pause(10);
  }
};
