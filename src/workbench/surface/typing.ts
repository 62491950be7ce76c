/**
 * Two habits of Word that the editor lacks: Enter makes a paragraph like the one it was pressed in, and a style that says «not underlined»
 * is not underlined.
 */
import { getDocumentStyleResolver } from '@eigenpal/docx-editor-core/prosemirror';
import type { Mark, Node as EditorNode } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';

/** What belongs to one paragraph only and is not taken over by the next. */
const ownOnly = {
  paraId: null,
  textId: null,
  bookmarks: null,
  pageBreakBefore: null,
  renderedPageBreakBefore: null,
  sectionBreakType: null,
  _sectionProperties: null,
  _originalRunBoundaries: null,
  pPrIns: null,
  pPrDel: null,
  pPrChange: null,
};

const isNoUnderline = (mark: Mark): boolean => mark.type.name === 'underline' && mark.attrs['style'] === 'none';

/** The style of a paragraph wants another one after it (ECMA-376 Part 1, 17.7.4.10, `w:next`). */
const hasOtherNext = (state: EditorState, paragraph: EditorNode): boolean => {
  const style: unknown = paragraph.attrs['styleId'];
  if (typeof style !== 'string') return false;
  const next = getDocumentStyleResolver(state)?.getStyle(style)?.next;
  return next !== undefined && next !== style;
};

/** Enter in a plain paragraph; undefined where the editor knows better (lists, the end of a heading, tables). */
export const splitParagraph = (state: EditorState): Transaction | undefined => {
  const { $from, $to } = state.selection;
  const paragraph = $from.parent;
  if (paragraph.type.name !== 'paragraph' || !$from.sameParent($to) || paragraph.attrs['numPr'] !== null)
    return undefined;
  if ($to.parentOffset === paragraph.content.size && hasOtherNext(state, paragraph)) return undefined;
  const marks = (state.storedMarks ?? $from.marks()).filter((mark) => !isNoUnderline(mark));
  const transaction = state.tr.deleteSelection();
  const at = transaction.mapping.map($from.pos);
  transaction.split(at, 1, [{ type: paragraph.type, attrs: { ...paragraph.attrs, ...ownOnly } }]);
  return transaction.setStoredMarks(marks).scrollIntoView();
};

export const typingPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.altKey || view.composing) return false;
        const transaction = splitParagraph(view.state);
        if (transaction) view.dispatch(transaction);
        return transaction !== undefined;
      },
    },
    appendTransaction(_transactions, _old, state) {
      const stored = state.storedMarks;
      return stored?.some(isNoUnderline)
        ? state.tr.setStoredMarks(stored.filter((mark) => !isNoUnderline(mark)))
        : null;
    },
  });
