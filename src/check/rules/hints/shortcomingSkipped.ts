/**
 * shortcoming-skipped: results that the section on shortcomings does not take up, where the outline asks to go through them one by one
 * ("theo từng nội dung mục II"). A result is taken up when a pair of words of its headings that no other result has stands there.
 */
import type { Section } from '../../../outline/types.js';
import { eachWord, normalize } from '../../../report/normalize.js';
import type { Rule } from '../../context.js';
import { midSentence, quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import { ownLines, placeOf, results, shortcomings, textOf, wordsOf } from './roles.js';

/** Less than two sentences speak of nothing in particular: cause-missing and section-short have their say. */
const fewestWords = 20;

const asksForEach = (section: Section): boolean =>
  /từng (?:nội dung|mặt|mục|lĩnh vực)/.test(
    normalize([section.heading, ...section.guidance.map(({ text }) => text)].join(' ')),
  );

const emptyWords = new Set(
  'và của các về cho việc trong với theo những một số lãnh đạo thực hiện công tác kết quả nhiệm vụ xây dựng nâng cao chất lượng hoạt động phong trào ở'.split(
    ' ',
  ),
);

/** Pairs of neighbouring words: most Vietnamese words have two syllables. Signs part them. */
const pairsIn = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (const stretch of normalize(text).split(/[^\p{L}\p{N}\s]+/u)) {
    const words: string[] = [];
    eachWord(stretch, (start, end) => words.push(stretch.slice(start, end)));
    words.slice(1).forEach((word, index) => {
      const before = words[index] ?? '';
      if (!emptyWords.has(word) && !emptyWords.has(before)) pairs.add(`${before} ${word}`);
    });
  }
  return pairs;
};

const headingsUnder = (section: Section): string[] => [section.heading, ...section.children.flatMap(headingsUnder)];

const known = new WeakMap<Section, ReadonlySet<string>>();

/** The pairs of a section's headings: the same for every report that is checked against its outline. */
const pairsUnder = (section: Section): ReadonlySet<string> => {
  const before = known.get(section);
  if (before) return before;
  const pairs = new Set(headingsUnder(section).flatMap((heading) => [...pairsIn(heading)]));
  known.set(section, pairs);
  return pairs;
};

export const shortcomingSkipped: Rule = (context) => {
  const asked = results(context).map((section) => ({ section, pairs: pairsUnder(section) }));
  const isOwn = (pair: string): boolean => asked.filter(({ pairs }) => pairs.has(pair)).length === 1;
  return shortcomings(context).flatMap((content): Finding[] => {
    const { section } = content.span;
    const lines = ownLines(content);
    const [first] = lines;
    if (!first || !asksForEach(section) || wordsOf(lines) < fewestWords) return [];
    const told = pairsIn(textOf(lines));
    const skipped = asked.filter(({ section: result, pairs }) => {
      const state = context.states.get(result.id);
      const isWritten = state === 'written' || state === 'partial';
      const own = [...pairs].filter(isOwn);
      return isWritten && own.length > 0 && !own.some((pair) => told.has(pair));
    });
    if (skipped.length === 0) return [];
    const names = skipped.map((one) => midSentence(context.nameOf(one.section))).join('; ');
    return [
      {
        rule: 'shortcoming-skipped',
        severity: 'info',
        section: section.id,
        message: `${context.nameOf(section)} chưa nhắc đến: ${names}. Đề cương yêu cầu đánh giá theo từng nội dung; xem có cần viết thêm không.`,
        quote: quoteOf(first.text),
        ...placeOf(context.reports, section.id),
      },
    ];
  });
};
