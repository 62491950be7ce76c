/**
 * Our styles coming into a document's styles part and going out of it. A style is known by its name; an id is only a link inside the file, and
 * one that is taken gets a number.
 */
import type { PresentationRules } from '../outline/presentation.js';
import { isOurStyle } from '../report/styles.js';
import { success, type Result } from '../result.js';
import { addPart, removePart } from './editParts.js';
import { escapeAttribute } from './escape.js';
import { isStrictNamespace, namespaces, strictNamespace, toStrict } from './namespaces.js';
import type { Package } from './package.js';
import { appendTo, closedUp, patchXml } from './patch.js';
import { relatedPart } from './relationships.js';
import { styleIdOf, styleXml } from './styles.js';
import { valueOf } from './styleTable.js';
import { childOf, elementsOf, parseXml, type XmlElement } from './xml.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Declares `w` on an element of ours where the place it goes to means something else by it. */
export const declareWord = (xml: string, scope: readonly XmlElement[], isStrict: boolean): string => {
  const wanted = isStrict ? strictNamespace('w') : namespaces.w;
  const bound = scope.reduce<string | undefined>((uri, element) => element.attribute('xmlns:w') ?? uri, undefined);
  const own = isStrict ? toStrict(xml) : xml;
  return bound === wanted ? own : own.replace(/^<[^\s/>]+/, `$& xmlns:w="${wanted}"`);
};

/** Whether a root element belongs to a Strict document: by the namespaces it declares. */
export const isStrictRoot = (root: XmlElement): boolean =>
  [...root.attributes()].some(([name, uri]) => name.startsWith('xmlns') && isStrictNamespace(uri));

/** A styles part of ours before anything is in it. */
const emptyStyles = (isStrict: boolean): string =>
  `${declaration}<w:styles xmlns:w="${isStrict ? strictNamespace('w') : namespaces.w}"></w:styles>`;

export interface StyledPackage {
  readonly pkg: Package;
  /** Style name → id in this document. */
  readonly ids: ReadonlyMap<string, string>;
}

const freeStyleId = (wished: string, taken: ReadonlySet<string>): string => {
  let id = wished;
  for (let number = 1; taken.has(id); number++) id = `${wished}${number}`;
  return id;
};

/** Makes sure that the document has these styles. Those it has keep its definition; ours are added; others are left to the default style. */
export const addStyles = (pkg: Package, names: readonly string[], rules: PresentationRules): Result<StyledPackage> => {
  const related = relatedPart(pkg, pkg.main, 'styles');
  const text = related === undefined ? undefined : pkg.text(related);
  const parsed = (related === undefined ? undefined : pkg.tree(related)) ?? parseXml(emptyStyles(false));
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const style of elementsOf(root)) {
    const id = style.attribute('w:styleId');
    if (style.name !== 'w:style' || id === undefined) continue;
    taken.add(id);
    const name = valueOf(style, 'w:name');
    if (name !== undefined && !ids.has(name)) ids.set(name, id);
  }
  const missing = names.filter((name) => !ids.has(name) && styleXml(name, rules) !== undefined);
  if (missing.length === 0) return success({ pkg, ids });
  for (const name of missing) {
    const id = freeStyleId(styleIdOf(name), taken);
    taken.add(id);
    ids.set(name, id);
  }
  const mainRoot = pkg.tree(pkg.main);
  const isStrict = text === undefined ? mainRoot?.ok === true && isStrictRoot(mainRoot.value) : isStrictRoot(root);
  const scope = text === undefined ? [] : [root];
  const added = missing.map((name) => {
    // Links between our own styles follow their ids into this document.
    const xml = missing.reduce(
      (written, other) => written.replaceAll(`="${styleIdOf(other)}"`, `="${escapeAttribute(ids.get(other) ?? '')}"`),
      styleXml(name, rules) ?? '',
    );
    return text === undefined ? (isStrict ? toStrict(xml) : xml) : declareWord(xml, scope, isStrict);
  });
  if (text === undefined || related === undefined) {
    const xml = emptyStyles(isStrict).replace('</w:styles>', () => `${added.join('')}</w:styles>`);
    const folder = pkg.main.slice(0, pkg.main.lastIndexOf('/') + 1);
    const office = isStrict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const created = addPart(pkg, pkg.main, {
      name: `${folder}styles.xml`,
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
      relationship: `${office}/styles`,
      xml,
    });
    return created.ok ? success({ pkg: created.value, ids }) : created;
  }
  const patched = patchXml(text, [appendTo(text, root, added.join(''))]);
  return patched.ok ? success({ pkg: pkg.with(related, patched.value), ids }) : patched;
};

/**
 * Our form of Word's «Placeholder Text»: Word's own is based on its default character style, ours stands alone. Only ours may go.
 */
const isOurPrompt = (style: XmlElement, name: string): boolean =>
  name === 'Placeholder Text' &&
  !childOf(style, 'w:basedOn') &&
  valueOf(childOf(style, 'w:rPr'), 'w:color') === '595959';

/** Our styles that nothing refers to any more go out; a styles part that we made goes with the last of them. */
export const removeUnusedStyles = (pkg: Package): Result<Package> => {
  const part = relatedPart(pkg, pkg.main, 'styles');
  const text = part === undefined ? undefined : pkg.text(part);
  const parsed = part === undefined ? undefined : pkg.tree(part);
  if (part === undefined || text === undefined || !parsed?.ok) return success(pkg);
  const styles = elementsOf(parsed.value).filter((element) => element.name === 'w:style');
  const others = pkg.names().filter((name) => /\.xml$/i.test(name) && name.toLowerCase() !== part.toLowerCase());
  const texts = others.map((name) => pkg.text(name) ?? '');
  const idOf = (style: XmlElement): string => style.attribute('w:styleId') ?? '';
  const gone = new Set(
    styles.filter((style) => {
      const name = valueOf(style, 'w:name') ?? '';
      const isOurs = isOurStyle(name) || isOurPrompt(style, name);
      return isOurs && !texts.some((other) => other.includes(`"${idOf(style)}"`) || other.includes(`'${idOf(style)}'`));
    }),
  );
  // A style that stays keeps what it is based on, links to or is followed by.
  for (let settled = false; !settled;) {
    settled = true;
    const referred = new Set(
      styles
        .filter((style) => !gone.has(style))
        .flatMap((style) => ['w:basedOn', 'w:link', 'w:next'].map((link) => valueOf(style, link))),
    );
    for (const style of gone) if (referred.has(idOf(style))) settled = !gone.delete(style) && settled;
  }
  if (gone.size === 0) return success(pkg);
  const patched = patchXml(
    text,
    [...gone].map(({ start, end }) => ({ start, end, text: '' })),
  );
  if (!patched.ok) return patched;
  // A part that we made for our styles goes with the last of them.
  if (patched.value === emptyStyles(false) || patched.value === emptyStyles(true))
    return removePart(pkg, pkg.main, part);
  return success(pkg.with(part, closedUp(patched.value)));
};
