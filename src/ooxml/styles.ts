/**
 * Our styles as XML, from the presentation rules. Every property that the look depends on is written out: on insertion Word drops document
 * defaults and theme (Office.js, «Create better add-ins for Word with Office Open XML»), and a style without `w:basedOn` takes whatever
 * is left from the defaults of the document it lands in.
 */
import type { PresentationRules, TextLook } from '../outline/presentation.js';
import { type Block, isPrompt, paragraphsOf } from '../report/blocks.js';
import { styleNames } from '../report/styles.js';
import { escapeAttribute } from './escape.js';
import { halfPoints, twentieths, twipsOf } from './units.js';

/** Word's own character style for prompts: Word takes it off by itself when the person types over the prompt. */
export const placeholderStyle = 'Placeholder Text';

/** Grey that still reads: 7:1 on white. */
const promptColour = '595959';

/** Notes must look like notes: dark blue (8.6:1 on white), a bar and a pale ground (7.9:1). */
const noteColour = '1F4E79';
const noteBar = '2E75B6';
const noteGround = 'F2F7FC';

/** What a paragraph style says; what is not said here is written as its plain value. */
interface ParagraphLook {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly colour?: string;
  readonly align: 'left' | 'center' | 'both';
  /** Twips. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly beforePt: number;
  readonly afterPt: number;
  /** Exact line height; absent = single spacing that grows with the font. */
  readonly exactPt?: number;
  readonly keepNext?: boolean;
  /** 1–4; absent = body text. */
  readonly outlineLevel?: number;
  /** Style of the paragraph that Enter opens. */
  readonly next?: string;
  readonly bar?: boolean;
}

const toggle = (element: string, on: boolean): string => (on ? `<w:${element}/>` : `<w:${element} w:val="0"/>`);

/**
 * `w:pPr` of a style. CT_PPrBase (ECMA-376 Part 1, 17.3.1.26) fixes the order: keepNext, keepLines, pageBreakBefore, widowControl, pBdr,
 * shd, autoSpaceDE, autoSpaceDN, bidi, adjustRightInd, spacing, ind, contextualSpacing, jc, outlineLvl. `w:snapToGrid` stays away: Word on
 * the web refuses edits around it (office-js#2336).
 */
const paragraphProperties = (look: ParagraphLook): string => {
  const line =
    look.exactPt === undefined
      ? 'w:line="240" w:lineRule="auto"'
      : `w:line="${twentieths(look.exactPt)}" w:lineRule="exact"`;
  return [
    '<w:pPr>',
    toggle('keepNext', look.keepNext ?? false),
    toggle('keepLines', look.outlineLevel !== undefined),
    toggle('pageBreakBefore', false),
    toggle('widowControl', true),
    look.bar
      ? `<w:pBdr><w:left w:val="single" w:sz="18" w:space="6" w:color="${noteBar}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${noteGround}"/>`
      : '',
    toggle('autoSpaceDE', false),
    toggle('autoSpaceDN', false),
    toggle('bidi', false),
    toggle('adjustRightInd', false),
    `<w:spacing w:before="${twentieths(look.beforePt)}" w:beforeAutospacing="0" w:after="${twentieths(look.afterPt)}" w:afterAutospacing="0" ${line}/>`,
    `<w:ind w:left="${look.left ?? 0}" w:right="0" w:firstLine="${look.firstLine ?? 0}"/>`,
    toggle('contextualSpacing', false),
    `<w:jc w:val="${look.align}"/>`,
    `<w:outlineLvl w:val="${(look.outlineLevel ?? 10) - 1}"/>`,
    '</w:pPr>',
  ].join('');
};

/** `w:rFonts` with one family in all four scripts: `eastAsia` and `cs` would otherwise come from the theme. */
const fonts = (family: string): string => {
  const name = escapeAttribute(family);
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
};

/**
 * `w:rPr` of a style. EG_RPrBase (ECMA-376 Part 1, 17.3.2.28), in the order Word writes: rFonts, b, bCs, i, iCs, caps, smallCaps, strike,
 * dstrike, vanish, color, spacing, w, kern, position, sz, szCs, u, vertAlign, lang.
 */
const runProperties = (look: ParagraphLook, font: string): string => {
  const { bold = false, italic = false, capitals = false, colour = '000000' } = look;
  const size = halfPoints(look.sizePt);
  return [
    '<w:rPr>',
    fonts(font),
    toggle('b', bold),
    toggle('bCs', bold),
    toggle('i', italic),
    toggle('iCs', italic),
    toggle('caps', capitals),
    toggle('smallCaps', false),
    toggle('strike', false),
    toggle('dstrike', false),
    toggle('vanish', false),
    `<w:color w:val="${colour}"/><w:spacing w:val="0"/><w:w w:val="100"/><w:kern w:val="0"/><w:position w:val="0"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:u w:val="none"/><w:vertAlign w:val="baseline"/>`,
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>',
    '</w:rPr>',
  ].join('');
};

const alignOf = (look: TextLook): ParagraphLook['align'] => (look.align === 'justify' ? 'both' : look.align);

const looksByRules = new WeakMap<PresentationRules, ReadonlyMap<string, ParagraphLook>>();

/** Looks of our paragraph styles under these rules. */
const looksOf = (rules: PresentationRules): ReadonlyMap<string, ParagraphLook> => {
  const looks = looksByRules.get(rules) ?? looksUnder(rules);
  looksByRules.set(rules, looks);
  return looks;
};

const looksUnder = ({ looks, paragraph }: PresentationRules): ReadonlyMap<string, ParagraphLook> => {
  const { spacingPt, lineSpacingPt: exactPt } = paragraph;
  const firstLine = twipsOf(paragraph.firstLineIndentMm);
  const frame = { align: 'center', beforePt: 0, afterPt: 0, exactPt } as const;
  const body: ParagraphLook = {
    sizePt: looks.body.sizePt,
    bold: looks.body.bold,
    italic: looks.body.italic,
    align: alignOf(looks.body),
    firstLine,
    beforePt: spacingPt,
    afterPt: 0,
    exactPt,
  };
  const heading = (look: TextLook, outlineLevel: number): ParagraphLook => ({
    ...body,
    sizePt: look.sizePt,
    bold: look.bold,
    italic: look.italic,
    capitals: look.capitals,
    keepNext: true,
    outlineLevel,
    next: styleNames.body,
  });
  const cell: ParagraphLook = {
    sizePt: looks.recipientsList.sizePt,
    align: 'left',
    // Table text: single spacing with a little air, so that rows grow with what is typed.
    beforePt: 2,
    afterPt: 2,
  };
  return new Map<string, ParagraphLook>([
    [styleNames.letterhead, { ...frame, sizePt: looks.number.sizePt }],
    [styleNames.title, { ...frame, sizePt: looks.documentType.sizePt, bold: looks.documentType.bold }],
    // The part's title decides: its label stands in the same paragraph.
    [
      styleNames.part,
      { ...heading(looks.partTitle, 1), align: alignOf(looks.partTitle), firstLine: 0, beforePt: 2 * spacingPt },
    ],
    [styleNames.roman, heading(looks.romanHeading, 2)],
    [styleNames.section, heading(looks.numberedHeading, 3)],
    [styleNames.subsection, heading(looks.subHeading, 4)],
    [styleNames.body, body],
    [
      styleNames.guidance,
      // One point smaller than the text and set in by 4 mm, with room for the bar on the left.
      {
        ...body,
        sizePt: looks.body.sizePt - 1,
        italic: true,
        colour: noteColour,
        align: 'both',
        firstLine: 0,
        left: twipsOf(4),
        beforePt: spacingPt,
        bar: true,
      },
    ],
    [styleNames.cell, cell],
    [styleNames.caption, { ...body, bold: true, align: 'center', firstLine: 0, afterPt: 3, keepNext: true }],
  ]);
};

/** Outline level that a style of this name gives its paragraphs, 0 = body text. Word's own headings keep theirs. */
export const levelOfStyle = (name: string): number => {
  const found = [styleNames.part, styleNames.roman, styleNames.section, styleNames.subsection].findIndex(
    (style) => style === name,
  );
  return found >= 0 ? found + 1 : Number(/^heading ([1-9])$/.exec(name)?.[1] ?? 0);
};

/** ASCII style id: `DC Mục 1.1` → `DCMuc11`. Word shows the name and keys on it; the id only links inside the file. */
export const styleIdOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9 ]/g, '')
    .replace(/(^| )([a-z])/g, (_, space: string, letter: string) => space + letter.toUpperCase())
    .replace(/ /g, '');

/** `w:style` of a paragraph. CT_Style (17.7.4.17): name, next, uiPriority, qFormat, pPr, rPr. */
const paragraphStyle = (name: string, look: ParagraphLook, font: string): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleIdOf(name)}"><w:name w:val="${escapeAttribute(name)}"/>` +
  (look.next ? `<w:next w:val="${styleIdOf(look.next)}"/>` : '') +
  `<w:uiPriority w:val="1"/><w:qFormat/>${paragraphProperties(look)}${runProperties(look, font)}</w:style>`;

/** `w:style` of a table. Its `w:tblPr` (CT_TblPrBase, 17.4.59): tblInd, tblBorders, tblCellMar. 57 twips are 1 mm. */
const tableStyle = (name: string): string => {
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const margin = (side: string, width: number): string => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIdOf(name)}"><w:name w:val="${escapeAttribute(name)}"/>` +
    '<w:uiPriority w:val="1"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
    `<w:tblCellMar>${margin('top', 0)}${margin('left', 57)}${margin('bottom', 0)}${margin('right', 57)}</w:tblCellMar>` +
    '</w:tblPr></w:style>'
  );
};

const promptStyle = (): string =>
  `<w:style w:type="character" w:styleId="${styleIdOf(placeholderStyle)}"><w:name w:val="${placeholderStyle}"/>` +
  `<w:uiPriority w:val="99"/><w:rPr><w:color w:val="${promptColour}"/></w:rPr></w:style>`;

/** The `w:style` element of one of our styles (or of the prompts' style); undefined for a name that is not ours. */
export const styleXml = (name: string, rules: PresentationRules): string | undefined => {
  if (name === placeholderStyle) return promptStyle();
  if (name === styleNames.table) return tableStyle(name);
  const look = looksOf(rules).get(name);
  return look && paragraphStyle(name, look, rules.font);
};

const isHeading = (name: string): boolean => name !== '' && levelOfStyle(name) > 0;

const hasPrompt = (blocks: readonly Block[]): boolean => {
  for (const paragraph of paragraphsOf(blocks))
    if (paragraph.inlines.some((inline) => isPrompt(inline, paragraph))) return true;
  return false;
};

const addNames = (blocks: readonly Block[], names: Set<string>): void => {
  for (const block of blocks) {
    names.add(block.style);
    // Enter after a heading opens body text: `w:next` must find its style.
    if (block.kind === 'paragraph' && isHeading(block.style)) names.add(styleNames.body);
    if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row.cells) addNames(cell.blocks, names);
  }
  if (!names.has(placeholderStyle) && hasPrompt(blocks)) names.add(placeholderStyle);
};

/** Names of the styles these blocks need in a document, each once, in the order of first use. The default style ('') is not among them. */
export const usedStyles = (blocks: readonly Block[]): string[] => {
  const names = new Set<string>();
  addNames(blocks, names);
  names.delete('');
  return [...names];
};
