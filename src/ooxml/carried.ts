/**
 * The outline of a report inside its own file, as a custom XML part (ECMA-376 Part 1, 15.2.5 and 15.2.6).
 *
 * Why there: a custom property holds 255 characters in Word and an outline has forty thousand; document settings belong to one add-in id and
 * are unknown to a file reader; text in the body would be printed. A custom XML part may be of any size, is kept by Word on every save, is
 * not touched by `insertOoxml` into the body or by our patches, and the Common API (CustomXmlParts 1.1) reads and writes it in every Word
 * that we support, while `Word.Document.customXmlParts` needs WordApi 1.4.
 */
import { carriedNamespace, mustTravel, readCarried, writeCarried } from '../outline/carried.js';
import type { Outline } from '../outline/types.js';
import { success, type Result } from '../result.js';
import { addPart, removePart } from './editParts.js';
import { escapeText } from './escape.js';
import type { Package } from './package.js';
import { relationshipsName, relationshipsOf } from './relationships.js';
import { type XmlElement, parseXml, textOf } from './xml.js';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const rootName = `{${carriedNamespace}}outline`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The whole XML: what the part holds, and what Word is given to make a part of. */
export const carriedXml = (outline: Outline): string =>
  `<outline xmlns="${carriedNamespace}">${escapeText(writeCarried(outline))}</outline>`;

/** 22.5.2.1: every part has an id; one part of ours in a document, so one id does. */
const propertiesXml =
  `${declaration}<ds:datastoreItem ds:itemID="{5D8C1C66-6A0E-4D0B-9E2B-DEC0C0E0B1A5}" xmlns:ds="${office}/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${carriedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;

/** Larger than any outline within the limits of a file; a part beyond it is not ours to read. */
const longestXml = 4_000_000;

interface CarriedPart {
  readonly name: string;
  readonly root: XmlElement;
}

/** Our parts: by the name of their root element, whatever they are called. Every add-in may put parts beside ours. */
const carriedParts = (pkg: Package): CarriedPart[] =>
  relationshipsOf(pkg, pkg.main)
    .filter((link) => link.type === 'customXml' && !link.external)
    .flatMap(({ target }): CarriedPart[] => {
      const text = pkg.text(target);
      if (text === undefined || text.length > longestXml || !text.includes(carriedNamespace)) return [];
      const parsed = pkg.tree(target);
      return parsed?.ok && parsed.value.name === rootName ? [{ name: target, root: parsed.value }] : [];
    });

/** The outline in this XML; undefined when it is no XML of ours. Failures: see `readCarried` of the outline room. */
export const readCarriedXml = (xml: string): Result<Outline> | undefined => {
  if (xml.length > longestXml) return undefined;
  const parsed = parseXml(xml);
  return parsed.ok && parsed.value.name === rootName ? readCarried(textOf(parsed.value)) : undefined;
};

/** The outline that a file carries; undefined when it carries none. Of several the first that can be read. */
export const carriedOutline = (pkg: Package): Result<Outline> | undefined => {
  const read = carriedParts(pkg).map(({ root }) => readCarried(textOf(root)));
  return read.find((each) => each.ok) ?? read[0];
};

const withoutPart = (pkg: Package, name: string): Result<Package> => {
  let result: Result<Package> = success(pkg);
  for (const link of relationshipsOf(pkg, name))
    if (result.ok && !link.external) result = removePart(result.value, name, link.target);
  return result.ok ? removePart(result.value.without(relationshipsName(name)), pkg.main, name) : result;
};

const addCarried = (pkg: Package, outline: Outline): Result<Package> => {
  const added = addPart(pkg, pkg.main, {
    name: 'customXml/item1.xml',
    contentType: 'application/xml',
    relationship: `${office}/relationships/customXml`,
    xml: declaration + carriedXml(outline),
  });
  const [part] = added.ok ? carriedParts(added.value) : [];
  if (!added.ok || !part) return added;
  return addPart(added.value, part.name, {
    name: 'customXml/itemProps1.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    relationship: `${office}/relationships/customXmlProps`,
    xml: propertiesXml,
  });
};

/**
 * Leaves the outline in the file where it must travel, and takes ours out where it need not (the document went over to a bundled one). A
 * file that has it already comes back as it is. Failures: `damaged`, `edit-broke`.
 */
export const carryOutline = (pkg: Package, outline: Outline): Result<Package> => {
  const [first, ...others] = carriedParts(pkg);
  let result: Result<Package> = success(pkg);
  for (const { name } of mustTravel(outline) || !first ? others : [first, ...others])
    if (result.ok) result = withoutPart(result.value, name);
  if (!result.ok || !mustTravel(outline)) return result;
  if (!first) return addCarried(result.value, outline);
  return textOf(first.root) === writeCarried(outline)
    ? result
    : success(result.value.with(first.name, declaration + carriedXml(outline)));
};
