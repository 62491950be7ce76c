/**
 * The text of a report as rules of wording read it: one passage a line, with where it stands, and a folded copy in which letters, dashes
 * and spaces are of one kind. Notes and prompts of the outline are left out: they are not printed. Places found in the folded copy are
 * led back to the paragraph as it stands.
 */
import { isPrompt, paragraphsOf, plainText } from '../report/blocks.js';
import type { Paragraph } from '../report/blocks.js';
import { foldLetters } from '../report/normalize.js';
import type { TextEdit } from '../report/plan.js';
import { readTag } from '../report/tags.js';
import type { CheckContext } from './context.js';
import type { LineItem } from './content.js';
import { composedOffsets, isLine } from './content.js';

export interface Passage {
  /** Section id, '' = letterhead, title, signature. */
  readonly section: string;
  /** What the section looks at: the term that ends, the one that begins, or neither can be told. */
  readonly looks: 'back' | 'ahead' | '';
  readonly place: 'front' | 'heading' | 'section' | 'table' | 'back';
  /** Of lines in a section. */
  readonly kind: LineItem['kind'];
  readonly paragraph: Paragraph;
  /** As it stands. */
  readonly text: string;
  /** Where `text` begins in the paragraph's plain text. */
  readonly start: number;
  /** Lower case, composed, one kind of tone marks, dashes and spaces; as long as the composed text. */
  readonly folded: string;
}

/** A stretch of a paragraph's plain text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a place of the folded copy stands in the paragraph's plain text. */
export const stretchOf = ({ text, start, folded }: Passage, from: number, to: number): Stretch => {
  if (folded.length === text.length) return { start: start + from, end: start + to };
  const offsets = composedOffsets(text);
  return { start: start + (offsets[from] ?? text.length), end: start + (offsets[to] ?? text.length) };
};

/** What stands there, in the letters of the document. */
export const standing = (passage: Passage, from: number, to: number): string => {
  const { start, end } = stretchOf(passage, from, to);
  return passage.text.slice(start - passage.start, end - passage.start);
};

/** Other words for a place of the folded copy. */
export const editOf = (context: CheckContext, passage: Passage, from: number, to: number, words: string): TextEdit => {
  const { paragraph, text } = context.whereOf(passage.paragraph);
  return { paragraph, text, ...stretchOf(passage, from, to), to: words };
};

/** The field whose control holds a place of the folded copy; undefined where none of ours does. */
export const fieldAt = (passage: Passage, from: number): string | undefined => {
  const { start } = stretchOf(passage, from, from);
  let end = 0;
  for (const inline of passage.paragraph.inlines) {
    if (inline.kind !== 'text') continue;
    end += inline.text.length;
    if (start >= end) continue;
    const tag = inline.control ? readTag(inline.control.tag) : undefined;
    return tag?.kind === 'field' ? tag.field : undefined;
  }
  return undefined;
};

/** `Phương hướng, nhiệm vụ …` looks ahead, whatever else it names. */
const looksOf = (title: string): Passage['looks'] => {
  const words = foldLetters(title);
  if (/phương hướng|\{nhiemkysau\}/u.test(words)) return 'ahead';
  return /kết quả|tổng kết|đánh giá|tình hình|\{nhiemkytruoc\}/u.test(words) ? 'back' : '';
};

const sectionLooks = ({ alignment }: CheckContext): ReadonlyMap<string, Passage['looks']> =>
  new Map(alignment.sections.map(({ section, path }) => [section.id, looksOf(path[0]?.heading ?? '')]));

/** The lines of one paragraph come one after the other: each is looked for behind the one before. */
const finder = (): ((paragraph: Paragraph, text: string) => number) => {
  let last: Paragraph | undefined;
  let from = 0;
  return (paragraph, text) => {
    if (paragraph !== last) from = 0;
    last = paragraph;
    const at = Math.max(0, plainText(paragraph).indexOf(text, from));
    from = at + text.length;
    return at;
  };
};

const headingPassages = (context: CheckContext, looks: ReadonlyMap<string, Passage['looks']>): Passage[] =>
  context.alignment.sections.flatMap(({ section, stretches }) =>
    stretches.flatMap(({ heading }) =>
      context.report.blocks.slice(heading.block, heading.block + heading.blocks).flatMap((block): Passage[] => {
        if (block.kind === 'table') return [];
        const whole = plainText(block);
        const text = heading.rest === '' ? whole : whole.slice(0, Math.max(0, whole.lastIndexOf(heading.rest)));
        if (text.trim() === '') return [];
        return [
          {
            section: section.id,
            looks: looks.get(section.id) ?? '',
            place: 'heading',
            kind: 'own',
            paragraph: block,
            text,
            start: 0,
            folded: foldLetters(text),
          },
        ];
      }),
    ),
  );

const read = (context: CheckContext): readonly Passage[] => {
  const looks = sectionLooks(context);
  const passages: Passage[] = [];
  const startOf = finder();
  const add = (item: LineItem, section: string, place: Passage['place']): void => {
    const { kind, paragraph, text } = item;
    const start = startOf(paragraph, text);
    if (kind === 'note' || kind === 'prompt') return;
    passages.push({
      section,
      looks: looks.get(section) ?? '',
      place,
      kind,
      paragraph,
      text,
      start,
      folded: foldLetters(text),
    });
  };
  for (const item of context.front) add(item, '', 'front');
  passages.push(...headingPassages(context, looks));
  for (const { span, items } of context.contents) {
    const section = span.section.id;
    for (const item of items) {
      if (isLine(item)) add(item, section, 'section');
      if (item.kind !== 'table') continue;
      for (const paragraph of paragraphsOf([item.reading.table])) {
        const text = plainText(paragraph);
        // Figures hold no words, and they are most of a table.
        if (!/\p{L}/u.test(text) || paragraph.inlines.some((inline) => isPrompt(inline, paragraph))) continue;
        const folded = foldLetters(text);
        passages.push({
          section,
          looks: looks.get(section) ?? '',
          place: 'table',
          kind: 'own',
          paragraph,
          text,
          start: 0,
          folded,
        });
      }
    }
  }
  for (const item of context.back) add(item, '', 'back');
  return passages;
};

const known = new WeakMap<CheckContext, readonly Passage[]>();

/** Front, headings, sections, back; read once a check, however many rules ask. */
export const passagesOf = (context: CheckContext): readonly Passage[] => {
  const before = known.get(context);
  if (before) return before;
  const passages = read(context);
  known.set(context, passages);
  return passages;
};

/** The sentence around a place of the folded copy: from its full stop or semicolon to the next. */
export const sentenceAround = (folded: string, from: number, to: number): string => {
  const before = /^[^]*[.;!?](?=\s)/u.exec(folded.slice(0, from))?.[0].length ?? 0;
  const after = /[.;!?](?=\s|$)/u.exec(folded.slice(to));
  return folded.slice(before, after ? to + after.index : folded.length);
};

/** Inside quotation marks stand names and titles, which keep their words. */
export const isQuoted = (folded: string, at: number): boolean => {
  if (!folded.includes('“') && !folded.includes('«')) return false;
  const before = folded.slice(0, at);
  return (before.match(/[“«]/gu)?.length ?? 0) > (before.match(/[”»]/gu)?.length ?? 0);
};
