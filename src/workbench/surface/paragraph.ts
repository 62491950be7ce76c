/**
 * The XML of one paragraph that a person changed or made. Its tag, its properties and every run that was not touched are the
 * document's own; new text takes the run properties of text that looks the same beside it.
 */
import type { Mark, Node as EditorNode } from 'prosemirror-model';
import { Mark as MarkSet } from 'prosemirror-model';
import { escapeText } from '../../ooxml/escape.js';
import { childOf, descendants, elementsOf, type XmlElement } from '../../ooxml/xml.js';
import { sliceOf, writtenByEditor, type Written } from './editorXml.js';
import { applyPatches, type Patch } from './patch.js';
import { ownParagraphProperties, ownRunProperties, runPropertiesUnder, type StyleSheet } from './runProperties.js';
import { endTagOf, Runs } from './runs.js';
import type { Source } from './source.js';
import { agrees, lineOf, shownByRunChild, unitsOf, type Line, type Token, type Unit } from './units.js';

/** A paragraph of the document with the editor's node for it as it was read. */
export interface Pattern {
  readonly element: XmlElement;
  readonly node: EditorNode;
}

interface Paper {
  readonly source: Source;
  readonly sheet: StyleSheet;
}

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

const sameUnit = (one: Unit | undefined, other: Unit | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.char === other.char &&
  one.thing === other.thing &&
  one.control?.attrs['id'] === other.control?.attrs['id'] &&
  MarkSet.sameSet(one.marks, other.marks);

/** Marks that are more than run properties: text that carries them is left to the editor to write. */
const structural = new Set(['hyperlink', 'comment', 'insertion', 'deletion', 'footnoteRef']);

const isPlain = (unit: Unit): boolean =>
  unit.control === undefined && unit.thing === undefined && !unit.marks.some((mark) => structural.has(mark.type.name));

/** Where two rows of units begin and stop to differ: `[from, to)` of the old one, `[from, until)` of the new one. */
const difference = (before: readonly Unit[], now: readonly Unit[]): { from: number; to: number; until: number } => {
  let from = 0;
  while (from < before.length && from < now.length && sameUnit(before[from], now[from])) from++;
  let tail = 0;
  while (
    tail < before.length - from &&
    tail < now.length - from &&
    sameUnit(before[before.length - 1 - tail], now[now.length - 1 - tail])
  )
    tail++;
  return { from, to: before.length - tail, until: now.length - tail };
};

const runProperties = (source: Source, run: XmlElement): string => {
  const properties = childOf(run, 'w:rPr');
  return properties ? source.text.slice(properties.start, properties.end) : '';
};

const contentOf = (units: readonly Unit[]): string => {
  const pieces: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') pieces.push(`<w:t xml:space="preserve">${escapeText(text)}</w:t>`);
    text = '';
  };
  for (const { char } of units) {
    if (char === '\t' || char === '\n') {
      flush();
      pieces.push(char === '\t' ? '<w:tab/>' : '<w:br/>');
    } else text += char;
  }
  flush();
  return pieces.join('');
};

/** The run properties of text with these marks: those of the nearest text of the pattern that looks the same, else the editor's own. */
const propertiesFor = (
  paper: Paper,
  marks: readonly Mark[],
  near: number,
  pattern: { units: readonly Unit[]; line: Line } | undefined,
  paragraph: EditorNode,
): string => {
  const candidates = (pattern?.units ?? [])
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => isPlain(unit) && MarkSet.sameSet(unit.marks, marks))
    .sort((a, b) => Math.abs(a.index + 0.5 - near) - Math.abs(b.index + 0.5 - near));
  for (const { index } of candidates) {
    const run = pattern?.line.tokens.find((token) => token.from <= index && index < token.to)?.run;
    if (run) return runProperties(paper.source, run);
  }
  const sample = paragraph.type.create(paragraph.attrs, paragraph.type.schema.text('x', marks));
  const written = writtenByEditor(sample);
  for (const element of written.elements)
    for (const properties of runPropertiesUnder(element)) return ownOf(paper, written, properties, paragraph);
  return '';
};

const styleOf = (paragraph: EditorNode): string | undefined => {
  const style: unknown = paragraph.attrs['styleId'];
  return typeof style === 'string' ? style : undefined;
};

const ownOf = (paper: Paper, written: Written, properties: XmlElement, paragraph: EditorNode): string =>
  ownRunProperties(written.text, properties, paper.sheet, styleOf(paragraph));

/** Writes new units as runs; false, and nothing written, when some of them are more than text. */
const writeUnits = (
  runs: Runs,
  paper: Paper,
  units: readonly Unit[],
  near: number,
  pattern: { units: readonly Unit[]; line: Line } | undefined,
  paragraph: EditorNode,
): boolean => {
  if (!units.every(isPlain)) return false;
  for (let from = 0; from < units.length;) {
    const marks = units[from]?.marks ?? [];
    let to = from + 1;
    while (to < units.length && MarkSet.sameSet(units[to]?.marks ?? [], marks)) to++;
    runs.add('<w:r>', propertiesFor(paper, marks, near, pattern, paragraph), contentOf(units.slice(from, to)), true);
    from = to;
  }
  return true;
};

/** What is in a part of a run: what shows nothing stays with the text before it. */
const partOfRun = (source: Source, token: Token, run: XmlElement, from: number, to: number): string => {
  if (from >= to) return '';
  let at = token.from;
  let inner = '';
  for (const child of elementsOf(run)) {
    if (child.name === 'w:rPr') continue;
    const shown = shownByRunChild(child);
    const start = Math.max(from, at) - at;
    const end = Math.min(to, at + shown.length) - at;
    const whole = source.text.slice(child.start, child.end);
    if (shown === '') inner += at >= from && at < to ? whole : '';
    else if (start === 0 && end === shown.length) inner += whole;
    else if (start < end) {
      const tag = child.name === 'w:delText' ? 'w:delText' : 'w:t';
      inner += `<${tag} xml:space="preserve">${escapeText(shown.slice(start, end))}</${tag}>`;
    }
    at += shown.length;
  }
  return inner;
};

/** The paragraph's content with the difference carried in; undefined when it cannot be told run by run. */
const patchedContent = (paper: Paper, pattern: Pattern, now: EditorNode): string | undefined => {
  const { source } = paper;
  const line = lineOf(pattern.element);
  const before = unitsOf(pattern.node);
  if (!agrees(line, before)) return undefined;
  const after = unitsOf(now);
  const { from, to, until } = difference(before, after);
  const middle = after.slice(from, until);
  if (!middle.every(isPlain)) return undefined;
  const runs = new Runs();
  let pending = true;
  const insert = (): void => {
    if (pending) writeUnits(runs, paper, middle, from, { units: before, line }, now);
    pending = false;
  };
  const tagOf = (run: XmlElement): string => source.text.slice(run.start, run.openEnd);
  for (const token of line.tokens) {
    const empty = token.from === token.to;
    if (token.from >= from && !empty) insert();
    const touched = token.from < Math.max(to, from) && token.to > from;
    if (touched && !token.run) return undefined;
    if (!token.run || empty) runs.keep(source.text.slice(token.start, token.end));
    else if (!touched) runs.add(tagOf(token.run), runProperties(source, token.run), innerOf(source, token.run), false);
    else {
      const properties = runProperties(source, token.run);
      runs.add(tagOf(token.run), properties, partOfRun(source, token, token.run, token.from, from), true);
      insert();
      runs.add(tagOf(token.run), properties, partOfRun(source, token, token.run, to, token.to), true);
    }
  }
  insert();
  return runs.xml();
};

/** Everything in a run after its properties, as it stands. */
const innerOf = (source: Source, run: XmlElement): string => {
  const properties = childOf(run, 'w:rPr');
  return source.text.slice(properties?.end ?? run.openEnd, run.closeStart);
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

/** What the editor writes, without its names and without what the styles say anyway. */
const writtenPlainly = (paper: Paper, node: EditorNode): { properties: string; content: string } => {
  const written = writtenByEditor(node);
  const paragraph = written.elements.find((element) => element.name === 'w:p');
  if (!paragraph) return { properties: '', content: '' };
  const properties = childOf(paragraph, 'w:pPr');
  const patches = [...runPropertiesUnder(paragraph)].map((run) => ({
    start: run.start,
    end: run.end,
    text: ownOf(paper, written, run, node),
  }));
  const content = elementsOf(paragraph)
    .filter((child) => child !== properties)
    .map((child) => {
      const inside = patches.filter((patch) => patch.start >= child.start && patch.end <= child.end);
      const moved = inside.map((patch) => ({
        ...patch,
        start: patch.start - child.start,
        end: patch.end - child.start,
      }));
      return applyPatches(sliceOf(written, child), moved);
    })
    .join('');
  return {
    properties: properties ? ownParagraphProperties(written.text, properties, paper.sheet, styleOf(node)) : '',
    content,
  };
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
