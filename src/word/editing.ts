/**
 * Replacing words of the open document: each edit is found by Word's search inside its paragraph, carried out, and looked at again. Two round
 * trips, which the caller makes: one for the search, one for the words. Shared by mending and by a newer outline's headings.
 */
import type { TextEdit } from '../report/plan.js';
import { admitEdits, editedText } from '../report/textEdits.js';
import type { Failure } from '../result.js';
import { noticeOf } from './notices.js';
import { chosen, searchPattern, type Target, targetOf } from './searching.js';
import { comparable, locate } from './texts.js';

/** Said where changes are tracked. */
export const editsTracked = noticeOf('tracked-mending');

export const wentWrong: Failure = {
  code: 'mend-broke',
  message: 'Sau khi sửa, có đoạn chữ không đúng như đã định.',
  hint: 'Nhấn Ctrl+Z để trở lại như trước, rồi sửa chỗ đó bằng tay.',
};

/** The paragraphs of the document and Word's texts of them, at one moment. */
export interface ParagraphsRead {
  readonly paragraphs: readonly Word.Paragraph[];
  readonly texts: readonly string[];
}

export const paragraphFor = (
  { paragraphs, texts }: ParagraphsRead,
  { paragraph, text }: { readonly paragraph: number; readonly text: string },
): Word.Paragraph | undefined => {
  const index = locate(texts, paragraph, text);
  return index === undefined ? undefined : paragraphs[index];
};

/** An edit with the range of Word's that it is about. */
export interface Found {
  readonly edit: TextEdit;
  readonly range: Word.Range;
  readonly target: Target | undefined;
}

/** Searches for the words of every edit. What it gives takes, after the `sync`, the ranges of those edits that are to be done. */
export const queueSearch = (
  reading: ParagraphsRead,
  groups: readonly (readonly TextEdit[])[],
): (() => { readonly done: readonly boolean[]; readonly found: readonly Found[] }) => {
  const asked = new Map<TextEdit, () => Found | undefined>();
  for (const edit of groups.flat()) {
    const paragraph = paragraphFor(reading, edit);
    if (!paragraph) continue;
    if (edit.text === '' && targetOf({ ...edit, text: 'x' })) {
      asked.set(edit, () => ({ edit, range: paragraph.getRange('Start'), target: undefined }));
      continue;
    }
    const target = targetOf(edit);
    const pattern = target && searchPattern(target.words);
    if (!target || pattern === undefined) continue;
    const hits = paragraph.search(pattern, { matchCase: true });
    hits.load('text');
    asked.set(edit, () => {
      const range = chosen(hits.items, target);
      return range && { edit, range, target };
    });
  }
  return () => {
    const places = new Map([...asked].map(([edit, take]) => [edit, take()] as const));
    const { done, edits } = admitEdits(groups, (_, all) => all.every((edit) => places.get(edit) !== undefined));
    return { done, found: [...edits.values()].flat().flatMap((edit) => places.get(edit) ?? []) };
  };
};

/** What was asked of Word for one edit, to be looked at when it is done. */
export interface Written extends Found {
  /** The words as they stood when the request reached Word. */
  readonly before: Word.Range;
  readonly put: Word.Range;
}

/** One edit: what stands there is read first, by an object of its own, in the same request. */
const queueEdit = ({ edit, range, target }: Found): Written => {
  const before = range.getRange('Content');
  before.load('text');
  const put = range.insertText(edit.to, target?.place ?? 'Start');
  return { edit, range, target, before, put };
};

/** Words came into the range while we worked: it takes back what stood there. */
export const isTypedInto = ({ target, before }: Written): boolean =>
  target?.place === 'Replace' && comparable(before.text) !== comparable(target.words);

/** Paragraphs of the edits, each once, as they stand at the beginning and at the end of the last request. */
const queueCheck = (
  reading: ParagraphsRead,
  found: readonly Found[],
): { readonly begin: () => void; readonly end: () => () => boolean } => {
  const byParagraph = new Map<Word.Paragraph, TextEdit[]>();
  for (const { edit } of found) {
    const paragraph = paragraphFor(reading, edit);
    if (paragraph) byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), edit]);
  }
  const ranges = new Map(
    [...byParagraph.keys()].map((paragraph) => [paragraph, paragraph.getRange('Content')] as const),
  );
  return {
    begin: () => ranges.forEach((range) => void range.load('text')),
    end: () => {
      for (const paragraph of byParagraph.keys()) paragraph.load('text');
      return () =>
        [...byParagraph].every(([paragraph, edits]) => {
          const text = edits[0]?.text ?? '';
          // Where the person typed beside it meanwhile, the paragraph cannot be held against what it was.
          if (comparable(ranges.get(paragraph)?.text ?? '') !== comparable(text)) return true;
          return comparable(paragraph.text) === comparable(editedText(text, edits));
        });
    },
  };
};

/** Queues all edits. `isAsMeant`, taken after the `sync`, says whether their paragraphs read as they should now. */
export const queueEdits = (
  reading: ParagraphsRead,
  found: readonly Found[],
): { readonly written: readonly Written[]; readonly isAsMeant: () => boolean } => {
  const check = queueCheck(reading, found);
  check.begin();
  // The last place first, so that the places before it stay what they are.
  const written = [...found].sort((one, other) => other.edit.start - one.edit.start).map(queueEdit);
  return { written, isAsMeant: check.end() };
};

/** Puts back what stood where words came in while we worked. */
export const queuePutBack = (disturbed: readonly Written[]): void => {
  for (const { put, before } of disturbed) put.insertText(before.text, 'Replace');
};
