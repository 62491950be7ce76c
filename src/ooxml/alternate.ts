/**
 * Markup compatibility: one of several ways to say the same thing (ECMA-376 Part 3, 7.5). The first choice whose namespaces we know, else
 * the fallback; reading both would count a drawn box twice.
 */
import { namespaces } from './namespaces.js';
import { elementsOf, type XmlElement } from './xml.js';

const known: ReadonlySet<string> = new Set(Object.keys(namespaces));

/** The branch of an `mc:AlternateContent` to read, undefined when none can be. */
export const understood = (alternate: XmlElement): XmlElement | undefined => {
  const branches = elementsOf(alternate);
  return (
    branches.find(
      (branch) =>
        branch.name === 'mc:Choice' &&
        (branch.attribute('Requires') ?? '').split(' ').every((prefix) => known.has(prefix)),
    ) ?? branches.find((branch) => branch.name === 'mc:Fallback')
  );
};
