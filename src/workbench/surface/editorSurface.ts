/**
 * The document surface over the docx editor. The document's own package is the truth; the editor is a view of it: what is done there is
 * carried into the package (splice.ts), what others do to the package is carried into the editor block by block.
 */
import {
  createDocumentStylesPlugin,
  documentStylesKey,
  toggleBold,
  toggleItalic,
  toggleUnderline,
} from '@eigenpal/docx-editor-core/prosemirror';
import { closeHistory } from 'prosemirror-history';
import type { Node as EditorNode } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { fixTables } from 'prosemirror-tables';
import { Mapping } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import type { Package } from '../../ooxml/package.js';
import { relatedPart } from '../../ooxml/relationships.js';
import { failed, success, type Result } from '../../result.js';
import { carryNames } from './carryNames.js';
import type { DocumentSurface, Selection, SurfaceEvent } from './documentSurface.js';
import { type EditorPage, shownBy } from './editorPage.js';
import { bringIntoSight, keepHeight, pause } from './scrolling.js';
import { fromWord, toWord } from './places.js';
import { placeholderPlugin } from './placeholder.js';
import { readForEditor, type Reading } from './reading.js';
import { replaceIn, replacements, restorePlace } from './replacing.js';
import { readStyleSheet, type StyleSheet } from './runProperties.js';
import { Names, readSource, type Source } from './source.js';
import { splice } from './splice.js';
import { typingPlugin } from './typing.js';
import { nameOf, type Remembered } from './work.js';

/** A document as it stands: the package, its main part read, and the editor's tree that says the same. */
interface State {
  readonly pkg: Package;
  readonly source: Source;
  readonly sheet: StyleSheet;
  readonly tree: EditorNode;
}

const nothingShown: Result<never> = failed({
  code: 'not-shown',
  message: 'Trang thử chưa sẵn sàng.',
  hint: 'Hãy tải lại trang.',
});

/** Long enough for a page to have been painted, short enough not to be seen. */
const repaintAfter = 250;

export class EditorSurface implements DocumentSurface {
  /** Given to the component once; it must be the same array at every rendering. */
  readonly plugins: Plugin[];
  readonly #names = new Names();
  readonly #listeners = new Set<(event: SurfaceEvent) => void>();
  /** Paragraphs that were changed or taken out, as they first were: undo brings them back. */
  readonly #remembered = new Map<string, Remembered>();
  #page: EditorPage | undefined;
  #serial = 0;
  #state: State | undefined;
  /** The document as it was opened or last saved. */
  #saved: Package | undefined;
  /** How the person's steps since the last reading move positions. */
  #since = new Mapping();
  /** Counts the times that a place on the screen was to be kept; only the last one counts. */
  #keeping = 0;
  #busy: Promise<unknown> = Promise.resolve();

  constructor() {
    this.plugins = [this.#watcher(), typingPlugin(), placeholderPlugin()];
  }

  /** Tells what the person does, and collects how it moves positions. */
  #watcher(): Plugin {
    return new Plugin({
      state: {
        init: () => undefined,
        apply: (transaction) => {
          this.#since.appendMapping(transaction.mapping);
        },
      },
      view: () => ({
        update: (view, before) => {
          if (view.state.doc !== before.doc) this.#tell('changed');
          else if (!view.state.selection.eq(before.selection)) this.#tell('selected');
        },
      }),
    });
  }

  #tell(event: SurfaceEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  attach(page: EditorPage): void {
    this.#page = page;
  }

  open(pkg: Package): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const source = readSource(pkg.text(pkg.main) ?? '', this.#names);
      if (!source.ok) return source;
      const reading = await readForEditor(pkg, source.value, this.#sheetOf(pkg));
      if (!reading.ok) return reading;
      const page = this.#page;
      if (!page) return nothingShown;
      const old = page.view()?.state.doc;
      this.#serial += 1;
      page.show(reading.value.document, this.#serial);
      const view = await shownBy(page, old);
      if (!view) return nothingShown;
      // At the first letter typed the editor gives every row of a table as many cells; that is none of the person's doing.
      const fixed = fixTables(view.state);
      if (fixed) view.dispatch(fixed.setMeta('addToHistory', false));
      this.#remembered.clear();
      this.#settle(pkg, source.value, view.state.doc);
      this.#saved = pkg;
      this.#tell('changed');
      return success(undefined);
    });
  }

  /** One after another: an update must not begin while another is half done. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#busy.then(work, work);
    this.#busy = turn.catch(() => undefined);
    return turn;
  }

  #settle(pkg: Package, source: Source, tree: EditorNode): void {
    const sheet = this.#sheetOf(pkg);
    if (this.#state) this.#remember(this.#state, source);
    this.#state = { pkg, source, sheet, tree };
    this.#since = new Mapping();
  }

  #sheetOf(pkg: Package): StyleSheet {
    const text = pkg.text(stylesOf(pkg));
    return this.#state?.pkg.text(stylesOf(this.#state.pkg)) === text && this.#state
      ? this.#state.sheet
      : readStyleSheet(text, pkg.text(relatedPart(pkg, pkg.main, 'numbering') ?? ''));
  }

  #remember(old: State, source: Source): void {
    old.tree.descendants((node) => {
      if (node.type.name !== 'paragraph') return true;
      const name = nameOf(node);
      const element = old.source.byName.get(name);
      const now = source.byName.get(name);
      const xml = element && old.source.text.slice(element.start, element.end);
      const stayed = now && source.text.slice(now.start, now.end) === xml;
      if (xml !== undefined && !stayed && !this.#remembered.has(name)) this.#remembered.set(name, { node, xml });
      return false;
    });
  }

  document(): Package {
    const state = this.#state;
    if (!state) throw new Error('No document is open');
    const now = this.#page?.view()?.state.doc;
    if (!now || now === state.tree) return state.pkg;
    const done = splice(state.source, state.sheet, state.tree, now, this.#remembered);
    if (!done) {
      this.#settle(state.pkg, state.source, now);
      return state.pkg;
    }
    const source = readSource(done.text, this.#names, done.names);
    if (!source.ok) throw new Error(`The splice broke the document: ${source.failure.detail ?? ''}`);
    const pkg = state.pkg.with(state.pkg.main, done.text);
    this.#settle(pkg, source.value, now);
    if (done.reload) void this.#inTurn(() => this.#refresh());
    return pkg;
  }

  /** Shows what the document now says where the editor's own picture of it may differ. */
  async #refresh(): Promise<Result<void>> {
    const state = this.#state;
    return state ? this.#show(state.pkg, state.source) : nothingShown;
  }

  update(pkg: Package): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const state = this.#state;
      if (!state) return nothingShown;
      const text = pkg.text(pkg.main) ?? '';
      const source = text === state.source.text ? success(state.source) : carryNames(state.source, text, this.#names);
      return source.ok ? this.#show(pkg, source.value) : source;
    });
  }

  async #show(pkg: Package, source: Source): Promise<Result<void>> {
    const reading = await readForEditor(pkg, source, this.#sheetOf(pkg));
    const page = this.#page;
    const view = page?.view();
    const state = this.#state;
    if (!reading.ok) return reading;
    if (!page || !view || !state) return nothingShown;
    page.show(reading.value.document, this.#serial);
    this.#useStyles(view, reading.value);
    const changes = replacements(state.tree, reading.value.tree);
    const isRead = view.state.doc === state.tree;
    const height = page.heightOf(view.state.selection.head);
    const isInSight = height !== undefined && height >= 0 && height <= page.windowHeight();
    if (changes.length > 0) {
      const transaction = closeHistory(replaceIn(view.state, changes, this.#since)).setMeta('documentUpdate', true);
      restorePlace(transaction, view.state);
      view.dispatch(transaction);
    }
    // What the person did while the others were at work stays unread: the next look compares with the tree without it.
    const scratch = EditorState.create({ doc: state.tree });
    this.#settle(pkg, source, isRead ? view.state.doc : scratch.apply(replaceIn(scratch, changes, new Mapping())).doc);
    if (changes.length > 0 && height !== undefined && isInSight) this.#keepHeight(page, view, height);
    return success(undefined);
  }

  #keepHeight(page: EditorPage, view: EditorView, height: number): void {
    const turn = ++this.#keeping;
    void keepHeight(page, view, height, () => turn === this.#keeping);
  }

  /** The commands of the editor look styles up in a plugin of its state. */
  #useStyles(view: EditorView, reading: Reading): void {
    const { styles } = reading.document.package;
    const plugins = view.state.plugins.map((plugin) =>
      plugin.spec.key === documentStylesKey ? createDocumentStylesPlugin(styles) : plugin,
    );
    view.updateState(view.state.reconfigure({ plugins }));
  }

  isEdited(): boolean {
    const state = this.#state;
    return state !== undefined && (state.pkg !== this.#saved || this.#page?.view()?.state.doc !== state.tree);
  }

  saved(): void {
    this.#saved = this.document();
  }

  selection(): Selection | undefined {
    const view = this.#page?.view();
    const state = this.#state;
    if (!view || !state) return undefined;
    const { from, to } = view.state.selection;
    const start = toWord(state.source, view.state.doc, from);
    const end = toWord(state.source, view.state.doc, to);
    return start && { from: start, to: end ?? start };
  }

  select(selection: Selection): void {
    const view = this.#page?.view();
    const state = this.#state;
    if (!view || !state) return;
    const from = fromWord(state.source, view.state.doc, selection.from);
    const to = fromWord(state.source, view.state.doc, selection.to) ?? from;
    if (from === undefined || to === undefined) return;
    view.dispatch(
      view.state.tr.setSelection(TextSelection.between(view.state.doc.resolve(from), view.state.doc.resolve(to))),
    );
    this.#page?.scrollTo(from);
    this.#bringIntoSight(view);
    void this.#repaintSelection(view);
  }

  #bringIntoSight(view: EditorView): void {
    const turn = ++this.#keeping;
    if (this.#page) void bringIntoSight(this.#page, view, () => turn === this.#keeping);
  }

  /** The editor draws a selection where the text was before it came into sight; once more when it is there puts it right. */
  async #repaintSelection(view: EditorView): Promise<void> {
    const { selection } = view.state;
    await pause(repaintAfter);
    if (view.isDestroyed || !view.state.selection.eq(selection)) return;
    this.#page?.relayout();
    this.#bringIntoSight(view);
  }

  listen(listener: (event: SurfaceEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  count(): { words: number; characters: number } {
    const tree = this.#page?.view()?.state.doc;
    const text = tree ? tree.textBetween(0, tree.content.size, '\n') : '';
    return { words: text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0, characters: text.replace(/\s/g, '').length };
  }

  undo(): void {
    this.#page?.undo();
  }

  redo(): void {
    this.#page?.redo();
  }

  toggle(what: 'bold' | 'italic' | 'underline'): void {
    const view = this.#page?.view();
    if (view) toggles[what](view.state, view.dispatch.bind(view));
    this.focus();
  }

  focus(): void {
    this.#page?.view()?.focus();
  }

  print(): void {
    this.#page?.print();
  }
}

const toggles = { bold: toggleBold, italic: toggleItalic, underline: toggleUnderline };

const stylesOf = (pkg: Package): string => relatedPart(pkg, pkg.main, 'styles') ?? '';
