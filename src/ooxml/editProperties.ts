/**
 * Custom document properties set and taken away (ECMA-376 Part 1, 22.3.2). Properties that nobody asked about stay to the byte; a part of
 * ours that holds no property any more goes out of the package.
 */
import { success, type Result } from '../result.js';
import { customPropertiesType } from './customProperties.js';
import { addPart, removePart } from './editParts.js';
import { escapeAttribute, escapeText } from './escape.js';
import { isStrictNamespace, namespaces, strictNamespace } from './namespaces.js';
import type { Package } from './package.js';
import { appendTo, closedUp, patchXml, rawPrefix, type Patch } from './patch.js';
import { relatedPart } from './relationships.js';
import { elementsOf, parseXml, textOf, type XmlElement } from './xml.js';

/** The one set that custom properties belong to (22.3.2.1). */
const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** A part of ours before anything is in it. Other programs declare the namespaces the other way round: that tells theirs from ours. */
const emptyPart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<Properties xmlns:vt="${namespaces.vt}" xmlns="${namespaces.cp}"></Properties>`;

/** `vt:lpwstr` with the prefix that the part has for it, or with a declaration of its own. */
const valueXml = (root: XmlElement, value: string): string => {
  const bound = [...root.attributes()].find(
    ([name, uri]) => name.startsWith('xmlns:') && (uri === namespaces.vt || uri === strictNamespace('vt')),
  );
  const isStrict = [...root.attributes()].some(([name, uri]) => name.startsWith('xmlns') && isStrictNamespace(uri));
  const prefix = bound ? bound[0].slice(6) : 'vt';
  const declared = bound ? '' : ` xmlns:vt="${isStrict ? strictNamespace('vt') : namespaces.vt}"`;
  return `<${prefix}:lpwstr${declared}>${escapeText(value)}</${prefix}:lpwstr>`;
};

const patchesFor = (text: string, root: XmlElement, values: ReadonlyMap<string, string | undefined>): Patch[] => {
  const properties = elementsOf(root).filter((element) => element.name === 'cp:property');
  const prefix = rawPrefix(text, root);
  // Numbers 0 and 1 are taken by the format.
  let pid = properties.reduce((highest, element) => {
    const number = Number(element.attribute('pid'));
    return Number.isInteger(number) && number < 0x7fff_0000 ? Math.max(highest, number) : highest;
  }, 1);
  const patches: Patch[] = [];
  let added = '';
  for (const [name, value] of values) {
    const present = properties.filter((element) => element.attribute('name') === name);
    const first = present[0];
    if (value === undefined) {
      for (const { start, end } of present) patches.push({ start, end, text: '' });
    } else if (!first)
      added +=
        `<${prefix}property fmtid="${formatId}" pid="${++pid}" name="${escapeAttribute(name)}">` +
        `${valueXml(root, value)}</${prefix}property>`;
    else if (textOf(first) !== value || first.selfClosing)
      patches.push(
        first.selfClosing
          ? appendTo(text, first, valueXml(root, value))
          : { start: first.openEnd, end: first.closeStart, text: valueXml(root, value) },
      );
  }
  if (added !== '') patches.push(appendTo(text, root, added));
  return patches;
};

/**
 * Sets custom properties; `undefined` takes one away. A package that has these values already comes back as it is. Failures: `damaged`,
 * `edit-broke`.
 */
export const setProperties = (pkg: Package, values: ReadonlyMap<string, string | undefined>): Result<Package> => {
  const related = relatedPart(pkg, '', customPropertiesType);
  const present = related !== undefined && pkg.text(related) !== undefined ? related : undefined;
  const text = (present === undefined ? undefined : pkg.text(present)) ?? emptyPart;
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const patches = patchesFor(text, parsed.value, values);
  if (patches.length === 0) return success(pkg);
  const patched = patchXml(text, patches);
  if (!patched.ok) return patched;
  if (present === undefined)
    return addPart(pkg, '', {
      name: 'docProps/custom.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
      xml: patched.value,
    });
  // A part that we made goes when its last property goes; one that somebody else left without properties stays.
  const isEmpty = patched.value === emptyPart;
  return isEmpty ? removePart(pkg, '', present) : success(pkg.with(present, closedUp(patched.value)));
};
