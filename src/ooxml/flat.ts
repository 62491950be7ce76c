/**
 * Flat OPC: a whole package in one XML text, the form in which Office.js gives and takes documents. Parts that are XML stand inside as XML
 * (`pkg:xmlData`), all others in base64 (`pkg:binaryData`). The content types are attributes of the parts; the `[Content_Types].xml` that
 * a zip needs is made up from them.
 */
import { success, type Result } from '../result.js';
import type { Steps } from '../steps.js';
import { contentTypesName } from './contentTypes.js';
import { decodeText } from './encoding.js';
import { escapeAttribute } from './escape.js';
import { fileFailure } from './failures.js';
import { namespaces } from './namespaces.js';
import { childOf, elementsOf, parseXmlInSteps, textOf, type XmlElement } from './xml.js';
import { zipLimits } from './zip.js';

export interface FlatPart {
  /** Without leading slash. */
  readonly name: string;
  readonly type: string;
  /** Text is XML in UTF-8. */
  readonly content: Uint8Array | string;
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
    // The cheap question first: of a part that stands in the middle of a package most prefixes of the package are not used.
    name === 'xmlns' ? true : body.includes(`${name.slice(6)}:`) && new RegExp(`[<\\s/]${name.slice(6)}:`).test(body),
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

/**
 * The parts of a flat package, the content types first. XML is taken out as text and read when somebody asks for the part, as in a zip.
 * Failures: `damaged`, `not-word`, `too-large`.
 */
export function* readFlatInSteps(xml: string): Steps<Result<readonly FlatPart[]>> {
  if (xml.length > zipLimits.part * 2) return fileFailure('too-large', `flat: ${xml.length} characters`);
  const text = xml.startsWith('\ufeff') ? xml.slice(1) : xml;
  const parsed = yield* parseXmlInSteps(text, 'pkg:xmlData');
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
    yield;
    const content =
      data && inner ? partXml(text, inner, [root, element, data]) : binary ? fromBase64(textOf(binary)) : undefined;
    if (content === undefined) return fileFailure('damaged', 'flat: a part without content');
    parts.push({ name, type: element.attribute('pkg:contentType') ?? '', content });
  }
  if (seen.has(contentTypesName.toLowerCase())) return success(parts);
  return success([{ name: contentTypesName, type: '', content: contentTypesXml(parts) }, ...parts]);
}

/** The part's bytes. */
export const bytesOf = ({ content }: Pick<FlatPart, 'content'>): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const isXml = (part: FlatPart): boolean => /[+/]xml$/i.test(part.type) || /\.(xml|rels)$/i.test(part.name);

/** These parts as one text. XML goes in as it stands, without its declaration. */
export const writeFlatPackage = (parts: readonly FlatPart[]): string => {
  const written = parts.map((part) => {
    const opening = `<pkg:part pkg:name="${escapeAttribute(`/${part.name}`)}" pkg:contentType="${escapeAttribute(part.type)}"`;
    const { content } = part;
    const text = typeof content === 'string' ? content : isXml(part) ? decodeText(content) : undefined;
    if (text !== undefined && text.trim() !== '')
      return `${opening}><pkg:xmlData>${text.replace(/^\s*<\?xml[^]*?\?>\s*/, '')}</pkg:xmlData></pkg:part>`;
    return `${opening} pkg:compression="store"><pkg:binaryData>${toBase64(bytesOf(part))}</pkg:binaryData></pkg:part>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
    `<pkg:package xmlns:pkg="${namespaces.pkg}">${written.join('')}</pkg:package>`
  );
};
