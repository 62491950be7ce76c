/**
 * The namespaces of WordprocessingML packages under the prefixes that this project uses everywhere, whatever the file calls them.
 * Strict documents (ISO/IEC 29500 Strict, `http://purl.oclc.org/ooxml/…`) have names of their own for the same things.
 */

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const word = 'http://schemas.microsoft.com/office/word';

/** Canonical prefix → Transitional namespace: what we declare when we write. */
export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: `${office}/relationships`,
  m: `${office}/math`,
  a: `${drawing}/main`,
  pic: `${drawing}/picture`,
  wp: `${drawing}/wordprocessingDrawing`,
  c: `${drawing}/chart`,
  dgm: `${drawing}/diagram`,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  w14: `${word}/2010/wordml`,
  w15: `${word}/2012/wordml`,
  w16: `${word}/2018/wordml`,
  w16cid: `${word}/2016/wordml/cid`,
  w16cex: `${word}/2018/wordml/cex`,
  w16se: `${word}/2015/wordml/symex`,
  w16sdtdh: `${word}/2020/wordml/sdtdatahash`,
  w16sdtfl: `${word}/2024/wordml/sdtformatlock`,
  w16du: `${word}/2023/wordml/word16du`,
  wne: `${word}/2006/wordml`,
  wp14: `${word}/2010/wordprocessingDrawing`,
  wps: `${word}/2010/wordprocessingShape`,
  wpg: `${word}/2010/wordprocessingGroup`,
  wpc: `${word}/2010/wordprocessingCanvas`,
  wpi: `${word}/2010/wordprocessingInk`,
  a14: 'http://schemas.microsoft.com/office/drawing/2010/main',
  cx: 'http://schemas.microsoft.com/office/drawing/2014/chartex',
  pkg: 'http://schemas.microsoft.com/office/2006/xmlPackage',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  cp: `${office}/custom-properties`,
  vt: `${office}/docPropsVTypes`,
} as const;

const strict: Readonly<Record<string, keyof typeof namespaces>> = {
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'cp',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
};

const strictByPrefix = new Map(Object.entries(strict).map(([uri, prefix]) => [prefix, uri]));

/** The namespace that stands for this prefix in a Strict document; the Transitional one where Strict has none of its own. */
export const strictNamespace = (prefix: keyof typeof namespaces): string =>
  strictByPrefix.get(prefix) ?? namespaces[prefix];

/** XML of ours, with every Transitional namespace that Strict renames replaced: for insertion into a Strict document. */
export const toStrict = (xml: string): string => {
  let result = xml;
  for (const [prefix, uri] of strictByPrefix) result = result.replaceAll(`="${namespaces[prefix]}"`, `="${uri}"`);
  return result;
};

const prefixes = new Map<string, string>([
  ...Object.entries(namespaces).map(([prefix, uri]): [string, string] => [uri, prefix]),
  ...Object.entries(strict),
]);

/** The canonical prefix of a namespace, undefined when this project does not know it. */
export const prefixOfNamespace = (uri: string): string | undefined => prefixes.get(uri);

/** True for the namespace of Strict WordprocessingML documents: what is written into one must use it. */
export const isStrictNamespace = (uri: string): boolean => uri.startsWith('http://purl.oclc.org/ooxml/');
