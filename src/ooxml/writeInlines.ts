/**
 * Inlines as runs. Formatting is what the inline itself says; all the rest comes from the paragraph's style.
 */
import type { Inline, TextInline } from '../report/blocks.js';
import { escapeText } from './escape.js';
import { placeholderStyle } from './styles.js';
import type { WriteContext } from './writeContext.js';
import { groupByKey, writeControl } from './writeControl.js';
import { writeFrame, writeLine } from './writeDrawing.js';

/** `w:rPr` (EG_RPrBase, 17.3.2.28) in Word's order: rStyle, b, bCs, i, iCs, u. '' when there is nothing to say. */
const runProperties = (inline: TextInline, styleId: string): string => {
  const marks =
    (styleId === '' ? '' : `<w:rStyle w:val="${styleId}"/>`) +
    (inline.bold ? '<w:b/><w:bCs/>' : '') +
    (inline.italic ? '<w:i/><w:iCs/>' : '') +
    (inline.underline ? '<w:u w:val="single"/>' : '');
  return marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`;
};

/** Characters that a run spells as elements: tab (17.3.3.32), line break (17.3.3.1), no-break hyphen (17.3.3.18). */
export const spelled: ReadonlyMap<string, string> = new Map([
  ['\t', '<w:tab/>'],
  ['\n', '<w:br/>'],
  ['\u2011', '<w:noBreakHyphen/>'],
]);

/** `w:t` (17.3.3.31) always keeps its spaces: edge spaces would be lost without the attribute. */
export const writeText = (text: string): string =>
  spelledInIt.test(text) ? writePieces(text) : text === '' ? '' : writePiece(text);

const spelledInIt = /[\t\n\u2011]/;

const writePiece = (piece: string): string => `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`;

const writePieces = (text: string): string =>
  text
    .split(/([\t\n\u2011])/)
    .map((piece) => {
      const element = spelled.get(piece);
      if (element !== undefined || piece === '') return element ?? '';
      return writePiece(piece);
    })
    .join('');

/** A run (CT_R, 17.3.2.25): rPr, then content in the order of reading. */
const writeRun = (inline: TextInline, styleId: string): string =>
  `<w:r>${runProperties(inline, styleId)}${writeText(inline.text)}</w:r>`;

const writeInline = (inline: Inline, styleId: string, context: WriteContext): string => {
  switch (inline.kind) {
    case 'text':
      return writeRun(inline, styleId);
    case 'line':
      return writeLine(context.drawingId());
    case 'picture':
      return writeFrame(context.drawingId());
    case 'page-break':
      return '<w:r><w:br w:type="page"/></w:r>';
  }
};

/**
 * The content of a paragraph. `inPrompt`: a control around the paragraph shows its prompt, so all the text is one. Neighbouring text of one
 * control comes into one `w:sdt`.
 */
export const writeInlines = (inlines: readonly Inline[], inPrompt: boolean, context: WriteContext): string =>
  groupByKey(inlines, (inline) => (inline.kind === 'text' ? inline.control : undefined))
    .map(({ control, items }) => {
      const style = inPrompt || control?.placeholder ? context.styleId(placeholderStyle) : '';
      const runs = items.map((inline) => writeInline(inline, style, context)).join('');
      if (!control) return runs;
      const first = items[0];
      return writeControl(control, runs, context, first?.kind === 'text' ? runProperties(first, '') : '');
    })
    .join('');
