/** Paper and margins of a section (Word.PageSetup, WordApiDesktop 1.3), in points, kept in `w:sectPr` (ECMA-376 Part 1, 17.6.11, 17.6.13). */
import { invalid } from './errors.js';
import { child, isW, make, setW, wAttr } from './dom.js';
import type { Element } from './dom.js';

/** API name → element and attribute. */
const measures: Readonly<Record<string, readonly [element: 'pgSz' | 'pgMar', attribute: string]>> = {
  PageWidth: ['pgSz', 'w'],
  PageHeight: ['pgSz', 'h'],
  TopMargin: ['pgMar', 'top'],
  BottomMargin: ['pgMar', 'bottom'],
  LeftMargin: ['pgMar', 'left'],
  RightMargin: ['pgMar', 'right'],
  HeaderDistance: ['pgMar', 'header'],
  FooterDistance: ['pgMar', 'footer'],
  Gutter: ['pgMar', 'gutter'],
};

export const measureNames = Object.keys(measures);

const order =
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'.split(
    ' ',
  );

/** The child of a section, made in its place (ECMA-376 Part 1, 17.6.17) when missing. */
const needIn = (section: Element, name: string): Element => {
  const known = child(section, name);
  if (known !== undefined) return known;
  const later = section.children.find((each) => order.indexOf(each.localName) > order.indexOf(name));
  const made = make(section, name);
  // Both elements must be complete; Word's own defaults are A4 with margins of 72 points.
  if (name === 'pgMar') for (const edge of ['top', 'right', 'bottom', 'left']) setW(made, edge, 1440);
  if (name === 'pgMar')
    for (const [edge, twips] of [
      ['header', 720],
      ['footer', 720],
      ['gutter', 0],
    ] as const)
      setW(made, edge, twips);
  if (name === 'pgSz')
    for (const [edge, twips] of [
      ['w', 11906],
      ['h', 16838],
    ] as const)
      setW(made, edge, twips);
  section.insertBefore(made, later ?? null);
  return made;
};

export const readMeasure = (section: Element, name: string): number => {
  const [element, attribute] = measures[name] ?? invalid(name);
  return Number(wAttr(child(section, element), attribute) ?? 0) / 20;
};

export const writeMeasure = (section: Element, name: string, value: unknown): void => {
  const [element, attribute] = measures[name] ?? invalid(name);
  if (typeof value !== 'number' || !(value >= 0)) return invalid(name);
  setW(needIn(section, element), attribute, Math.round(value * 20));
};

export const hasOwnFirstPage = (section: Element): boolean => section.children.some((each) => isW(each, 'titlePg'));

export const setOwnFirstPage = (section: Element, on: boolean): void => {
  if (on) needIn(section, 'titlePg');
  else child(section, 'titlePg')?.remove();
};
