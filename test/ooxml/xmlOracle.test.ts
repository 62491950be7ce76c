/**
 * Our reader of XML beside saxes, which is slow, strict and not ours: whatever the text, both take it or both refuse it, and both see the
 * same elements, attributes and text at the same places.
 */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.js';
import { checkXml, parseXml, type XmlElement } from '../../src/ooxml/xml.js';
import { oddFiles } from '../hostile/oddFiles.js';
import { valueIn } from '../support/docx.js';
import { finished, finishedDocx, styles } from '../support/finished/index.js';

/** What saxes says of a text, a line an event; undefined when it refuses. */
const bySaxes = (text: string): string[] | undefined => {
  const parser = new SaxesParser();
  const told: string[] = [];
  let start = 0;
  let depth = 0;
  const refused: string[] = [];
  const refuse = (why: string | Error): void => {
    refused.push(String(why));
  };
  const say = (content: string): void => {
    if (depth > 0) told.push(`text ${content}`);
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    told.push(`${start}-${parser.position} ${name} ${JSON.stringify(Object.entries(attributes))}`);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    told.push(`${parser.position} /${name}`);
  });
  parser.on('text', say);
  parser.on('cdata', say);
  parser.write(text).close();
  return refused.length > 0 ? undefined : told;
};

/** The same of our tree; names without namespaces stand as they are. */
const byUs = (text: string): string[] | undefined => {
  const parsed = parseXml(text);
  expect(checkXml(text).ok).toBe(parsed.ok);
  if (!parsed.ok) return undefined;
  const told: string[] = [];
  const tell = (element: XmlElement): void => {
    told.push(`${element.start}-${element.openEnd} ${element.name} ${JSON.stringify([...element.attributes()])}`);
    for (const node of element.children)
      if (typeof node === 'string') told.push(`text ${node}`);
      else tell(node);
    told.push(`${element.end} /${element.name}`);
  };
  tell(parsed.value);
  return told;
};

const namespace = /(?<=[<\s/])([A-Za-z]\w*):(?=[A-Za-z])/g;

/** Names without prefixes, letter by letter as long: what a prefix means is another test's business. */
const plain = (text: string): string => text.replace(namespace, '$1.').replaceAll('xmlns=', 'xmlnz=');

const piece = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<a/>',
    '<aPr>',
    '</aPr>',
    '<aPr x="1">',
    '<b />',
    '</b >',
    '<b',
    '>',
    '/>',
    '<',
    '</',
    '="',
    '"',
    "'",
    ' c = "1"',
  ],
  ...[
    " c='2'",
    ' d="&lt;\t\r\n&#10;"',
    ' d="<"',
    ' e="]]>"',
    '&amp;',
    '&#x1F600;',
    '&#xD800;',
    '&#0;',
    '&no;',
    '&',
    ';',
    '&constructor;',
  ],
  ...[
    '<!--',
    '-->',
    '--',
    '<![CDATA[',
    ']]>',
    ']]',
    '<?p q?>',
    '<?',
    '?>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a>',
    '\r\n',
    '\r',
    '\n',
  ],
  ...[' ', '\t', 'chữ', '😀', '\ufffe', '\u0001', '\ufeff', '\u0085', 'x-1', '·'],
);

/** Mostly well-formed: elements in elements, with a piece out of place now and then. */
const wild = fc.letrec<{ readonly tree: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom('a', 'aPr', 'b', 'đ'),
      fc.constantFrom('', ' x="1"', " y='&quot;\n'", ' x="1" y="2"', ' x="1" x="2"', '\n', ' z=">"'),
      fc.array(
        fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom('', 'chữ', '\r\n'), piece, tie('tree')),
        {
          maxLength: 5,
        },
      ),
    )
    .map(([name, attributes, inside]) => `<${name}${attributes}>${inside.join('')}</${name}>`),
})).tree;

const seesTheSame = (text: string): void => {
  expect(byUs(text)).toEqual(bySaxes(text));
};

describe('our reader and saxes', () => {
  it('agree on texts put together at random', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        seesTheSame(pieces.join(''));
        seesTheSame(`<a>${pieces.join('')}</a>`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agree on trees with something out of place', () => {
    fc.assert(
      fc.property(wild, piece, fc.nat(), (text, wrong, at) => {
        seesTheSame(text);
        // By whole characters: saxes lets half of one pass, which is none.
        const letters = Array.from(text);
        const place = at % (letters.length + 1);
        seesTheSame(letters.toSpliced(place, 0, wrong).join(''));
        seesTheSame(letters.toSpliced(place, 1).join(''));
      }),
      { numRuns: 1_000 },
    );
  });

  it('agree on start tags put together at random', () => {
    const inTag = fc.constantFrom(
      ...[' ', ' ', '\t', '\n', '\r\n', '\u00a0', '/', '=', ' = ', 'x', 'y', 'đ', '1', '&amp;', ';'],
      ...[' x="1"', " y='2'", ' z="3"', ' x = "4"', '"1"', "'2'", '"<"', '">"', `'"'`, '"&no;"', 'w="5"'],
      ...[' u="<"', ' v="&lt;\t\r\n&#10;"'],
      Array.from({ length: 11 }, (_, index) => ` a${index}="${index}"`).join(''),
    );
    fc.assert(
      fc.property(fc.array(inTag, { maxLength: 6 }), (pieces) => {
        // Twice: the second is known already.
        seesTheSame(`<r><a${pieces.join('')}>chữ</a><a${pieces.join('')}>chữ</a></r>`);
        seesTheSame(`<a${pieces.join('')}/>`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agree on more different tags and property lists than are remembered', () => {
    const lists = Array.from({ length: 2_500 }, (_, index) => `<aPr><b x="${index}"/></aPr><c y="${index}"></c>`);
    seesTheSame(`<a>${[...lists, ...lists.slice(0, 3), ...lists.slice(-3)].join('')}</a>`);
  });

  it.each([
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    "<?xml\nversion = '1.0'?>",
    '<?xml version="1.0" standalone="no" ?>',
    '<?xml version="2.0"?>',
    '<?xml encoding="UTF-8"?>',
    '<?xml version="1.0" standalone="maybe"?>',
    '<?xml version="1.0" standalone="yes" encoding="UTF-8"?>',
    '<?xml version="1.0"encoding="UTF-8"?>',
    ' <?xml version="1.0"?>',
    '<?xml?>',
    '<?XML version="1.0"?>',
  ])('agree on %s', (opening) => {
    seesTheSame(`${opening}<a/>`);
  });

  it('agree on every part of whole documents', () => {
    const files = [...styles.map((style) => finishedDocx(finished(style, 3)))];
    for (const make of oddFiles.values()) {
      const file = make();
      if (file.length < 100_000) files.push(file);
    }
    let parts = 0;
    for (const file of files) {
      const opened = openPackage(file);
      if (!opened.ok) continue;
      for (const name of opened.value.names()) {
        const text = opened.value.text(name);
        // Prefixes are made part of the names, so a part of more than that is left to other tests.
        if (text === undefined || text.length > 300_000 || /\d\d\d:/.test(text)) continue;
        seesTheSame(plain(text));
        parts += 1;
      }
    }
    expect(parts).toBeGreaterThan(100);
  });

  it('a list met before is read where it stands', () => {
    const list = '<rPr><b x="1"/><c><d/></c></rPr>';
    seesTheSame(`<a>${list}<r>${list}</r><pPr>${list}</pPr><pPr>${list}</pPr></a>`);
    const [one, , other] = valueIn(parseXml(`<a>${list} ${list}</a>`)).children;
    expect(typeof one === 'object' && typeof other === 'object' && one.same === other.same).toBe(true);
  });
});
