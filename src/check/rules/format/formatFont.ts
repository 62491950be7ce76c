/**
 * format-font: Times New Roman, black, 14 to 15 points in the text (36-HD/VPTW, 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026). One finding for
 * each kind of deviation, with how many paragraphs have it. Tables, letterhead and lists of recipients have sizes of their own and are
 * asked for font and colour only. Fonts of the old encodings (TCVN3: `.VnTime`; VNI: `VNI-Times`) are told as such: their letters are
 * others than they look, so another font alone would make them unreadable.
 */
import type { Paragraph } from '../../../report/blocks.js';
import { allParagraphs, plainText } from '../../../report/blocks.js';
import type { ParagraphLayout, TextRun } from '../../../report/layout.js';
import type { LookChange } from '../../../report/plan.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding, Fix } from '../../types.js';
import { bodyParagraphs } from './bodyText.js';
import { isOurNote, layoutOf, printedRuns } from './looks.js';
import { rulesInForce, severityOf, sourceOf } from './rulesInForce.js';

/** So many letters are more than a sign or a word that came along from elsewhere. */
const letters = 20;

const isLegacy = ({ font = '' }: TextRun): boolean => /^(?:\.vn|vni[-\s]|vn(?:time|arial|3c)|\.vni)/i.test(font);

/** `TimesNewRoman`, `Times New Roman Bold`, `Times` look the same on paper. */
const isTimes = (font: string): boolean =>
  font === 'Times New Roman' || /^times(?:newroman|$)/.test(font.toLowerCase().replace(/[\s_-]/g, ''));

/** Grey so dark that it prints as black: text copied from the web has `222222`, `333333`. */
const isBlack = (colour: string): boolean =>
  [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) <= 0x40);

interface Found {
  readonly paragraph: Paragraph;
  readonly run: TextRun;
}

interface Looked {
  readonly paragraph: Paragraph;
  readonly layout: ParagraphLayout;
}

/**
 * The paragraphs of the report, those in tables too, in which something looks so; our notes go before printing. Nearly all look right: what is
 * wrong with a paragraph, and whether letters of it are printed so, is asked of the others only.
 */
const suspects = (context: CheckContext, is: (run: TextRun) => boolean): Looked[] => {
  const found: Looked[] = [];
  for (const paragraph of allParagraphs(context.report)) {
    const layout = layoutOf(context, paragraph);
    if (layout?.runs.some(is) && !isOurNote(paragraph)) found.push({ paragraph, layout });
  }
  return found;
};

/** Paragraphs where so many letters are so. */
const placesWhere = (places: readonly Looked[], is: (run: TextRun) => boolean, atLeast = letters): Found[] =>
  places.flatMap(({ paragraph, layout }) => {
    if (!layout.runs.some(is)) return [];
    const runs = printedRuns(paragraph, layout).filter(is);
    const [run] = runs;
    const length = runs.reduce((sum, { start, end }) => sum + end - start, 0);
    const whole = plainText(paragraph).trim().length;
    return run && (length >= atLeast || length >= whole) ? [{ paragraph, run }] : [];
  });

const change = (
  context: CheckContext,
  { paragraph }: Found,
  look: Pick<LookChange, 'font' | 'sizePt'>,
): LookChange => ({
  paragraph: context.whereOf(paragraph).paragraph,
  text: plainText(paragraph),
  ...look,
});

const finding = (
  context: CheckContext,
  places: readonly Found[],
  message: (count: string) => string,
  { severity = 'warning', fix }: { readonly severity?: Finding['severity']; readonly fix?: Fix } = {},
): Finding[] => {
  const [first] = places;
  if (!first) return [];
  const quote = plainText(first.paragraph).slice(first.run.start, first.run.end);
  return [
    {
      rule: 'format-font',
      severity,
      section: '',
      message: message(`${places.length} đoạn`),
      quote: quoteOf(quote),
      where: context.whereOf(first.paragraph, quote),
      source: sourceOf(context, 'high'),
      ...(fix ? { fix } : {}),
    },
  ];
};

const named = (places: readonly Found[], nameOf: (run: TextRun) => string): string =>
  [...new Set(places.map(({ run }) => nameOf(run)))].slice(0, 3).join(', ');

/** 14 → 14, 13.5 → 13,5. */
const points = (size: number): string => String(size).replace('.', ',');

export const formatFont: Rule = (context) => {
  if (!context.report.layout) return [];
  const { font: right, allowed } = rulesInForce(context);
  const isColoured = ({ colour }: TextRun): boolean => colour !== undefined && !isBlack(colour);
  const all = suspects(context, (run) => (run.font !== undefined && run.font !== right) || isColoured(run));
  const legacy = placesWhere(all, isLegacy, 1);
  const foreign = placesWhere(
    all,
    (run) =>
      run.font !== undefined &&
      !isLegacy(run) &&
      (right === 'Times New Roman' ? !isTimes(run.font) : run.font !== right),
  );
  const coloured = placesWhere(all, isColoured);
  const { min, max = min, certainty } = allowed.bodySizePt;
  const sized = placesWhere(
    bodyParagraphs(context),
    ({ sizePt }) => sizePt !== undefined && (sizePt < min || sizePt > max),
  );
  return [
    ...finding(
      context,
      legacy,
      (count) =>
        `${count} dùng phông cũ ${named(legacy, ({ font = '' }) => font)} (mã TCVN3 hoặc VNI), máy khác mở ra sẽ lỗi chữ. Chuyển mã sang Unicode (bằng UniKey), rồi đặt phông ${right}.`,
    ),
    ...finding(
      context,
      foreign,
      (count) =>
        `${count} dùng phông ${named(foreign, ({ font = '' }) => font)}. Văn bản của Đảng dùng phông ${right}.`,
      { fix: { kind: 'look', changes: foreign.map((place) => change(context, place, { font: right })) } },
    ),
    ...finding(
      context,
      sized,
      (count) =>
        `${count} có cỡ chữ ${named(sized, ({ sizePt = 0 }) => points(sizePt))}. Phần nội dung dùng cỡ chữ ${min} đến ${max}.`,
      {
        severity: severityOf(certainty),
        fix: { kind: 'look', changes: sized.map((place) => change(context, place, { sizePt: min })) },
      },
    ),
    ...finding(context, coloured, (count) => `${count} có chữ màu. Văn bản in chữ màu đen: chọn chữ, đặt màu Tự động.`),
  ];
};
