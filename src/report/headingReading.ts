/**
 * How a line reads as one heading: how much of it is the heading's wording, where the section's own text begins on the same line, and which
 * lines may go on with a heading that was broken by Enter.
 */
import type { Line, Look } from './lines.js';
import { lookOf } from './lines.js';
import type { WeightOf } from './pattern.js';
import { bagSimilarity, similarities } from './pattern.js';
import type { Wanted } from './search.js';
import { longHeading } from './search.js';

/** At most so many words are looked at: the longest heading plus room for a long name. */
export const wordLimit = 100;
/** Words that a field of a heading may take, beside its own. */
const nameRoom = 16;

/** What a line that says nothing but some of such a heading's words is worth. */
const shortenedText = 0.75;

/** Signs after which a heading on the same line as its text may end. */
const endSigns = /[:;.(–—\t]|\s-\s/;

export interface Reading {
  readonly text: number;
  readonly cut: number;
  readonly whole: boolean;
}

/** The best way to read the beginning of a line as this heading. */
export const readBeginning = (line: Line, look: Look, wanted: Wanted, weightOf: WeightOf): Reading => {
  const { words, text } = line;
  const limit = Math.min(wordLimit, 2 * wanted.pattern.size + nameRoom);
  const ids = words.ids.slice(line.title, line.title + limit);
  const isLong = words.ids.length > line.title + limit;
  const likeness = similarities(wanted.pattern, ids, weightOf);
  const textAt = (count: number, ends = true): number => {
    const { both, words: share } = likeness(count);
    const isShort =
      ends && wanted.pattern.size >= longHeading && count >= 4 && count <= wanted.pattern.size / 2 && share >= 0.85;
    return isShort ? Math.max(both, shortenedText * share) : both;
  };
  let best: Reading = {
    text: isLong ? 0 : Math.max(textAt(ids.length), 0.92 * bagSimilarity(wanted.pattern, ids, weightOf)),
    cut: text.length,
    whole: true,
  };
  // A line that looks like a heading to its end is one.
  if ((look.bold || look.level > 0) && ids.length <= wanted.pattern.ids.length * 2 + 6 && best.text >= 0.8) return best;
  for (let count = 1; count < ids.length; count += 1) {
    const end = words.ends[line.title + count - 1] ?? 0;
    const next = words.starts[line.title + count] ?? text.length;
    const between = text.slice(end, next);
    const likeness = textAt(count, between.includes(':')) - 0.02;
    if (likeness <= best.text) continue;
    const turnsPlain = look.boldEnd >= end && look.boldEnd <= next;
    if (!turnsPlain && !endSigns.test(between)) continue;
    const open = between.search(/[("“]/);
    // What goes on in the heading's own style or boldness is still heading, but for a remark in brackets.
    const isTitleToEnd = (look.bold || look.level > 0) && !turnsPlain && !/[:(]/.test(between);
    const cut = isTitleToEnd ? text.length : open >= 0 ? end + open : next;
    best = { text: likeness, cut, whole: false };
  }
  return best;
};

/** Lines that may be one heading broken by Enter: near each other and of one look. */
export const mayJoin = (first: Line, look: Look, next: Line, isNumberAlone: boolean): boolean => {
  // `quốc phòng` + `- an ninh`: broken before its hyphen.
  const isNumbered = next.number !== undefined && !(next.block === first.block && next.number.kind === 'bullet');
  if (next.closed || isNumbered || next.block - first.block > 6) return false;
  // The longest headings have 70 words; on a paragraph of its own a line of so many is text.
  if (next.words.ids.length > (next.block === first.block ? wordLimit : 60)) return false;
  const nextLook = lookOf(next);
  if (nextLook.boldEnd > 0) return false;
  if (isNumberAlone)
    return nextLook.bold || nextLook.caps || nextLook.level > 0 || nextLook.centred || next.words.ids.length <= 30;
  if (look.bold !== nextLook.bold) return false;
  return look.bold || look.level > 0 === nextLook.level > 0;
};
