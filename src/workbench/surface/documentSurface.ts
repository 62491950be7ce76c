/**
 * The sheet of paper of the workbench, whatever draws it: a document goes in, a person works on it, the document comes out with exactly
 * what the person did. Nothing outside this folder knows which editor it is.
 */
import type { Package } from '../../ooxml/package.js';
import type { Result } from '../../result.js';

/** A place in the text: number of the paragraph among the body's (those in text boxes left out), and characters into it as Word counts. */
export interface Position {
  readonly paragraph: number;
  readonly offset: number;
}

export interface Selection {
  readonly from: Position;
  readonly to: Position;
}

/** What the person did last, for those who want to know. */
export type SurfaceEvent = 'changed' | 'selected';

export interface DocumentSurface {
  /** Shows another document. The one shown stays when this one cannot be read. */
  open(pkg: Package): Promise<Result<void>>;
  /** The document with everything done to it so far; the same object as long as nothing was done. */
  document(): Package;
  /** Shows a new state of the same document: place, scroll and undo are kept. */
  update(pkg: Package): Promise<Result<void>>;
  /** Something was done since the document was opened or last saved. */
  isEdited(): boolean;
  /** The document as it is now was saved. */
  saved(): void;
  selection(): Selection | undefined;
  /** Selects and scrolls there. */
  select(selection: Selection): void;
  /** Calls back after every change and every move of the cursor. Gives the function that stops it. */
  listen(listener: (event: SurfaceEvent) => void): () => void;
  /** How much is written, prompts included. */
  count(): { readonly words: number; readonly characters: number };
  undo(): void;
  redo(): void;
  /** Bold, italic or underlined letters for what is selected, or off again. */
  toggle(what: 'bold' | 'italic' | 'underline'): void;
  focus(): void;
  print(): void;
}
