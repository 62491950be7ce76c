/** The lines between title and signature as decisions: headings with their levels, notes, wording that stays, tables. */
import { bodyPrompt } from '../report/compose.js';
import { normalize, wordCount } from '../report/normalize.js';
import { styleNames } from '../report/styles.js';
import { isFootnote } from './back.js';
import { isBullet, isUnnumbered } from './families.js';
import { type Group, groupsOf, groupTitle, isDivider } from './grouping.js';
import { levelsOf, ranksOf, withSlipsRead } from './scheme.js';
import type { SourceLine } from './source.js';
import { isCaption, isTabular, tableSpec } from './tables.js';
import { type Heading, headingsOf } from './headings.js';
import type { Decision, FoundTable, LineAs } from './types.js';
import {
  beginsInside,
  isBracketed,
  isInstruction,
  isKeptWording,
  isMarker,
  isQuestion,
  noteAfterTitle,
  noteAtEnd,
} from './wording.js';

export interface Body {
  readonly decisions: readonly Decision[];
  readonly tables: readonly FoundTable[];
}

/** Bold words at a line's beginning are the heading, plain words after them its note. */
const plainFrom = (group: Group): number => {
  const [first] = group.lines;
  const { boldEnd } = first.look;
  const start = group.opening?.titleStart ?? 0;
  if (boldEnd <= start || !/\p{L}/u.test(first.text.slice(start, boldEnd))) return -1;
  const rest = first.text.slice(boldEnd);
  // After a bold colon the note may begin with a small letter.
  const isEnded = /:\s*$/u.test(first.text.slice(0, boldEnd)) || /^\s*:/u.test(rest);
  return wordCount(rest) >= 4 && (isEnded || !beginsInside(rest)) ? boldEnd - start : -1;
};

/** Where the heading's own words end in its title; the title's length when nothing else stands on its lines. */
const cutOf = (group: Group): number => {
  const title = groupTitle(group);
  for (const cut of [plainFrom(group), noteAtEnd(title), noteAfterTitle(title)]) if (cut > 0) return cut;
  return title.length;
};

const noteForm = (text: string): Extract<LineAs, { kind: 'note' }>['form'] =>
  isBracketed(text) ? 'parenthesis' : /^[\s\u00a0]*[-–—•·▪●○■◦‣\uf0b7\uf0a7]/u.test(text) ? 'bullet' : 'plain';

const headingDecisions = (group: Group, heading: Heading, level: number): Decision[] => {
  const { number, titleStart } = heading.opening;
  const decisions: Decision[] = [];
  let left = cutOf(group);
  let isNote = false;
  group.lines.forEach((line, at) => {
    const from = at === 0 ? titleStart : 0;
    const length = line.text.length - from;
    const own = Math.max(0, Math.min(length, left));
    left -= length + 1;
    const end = own > 0 || at === 0 ? from + own : 0;
    if (end > 0) {
      const required = !/\(nếu có\)|, nếu có\)/iu.test(line.text);
      const as: LineAs = at === 0 ? { kind: 'heading', level, number, required } : { kind: 'continued' };
      decisions.push({
        line: line.line,
        text: line.text.slice(0, end),
        as,
        confidence: heading.confidence,
        why: heading.why,
      });
    }
    const rest = line.text.slice(end);
    if (!/[\p{L}\p{N}]/u.test(rest)) return;
    const as: LineAs = isNote ? { kind: 'continued' } : { kind: 'note', form: noteForm(rest) };
    decisions.push({ line: line.line, text: rest, as, confidence: 0.85, why: 'Ghi chú ngay sau tên mục.' });
    isNote = true;
  });
  return decisions;
};

const prompt = normalize(
  bodyPrompt({ id: 'p', number: '', heading: '…', required: true, guidance: [], tables: [], children: [] }),
);

type Judged = Pick<Decision, 'as' | 'confidence' | 'why'>;

const judgeText = (group: Group): Judged => {
  const [first] = group.lines;
  const text = group.lines.map((line) => line.text).join(' ');
  const note = (confidence: number, why: string): Judged => {
    const isLabelled = first.label !== '' && group.opening !== undefined && isBullet(group.opening.family);
    return { as: { kind: 'note', form: isLabelled ? 'bullet' : noteForm(text) }, confidence, why };
  };
  if (
    first.inside === 'prompt' ||
    normalize(text).startsWith(`${prompt} mục `) ||
    normalize(text).startsWith(`${prompt} phần `)
  )
    return { as: { kind: 'skipped' }, confidence: 0.95, why: 'Ô nhắc còn trống.' };
  if (first.inside === 'contents' || /^mục lục\s*:?$/u.test(normalize(text)))
    return { as: { kind: 'skipped' }, confidence: 0.9, why: 'Dòng của mục lục.' };
  if (first.inside === 'columnTitle') return { as: { kind: 'skipped' }, confidence: 0.9, why: 'Tên cột của bảng.' };
  if (isDivider(text) || !/[\p{L}\p{N}]/u.test(text))
    return { as: { kind: 'skipped' }, confidence: 0.95, why: 'Dấu ngăn.' };
  if (first.inside === 'guidance') return note(0.98, 'Nằm trong ô hướng dẫn.');
  if (isBracketed(text)) return note(0.95, 'Cả đoạn nằm trong ngoặc.');
  if (/^\s*(?:trang\s+)?(?:\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—])\s*$/iu.test(text))
    return { as: { kind: 'skipped' }, confidence: 0.8, why: 'Số trang.' };
  if (isFootnote(text)) return note(0.8, 'Giải thích một dấu ghi ở trên.');
  if (isMarker(text)) return note(0.9, 'Chỗ đánh dấu cần bổ sung.');
  if (isQuestion(text)) return note(0.9, 'Câu hỏi gợi ý nội dung.');
  const opening = group.opening;
  if (!opening && isKeptWording(text))
    return { as: { kind: 'text' }, confidence: 0.8, why: 'Câu văn giữ lại trong báo cáo.' };
  if (opening && isBullet(opening.family)) return note(0.88, 'Gạch đầu dòng nêu nội dung cần viết.');
  if (isInstruction(text)) return note(0.9, 'Câu hướng dẫn nội dung cần viết.');
  if (text.trim().startsWith('(')) return note(0.85, 'Mở đầu bằng ngoặc.');
  if (opening) return note(0.6, 'Ý đánh số trong một mục.');
  return note(0.55, 'Chưa rõ là hướng dẫn hay câu văn giữ lại.');
};

const ourCaption = (group: Group): boolean =>
  group.lines[0].look.style === styleNames.caption || group.lines[0].tableId !== undefined;

/** A line right over a table that names it. */
const isCaptionOf = (group: Group, next: Group | undefined): boolean => {
  if (!next?.lines[0].table || !isTabular(next.lines[0].table) || group.lines[0].table) return false;
  const text = groupTitle(group);
  return (
    ourCaption(group) ||
    isCaption(group.lines[0].text) ||
    (!group.opening && wordCount(text) <= 15 && !/[.;?]\s*$/u.test(text) && !isBracketed(text))
  );
};

/** What looks like a heading and stands over a table is its heading, unless it says `Biểu 1: …`. */
const namesTable = (group: Group, next: Group | undefined, isHeading: boolean): boolean =>
  isCaptionOf(group, next) && (!isHeading || ourCaption(group) || isCaption(group.lines[0].text));

/** Longer than any heading; the longest known has 70 words. */
const headingWords = 120;

export const readBody = (lines: readonly SourceLine[]): Body => {
  const groups = groupsOf(lines);
  const found = headingsOf(groups).filter(({ group: at }) => {
    const group = groups[at] ?? never();
    const isTitleOfTable = isUnnumbered(group.opening?.family ?? '') && namesTable(group, groups[at + 1], true);
    return !isTitleOfTable && wordCount(groupTitle(group)) <= headingWords;
  });
  const openings = withSlipsRead(found.map(({ opening }) => opening));
  const levels = levelsOf(openings, ranksOf(openings));
  const byGroup = new Map(found.map((heading, at) => [heading.group, { heading, level: levels[at] ?? 1 }]));
  const decisions: Decision[] = [];
  const tables: FoundTable[] = [];
  const ids = new Set<string>();
  groups.forEach((group, at) => {
    const [first] = group.lines;
    const known = byGroup.get(at);
    const isName = namesTable(group, groups[at + 1], known !== undefined);
    if (known && !isName) decisions.push(...headingDecisions(group, known.heading, known.level));
    else if (first.table && isTabular(first.table)) {
      const before = groups[at - 1];
      const title =
        before && namesTable(before, group, byGroup.has(at - 1)) ? before.lines.map((line) => line.text).join(' ') : '';
      tables.push({ line: first.line, spec: tableSpec(first.table, title, first.tableId, ids), chosen: true });
      decisions.push({
        line: first.line,
        text: first.text,
        as: { kind: 'table', table: tables.length - 1 },
        confidence: 0.9,
        why: 'Bảng có sẵn.',
      });
    } else {
      const judged: Judged = isName
        ? { as: { kind: 'table', table: tables.length }, confidence: 0.85, why: 'Tên của bảng ngay dưới.' }
        : judgeText(group);
      group.lines.forEach((line, index) => {
        decisions.push({
          line: line.line,
          text: line.text,
          ...judged,
          ...(index === 0 ? {} : { as: { kind: 'continued' } }),
        });
      });
    }
  });
  return { decisions, tables };
};

const never = (): never => {
  throw new Error('A heading names a group that is not there.');
};
