/**
 * A number for each year and one for the whole term in one sentence: `mỗi năm kết nạp ít nhất một đảng viên, cả nhiệm kỳ 2` needs three in
 * a term of three years (indicators.md, §6).
 */
import { parseTerm } from '../../../outline/terms.js';
import type { Term } from '../../../outline/types.js';
import { countUnitPattern, withDigits } from '../../../indicators/quantity.js';
import type { Paragraph } from '../../../report/blocks.js';
import type { CheckContext } from '../../context.js';
import { around } from '../../context.js';
import { ownTerms } from '../../ownTerms.js';
import type { Finding, Severity } from '../../types.js';
import type { FigureLine, Figures } from './figures.js';

type Make = (
  context: CheckContext,
  severity: Severity,
  message: string,
  place: { readonly section: string; readonly paragraph: Paragraph; readonly quote: string },
) => Finding;

const count = '(?<![\\d.,/-])(\\d{1,3})(?![\\d%/]|[.,]\\d|\\s*[-–]\\s*\\d|\\s*%)';
/** What is counted, or nothing but the end of the words: `1 chi ủy viên` is something else. */
const thing = `(?:\\s*(${countUnitPattern})(?![\\p{L}\\p{M}])|(?=\\s*(?:[.,;:()]|$|trở lên|và )))`;
const each = `(?:mỗi|hằng|hàng|một) năm[^.;\\d]{0,70}?${count}${thing}`;
const whole = `(?:cả|trong cả|toàn|trong suốt|trong) nhiệm kỳ[^.\\d]{0,60}?${count}${thing}`;

const yearFirst = new RegExp(`${each}[^.\\d]{0,100}?${whole}`, 'iu');
const termFirst = new RegExp(`${whole}[^.\\d]{0,100}?${each}`, 'iu');

const people = new Set(['đảng viên', 'đồng chí', 'đ/c', 'người']);

/** Members are called by several words. */
const plainUnit = (unit: string | undefined): string => {
  const words = (unit ?? '').toLowerCase();
  return people.has(words) ? 'đảng viên' : words;
};

const termIn = (text: string): Term | undefined => parseTerm(/20\d\d\s*[-–]\s*20\d\d/.exec(text)?.[0] ?? '');

const termOf = (context: CheckContext, line: FigureLine): Term | undefined =>
  termIn(line.text) ?? ownTerms(context)[line.past ? 'previous' : 'next'];

export const yearlyFindings = (context: CheckContext, { lines }: Figures, make: Make): Finding[] =>
  lines.flatMap((line): Finding[] => {
    if (!line.lower.includes(' năm') || !line.lower.includes('nhiệm kỳ')) return [];
    // Years of the term itself are no counts.
    const text = withDigits(line.text.replace(/\(?\s*20\d\d\s*[-–]\s*20\d\d\s*\)?/g, ' '));
    const first = yearFirst.exec(text);
    const second = first ? undefined : termFirst.exec(text);
    const yearly = Number(first?.[1] ?? second?.[3]);
    const total = Number(first?.[3] ?? second?.[1]);
    const units = [first?.[2] ?? second?.[2], first?.[4] ?? second?.[4]].map(plainUnit);
    const match = first ?? second;
    const term = termOf(context, line);
    if (!match || !term || !(yearly > 0) || !(total > 0)) return [];
    // `trong nhiệm kỳ chi bộ có 24 đảng viên` is no sum of what each year brings.
    const [one, other] = units;
    if ((one && other && one !== other) || /nhiệm kỳ\D*\s(?:có|hiện)\s\D*\d/iu.test(match[0])) return [];
    const years = term.end - term.start;
    const isLeast = /ít nhất|trở lên|tối thiểu|từ/iu.test(match[0]);
    // A term of three years touches four: only what no count of them allows is told.
    if (total >= yearly * years && (isLeast || total <= yearly * (years + 1))) return [];
    const at = line.text.indexOf(match[0]);
    const quote = at < 0 ? line.text.trim() : match[0];
    return [
      {
        ...make(
          context,
          'warning',
          `Mỗi năm ${yearly} thì nhiệm kỳ ${years} năm phải là ${yearly * years}, nhưng cả nhiệm kỳ ghi ${total}. Sửa lại cho khớp.`,
          { section: line.section, paragraph: line.paragraph, quote },
        ),
        quote: at < 0 ? around(line.text, 0, line.text.length) : around(line.text, at, at + quote.length),
      },
    ];
  });
