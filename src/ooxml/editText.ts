/**
 * Words in place of words, inside paragraphs that stay what they are. Only the characters of the range change: the new ones come into the run
 * where the range starts and take its look. What cannot be edited without losing something is refused, and nothing is done by halves.
 */
import { paragraphsOf, plainText } from '../report/blocks.js';
import type { TextEdit } from '../report/plan.js';
import { admitEdits, editedText } from '../report/textEdits.js';
import { success, type Result } from '../result.js';
import { fileFailure } from './failures.js';
import type { Package } from './package.js';
import { escapeText } from './escape.js';
import { passagesOf, type Passage, type Piece } from './passage.js';
import { appendTo, applyPatches, patchXml, rawPrefix, type Patch } from './patch.js';
import { readDocument } from './read.js';
import { spelled, writeText } from './writeInlines.js';
import { childOf, elementsOf, type XmlElement } from './xml.js';

/** Characters of one element that go, and what comes in at their start. */
interface Cut {
  readonly piece: Piece;
  /** Characters of the piece, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The piece beside an insertion whose run the new text joins: the one before, as when typing, unless it belongs to a control or link. */
const hostAt = ({ pieces }: Passage, at: number): Piece | undefined => {
  const before = pieces.find((piece) => piece.end === at);
  const within = pieces.find((piece) => piece.start < at && at < piece.end);
  const after = pieces.find((piece) => piece.start === at);
  const beside = [before, after].filter((piece) => piece !== undefined && !piece.barred);
  return within ?? beside.find((piece) => !piece?.inside) ?? beside[0];
};

/** The cuts that make an edit; undefined where it touches something that may not be edited. */
const cutsOf = (passage: Passage, { start, end, to }: TextEdit): Cut[] | undefined => {
  const host = start === end ? hostAt(passage, start) : undefined;
  const touched = host
    ? [host]
    : passage.pieces.filter((piece) => piece.start < end && start < piece.end && start < end);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last || touched.some((piece) => piece.barred)) return undefined;
  // Within one `w:t` nothing else stands.
  const isCrossed = passage.barriers.some((offset) => first.element.end <= offset && offset < last.element.start);
  if (isCrossed) return undefined;
  const cuts = touched.map((piece): Cut => {
    const from = Math.max(start, piece.start) - piece.start;
    const until = Math.min(end, piece.end) - piece.start;
    return { piece, from, to: Math.max(from, until), text: piece === first ? to : '' };
  });
  return cuts.every(isWhole) ? cuts : undefined;
};

/** No half of a character reference, nor of an element that stands for its characters. */
const isWhole = ({ piece: { spans, start, end }, from, to }: Cut): boolean => {
  if (spans.length === 0) return (from === 0 || from === end - start) && (to === from || to - from === end - start);
  const isEdge = (at: number): boolean => at === 0 || at === spans.length || spans[at - 1]?.start !== spans[at]?.start;
  return isEdge(from) && isEdge(to);
};

/** Text of ours under the prefix that the part uses. */
const prefixed = (xml: string, prefix: string): string =>
  prefix === 'w:' ? xml : xml.replaceAll(/<(\/?)w:/g, (_, slash: string) => `<${slash}${prefix}`);

/** Text inside a `w:t`; a tab or line break ends it, stands as an element of its own and opens the next. */
const continued = (text: string): string =>
  text
    .split(/([\t\n\u2011])/)
    .map((piece) => {
      const element = spelled.get(piece);
      return element === undefined ? escapeText(piece) : `</w:t>${element}<w:t xml:space="preserve">`;
    })
    .join('');

const spaceAttribute = /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/;

/**
 * Patches of one `w:t`. Where its edges become spaces that count, it must say so (`xml:space`, 17.3.3.31), and then those that did not count
 * until now must go.
 */
const patchesIn = (part: string, { element, spans }: Piece, cuts: readonly Cut[]): Patch[] => {
  const prefix = rawPrefix(part, element);
  const first = spans[0]?.start ?? element.openEnd;
  const last = spans.at(-1)?.end ?? element.closeStart;
  const patches = cuts.map(({ from, to, text }): Patch => {
    const start = spans[from]?.start ?? last;
    return { start, end: to > from ? (spans[to - 1]?.end ?? start) : start, text: prefixed(continued(text), prefix) };
  });
  if (element.attribute('xml:space') === 'preserve') return patches;
  const left = applyPatches(
    part.slice(first, last),
    patches.map(({ start, end, text }) => ({ start: start - first, end: end - first, text })),
  );
  if (!/^\s|\s$|</.test(left)) return patches;
  const said = spaceAttribute.exec(part.slice(element.start, element.openEnd));
  const place = said ? element.start + said.index : element.openEnd - 1;
  return [
    { start: place, end: place + (said?.[0].length ?? 0), text: ' xml:space="preserve"' },
    ...(first > element.openEnd ? [{ start: element.openEnd, end: first, text: '' }] : []),
    ...patches,
    ...(last < element.closeStart ? [{ start: last, end: element.closeStart, text: '' }] : []),
  ];
};

/** Patches of all cuts of one paragraph. */
const patchesOf = (part: string, cuts: readonly Cut[]): Patch[] => {
  const byElement = new Map<XmlElement, Cut[]>();
  for (const cut of cuts) byElement.set(cut.piece.element, [...(byElement.get(cut.piece.element) ?? []), cut]);
  return [...byElement.values()].flatMap((own): Patch[] => {
    const { piece } = own[0] ?? {};
    if (!piece) return [];
    if (piece.spans.length > 0) return patchesIn(part, piece, own);
    // An element that stands for its character goes whole, or has text put before or after it.
    const { element } = piece;
    return own.map(({ from, to, text }): Patch => {
      const start = from === 0 ? element.start : element.end;
      return {
        start,
        end: to > from ? element.end : start,
        text: prefixed(writeText(text), rawPrefix(part, element)),
      };
    });
  });
};

/** Marks of tracked changes among the properties of a paragraph's mark: a run of ours takes the look and not the history. */
const history = /^w:(ins|del|moveFrom|moveTo|rPrChange)$/;

/** A run at the end of a paragraph without text, in the look of its mark. */
const firstRun = (part: string, paragraph: XmlElement, text: string): Patch => {
  const prefix = rawPrefix(part, paragraph);
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  const look = (mark ? elementsOf(mark) : [])
    .filter(({ name }) => !history.test(name))
    .map(({ start, end }) => part.slice(start, end))
    .join('');
  const properties = look === '' ? '' : `<${prefix}rPr>${look}</${prefix}rPr>`;
  return appendTo(part, paragraph, `<${prefix}r>${properties}${prefixed(writeText(text), prefix)}</${prefix}r>`);
};

/** The patches that carry out edits of one passage; undefined where one of them touches what may not be edited. */
export const patchesForText = (part: string, passage: Passage, edits: readonly TextEdit[]): Patch[] | undefined => {
  const [only] = passage.elements;
  if (passage.text === '' && passage.pieces.length === 0 && only && passage.elements.length === 1)
    return passage.isSealed ? undefined : edits.flatMap(({ to }) => (to === '' ? [] : firstRun(part, only, to)));
  const cuts: Cut[] = [];
  for (const edit of edits) {
    const own = cutsOf(passage, edit);
    if (!own) return undefined;
    cuts.push(...own);
  }
  return patchesOf(part, cuts);
};

export interface EditedTexts {
  readonly pkg: Package;
  /** For each group, whether it was carried out. One that was not is gone: the paragraph reads otherwise, or may not be edited there. */
  readonly done: readonly boolean[];
}

/**
 * Carries out groups of edits, each whole or not at all; all offsets count in the texts as they are now. The outcome is read again: where
 * it does not say exactly what was asked, the failure is `edit-broke`. Others as `readDocument`.
 */
export const editTexts = (pkg: Package, groups: readonly (readonly TextEdit[])[]): Result<EditedTexts> => {
  const read = readDocument(pkg);
  if (!read.ok) return read;
  const { text: part, report } = read.value;
  const passageOf = passagesOf(read.value);
  const passages = new Map<number, Passage | undefined>();
  const { done, edits: accepted } = admitEdits(groups, (paragraph, edits) => {
    if (!passages.has(paragraph)) passages.set(paragraph, passageOf(paragraph));
    const passage = passages.get(paragraph);
    return (
      passage !== undefined &&
      edits.every(({ text }) => text === passage.text) &&
      patchesForText(part, passage, edits) !== undefined
    );
  });
  const patches = [...accepted].flatMap(([paragraph, edits]) => {
    const passage = passages.get(paragraph);
    return passage ? (patchesForText(part, passage, edits) ?? []) : [];
  });
  if (patches.length === 0) return success({ pkg, done });
  const patched = patchXml(part, patches);
  if (!patched.ok) return patched;
  const edited = pkg.with(pkg.main, patched.value);
  const again = readDocument(edited);
  if (!again.ok) return again;
  const asked = [...paragraphsOf(report.blocks)].map((paragraph) =>
    editedText(plainText(paragraph), accepted.get(paragraph.place?.paragraph ?? -1) ?? []),
  );
  const now = [...paragraphsOf(again.value.report.blocks)].map(plainText);
  const isAsAsked = now.length === asked.length && now.every((text, index) => text === asked[index]);
  return isAsAsked
    ? success({ pkg: edited, done })
    : fileFailure('edit-broke', 'the text does not read back as it was asked for');
};
