/**
 * Where the characters of a paragraph's plain text stand in the XML, so that an edit of the text knows what to replace. The reader itself
 * tells (readInlines.ts), so that the two cannot count differently. What may not be rewritten is marked here.
 */
import { type Paragraph, paragraphsOf, plainText } from '../report/blocks.js';
import type { ReadDocument } from './read.js';
import { InlineLine, readInlines } from './readInlines.js';
import { toggle, valueOf } from './styleTable.js';
import { childOf, elementsOf, pushChildren, textOf, type XmlElement } from './xml.js';

/** Some characters that one element spells: a `w:t`, or one element that stands for a single character. */
export interface Piece {
  /** Characters of the plain text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly element: XmlElement;
  /** Of a `w:t`: offsets in the part of each character; empty for an element that stands for its character. */
  readonly spans: readonly Span[];
  /** May not be rewritten: a formula, one of several ways to say the same, a prompt, a locked or bound control. */
  readonly barred: boolean;
  /** In a control, a link or a field's result: what is typed beside it does not belong there. */
  readonly inside: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph as a reader sees it, with its sources. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Offsets in the part over which no replaced range may reach: field marks, deleted text, pictures, page breaks. */
  readonly barriers: readonly number[];
  /** Its `w:p`: more than one where a paragraph mark is deleted. */
  readonly elements: readonly XmlElement[];
  /** A control around it shows a prompt, is locked or bound: nothing may be edited. */
  readonly isSealed: boolean;
}

/** The decoded characters of an element without child elements, by their offsets; undefined where it holds more than plain text. */
const spansOf = (part: string, element: XmlElement): Span[] | undefined => {
  const raw = part.slice(element.openEnd, element.closeStart);
  // CDATA, comments and instructions: nobody writes them into text, and we do not edit around them.
  if (raw.includes('<')) return undefined;
  const spans: Span[] = [];
  const content = textOf(element);
  let at = element.openEnd;
  for (const [token] of raw.matchAll(/&[^;]*;|\r\n|[^]/g)) {
    const length = token.startsWith('&') ? codeUnits(token) : 1;
    for (let unit = 0; unit < length; unit++) spans.push({ start: at, end: at + token.length });
    at += token.length;
  }
  return spans.length === content.length ? spans : undefined;
};

/** A character reference above U+FFFF is two units of JavaScript's text. */
const codeUnits = (reference: string): number => {
  const code = /^&#x([0-9a-f]+);$/i.exec(reference)?.[1];
  const decimal = /^&#(\d+);$/.exec(reference)?.[1];
  return (code ? Number.parseInt(code, 16) : Number(decimal ?? 0)) > 0xffff ? 2 : 1;
};

/** Elements that no replaced range may hold, though the text around them may change. */
const barrierNames: ReadonlySet<string> = new Set([
  'w:fldChar',
  'w:instrText',
  'w:del',
  'w:moveFrom',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:contentPart',
  'w:footnoteReference',
  'w:endnoteReference',
]);

/** Elements whose text is not edited, and whose borders bar. */
const sealed: ReadonlySet<string> = new Set(['mc:AlternateContent', 'm:oMath', 'm:oMathPara', 'w:ruby']);

const isBound = (control: XmlElement): boolean => {
  const properties = childOf(control, 'w:sdtPr');
  return (
    childOf(properties, 'w:dataBinding') !== undefined ||
    toggle(properties, 'w:showingPlcHdr') === true ||
    /^(content|sdtContent)Locked$/.test(valueOf(properties, 'w:lock') ?? '')
  );
};

interface Surroundings {
  readonly barred: boolean;
  readonly inside: boolean;
}

/** As deep as the reader looks (readInlines.ts). */
const deepest = 256;

/** Walks the paragraphs as XML: what stands around each element that spells text, and the barriers between them. */
const survey = (
  paragraphs: readonly XmlElement[],
): { readonly around: ReadonlyMap<XmlElement, Surroundings>; readonly barriers: readonly number[] } => {
  const around = new Map<XmlElement, Surroundings>();
  const barriers: number[] = [];
  let results = 0;
  const visit = (element: XmlElement, { barred, inside }: Surroundings, depth: number): void => {
    const isPageBreak = element.name === 'w:br' && element.attribute('w:type') === 'page';
    if (barrierNames.has(element.name) || isPageBreak) barriers.push(element.start);
    if (element.name === 'w:fldChar') {
      const kind = element.attribute('w:fldCharType');
      if (kind === 'separate') results++;
      if (kind === 'end') results = Math.max(0, results - 1);
    }
    around.set(element, { barred, inside: inside || results > 0 });
    if (depth > deepest || element.name === 'w:del' || element.name === 'w:moveFrom') return;
    const seals = sealed.has(element.name);
    const bars = barred || seals || (element.name === 'w:sdt' && isBound(element));
    const holds = inside || seals || /^w:(sdt|hyperlink|fldSimple)$/.test(element.name);
    const borders = seals || element.name === 'w:fldSimple';
    if (borders) barriers.push(element.start);
    for (const child of elementsOf(element)) visit(child, { barred: bars, inside: holds }, depth + 1);
    if (borders) barriers.push(element.closeStart);
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    // Between two of them stands a deleted mark.
    if (index > 0) barriers.push(paragraph.start);
    for (const child of elementsOf(paragraph)) visit(child, { barred: false, inside: false }, 0);
  }
  return { around, barriers };
};

/** How many spaces at the start of a `w:t` are no text because nothing says that they are (17.3.3.31). */
const ignoredBefore = (element: XmlElement): number =>
  element.attribute('xml:space') === 'preserve' ? 0 : (/^[ \t\r\n]*/.exec(textOf(element))?.[0].length ?? 0);

/** The passages of a document by paragraph index; undefined where no paragraph of the report has this index. */
export const passagesOf = (document: ReadDocument): ((paragraph: number) => Passage | undefined) => {
  const paragraphs = new Map<number, Paragraph>();
  for (const paragraph of paragraphsOf(document.report.blocks))
    if (paragraph.place) paragraphs.set(paragraph.place.paragraph, paragraph);
  const all = paragraphElements(document.body);
  return (index) => {
    const paragraph = paragraphs.get(index);
    const place = paragraph?.place;
    if (!paragraph || !place) return undefined;
    const elements = all.filter(({ start, end }) => place.start <= start && end <= place.end);
    const { around, barriers } = survey(elements);
    const isSealed = paragraph.controls.some(({ key }) => {
      const control = document.controls[key];
      return control !== undefined && isBound(control.element);
    });
    const pieces: Piece[] = [];
    let at = 0;
    const onText = (text: string, element: XmlElement): void => {
      if (text === '') return;
      const { barred = true, inside = true } = around.get(element) ?? {};
      const lead = element.name === 'w:t' ? ignoredBefore(element) : 0;
      const spans = element.name === 'w:t' ? spansOf(document.text, element)?.slice(lead, lead + text.length) : [];
      pieces.push({
        start: at,
        end: at + text.length,
        element,
        spans: spans ?? [],
        barred: isSealed || barred || spans === undefined,
        inside,
      });
      at += text.length;
    };
    for (const element of elements)
      readInlines(element, {
        styles: document.styles,
        fieldCodes: document.fieldCodes,
        hidden: document.styles.meaningOf(styleOf(element) ?? document.styles.defaultId).hidden,
        line: new InlineLine(),
        openControl: () => ({ tag: '', title: '', placeholder: false, key: 0 }),
        onText,
      });
    return { text: plainText(paragraph), pieces, barriers, elements, isSealed };
  };
};

const styleOf = (paragraph: XmlElement): string | undefined => valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle');

/** All `w:p` of a body in document order; those in text boxes are stories of their own and not among them. */
export const paragraphElements = (body: XmlElement): XmlElement[] => {
  const found: XmlElement[] = [];
  const stack = [body];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.name === 'w:txbxContent') continue;
    if (element.name === 'w:p') found.push(element);
    pushChildren(stack, element);
  }
  return found;
};
