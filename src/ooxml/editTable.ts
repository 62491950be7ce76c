/**
 * New content for a table of a file: texts of cells in the look they have, rows made like others, rows that go. What would break the table — cells
 * merged over rows, marks that reach out of a row — is refused whole.
 */
import type { TableChange } from '../report/plan.js';
import { success, type Result } from '../result.js';
import { patchesForText } from './editText.js';
import type { Package } from './package.js';
import { paragraphElements, type Passage, passagesOf } from './passage.js';
import { applyPatches, patchXml, type Patch } from './patch.js';
import { orphanedMarks } from './rangeMarks.js';
import { readDocument, type ReadDocument } from './read.js';
import { childOf, descendants, elementsOf, type XmlElement } from './xml.js';

/** As the reader sees through them (read.ts). */
const wrappers = /^w:(sdt|sdtContent|customXml|smartTag|ins|moveTo)$/;

/** Rows of a table or cells of a row in the order in which the reader counts them: those that tracked changes delete are not among them. */
const partsOf = (owner: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] =>
  elementsOf(owner).flatMap((element) => {
    if (wrappers.test(element.name)) return partsOf(element, name);
    if (element.name !== name) return [];
    const isDeleted =
      name === 'w:tr' ? childOf(childOf(element, 'w:trPr'), 'w:del') : childOf(childOf(element, 'w:tcPr'), 'w:cellDel');
    return isDeleted || (name === 'w:tr' && partsOf(element, 'w:tc').length === 0) ? [] : [element];
  });

interface TablePart {
  readonly rows: readonly (readonly XmlElement[])[];
  readonly rowElements: readonly XmlElement[];
  readonly table: XmlElement;
}

const tableAt = ({ body }: ReadDocument, paragraph: XmlElement): TablePart | undefined => {
  // The innermost around the paragraph: tables come in document order, the outer first.
  const table = [...descendants(body)]
    .filter(({ name, start, end }) => name === 'w:tbl' && start < paragraph.start && paragraph.end < end)
    .at(-1);
  if (!table) return undefined;
  const rowElements = partsOf(table, 'w:tr');
  return { table, rowElements, rows: rowElements.map((row) => partsOf(row, 'w:tc')) };
};

const isMerged = (cell: XmlElement): boolean => childOf(childOf(cell, 'w:tcPr'), 'w:vMerge') !== undefined;
const isCovered = (cell: XmlElement): boolean => {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== undefined && merge.attribute('w:val') !== 'restart';
};

/** Gives the patches that make a cell say this text; undefined where it holds something that may not be rewritten. */
type WriteCell = (cell: XmlElement, text: string) => Patch[] | undefined;

const cellWriter = (document: ReadDocument, paragraphs: readonly XmlElement[]): WriteCell => {
  const passageOf = passagesOf(document);
  const passageFor = (element: XmlElement): Passage | undefined => passageOf(paragraphs.indexOf(element));
  return (cell, text) => {
    const inside = paragraphs.filter(({ start, end }) => cell.start < start && end < cell.end);
    const [first, ...others] = inside;
    const holdsMore = [...descendants(cell)].some(
      ({ name }) => name === 'w:tbl' || name === 'w:drawing' || name === 'w:pict',
    );
    if (!first || holdsMore || isCovered(cell)) return undefined;
    const passage = passageFor(first);
    // Only paragraphs that stand side by side: one in a control of its own would leave the control empty.
    const siblings = elementsOf(cell);
    if (!passage || !others.every((each) => siblings.includes(each))) return undefined;
    const edit = { paragraph: 0, text: passage.text, start: 0, end: passage.text.length, to: text };
    const own = passage.text === text ? [] : patchesForText(document.text, passage, [edit]);
    return own && [...own, ...others.map(({ start, end }) => ({ start, end, text: '' }))];
  };
};

/** Ids that no two paragraphs or controls may share, and marks that belong to one place only. */
const unique = /\s\w+:(?:paraId|textId)="[^"]*"/g;
const onceOnly =
  /<(?:\w+:)?(?:bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|permStart|permEnd)\b[^>]*\/>/g;
const controlIds = /(<(?:\w+:)?sdtPr\b[^>]*>(?:(?!<\/(?:\w+:)?sdtPr>)[^])*?)<(?:\w+:)?id\b[^>]*\/>/g;
const headerMark = /<(?:\w+:)?tblHeader\b[^>]*\/>/g;

const newRow = (
  part: string,
  row: XmlElement,
  cells: readonly XmlElement[],
  texts: readonly string[],
  write: WriteCell,
): string | undefined => {
  const holdsOnce = [...descendants(row)].some(({ name }) =>
    /^w:(fldChar|footnoteReference|endnoteReference|commentReference)$/.test(name),
  );
  if (holdsOnce || cells.some(isMerged)) return undefined;
  const patches: Patch[] = [];
  for (const [index, cell] of cells.entries()) {
    const own = write(cell, texts[index] ?? '');
    if (!own) return undefined;
    patches.push(...own.map(({ start, end, text }) => ({ start: start - row.start, end: end - row.start, text })));
  }
  return applyPatches(part.slice(row.start, row.end), patches)
    .replaceAll(unique, '')
    .replaceAll(onceOnly, '')
    .replaceAll(controlIds, '$1')
    .replaceAll(headerMark, '');
};

const patchesOf = (
  document: ReadDocument,
  { table, rows, rowElements }: TablePart,
  change: TableChange,
  write: WriteCell,
): Patch[] | undefined => {
  const patches: Patch[] = [];
  for (const { row, cell, text } of change.cells) {
    const element = rows[row]?.[cell];
    const own = element && !change.removed.includes(row) ? write(element, text) : undefined;
    if (!own) return undefined;
    patches.push(...own);
  }
  for (const { after, like, texts } of change.added) {
    const model = rowElements[like];
    const beside = after < 0 ? rowElements[0]?.start : rowElements[after]?.end;
    const xml = model && newRow(document.text, model, rows[like] ?? [], texts, write);
    if (xml === undefined || beside === undefined) return undefined;
    patches.push({ start: beside, end: beside, text: xml });
  }
  const gone = new Set(change.removed.map((row) => rowElements[row]));
  // A table without rows is none, and a control around a row would be left empty.
  if (gone.has(undefined) || gone.size >= rowElements.length) return undefined;
  for (const row of gone) {
    if (!row) continue;
    const index = rowElements.indexOf(row);
    if (!elementsOf(table).includes(row) || rows[index]?.some(isMerged)) return undefined;
    if (orphanedMarks(document.body, ({ start, end }) => row.start < start && end < row.end).length > 0)
      return undefined;
    patches.push({ start: row.start, end: row.end, text: '' });
  }
  return patches;
};

/**
 * Carries out a change. `done` is false, and the package the same, where the table is not the one that it was planned for or cannot be changed so.
 * Failures as `readDocument`, `edit-broke`.
 */
export const editTable = (
  pkg: Package,
  change: TableChange,
): Result<{ readonly pkg: Package; readonly done: boolean }> => {
  const read = readDocument(pkg);
  if (!read.ok) return read;
  const document = read.value;
  const paragraphs = paragraphElements(document.body);
  const first = paragraphs[change.paragraph];
  const isSame = passagesOf(document)(change.paragraph)?.text === change.text;
  const table = first && isSame ? tableAt(document, first) : undefined;
  const patches = table && patchesOf(document, table, change, cellWriter(document, paragraphs));
  if (!patches) return success({ pkg, done: false });
  const patched = patchXml(document.text, patches);
  return patched.ok ? success({ pkg: pkg.with(pkg.main, patched.value), done: true }) : patched;
};
