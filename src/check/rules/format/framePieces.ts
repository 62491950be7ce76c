/** Findings on a line of letterhead or signature, with the words that would be right. */
import type { Certainty } from '../../../outline/presentation.js';
import type { Paragraph } from '../../../report/blocks.js';
import { isPrompt, plainText } from '../../../report/blocks.js';
import {
  type FramePiece,
  type LetterheadParts,
  readLetterhead,
  readSignature,
  type SignatureParts,
} from '../../../report/letterhead.js';
import type { TextEdit } from '../../../report/plan.js';
import type { CheckContext } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding, RuleId, Severity } from '../../types.js';
import { sourceOf } from './rulesInForce.js';

export const letterheadOf = ({ report, alignment }: CheckContext): LetterheadParts =>
  readLetterhead(report, alignment.front);

export const signatureOf = ({ report, alignment }: CheckContext): SignatureParts =>
  readSignature(report, alignment.back);

/** Other words for some characters of a paragraph's plain text. */
export const textEdit = (
  context: CheckContext,
  paragraph: Paragraph,
  { start, end }: { readonly start: number; readonly end: number },
  to: string,
): TextEdit => ({
  paragraph: context.whereOf(paragraph).paragraph,
  text: plainText(paragraph),
  start,
  end,
  to,
});

/** All of it is the prompt of a field that has no value yet: another rule says so. */
export const isUnfilled = ({ paragraph, start, end }: FramePiece): boolean => {
  let at = 0;
  for (const inline of paragraph.inlines) {
    if (inline.kind !== 'text') continue;
    const next = at + inline.text.length;
    if (at < end && next > start && !isPrompt(inline, paragraph)) return false;
    at = next;
  }
  return true;
};

/** No other words stand in the same paragraph: it may change its look as a whole. */
export const isAlone = ({ paragraph, text }: FramePiece): boolean => plainText(paragraph).trim() === text;

interface Said {
  readonly rule: RuleId;
  readonly severity?: Severity;
  readonly certainty?: Certainty;
  readonly message: string;
  /** The whole piece as it should read. */
  readonly to?: string;
  /** It is about looks or about what is not there: what rules say of the words in the same place still counts. */
  readonly isOfLooks?: boolean;
}

export const pieceFinding = (
  context: CheckContext,
  piece: FramePiece,
  { rule, severity = 'warning', certainty = 'high', message, to, isOfLooks = false }: Said,
): Finding => ({
  rule,
  severity,
  section: '',
  message,
  quote: quoteOf(piece.text),
  where: context.whereOf(piece.paragraph, isOfLooks ? '' : piece.text),
  source: sourceOf(context, certainty),
  ...(to === undefined
    ? {}
    : { fix: { kind: 'text', edits: [textEdit(context, piece.paragraph, piece, to)] } as const }),
});
