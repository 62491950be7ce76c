/**
 * Parts coming into a package and going out of it, with everything that must say so: the content types and the relationships of the part
 * that refers to them. What an addition writes, a removal takes out again to the byte.
 */
import { success, type Result } from '../result.js';
import { contentTypesName, parseContentTypes } from './contentTypes.js';
import { escapeAttribute } from './escape.js';
import { fileFailure } from './failures.js';
import { namespaces } from './namespaces.js';
import type { Package } from './package.js';
import { appendTo, closedUp, patchXml, rawPrefix } from './patch.js';
import { relationshipsName, relationshipsOf } from './relationships.js';
import { elementsOf, parseXml } from './xml.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface NewPart {
  /** Wished name; a number is put in where it is taken. */
  readonly name: string;
  readonly contentType: string;
  /** Full relationship type. */
  readonly relationship: string;
  readonly xml: string;
}

/** A relationships part of ours before anything is in it. */
const emptyRelationships = `${declaration}<Relationships xmlns="${namespaces.rel}"></Relationships>`;

const appendToPart = (pkg: Package, name: string, xml: (prefix: string) => string): Result<Package> => {
  const text = pkg.text(name);
  const parsed = text === undefined ? undefined : parseXml(text);
  if (text === undefined || !parsed?.ok)
    return fileFailure('edit-broke', 'a part that must list another is unreadable');
  const patched = patchXml(text, [appendTo(text, parsed.value, xml(rawPrefix(text, parsed.value)))]);
  return patched.ok ? success(pkg.with(name, patched.value)) : patched;
};

/** A name that no part has yet: `word/styles.xml`, `word/styles1.xml`… */
const freeName = (pkg: Package, wished: string): string => {
  const types = parseContentTypes(pkg.text(contentTypesName) ?? '');
  // A name that is only listed, without a part, stays free for whoever listed it.
  const taken = new Set([...pkg.names().map((name) => name.toLowerCase()), ...(types?.overrides.keys() ?? [])]);
  const dot = wished.lastIndexOf('.');
  let name = wished;
  for (let number = 1; taken.has(name.toLowerCase()); number++)
    name = `${wished.slice(0, dot)}${number}${wished.slice(dot)}`;
  return name;
};

const freeId = (ids: ReadonlySet<string>): string => {
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  return `rId${number}`;
};

/** Adds a part that `owner` refers to ('' = the package itself). */
export const addPart = (pkg: Package, owner: string, part: NewPart): Result<Package> => {
  const name = freeName(pkg, part.name);
  const links = relationshipsName(owner);
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const target =
    folder !== '' && name.startsWith(folder) ? name.slice(folder.length) : owner === '' ? name : `/${name}`;
  const id = freeId(new Set(relationshipsOf(pkg, owner).map((link) => link.id)));
  const listed = appendToPart(
    pkg.with(name, part.xml),
    contentTypesName,
    (prefix) =>
      `<${prefix}Override PartName="${escapeAttribute(`/${name}`)}" ContentType="${escapeAttribute(part.contentType)}"/>`,
  );
  if (!listed.ok) return listed;
  const holder = listed.value.text(links) === undefined ? listed.value.with(links, emptyRelationships) : listed.value;
  return appendToPart(
    holder,
    links,
    (prefix) =>
      `<${prefix}Relationship Id="${id}" Type="${escapeAttribute(part.relationship)}" Target="${escapeAttribute(target)}"/>`,
  );
};

/** Takes a part out, with the mention in the content types and the relationship of `owner`. */
export const removePart = (pkg: Package, owner: string, name: string): Result<Package> => {
  let result = pkg.without(name);
  const types = result.text(contentTypesName) ?? '';
  const parsedTypes = parseXml(types);
  if (!parsedTypes.ok) return parsedTypes;
  const mentions = elementsOf(parsedTypes.value).filter(
    (element) =>
      element.name === 'ct:Override' && element.attribute('PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  const unlisted = patchXml(
    types,
    mentions.map(({ start, end }) => ({ start, end, text: '' })),
  );
  if (!unlisted.ok) return unlisted;
  result = result.with(contentTypesName, unlisted.value);

  const links = relationshipsName(owner);
  const text = result.text(links);
  if (text === undefined) return success(result);
  const all = relationshipsOf(result, owner);
  const gone = all.filter((link) => !link.external && link.target.toLowerCase() === name.toLowerCase());
  const unlinked = patchXml(
    text,
    gone.map(({ element: { start, end } }) => ({ start, end, text: '' })),
  );
  if (!unlinked.ok) return unlinked;
  // A part that we made for this one relationship goes; one that somebody else left empty stays.
  return success(
    unlinked.value === emptyRelationships ? result.without(links) : result.with(links, closedUp(unlinked.value)),
  );
};
