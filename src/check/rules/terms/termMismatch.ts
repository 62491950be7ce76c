/**
 * term-mismatch: title, headings and profile name the cell's terms differently, the new term does not begin where the old one ends, or a
 * congress is called by another term. Terms of other bodies are theirs (termMentions.ts).
 *
 * A cell meets twice in five years (Điều lệ Đảng, điều 24.3) or, since 2025, once (Quy định 294-QĐ/TW, 26/5/2025); the years of a term are
 * otherwise free, so that an overlap is only looked at.
 */
import { formatTerm } from '../../../outline/terms.js';
import type { Term } from '../../../outline/types.js';
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import type { OwnTerms, Role, Statement } from '../../ownTerms.js';
import { fieldOf, ownTerms, sameTerm } from '../../ownTerms.js';
import { editOf, fieldAt, sentenceAround, standing } from '../../passages.js';
import type { TermMention } from '../../termMentions.js';
import { termMentions } from '../../termMentions.js';
import type { Finding, Fix, Severity } from '../../types.js';

const called: Readonly<Record<Role, string>> = { previous: 'nhiệm kỳ vừa qua', next: 'nhiệm kỳ mới' };

const placeNames: Readonly<Record<string, string>> = { front: 'Tên báo cáo', heading: 'Đề mục' };

/** The right years, with the dash that the person uses there. */
const yearsFix = (context: CheckContext, { passage, from, to, dash }: TermMention, right: Term, role: Role): Fix => {
  if (fieldAt(passage, from) === fieldOf[role])
    return { kind: 'fields', values: { [fieldOf[role]]: `${right.start}-${right.end}` } };
  const years = from + 4;
  const written = standing(passage, years, years + dash.length);
  return { kind: 'text', edits: [editOf(context, passage, from, to, `${right.start}${written}${right.end}`)] };
};

const findingAt = (
  context: CheckContext,
  mention: TermMention,
  severity: Severity,
  message: string,
  fix?: Fix,
): Finding => {
  const { passage, from, to } = mention;
  return {
    rule: 'term-mismatch',
    severity,
    section: passage.section,
    message,
    quote: around(passage.text, from, to),
    where: context.whereOf(passage.paragraph, standing(passage, from, to)),
    ...(fix ? { fix } : {}),
  };
};

/** Title, headings and profile against each other, for one of the two terms. */
const contradictions = (context: CheckContext, own: OwnTerms, role: Role): Finding[] => {
  const stated = own.statements.filter((one) => one.role === role);
  const right = own[role];
  if (!right) return [];
  const told = own.profile[role];
  const wrong = stated.filter(({ mention }) => !sameTerm(mention.term, right));
  const byProfile = sameTerm(right, told);
  const shownRight = stated.find(({ mention }) => sameTerm(mention.term, right));
  const against = byProfile
    ? 'thông tin báo cáo ghi'
    : shownRight?.mention.passage.place === 'front'
      ? 'tên báo cáo ghi'
      : 'chỗ khác ghi';
  const findings = wrong.map(({ mention }) =>
    findingAt(
      context,
      mention,
      'error',
      `${placeNames[mention.passage.place] ?? 'Ở đây'} ghi ${called[role]} là ${formatTerm(mention.term)}, ${against} ${formatTerm(right)}. Sửa cho khớp.`,
      yearsFix(context, mention, right, role),
    ),
  );
  if (byProfile || !told || !shownRight) return findings;
  // The profile may have been filled in for another report: all that is sure is that one of the two is not right.
  return [
    ...findings,
    findingAt(
      context,
      shownRight.mention,
      'warning',
      `Báo cáo ghi ${called[role]} là ${formatTerm(right)}, thông tin trong khung ghi ${formatTerm(told)}. Sửa một trong hai chỗ cho khớp.`,
    ),
  ];
};

/** The new term begins where the old one ends. */
const sequence = (context: CheckContext, { previous, next, statements }: OwnTerms): Finding[] => {
  if (!previous || !next || next.start === previous.end) return [];
  const shows = ({ role, mention }: Statement, wanted: Role, term: Term): boolean =>
    role === wanted && sameTerm(mention.term, term);
  const place =
    statements.find((one) => shows(one, 'next', next)) ?? statements.find((one) => shows(one, 'previous', previous));
  const [old, coming] = [formatTerm(previous), formatTerm(next)];
  const isSure = next.start <= previous.start && place !== undefined;
  const message = isSure
    ? `Nhiệm kỳ mới ghi ${coming}, nhiệm kỳ vừa qua ghi ${old}: nhiệm kỳ mới phải sau nhiệm kỳ vừa qua. Sửa lại năm.`
    : `Nhiệm kỳ vừa qua ghi ${old}, nhiệm kỳ mới ghi ${coming}: năm cuối và năm đầu không nối nhau. Xem lại hai nhiệm kỳ.`;
  const severity = isSure ? 'error' : 'warning';
  if (place) return [findingAt(context, place.mention, severity, message)];
  return [{ rule: 'term-mismatch', severity, section: '', message, quote: '' }];
};

/** The congress that this report goes to. */
const isThisCongress = /(?:trình|trước)\s+(?:tại\s+)?đại hội/u;
const isSitting = /^[^.;]{0,30}(?:xem xét|thảo luận|cho ý kiến|quyết định thông qua)/u;

/** `Đại hội Chi bộ nhiệm kỳ …` with the years of the term that ends. */
const wrongCongress = (context: CheckContext, own: OwnTerms): Finding[] => {
  const { previous, next, congress } = own;
  if (!previous || (next && sameTerm(previous, next))) return [];
  const inText = termMentions(context).filter(
    ({ passage, owner, before, to }) =>
      (passage.place === 'section' || passage.place === 'back') &&
      owner !== 'other' &&
      !/nghị quyết đại hội/u.test(before) &&
      before.includes('đại hội') &&
      (isThisCongress.test(before) || isSitting.test(passage.folded.slice(to))),
  );
  return [...congress, ...inText]
    .filter(({ term }) => sameTerm(term, previous))
    .map((mention) =>
      findingAt(
        context,
        mention,
        'warning',
        `Đại hội được gọi theo nhiệm kỳ vừa qua (${formatTerm(previous)}). Đại hội mở đầu nhiệm kỳ mới${next ? ` ${formatTerm(next)}` : ''}, xem lại chỗ này.`,
        next && yearsFix(context, mention, next, 'next'),
      ),
    );
};

/** Sentences that may name any term of the cell. */
const speaksOfMany = /quy hoạch|các nhiệm kỳ|so với|so sánh|trước đây|từ nhiệm kỳ|qua \d+ nhiệm kỳ|lịch sử|tiền thân/u;

/** In the text: a term of the cell that is neither of the two. */
const strangers = (context: CheckContext, own: OwnTerms): Finding[] => {
  const { previous, next } = own;
  if (!previous) return [];
  return termMentions(context).flatMap((mention): Finding[] => {
    const { passage, term, owner, from, to } = mention;
    if (owner !== 'cell' || (passage.place !== 'section' && passage.place !== 'back')) return [];
    if (sameTerm(term, previous) || sameTerm(term, next) || term.start >= (next?.end ?? previous.end)) return [];
    const sentence = sentenceAround(passage.folded, from, to);
    if (speaksOfMany.test(sentence)) return [];
    const isBasis = sentence.includes('căn cứ nghị quyết đại hội') || passage.kind === 'wording';
    // An older term in other sentences is for term-stale, which knows history.
    if (term.end <= previous.start && !isBasis) return [];
    return [
      findingAt(
        context,
        mention,
        'warning',
        `Ở đây ghi nhiệm kỳ ${formatTerm(term)} của chi bộ; nhiệm kỳ vừa qua là ${formatTerm(previous)}${next ? `, nhiệm kỳ mới là ${formatTerm(next)}` : ''}. Xem lại năm.`,
        isBasis ? yearsFix(context, mention, previous, 'previous') : undefined,
      ),
    ];
  });
};

export const termMismatch: Rule = (context) => {
  const own = ownTerms(context);
  return [
    ...contradictions(context, own, 'previous'),
    ...contradictions(context, own, 'next'),
    ...sequence(context, own),
    ...wrongCongress(context, own),
    ...strangers(context, own),
  ];
};
