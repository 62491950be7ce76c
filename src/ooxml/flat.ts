/**
 * Flat OPC: a whole package in one XML text, the form in which Office.js gives and takes documents. Parts that are XML stand inside as XML
 * (`pkg:xmlData`), all others in base64 (`pkg:binaryData`). The content types are attributes of the parts; the `[Content_Types].xml` that
 * a zip needs is made up from them.
 */
import { success, type Result } from '../result.js';
import { contentTypesName } from './contentTypes.js';
import { decodeText } from './encoding.js';
import { escapeAttribute } from './escape.js';
import { fileFailure } from './failures.js';
import { namespaces } from './namespaces.js';
import { childOf, elementsOf, parseXml, textOf, type XmlElement } from './xml.js';
import { zipLimits } from './zip.js';

export interface FlatPart {
  /** Without leading slash. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const fromBase64 = (text: string): Uint8Array | undefined => {
  try {
    const binary = atob(text.replace(/\s+/g, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    // atob throws on anything that is not base64.
    return undefined;
  }
};

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  // By pieces: a call with a million arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
};

/**
 * The XML of a part as a text of its own. Namespaces may be declared outside it, on `pkg:package`: those are declared again on the part's
 * root where its own text does not do so.
 */
const partXml = (text: string, root: XmlElement, around: readonly XmlElement[]): string => {
  const own = new Set([...root.attributes()].map(([name]) => name));
  const inherited = new Map<string, string>();
  for (const element of around)
    for (const [name, value] of element.attributes())
      if ((name === 'xmlns' || name.startsWith('xmlns:')) && !own.has(name)) inherited.set(name, value);
  const body = text.slice(root.start, root.end);
  const used = [...inherited].filter(([name]) =>
    name === 'xmlns' ? true : new RegExp(`[<\\s/]${name.slice(6)}:`).test(body),
  );
  const nameEnd = /^<[^\s/>]+/.exec(body)?.[0].length ?? 0;
  const declared = used.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
  return declaration + body.slice(0, nameEnd) + declared + body.slice(nameEnd);
};

const contentTypesXml = (parts: readonly FlatPart[]): string => {
  const overrides = parts
    .filter((part) => !part.name.endsWith('.rels'))
    .map(
      (part) =>
        `<Override PartName="${escapeAttribute(`/${part.name}`)}" ContentType="${escapeAttribute(part.type)}"/>`,
    );
  return (
    `${declaration}<Types xmlns="${namespaces.ct}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${overrides.join('')}</Types>`
  );
};

/** The parts of a flat package, the content types first. Failures: `damaged`, `not-word`, `too-large`. */
export const readFlat = (xml: string): Result<readonly FlatPart[]> => {
  if (xml.length > zipLimits.part * 2) return fileFailure('too-large', `flat: ${xml.length} characters`);
  const text = xml.startsWith('\ufeff') ? xml.slice(1) : xml;
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  if (root.name !== 'pkg:package') return fileFailure('not-word', 'flat: root is not pkg:package');
  const parts: FlatPart[] = [];
  const seen = new Set<string>();
  for (const element of elementsOf(root)) {
    if (element.name !== 'pkg:part') continue;
    const name = (element.attribute('pkg:name') ?? '').replace(/^\//, '');
    if (name === '' || name.split('/').includes('..') || seen.has(name.toLowerCase()))
      return fileFailure('damaged', 'flat: a part without a name of its own');
    seen.add(name.toLowerCase());
    if (seen.size > zipLimits.entries) return fileFailure('too-large', `flat: more than ${zipLimits.entries} parts`);
    const data = childOf(element, 'pkg:xmlData');
    const inner = data && elementsOf(data)[0];
    const binary = childOf(element, 'pkg:binaryData');
    const bytes =
      data && inner
        ? new TextEncoder().encode(partXml(text, inner, [root, element, data]))
        : binary
          ? fromBase64(textOf(binary))
          : undefined;
    if (!bytes) return fileFailure('damaged', 'flat: a part without content');
    parts.push({ name, type: element.attribute('pkg:contentType') ?? '', bytes });
  }
  if (seen.has(contentTypesName.toLowerCase())) return success(parts);
  const types = { name: contentTypesName, type: '', bytes: new TextEncoder().encode(contentTypesXml(parts)) };
  return success([types, ...parts]);
};

const isXml = (part: FlatPart): boolean => /[+/]xml$/i.test(part.type) || /\.(xml|rels)$/i.test(part.name);

/** These parts as one text. XML goes in as it stands, without its declaration. */
export const writeFlatPackage = (parts: readonly FlatPart[]): string => {
  const written = parts.map((part) => {
    const opening = `<pkg:part pkg:name="${escapeAttribute(`/${part.name}`)}" pkg:contentType="${escapeAttribute(part.type)}"`;
    const text = isXml(part) ? decodeText(part.bytes) : undefined;
    if (text !== undefined && text.trim() !== '')
      return `${opening}><pkg:xmlData>${text.replace(/^\s*<\?xml[^]*?\?>\s*/, '')}</pkg:xmlData></pkg:part>`;
    return `${opening} pkg:compression="store"><pkg:binaryData>${toBase64(part.bytes)}</pkg:binaryData></pkg:part>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
    `<pkg:package xmlns:pkg="${namespaces.pkg}">${written.join('')}</pkg:package>`
  );
};
