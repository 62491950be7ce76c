/**
 * One XML part as a small immutable tree with character offsets, so that an edit can patch the text and leave the rest as it is.
 * Strict reading through saxes; a DOCTYPE is refused whole, so no entity of a file is ever expanded. Prefixes are resolved here, part by
 * part (saxes with `xmlns` takes twice the time), to the one spelling that the rest of the project uses; the namespaces of Strict documents
 * become those of Transitional ones.
 */
import { SaxesParser } from 'saxes';
import { success, type Result } from '../result.js';
import { fileFailure } from './failures.js';
import { prefixOfNamespace } from './namespaces.js';

export type XmlNode = XmlElement | string;

export class XmlElement {
  constructor(
    /** Canonical name: `w:p`. A name of an unknown namespace is `{uri}local`. */
    readonly name: string,
    /**
     * Canonical attribute names and values, alternating: no object, so that no name of a file can mean anything to JavaScript.
     * Namespace declarations are among them under their raw names (`xmlns:w`).
     */
    private readonly pairs: readonly string[],
    readonly children: readonly XmlNode[],
    /** Offset of `<`. */
    readonly start: number,
    /** Offset after the `>` of the start tag. */
    readonly openEnd: number,
    /** Offset of `</`; equal to `end` for an element without an end tag. */
    readonly closeStart: number,
    /** Offset after the element. */
    readonly end: number,
  ) {}

  /** An attribute's value by canonical name. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.pairs.length; index += 2)
      if (this.pairs[index] === name) return this.pairs[index + 1];
    return undefined;
  }

  /** All attributes, canonical name and value, in the order of the text. */
  *attributes(): Generator<readonly [string, string]> {
    for (let index = 0; index < this.pairs.length; index += 2)
      yield [this.pairs[index] ?? '', this.pairs[index + 1] ?? ''];
  }

  /** `<w:p/>`: there is no end tag. */
  get selfClosing(): boolean {
    return this.closeStart === this.end;
  }
}

/** The first child element of this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => {
  if (element) for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
};

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((node): node is XmlElement => typeof node !== 'string');

/** The text of an element and of everything in it. */
export const textOf = (element: XmlElement): string => {
  const [only] = element.children;
  if (only === undefined) return '';
  if (typeof only === 'string' && element.children.length === 1) return only;
  let text = '';
  // Without recursion, as in `descendants`.
  const stack: XmlNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') text += node;
    else
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) stack.push(child);
      }
  }
  return text;
};

/**
 * Puts the child elements on a stack, the first on top. One by one: a call with a hundred thousand arguments, as `push(...elements)` makes
 * for the body of a very long document, overflows the stack of JavaScript.
 */
export const pushChildren = (stack: XmlElement[], { children }: XmlElement): void => {
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index];
    if (node !== undefined && typeof node !== 'string') stack.push(node);
  }
};

/** Every element of a tree in document order, without recursion: the tree may be as deep as the file wants. */
export function* descendants(root: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    pushChildren(stack, element);
  }
}

/**
 * How large one part may be as XML; beyond it reading would take minutes and gigabytes. The largest document seen (bug65649.docx of Apache
 * POI, 700 pages) has 12.4 million characters and 370,000 elements: one second and 64 MB of tree.
 */
export const xmlLimits = {
  characters: 32_000_000,
  elements: 500_000,
  /** Prefixes put into scopes, all scopes together: a part that declares hundreds of prefixes anew on every element is made to hang us. */
  declarations: 2_000_000,
} as const;

/** Prefixes in force, with the canonical spelling of every name met under them. */
interface Scope {
  /** Prefix → canonical prefix, or `{uri}` where the namespace is none that we know. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
  /** Scopes opened inside, by their declarations: the same ones on ten thousand pictures make one scope. */
  readonly inner: Map<string, Scope>;
}

/** An element whose end tag has not come yet. */
interface Opened {
  readonly name: string;
  readonly pairs: readonly string[];
  /** Undefined until the first child comes: most elements have none. */
  children: XmlNode[] | undefined;
  readonly start: number;
  readonly openEnd: number;
  readonly scope: Scope;
}

/** Thrown inside this file only, to leave saxes at the first fault. */
class Fault extends Error {
  constructor(
    message: string,
    readonly code: 'damaged' | 'too-large' = 'damaged',
  ) {
    super(message);
  }
}

const outermost = new Map([['xml', 'xml:']]);

/** Many elements have no attributes, most have no children: one list for them all. Nobody writes to it. */
const none: readonly never[] = [];

/**
 * A list that takes no more room than it needs: one that was pushed to has seventeen places at least, and a long document has half a million
 * lists (bug65649.docx of Apache POI: 119 MB of tree with such lists, 64 MB without).
 */
const exact = <Item>(list: readonly Item[]): readonly Item[] => list.slice();

const declaresNamespace = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

const openScope = (outer: Scope | undefined, attributes: Readonly<Record<string, string>>): Scope => {
  const prefixes = new Map(outer?.prefixes ?? outermost);
  for (const [name, uri] of Object.entries(attributes)) {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
    if (prefix === undefined || prefix === 'xml') continue;
    const known = prefixOfNamespace(uri);
    prefixes.set(prefix, uri === '' ? '' : known === undefined ? `{${uri}}` : `${known}:`);
  }
  return { prefixes, elements: new Map(), attributes: new Map(), inner: new Map() };
};

const resolve = (scope: Scope, raw: string, isAttribute: boolean): string => {
  const cache = isAttribute ? scope.attributes : scope.elements;
  const met = cache.get(raw);
  if (met !== undefined) return met;
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const canonical = colon < 0 && isAttribute ? '' : scope.prefixes.get(prefix);
  if (canonical === undefined && prefix !== '') throw new Fault(`prefix ${prefix} is not declared`);
  const name = (canonical ?? '') + raw.slice(colon + 1);
  cache.set(raw, name);
  return name;
};

/** `Requires="wps w14"` names prefixes of this very place; they are given as canonical ones. ECMA-376 Part 3, 7.6. */
const resolveRequires = (scope: Scope, value: string): string =>
  value
    .split(/\s+/)
    .filter((prefix) => prefix !== '')
    .map((prefix) => (scope.prefixes.get(prefix) ?? `{${prefix}}`).replace(/:$/, ''))
    .join(' ');

/** Canonical attribute names and values, alternating, in a list of just that length (see `exact`). */
const pairsOf = (
  scope: Scope,
  element: string,
  raws: readonly string[],
  attributes: Readonly<Record<string, string>>,
): readonly string[] => {
  const pairs = new Array<string>(raws.length * 2);
  let at = 0;
  for (const raw of raws) {
    const value = attributes[raw] ?? '';
    const key = declaresNamespace(raw) ? raw : resolve(scope, raw, true);
    pairs[at++] = key;
    pairs[at++] = key === 'Requires' && element === 'mc:Choice' ? resolveRequires(scope, value) : value;
  }
  return pairs;
};

/** What becomes of the elements: kept as a tree, or only read through. */
type Purpose = 'tree' | 'check';

const build = (text: string, purpose: Purpose): XmlElement => {
  const parser = new SaxesParser();
  const open: Opened[] = [];
  let root: XmlElement | undefined;
  let start = 0;
  let top: Opened | undefined;
  let elements = 0;
  let declarations = 0;

  const scopeOf = (attributes: Readonly<Record<string, string>>, raws: readonly string[]): Scope => {
    if (top && !raws.some(declaresNamespace)) return top.scope;
    const declared = raws.filter(declaresNamespace);
    // No character of XML is U+0000, so nothing can run together.
    const key = declared.map((raw) => `${raw}\0${attributes[raw] ?? ''}`).join('\0');
    const met = top?.scope.inner.get(key);
    if (met) return met;
    const scope = openScope(top?.scope, attributes);
    declarations += scope.prefixes.size;
    if (declarations > xmlLimits.declarations) throw new Fault('too many namespaces', 'too-large');
    top?.scope.inner.set(key, scope);
    return scope;
  };

  parser.on('error', (problem) => {
    throw new Fault(problem.message);
  });
  parser.on('doctype', () => {
    throw new Fault('a DOCTYPE is not allowed');
  });
  parser.on('opentagstart', () => {
    // saxes says where it stands, just past the name: the tag begins at the nearest `<` before.
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    const raws = Object.keys(tag.attributes);
    if (++elements > xmlLimits.elements) throw new Fault('too many elements', 'too-large');
    const scope = top && raws.length === 0 ? top.scope : scopeOf(tag.attributes, raws);
    const name = resolve(scope, tag.name, false);
    const pairs: readonly string[] = raws.length > 0 ? pairsOf(scope, name, raws, tag.attributes) : none;
    top = { name, pairs, children: undefined, start, openEnd: parser.position, scope };
    open.push(top);
  });
  parser.on('closetag', (tag) => {
    const closed = open.pop();
    top = open[open.length - 1];
    if (!closed) return;
    const end = parser.position;
    const closeStart = tag.isSelfClosing ? end : text.lastIndexOf('</', end - 1);
    const { name, pairs, children, openEnd } = closed;
    const all = children ? exact(children) : none;
    const element = new XmlElement(name, pairs, all, closed.start, openEnd, closeStart, end);
    if (!top) root = element;
    else if (purpose === 'tree') (top.children ??= []).push(element);
  });
  const keep = (content: string): void => {
    if (top) (top.children ??= []).push(content);
  };
  if (purpose === 'tree') {
    parser.on('text', keep);
    parser.on('cdata', keep);
  }
  parser.write(text).close();
  if (!root) throw new Fault('no element');
  return root;
};

/**
 * The tree of a part's text (decoded, without byte-order mark). Failures: `damaged` when it is not well-formed or holds a DOCTYPE,
 * `too-large` beyond `xmlLimits`.
 */
export const parseXml = (text: string): Result<XmlElement> => parse(text, 'tree');

/** Whether `parseXml` would take this text, told in a third of the time and without the memory of a tree. Failures as `parseXml`. */
export const checkXml = (text: string): Result<undefined> => {
  const parsed = parse(text, 'check');
  return parsed.ok ? success(undefined) : parsed;
};

const parse = (text: string, purpose: Purpose): Result<XmlElement> => {
  if (text.length > xmlLimits.characters) return fileFailure('too-large', `xml: ${text.length} characters`);
  try {
    return success(build(text, purpose));
  } catch (problem) {
    if (problem instanceof Fault) return fileFailure(problem.code, `xml: ${problem.message.slice(0, 200)}`);
    throw problem;
  }
};
