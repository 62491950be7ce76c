/**
 * The second way to read a document, for those that Word cannot give as one package (`getOoxml` throws GeneralException on some:
 * OfficeDev/office-js #6059, #5394, #998): paragraphs, tables and content controls through the API. It sees less (no pictures, no tracked
 * or hidden text, no inline controls), but headings, text and our controls are there, so the check and the plans work.
 */
import type { Block, Cell, Control, Paragraph, Report, Table } from '../report/blocks.js';
import { codeOf } from './errors.js';
import { Stop } from './run.js';
import { finder, queueSnapshot, type QueueSnapshot, readCustom } from './snapshot.js';

/** Codes after which the other way is worth trying. */
const worthTrying = new Set(['GeneralException', 'NotAllowed', 'NotImplemented', 'ResponsePayloadSizeLimitExceeded']);

export const isReadingFailure = (error: unknown): boolean =>
  worthTrying.has(codeOf(error)) || (error instanceof Stop && error.failure.code !== 'document-changed');

/** What the API says of a paragraph. */
export interface PlainParagraph {
  readonly text: string;
  readonly style: string;
  /** `Heading1`, `Normal`, `Other`… */
  readonly styleBuiltIn: string;
  /** 1–9, 10 = body text. */
  readonly outlineLevel: number;
  readonly tableNestingLevel: number;
  readonly alignment: string;
}

export interface PlainTable {
  readonly values: readonly (readonly string[])[];
  readonly headerRowCount: number;
  readonly nestingLevel: number;
}

export interface PlainControl {
  readonly tag: string;
  readonly title: string;
  readonly text: string;
  readonly placeholderText: string;
}

/** `Heading1` → `heading 1`, as in `w:name`; '' = the default style. */
const styleName = ({ style, styleBuiltIn }: PlainParagraph): string => {
  if (styleBuiltIn === 'Normal') return '';
  const numbered = /^(Heading|Toc)(\d)$/.exec(styleBuiltIn);
  return numbered ? `${(numbered[1] ?? '').toLowerCase()} ${numbered[2] ?? ''}` : style;
};

/** Letters only: Word joins the texts of a control or cell with marks that differ by host. */
const letters = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, '');

const paragraphBlock = (plain: PlainParagraph, index: number, controls: readonly Control[]): Paragraph => {
  const text = plain.text.replace(/\v/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
  return {
    kind: 'paragraph',
    style: styleName(plain),
    level: plain.outlineLevel < 10 ? plain.outlineLevel : 0,
    label: '',
    ...(plain.alignment === 'Centered' ? { align: 'center' } : {}),
    inlines: text === '' ? [] : [{ kind: 'text', text }],
    controls,
    place: { paragraph: index, count: 1, start: 0, end: 0 },
  };
};

/** How many paragraphs from `from` on hold exactly this text; undefined when none do. An empty text is one empty paragraph. */
const countFor = (
  text: string,
  paragraphs: readonly PlainParagraph[],
  from: number,
  to: number,
): number | undefined => {
  const wanted = letters(text);
  let seen = '';
  for (let at = from; at < to; at++) {
    seen += letters(paragraphs[at]?.text ?? '');
    if (seen === wanted) return at - from + 1;
    if (!wanted.startsWith(seen)) return undefined;
  }
  return undefined;
};

type Blocks = (from: number, to: number) => Paragraph[];

/** The table whose cells' texts stand in the paragraphs from `from` on; undefined when they do not fit. */
const fitTable = (
  { values, headerRowCount }: PlainTable,
  paragraphs: readonly PlainParagraph[],
  from: number,
  to: number,
  blocks: Blocks,
): Table | undefined => {
  let at = from;
  const rows: { header: boolean; cells: Cell[] }[] = [];
  for (const [row, texts] of values.entries()) {
    const cells: Cell[] = [];
    for (const text of texts) {
      const count = countFor(text, paragraphs, at, to);
      if (count === undefined) return undefined;
      cells.push({ blocks: blocks(at, at + count), span: 1 });
      at += count;
    }
    rows.push({ header: row < headerRowCount, cells });
  }
  const columns = (values[0] ?? []).map(() => 1000);
  const place = { paragraph: from, count: at - from, start: 0, end: 0 };
  return { kind: 'table', style: '', columns, rows, controls: blocks(from, from + 1)[0]?.controls ?? [], place };
};

/** Each control's paragraphs: the first run from the last control's start on that holds exactly its text. */
const controlsOfParagraphs = (
  paragraphs: readonly PlainParagraph[],
  controls: readonly PlainControl[],
): Control[][] => {
  const around: Control[][] = paragraphs.map(() => []);
  let from = 0;
  controls.forEach(({ tag, title, text, placeholderText }, key) => {
    if (letters(text) === '') return;
    for (let at = from; at < paragraphs.length; at++) {
      const count =
        letters(paragraphs[at]?.text ?? '') === '' ? undefined : countFor(text, paragraphs, at, paragraphs.length);
      if (count === undefined) continue;
      const control = { tag, title, placeholder: text === placeholderText, key };
      for (let inside = at; inside < at + count; inside++) around[inside]?.push(control);
      from = at;
      return;
    }
  });
  return around;
};

/** The blocks of a document from what the API says of it. */
export const blocksFrom = (
  paragraphs: readonly PlainParagraph[],
  tables: readonly PlainTable[],
  controls: readonly PlainControl[],
): Block[] => {
  const around = controlsOfParagraphs(paragraphs, controls);
  const between: Blocks = (from, to) =>
    paragraphs.slice(from, to).map((plain, index) => paragraphBlock(plain, from + index, around[from + index] ?? []));
  const outer = tables.filter((table) => table.nestingLevel === 1);
  const blocks: Block[] = [];
  for (let at = 0; at < paragraphs.length;) {
    if ((paragraphs[at]?.tableNestingLevel ?? 0) === 0) {
      blocks.push(...between(at, ++at));
      continue;
    }
    let end = at;
    while ((paragraphs[end]?.tableNestingLevel ?? 0) > 0) end++;
    const next = outer.shift();
    const table = next && fitTable(next, paragraphs, at, end, between);
    // A table that does not fit what we know is still a table: one cell a paragraph.
    const rows = between(at, end).map((paragraph) => ({ header: false, cells: [{ blocks: [paragraph], span: 1 }] }));
    const place = { paragraph: at, count: end - at, start: 0, end: 0 };
    const block: Table = table ?? {
      kind: 'table',
      style: '',
      columns: [1000],
      rows,
      controls: around[at] ?? [],
      place,
    };
    blocks.push(block);
    at += block.place?.count ?? end - at;
  }
  return blocks;
};

export const queueByParagraphs: QueueSnapshot = (context, { trackChanges }) => {
  const { document } = context;
  const { customProperties } = document.properties;
  customProperties.load('key,value');
  const { paragraphs, tables, contentControls } = document.body;
  paragraphs.load('text,style,styleBuiltIn,outlineLevel,tableNestingLevel,alignment');
  tables.load('values,headerRowCount,nestingLevel');
  contentControls.load('tag,title,text,placeholderText');
  if (trackChanges) document.load('changeTrackingMode');
  return () => {
    const report: Report = {
      blocks: blocksFrom(paragraphs.items, tables.items, contentControls.items),
      properties: readCustom(customProperties),
      warnings: ['Word không đưa được toàn bộ văn bản nên một số chi tiết (ảnh, số tự động) chưa được xem.'],
    };
    return {
      report,
      isTracking: trackChanges && document.changeTrackingMode !== 'Off',
      // Not known by this way: then nothing is deleted, and no page number put in.
      isBare: () => false,
      hasHeader: true,
      ...finder(report, paragraphs.items, contentControls.items),
    };
  };
};

/** Works with the document as one package; where Word cannot give it so, paragraph by paragraph, unless `hasSent` says that it was changed by then. */
export const eitherWay = async <Value>(
  work: (queue: QueueSnapshot) => Promise<Value>,
  hasSent: () => boolean = () => false,
): Promise<Value> => {
  try {
    return await work(queueSnapshot);
  } catch (error) {
    if (hasSent() || !isReadingFailure(error)) throw error;
    return await work(queueByParagraphs);
  }
};
