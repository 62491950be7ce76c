/**
 * What the names of a part mean: prefixes are resolved place by place to the one spelling that the rest of the project uses, and the
 * namespaces of Strict documents become those of Transitional ones.
 */
import { prefixOfNamespace } from './namespaces.js';
import { Fault } from './xmlFault.js';
import { isName } from './xmlText.js';
import type { XmlElement } from './xmlTree.js';

/** A start tag as it stands in the text. */
export interface Tag {
  /** Name as the end tag must repeat it. */
  readonly raw: string;
  readonly name: string;
  /** Canonical attribute names and values, alternating. */
  readonly pairs: readonly string[];
  /** Prefixes in force inside. */
  readonly scope: Scope;
  /** Characters from `<` to `>`. */
  readonly length: number;
  readonly selfClosing: boolean;
  /** It opens one of the property lists of Word: `w:rPr`, `w:pPr`, `w:tcPr`. */
  readonly isList: boolean;
  /** The property list that it opened when it was met last. */
  list: KnownList | undefined;
}

/** A property list that is known by its text. */
export interface KnownList {
  readonly text: string;
  readonly element: XmlElement;
  /** How many elements it is. */
  readonly count: number;
}

/** Prefixes in force, with everything met under them. */
export interface Scope {
  /** Prefix → canonical prefix, or `{uri}` where the namespace is none that we know. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
  /** Scopes opened inside, by their declarations: the same ones on ten thousand pictures make one scope. */
  readonly inner: Map<string, Scope>;
  /** Start tags by their text. */
  readonly tags: Map<string, Tag>;
  /** Property lists by their text. */
  readonly lists: Map<string, KnownList>;
}

const scopeOf = (prefixes: ReadonlyMap<string, string>): Scope => ({
  prefixes,
  elements: new Map(),
  attributes: new Map(),
  inner: new Map(),
  tags: new Map(),
  lists: new Map(),
});

/** What is in force before the first element. */
export const outermost = (): Scope => scopeOf(new Map([['xml', 'xml:']]));

export const declaresNamespace = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** The scope inside an element with these declarations: raw attribute names and values, alternating. */
export const innerScope = (
  outer: Scope,
  declared: readonly string[],
): { readonly scope: Scope; readonly isNew: boolean } => {
  // No character of XML is U+0000, so nothing can run together.
  const key = declared.join('\0');
  const met = outer.inner.get(key);
  if (met) return { scope: met, isNew: false };
  const prefixes = new Map(outer.prefixes);
  for (let at = 0; at < declared.length; at += 2) {
    const [name = '', uri = ''] = declared.slice(at, at + 2);
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    if (prefix === 'xml') continue;
    const known = prefixOfNamespace(uri);
    prefixes.set(prefix, uri === '' ? '' : known === undefined ? `{${uri}}` : `${known}:`);
  }
  const scope = scopeOf(prefixes);
  outer.inner.set(key, scope);
  return { scope, isNew: true };
};

const canonical = (scope: Scope, raw: string, isAttribute: boolean): string => {
  if (!isName(raw)) throw new Fault(`${raw.slice(0, 40)} is no name`);
  if (isAttribute && declaresNamespace(raw)) return raw;
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const found = colon < 0 && isAttribute ? '' : scope.prefixes.get(prefix);
  if (found === undefined && prefix !== '') throw new Fault(`prefix ${prefix} is not declared`);
  return (found ?? '') + raw.slice(colon + 1);
};

/** The canonical name of an element or an attribute; a declaration (`xmlns:w`) keeps its own. Throws a `Fault` where there is none. */
export const resolve = (scope: Scope, raw: string, isAttribute: boolean): string => {
  const cache = isAttribute ? scope.attributes : scope.elements;
  const met = cache.get(raw);
  if (met !== undefined) return met;
  const name = canonical(scope, raw, isAttribute);
  cache.set(raw, name);
  return name;
};

/** `Requires="wps w14"` names prefixes of this very place; they are given as canonical ones. ECMA-376 Part 3, 7.6. */
export const resolveRequires = (scope: Scope, value: string): string =>
  value
    .split(/\s+/)
    .filter((prefix) => prefix !== '')
    .map((prefix) => (scope.prefixes.get(prefix) ?? `{${prefix}}`).replace(/:$/, ''))
    .join(' ');
