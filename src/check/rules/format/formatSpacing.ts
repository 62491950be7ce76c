/**
 * format-spacing: text justified, first line set in by about 10 mm, at least 6 points between paragraphs (36-HD/VPTW, 03/4/2018; unchanged in
 * 05-HD/VPTW, 27/5/2026: high certainty), lines exactly 18 points or more (18 to 22 in 05-HD/VPTW: medium). One finding for the three that are sure
 * and one for the lines. Where most of the report keeps to the rule and some paragraphs do not, that is a hint: they may be meant so.
 */
import { plainText } from '../../../report/blocks.js';
import type { ParagraphLayout } from '../../../report/layout.js';
import type { LookChange } from '../../../report/plan.js';
import type { Allowed } from '../../../outline/presentation.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding, Severity } from '../../types.js';
import { type BodyParagraph, bodyParagraphs, isTitleLike } from './bodyText.js';
import { rulesInForce, severityOf, sourceOf } from './rulesInForce.js';

/** Shorter text fills no line: whether it is justified cannot be seen. */
const oneLine = 90;
/** “About 10 mm”: Word's own tab of 12,7 mm is taken, too. */
const indentTolerance = 3;
/** With fewer paragraphs nothing can be said of a report. */
const fewest = 3;

type Change = Pick<LookChange, 'align' | 'firstLineMm' | 'spaceAfterPt' | 'lineSpacingPt'>;

interface Fault {
  readonly words: string;
  readonly change: Change;
}

const sureFaults = (context: CheckContext, { paragraph, layout, text }: BodyParagraph): Fault[] => {
  const { firstLineIndentMm, spacingPt } = rulesInForce(context).paragraph;
  // A list with numbers or bullets of Word's has indents of its own.
  const isList = paragraph.label !== '' || layout.firstLineMm < 0;
  const first = layout.firstLineMm + layout.leftMm;
  return [
    ...(text.length > oneLine && layout.align !== 'justify' && !text.includes('\n')
      ? [{ words: 'canh đều hai bên', change: { align: 'justify' } } as const]
      : []),
    ...(isList ||
    Math.abs(first - firstLineIndentMm) <= indentTolerance ||
    layout.align === 'center' ||
    /^(?:\t|\s{3,})/.test(text)
      ? []
      : [
          { words: `lùi đầu dòng khoảng ${firstLineIndentMm} mm`, change: { firstLineMm: firstLineIndentMm } } as const,
        ]),
    ...(layout.beforePt + layout.afterPt >= spacingPt
      ? []
      : [{ words: `cách đoạn ít nhất ${spacingPt} pt`, change: { spaceAfterPt: spacingPt } } as const]),
  ];
};

const isLineRight = (line: ParagraphLayout['line'], { min, max }: Allowed): boolean =>
  line.rule === 'exact' && line.pt >= min && (max === undefined || line.pt <= max);

const lineFaults = (context: CheckContext, { layout }: BodyParagraph): Fault[] => {
  const { allowed, paragraph } = rulesInForce(context);
  const { min, max } = allowed.lineSpacingPt;
  if (isLineRight(layout.line, allowed.lineSpacingPt)) return [];
  const range = max === undefined ? `từ ${min} pt trở lên` : `${min} đến ${max} pt`;
  return [{ words: `giãn dòng “Chính xác” ${range}`, change: { lineSpacingPt: paragraph.lineSpacingPt } }];
};

const finding = (
  context: CheckContext,
  paragraphs: readonly BodyParagraph[],
  faultsOf: (context: CheckContext, paragraph: BodyParagraph) => readonly Fault[],
  certainty: Allowed['certainty'],
): Finding[] => {
  const wrong = paragraphs
    .map((paragraph) => ({ paragraph, faults: faultsOf(context, paragraph) }))
    .filter(({ faults }) => faults.length > 0);
  const [first] = wrong;
  if (!first) return [];
  const isMost = wrong.length * 2 > paragraphs.length;
  const severity: Severity = isMost ? severityOf(certainty) : 'info';
  const words = [...new Set(wrong.flatMap(({ faults }) => faults.map((fault) => fault.words)))];
  return [
    {
      rule: 'format-spacing',
      severity,
      section: first.paragraph.section,
      message: `${wrong.length} trong ${paragraphs.length} đoạn văn chưa đúng cách trình bày. Đặt: ${words.join('; ')}.`,
      quote: quoteOf(first.paragraph.text),
      where: context.whereOf(first.paragraph.paragraph),
      source: sourceOf(context, certainty),
      fix: {
        kind: 'look',
        changes: wrong.map(({ paragraph: { paragraph }, faults }) => ({
          paragraph: context.whereOf(paragraph).paragraph,
          text: plainText(paragraph),
          ...faults.reduce<Change>((changes, { change }) => ({ ...changes, ...change }), {}),
        })),
      },
    },
  ];
};

export const formatSpacing: Rule = (context) => {
  const paragraphs = bodyParagraphs(context).filter((paragraph) => !isTitleLike(paragraph));
  if (paragraphs.length < fewest) return [];
  return [
    ...finding(context, paragraphs, sureFaults, 'high'),
    ...finding(context, paragraphs, lineFaults, rulesInForce(context).allowed.lineSpacingPt.certainty),
  ];
};
