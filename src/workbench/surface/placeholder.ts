/**
 * Prompts behave as in Word: a click selects the whole prompt, typing replaces it, and what was typed is no prompt any more. The editor
 * itself lets text land in the middle of a prompt.
 */
import type { Node as EditorNode } from 'prosemirror-model';
import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

const showsPrompt = (node: EditorNode): boolean =>
  (node.type.name === 'blockSdt' || node.type.name === 'sdt') && node.attrs['showingPlaceholder'] === true;

const idOf = (node: EditorNode): string => `${String(node.attrs['id'])} ${String(node.attrs['tag'])}`;

/** The looks of a prompt, which typed text must not take over. */
const promptMarks = /characterStyle|rStyle|runStyle|textColor/;

/** Long enough for the last input event of a composition to have reached the editor's state. */
const afterComposition = 60;

export const placeholderPlugin = (): Plugin => {
  let view: EditorView | undefined;
  // The state in which a running composition (Vietnamese or other input method) began.
  let begun: EditorState | undefined;
  return new Plugin({
    view(shown) {
      view = shown;
      const end = (): void => {
        setTimeout(() => {
          if (begun && !shown.isDestroyed && !shown.composing)
            shown.dispatch(shown.state.tr.setMeta('compositionSettled', true));
        }, afterComposition);
      };
      shown.dom.addEventListener('compositionend', end);
      return { destroy: () => shown.dom.removeEventListener('compositionend', end) };
    },
    appendTransaction(transactions, old, state) {
      // While letters are being composed the text must be left alone, or the first one is doubled.
      if (view?.composing) {
        begun ??= old;
        return null;
      }
      const settled = begun !== undefined && transactions.some((each) => each.getMeta('compositionSettled') === true);
      const since = settled && begun ? begun : old;
      if (settled) begun = undefined;
      const history = transactions.some((each) => each.getMeta('history$') !== undefined);
      const loaded = transactions.some((each) => each.getMeta('documentUpdate') === true);
      if (settled || (transactions.some((each) => each.docChanged) && !history && !loaded))
        return typedOver(since, state);
      return transactions.some((each) => each.selectionSet) && !loaded ? selectWhole(state) : null;
    },
  });
};

/** The controls whose prompt is no longer what it was have content now. */
const typedOver = (before: EditorState, state: EditorState): Transaction | null => {
  const prompts = new Map<string, string>();
  before.doc.descendants((node) => {
    if (showsPrompt(node)) prompts.set(idOf(node), node.textContent);
  });
  if (prompts.size === 0) return null;
  const { tr } = state;
  state.doc.descendants((node, at) => {
    const prompt = showsPrompt(node) ? prompts.get(idOf(node)) : undefined;
    if (prompt === undefined || prompt === node.textContent) return;
    const raw: unknown = node.attrs['rawPropertiesXml'];
    tr.setNodeMarkup(at, null, {
      ...node.attrs,
      showingPlaceholder: false,
      rawPropertiesXml: typeof raw === 'string' ? raw.replace(/<w:showingPlcHdr[^>]*\/>/, '') : raw,
    });
    node.descendants((inner, offset) => {
      const from = at + 1 + offset;
      for (const mark of inner.marks)
        if (promptMarks.test(mark.type.name)) tr.removeMark(from, from + inner.nodeSize, mark.type);
    });
  });
  if (!tr.docChanged) return null;
  const stored = (state.storedMarks ?? state.selection.$from.marks()).filter(
    (mark) => !promptMarks.test(mark.type.name),
  );
  return tr.setStoredMarks(stored);
};

const selectWhole = (state: EditorState): Transaction | null => {
  const { $from, empty } = state.selection;
  if (!empty) return null;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (!showsPrompt(node)) continue;
    const at = $from.before(depth);
    // A block control holds paragraphs: the text begins one level deeper.
    const edge = node.type.name === 'blockSdt' ? 2 : 1;
    if (node.nodeSize <= 2 * edge) return null;
    return state.tr.setSelection(TextSelection.create(state.doc, at + edge, at + node.nodeSize - edge));
  }
  return null;
};
