/**
 * Blocks and content controls going out of a document, by character ranges. What must stay for the file to be whole stays as an island in
 * the removed range: paragraphs that end a section, one of a pair of marks, part of a field; and a paragraph is left wherever Word asks for
 * one. What insertBlocks put in goes out again to the byte.
 */
import type { Report } from '../report/blocks.js';
import type { Removal } from '../report/plan.js';
import { success, type Result } from '../result.js';
import { separatorMark } from './editInsert.js';
import { removeUnusedStyles } from './editStyles.js';
import { fileFailure } from './failures.js';
import type { Package } from './package.js';
import { patchXml, rawPrefix, type Patch } from './patch.js';
import { orphanedFieldRuns, orphanedMarks } from './rangeMarks.js';
import { readDocument, type ReadDocument } from './read.js';
import { childOf, descendants, elementsOf, pushChildren, type XmlElement } from './xml.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Sorted, and one where they touch or overlap. */
const union = (ranges: readonly Range[]): Range[] => {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = merged[merged.length - 1];
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push({ start: range.start, end: range.end });
  }
  return merged;
};

/** Whether one of some disjoint sorted ranges covers all of this one. */
const covers = (ranges: readonly Range[], { start, end }: Range): boolean => {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (end <= range.start) high = middle - 1;
    else if (start >= range.end) low = middle + 1;
    else return range.start <= start && end <= range.end;
  }
  return false;
};

/** Ranges less other ranges. */
const without = (ranges: readonly Range[], kept: readonly Range[]): Range[] => {
  const left: Range[] = [];
  for (const range of ranges) {
    let at = range.start;
    for (const island of kept) {
      if (island.end <= at || island.start >= range.end) continue;
      if (island.start > at) left.push({ start: at, end: island.start });
      at = Math.max(at, island.end);
    }
    if (at < range.end) left.push({ start: at, end: range.end });
  }
  return left;
};

/** The tags of a control, its content staying. */
const tagsOf = (element: XmlElement): Range[] => {
  const content = childOf(element, 'w:sdtContent');
  if (!content || content.selfClosing) return [{ start: element.start, end: element.end }];
  return [
    { start: element.start, end: content.openEnd },
    { start: content.closeStart, end: element.end },
  ];
};

const rangesOf = ({ report, controls }: ReadDocument, removal: Removal): readonly Range[] | undefined => {
  if (removal.kind === 'block') {
    const place = report.blocks[removal.block]?.place;
    return place && [{ start: place.start, end: place.end }];
  }
  const read = controls[removal.key];
  if (!read) return undefined;
  // A cell that goes would break the table's grid: its control goes, the cell stays.
  if (removal.kind === 'unwrap' || read.kind === 'cell') return tagsOf(read.element);
  return [{ start: read.element.start, end: read.element.end }];
};

/** A paragraph without its content: both tags and the properties. */
const shellOf = (paragraph: XmlElement): Range[] => {
  const properties = childOf(paragraph, 'w:pPr');
  const opening = { start: paragraph.start, end: properties?.end ?? paragraph.openEnd };
  return paragraph.selfClosing ? [opening] : [opening, { start: paragraph.closeStart, end: paragraph.end }];
};

/** Paragraphs outside tables: what can stand by itself after all around it is gone. */
function* loneParagraphs(body: XmlElement): Generator<XmlElement> {
  const stack = [body];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.name === 'w:p') yield element;
    else if (element.name !== 'w:tbl') pushChildren(stack, element);
  }
}

/** What stays although it lies in a removed range. */
const islandsIn = (body: XmlElement, ranges: readonly Range[]): Range[] => {
  const isGone = (element: XmlElement): boolean => covers(ranges, element);
  const islands: Range[] = orphanedMarks(body, isGone).map(({ start, end }) => ({ start, end }));
  const fieldRuns = orphanedFieldRuns(body, isGone);
  for (const paragraph of loneParagraphs(body)) {
    if (!isGone(paragraph)) continue;
    const runs = fieldRuns.filter((run) => run.start >= paragraph.start && run.end <= paragraph.end);
    if (runs.length === 0 && !childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr')) continue;
    islands.push(...shellOf(paragraph), ...runs.map(({ start, end }) => ({ start, end })));
  }
  return union(islands);
};

/** Our separators beside which something goes: they have done their work. Those on both sides of what stays stay too. */
const separatorsIn = (text: string, body: XmlElement, ranges: readonly Range[]): Range[] => {
  const found: Range[] = [];
  for (const parent of descendants(body)) {
    if (!/^w:(body|tc|sdtContent)$/.test(parent.name)) continue;
    const children = elementsOf(parent);
    const isGone = (element: XmlElement | undefined): boolean => element !== undefined && covers(ranges, element);
    children.forEach((element, index) => {
      if (isSeparator(text, element) && (isGone(children[index - 1]) || isGone(children[index + 1])))
        found.push({ start: element.start, end: element.end });
    });
  }
  return found;
};

const isSeparator = (text: string, element: XmlElement): boolean =>
  element.name === 'w:p' && element.selfClosing && text.slice(element.start, element.end).includes(separatorMark);

/** What is left of the content of a cell, a control or the body, seen through controls that are unwrapped. */
interface Left {
  readonly kind: 'paragraph' | 'table' | 'gone';
  readonly element: XmlElement;
}

/** Beyond this nothing was read (read.ts), so nothing goes; and our recursion must end. */
const deepest = 256;

const leftIn = (
  container: XmlElement,
  ranges: readonly Range[],
  islands: readonly Range[],
  depth = 0,
): readonly Left[] =>
  elementsOf(container).flatMap((element): readonly Left[] => {
    if (depth > deepest) return [{ kind: 'paragraph', element }];
    if (covers(ranges, element)) {
      const keeps = [...loneParagraphs(element)].some((inner) =>
        covers(islands, { start: inner.start, end: inner.openEnd }),
      );
      return [{ kind: keeps ? 'paragraph' : 'gone', element }];
    }
    if (element.name === 'w:p') return [{ kind: 'paragraph', element }];
    if (element.name === 'w:tbl') return [{ kind: 'table', element }];
    const content = childOf(element, 'w:sdtContent');
    if (element.name === 'w:sdt' && content) {
      const isUnwrapped = covers(ranges, { start: element.start, end: content.openEnd });
      return isUnwrapped ? leftIn(content, ranges, islands, depth + 1) : [{ kind: 'paragraph', element }];
    }
    return /^w:(customXml|ins|moveTo)$/.test(element.name) ? leftIn(element, ranges, islands, depth + 1) : [];
  });

/** Paragraphs to put where Word asks for one: in an emptied cell, control or body; after a last table; between tables that would join. */
const paragraphsNeeded = (
  text: string,
  body: XmlElement,
  ranges: readonly Range[],
  islands: readonly Range[],
): Patch[] => {
  const patches: Patch[] = [];
  const empty = `<${rawPrefix(text, body)}p/>`;
  for (const container of descendants(body)) {
    const isCell = container.name === 'w:tc';
    const isControl =
      container.name === 'w:sdtContent' && elementsOf(container).some(({ name }) => /^w:(p|tbl|sdt)$/.test(name));
    if (!isCell && !isControl && container !== body) continue;
    if (covers(ranges, container) || covers(ranges, { start: container.start, end: container.openEnd })) continue;
    const left = leftIn(container, ranges, islands);
    if (!left.some(({ kind }) => kind === 'gone')) continue;
    // A control between words holds runs: it may be empty.
    if (isControl && !left.some(({ element }) => /^w:(p|tbl)$/.test(element.name))) continue;
    let previous: Left | undefined;
    let lastGone: XmlElement | undefined;
    // Our separator straight after a table says that there was no paragraph before us either.
    let hadNone = false;
    for (const item of left) {
      if (item.kind === 'gone') {
        if (!lastGone) hadNone = previous?.kind === 'table' && isSeparator(text, item.element);
        lastGone = item.element;
        continue;
      }
      if (previous?.kind === 'table' && item.kind === 'table' && lastGone && !hadNone)
        patches.push({ start: lastGone.end, end: lastGone.end, text: empty });
      previous = item;
      lastGone = undefined;
    }
    // All that was in the body is gone, and our separator at the end says that it was empty before.
    if (!previous && lastGone && isSeparator(text, lastGone)) hadNone = true;
    if (lastGone && previous?.kind !== 'paragraph' && !(hadNone && container === body))
      patches.push({
        start: lastGone.end,
        end: lastGone.end,
        text: isCell ? emptied(text, lastGone, empty) : empty,
      });
  }
  return patches;
};

/** A cell's last paragraph keeps its look. */
const emptied = (text: string, element: XmlElement, otherwise: string): string =>
  element.name === 'w:p'
    ? shellOf(element)
        .map(({ start, end }) => text.slice(start, end))
        .join('')
    : otherwise;

/** Rows may all go with their controls: a table without rows goes whole. One walk, however deep tables stand in one another. */
const emptiedTables = (body: XmlElement, ranges: readonly Range[]): Range[] => {
  const found: Range[] = [];
  const open: { readonly table: XmlElement; rows: number; gone: number }[] = [];
  const close = (before: number): void => {
    for (let last = open.at(-1); last && last.table.end <= before; last = open.at(-1)) {
      open.pop();
      const outer = open.at(-1);
      // A row of a table in this one is in this one too.
      if (outer) [outer.rows, outer.gone] = [outer.rows + last.rows, outer.gone + last.gone];
      if (last.rows > 0 && last.rows === last.gone) found.push({ start: last.table.start, end: last.table.end });
    }
  };
  for (const element of descendants(body)) {
    close(element.start);
    const innermost = open.at(-1);
    if (element.name === 'w:tbl' && !covers(ranges, element)) open.push({ table: element, rows: 0, gone: 0 });
    else if (element.name === 'w:tr' && innermost) {
      innermost.rows++;
      if (covers(ranges, element)) innermost.gone++;
    }
  }
  close(body.end);
  return found;
};

/** A body that `appendTo` gave an end tag and that is empty again, as it was: `<w:body/>`. Nothing before the body has moved. */
const closedBody = (text: string, body: XmlElement, patched: string): string => {
  const closing = text.slice(body.closeStart, body.end);
  return closing.endsWith(' >') && patched.startsWith(closing, body.openEnd)
    ? `${patched.slice(0, body.openEnd - 1)}/>${patched.slice(body.openEnd + closing.length)}`
    : patched;
};

/**
 * Takes blocks and controls out. `report` is the reading of this very package that the plan was made from. Our styles that nothing uses any
 * more go too. Failures: `damaged`, `not-word`, `edit-broke` (also when a block or control of the plan is not there).
 */
export const removeFrom = (pkg: Package, report: Report, removals: readonly Removal[]): Result<Package> => {
  if (removals.length === 0) return success(pkg);
  const read = readDocument(pkg);
  if (!read.ok) return read;
  const { text, body } = read.value;
  if (read.value.report.blocks.length !== report.blocks.length)
    return fileFailure('edit-broke', 'the plan was made for another document');
  const asked: Range[] = [];
  for (const removal of removals) {
    const ranges = rangesOf(read.value, removal);
    if (!ranges) return fileFailure('edit-broke', `no such ${removal.kind}`);
    asked.push(...ranges);
  }
  const first = union(asked);
  const ranges = union([...first, ...separatorsIn(text, body, first), ...emptiedTables(body, first)]);
  const islands = islandsIn(body, ranges);
  const needed = paragraphsNeeded(text, body, ranges, islands);
  // A paragraph goes in where a range ends, and never inside one: ranges are cut at these places.
  const cuts = needed.map(({ start }) => start);
  const gone = without(ranges, islands).flatMap(({ start, end }) =>
    [start, ...cuts.filter((cut) => cut > start && cut < end), end]
      .sort((one, other) => one - other)
      .map((at, index, all) => ({ start: at, end: all[index + 1] ?? at }))
      .filter((piece) => piece.end > piece.start),
  );
  const patched = patchXml(text, [...gone.map((range) => ({ ...range, text: '' })), ...needed]);
  if (!patched.ok) return patched;
  return removeUnusedStyles(pkg.with(pkg.main, closedBody(text, body, patched.value)));
};
