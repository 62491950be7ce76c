/** A main part that someone else changed, with the names of the paragraphs that it still has. */
import type { XmlElement } from '../../ooxml/xml.js';
import { success, type Result } from '../../result.js';
import { alignRows } from './align.js';
import { readSource, type Names, type Source } from './source.js';

/** What a paragraph says, however its XML is spelt. */
const printOf = (element: XmlElement): string => {
  const attributes = [...element.attributes()].filter(([name]) => name !== 'w14:paraId' && name !== 'w14:textId');
  const inner = element.children.map((node) =>
    typeof node === 'string' ? (element.name === 'w:t' ? node : node.trim()) : printOf(node),
  );
  return `<${element.name} ${JSON.stringify(attributes)}>${inner.join('')}</>`;
};

const prints = new WeakMap<Source, readonly string[]>();

const printsOf = (source: Source): readonly string[] => {
  const known = prints.get(source) ?? source.paragraphs.map(printOf);
  prints.set(source, known);
  return known;
};

/** Failure `damaged` when the text is not XML. */
export const carryNames = (source: Source, text: string, names: Names): Result<Source> => {
  // Names of its own would stand in the way: a first reading only counts the paragraphs.
  const bare = readSource(text, names);
  if (!bare.ok) return bare;
  const alignment = alignRows(printsOf(source), printsOf(bare.value));
  const known = bare.value.names.map((_, index): string | undefined => {
    const was = alignment.same.get(index);
    return was === undefined ? undefined : source.names[was];
  });
  // As many paragraphs as before in one place: the same ones, with something in them changed.
  for (const gap of alignment.gaps)
    if (gap.oldTo - gap.oldFrom === gap.newTo - gap.newFrom)
      for (let at = gap.newFrom; at < gap.newTo; at++) known[at] = source.names[gap.oldFrom + at - gap.newFrom];
  const given = new Set(known);
  return success(renamed(bare.value, known, given, names));
};

const renamed = (
  source: Source,
  known: readonly (string | undefined)[],
  given: ReadonlySet<string | undefined>,
  names: Names,
): Source => {
  const used = new Set<string>([...source.names, ...[...given].filter((name) => name !== undefined)]);
  const all = source.names.map((own, index) => {
    const name = known[index] ?? (given.has(own) ? names.fresh(used) : own);
    used.add(name);
    return name;
  });
  const byName = new Map<string, XmlElement>();
  all.forEach((name, index) => {
    const paragraph = source.paragraphs[index];
    if (paragraph) byName.set(name, paragraph);
  });
  return { ...source, names: all, byName };
};
