/**
 * The parts of a .docx: bytes in, bytes out, with single XML parts opened for change on demand. A part that nobody changed is written
 * back with the same bytes. The host has its own reader on purpose: it must not share the faults of the code that it tests.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { HostError } from './errors.js';
import { createIn, ns, parseXml, rootOf, writeXml, XmlDocument } from './dom.js';
import type { Element, Node } from './dom.js';

const relTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `styles`, `image`, `hyperlink`, `header`… */
  readonly kind: string;
  readonly type: string;
  /** Part name without the leading slash, or the address when `external`. */
  readonly target: string;
  readonly external: boolean;
}

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes);
};

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
const relsNameOf = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

const resolveTarget = (part: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
};

export class Parts {
  readonly #bytes: Map<string, Uint8Array>;
  readonly #open = new Map<string, XmlDocument>();
  readonly #changed = new Set<string>();

  constructor(bytes: Map<string, Uint8Array> = new Map<string, Uint8Array>()) {
    this.#bytes = bytes;
  }

  /** From a .docx. Throws when it is no zip: a document that cannot be opened never reaches an add-in. */
  static unzip(bytes: Uint8Array): Parts {
    return new Parts(new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))));
  }

  zip(): Uint8Array {
    const entries: Record<string, Uint8Array> = {};
    for (const name of this.names()) entries[name] = this.bytes(name);
    return zipSync(entries);
  }

  names(): string[] {
    return [...this.#bytes.keys()];
  }

  has(name: string): boolean {
    return this.#bytes.has(name);
  }

  /** Bytes of a part as they would be saved now. */
  bytes(name: string): Uint8Array {
    const opened = this.#open.get(name);
    if (opened !== undefined && this.#changed.has(name)) {
      this.#bytes.set(name, strToU8(writeXml(opened)));
      this.#changed.delete(name);
    }
    const bytes = this.#bytes.get(name);
    if (bytes === undefined) throw new HostError('GeneralException', `No part ${name}`);
    return bytes;
  }

  text(name: string): string {
    return decode(this.bytes(name));
  }

  put(name: string, content: Uint8Array | string): void {
    this.#open.delete(name);
    this.#changed.delete(name);
    this.#bytes.set(name, typeof content === 'string' ? strToU8(content) : content);
  }

  /** An XML part from a tree that stands elsewhere, which stays as it is. */
  putTree(name: string, root: Element): void {
    const tree = new XmlDocument();
    tree.appendChild(tree.importNode(root, true));
    this.#bytes.set(name, new Uint8Array());
    this.#open.set(name, tree);
    this.#changed.add(name);
  }

  /** The tree of an XML part, for reading. */
  xml(name: string): Element {
    let opened = this.#open.get(name);
    if (opened === undefined) {
      opened = parseXml(this.text(name));
      this.#open.set(name, opened);
    }
    return rootOf(opened);
  }

  /** The tree of an XML part, about to be changed. */
  edit(name: string): Element {
    const root = this.xml(name);
    this.#changed.add(name);
    return root;
  }

  /** Says that something in the tree of this node was changed, so that its part is written anew. */
  touch(node: Node): void {
    this.#changed.add(this.partOf(node));
  }

  /** Name of the part whose tree holds this node. */
  partOf(node: Node): string {
    for (const [name, opened] of this.#open) if (opened === node.ownerDocument) return name;
    throw new HostError('ItemNotFound', 'The item is no longer in the document');
  }

  /** Relationships of a part; of the package for ''. */
  relationships(part: string): Relationship[] {
    const name = part === '' ? '_rels/.rels' : relsNameOf(part);
    if (!this.has(name)) return [];
    return this.xml(name)
      .children.filter((each) => each.localName === 'Relationship')
      .map((each) => {
        const type = each.getAttribute('Type') ?? '';
        const external = each.getAttribute('TargetMode') === 'External';
        const target = each.getAttribute('Target') ?? '';
        return {
          id: each.getAttribute('Id') ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          type,
          target: external ? target : resolveTarget(part, target),
          external,
        };
      });
  }

  /** Name of the first part that `part` points to with this kind of relationship. */
  related(part: string, kind: string): string | undefined {
    return this.relationships(part).find((each) => each.kind === kind && this.has(each.target))?.target;
  }

  /** Adds a relationship and gives its id. */
  relate(part: string, kind: string, target: string, external = false): string {
    const name = part === '' ? '_rels/.rels' : relsNameOf(part);
    if (!this.has(name)) this.put(name, `<Relationships xmlns="${ns.rel}"/>`);
    const root = this.edit(name);
    const taken = new Set(this.relationships(part).map((each) => each.id));
    let count = taken.size + 1;
    while (taken.has(`rId${count}`)) count += 1;
    const element = createIn(root, ns.rel, 'Relationship');
    element.setAttribute('Id', `rId${count}`);
    element.setAttribute('Type', kind.includes(':') ? kind : `${relTypes}${kind}`);
    element.setAttribute('Target', external ? target : `/${target}`);
    if (external) element.setAttribute('TargetMode', 'External');
    root.appendChild(element);
    return `rId${count}`;
  }

  contentType(name: string): string {
    const types = this.xml('[Content_Types].xml').children;
    const override = types.find((each) => each.getAttribute('PartName')?.toLowerCase() === `/${name}`.toLowerCase());
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const fallback = types.find((each) => each.getAttribute('Extension')?.toLowerCase() === extension);
    return (override ?? fallback)?.getAttribute('ContentType') ?? '';
  }

  /** A new part with its content type, related from `from`. Gives the relationship's id. */
  add(from: string, kind: string, name: string, contentType: string, content: Uint8Array | string): string {
    this.put(name, content);
    if (this.contentType(name) !== contentType) {
      const root = this.edit('[Content_Types].xml');
      const element = createIn(root, ns.types, 'Override');
      element.setAttribute('PartName', `/${name}`);
      element.setAttribute('ContentType', contentType);
      root.appendChild(element);
    }
    return this.relate(from, kind, name);
  }

  /** Takes a part out, with its own relationships, its mention in the content types and the relationship of `from`. */
  remove(from: string, name: string): void {
    for (const each of [name, relsNameOf(name)]) {
      this.#open.delete(each);
      this.#changed.delete(each);
      this.#bytes.delete(each);
    }
    const gone = this.relationships(from).filter((each) => !each.external && each.target === name);
    const links = from === '' ? '_rels/.rels' : relsNameOf(from);
    if (gone.length > 0)
      for (const element of this.edit(links).children)
        if (gone.some(({ id }) => id === element.getAttribute('Id'))) element.remove();
    for (const element of this.edit('[Content_Types].xml').children)
      if (element.getAttribute('PartName')?.toLowerCase() === `/${name}`.toLowerCase()) element.remove();
  }

  /** A part name that is free: `word/media/image%.png`. */
  freeName(pattern: string): string {
    for (let count = 1; ; count += 1) {
      const name = pattern.replace('%', String(count));
      if (!this.has(name)) return name;
    }
  }
}
