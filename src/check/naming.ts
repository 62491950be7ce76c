/**
 * Where a report says whose it is: letterhead, title, headings, the sentence `Căn cứ Nghị quyết Đại hội …`, and the controls of our own
 * fields. Other cells named in the text are none of these.
 */
import { plainText } from '../report/blocks.js';
import { foldAccents, foldLetters } from '../report/normalize.js';
import { readTag } from '../report/tags.js';
import type { CheckContext } from './context.js';
import type { Passage } from './passages.js';
import { passagesOf, stretchOf } from './passages.js';

export type NamedField = 'chiBo' | 'dangBo' | 'diaDanh';

export interface Naming {
  readonly field: NamedField;
  readonly passage: Passage;
  /** The name in the paragraph's plain text, its first word (`Chi bộ`) included. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** It stands in a control of this field. */
  readonly isControl: boolean;
}

/** Columns of the letterhead are cells or tabs; the name ends where a term or a congress begins. */
const ends = '(?=\\s*,?\\s*(?:\\t|\\n|$|nhiệm k|lần thứ|khóa \\p{L}|\\())';
const lineOf: readonly (readonly [NamedField, RegExp])[] = [
  ['chiBo', new RegExp(`(?:^|[\\t\\n])\\s*(chi bộ\\s+(?!nhiệm k|lần|khóa)[^\\t\\n]+?)${ends}`, 'u')],
  ['dangBo', new RegExp(`(?:^|[\\t\\n])\\s*(đảng (?:bộ|ủy)\\s+[^\\t\\n]+?)${ends}`, 'u')],
  ['diaDanh', /(?:^|[\t\n])\s*([^\t\n,]{2,40}?)\s*,\s*ngày(?!\p{L})/u],
];

/** `Nghị quyết Đại hội Chi bộ Văn phòng, nhiệm kỳ …`, `trình Đại hội Chi bộ Văn phòng`. */
const congressOf =
  /đại hội\s+(?:(?:đại biểu|đảng viên|toàn thể)\s+)?(chi bộ\s+(?!nhiệm k|lần|khóa)[^,;.(\t\n]{2,80}?)(?=\s*(?:[,;.(\t\n]|$|nhiệm k|lần thứ|khóa \p{L}|trong|đã|đề ra))/u;

/** In a sentence a name has a capital, or opens with the kind of place: `chi bộ vừa qua` is none. */
const isName = (name: string): boolean => {
  const composed = name.normalize('NFC');
  return (
    /^\p{L}+\s+\p{L}+\s+\p{Lu}/u.test(composed) ||
    /^chi bộ\s+(?:ấp|khóm|thôn|khu|bản|tổ|xóm|buôn|làng|phòng|trường|cơ quan|doanh nghiệp|công ty)(?!\p{L})/iu.test(
      composed,
    )
  );
};

/** Dots and underscores are a blank, not a name. */
const isBlank = /…|\.{2,}|_{2,}/u;

const isTitleLine = (folded: string): boolean => /^\s*báo cáo(?!\p{L})/u.test(folded);

/** The letterhead is over where the title begins. */
const letterheadOf = (passages: readonly Passage[]): ReadonlySet<Passage> => {
  const front = passages.filter(({ place }) => place === 'front');
  const title = front.findIndex(({ folded }) => isTitleLine(folded));
  return new Set(title < 0 ? front : front.slice(0, title));
};

const found = (field: NamedField, passage: Passage, pattern: RegExp): Naming[] => {
  const match = pattern.exec(passage.folded);
  const words = match?.[1];
  if (!match || words === undefined || isBlank.test(words)) return [];
  const at = match.index + match[0].lastIndexOf(words);
  const { start, end } = stretchOf(passage, at, at + words.length);
  return [
    {
      field,
      passage,
      start,
      end,
      name: passage.text.slice(start - passage.start, end - passage.start),
      isControl: false,
    },
  ];
};

const isNamed = (field: string): field is NamedField => field === 'chiBo' || field === 'dangBo' || field === 'diaDanh';

const inControls = (passage: Passage): Naming[] => {
  const found: Naming[] = [];
  let end = 0;
  for (const inline of passage.paragraph.inlines) {
    if (inline.kind !== 'text') continue;
    const start = end;
    end += inline.text.length;
    const tag = inline.control && !inline.control.placeholder ? readTag(inline.control.tag) : undefined;
    if (tag?.kind !== 'field' || !isNamed(tag.field) || isBlank.test(inline.text)) continue;
    if (start < passage.start || end > passage.start + passage.text.length) continue;
    found.push({ field: tag.field, passage, start, end, name: inline.text, isControl: true });
  }
  return found;
};

/** The sentence that names the resolutions which the cell carries out. */
const isBasis = ({ kind, folded }: Passage): boolean => kind === 'wording' || /căn cứ nghị quyết đại hội/u.test(folded);

/** All namings, in the report's order. */
export const namingsIn = (context: CheckContext): readonly Naming[] => {
  const passages = passagesOf(context);
  const letterhead = letterheadOf(passages);
  return passages.flatMap((passage): Naming[] => {
    const own = inControls(passage);
    const read = letterhead.has(passage)
      ? lineOf.flatMap(([field, pattern]) => found(field, passage, pattern))
      : passage.place === 'front' || passage.place === 'heading' || (passage.place === 'section' && isBasis(passage))
        ? found('chiBo', passage, congressOf).filter(({ name }) => isName(name))
        : [];
    return [...own, ...read.filter(({ start }) => !own.some((one) => one.start <= start && start < one.end))];
  });
};

const prefix = /^\s*(?:chi bộ|đảng bộ|đảng ủy)\s+/u;

/** The words of a name without the word that every such name opens with, marks and case aside. */
const wordsOf = (name: string): readonly string[] =>
  foldAccents(foldLetters(name).replace(prefix, '')).match(/[\p{L}\d]+/gu) ?? [];

/** Every word of the one is in the other, or short for some of its words: `THCS` in `Trung học cơ sở`. */
const isWithin = (words: readonly string[], other: readonly string[]): boolean => {
  const initials = other.map((word) => word[0] ?? '').join('');
  return words.every((word) => other.includes(word) || (/^[a-z]{2,6}$/u.test(word) && initials.includes(word)));
};

/** Two ways to write one name: case, accents' places, a shorter form, abbreviations. */
export const isSameName = (one: string, other: string): boolean => {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return first.length === 0 || second.length === 0 || isWithin(first, second) || isWithin(second, first);
};

/** The whole paragraph, to show a name with what stands around it. */
export const lineOfNaming = ({ passage }: Naming): string => plainText(passage.paragraph);
