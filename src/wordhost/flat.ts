/**
 * Flat OPC, the one-file form of a package that `getOoxml` gives and `insertOoxml` takes
 * (docs/word/create-better-add-ins-for-word-with-office-open-xml.md).
 */
import { HostError } from './errors.js';
import { ns, parseXml, rootOf } from './dom.js';
import { Parts } from './parts.js';

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary).replace(/.{76}/g, '$&\r\n');
};

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/\s/g, '')), (each) => each.charCodeAt(0));

const broken = (why: string): never => {
  throw new HostError('GeneralException', `The package is not what Word accepts: ${why}`);
};

/** Parts that Word passes over on insertion, whether related or not. */
const ignored = /^(docProps\/|customXml\/|word\/(theme\/|settings\.xml|webSettings\.xml|fontTable\.xml|glossary\/))/;

/**
 * Reads a package as `insertOoxml` does: `/_rels/.rels` and the main part are mandatory; a part without a relationship, or a
 * relationship without its part (the styles part excepted), is refused.
 */
export const readFlat = (text: string): Parts => {
  let root;
  try {
    root = rootOf(parseXml(text));
  } catch (error) {
    return broken(`not well-formed XML (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''})`);
  }
  if (root.namespaceURI !== ns.pkg || root.localName !== 'package') return broken(`root is ${root.nodeName}`);
  const parts = new Parts();
  const types: string[] = [];
  for (const part of root.children) {
    const name = (part.getAttributeNS(ns.pkg, 'name') ?? '').replace(/^\//, '');
    const type = part.getAttributeNS(ns.pkg, 'contentType') ?? '';
    const content = part.firstElementChild;
    if (name === '' || content === null) return broken('a part without name or content');
    types.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
    if (content.localName === 'binaryData') parts.put(name, fromBase64(content.textContent ?? ''));
    else if (content.firstElementChild === null) return broken(`part ${name} is empty`);
    else parts.putTree(name, content.firstElementChild);
  }
  parts.put('[Content_Types].xml', `<Types xmlns="${ns.types}">${types.join('')}</Types>`);
  const main = parts.related('', 'officeDocument');
  if (main === undefined) return broken('no main part');
  const reached = new Set<string>();
  const visit = (part: string): void => {
    for (const relationship of parts.relationships(part)) {
      if (relationship.external || reached.has(relationship.target)) continue;
      if (!parts.has(relationship.target)) {
        if (relationship.kind === 'styles' || ignored.test(relationship.target)) continue;
        broken(`relationship ${relationship.id} points to ${relationship.target}, which is not there`);
      }
      reached.add(relationship.target);
      visit(relationship.target);
    }
  };
  visit('');
  for (const name of parts.names()) {
    const known = name.endsWith('.rels') || name === '[Content_Types].xml' || reached.has(name) || ignored.test(name);
    if (!known) broken(`part ${name} has no relationship`);
  }
  return parts;
};

const xmlPart = (name: string, type: string, xml: string): string =>
  `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, '')}</pkg:xmlData></pkg:part>`;

export const relsType = 'application/vnd.openxmlformats-package.relationships+xml';

export interface WrittenPart {
  readonly type: string;
  readonly xml: string;
}

/** Writes the named parts of a package as Flat OPC, in that order; `replaced` gives other content for some of them. */
export const writeFlat = (
  parts: Parts,
  names: readonly string[],
  replaced: ReadonlyMap<string, WrittenPart>,
): string => {
  const written = names.map((name) => {
    const other = replaced.get(name);
    if (other !== undefined) return xmlPart(name, other.type, other.xml);
    const type = parts.contentType(name);
    if (/xml$/.test(type)) return xmlPart(name, type, parts.text(name));
    return `<pkg:part pkg:name="/${name}" pkg:contentType="${type}" pkg:compression="store"><pkg:binaryData>${toBase64(parts.bytes(name))}</pkg:binaryData></pkg:part>`;
  });
  return `<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n<pkg:package xmlns:pkg="${ns.pkg}">${written.join('')}</pkg:package>`;
};
