/**
 * Lines that belong together: a number and its title under it, a title or a sentence broken by Enter, a text whose every line was broken at the
 * same width. A group begins with a line of its own; the others go on with it.
 */
import { isCapitals, normalize } from '../report/normalize.js';
import { isBullet, isUnnumbered, type Opening, openingOf, withSmallRomans } from './families.js';
import type { SourceLine } from './source.js';
import {
  beginsInside,
  endsLikeText,
  isBracketed,
  isBrokenBefore,
  isKnownTitle,
  isMarker,
  isOpenEnded,
} from './wording.js';

export interface Group {
  readonly lines: readonly [SourceLine, ...SourceLine[]];
  /** How its first line could open a heading. */
  readonly opening: Opening | undefined;
}

export const isDivider = (text: string): boolean =>
  /^[\s\u00a0]*(?:[-–—_=*~.…\u2022]{3,}|\*)[\s\u00a0]*$/u.test(text) && !/\p{L}|\p{N}/u.test(text);

const titleOf = (group: { readonly lines: readonly SourceLine[]; readonly opening: Opening | undefined }): string =>
  group.lines.map((line, at) => (at === 0 ? line.text.slice(group.opening?.titleStart ?? 0) : line.text)).join(' ');

/** A part of the document has its title on the lines under it, and no more lines than these. */
const titleLines = 4;

/** A paragraph broken into more lines than this is taken in several pieces. */
const mostLines = 60;

/** What the whole document does. */
interface Habits {
  /** See wrapWidth. */
  readonly width: number;
  /** Titles in capitals without a number stand by themselves. */
  readonly bareTitles: boolean;
}

const hasBareTitles = (lines: readonly SourceLine[]): boolean => {
  const alone = lines.filter((line, at) => openingOf(line)?.family === 'caps' && lines[at - 1]?.look.caps !== true);
  return alone.length >= 2;
};

/** Files whose lines were all broken at one width: the width; 0 for other files. */
const wrapWidth = (lines: readonly SourceLine[]): number => {
  const lengths = lines.filter((line) => !line.table).map((line) => line.text.trimEnd().length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (lengths.length < 20 || longest > 120 || longest < 50) return 0;
  const full = lengths.filter((length) => length > 0.8 * longest).length;
  const inside = lines.filter((line) => beginsInside(line.text)).length;
  return full > 0.3 * lengths.length && inside > 0.15 * lengths.length ? longest : 0;
};

/** Characters of one line of a title at most; the longest known title has 350 on one line. */
const longestLine = 500;

/** What a reader takes for the next line of a title. */
const goesOnTitle = (opening: Opening, title: string, last: SourceLine, next: SourceLine, habits: Habits): boolean => {
  if (isBracketed(next.text) || isKnownTitle(next.text) || (next.look.bold !== last.look.bold && !next.goesOn))
    return false;
  const isPart = opening.family === 'part' || opening.family.startsWith('word');
  if (next.look.level !== last.look.level && !next.goesOn && !(isPart && beginsInside(next.text))) return false;
  if (endsLikeText(title) && !beginsInside(next.text)) return false;
  if (next.goesOn) return true;
  if (isOpenEnded(title) || (beginsInside(next.text) && !endsLikeText(title))) return true;
  return isCapitals(next.text) && last.look.caps && (isPart || (!isUnnumbered(opening.family) && !habits.bareTitles));
};

/** `PHỤ LỤC`, `PHỤ LỤC 2`: its title stands below. */
const isAppendix = (title: string): boolean => /^phụ lục(?: \S{1,4})?\s*:?$/u.test(normalize(title));

const goesOn = (group: Group, next: SourceLine, habits: Habits): boolean => {
  if (group.lines.length >= mostLines) return false;
  const { width } = habits;
  const last = group.lines.at(-1) ?? group.lines[0];
  if (
    next.table ||
    last.table ||
    next.inside !== last.inside ||
    isDivider(next.text) ||
    isDivider(last.text) ||
    isMarker(next.text)
  )
    return false;
  const { opening } = group;
  const opens = openingOf(next);
  const isWrapped = width > 0 && !next.gap && last.text.length > 0.7 * width;
  // `quốc phòng` + `- an ninh`: broken before its hyphen.
  const isHyphen =
    opens?.family === 'bullet-' &&
    (next.goesOn || isWrapped) &&
    /^\s*[-–]\s*\p{Ll}/u.test(next.text) &&
    !endsLikeText(last.text);
  if (opens && !isUnnumbered(opens.family) && !isHyphen) return false;
  const title = titleOf(group);
  if (opening && !isUnnumbered(opening.family) && !isBullet(opening.family) && title.trim() === '')
    return !isBracketed(next.text);
  if (isHyphen) return true;
  if (isAppendix(title) && isCapitals(next.text) && !isKnownTitle(next.text)) return true;
  if (isWrapped && !/[.;:?!)]\s*$/u.test(last.text)) return true;
  const isHeadingLike = opening !== undefined && !isBullet(opening.family);
  if (isHeadingLike && next.text.length > longestLine) return false;
  if (isHeadingLike && group.lines.length < titleLines && goesOnTitle(opening, title, last, next, habits)) return true;
  if (isHeadingLike || (opens && !beginsInside(next.text))) return false;
  // A sentence broken by Enter: it has no end, and the next line no beginning.
  return (
    (next.goesOn || beginsInside(next.text) || (!opens && isBrokenBefore(last.text, next.text))) &&
    !/[.;:?!)]\s*$/u.test(last.text)
  );
};

/** The lines of the body, each in its group, in order. */
export const groupsOf = (lines: readonly SourceLine[]): Group[] => {
  const habits: Habits = { width: wrapWidth(lines), bareTitles: hasBareTitles(lines) };
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && goesOn(last, line, habits)) groups[groups.length - 1] = { ...last, lines: [...last.lines, line] };
    else groups.push({ lines: [line], opening: openingOf(line) });
  }
  const openings = withSmallRomans(groups.map(({ opening }) => opening));
  return groups.map((group, at) => ({ ...group, opening: openings[at] }));
};

/** All words of a group after the number. */
export const groupTitle = (group: Group): string => titleOf(group);
