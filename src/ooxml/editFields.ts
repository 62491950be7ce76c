/**
 * Values of fields written into every content control that shows them. The first run keeps its formatting; everything else around the
 * controls stays to the byte.
 */
import { success, type Result } from '../result.js';
import { escapeText, escapeAttribute } from './escape.js';
import type { Package } from './package.js';
import { appendTo, patchXml, rawPrefix, type Patch } from './patch.js';
import { relatedPart, relationshipsOf } from './relationships.js';
import { toggle, valueOf } from './styleTable.js';
import { childOf, descendants, elementsOf, pushChildren, textOf, type XmlElement } from './xml.js';

/** What a control shall show. A bare text is a value; `placeholder` says that it is the blank of a field without a value. */
export type FieldValue = string | { readonly text: string; readonly placeholder: boolean };

/** Ids that stand for Word's «Placeholder Text» in this document; empty when it has no such style. */
const placeholderStyles = (pkg: Package): readonly string[] => {
  const part = relatedPart(pkg, pkg.main, 'styles');
  const parsed = part === undefined ? undefined : pkg.tree(part);
  if (!parsed?.ok) return [];
  return elementsOf(parsed.value)
    .filter((element) => element.name === 'w:style' && valueOf(element, 'w:name') === 'Placeholder Text')
    .map((element) => element.attribute('w:styleId') ?? '');
};

/** Runs of a control in document order; tracked deletions are not among them. */
const runsIn = (content: XmlElement): XmlElement[] => {
  const runs: XmlElement[] = [];
  const stack: XmlElement[] = [];
  pushChildren(stack, content);
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.name === 'w:r') runs.push(element);
    else if (element.name !== 'w:del' && element.name !== 'w:moveFrom') pushChildren(stack, element);
  }
  return runs;
};

/** What a control shows now: the text of its runs, tabs and breaks as our reader gives them. */
const shownText = (runs: readonly XmlElement[]): string =>
  runs
    .flatMap((run) => [...descendants(run)])
    .map((element) =>
      element.name === 'w:t' ? textOf(element) : element.name === 'w:tab' || element.name === 'w:br' ? '\n' : '',
    )
    .join('');

/** `w:rPr` of the first run, with the prompt's character style put on or taken off. */
const propertiesOf = (
  text: string,
  run: XmlElement | undefined,
  styles: readonly string[],
  placeholder: boolean,
  w: string,
): string => {
  const properties = childOf(run, 'w:rPr');
  const style = childOf(properties, 'w:rStyle');
  const isPrompt = style !== undefined && styles.includes(style.attribute('w:val') ?? '');
  const own = properties ? text.slice(properties.start, properties.end) : '';
  if (placeholder === isPrompt) return own;
  if (properties && style && isPrompt) {
    const rest = text.slice(properties.openEnd, style.start) + text.slice(style.end, properties.closeStart);
    return rest.trim() === '' ? '' : text.slice(properties.start, properties.openEnd) + rest + `</${w}rPr>`;
  }
  // A character style of the person's own stays, and so does everything when the document has no style for prompts.
  if (style || styles[0] === undefined) return own;
  const put = `<${w}rStyle ${w}val="${escapeAttribute(styles[0])}"/>`;
  if (!properties) return `<${w}rPr>${put}</${w}rPr>`;
  if (properties.selfClosing) return `<${w}rPr>${put}</${w}rPr>`;
  return text.slice(properties.start, properties.openEnd) + put + text.slice(properties.openEnd, properties.end);
};

/** Children of `w:sdtPr` that come before `w:showingPlcHdr` (17.5.2.38). */
const beforePlaceholder = new Set(['w:rPr', 'w:alias', 'w:tag', 'w:id', 'w:lock', 'w:placeholder', 'w:temporary']);

const statePatches = (properties: XmlElement, placeholder: boolean, w: string): Patch[] => {
  if ((toggle(properties, 'w:showingPlcHdr') ?? false) === placeholder) return [];
  const old = childOf(properties, 'w:showingPlcHdr');
  const off = old ? [{ start: old.start, end: old.end, text: '' }] : [];
  if (!placeholder) return off;
  const before = elementsOf(properties).filter((element) => beforePlaceholder.has(element.name));
  const at = before[before.length - 1]?.end ?? properties.openEnd;
  return [...off, { start: at, end: at, text: `<${w}showingPlcHdr/>` }];
};

const controlPatches = (
  text: string,
  control: XmlElement,
  value: { readonly text: string; readonly placeholder: boolean },
  styles: readonly string[],
): Patch[] => {
  const properties = childOf(control, 'w:sdtPr');
  const content = childOf(control, 'w:sdtContent');
  if (!properties || !content) return [];
  const w = rawPrefix(text, control);
  const patches = statePatches(properties, value.placeholder, w);
  const runs = runsIn(content);
  if (shownText(runs) === value.text && patches.length === 0) return [];
  const [first, ...others] = runs;
  const run =
    `<${w}r>${propertiesOf(text, first, styles, value.placeholder, w)}` +
    `<${w}t xml:space="preserve">${escapeText(value.text)}</${w}t></${w}r>`;
  if (first) patches.push({ start: first.start, end: first.end, text: run });
  else {
    const paragraph = [...descendants(content)].find((element) => element.name === 'w:p');
    patches.push(appendTo(text, paragraph ?? content, run));
  }
  for (const { start, end } of others) patches.push({ start, end, text: '' });
  return patches;
};

const partPatches = (
  text: string,
  root: XmlElement,
  values: ReadonlyMap<string, FieldValue>,
  styles: readonly string[],
): { readonly patches: Patch[]; readonly changed: number } => {
  const patches: Patch[] = [];
  let changed = 0;
  let past = 0;
  for (const element of descendants(root)) {
    // A control inside one that was just rewritten is gone.
    if (element.name !== 'w:sdt' || element.start < past) continue;
    const value = values.get(valueOf(childOf(element, 'w:sdtPr'), 'w:tag') ?? '');
    if (value === undefined) continue;
    const own = controlPatches(
      text,
      element,
      typeof value === 'string' ? { text: value, placeholder: false } : value,
      styles,
    );
    if (own.length > 0) changed++;
    for (const patch of own) patches.push(patch);
    past = element.end;
  }
  return { patches, changed };
};

/**
 * Writes these values, by control tag (`dc:field:chiBo`), into the body, headers and footers. Gives how many controls changed; a package
 * where nothing changes comes back as it is. Failures: `damaged`, `edit-broke`.
 */
export const setFields = (
  pkg: Package,
  values: ReadonlyMap<string, FieldValue>,
): Result<{ readonly pkg: Package; readonly changed: number }> => {
  const styles = placeholderStyles(pkg);
  const frames = relationshipsOf(pkg, pkg.main).filter((link) => /^(header|footer)$/.test(link.type) && !link.external);
  let result = pkg;
  let changed = 0;
  for (const name of [pkg.main, ...new Set(frames.map((link) => link.target))]) {
    const text = pkg.text(name);
    const parsed = pkg.tree(name);
    if (text === undefined || !parsed) continue;
    if (!parsed.ok) {
      if (name === pkg.main) return parsed;
      continue;
    }
    const found = partPatches(text, parsed.value, values, styles);
    if (found.patches.length === 0) continue;
    const patched = patchXml(text, found.patches);
    if (!patched.ok) return patched;
    result = result.with(name, patched.value);
    changed += found.changed;
  }
  return success({ pkg: result, changed });
};
