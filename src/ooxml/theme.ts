/** The fonts of a theme (ECMA-376 Part 1, 20.1.4.1.18 `a:fontScheme`): what `w:asciiTheme` and its kind stand for. */
import { childOf, type XmlElement } from './xml.js';

/** The font of a theme reference such as `minorHAnsi`; undefined when the theme does not say. */
export type ThemeFont = (reference: string) => string | undefined;

const typefaceOf = (collection: XmlElement | undefined, script: string): string | undefined => {
  const face = childOf(collection, script)?.attribute('typeface');
  return face === undefined || face === '' ? undefined : face;
};

/** `ST_Theme` (17.18.96): major or minor, and the script. Fonts for single languages are left out: which one Word takes is not certain. */
export const themeFonts = (root: XmlElement | undefined): ThemeFont => {
  const scheme = childOf(childOf(root, 'a:themeElements'), 'a:fontScheme');
  return (reference) => {
    const collection = childOf(scheme, reference.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
    return /(?:Ascii|HAnsi)$/.test(reference) ? typefaceOf(collection, 'a:latin') : undefined;
  };
};
