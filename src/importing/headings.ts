/**
 * Which numbered or striking lines are headings, and which are items of a list: `1. …; 2. …; 3. ….` under a heading asks for things, `a) Về chuyên
 * môn` divides it. Decided for each run of one count together, never line by line.
 */
import { normalize, wordCount } from '../report/normalize.js';
import { isBullet, isUnnumbered, type Opening, usualPlace } from './families.js';
import { type Group, groupTitle } from './grouping.js';
import { ranksOf } from './scheme.js';
import {
  endsLikeText,
  isCommand,
  isInstruction,
  isKeptWording,
  isQuestion,
  noteAfterTitle,
  noteAtEnd,
} from './wording.js';

export interface Heading {
  /** Index of the group. */
  readonly group: number;
  readonly opening: Opening;
  readonly confidence: number;
  readonly why: string;
}

/** Words of a heading by itself: without the note that follows on its line. */
const ownTitle = (group: Group): string => {
  const title = groupTitle(group);
  const cut = noteAtEnd(title);
  const after = cut < 0 ? noteAfterTitle(title) : -1;
  return title.slice(0, cut > 0 ? cut : after > 0 ? after : undefined).trim();
};

const bulletTitleWords = 20;

/** `- Thuận lợi:` with its text under it; `* Bối cảnh chung`. */
const isBulletHeading = (groups: readonly Group[], at: number): boolean => {
  const group = groups[at];
  const opening = group?.opening;
  if (!group || !opening) return false;
  const title = ownTitle(group);
  const words = wordCount(title);
  if (words === 0 || words > bulletTitleWords || isQuestion(title) || isCommand(title)) return false;
  const next = groups[at + 1];
  const isStyled = group.lines[0].look.level > 0 || (group.lines[0].look.bold && !endsLikeText(title));
  if (isStyled) return true;
  if (opening.family === 'bullet*') return !endsLikeText(title);
  if (!/:\s*$/u.test(title) || /(?:sau|gồm|như|là|tiêu)\s*:\s*$/u.test(title)) return false;
  if (!next) return false;
  const isSame = next.opening?.family === opening.family;
  if (isSame) return /:\s*$/u.test(groupTitle(next));
  // `- Kết quả thu các khoản:` over `+ …` asks for them; over a sentence it titles it.
  return !next.opening || (isBullet(next.opening.family) && !isInstruction(title));
};

/** Families that count from a first: a lone `C. Mác` or `đ)` opens nothing. */
const startsSomewhere = (family: string, openings: readonly Opening[]): boolean => {
  if (family !== 'letter' && family !== 'item') return true;
  const members = openings.filter((opening) => opening.family === family);
  return members.some(({ ordinal }) => ordinal === 1) && members.some(({ ordinal }) => ordinal === 2);
};

/** `2 Khó khăn` between `1.` and `3.`: the sign was forgotten. */
const withForgottenSign = (candidates: readonly Candidate[], groups: readonly Group[]): Candidate[] => {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const { opening, group } = candidate;
    if (opening.family !== 'unsigned') {
      kept.push(candidate);
      continue;
    }
    const before = kept.findLast(({ opening: other }) => other.family === 'arabic1');
    const here = groups[group];
    if (!here || before?.opening.ordinal !== opening.ordinal - 1) continue;
    const title = ownTitle(here);
    if (/^\p{Lu}/u.test(title) && wordCount(title) <= 12 && !endsLikeText(title))
      kept.push({ ...candidate, opening: { ...opening, family: 'arabic1' } });
  }
  return kept;
};

interface Candidate {
  readonly group: number;
  readonly opening: Opening;
}

/** Reads like what is asked for, not like the name of a section. */
const isListItem = (group: Group): boolean => {
  const title = ownTitle(group);
  const { look } = group.lines[0];
  if (look.level > 0 || look.bold || look.boldEnd > 0 || look.caps) return false;
  const words = wordCount(title);
  if (/[;,]\s*$/u.test(title) || isQuestion(title) || (words > 14 && /\.\s*$/u.test(title) && isKeptWording(title)))
    return true;
  if (/[.…]\s*$/u.test(title) && words > 14) return true;
  return isCommand(title) ? words > 12 || /[.…]\s*$/u.test(title) : isInstruction(title) && words > 40;
};

/** Words of a section's name; what is asked for is mostly longer. */
const nameWords = 12;

/** `Tổng số đảng viên`, `Tỷ lệ …`: a figure to give. */
const figure = /^(?:tổng số|số|số lượng|tỷ lệ|tỉ lệ)(?![\p{L}])/u;

/** `1. Mặt mạnh`: plain, but by its words the name of a section. */
const isNameLike = (group: Group | undefined): boolean => {
  const title = group ? ownTitle(group) : '';
  return (
    /^["“]?\p{Lu}/u.test(title) &&
    wordCount(title) <= nameWords &&
    !endsLikeText(title) &&
    !isQuestion(title) &&
    !isCommand(title) &&
    !figure.test(normalize(title))
  );
};

/** `a) …;` before `b) ….` */
const endsInList = (group: Group | undefined): boolean => group !== undefined && /[;,]\s*$/u.test(ownTitle(group));

interface Run {
  readonly members: readonly Candidate[];
  /** A heading of a family below stands inside. */
  readonly holds: boolean;
}

/** Headings of one family that follow each other under one heading. */
const runsOf = (candidates: readonly Candidate[], ranks: ReadonlyMap<string, number>): Run[] => {
  const open = new Map<string, { members: Candidate[]; holds: boolean }>();
  const runs: Run[] = [];
  for (const candidate of candidates) {
    const rank = ranks.get(candidate.opening.family) ?? 0;
    for (const [family, run] of open) {
      const other = ranks.get(family) ?? 0;
      if (other > rank) open.delete(family);
      else if (other < rank && !isBullet(candidate.opening.family)) run.holds = true;
    }
    const run = open.get(candidate.opening.family);
    if (run) run.members.push(candidate);
    else {
      const fresh = { members: [candidate], holds: false };
      open.set(candidate.opening.family, fresh);
      runs.push(fresh);
    }
  }
  return runs;
};

const isStriking = ({ opening }: Candidate): boolean => {
  const { look } = opening.line;
  return look.bold || look.level > 0 || look.boldEnd > 0;
};

/** Families whose headings stand out: a plain line of the same count is then an item of a list. */
const strikingFamilies = (candidates: readonly Candidate[]): ReadonlySet<string> => {
  const counts = new Map<string, { all: number; striking: number }>();
  for (const candidate of candidates) {
    const count = counts.get(candidate.opening.family) ?? { all: 0, striking: 0 };
    count.all += 1;
    if (isStriking(candidate)) count.striking += 1;
    counts.set(candidate.opening.family, count);
  }
  return new Set([...counts].filter(([, { all, striking }]) => striking >= 0.4 * all).map(([family]) => family));
};

/**
 * Plain lines between headings of one family that stand out: a heading whose boldness was forgotten goes on with the count, and the count goes on
 * after it; an item of a list does not.
 */
const withoutPlainItems = (candidates: readonly Candidate[], striking: ReadonlySet<string>): Candidate[] => {
  const lastOf = new Map<string, number>();
  const isOver = ({ opening }: Candidate, family: string): boolean =>
    !isUnnumbered(opening.family) && usualPlace(opening.family) < usualPlace(family);
  return candidates.filter((candidate, at) => {
    const { family, ordinal } = candidate.opening;
    // Under a new heading above them the counts begin again.
    for (const other of [...lastOf.keys()]) if (isOver(candidate, other)) lastOf.delete(other);
    if (isUnnumbered(family) || !striking.has(family)) return true;
    const last = lastOf.get(family);
    if (!isStriking(candidate)) {
      const rest = candidates.slice(at + 1, at + 1 + listReach);
      const end = rest.findIndex((other) => isOver(other, family));
      const here = end < 0 ? rest : rest.slice(0, end);
      const next = here.find((other) => other.opening.family === family && isStriking(other));
      if ((last !== undefined && ordinal !== last + 1) || (next && next.opening.ordinal <= ordinal)) return false;
    }
    lastOf.set(family, ordinal);
    return true;
  });
};

/** Headings looked at for the next of a family. */
const listReach = 40;

const confidenceOf = ({ opening }: Candidate, share: number): Pick<Heading, 'confidence' | 'why'> => {
  const { look } = opening.line;
  const { family } = opening;
  if (look.level > 0) return { confidence: 0.97, why: 'Có kiểu tiêu đề của Word.' };
  if (isBullet(family)) return { confidence: 0.6, why: 'Dòng ngắn mở đầu một ý, có nội dung ngay dưới.' };
  if (family === 'caps' || family === 'edge') return { confidence: 0.75, why: 'Dòng chữ in hoa đứng riêng.' };
  if (family === 'bold') return { confidence: 0.7, why: 'Dòng chữ đậm đứng riêng.' };
  if (family === 'known') return { confidence: 0.6, why: 'Tên mục thường gặp, không có số.' };
  const base = look.bold || look.caps ? 0.95 : 0.88;
  return { confidence: base - 0.35 * share, why: `Có số mục “${opening.number}”.` };
};

/** The headings of the body, in order. */
export const headingsOf = (groups: readonly Group[]): Heading[] => {
  const every = groups.flatMap((group) => (group.opening ? [group.opening] : []));
  const started = new Map<string, boolean>();
  const starts = (family: string): boolean => {
    const known = started.get(family) ?? startsSomewhere(family, every);
    started.set(family, known);
    return known;
  };
  const all = groups.flatMap((group, index): Candidate[] => {
    const { opening } = group;
    if (!opening || !starts(opening.family)) return [];
    if (isBullet(opening.family) && !isBulletHeading(groups, index)) return [];
    return [{ group: index, opening }];
  });
  const signed = withForgottenSign(all, groups);
  const striking = strikingFamilies(signed);
  const candidates = withoutPlainItems(signed, striking);
  const ranks = ranksOf(candidates.map(({ opening }) => opening));
  const headings: Heading[] = [];
  for (const { members, holds } of runsOf(candidates, ranks)) {
    const { family } = members[0]?.opening ?? { family: '' };
    const items = members.filter(({ group }) => {
      const here = groups[group];
      return here !== undefined && isListItem(here);
    }).length;
    const share = items / members.length;
    const isTop = (ranks.get(family) ?? 0) === 0 || family === 'part' || family === 'roman';
    const mayBeList = !isTop && !holds && !isUnnumbered(family) && !isBullet(family);
    const isPlain =
      striking.has(family) && !members.some(isStriking) && !members.every(({ group }) => isNameLike(groups[group]));
    if (
      mayBeList &&
      (share > 0.5 || (share === 0.5 && members.length === 2 && endsInList(groups[members[0]?.group ?? -1])) || isPlain)
    )
      continue;
    headings.push(...members.map((member) => ({ ...member, ...confidenceOf(member, share) })));
  }
  return headings.sort((one, other) => one.group - other.group);
};
