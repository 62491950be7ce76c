/**
 * term-stale: years of the term before the last one, left over from the report that this one was copied from. History is no slip:
 * `thành lập năm …`, `so với nhiệm kỳ …`, and the dates of documents are passed over.
 */
import { formatTerm } from '../../../outline/terms.js';
import type { Term } from '../../../outline/types.js';
import { findCitations } from '../../citations.js';
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import { ownTerms } from '../../ownTerms.js';
import type { Passage } from '../../passages.js';
import { passagesOf, sentenceAround, standing } from '../../passages.js';
import { termMentions } from '../../termMentions.js';
import type { Finding, Severity } from '../../types.js';

/** Sentences that look back on purpose. */
const history =
  /thành lập|so với|so sánh|trước đây|trước kia|lịch sử|tiền thân|truyền thống|kế thừa|tiếp nối|nhiệm kỳ trước|các nhiệm kỳ|khóa trước|từ năm|từ khi|kể từ|giai đoạn|chia tách|sáp nhập|hợp nhất|tái lập|tồn đọng|kéo dài|chuyển tiếp|nhiều năm|liên tục|quy hoạch/u;

/** Other years that a sentence may name: of people, of buildings, of documents and titles. */
const otherYears =
  /sinh năm|vào đảng|vào ngành|nghỉ hưu|khởi công|khánh thành|xây dựng (?:từ |vào )?năm|đưa vào sử dụng|ban hành|quy định|luật|hiến pháp|nghị định|thông tư|nghị quyết|quyết định|kế hoạch|đề án|chương trình|chuẩn quốc gia|công nhận lần/u;

/** `trong nhiệm kỳ 2017 - 2020 chi bộ đã lãnh đạo …`: the report's own account. */
const account = /(?:trong|qua|suốt|cuối|kết thúc|sau|hết) (?:cả )?nhiệm kỳ[^\p{L}]*$/u;
const did =
  /^[\s,)]*(?:chi bộ|chi ủy|cấp ủy|đơn vị|cơ quan|tập thể)\s+(?:đã|luôn|tập trung|lãnh đạo|tiếp tục|phấn đấu|được)/u;

/** `phấn đấu đến năm …`, which cannot be over. */
const goal = /phấn đấu (?:đến )?(?:cuối |hết )?năm ((?:19|20)\d\d)(?!\d)/gu;

const yearPattern = /năm ((?:19|20)\d\d)(?![\d/-])/gu;
/** The year of a day is no year of its own. */
const isDay = /(?:tháng|\/)\s*\d{1,2}[\s,]*$/u;

const findingAt = (
  context: CheckContext,
  passage: Passage,
  from: number,
  to: number,
  severity: Severity,
  message: string,
): Finding => ({
  rule: 'term-stale',
  severity,
  section: passage.section,
  message,
  quote: around(passage.text, from, to),
  where: context.whereOf(passage.paragraph, standing(passage, from, to)),
});

const oldTerms = (context: CheckContext, previous: Term): Finding[] =>
  termMentions(context).flatMap(({ passage, term, owner, from, to, before }): Finding[] => {
    if (passage.place !== 'section' && passage.place !== 'table') return [];
    if (owner === 'other' || term.end > previous.start) return [];
    const sentence = sentenceAround(passage.folded, from, to);
    if (history.test(sentence)) return [];
    const isAccount =
      account.test(`${before}${passage.folded.slice(from - 9, from)}`) || did.test(passage.folded.slice(to));
    return [
      findingAt(
        context,
        passage,
        from,
        to,
        isAccount ? 'warning' : 'info',
        `Ở đây còn nhiệm kỳ ${formatTerm(term)}, báo cáo này tổng kết nhiệm kỳ ${formatTerm(previous)}. Xem lại, sửa nếu còn sót từ báo cáo cũ.`,
      ),
    ];
  });

/** Terms seen last two to five years: what is older than that before this term is history. */
const longest = 5;

/** Sections on the unit itself tell its history. */
const tellsHistory = (context: CheckContext): ReadonlySet<string> =>
  new Set(
    context.alignment.sections
      .filter(({ section }) => section.heading.toLowerCase().includes('đặc điểm'))
      .map(({ section }) => section.id),
  );

const oldYears = (context: CheckContext, previous: Term): Finding[] => {
  const passedOver = tellsHistory(context);
  return passagesOf(context).flatMap((passage): Finding[] => {
    const { folded, place, section } = passage;
    if (place !== 'section' || passedOver.has(section) || !folded.includes('năm ')) return [];
    for (const match of folded.matchAll(yearPattern)) {
      const year = Number(match[1]);
      if (year >= previous.start || year < previous.start - longest) continue;
      const to = match.index + match[0].length;
      if (isDay.test(folded.slice(Math.max(0, match.index - 14), match.index))) continue;
      if (findCitations(folded).some(({ start, end }) => start <= match.index && to <= end)) continue;
      const sentence = sentenceAround(folded, match.index, to);
      if (history.test(sentence) || otherYears.test(sentence)) continue;
      return [
        findingAt(
          context,
          passage,
          match.index,
          to,
          'info',
          `Năm ${year} thuộc nhiệm kỳ trước nữa, báo cáo này tổng kết nhiệm kỳ ${formatTerm(previous)}. Xem lại, sửa nếu còn sót từ báo cáo cũ.`,
        ),
      ];
    }
    return [];
  });
};

/** A goal for a year that is over when the new term begins. */
const oldGoals = (context: CheckContext, next: Term): Finding[] =>
  passagesOf(context).flatMap((passage): Finding[] => {
    if (passage.looks !== 'ahead' || (passage.place !== 'section' && passage.place !== 'table')) return [];
    for (const match of passage.folded.matchAll(goal)) {
      if (Number(match[1]) >= next.start) continue;
      const to = match.index + match[0].length;
      return [
        findingAt(
          context,
          passage,
          match.index,
          to,
          'warning',
          `Mục tiêu ghi đến năm ${match[1] ?? ''}, nhiệm kỳ mới là ${formatTerm(next)}. Sửa lại năm.`,
        ),
      ];
    }
    return [];
  });

export const termStale: Rule = (context) => {
  const { previous, next } = ownTerms(context);
  return [
    ...(previous ? oldTerms(context, previous) : []),
    ...(previous ? oldYears(context, previous) : []),
    ...(next ? oldGoals(context, next) : []),
  ];
};
