/**
 * A document as blocks. Handlers per element, as in readInlines.ts: what nobody knows is passed over, never a crash. The walk also numbers
 * what the rest of the project refers to: paragraphs by index, content controls by key, blocks by their place in the XML.
 */
import type { Block, Control, Paragraph, Place, Report } from '../report/blocks.js';
import { success, type Result } from '../result.js';
import { finish, type Steps } from '../steps.js';
import { understood } from './alternate.js';
import { fieldCodes, type HiddenRange } from './complexFields.js';
import { readProperties } from './customProperties.js';
import { EffectiveFormat } from './effectiveFormat.js';
import { fileFailure } from './failures.js';
import { Numbering } from './numbering.js';
import { openPackage, type Package } from './package.js';
import { InlineLine, readInlines } from './readInlines.js';
import { deepest, type ReadControl, Reading, transparent } from './reading.js';
import { LayoutReading } from './readLayout.js';
import { PassingBody } from './passingBody.js';
import { type ReadBlocks, readTable } from './readTable.js';
import { relatedPart } from './relationships.js';
import { StyleTable } from './styleTable.js';
import { themeFonts } from './theme.js';
import { childOf, type XmlElement, type XmlNode } from './xml.js';

/** A report with what an edit needs beside it. */
export interface ReadDocument {
  readonly report: Report;
  /** Text of the main part, as the places count it. */
  readonly text: string;
  readonly root: XmlElement;
  readonly body: XmlElement;
  /** By key. */
  readonly controls: readonly ReadControl[];
  readonly styles: StyleTable;
  readonly fieldCodes: readonly HiddenRange[];
}

/** A paragraph whose mark is deleted or hidden: on the page its text runs on into the next paragraph. */
interface Carried {
  readonly line: InlineLine;
  readonly place: Place;
}

/** Paragraphs that are read without a rest: some milliseconds, with the words of each. */
const stretch = 32;

const readBlocks: ReadBlocks = (container, reading, controls, depth, blocks) => {
  if (depth <= deepest) return readEach(container.children, reading, controls, depth, blocks);
  reading.warnings.add('Có phần lồng nhau quá sâu nên không đọc hết.');
  reading.skip(container);
  return readEach([], reading, controls, depth, blocks);
};

/** `readBlocks` of what stands in a container. */
function* readEach(
  nodes: Iterable<XmlNode>,
  reading: Reading,
  controls: readonly Control[],
  depth: number,
  blocks: Block[],
): Steps<void> {
  let carried: Carried | undefined;
  for (const element of nodes) {
    if (typeof element === 'string') continue;
    if (element.name === 'w:p') {
      if (reading.paragraphs % stretch === 0) yield;
      const read = readParagraph(element, reading, controls, carried);
      if (read === undefined) continue;
      if ('kind' in read) {
        blocks.push(read);
        carried = undefined;
      } else carried = read;
      continue;
    }
    const holdsBlocks = element.name === 'w:tbl' || element.name === 'w:sdt' || element.name === 'mc:AlternateContent';
    if (carried && (holdsBlocks || transparent.has(element.name))) {
      blocks.push(plainParagraph(carried, controls));
      carried = undefined;
    }
    if (element.name === 'w:tbl') {
      const table = yield* readTable(element, reading, controls, depth + 1, readBlocks);
      if (table) blocks.push(table);
    } else if (element.name === 'w:sdt') {
      const inner = [...controls, reading.openControl(element, 'block')];
      const content = childOf(element, 'w:sdtContent');
      if (content) yield* readBlocks(content, reading, inner, depth + 1, blocks);
    } else if (element.name === 'mc:AlternateContent') {
      const branch = understood(element);
      if (branch) yield* readBlocks(branch, reading, controls, depth + 1, blocks);
    } else if (transparent.has(element.name)) yield* readBlocks(element, reading, controls, depth + 1, blocks);
    else if (element.name === 'w:altChunk' || element.name === 'w:subDoc')
      reading.warnings.add('Tài liệu có phần được nhúng từ tệp khác; phần đó không đọc được.');
  }
  if (carried) blocks.push(plainParagraph(carried, controls));
}

const plainParagraph = ({ line, place }: Carried, controls: readonly Control[]): Paragraph => ({
  kind: 'paragraph',
  style: '',
  level: 0,
  label: '',
  inlines: line.inlines,
  controls,
  place,
});

/** A paragraph; the text it hands on to the next; or undefined when the page shows nothing of it. */
const readParagraph = (
  element: XmlElement,
  reading: Reading,
  controls: readonly Control[],
  carried: Carried | undefined,
): Paragraph | Carried | undefined => {
  const { styles, layout } = reading;
  const properties = childOf(element, 'w:pPr')?.same;
  const own = reading.ownOf(properties);
  const id = own.style ?? styles.defaultId;
  const meaning = styles.meaningOf(id);
  const index = reading.paragraphs++;
  const line = carried?.line ?? new InlineLine();
  const before = line.inlines.length;
  const format = layout?.formatIn(id, reading.table);
  readInlines(element, {
    styles,
    fieldCodes: reading.codes,
    hidden: meaning.hidden,
    line,
    openControl: reading.openControl,
    format,
  });
  layout?.endSection(childOf(properties, 'w:sectPr'), index);
  const place: Place = {
    paragraph: carried?.place.paragraph ?? index,
    count: index + 1 - (carried?.place.paragraph ?? index),
    start: carried?.place.start ?? element.start,
    end: element.end,
  };
  if (own.markDeleted || (own.markHidden ?? meaning.hidden)) {
    if (line.inlines.length > before) return { line, place };
    return carried;
  }
  layout?.paragraph(place.paragraph, format, properties, line);
  const direct = own.numbering;
  const numbering = direct
    ? { list: direct.list ?? meaning.numbering?.list, level: direct.level ?? meaning.numbering?.level }
    : meaning.numbering;
  return {
    kind: 'paragraph',
    style: styles.nameOf(id),
    level: own.level ?? meaning.level,
    label: reading.numbering.next(numbering, direct?.list === undefined ? meaning.numberingStyle : ''),
    ...own.aligned,
    inlines: line.inlines,
    controls,
    place,
  };
};

/** The part that the main part refers to, as a tree; undefined when there is none or it is ill-formed. */
const relatedTree = (pkg: Package, type: string): XmlElement | undefined => {
  const part = relatedPart(pkg, pkg.main, type);
  const parsed = part === undefined ? undefined : pkg.tree(part);
  return parsed?.ok ? parsed.value : undefined;
};

/** A reading of this package; the looks only when `looks` says so. */
const startReading = (pkg: Package, codes: readonly HiddenRange[], looks: boolean): Reading => {
  const numbering = new Numbering(relatedTree(pkg, 'numbering'));
  const styleSheet = relatedTree(pkg, 'styles');
  const styles = new StyleTable(styleSheet);
  const theme = themeFonts(relatedTree(pkg, 'theme'));
  // Without a style sheet nobody knows what a paragraph looks like.
  const format = styleSheet && new EffectiveFormat(styles, numbering, theme);
  return new Reading(styles, numbering, codes, looks ? new LayoutReading(format) : undefined);
};

/** What was read, at the end of the body; `section` is the body's own `w:sectPr`. */
const reportOf = (pkg: Package, reading: Reading, blocks: Block[], section: XmlElement | undefined): Report => {
  const { layout, styles, paragraphs, warnings } = reading;
  layout?.endSection(section, paragraphs);
  return {
    blocks,
    ...(layout ? { layout: layout.finish(pkg, styles) } : {}),
    properties: readProperties(pkg),
    warnings: [...warnings],
  };
};

/** The body of a main part. Failures: `damaged`, `not-word`. */
const bodyOf = (root: XmlElement): Result<XmlElement> => {
  if (root.name !== 'w:document') return fileFailure('not-word', 'main part is no w:document');
  const body = childOf(root, 'w:body');
  return body ? success(body) : fileFailure('damaged', 'main part has no w:body');
};

/** Most reports have no fields. */
const mayHoldFields = (text: string): boolean => text.includes('fldChar');

const undecoded = (): Result<never> => fileFailure('damaged', 'main part cannot be decoded');

/** Reads a package with what edits need; the looks only when `looks` says so. Failures: `damaged`, `not-word` (the main part is no Word document). */
export const readDocument = (pkg: Package, looks = false): Result<ReadDocument> =>
  finish(readDocumentInSteps(pkg, looks));

function* readDocumentInSteps(pkg: Package, looks: boolean): Steps<Result<ReadDocument>> {
  const text = pkg.text(pkg.main);
  const parsed = yield* pkg.treeInSteps(pkg.main);
  if (text === undefined || !parsed) return undecoded();
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const found = bodyOf(root);
  if (!found.ok) return found;
  const body = found.value;
  const codes = mayHoldFields(text) ? fieldCodes(body) : [];
  const reading = startReading(pkg, codes, looks);
  const blocks: Block[] = [];
  yield* readBlocks(body, reading, [], 0, blocks);
  const report = reportOf(pkg, reading, blocks, childOf(body, 'w:sectPr'));
  const { controls, styles } = reading;
  return success({ report, text, root, body, controls, styles, fieldCodes: codes });
}

/** Reads a package as a report, with its looks. Failures as `readDocument`. */
export const readReport = (pkg: Package): Result<Report> => finish(readReportInSteps(pkg));

/** `readReport`, resting in between. */
export function* readReportInSteps(pkg: Package): Steps<Result<Report>> {
  const text = pkg.text(pkg.main);
  if (text === undefined) return undecoded();
  // Where a field ends must be known before its first paragraph is read.
  if (!mayHoldFields(text)) return yield* readPassing(pkg, text);
  const read = yield* readDocumentInSteps(pkg, true);
  return read.ok ? success(read.value.report) : read;
}

/**
 * Reads a report while its text is read: each block of the body is forgotten as soon as it is read. The tree of two hundred pages lives long
 * enough to be moved about in memory, and that takes as long as reading it.
 */
function* readPassing(pkg: Package, text: string): Steps<Result<Report>> {
  const reading = startReading(pkg, [], true);
  const blocks: Block[] = [];
  const body = new PassingBody(text);
  yield* readEach(body, reading, [], 0, blocks);
  if (!body.root.ok) return body.root;
  const found = bodyOf(body.root.value);
  return found.ok ? success(reportOf(pkg, reading, blocks, body.section)) : found;
}

/** A .docx file as a report. Failures: as `openPackage` and `readDocument`. */
export const readDocxReport = (bytes: Uint8Array): Result<Report> => {
  const pkg = openPackage(bytes);
  return pkg.ok ? readReport(pkg.value) : pkg;
};
