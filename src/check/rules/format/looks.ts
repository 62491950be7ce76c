/** How a stretch of text looks, as far as it is known, and the findings on looks: one for all places of a kind. */
import type { Paragraph } from '../../../report/blocks.js';
import { isPrompt, plainText } from '../../../report/blocks.js';
import type { ParagraphLayout, TextRun } from '../../../report/layout.js';
import type { FramePiece } from '../../../report/letterhead.js';
import type { LookChange } from '../../../report/plan.js';
import { readTag } from '../../../report/tags.js';
import type { CheckContext } from '../../context.js';
import { quoteOf } from '../../context.js';
import { isAlone } from './framePieces.js';

export const layoutOf = (context: CheckContext, paragraph: Paragraph): ParagraphLayout | undefined =>
  // Asked of every paragraph by several rules: its number alone, where it has one.
  context.report.layout?.paragraphs.get(paragraph.place?.paragraph ?? context.whereOf(paragraph).paragraph);

/** A note of the outline in a control of ours: it goes before printing, and looks otherwise on purpose. */
export const isOurNote = (paragraph: Paragraph): boolean =>
  paragraph.controls.some(({ tag }) => readTag(tag)?.kind === 'guidance');

/** The runs of a paragraph that hold letters of the person's own or of the outline; prompts are left out. */
export const printedRuns = (paragraph: Paragraph, { runs }: ParagraphLayout): TextRun[] => {
  const text = plainText(paragraph);
  const prompts: { start: number; end: number }[] = [];
  let at = 0;
  for (const inline of paragraph.inlines) {
    if (inline.kind !== 'text') continue;
    if (isPrompt(inline, paragraph)) prompts.push({ start: at, end: at + inline.text.length });
    at += inline.text.length;
  }
  return runs.filter(
    (run) =>
      /\p{L}/u.test(text.slice(run.start, run.end)) &&
      !prompts.some(({ start, end }) => run.start >= start && run.end <= end),
  );
};

/** Whether all letters of this stretch are so; undefined where that is not known. */
const allOf = (
  context: CheckContext,
  { paragraph, start, end }: Pick<FramePiece, 'paragraph' | 'start' | 'end'>,
  is: (run: TextRun) => boolean,
): boolean | undefined => {
  const layout = layoutOf(context, paragraph);
  const runs = layout && printedRuns(paragraph, layout).filter((run) => run.start < end && run.end > start);
  return runs && runs.length > 0 ? runs.every(is) : undefined;
};

/** What of a piece should look otherwise. */
export interface LookFault {
  readonly piece: FramePiece;
  /** `chữ đậm` */
  readonly wanted: string;
  readonly change: Pick<LookChange, 'bold' | 'italic' | 'underline' | 'align'>;
}

type Wanted = Pick<LookChange, 'bold' | 'italic' | 'underline'>;

const words = {
  bold: ['chữ đậm', 'không đậm'],
  italic: ['chữ nghiêng', 'chữ đứng'],
  underline: ['gạch chân', 'không gạch chân'],
} as const;

/** Where a piece does not look as it should; nothing where its look is not known. */
export const lookFaults = (context: CheckContext, piece: FramePiece | undefined, wanted: Wanted): LookFault[] => {
  if (!piece) return [];
  return (['bold', 'italic', 'underline'] as const).flatMap((name) => {
    const should = wanted[name];
    if (should === undefined) return [];
    // On: all of it should be so. Off: none of it should.
    const isRight = allOf(context, piece, (run) => run[name] === should);
    return isRight === false ? [{ piece, wanted: words[name][should ? 0 : 1], change: { [name]: should } }] : [];
  });
};

/** The beginning of a line, so that a message can name several. */
const cut = (text: string): string =>
  text.length <= 45 ? text : `${text.slice(0, Math.max(20, text.lastIndexOf(' ', 45)))}…`;

/** “Chi bộ …”: chữ đậm; “…”: chữ nghiêng. */
export const faultsInWords = (faults: readonly LookFault[]): string =>
  [...new Set(faults.map(({ piece }) => piece))]
    .map((piece) => {
      const own = faults.filter((fault) => fault.piece === piece).map(({ wanted }) => wanted);
      return `“${cut(quoteOf(piece.text))}”: ${own.join(', ')}`;
    })
    .join('; ');

/** The changes that mend these faults; those of a piece that shares its paragraph with others are left to the person. */
export const lookChanges = (context: CheckContext, faults: readonly LookFault[]): LookChange[] =>
  faults
    .filter(({ piece }) => isAlone(piece))
    .map(({ piece: { paragraph }, change }) => ({
      paragraph: context.whereOf(paragraph).paragraph,
      text: plainText(paragraph),
      ...change,
    }));
