/**
 * A Word file as named parts, immutable: an edit gives a new package that shares every untouched part. Untouched parts are saved from the
 * bytes they came in, so opening and saving without an edit leaves each of them byte-identical. No knowledge of what is in a part,
 * except for how the main part is found.
 */
import { success, type Result } from '../result.js';
import { finish, type Steps } from '../steps.js';
import { contentTypeOf, contentTypesName, isWordMain, parseContentTypes } from './contentTypes.js';
import { decodeText, encodeText, encodingOf, utf8 } from './encoding.js';
import { fileFailure } from './failures.js';
import { readFlatInSteps, writeFlatPackage, type FlatPart } from './flat.js';
import { refuseBytes, refuseZip } from './recognise.js';
import { parseRelationships, relationshipsName, relationshipsOf } from './relationships.js';
import { parseXmlInSteps, type XmlElement } from './xml.js';
import { entryBytes, packEntry, readZip, writeZip, zipLimits, type ZipEntry } from './zip.js';

export interface Package {
  /** Name of the main document part, found through relationships: `word/document.xml`. */
  readonly main: string;
  /** Names of all parts without leading slash, in the order of the file. */
  names(): string[];
  /** A part's bytes; undefined when there is no such part or its bytes are damaged. Names compare without regard to case. */
  bytes(name: string): Uint8Array | undefined;
  /** A part as text, decoded by its byte-order mark or declaration, without the mark; undefined also where it cannot be decoded. */
  text(name: string): string | undefined;
  /** A part as a tree, read once and kept; undefined where `text` is. Failure `damaged` when it is ill-formed. */
  tree(name: string): Result<XmlElement> | undefined;
  /** `tree`, resting while a long part is read. */
  treeInSteps(name: string): Steps<Result<XmlElement> | undefined>;
  /** The package with this part replaced, or added at the end. Text goes back in the encoding that the part had, else UTF-8. */
  with(name: string, content: string | Uint8Array): Package;
  without(name: string): Package;
}

/** One part: as it came out of a zip, as set by an edit, or as text (UTF-8) of a flat package. What was inflated or decoded once is kept. */
class Part {
  private inflated: Uint8Array | undefined;
  private decoded: string | undefined;
  private parsed: Result<XmlElement> | undefined;

  constructor(
    readonly name: string,
    private readonly source: ZipEntry | Uint8Array | string,
  ) {}

  get bytes(): Uint8Array | undefined {
    const { source } = this;
    if (source instanceof Uint8Array) return source;
    return (this.inflated ??= typeof source === 'string' ? new TextEncoder().encode(source) : entryBytes(source));
  }

  get text(): string | undefined {
    return typeof this.source === 'string' ? this.source : (this.decoded ??= this.bytes && decodeText(this.bytes));
  }

  *tree(): Steps<Result<XmlElement> | undefined> {
    const { text } = this;
    return text === undefined ? undefined : (this.parsed ??= yield* parseXmlInSteps(text));
  }

  get entry(): ZipEntry {
    const { source } = this;
    if (typeof source !== 'string' && !(source instanceof Uint8Array)) return source;
    return packEntry(this.name, this.bytes ?? new Uint8Array());
  }
}

class Parts implements Package {
  constructor(
    readonly main: string,
    /** By lower-case name, in the order of the file. */
    private readonly parts: ReadonlyMap<string, Part>,
    /** Folders and other entries that are no parts are carried along in `parts`, the file as a whole here while nothing changed. */
    readonly whole: Uint8Array | undefined,
  ) {}

  names(): string[] {
    return [...this.parts.values()].map((part) => part.name).filter((name) => !name.endsWith('/'));
  }

  bytes(name: string): Uint8Array | undefined {
    return this.parts.get(name.toLowerCase())?.bytes;
  }

  text(name: string): string | undefined {
    return this.parts.get(name.toLowerCase())?.text;
  }

  tree(name: string): Result<XmlElement> | undefined {
    return finish(this.treeInSteps(name));
  }

  *treeInSteps(name: string): Steps<Result<XmlElement> | undefined> {
    const part = this.parts.get(name.toLowerCase());
    return part && (yield* part.tree());
  }

  with(name: string, content: string | Uint8Array): Package {
    const old = this.parts.get(name.toLowerCase());
    const encoding = old?.bytes ? encodingOf(old.bytes) : utf8;
    const bytes = typeof content === 'string' ? encodeText(content, encoding) : content;
    const parts = new Map(this.parts);
    parts.set(name.toLowerCase(), new Part(old?.name ?? name, bytes));
    return new Parts(this.main, parts, undefined);
  }

  without(name: string): Package {
    const parts = new Map(this.parts);
    parts.delete(name.toLowerCase());
    return new Parts(this.main, parts, undefined);
  }

  entries(): ZipEntry[] {
    return [...this.parts.values()].map((part) => part.entry);
  }
}

/** Parts that our readers and edits rely on: one that cannot be read must not pass for one that is not there. */
const reliedOn: ReadonlySet<string> = new Set(['styles', 'numbering', 'settings', 'custom-properties']);

/** Of those, the ones that are read as trees: opening a file promises that it can be edited. */
const readAsTree: ReadonlySet<string> = new Set(['styles', 'numbering', 'custom-properties']);

const reliedOnNames = (texts: { text(name: string): string | undefined }, main: string): string[] => [
  contentTypesName,
  relationshipsName(''),
  relationshipsName(main),
  main,
  ...[...relationshipsOf(texts, ''), ...relationshipsOf(texts, main)]
    .filter((link) => reliedOn.has(link.type) && !link.external)
    .map((link) => link.target),
];

/**
 * Finds the main part: the target of the package's `officeDocument` relationship whose content type is one of Word's. A package whose
 * content types are silent about it is still taken when its root element is Word's: readers check that.
 */
const assemble = (parts: ReadonlyMap<string, Part>, whole: Uint8Array | undefined): Result<Package> => {
  const names = [...parts.values()].map((part) => part.name);
  const textAt = (name: string): string | undefined => parts.get(name.toLowerCase())?.text;
  const mimetype = textAt('mimetype') ?? '';
  const typesText = textAt(contentTypesName);
  if (typesText === undefined) return refuseZip(names, mimetype, '');
  const types = parseContentTypes(typesText);
  if (!types) return fileFailure('damaged', 'content types are not well-formed');
  const links = parseRelationships('', textAt(relationshipsName('')));
  if (!links) return fileFailure('damaged', 'package relationships are not well-formed');
  const targets = links.filter((link) => link.type === 'officeDocument' && !link.external).map((link) => link.target);
  const main = targets.find((target) => parts.has(target.toLowerCase()));
  if (main === undefined) return refuseZip(names, mimetype, '');
  const type = contentTypeOf(types, main);
  if (!isWordMain(type) && !/^(application|text)\/xml$/i.test(type) && type !== '')
    return refuseZip(names, mimetype, type);
  const pkg = new Parts(parts.get(main.toLowerCase())?.name ?? main, parts, whole);
  for (const name of reliedOnNames(pkg, pkg.main)) {
    const part = parts.get(name.toLowerCase());
    if (part && part.text === undefined)
      return fileFailure('damaged', part.bytes ? 'a part is not text in its encoding' : 'a part fails its checksum');
  }
  for (const link of [...relationshipsOf(pkg, ''), ...relationshipsOf(pkg, pkg.main)]) {
    const tree = readAsTree.has(link.type) && !link.external ? pkg.tree(link.target) : undefined;
    if (tree?.ok === false) return tree;
  }
  return success(pkg);
};

/**
 * Opens a .docx, .docm, .dotx or .dotm, or the flat XML form of one. Failures: `not-word`, `not-docx`, `word-97`, `encrypted`, `damaged`,
 * `too-large`.
 */
export const openPackage = (bytes: Uint8Array): Result<Package> => {
  if (!startsLikeZip(bytes)) {
    const opening = decodeText(bytes.subarray(0, 2_000 - (bytes.length % 2))) ?? '';
    if (/^\s*<[^]*<pkg:package[\s>]/.test(opening) || opening.startsWith('<pkg:package')) {
      const text = bytes.length <= zipLimits.part ? decodeText(bytes) : undefined;
      return text === undefined ? fileFailure('damaged', 'flat package cannot be decoded') : openFlat(text);
    }
    return refuseBytes(bytes);
  }
  const entries = readZip(bytes);
  if (!entries.ok) return entries;
  return assemble(
    new Map(entries.value.map((entry) => [entry.name.toLowerCase(), new Part(entry.name, entry)])),
    bytes,
  );
};

/** `PK`: a local header first, or an archive without entries. */
const startsLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Opens Flat OPC (`pkg:package`), as `getOoxml` of Office.js returns it. Failures: `not-word`, `not-docx`, `damaged`, `too-large`. */
export const openFlat = (xml: string): Result<Package> => finish(openFlatInSteps(xml));

/** `openFlat`, resting in between. */
export function* openFlatInSteps(xml: string): Steps<Result<Package>> {
  const flat = yield* readFlatInSteps(xml);
  if (!flat.ok) return flat;
  yield;
  return assemble(
    new Map(flat.value.map((part) => [part.name.toLowerCase(), new Part(part.name, part.content)])),
    undefined,
  );
}

/** The package as a zip file. Entries keep their order; untouched ones are copied as they are. */
export const savePackage = (pkg: Package): Uint8Array => {
  if (!(pkg instanceof Parts)) throw new TypeError('savePackage: not a package made by openPackage or openFlat');
  return pkg.whole ? pkg.whole.slice() : writeZip(pkg.entries());
};

/** The package as Flat OPC. The content types go into the parts' own attributes. */
export const toFlat = (pkg: Package): string => {
  const types = parseContentTypes(pkg.text(contentTypesName) ?? '');
  const parts: FlatPart[] = pkg
    .names()
    .filter((name) => name !== contentTypesName)
    .map((name) => ({
      name,
      type: types ? contentTypeOf(types, name) : '',
      content: pkg.bytes(name) ?? new Uint8Array(),
    }));
  return writeFlatPackage(parts);
};
