/**
 * Blocks going into a document, each lot at a block boundary. Nothing that is there is touched: the main part only grows at the places of
 * insertion, the styles part only by styles that were missing.
 */
import type { PresentationRules } from '../outline/presentation.js';
import type { Block, Report } from '../report/blocks.js';
import type { Insertion } from '../report/plan.js';
import { success, type Result } from '../result.js';
import { addStyles, declareWord, isStrictRoot } from './editStyles.js';
import { fileFailure } from './failures.js';
import type { Package } from './package.js';
import { appendTo, patchXml, type Patch } from './patch.js';
import { readDocument, type ReadDocument } from './read.js';
import { styleIdOf, usedStyles } from './styles.js';
import { valueOf } from './styleTable.js';
import { writeBlocks, type WriteContext } from './write.js';
import { namespaces } from './namespaces.js';
import { childOf, descendants, elementsOf, parseXml, type XmlElement } from './xml.js';

/**
 * Paragraph that keeps a table of ours from running into another one or into the end (Word joins neighbouring tables, and needs a paragraph
 * after the last). The revision id marks it as ours, so that it goes when the table goes. Also the end of what goes into an empty body.
 */
export const separatorMark = 'w:rsidR="00DC00DC"';

const separator = `<w:p ${separatorMark}/>`;

/** The elements around a character offset that stands between two of them, from the body down. */
const aroundOffset = (body: XmlElement, offset: number): XmlElement[] => {
  const path = [body];
  for (let inner: XmlElement | undefined = body; inner;) {
    inner = elementsOf(inner).find(
      (element) => element.openEnd <= offset && offset <= element.closeStart && !element.selfClosing,
    );
    if (inner) path.push(inner);
  }
  return path;
};

/** Where to put what comes before this block: at its start, or at the start of what opens together with it. */
const startOf = (document: ReadDocument, before: number): number | undefined => {
  const { report, body } = document;
  const block = report.blocks[before];
  if (!block?.place) return undefined;
  const previous = report.blocks[before - 1]?.place?.start;
  const { start } = block.place;
  for (let outer = body; ;) {
    const inner: XmlElement | undefined = elementsOf(outer).find(
      (element) => element.start <= start && start < element.end,
    );
    if (!inner || inner.start === start) return start;
    const opensHere = previous === undefined || previous < inner.start;
    // Between the ways to say the same thing nothing may stand.
    if (opensHere || inner.name === 'mc:AlternateContent') return inner.start;
    outer = inner;
  }
};

/** Before the body's own section properties, which stay last (17.6.17). */
const endOf = ({ body }: ReadDocument): number | undefined => {
  const section = elementsOf(body).filter((element) => element.name === 'w:sectPr');
  return section[section.length - 1]?.start;
};

/** Free numbers of a kind in the target document, counting up from the highest in use (wrapping would need two billion). */
const freeNumbers = (used: ReadonlySet<number>): (() => number) => {
  let next = 0;
  return () => {
    do next++;
    while (used.has(next));
    return next;
  };
};

const contextFor = (root: XmlElement, ids: ReadonlyMap<string, string>): WriteContext => {
  const controls = new Set<number>();
  const drawings = new Set<number>();
  for (const element of descendants(root)) {
    if (element.name === 'w:sdtPr') controls.add(Number(valueOf(element, 'w:id')));
    else if (element.name === 'wp:docPr') drawings.add(Number(element.attribute('id')));
  }
  return {
    styleId: (name) => ids.get(name) ?? styleIdOf(name),
    controlId: freeNumbers(controls),
    drawingId: freeNumbers(drawings),
  };
};

/** Each outermost element of some XML of ours as a text of its own. */
const outermostOf = (xml: string): readonly string[] => {
  const opening = `<all xmlns:w="${namespaces.w}">`;
  const parsed = parseXml(`${opening}${xml}</all>`);
  if (!parsed.ok) throw new Error(`the writer gave ill-formed XML: ${parsed.failure.detail ?? ''}`);
  return elementsOf(parsed.value).map(({ start, end }) => xml.slice(start - opening.length, end - opening.length));
};

/** As deep as the reader looks (read.ts). */
const deepest = 256;

/** Whether something of this element stands on the page as a block; removal asks the same (`leftIn` in editRemove.ts). */
const holdsBlock = (element: XmlElement, depth = 0): boolean => {
  if (depth > deepest || element.name === 'w:p' || element.name === 'w:tbl') return true;
  if (element.name === 'w:sdt') return childOf(element, 'w:sdtContent') !== undefined;
  return isWrapper(element) && elementsOf(element).some((inner) => holdsBlock(inner, depth + 1));
};

/** Around blocks without being one: Word sees the blocks in it as if it were not there. */
const isWrapper = ({ name }: XmlElement): boolean => /^w:(customXml|ins|moveTo)$/.test(name);

/** The block before or after an offset among what stands in one element; marks of bookmarks and comments do not part tables. */
const neighbour = (parent: XmlElement, offset: number, side: 'before' | 'after'): XmlElement | undefined => {
  const nearest = (around: XmlElement): XmlElement | undefined => {
    const beside = elementsOf(around).filter(({ start, end }) => (side === 'before' ? end <= offset : start >= offset));
    const blocks = beside.filter((element) => holdsBlock(element));
    return side === 'before' ? blocks.at(-1) : blocks[0];
  };
  let found = nearest(parent);
  for (let depth = 0; found && isWrapper(found) && depth < deepest; depth++) found = nearest(found) ?? found;
  return found;
};

const withSeparators = (xml: string, blocks: readonly Block[], parent: XmlElement, offset: number): string => {
  const first = blocks[0];
  const last = blocks.at(-1);
  const before = neighbour(parent, offset, 'before');
  const after = neighbour(parent, offset, 'after');
  // A body may hold nothing at all (17.2.2); a paragraph of ours at the end says so to a removal.
  const wasEmpty = !before && !after;
  const needsAfter = wasEmpty || (last?.kind === 'table' && (!after || after.name === 'w:tbl'));
  // After a last table, or between two that stand side by side: there was no paragraph here, and a removal must know it.
  const hadNone = before?.name === 'w:tbl' && (!after || after.name === 'w:tbl');
  const joins = before?.name === 'w:tbl' && first?.kind === 'table' && first.controls.length === 0;
  const needsBefore = hadNone || joins;
  return (needsBefore ? separator : '') + xml + (needsAfter ? separator : '');
};

/**
 * Inserts blocks. `report` is the reading of this very package that the plan was made from. Failures: `damaged`, `not-word`, `edit-broke`
 * (also when the package is no longer the one that was read).
 */
export const insertBlocks = (
  pkg: Package,
  report: Report,
  insertions: readonly Insertion[],
  rules: PresentationRules,
): Result<Package> => {
  const wanted = insertions.filter((insertion) => insertion.blocks.length > 0);
  if (wanted.length === 0) return success(pkg);
  const read = readDocument(pkg);
  if (!read.ok) return read;
  const document = read.value;
  if (document.report.blocks.length !== report.blocks.length)
    return fileFailure('edit-broke', 'the plan was made for another document');
  const styled = addStyles(pkg, usedStyles(wanted.flatMap((insertion) => [...insertion.blocks])), rules);
  if (!styled.ok) return styled;
  const context = contextFor(document.root, styled.value.ids);
  const isStrict = isStrictRoot(document.root);
  const patches: Patch[] = [];
  for (const { before, blocks } of wanted) {
    const at = before < report.blocks.length ? startOf(document, before) : endOf(document);
    const path = at === undefined ? [document.body] : aroundOffset(document.body, at);
    const parent = path.at(-1) ?? document.body;
    const xml = withSeparators(writeBlocks(blocks, context), blocks, parent, at ?? document.body.closeStart);
    const declared = outermostOf(xml).map((element) => declareWord(element, [document.root, ...path], isStrict));
    patches.push(
      at === undefined
        ? appendTo(document.text, document.body, declared.join(''))
        : { start: at, end: at, text: declared.join('') },
    );
  }
  const patched = patchXml(document.text, patches);
  return patched.ok ? success(styled.value.pkg.with(pkg.main, patched.value)) : patched;
};
