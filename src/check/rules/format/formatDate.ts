/**
 * format-date: a leading 0 for days below 10 and for the months 1 and 2 only: `ngày 05 tháng 02 năm 2026`, `05/9/2026` (36-HD/VPTW,
 * 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026). In the date line a warning; in the text a hint, all in one where there are many: dates
 * in titles that are quoted were typed by others. A day that does not exist is a warning wherever it stands.
 */
import type { Paragraph } from '../../../report/blocks.js';
import { plainText } from '../../../report/blocks.js';
import type { FramePiece } from '../../../report/letterhead.js';
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import { composedOffsets, isLine } from '../../content.js';
import { datesIn, type WrittenDate } from '../../dates.js';
import type { Finding } from '../../types.js';
import { letterheadOf, signatureOf, textEdit } from './framePieces.js';
import { sourceOf } from './rulesInForce.js';

interface Place {
  readonly paragraph: Paragraph;
  readonly section: string;
  readonly date: WrittenDate;
}

const placesIn = (paragraph: Paragraph, section: string): Place[] => {
  const text = plainText(paragraph);
  const composed = text.normalize('NFC');
  const wrong = datesIn(composed).filter(({ text: date, right }) => right !== date);
  if (composed === text) return wrong.map((date) => ({ paragraph, section, date }));
  // Decomposed text keeps its own letters: places are led back, and what goes in is decomposed too.
  const offsets = composedOffsets(text);
  return wrong.map(({ start, end, right }) => {
    const [from, to] = [offsets[start] ?? text.length, offsets[end] ?? text.length];
    return {
      paragraph,
      section,
      date: { start: from, end: to, text: text.slice(from, to), right: right?.normalize('NFD') },
    };
  });
};

/** Lines of the person's own under the headings, each paragraph once. */
const writtenParagraphs = ({ contents }: CheckContext): ReadonlyMap<Paragraph, string> => {
  const found = new Map<Paragraph, string>();
  for (const { span, items } of contents)
    for (const item of items)
      if (isLine(item) && (item.kind === 'own' || item.kind === 'copied' || item.kind === 'farewell'))
        if (!found.has(item.paragraph)) found.set(item.paragraph, span.section.id);
  return found;
};

const finding = (context: CheckContext, severity: Finding['severity'], places: readonly Place[]): Finding[] => {
  const [first] = places;
  if (!first) return [];
  const { paragraph, date, section } = first;
  const many = places.length > 1 ? ` (${places.length} chỗ)` : '';
  const edits = places.flatMap(({ paragraph: holder, date: one }) =>
    one.right === undefined ? [] : [textEdit(context, holder, one, one.right)],
  );
  return [
    {
      rule: 'format-date',
      severity,
      section,
      message:
        date.right === undefined
          ? `Không có ngày “${date.text}”. Xem lại ngày, tháng.`
          : `Ngày ghi chưa đúng thể thức${many}: “${date.text}” ghi là “${date.right}”. Chỉ thêm số 0 trước ngày dưới 10 và tháng 1, tháng 2.`,
      quote: around(plainText(paragraph), date.start, date.end),
      where: context.whereOf(paragraph, date.text),
      source: sourceOf(context, 'high'),
      ...(edits.length > 0 ? { fix: { kind: 'text', edits } as const } : {}),
    },
  ];
};

/** More places than this are told in one. */
const manyPlaces = 5;

export const formatDate: Rule = (context) => {
  const lines = [letterheadOf(context).placeDate, signatureOf(context).placeDate].filter(
    (piece): piece is FramePiece => piece !== undefined,
  );
  const dateLines = new Set(lines.map(({ paragraph }) => paragraph));
  const framed = [...dateLines].flatMap((paragraph) => placesIn(paragraph, ''));
  const inText = [...writtenParagraphs(context)]
    .filter(([paragraph]) => !dateLines.has(paragraph))
    .flatMap(([paragraph, section]) => placesIn(paragraph, section));
  const impossible = inText.filter(({ date }) => date.right === undefined);
  const misformed = inText.filter(({ date }) => date.right !== undefined);
  const groups = misformed.length > manyPlaces ? [misformed] : misformed.map((place) => [place]);
  return [
    ...framed.flatMap((place) => finding(context, 'warning', [place])),
    ...impossible.flatMap((place) => finding(context, 'warning', [place])),
    ...groups.flatMap((places) => finding(context, 'info', places)),
  ];
};
