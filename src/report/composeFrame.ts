/**
 * What frames a report: the letterhead, the title with its divider, the signature. Positions, cases and weights are those of
 * 36-HD/VPTW (03/4/2018), Appendix 3, unchanged in 05-HD/VPTW (27/5/2026); sizes come with the styles.
 */
import { resolveText } from '../outline/fields.js';
import type { Template } from '../outline/types.js';
import type { Block, Cell, Inline, Paragraph, Row, Table } from './blocks.js';
import { type Composition, type Emphasis, inlinesOf, paragraph, text } from './composeText.js';
import { styleNames } from './styles.js';

/** A line of the frame: centred, 14 pt. */
const line = (composition: Composition, template: Template, emphasis: Emphasis = {}): Paragraph =>
  paragraph(styleNames.letterhead, inlinesOf(composition, template, emphasis));

const emptyLine = (): Paragraph => paragraph(styleNames.letterhead, []);

const cell = (blocks: readonly Block[]): Cell => ({ blocks, span: 1 });

/** A table that only sets two things side by side: no style, no borders. */
const sideBySide = (textWidth: number, leftShare: number, rows: readonly (readonly [Cell, Cell])[]): Table => {
  const left = Math.round(textWidth * leftShare);
  return {
    kind: 'table',
    style: '',
    columns: [left, textWidth - left],
    rows: rows.map((cells): Row => ({ header: false, cells })),
    controls: [],
  };
};

/** Room for `ĐẢNG BỘ PHƯỜNG LONG ĐỨC` at 14 pt on the left and for place and date in one line on the right. */
const letterheadShare = 0.43;

/** Two rows, so that place and date stay level with the number however many lines the names take. */
export const composeLetterhead = (composition: Composition): Block[] => {
  const { superior, issuer, number, party, placeAndDate } = composition.outline.letterhead;
  const drawnLine: Inline = { kind: 'line' };
  // One value after the other: controls are numbered in the order in which they stand in the document.
  const names = [line(composition, superior), line(composition, issuer, { bold: true }), line(composition, '*')];
  // The party's name is 15 pt bold, as the report's title is: one style for both.
  const heading = paragraph(styleNames.title, [...inlinesOf(composition, party), drawnLine]);
  const numberLine = line(composition, number);
  const dateLine = line(composition, placeAndDate, { italic: true });
  return [
    sideBySide(composition.textWidth, letterheadShare, [
      [cell(names), cell([heading])],
      [cell([numberLine]), cell([dateLine])],
    ]),
    emptyLine(),
  ];
};

/** Name of the report, trích yếu, and the five typed hyphens under it. */
export const composeTitle = (composition: Composition): Block[] => {
  const { name, subject } = composition.outline.heading;
  return [
    ...[name, ...subject].map((template) => paragraph(styleNames.title, inlinesOf(composition, template))),
    paragraph(styleNames.letterhead, text('-----')),
  ];
};

/** Left: underlined label at 14 pt, list at 12 pt, which is the size of the cell style; the signs at the ends are the guidance's own. */
const composeRecipients = (composition: Composition): Paragraph[] => {
  const { recipients } = composition.outline.signature;
  const { separator, last } = composition.rules.recipients;
  if (!recipients.some((template) => resolveText(template, composition.outline, composition.profile) !== ''))
    return [emptyLine()];
  return [
    paragraph(styleNames.letterhead, text('Nơi nhận:', { underline: true }), { align: 'left' }),
    ...recipients.map((template, index) =>
      paragraph(
        styleNames.cell,
        inlinesOf(
          composition,
          template.replace(/[\s.,;]+$/u, ''),
          {},
          { after: index + 1 < recipients.length ? separator : last },
        ),
      ),
    ),
  ];
};

/** Left the recipients, right who signs. The chức vụ is not bold. The last paragraph is the one that must follow a table in Word. */
export const composeSignature = (composition: Composition): Block[] => {
  const { authority, role, name } = composition.outline.signature;
  const left = composeRecipients(composition);
  const right = [
    line(composition, authority, { bold: true }),
    line(composition, role),
    ...Array.from({ length: composition.rules.signatureLines }, emptyLine),
    line(composition, name, { bold: true }),
  ];
  return [emptyLine(), sideBySide(composition.textWidth, 0.5, [[cell(left), cell(right)]]), emptyLine()];
};
