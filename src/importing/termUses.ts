/** Terms of office in the texts of an outline: where they stand, and which of them is over, which comes, which is that of the body above. */
import { normalize } from '../report/normalize.js';
import { dots, isSuperior, type Placed, reach } from './sourceText.js';

export const lastTerm = 'nhiemKyTruoc';
export const nextTerm = 'nhiemKySau';
export const superiorTerm = 'nhiemKyDangBo';

/** `2022 - 2025` */
export const termPattern = /(?<![\d/.])((?:19|20)\d\d) ?[-–—] ?((?:19|20)\d\d)(?![\d/])/gu;
/** `nhiệm kỳ 20… - 20…` */
export const blankTerm = new RegExp(
  `(?<=nhiệm kỳ ?\\(?)(?:20)? ?${dots}(?: ?[-–—/] ?(?:20)? ?${dots})?|(?<=nhiệm kỳ ?\\(?)20 ?[-–] ?20(?!\\d)`,
  'giu',
);

const looksBack = /nghị quyết đại hội|khen thưởng|tổng kết|kết quả|kiểm điểm|đánh giá|vừa qua|tình hình|đã qua/;
const looksForward = /phương hướng|mục tiêu|nhiệm vụ|trình đại hội|chỉ tiêu|giải pháp|nhiệm kỳ tới|nhiệm kỳ mới/;

/** The term of a blank, by the nearest word before it that looks back or forward. */
export const sideOf = (before: string): typeof lastTerm | typeof nextTerm | typeof superiorTerm => {
  if (isSuperior(before)) return superiorTerm;
  const near = normalize(before.slice(-reach));
  const last = (pattern: RegExp): number => [...near.matchAll(new RegExp(pattern.source, 'g'))].at(-1)?.index ?? -1;
  const back = last(looksBack);
  const forward = last(looksForward);
  // `phương hướng, nhiệm vụ` looks forward whatever it says of results before.
  return back > forward ? lastTerm : nextTerm;
};

interface TermUse {
  readonly value: string;
  readonly superior: boolean;
  readonly back: boolean;
  readonly school: boolean;
}

export const termsIn = ({ text }: Placed): TermUse[] =>
  [...text.matchAll(termPattern)].flatMap((found) => {
    const [, start = '', end = ''] = found;
    if (Number(end) <= Number(start) || Number(end) - Number(start) > 10) return [];
    const before = text.slice(Math.max(0, found.index - reach), found.index);
    return [
      {
        value: `${start}-${end}`,
        superior: isSuperior(before),
        back: sideOf(before) === lastTerm,
        school: /năm học\s*$/iu.test(before),
      },
    ];
  });

/** Which term is which: of the cell's own the earlier is the one that is over. */
export const readTerms = (uses: readonly TermUse[]): Map<string, string> => {
  const terms = new Map<string, string>();
  const school = uses.find((use) => use.school);
  if (school) terms.set('namHoc', school.value);
  const own = [...new Set(uses.filter((use) => !use.superior && !use.school).map((use) => use.value))].sort();
  const count = (value: string): number => uses.filter((use) => use.value === value).length;
  const often = (values: readonly string[]): number => values.reduce((sum, value) => sum + count(value), 0);
  const joined = own.flatMap((one) =>
    own.filter((other) => one.slice(5) === other.slice(0, 4)).map((other): readonly string[] => [one, other]),
  );
  // Without two that join, the one that is over ends before the other begins.
  const apart = own.flatMap((one) =>
    own.filter((other) => one.slice(5) < other.slice(0, 4)).map((other): readonly string[] => [one, other]),
  );
  const [pair] = (joined.length > 0 ? joined : apart).sort((one, other) => often(other) - often(one));
  const [last, next] = pair ?? [];
  const [single] = [...own].sort((one, other) => count(other) - count(one));
  if (last !== undefined && next !== undefined) terms.set(lastTerm, last).set(nextTerm, next);
  else if (single !== undefined)
    terms.set(uses.some((use) => use.value === single && use.back) ? lastTerm : nextTerm, single);
  const other = own.find((value) => ![...terms.values()].includes(value));
  if (other !== undefined) terms.set('nhiemKyKhac', other);
  const above = [...new Set(uses.filter((use) => use.superior).map((use) => use.value))].sort();
  if (above[0] !== undefined) terms.set(superiorTerm, above[0]);
  if (above[1] !== undefined && above[1] !== terms.get(nextTerm)) terms.set('nhiemKyDangBoSau', above[1]);
  return terms;
};
