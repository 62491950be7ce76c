/**
 * What property lists say of text (`w:rPr`, ECMA-376 Part 1, 17.3.2): one list at a time, and several laid over each other.
 */
import { toggle } from './styleTable.js';
import type { ThemeFont } from './theme.js';
import { measureIn } from './units.js';
import { childOf, type XmlElement } from './xml.js';

/** What is absent is not said. */
export interface RunFormat {
  /** For letters without marks, and for all other letters of Vietnamese (17.3.2.26). '' = said, and not known. */
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly sizePt?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly underline?: boolean;
  /** `RRGGBB`; '' = automatic. */
  readonly colour?: string;
}

const fontOf = (fonts: XmlElement | undefined, slot: 'ascii' | 'hAnsi', theme: ThemeFont): string | undefined => {
  // A theme font goes before a named one in the same list (17.3.2.26).
  const reference = fonts?.attribute(`w:${slot}Theme`);
  return reference === undefined ? fonts?.attribute(`w:${slot}`) : (theme(reference) ?? '');
};

const colourOf = (properties: XmlElement): string | undefined => {
  const value = childOf(properties, 'w:color')?.attribute('w:val');
  if (value === undefined) return undefined;
  return /^[\da-f]{6}$/i.test(value) ? value.toUpperCase() : '';
};

const underlineOf = (properties: XmlElement): boolean | undefined => {
  const element = childOf(properties, 'w:u');
  return element && (element.attribute('w:val') ?? 'none') !== 'none';
};

/** The format without what is undefined, so that one can be laid over another. */
const saying = (format: { readonly [Key in keyof RunFormat]: RunFormat[Key] | undefined }): RunFormat =>
  Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));

/** `w:szCs` and the other twins for complex scripts say nothing of Vietnamese. */
export const runFormatOf = (properties: XmlElement | undefined, theme: ThemeFont): RunFormat => {
  if (!properties) return {};
  const fonts = childOf(properties, 'w:rFonts');
  return saying({
    ascii: fontOf(fonts, 'ascii', theme),
    hAnsi: fontOf(fonts, 'hAnsi', theme),
    sizePt: measureIn(childOf(properties, 'w:sz')?.attribute('w:val'), 2),
    bold: toggle(properties, 'w:b'),
    italic: toggle(properties, 'w:i'),
    capitals: toggle(properties, 'w:caps'),
    underline: underlineOf(properties),
    colour: colourOf(properties),
  });
};

/**
 * Styles of several kinds over the document's defaults: table, paragraph, character (17.7.2). A toggle property that an odd number of
 * them turns on is on, and one that the defaults turn on stays on (17.7.3).
 */
export const styledRun = (defaults: RunFormat, ...styles: readonly RunFormat[]): RunFormat => {
  const on = (name: 'bold' | 'italic' | 'capitals'): boolean =>
    defaults[name] === true || styles.filter((style) => style[name] === true).length % 2 === 1;
  return {
    ...styles.reduce<RunFormat>((merged, style) => ({ ...merged, ...style }), defaults),
    bold: on('bold'),
    italic: on('italic'),
    capitals: on('capitals'),
  };
};
