/**
 * tone-mark-mixed: `uỷ` and `ủy`, `hoà` and `hòa` in one report. Both are right; one report should keep to one. Names of people and places
 * and quoted titles keep their own spelling: they are neither counted nor changed.
 */
import { normalizeTones, oldTones } from '../../../report/normalize.js';
import type { TextEdit } from '../../../report/plan.js';
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import type { Passage } from '../../passages.js';
import { editOf, fieldAt, isQuoted, passagesOf, standing } from '../../passages.js';

/** The vowels of an open syllable with the mark on the second letter (old) or the first (new); never after q: quý has one spelling. */
const vowels =
  /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY])(?!\p{L})/gu;
const isOld = /^[ou]/iu;

interface Syllable {
  readonly passage: Passage;
  /** The two vowels, in the composed text. */
  readonly at: number;
  readonly vowels: string;
  /** The whole syllable in lower case: `ủy`. */
  readonly word: string;
}

const lettersBefore = /\p{L}+$/u;
const capitalised = /^\p{Lu}\p{Ll}/u;

/** A capital letter on the syllable and on one beside it: `Nguyễn Thị Thuý`, `Hoà Bình`. */
const isName = (composed: string, from: number, to: number): boolean => {
  if (!capitalised.test(composed.slice(from, to))) return false;
  const before = /(\p{L}+)\s+$/u.exec(composed.slice(Math.max(0, from - 20), from))?.[1] ?? '';
  const after = /^\s+(\p{L}+)/u.exec(composed.slice(to, to + 20))?.[1] ?? '';
  return capitalised.test(before) || capitalised.test(after);
};

const syllablesIn = (passage: Passage): Syllable[] => {
  const found: Syllable[] = [];
  const composed = passage.text.normalize('NFC');
  for (const { 0: written, index: at } of composed.matchAll(vowels)) {
    const to = at + written.length;
    const from = at - (lettersBefore.exec(composed.slice(Math.max(0, at - 6), at))?.[0].length ?? 0);
    if (isName(composed, from, to) || isQuoted(passage.folded, from)) continue;
    if (fieldAt(passage, from) !== undefined) continue;
    // Letterhead and signature are names in capitals; `ỦY` is a word even there.
    const isFrame = passage.place === 'front' || passage.place === 'back';
    if (isFrame && passage.folded.slice(from, to) !== 'ủy') continue;
    found.push({ passage, at, vowels: written, word: composed.slice(from, to).toLowerCase() });
  }
  return found;
};

/** The same vowels in the other spelling, capitals kept. */
const otherSpelling = (written: string, toOld: boolean): string => {
  const lower = written.toLowerCase();
  const other = toOld ? (oldTones.get(lower) ?? lower) : normalizeTones(lower);
  // Composed Vietnamese letters are one unit each.
  return Array.from(other)
    .map((letter, index) => {
      const was = written[index] ?? '';
      return was === was.toLowerCase() ? letter : letter.toUpperCase();
    })
    .join('');
};

const editsOf = (context: CheckContext, syllables: readonly Syllable[], toOld: boolean): TextEdit[] =>
  syllables.map(({ passage, at, vowels: written }) =>
    editOf(context, passage, at, at + written.length, otherSpelling(written, toOld)),
  );

export const toneMarkMixed: Rule = (context) => {
  const old: Syllable[] = [];
  const modern: Syllable[] = [];
  for (const passage of passagesOf(context))
    for (const one of syllablesIn(passage)) (isOld.test(one.vowels) ? old : modern).push(one);
  const toOld = old.length > modern.length;
  const [few, many] = toOld ? [modern, old] : [old, modern];
  const [first] = few;
  if (!first || many.length === 0) return [];
  const { passage, at, word, vowels: written } = first;
  // The same syllable in its other spelling says most; it may be that another one is written so.
  const other = word.slice(0, word.length - written.length) + otherSpelling(written.toLowerCase(), toOld);
  const example = many.some((one) => one.word === other) ? other : (many[0]?.word ?? other);
  const from = at - (word.length - written.length);
  return [
    {
      rule: 'tone-mark-mixed',
      severity: 'info',
      section: passage.section,
      message: `Dấu thanh đặt theo hai cách: “${word}” (${few.length} chỗ) và “${example}” (${many.length} chỗ). Cách nào cũng đúng, nên dùng một cách.`,
      quote: around(passage.text, from, at + written.length),
      where: context.whereOf(passage.paragraph, standing(passage, from, at + written.length)),
      fix: { kind: 'text', edits: editsOf(context, few, toOld) },
    },
  ];
};
