/**
 * Two habits of Word that the editor lacks: Enter makes a paragraph like the one it was pressed in, and a style that says «not underlined»
 * is not underlined. And one limit of this page: what would need another part of the file (pictures, links, comments, new numbering) does
 * not come in by pasting or by the editor's own commands; text, letters' looks and tables do.
 */
import { getDocumentStyleResolver } from '@eigenpal/docx-editor-core/prosemirror';
import { Fragment, Slice, type Mark, type Node as EditorNode } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { AddMarkStep } from 'prosemirror-transform';

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

/** Marks that point to another part of the file. */
const pointing = new Set(['hyperlink', 'comment', 'footnoteRef', 'insertion', 'deletion']);

/** Inline things that point to another part, or whose XML the clipboard does not carry. */
const carried = new Set(['tab', 'hardBreak']);

/** Controls stay behind too: one number may stand for one control only, and the text does not need them. */
const withoutPointers = (content: Fragment): Fragment => {
  const kept: EditorNode[] = [];
  content.forEach((node) => {
    const inside = withoutPointers(node.content);
    if (node.type.name === 'sdt' || node.type.name === 'blockSdt') inside.forEach((child) => kept.push(child));
    else if (node.isText) kept.push(node.mark(node.marks.filter((mark) => !pointing.has(mark.type.name))));
    else if (node.type.name === 'paragraph')
      kept.push(node.type.create({ ...node.attrs, numPr: null, listMarker: null, listIsBullet: null }, inside));
    else if (!node.isInline || carried.has(node.type.name)) kept.push(node.copy(inside));
  });
  return Fragment.from(kept);
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
      transformPasted: (slice) => Slice.maxOpen(withoutPointers(slice.content)),
    },
    filterTransaction: (transaction) =>
      !transaction.steps.some((step) => step instanceof AddMarkStep && pointing.has(step.mark.type.name)),
    appendTransaction(_transactions, _old, state) {
      const stored = state.storedMarks;
      return stored?.some(isNoUnderline)
        ? state.tr.setStoredMarks(stored.filter((mark) => !isNoUnderline(mark)))
        : null;
    },
  });
