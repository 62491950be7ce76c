/**
 * format-heading: the headings of one level are numbered in one form and look alike; their numbers neither jump nor repeat. That reports
 * number I- → 1. → 1.1. is the Party's habit and no written rule (medium certainty), so a form is never wrong by itself: only two forms in
 * one report are. What the person has under a section is free.
 */
import type { SectionSpan } from '../../../report/align.js';
import type { Paragraph } from '../../../report/blocks.js';
import { plainText } from '../../../report/blocks.js';
import type { FramePiece } from '../../../report/letterhead.js';
import { type HeadingNumber, readLabel, readNumber } from '../../../report/numbering.js';
import { isOurStyle } from '../../../report/styles.js';
import type { CheckContext, Rule } from '../../context.js';
import { midSentence, quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import { textEdit } from './framePieces.js';
import { lookFaults } from './looks.js';
import { sourceOf } from './rulesInForce.js';

/** A heading as it stands. */
interface Standing {
  readonly span: SectionSpan;
  readonly block: number;
  readonly paragraph: Paragraph;
  readonly number: HeadingNumber | undefined;
  /** The number was typed. */
  readonly isTyped: boolean;
  /** Nothing else stands on its line. */
  readonly isWhole: boolean;
  /** It is this section's heading for sure; else it is no ground to judge numbers. */
  readonly isSure: boolean;
}

/** A match that is likely enough, by its number or by its words. */
const sure = 0.6;

const headingsOf = ({ report, alignment }: CheckContext): Standing[] =>
  alignment.sections.flatMap((span): Standing[] => {
    const { heading } = span;
    const paragraph = heading && report.blocks[heading.block];
    if (!heading || paragraph?.kind !== 'paragraph') return [];
    const isTyped = paragraph.label === '';
    const number = isTyped ? readNumber(plainText(paragraph)) : readLabel(paragraph.label);
    // Of several lines in one paragraph only the first has this number.
    const isFirst = plainText(paragraph).trimStart().startsWith(heading.text.trimStart().slice(0, 12));
    const isSure = heading.confidence >= sure || heading.wording >= sure;
    return isFirst
      ? [
          {
            span,
            block: heading.block,
            paragraph,
            number,
            isTyped,
            isWhole: heading.rest === '' && heading.blocks === 1,
            isSure,
          },
        ]
      : [];
  });

/** Number, sign and space at the beginning: `I`, `-`, ` `. */
const formPattern = /^(\s*)([IVX]+|\d{1,2}(?:\.\d{1,2})*)(\s*[-–—.:)/]+)(?=\s)/u;

interface Form {
  readonly heading: Standing;
  readonly sign: string;
  /** Where the sign stands. */
  readonly start: number;
  readonly end: number;
}

const formOf = (heading: Standing): Form | undefined => {
  const found = formPattern.exec(plainText(heading.paragraph));
  if (!found || !heading.isTyped || !heading.isSure) return undefined;
  const [, lead = '', number = '', sign = ''] = found;
  const start = lead.length + number.length;
  return { heading, sign: sign.trim().replace(/[–—]/g, '-'), start, end: start + sign.length };
};

const groupsBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
};

/** `I.` among `I-`: one finding for the level, all changed to what most have. */
const mixedFindings = (context: CheckContext, headings: readonly Standing[]): Finding[] => {
  const forms = headings.flatMap((heading) => formOf(heading) ?? []);
  const levels = groupsBy(forms, ({ heading: { span, number } }) =>
    [span.depth, number?.kind, number?.path.length].join(),
  );
  return levels.flatMap((level): Finding[] => {
    const [most, ...others] = groupsBy(level, ({ sign }) => sign).sort((one, other) => other.length - one.length);
    const wrong = others.flat();
    const [first] = wrong;
    const sign = most?.[0]?.sign;
    if (!first || sign === undefined) return [];
    const { paragraph, span } = first.heading;
    const text = plainText(paragraph);
    const typed = text.slice(0, first.end).trim();
    return [
      {
        rule: 'format-heading',
        severity: 'info',
        section: span.section.id,
        message: `Đề mục cùng cấp đánh số hai kiểu (${wrong.length} chỗ): “${typed}” trong khi phần lớn ghi dấu “${sign}” sau số. Dùng một kiểu trong cả báo cáo.`,
        quote: quoteOf(text),
        where: context.whereOf(paragraph, typed),
        source: sourceOf(context, 'medium'),
        fix: {
          kind: 'text',
          edits: wrong.map((form) => textEdit(context, form.heading.paragraph, form, sign)),
        },
      },
    ];
  });
};

/** A paragraph between two headings has one of these numbers: a heading of the person's own. */
const isFilled = ({ report }: CheckContext, before: Standing, after: Standing): boolean =>
  report.blocks.slice(before.block + 1, after.block).some((block) => {
    if (block.kind !== 'paragraph') return false;
    const number = readNumber(plainText(block)) ?? readLabel(block.label);
    return number?.kind === after.number?.kind && number?.path.at(-1) === (after.number?.path.at(-1) ?? 0) - 1;
  });

type Slip = 'repeat' | 'gap';

/** What is wrong between the numbers of two neighbouring headings under one parent. */
const slipBetween = (context: CheckContext, before: Standing | undefined, after: Standing): Slip | undefined => {
  const [one, other] = [before?.number, after.number];
  if (!before?.isSure || !after.isSure || !one || !other || one.kind !== other.kind) return undefined;
  const [last, next] = [one.path.at(-1), other.path.at(-1)];
  const isCounted = one.kind === 'arabic' || one.kind === 'roman';
  const isSameAbove = one.path.slice(0, -1).join() === other.path.slice(0, -1).join();
  if (last === undefined || next === undefined || !isCounted || !isSameAbove) return undefined;
  if (next === last) return 'repeat';
  return next > last + 1 && !isFilled(context, before, after) ? 'gap' : undefined;
};

const slipFinding = (
  context: CheckContext,
  { span: { section }, paragraph, number }: Standing,
  slip: Slip,
): Finding => {
  const name = midSentence(context.nameOf(section));
  const shared = number?.kind === 'roman' ? '' : ` ${number?.path.join('.') ?? ''}`;
  return {
    rule: 'format-heading',
    severity: 'warning',
    section: section.id,
    message:
      slip === 'repeat'
        ? `Hai đề mục cùng một số${shared}: xem lại số của ${name}.`
        : `Số đề mục nhảy cách trước ${name}. Đánh số lại cho liền nhau.`,
    quote: quoteOf(plainText(paragraph)),
    where: context.whereOf(paragraph),
  };
};

/**
 * Sections under one parent, in the order of the document. Where a section is missing its number is, too: that is told elsewhere. After a
 * number that stands twice the next one jumps: that is one slip.
 */
const sequenceFindings = (context: CheckContext, headings: readonly Standing[]): Finding[] => {
  const { sections } = context.alignment;
  const places = new Map(sections.map(({ section }, index) => [section.id, index]));
  const placeOf = ({ span }: Standing): number => places.get(span.section.id) ?? 0;
  const isMissingBetween = (before: Standing, after: Standing): boolean =>
    sections
      .slice(placeOf(before) + 1, placeOf(after))
      .some(({ depth, heading }) => depth === after.span.depth && !heading);
  return groupsBy(headings, ({ span }) => span.path.at(-2)?.id ?? '').flatMap((family) => {
    // A heading that has changed its place is told of by another rule.
    const isElsewhere = (before: Standing, after: Standing): boolean =>
      family.some(({ number }) => {
        const at = number?.path.at(-1) ?? 0;
        return at > (before.number?.path.at(-1) ?? 0) && at < (after.number?.path.at(-1) ?? 0);
      });
    const inOrder = [...family].sort((one, other) => one.block - other.block);
    let previous: Slip | undefined;
    return inOrder.flatMap((after, index): Finding[] => {
      const before = inOrder[index - 1];
      const isSameSlip = previous === 'repeat';
      previous = slipBetween(context, before, after);
      if (!before || !previous || placeOf(before) > placeOf(after)) return [];
      if (previous === 'gap' && (isSameSlip || isMissingBetween(before, after) || isElsewhere(before, after)))
        return [];
      return [slipFinding(context, after, previous)];
    });
  });
};

/** Most headings of a level, and three at least, look a way before one that does not is told of. */
const most = 0.7;

const weightFindings = (context: CheckContext, headings: readonly Standing[]): Finding[] =>
  groupsBy(
    headings.filter(({ isWhole }) => isWhole),
    ({ span }) => String(span.depth),
  ).flatMap((level): Finding[] => {
    const pieceOf = ({ paragraph }: Standing): FramePiece => {
      const text = plainText(paragraph);
      return { paragraph, start: 0, end: text.length, text: text.trim(), column: 0 };
    };
    const thin = level.filter((heading) => lookFaults(context, pieceOf(heading), { bold: true }).length > 0);
    const known = level.filter(({ paragraph }) =>
      context.report.layout?.paragraphs.has(context.whereOf(paragraph).paragraph),
    );
    const [first] = thin;
    if (!first || known.length < 4 || known.length - thin.length < most * known.length) return [];
    const style = level.find(({ paragraph }) => isOurStyle(paragraph.style))?.paragraph.style;
    return [
      {
        rule: 'format-heading',
        severity: 'info',
        section: first.span.section.id,
        message: `Đề mục chưa in đậm trong khi các đề mục cùng cấp in đậm (${thin.length} chỗ). Cho đậm giống nhau.`,
        quote: quoteOf(plainText(first.paragraph)),
        where: context.whereOf(first.paragraph),
        source: sourceOf(context, 'medium'),
        fix: {
          kind: 'look',
          changes: thin.map(({ paragraph }) => ({
            paragraph: context.whereOf(paragraph).paragraph,
            text: plainText(paragraph),
            ...(style === undefined ? { bold: true } : { style }),
          })),
        },
      },
    ];
  });

export const formatHeading: Rule = (context) => {
  const headings = headingsOf(context);
  return [
    ...mixedFindings(context, headings),
    ...sequenceFindings(context, headings),
    ...weightFindings(context, headings),
  ];
};
