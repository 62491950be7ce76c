/** The dialects: how different people type the same report. Each is nasty in its own way; `mixture` makes new ones at random. */
import type { Section } from '../../src/outline/types.js';
import type { Dialect, NumberPlace, Random } from './dialects.js';
import { p } from './report.js';

const strip = (number: string): string => number.replace(/[\s.:)\-–—]+$/u, '');

const roman = (value: number): string =>
  ['0', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][value] ?? String(value);

type NumberOf = Dialect['number'];

/** As the outline prints it. */
const printed: NumberOf = (section) => ({ typed: section.number });

const automatic: NumberOf = (section, depth) => (depth === 1 ? { typed: section.number } : { label: section.number });

const none: NumberOf = (section, depth) => (depth === 1 ? { typed: section.number } : {});

const nothing: NumberOf = () => ({});

const dotted: NumberOf = (section, depth) => ({
  typed:
    depth === 1
      ? `Phần ${section.number.endsWith('NHẤT') ? 'I' : 'II'}`
      : depth === 2
        ? `${strip(section.number)}.`
        : strip(section.number),
});

const spelled: NumberOf = (section, depth) => ({
  typed:
    depth === 1
      ? section.number.endsWith('NHẤT')
        ? 'Phần thứ nhất:'
        : 'Phần thứ hai:'
      : depth === 2
        ? `${strip(section.number)} –`
        : section.number,
});

/** `A.`, `I.`, `1.`, `a)`. */
const lettered: NumberOf = (section, depth) => {
  if (depth === 1) return { typed: section.number.endsWith('NHẤT') ? 'A.' : 'B.' };
  if (depth === 2) return { typed: `${strip(section.number)}.` };
  if (depth === 3) return { typed: section.number };
  const last = Number(strip(section.number).split('.').at(-1));
  return { typed: `${'abcdđ'[last - 1] ?? 'e'})` };
};

/** Numbers that close up over missing sections, Romans that run on through both parts. */
const renumbered: NumberOf = (_section, depth, place: NumberPlace) => {
  if (depth === 1) return { typed: place.index === 1 ? 'PHẦN THỨ NHẤT' : 'PHẦN THỨ HAI' };
  if (depth === 2) return { typed: `${roman(place.roman)}.` };
  return { typed: [...place.parents.slice(2), place.index].join('.') + '.' };
};

/** `I.1.1`: the whole path in every number. */
const fullPath: NumberOf = (section, depth, place) => {
  if (depth === 1) return { typed: section.number };
  if (depth === 2) return { typed: `${strip(section.number)}/` };
  return { typed: `${roman(place.parents[1] ?? 1)}.${strip(section.number)}` };
};

export const nfd = (text: string): string => text.normalize('NFD');

const oldMarks: Readonly<Record<string, string>> = {
  ủy: 'uỷ',
  hòa: 'hoà',
  khóa: 'khoá',
  thủy: 'thuỷ',
  hóa: 'hoá',
  Ủy: 'Uỷ',
  HÓA: 'HOÁ',
  ỦY: 'UỶ',
  HÒA: 'HOÀ',
  KHÓA: 'KHOÁ',
};

export const oldTone = (text: string): string =>
  text.replace(/ủy|hòa|khóa|thủy|hóa|Ủy|HÓA|ỦY|HÒA|KHÓA/g, (found) => oldMarks[found] ?? found);

export const noBreak = (text: string, random: Random): string =>
  text.replace(/ /g, () => (random.chance(0.25) ? '\u00a0' : random.chance(0.06) ? '  ' : ' '));

const straight = (text: string): string => text.replace(/[“”]/g, '"').replace(/ - /g, ' – ');

const lowered = (text: string, depth: number): string =>
  depth <= 2 ? text.charAt(0).toUpperCase() + text.slice(1).toLowerCase() : text;

const capitals = (text: string): string => text.toUpperCase();

/** What people change in headings without thinking. */
const slips: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^Lãnh đạo thực hiện nhiệm vụ/, 'Thực hiện nhiệm vụ'),
  (text) => text.replace(/^Lãnh đạo /, 'Công tác lãnh đạo '),
  (text) => text.replace(/^Công tác /, ''),
  (text) => text.replace('quốc phòng - an ninh', 'quốc phòng, an ninh'),
  (text) => text.replace('cấp ủy', 'chi ủy'),
  (text) => text.replace('tổ chức đảng và đảng viên', 'Đảng'),
  (text) => text.replace('các đoàn thể chính trị - xã hội', 'đoàn thể'),
  (text) => text.replace(/“về tăng cường.*$/, 'và Chỉ thị 05-CT/TW của Bộ Chính trị'),
  (text) => text.replace('Ưu điểm, nguyên nhân', 'Những ưu điểm và nguyên nhân'),
  (text) => text.replace('Hạn chế, nguyên nhân', 'Tồn tại, hạn chế và nguyên nhân'),
  (text) => text.replace('Bài học kinh nghiệm', 'Một số bài học kinh nghiệm'),
  (text) => text.replace('Kết quả việc xây dựng', 'Xây dựng'),
  (text) => text.replace('thi hành kỷ luật của Đảng', 'thi hành kỉ luật đảng'),
  (text) => text.replace('Các chỉ tiêu chủ yếu', 'Chỉ tiêu cụ thể'),
  (text) => text.replace('Mục tiêu', 'Mục tiêu chung'),
  (text) => text.replace('Thuận lợi', 'Những thuận lợi'),
  (text) => text.replace('Khó khăn', 'Những khó khăn, thách thức'),
];

const reworded = (text: string, depth: number, random: Random): string => {
  if (depth < 3) return text;
  const changed = slips.filter((slip) => slip(text) !== text);
  return changed.length > 0 && random.chance(0.6) ? random.pick(changed)(text) : text;
};

const heading14 = (depth: number) => ({ style: `heading ${depth}`, level: depth });
const bold = () => ({ bold: true }) as const;
const plain = () => ({});
const centredParts = (depth: number) => (depth === 1 ? ({ bold: true, align: 'center' } as const) : { bold: true });

const boldTitle = (title: string): ReturnType<typeof p> => p(title, { bold: true });
const dashTitle = (title: string): ReturnType<typeof p> => p(`- ${title}:`);
const deepTitle = (title: string, index: number, section: Section): ReturnType<typeof p> =>
  p(`${strip(section.number)}.${index}. ${title}`, { bold: true });
const listTitle = (title: string, index: number): ReturnType<typeof p> => p(`${index}. ${title}`, { bold: true });

export const writers: readonly Dialect[] = [
  { name: 'heading 1-4, typed numbers', look: heading14, number: printed, letterhead: 'table', ownHeadings: boldTitle },
  {
    name: 'automatic numbers',
    look: heading14,
    number: automatic,
    part: 'same',
    emptyLines: 0.2,
    ownHeadings: dashTitle,
  },
  {
    name: 'bold, NFD',
    look: bold,
    number: printed,
    letters: nfd,
    letterhead: 'tabs',
    part: 'break',
    ownHeadings: deepTitle,
    extras: true,
  },
  {
    name: 'old tone marks, I.',
    look: centredParts,
    number: dotted,
    letters: oldTone,
    part: 'same',
    ownHeadings: boldTitle,
  },
  {
    name: 'no-break spaces, split runs',
    look: bold,
    number: printed,
    letters: noBreak,
    splitRuns: true,
    emptyLines: 0.4,
  },
  {
    name: 'no numbers, bold',
    look: bold,
    number: none,
    heading: (text, depth) => (depth === 2 ? capitals(text) : text),
    ownHeadings: dashTitle,
  },
  {
    name: 'no numbers, heading styles, no part labels',
    look: heading14,
    number: nothing,
    heading: lowered,
    ownHeadings: boldTitle,
  },
  {
    name: 'plain headings, typed numbers',
    look: plain,
    number: spelled,
    heading: lowered,
    part: 'same',
    emptyLines: 0.15,
  },
  { name: 'run-in headings', look: bold, number: printed, runIn: 0.7, part: 'split' },
  { name: 'run-in, plain', look: plain, number: printed, runIn: 0.6, part: 'next' },
  { name: 'contents with pages', look: heading14, number: printed, contents: 'pages', part: 'next' },
  { name: 'contents with leaders', look: bold, number: printed, contents: 'leaders', part: 'same' },
  { name: 'contents typed plainly', look: bold, number: printed, contents: 'plain', part: 'same', letterhead: 'tabs' },
  { name: 'A. I. 1. a)', look: bold, number: lettered, part: 'same', ownHeadings: boldTitle },
  { name: 'renumbered, no parts', look: bold, number: renumbered, noParts: true, ownHeadings: dashTitle },
  { name: 'renumbered', look: heading14, number: renumbered, part: 'split', ownHeadings: boldTitle },
  { name: 'full path numbers', look: bold, number: fullPath, ownHeadings: deepTitle },
  { name: 'reworded', look: bold, number: printed, heading: reworded, ownHeadings: boldTitle, extras: true },
  { name: 'reworded, automatic', look: heading14, number: automatic, heading: reworded, letters: straight },
  { name: 'reworded, no numbers', look: bold, number: none, heading: reworded },
  {
    name: 'headings end with a colon',
    look: bold,
    number: dotted,
    heading: (text, depth) => (depth > 2 ? `${text}:` : text),
    part: 'break',
  },
  {
    name: 'headings end with a full stop',
    look: plain,
    number: printed,
    heading: (text, depth) => (depth > 2 ? `${text}.` : text),
  },
  { name: 'soft breaks', look: bold, number: printed, softBreaks: true, part: 'break', bullets: '+ ' },
  { name: 'all capitals', look: bold, number: printed, heading: capitals, ownHeadings: listTitle },
  {
    name: 'plain, no numbers',
    look: plain,
    number: nothing,
    heading: (text, depth) => (depth <= 2 ? capitals(text) : text),
  },
];

/** A new dialect out of the pieces of the others. */
export const mixture = (random: Random): Dialect => {
  const look = random.pick([heading14, bold, plain, centredParts]);
  const number = random.pick([printed, automatic, none, dotted, spelled, lettered, renumbered, fullPath, printed]);
  const isNumbered = number !== none;
  const letters = random.pick([nfd, oldTone, noBreak, straight, undefined, undefined]);
  const heading = random.pick([reworded, lowered, undefined, undefined, capitals]);
  // A title without number, bold or style, in other words: no reader could tell it from text.
  const isSeen = isNumbered || look !== plain;
  const contents = random.pick([undefined, undefined, undefined, 'pages', 'leaders', 'plain'] as const);
  const titles = random.pick([boldTitle, dashTitle, undefined]);
  return {
    name: 'mixture',
    look,
    number,
    part: random.pick(['next', 'same', 'break', 'split']),
    splitRuns: random.chance(0.3),
    emptyLines: random.pick([0, 0.1, 0.4]),
    runIn: isNumbered && random.chance(0.3) ? 0.5 : 0,
    letterhead: random.pick(['tabs', 'table', 'none']),
    bullets: random.pick(['- ', '+ ', '• ', '– ']),
    softBreaks: random.chance(0.15),
    noParts: random.chance(0.1),
    extras: random.chance(0.3),
    ...(letters ? { letters } : {}),
    ...(heading && (isSeen || heading !== reworded) ? { heading } : {}),
    ...(contents ? { contents } : {}),
    ...(titles ? { ownHeadings: titles } : {}),
    body: random.pick([{}, { style: 'Body Text' }, { style: 'List Paragraph' }]),
  };
};
