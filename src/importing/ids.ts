/** Ids made from what is printed: sections by their numbers (`p1.ii.5.2`), variants and columns by their words. */
import { limits } from '../outline/limits.js';
import { foldAccents, normalize } from '../report/normalize.js';
import { readLabel } from '../report/numbering.js';

const romanOf = (value: number): string => {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [worth, sign] of signs)
    while (rest >= worth && text.length < 12) {
      text += sign;
      rest -= worth;
    }
  return text || 'i0';
};

/** `I-` → `i`, `5.2.` → `2`, `PHẦN THỨ HAI` → `p2`, `đ)` → `d5`; a heading without a number is `m` and its place among its sisters. */
const ownName = (number: string, place: number): string => {
  const read = readLabel(number);
  const last = read?.path.at(-1) ?? 0;
  switch (read?.kind) {
    case 'part':
      return `p${last}`;
    case 'roman':
      return romanOf(last);
    case 'letter':
      return String.fromCharCode(96 + last);
    case 'arabic':
      return String(last);
    case 'item':
      return `k${last}`;
    default:
      return `m${place}`;
  }
};

/** The id of a section under `parent` ('' at the top); `taken` are the ids of its sisters. */
export const sectionId = (parent: string, number: string, place: number, taken: ReadonlySet<string>): string => {
  const own = ownName(number, place);
  const at = (name: string): string => (parent === '' ? name : `${parent}.${name}`);
  if (!taken.has(at(own))) return at(own);
  for (let again = 2; ; again += 1) if (!taken.has(at(`${own}n${again}`))) return at(`${own}n${again}`);
};

/** `Chi bộ cơ quan` → `chi-bo-co-quan`, cut between words. */
export const slugOf = (text: string): string => {
  const words = foldAccents(normalize(text)).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word.slice(0, limits.name) : `${slug}-${word}`;
    if (next.length > limits.name) break;
    slug = next;
  }
  return slug || 'muc';
};

/** The name, or the name with the next free figure; it is added to `taken`. */
export const freeName = (name: string, taken: Set<string>): string => {
  let free = name;
  for (let again = 2; taken.has(free); again += 1) free = `${name}${again}`;
  taken.add(free);
  return free;
};

/** `Đơn vị tính` → `donViTinh`, four words at most; `taken` are the names in use, and the new one is added. */
export const nameOf = (text: string, fallback: string, taken: Set<string>): string => {
  const words = (foldAccents(normalize(text)).match(/[a-z0-9]+/g) ?? []).slice(0, 4);
  const camel = words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^\d+/u, '')
    .slice(0, 30);
  const own = /^[a-z]/u.test(camel) ? camel : camel.charAt(0).toLowerCase() + camel.slice(1) || fallback;
  return freeName(own, taken);
};
