/**
 * What stands in a paragraph after the person changed or made it: every run that was not touched is the document's own; new text takes the run
 * properties of text that looks the same beside it.
 */
import type { Mark, Node as EditorNode } from 'prosemirror-model';
import { Mark as MarkSet } from 'prosemirror-model';
import { escapeText } from '../../ooxml/escape.js';
import { childOf, elementsOf, type XmlElement } from '../../ooxml/xml.js';
import { writtenByEditor } from './editorXml.js';
import { ownOf, type Paper } from './plainly.js';
import { runPropertiesUnder } from './runProperties.js';
import { Runs } from './runs.js';
import type { Source } from './source.js';
import { agrees, lineOf, shownByRunChild, unitsOf, type Line, type Token, type Unit } from './units.js';

/** A paragraph of the document with the editor's node for it as it was read. */
export interface Pattern {
  readonly element: XmlElement;
  readonly node: EditorNode;
}

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

/** Writes new units as runs; false, and nothing written, when some of them are more than text. */
export const writeUnits = (
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
export const patchedContent = (paper: Paper, pattern: Pattern, now: EditorNode): string | undefined => {
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
