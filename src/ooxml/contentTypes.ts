/**
 * `[Content_Types].xml`: what each part is (ECMA-376 Part 2, 6.2.3). An override by name wins over a default by extension.
 */
import { elementsOf, parseXml } from './xml.js';

export const contentTypesName = '[Content_Types].xml';

export interface ContentTypes {
  /** Lower-case extension → type. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Lower-case part name without leading slash → type. */
  readonly overrides: ReadonlyMap<string, string>;
}

export const parseContentTypes = (text: string): ContentTypes | undefined => {
  const parsed = parseXml(text);
  if (!parsed.ok) return undefined;
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const element of elementsOf(parsed.value)) {
    const type = element.attribute('ContentType') ?? '';
    if (element.name === 'ct:Default') defaults.set((element.attribute('Extension') ?? '').toLowerCase(), type);
    else if (element.name === 'ct:Override')
      overrides.set((element.attribute('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
  }
  return { defaults, overrides };
};

/** The type of a part, '' when the package does not say. */
export const contentTypeOf = (types: ContentTypes, part: string): string => {
  const name = part.toLowerCase();
  return types.overrides.get(name) ?? types.defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
};

/** True for the four kinds of main part that Word itself saves: document and template, each with or without macros. */
export const isWordMain = (type: string): boolean =>
  /^application\/vnd\.(openxmlformats-officedocument\.wordprocessingml|ms-word)\..*main\+xml$/i.test(type.trim());
