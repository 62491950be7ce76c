/**
 * Marks that come in pairs and may stand anywhere between paragraphs: bookmarks, comment ranges, permissions, moves (ECMA-376 Part 1, 17.13).
 * One without the other makes Word repair the file, so a removal takes both or neither.
 */
import { descendants, type XmlElement } from './xml.js';

/** Start element → end element. */
const pairs = new Map([
  ['w:bookmarkStart', 'w:bookmarkEnd'],
  ['w:commentRangeStart', 'w:commentRangeEnd'],
  ['w:permStart', 'w:permEnd'],
  ['w:moveFromRangeStart', 'w:moveFromRangeEnd'],
  ['w:moveToRangeStart', 'w:moveToRangeEnd'],
  ['w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd'],
  ['w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd'],
  ['w:customXmlMoveFromRangeStart', 'w:customXmlMoveFromRangeEnd'],
  ['w:customXmlMoveToRangeStart', 'w:customXmlMoveToRangeEnd'],
]);

const startOfEnd = new Map([...pairs].map(([start, end]) => [end, start]));

/** Marks among these that would lose their partner: their partner exists and stands outside. */
export const orphanedMarks = (root: XmlElement, isGone: (element: XmlElement) => boolean): XmlElement[] => {
  const kept = new Set<string>();
  const gone: { readonly element: XmlElement; readonly partner: string }[] = [];
  for (const element of descendants(root)) {
    const end = pairs.get(element.name);
    const start = startOfEnd.get(element.name);
    if (end === undefined && start === undefined) continue;
    const id = element.attribute('w:id') ?? '';
    if (isGone(element)) gone.push({ element, partner: `${end ?? start ?? ''} ${id}` });
    else kept.add(`${element.name} ${id}`);
  }
  return gone.filter(({ partner }) => kept.has(partner)).map(({ element }) => element);
};

/** Runs that hold marks of a complex field whose other marks stay (17.16.18): begin, separate and end belong together. */
export const orphanedFieldRuns = (root: XmlElement, isGone: (element: XmlElement) => boolean): XmlElement[] => {
  const runs: XmlElement[] = [];
  const open: { parts: XmlElement[]; gone: number; count: number }[] = [];
  let run: XmlElement | undefined;
  for (const element of descendants(root)) {
    if (element.name === 'w:r') run = element;
    else if (element.name === 'w:fldChar' && run) {
      const kind = element.attribute('w:fldCharType');
      if (kind === 'begin') open.push({ parts: [], gone: 0, count: 0 });
      const field = open[open.length - 1];
      if (!field) continue;
      field.parts.push(run);
      field.count++;
      if (isGone(run)) field.gone++;
      if (kind !== 'end') continue;
      open.pop();
      if (field.gone === 0 || field.gone === field.count) continue;
      for (const part of field.parts) if (isGone(part)) runs.push(part);
    } else if (element.name === 'w:instrText' && run) open[open.length - 1]?.parts.push(run);
  }
  return [...new Set(runs)];
};
