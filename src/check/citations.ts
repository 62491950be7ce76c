/**
 * Citations of rules in a text: `Quy định số 213-QĐ/TW, ngày 02/01/2020`, `Nghị định 04/NĐ-CP ngày 09/01/2015`, `Luật … số 10/2022/QH15`.
 * Folded text in (`foldLetters`: lower case, composed, plain dashes and spaces), places in it out. What is known of a rule is elsewhere
 * (knownRules.ts).
 */
import { parseDate } from '../outline/terms.js';

export interface CitedRule {
  /** From the kind (`quy định số`) or the number to the end of the date, if there is one. */
  readonly start: number;
  readonly end: number;
  /** `126-qđ/tw`, `04/2015/nđ-cp`, `10/2022/qh15`: lower case, without spaces. */
  readonly number: string;
  /** ISO; absent where none is given or there is no such day. */
  readonly date?: string;
  /** The day in the text, without `ngày`: `28/02/2018`, `28 tháng 02 năm 2018`. */
  readonly day?: { readonly start: number; readonly end: number; readonly isLong: boolean };
}

const kinds =
  'nghị quyết|chỉ thị|quy định|hướng dẫn|kết luận|nghị định|luật|quyết định|kế hoạch|thông tư|quy chế|đề án|chương trình';

/** Party: `126-QĐ/TW`, `05 - CT/TW`. State: `04/2015/NĐ-CP`, `04/NĐ-CP`, `10/2022/QH15`. */
const number =
  '(?:\\d{1,4}\\s*-\\s*[a-zđ]{2,4}\\s*/\\s*[a-zđ]{2,8}|\\d{1,4}\\s*/\\s*(?:\\d{4}\\s*/\\s*)?(?:nđ|qđ|tt|nq)\\s*-\\s*[a-zđ]{2,8}|\\d{1,4}\\s*/\\s*\\d{4}\\s*/\\s*qh\\d{1,2})';

const day =
  '(?:,?\\s*(?:\\(\\s*)?(?:ban hành\\s+|ký\\s+)?ngày\\s+|\\s*\\(\\s*)(?:(\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4})|(\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}))(?!\\d)';

const pattern = new RegExp(`(?<![\\d/])(${number})(?![a-zđ\\d])(?:${day})?`, 'gu');

/** What a number is called, just before it: looked for from the number backwards, for numbers are few. */
const kindBefore = new RegExp(`(?:(?:${kinds})\\s+(?:số\\s*:?\\s*)?|số\\s*:?\\s*)$`, 'u');
const kindReach = 24;

/** A digit and a sign of those that numbers of rules hold: most lines have none. */
const mayHold = /\d\s*[-/]\s*(?:\d{4}\s*\/\s*)?[a-zđ]{2}/u;

/** All citations with a number, in order. */
export const findCitations = (folded: string): CitedRule[] => {
  if (!mayHold.test(folded)) return [];
  return [...folded.matchAll(pattern)].map((match): CitedRule => {
    const [whole, written = '', short, long] = match;
    const kind = kindBefore.exec(folded.slice(Math.max(0, match.index - kindReach), match.index))?.[0] ?? '';
    const end = match.index + whole.length;
    const said = short ?? long;
    const date =
      said === undefined ? undefined : parseDate(long === undefined ? said.replace(/\s/gu, '') : `ngày ${said}`);
    return {
      start: match.index - kind.length,
      end,
      number: written.replace(/\s/gu, ''),
      ...(date === undefined ? {} : { date }),
      ...(said === undefined ? {} : { day: { start: end - said.length, end, isLong: long !== undefined } }),
    };
  });
};
