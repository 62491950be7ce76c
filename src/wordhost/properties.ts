/** Document properties: core.xml, app.xml and custom.xml of the package (ECMA-376 Part 1, 22.2–22.3; Part 2, 11). */
import { invalid } from './errors.js';
import { createIn, ns } from './dom.js';
import type { Element } from './dom.js';
import type { HostState } from './state.js';

const coreKind = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const parts = {
  core: {
    kind: 'core-properties',
    type: coreKind,
    name: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    empty: `<cp:coreProperties xmlns:cp="${ns.core}" xmlns:dc="${ns.dc}" xmlns:dcterms="${ns.dcterms}"/>`,
  },
  app: {
    kind: 'extended-properties',
    type: 'extended-properties',
    name: 'docProps/app.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    empty: `<Properties xmlns="${ns.app}"/>`,
  },
  custom: {
    kind: 'custom-properties',
    type: 'custom-properties',
    name: 'docProps/custom.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    empty: `<Properties xmlns="${ns.custom}" xmlns:vt="${ns.vt}"/>`,
  },
} as const;

type PartKey = keyof typeof parts;

const read = (state: HostState, key: PartKey): Element | undefined => {
  const name = state.document.parts.related('', parts[key].kind);
  return name === undefined ? undefined : state.document.parts.xml(name);
};

const edit = (state: HostState, key: PartKey): Element => {
  const store = state.document.parts;
  const part = parts[key];
  state.document.changes += 1;
  const name = store.related('', part.kind);
  if (name !== undefined) return store.edit(name);
  store.add('', part.type, part.name, part.contentType, part.empty);
  return store.edit(part.name);
};

/** API name → part, namespace, element. */
const builtIn: Readonly<Record<string, readonly [part: 'core' | 'app', namespace: string, qualified: string]>> = {
  Title: ['core', ns.dc, 'dc:title'],
  Subject: ['core', ns.dc, 'dc:subject'],
  Author: ['core', ns.dc, 'dc:creator'],
  Keywords: ['core', ns.core, 'cp:keywords'],
  Comments: ['core', ns.dc, 'dc:description'],
  Category: ['core', ns.core, 'cp:category'],
  LastAuthor: ['core', ns.core, 'cp:lastModifiedBy'],
  RevisionNumber: ['core', ns.core, 'cp:revision'],
  Company: ['app', ns.app, 'Company'],
  Manager: ['app', ns.app, 'Manager'],
};

export const builtInNames = Object.keys(builtIn);

const findIn = (root: Element | undefined, namespace: string, qualified: string): Element | undefined => {
  const local = qualified.slice(qualified.indexOf(':') + 1);
  return root?.children.find((each) => each.namespaceURI === namespace && each.localName === local);
};

export const readBuiltIn = (state: HostState, name: string): string => {
  const [part, namespace, qualified] = builtIn[name] ?? invalid(name);
  return findIn(read(state, part), namespace, qualified)?.textContent ?? '';
};

export const writeBuiltIn = (state: HostState, name: string, value: unknown): void => {
  const [part, namespace, qualified] = builtIn[name] ?? invalid(name);
  if (typeof value !== 'string') return invalid(name);
  const root = edit(state, part);
  let element = findIn(root, namespace, qualified);
  if (element === undefined) {
    element = createIn(root, namespace, qualified);
    root.appendChild(element);
  }
  element.textContent = value;
};

export interface CustomValue {
  readonly key: string;
  readonly value: string | number | boolean;
  /** Word.DocumentPropertyType */
  readonly type: 'String' | 'Number' | 'Boolean' | 'Date';
}

const nameOf = (property: Element): string => property.getAttribute('name') ?? '';

export const customKeys = (state: HostState): string[] => read(state, 'custom')?.children.map(nameOf) ?? [];

const findCustom = (root: Element | undefined, key: string): Element | undefined =>
  root?.children.find((each) => nameOf(each).toLowerCase() === key.toLowerCase());

/** Keys are the same whatever their case (types of Office.js: «case-insensitive»). */
export const readCustom = (state: HostState, key: string): CustomValue | undefined => {
  const property = findCustom(read(state, 'custom'), key);
  const content = property?.firstElementChild;
  if (property === undefined || content === null || content === undefined) return undefined;
  const text = content.textContent ?? '';
  switch (content.localName) {
    case 'i4':
    case 'int':
    case 'r8':
      return { key: nameOf(property), value: Number(text), type: 'Number' };
    case 'bool':
      return { key: nameOf(property), value: text === 'true' || text === '1', type: 'Boolean' };
    case 'filetime':
      return { key: nameOf(property), value: text, type: 'Date' };
    default:
      return { key: nameOf(property), value: text, type: 'String' };
  }
};

/** Adds a property or sets the one of that name. Text longer than the host takes is cut. */
export const writeCustom = (state: HostState, key: string, value: unknown): string => {
  const limit = state.knobs.customPropertyLimit;
  const cut = (text: string): string => (limit > 0 ? text.slice(0, limit) : text);
  const root = edit(state, 'custom');
  const name = cut(key);
  if (name === '') return invalid('key');
  let property = findCustom(root, name);
  if (property === undefined) {
    property = createIn(root, ns.custom, 'property');
    property.setAttribute('fmtid', '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}');
    const ids = root.children.map((each) => Number(each.getAttribute('pid') ?? 1));
    property.setAttribute('pid', String(Math.max(1, ...ids) + 1));
    property.setAttribute('name', name);
    root.appendChild(property);
  }
  const kind =
    typeof value === 'string'
      ? 'lpwstr'
      : typeof value === 'boolean'
        ? 'bool'
        : typeof value === 'number'
          ? Number.isInteger(value)
            ? 'i4'
            : 'r8'
          : invalid('value');
  const content = createIn(root, ns.vt, `vt:${kind}`);
  content.textContent = cut(String(value));
  property.replaceChildren(content);
  return name;
};

export const deleteCustom = (state: HostState, key: string): boolean => {
  const property = findCustom(read(state, 'custom'), key);
  if (property === undefined) return false;
  edit(state, 'custom');
  property.remove();
  return true;
};
