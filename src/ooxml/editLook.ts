/**
 * The look of paragraphs, by direct formatting or by one of our styles. No letter changes; what a change does not speak of stays as it is.
 */
import type { PresentationRules } from '../outline/presentation.js';
import type { LookChange } from '../report/plan.js';
import { success, type Result } from '../result.js';
import { addStyles } from './editStyles.js';
import type { Package } from './package.js';
import { passagesOf } from './passage.js';
import { patchXml, type Patch } from './patch.js';
import { type Attributes, paragraphOrder, revised, type Revisions, runOrder, wordPrefix } from './propertyList.js';
import { readDocument } from './read.js';
import { halfPoints, twentieths, twipsOf } from './units.js';
import { childOf, pushChildren, type XmlElement } from './xml.js';

const jc = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

const paragraphRevisions = (change: LookChange, styleId: string | undefined): Revisions => {
  const { align, firstLineMm, spaceAfterPt, lineSpacingPt } = change;
  const spacing: Record<string, string | number | undefined> = {};
  // A count of lines or «auto» would win over the points (17.3.1.33).
  if (spaceAfterPt !== undefined)
    Object.assign(spacing, { after: twentieths(spaceAfterPt), afterLines: undefined, afterAutospacing: undefined });
  if (lineSpacingPt !== undefined) Object.assign(spacing, { line: twentieths(lineSpacingPt), lineRule: 'exact' });
  const revisions = new Map<string, Attributes>();
  if (styleId !== undefined) revisions.set('w:pStyle', { val: styleId });
  if (Object.keys(spacing).length > 0) revisions.set('w:spacing', spacing);
  if (firstLineMm !== undefined) {
    const amount = twipsOf(Math.abs(firstLineMm));
    revisions.set('w:ind', {
      firstLine: firstLineMm < 0 ? undefined : amount,
      hanging: firstLineMm < 0 ? amount : undefined,
      firstLineChars: undefined,
      hangingChars: undefined,
    });
  }
  if (align !== undefined) revisions.set('w:jc', { val: jc[align] });
  return revisions;
};

const runRevisions = ({ font, sizePt, bold, italic, underline }: LookChange): Revisions => {
  const revisions = new Map<string, Attributes>();
  const toggle = (names: readonly string[], on: boolean | undefined): void => {
    if (on !== undefined) for (const name of names) revisions.set(name, { val: on ? undefined : 0 });
  };
  // A theme's font would win over the name (17.3.2.26).
  if (font !== undefined)
    revisions.set('w:rFonts', {
      ...{ ascii: font, hAnsi: font, eastAsia: font, cs: font },
      ...{ asciiTheme: undefined, hAnsiTheme: undefined, eastAsiaTheme: undefined, cstheme: undefined },
    });
  toggle(['w:b', 'w:bCs'], bold);
  toggle(['w:i', 'w:iCs'], italic);
  if (sizePt !== undefined) for (const name of ['w:sz', 'w:szCs']) revisions.set(name, { val: halfPoints(sizePt) });
  if (underline !== undefined) revisions.set('w:u', { val: underline ? 'single' : 'none' });
  return revisions;
};

/** Runs of a paragraph; those of text boxes are other stories, and what is deleted stays as it was. */
const runsIn = (paragraph: XmlElement): XmlElement[] => {
  const runs: XmlElement[] = [];
  const stack = [paragraph];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.name === 'w:r') runs.push(element);
    else if (element.name !== 'w:del' && element.name !== 'w:moveFrom') pushChildren(stack, element);
  }
  return runs;
};

/** Patches that set properties in a list that is the first child of its owner. */
const listPatches = (
  part: string,
  owner: XmlElement,
  list: 'w:pPr' | 'w:rPr',
  prefix: string,
  revisions: Revisions,
): Patch[] => {
  if (revisions.size === 0) return [];
  const old = childOf(owner, list);
  const xml = revised(part, old, list, prefix, list === 'w:pPr' ? paragraphOrder : runOrder, revisions);
  if (old) return [{ start: old.start, end: old.end, text: xml }];
  if (!owner.selfClosing) return [{ start: owner.openEnd, end: owner.openEnd, text: xml }];
  const name = `${prefix}${owner.name.slice(2)}`;
  return [{ start: owner.openEnd - 2, end: owner.openEnd, text: `>${xml}</${name}>` }];
};

export interface EditedLooks {
  readonly pkg: Package;
  /** For each change, whether it was carried out; one that was not has lost its paragraph. */
  readonly done: readonly boolean[];
}

/** Carries out changes of look. A paragraph that reads otherwise by now is left alone. Failures as `readDocument` and `addStyles`. */
export const editLooks = (
  pkg: Package,
  changes: readonly LookChange[],
  rules: PresentationRules,
): Result<EditedLooks> => {
  const read = readDocument(pkg);
  if (!read.ok) return read;
  const part = read.value.text;
  const passageOf = passagesOf(read.value);
  const styled = addStyles(pkg, [...new Set(changes.flatMap(({ style }) => style ?? []))], rules);
  if (!styled.ok) return styled;
  // Of several changes of one paragraph each property is set once: what a later one asks for holds.
  const lists = new Map<XmlElement, { readonly list: 'w:pPr' | 'w:rPr'; revisions: Map<string, Attributes> }>();
  const add = (owner: XmlElement, list: 'w:pPr' | 'w:rPr', more: Revisions): void => {
    const known = lists.get(owner)?.revisions ?? new Map<string, Attributes>();
    for (const [name, attributes] of more) known.set(name, { ...known.get(name), ...attributes });
    lists.set(owner, { list, revisions: known });
  };
  const done = changes.map((change) => {
    const passage = passageOf(change.paragraph);
    const styleId = change.style === undefined ? undefined : styled.value.ids.get(change.style);
    const isKnown = change.style === undefined || styleId !== undefined;
    if (passage?.text !== change.text || !isKnown || passage.elements.some((each) => !wordPrefix(part, each)))
      return false;
    for (const paragraph of passage.elements) {
      add(paragraph, 'w:pPr', paragraphRevisions(change, styleId));
      for (const run of runsIn(paragraph)) add(run, 'w:rPr', runRevisions(change));
    }
    return true;
  });
  if (!done.includes(true)) return success({ pkg, done });
  const patches = [...lists].flatMap(([owner, { list, revisions }]) =>
    listPatches(part, owner, list, wordPrefix(part, owner) ?? 'w:', revisions),
  );
  const patched = patchXml(part, patches);
  return patched.ok ? success({ pkg: styled.value.pkg.with(pkg.main, patched.value), done }) : patched;
};
