/** What prefixes mean at each place, beside saxes: lists of properties that read the same mean something else where a prefix was declared anew. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { descendants, parseXml } from '../../src/ooxml/xml.js';

const uris = ['urn:one', 'urn:two', ''];

/** Names with their namespaces in the order of the text; undefined when saxes refuses. */
const bySaxes = (text: string): string[] | undefined => {
  const parser = new SaxesParser({ xmlns: true });
  const told: string[] = [];
  const refused: Error[] = [];
  const name = (uri: string, local: string): string => (uri === '' ? local : `{${uri}}${local}`);
  parser.on('error', (why) => void refused.push(why));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name: raw }) => prefix !== 'xmlns' && raw !== 'xmlns');
    told.push([name(uri, local), ...own.map((each) => `${name(each.uri, each.local)}=${each.value}`)].join(' '));
  });
  parser.write(text).close();
  return refused.length > 0 ? undefined : told;
};

const byUs = (text: string): string[] | undefined => {
  const parsed = parseXml(text);
  if (!parsed.ok) return undefined;
  return [...descendants(parsed.value)].map((element) =>
    [
      element.name,
      ...[...element.attributes()].filter(([key]) => !key.startsWith('xmlns')).map(([key, value]) => `${key}=${value}`),
    ].join(' '),
  );
};

const declared = fc.option(
  fc.tuple(fc.constantFrom('xmlns', 'xmlns:p', 'xmlns:q'), fc.constantFrom(...uris)).filter(
    // An empty namespace for a prefix is not XML 1.0.
    ([key, uri]) => key === 'xmlns' || uri !== '',
  ),
  { nil: undefined },
);

const tree = fc.letrec<{ readonly node: string }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom('p:rPr', 'q:rPr', 'rPr', 'p:r', 'b'),
      declared,
      fc.constantFrom('', ' p:v="1"', ' v="1"', ' q:v="2"'),
      fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom('', 'chữ'), tie('node')), {
        maxLength: 4,
      }),
    )
    .map(([name, declaration, attributes, inside]) => {
      const namespaces = declaration ? ` ${declaration[0]}="${declaration[1]}"` : '';
      return `<${name}${namespaces}${attributes}>${inside.join('')}</${name}>`;
    }),
})).node;

it('gives every name the namespace that it has where it stands', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (nodes) => {
      const same = nodes.join('');
      const text = `<a xmlns:p="urn:one" xmlns:q="urn:two">${same}<b xmlns:p="urn:two" xmlns="urn:one">${same}</b>${same}</a>`;
      expect(byUs(text)).toEqual(bySaxes(text));
    }),
    { numRuns: 1_500 },
  );
});
