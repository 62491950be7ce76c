/**
 * Custom XML parts as the Common API gives them (CustomXmlParts 1.1): add, find by namespace, read whole, delete. Numbers and shapes of the calls
 * are those of the library (word-win32: OSF.DDA.MethodDispId, dispidAddDataPartMethod and following; the parameter maps at :9149 and
 * :9214). Word keeps each as `customXml/itemN.xml` with an id in its properties part (ECMA-376 Part 1, 15.2.5, 15.2.6, 22.5.2.1).
 * Nodes, prefixes and parts by id are not here: the caller answers that they are not implemented.
 */
import { parseXml, rootOf } from './dom.js';
import type { Element } from './dom.js';
import { safeArray } from './safeArray.js';
import type { HostState } from './state.js';

export const customXmlCalls = { add: 128, byNamespace: 130, xml: 131, delete: 133 } as const;

const schema = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

export interface CustomXmlPart {
  /** `{GUID}`, in braces. */
  readonly id: string;
  readonly name: string;
}

/** The root of an XML part; undefined for what is no XML. */
const rootIn = ({ document }: HostState, name: string): Element | undefined => {
  try {
    return rootOf(parseXml(document.parts.text(name)));
  } catch {
    return undefined;
  }
};

const customXmlParts = (state: HostState): CustomXmlPart[] => {
  const { parts, main } = state.document;
  return parts
    .relationships(main)
    .filter((each) => each.kind === 'customXml' && !each.external && parts.has(each.target))
    .map(({ target }) => {
      const properties = parts.related(target, 'customXmlProps');
      const root = properties === undefined ? undefined : rootIn(state, properties);
      return { name: target, id: root?.getAttributeNS(schema, 'itemID') ?? target };
    });
};

const partsOfNamespace = (state: HostState, namespace: string): CustomXmlPart[] =>
  customXmlParts(state).filter(({ name }) => rootIn(state, name)?.namespaceURI === namespace);

const findCustomXml = (state: HostState, id: string): CustomXmlPart | undefined =>
  customXmlParts(state).find((part) => part.id === id);

/** Undefined when this is no XML: Word refuses it then. Ids are counted, not random, so that runs can be compared. */
const addCustomXml = (state: HostState, xml: string): CustomXmlPart | undefined => {
  try {
    parseXml(xml);
  } catch {
    return undefined;
  }
  const { document } = state;
  const { parts, main } = document;
  const taken = new Set(customXmlParts(state).map(({ id }) => id));
  let count = 1;
  const idOf = (number: number): string => `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
  while (taken.has(idOf(count))) count += 1;
  const id = idOf(count);
  const name = parts.freeName('customXml/item%.xml');
  parts.add(main, 'customXml', name, 'application/xml', xml);
  const properties = parts.freeName('customXml/itemProps%.xml');
  parts.add(
    name,
    'customXmlProps',
    properties,
    propertiesType,
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${schema}"/>`,
  );
  document.changes += 1;
  return { id, name };
};

const deleteCustomXml = (state: HostState, { name }: CustomXmlPart): void => {
  const { parts, main } = state.document;
  for (const { target } of parts.relationships(name)) parts.remove(name, target);
  parts.remove(main, name);
  state.document.changes += 1;
};

/** Codes of refusals: ooeInvalidDataNode and ooePermissionDenied (OSF.DDA.ErrorCodeManager). */
const refusals = { customXml: 6100, denied: 7000 };

/** A call on custom XML parts: what the frame gives back, or the code of a refusal. */
export const answerCustomXml = (state: HostState, id: number, argument: string): unknown[] => {
  const described = (part: CustomXmlPart): unknown[] => safeArray([part.id, false]);
  if (id === customXmlCalls.byNamespace)
    return safeArray([0, safeArray(partsOfNamespace(state, argument).map(described))]);
  const part = id === customXmlCalls.add ? undefined : findCustomXml(state, argument);
  if (id === customXmlCalls.xml)
    return safeArray(part ? [0, state.document.parts.text(part.name)] : [refusals.customXml]);
  if (state.knobs.writesRefused !== '') return safeArray([refusals.denied]);
  if (id === customXmlCalls.add) {
    const added = addCustomXml(state, argument);
    return safeArray(added ? [0, described(added)] : [refusals.customXml]);
  }
  if (!part) return safeArray([refusals.customXml]);
  deleteCustomXml(state, part);
  return safeArray([0]);
};
