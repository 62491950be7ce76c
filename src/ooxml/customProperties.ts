/**
 * Custom document properties (ECMA-376 Part 1, 22.3): where a document remembers its outline and its profile.
 */
import type { Package } from './package.js';
import { relatedPart } from './relationships.js';
import { elementsOf, textOf } from './xml.js';

export const customPropertiesType = 'custom-properties';

/** All custom properties by name, values as text; none when the part is absent or ill-formed. */
export const readProperties = (pkg: Package): ReadonlyMap<string, string> => {
  const properties = new Map<string, string>();
  const part = relatedPart(pkg, '', customPropertiesType);
  const parsed = part === undefined ? undefined : pkg.tree(part);
  if (!parsed?.ok) return properties;
  for (const element of elementsOf(parsed.value)) {
    const name = element.attribute('name');
    const value = elementsOf(element)[0];
    if (element.name === 'cp:property' && name !== undefined && value) properties.set(name, textOf(value));
  }
  return properties;
};
