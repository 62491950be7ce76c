/**
 * What stands in a paragraph, as inlines: one handler per element. What is no content for a reader of the print — deleted tracked text,
 * hidden text, field code, comment marks — is passed over; an element that nobody knows is passed over with what it holds.
 */
import type { Control, Inline } from '../report/blocks.js';
import { understood } from './alternate.js';
import { isFieldCode, type HiddenRange } from './complexFields.js';
import { symbolText, withoutPrivateUse } from './numberFormats.js';
import type { TextRun } from '../report/layout.js';
import type { FormatIn, Look, RunLook } from './effectiveFormat.js';
import type { RunMeaning, StyleTable } from './styleTable.js';
import { childOf, descendants, textOf, type XmlElement } from './xml.js';

/** Name of the drawing (`wp:docPr`) that our writer gives to the line under the party's name. */
export const drawnLineName = 'DC Đường kẻ';

type Marks = RunMeaning['marks'];

/** What the handlers of one paragraph share. */
export interface InlineReading {
  readonly styles: StyleTable;
  readonly fieldCodes: readonly HiddenRange[];
  /** Opens a content control and gives it, with its key. */
  openControl(element: XmlElement, kind: 'inline'): Control;
  /** The paragraph's style hides its text. */
  readonly hidden: boolean;
  readonly line: InlineLine;
  /** Told of each stretch of text that counts, and of the element that spells it. */
  readonly onText?: (text: string, element: XmlElement) => void;
  /** How runs look here; undefined when nobody asks or nobody can know. */
  readonly format?: FormatIn | undefined;
}

/** The list with one more. The first makes a list of one: an empty list that grows takes room for seventeen, in every paragraph. */
const withOne = <Item>(list: Item[], item: Item): Item[] => {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
};

/** Inlines as they come; neighbouring text of one look and one control becomes one inline, so that split runs read alike. */
export class InlineLine {
  inlines: Inline[] = [];
  /** The text so far by its looks. */
  runs: TextRun[] = [];
  private look: Look | undefined;
  private length = 0;

  private looksLike(text: string, look: Look): void {
    const start = this.length;
    this.length += text.length;
    const last = this.runs[this.runs.length - 1];
    if (last?.end === start && this.look === look)
      this.runs[this.runs.length - 1] = { ...look, start: last.start, end: this.length };
    else this.runs = withOne(this.runs, { ...look, start, end: this.length });
    this.look = look;
  }

  text(text: string, marks: Marks, control: Control | undefined, look: RunLook | undefined): void {
    if (text === '') return;
    if (!look) this.length += text.length;
    else if (look.plain === look.marked) this.looksLike(text, look.plain);
    else
      for (const [piece] of text.matchAll(/[\0-\x7f]+|[^\0-\x7f]+/g))
        this.looksLike(piece, piece.charCodeAt(0) < 0x80 ? look.plain : look.marked);
    const last = this.inlines[this.inlines.length - 1];
    const merges =
      last?.kind === 'text' &&
      last.bold === marks.bold &&
      last.italic === marks.italic &&
      last.underline === marks.underline &&
      last.control?.key === control?.key;
    if (merges) this.inlines[this.inlines.length - 1] = { ...last, text: last.text + text };
    else this.add(control ? { kind: 'text', text, ...marks, control } : { kind: 'text', text, ...marks });
  }

  mark(kind: 'picture' | 'line' | 'page-break'): void {
    this.add({ kind });
  }

  private add(inline: Inline): void {
    this.inlines = withOne(this.inlines, inline);
  }
}

interface Place {
  readonly reading: InlineReading;
  readonly control: Control | undefined;
  readonly marks: Marks;
  readonly look: RunLook | undefined;
  /** Recursion so far. */
  readonly depth: number;
}

type Handler = (element: XmlElement, place: Place) => void;

/** Deeper nesting than this is passed over: no program writes it, and our recursion must end. */
const deepest = 256;

const eachIn: Handler = (element, place) => {
  for (const child of element.children) if (typeof child !== 'string') handlers.get(child.name)?.(child, place);
};

const everythingIn: Handler = (element, place) => {
  if (place.depth < deepest) eachIn(element, { ...place, depth: place.depth + 1 });
};

const put = (text: string, element: XmlElement, { reading, marks, control, look }: Place): void => {
  if (isFieldCode(reading.fieldCodes, element.start)) return;
  reading.line.text(text, marks, control, look);
  reading.onText?.(text, element);
};

const mark = (kind: 'picture' | 'line' | 'page-break', element: XmlElement, { reading }: Place): void => {
  if (!isFieldCode(reading.fieldCodes, element.start)) reading.line.mark(kind);
};

/** A run (17.3.2.25). */
const run: Handler = (element, { reading, control, depth }) => {
  const properties = childOf(element, 'w:rPr')?.same;
  const { hidden, marks } = reading.styles.runMeaning(properties);
  if ((hidden ?? reading.hidden) || depth >= deepest) return;
  eachIn(element, { reading, control, marks, look: reading.format?.run(properties), depth: depth + 1 });
};

/** What few texts hold and none shows as it stands: one question instead of two searches. */
const odd = /[\t\r\n\uf000-\uf0ff]/;

/** Text (17.3.3.31). Without `xml:space` the edges are no text; line feeds inside print as spaces. */
const text: Handler = (element, place) => {
  const spelled = textOf(element);
  const isOdd = odd.test(spelled);
  const raw = isOdd ? spelled.replace(/[\t\r\n]/g, ' ') : spelled;
  const kept = element.attribute('xml:space') === 'preserve' ? raw : raw.replace(/^ +| +$/g, '');
  put(isOdd ? withoutPrivateUse(kept) : kept, element, place);
};

const lineBreak: Handler = (element, place) => {
  if (element.attribute('w:type') === 'page') mark('page-break', element, place);
  else put('\n', element, place);
};

const symbol: Handler = (element, place) => {
  const code = Number.parseInt(element.attribute('w:char') ?? '', 16);
  put(Number.isNaN(code) ? '•' : symbolText(code), element, place);
};

/** Preset shapes that are nothing but a line (20.1.10.56). */
const isLineShape = (shape: string | undefined): boolean => /^(line|straightConnector1)$/.test(shape ?? '');

/** A drawing is a line when it is ours by name, or when all that it draws is one straight line without text. */
const drawing: Handler = (element, place) => {
  mark(drawnKind(element), element, place);
};

const drawnKind = (element: XmlElement): 'line' | 'picture' => {
  let shapes = 0;
  let lines = 0;
  for (const part of descendants(element)) {
    if (part.name === 'wp:docPr' && part.attribute('name') === drawnLineName) return 'line';
    if (part.name === 'pic:pic' || part.name === 'w:txbxContent') return 'picture';
    if (part.name === 'wps:wsp') shapes++;
    if (part.name === 'a:prstGeom' && isLineShape(part.attribute('prst'))) lines++;
  }
  return shapes === 1 && lines === 1 ? 'line' : 'picture';
};

/** VML, the older drawing language: a line, a straight connector or a horizontal rule is decoration. */
const picture: Handler = (element, place) => {
  mark(vectorKind(element), element, place);
};

const vectorKind = (element: XmlElement): 'line' | 'picture' => {
  let isLine = false;
  for (const part of descendants(element)) {
    if (part.name === 'v:imagedata' || part.name === 'w:txbxContent') return 'picture';
    const isConnector = part.name === 'v:shape' && part.attribute('type') === '#_x0000_t32';
    const isRule = part.name === 'v:rect' && part.attribute('o:hr') === 't';
    if (part.name === 'v:line' || isConnector || isRule) isLine = true;
  }
  return isLine ? 'line' : 'picture';
};

const control: Handler = (element, place) => {
  const opened = place.reading.openControl(element, 'inline');
  const content = childOf(element, 'w:sdtContent');
  if (content) everythingIn(content, { ...place, control: opened });
};

const alternate: Handler = (element, place) => {
  const branch = understood(element);
  if (branch) everythingIn(branch, place);
};

/** Ruby: the base is the text, what stands over it a reading aid (17.3.3.24). */
const ruby: Handler = (element, place) => {
  const base = childOf(element, 'w:rubyBase');
  if (base) everythingIn(base, place);
};

/**
 * Elements that are content. Not here, and so passed over: `w:del`, `w:moveFrom`, `w:delText`, `w:instrText`, marks of comments, bookmarks
 * and notes, `w:softHyphen`.
 */
const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['w:r', run],
  ['w:t', text],
  ['w:br', lineBreak],
  ['w:cr', (element, place) => put('\n', element, place)],
  ['w:tab', (element, place) => put('\t', element, place)],
  ['w:ptab', (element, place) => put('\t', element, place)],
  ['w:noBreakHyphen', (element, place) => put('\u2011', element, place)],
  ['w:sym', symbol],
  ['w:drawing', drawing],
  ['w:pict', picture],
  ['w:object', (element, place) => mark('picture', element, place)],
  ['w:contentPart', (element, place) => mark('picture', element, place)],
  ['w:sdt', control],
  ['mc:AlternateContent', alternate],
  ['w:ruby', ruby],
  ...[
    'w:ins',
    'w:moveTo',
    'w:hyperlink',
    'w:smartTag',
    'w:customXml',
    'w:fldSimple',
    'w:dir',
    'w:bdo',
    'm:oMathPara',
    'm:oMath',
    'm:r',
    // The parts of formulas that hold runs (22.1): read from left to right.
    ...'m:acc m:bar m:box m:borderBox m:d m:deg m:den m:e m:eqArr m:f m:fName m:func m:groupChr m:lim m:limLow m:limUpp'.split(
      ' ',
    ),
    ...'m:m m:mr m:nary m:num m:phant m:rad m:sPre m:sSub m:sSubSup m:sSup m:sub m:sup'.split(' '),
  ].map((name): [string, Handler] => [name, everythingIn]),
  ['m:t', text],
]);

/** The inlines of a paragraph, appended to the line of `reading`. */
export const readInlines = (paragraph: XmlElement, reading: InlineReading): void => {
  const place: Place = { reading, control: undefined, marks: {}, look: undefined, depth: 0 };
  eachIn(paragraph, place);
};
