/**
 * The XML of one paragraph that a person changed or made: its tag and its properties are the document's own where they were not touched, its content is
 * content.ts's to say, and what neither can tell is written as the editor would (plainly.ts).
 */
import type { Node as EditorNode } from 'prosemirror-model';
import { childOf, descendants, elementsOf, type XmlElement } from '../../ooxml/xml.js';
import { patchedContent, type Pattern, writeUnits } from './content.js';
import { applyPatches, type Patch } from './patch.js';
import { type Paper, writtenPlainly } from './plainly.js';
import { endTagOf, Runs } from './runs.js';
import type { Source } from './source.js';
import { agrees, lineOf, unitsOf } from './units.js';

/** Attributes of the editor's paragraph that say nothing about its properties in the file. */
const unofficial = new Set([
  'paraId',
  'textId',
  'bookmarks',
  'listMarker',
  'renderedPageBreakBefore',
  'defaultTextFormatting',
  '_originalRunBoundaries',
]);

const sameProperties = (one: EditorNode, other: EditorNode): boolean => {
  const facts = (node: EditorNode): string =>
    JSON.stringify(Object.entries(node.attrs).filter(([name]) => !unofficial.has(name)));
  return facts(one) === facts(other);
};

const openTag = (source: Source, element: XmlElement): string =>
  source.text.slice(element.start, element.openEnd).replace(/\/>$/, '>');

const ownProperties = (source: Source, element: XmlElement): string => {
  const properties = childOf(element, 'w:pPr');
  return properties ? source.text.slice(properties.start, properties.end) : '';
};

/** Paragraph properties without what belongs to one paragraph only: the end of a section, the marks of a revision. */
const inheritedProperties = (source: Source, element: XmlElement): string => {
  const properties = childOf(element, 'w:pPr');
  if (!properties) return '';
  const patches: Patch[] = [];
  for (const child of elementsOf(properties)) {
    if (child.name === 'w:sectPr' || child.name === 'w:pPrChange')
      patches.push({ start: child.start, end: child.end, text: '' });
    if (child.name === 'w:rPr')
      for (const mark of elementsOf(child))
        if (['w:ins', 'w:del', 'w:rPrChange'].includes(mark.name))
          patches.push({ start: mark.start, end: mark.end, text: '' });
  }
  const at = properties.start;
  return applyPatches(
    source.text.slice(at, properties.end),
    patches.map((patch) => ({ ...patch, start: patch.start - at, end: patch.end - at })),
  );
};

/** Things in a paragraph that the editor shows apart from it or not at all, and so would not write: kept before the text. */
const keptThings = (paper: Paper, pattern: Pattern): string => {
  const modelled = unitsOf(pattern.node).filter((unit) => unit.thing).length;
  if (modelled > 0) return '';
  return elementsOf(pattern.element)
    .filter((child) => child.name === 'w:r')
    .filter((run) =>
      [...descendants(run)].some((element) =>
        ['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(element.name),
      ),
    )
    .map((run) => paper.source.text.slice(run.start, run.end))
    .join('');
};

/** A paragraph of the document after the person changed it. */
export const changedParagraph = (paper: Paper, pattern: Pattern, now: EditorNode): string => {
  const { source } = paper;
  const same = sameProperties(pattern.node, now);
  const patched = patchedContent(paper, pattern, now);
  const plain = same && patched !== undefined ? undefined : writtenPlainly(paper, now);
  const properties = same
    ? ownProperties(source, pattern.element)
    : withSection(paper, pattern, plain?.properties ?? '');
  const content = patched ?? keptThings(paper, pattern) + (plain?.content ?? '');
  const tag = openTag(source, pattern.element);
  return `${tag}${properties}${content}${endTagOf(tag)}`;
};

/** Changed properties keep the end of section that the old ones carried. */
const withSection = (paper: Paper, pattern: Pattern, properties: string): string => {
  const own = childOf(pattern.element, 'w:pPr');
  const section = childOf(own, 'w:sectPr');
  if (!section || properties.includes('<w:sectPr')) return properties;
  const xml = paper.source.text.slice(section.start, section.end);
  return properties === '' || properties.endsWith('/>')
    ? `<w:pPr>${xml}</w:pPr>`
    : properties.replace(/<\/w:pPr>$/, `${xml}</w:pPr>`);
};

/** A paragraph that the person made, most often with Enter in `pattern`. */
export const newParagraph = (paper: Paper, pattern: Pattern | undefined, now: EditorNode): string => {
  const { source } = paper;
  const units = unitsOf(now);
  const line = pattern ? lineOf(pattern.element) : undefined;
  const before = pattern ? unitsOf(pattern.node) : [];
  const beside = line && agrees(line, before) ? { units: before, line } : undefined;
  const runs = new Runs();
  const written = writeUnits(runs, paper, units, 0, beside, now) ? runs.xml() : undefined;
  const inherits = pattern !== undefined && sameProperties(pattern.node, now);
  const plain = inherits && written !== undefined ? undefined : writtenPlainly(paper, now);
  const properties = inherits ? inheritedProperties(source, pattern.element) : (plain?.properties ?? '');
  return `<w:p>${properties}${written ?? plain?.content ?? ''}</w:p>`;
};
