/**
 * How the parts of a package refer to each other (ECMA-376 Part 2, 6.5). Parts are found through relationships and never by name: the main
 * part of a file may well be `word/document2.xml`.
 */
import { parseXml, elementsOf, type XmlElement } from './xml.js';

export interface Relationship {
  readonly id: string;
  /** Last step of the type, the same for Strict and Transitional: `officeDocument`, `styles`, `custom-properties`. */
  readonly type: string;
  /** Name of the target part without leading slash, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
  readonly element: XmlElement;
}

/** `word/document.xml` → `word/_rels/document.xml.rels`; `''` (the package itself) → `_rels/.rels`. */
export const relationshipsName = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** A reference from a part as a part name: relative to the part's folder, or from the root when it begins with a slash. */
const resolveTarget = (part: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of (target.split('#')[0] ?? '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  try {
    return decodeURI(name);
  } catch {
    // A stray percent sign: the name is meant as written.
    return name;
  }
};

/** `custom-properties` in Transitional, `customProperties` in Strict: one spelling. */
const shortType = (type: string): string => {
  const last = type.slice(type.lastIndexOf('/') + 1);
  return last === 'customProperties' ? 'custom-properties' : last;
};

/** The relationships in the text of a `.rels` part; none when there is no such part, undefined when it is ill-formed. */
export const parseRelationships = (part: string, text: string | undefined): readonly Relationship[] | undefined => {
  if (text === undefined) return [];
  const parsed = parseXml(text);
  if (!parsed.ok) return undefined;
  return elementsOf(parsed.value)
    .filter((element) => element.name === 'rel:Relationship')
    .map((element) => {
      const external = element.attribute('TargetMode') === 'External';
      const target = element.attribute('Target') ?? '';
      return {
        id: element.attribute('Id') ?? '',
        type: shortType(element.attribute('Type') ?? ''),
        target: external ? target : resolveTarget(part, target),
        external,
        element,
      };
    });
};

/** What asks for relationships: a package, as far as they care. */
interface Texts {
  text(name: string): string | undefined;
}

export const relationshipsOf = (source: Texts, part: string): readonly Relationship[] =>
  parseRelationships(part, source.text(relationshipsName(part))) ?? [];

/**
 * Name of the part that `part` refers to by a relationship of this type. Of several the first whose part exists; a relationship that leads
 * nowhere gives its target all the same when there is no other.
 */
export const relatedPart = (source: Texts, part: string, type: string): string | undefined => {
  const targets = relationshipsOf(source, part)
    .filter((relationship) => relationship.type === type && !relationship.external)
    .map((relationship) => relationship.target);
  return targets.find((target) => source.text(target) !== undefined) ?? targets[0];
};
