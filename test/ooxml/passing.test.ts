/** A report is read while its text is read, block by block; an edit reads it from the whole tree. Both must see the same report. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.js';
import { readDocument, readReport } from '../../src/ooxml/read.js';
import { elementsOf, passElements } from '../../src/ooxml/xml.js';
import { oddFiles } from '../hostile/oddFiles.js';
import { control, deletedMark, docxParts, documentXml, p, page, style, table } from '../support/docx.js';
import { finished, finishedDocx, styles } from '../support/finished/index.js';

/** How the report reads both ways: `read`, or the code of the failure. */
const bothWays = (bytes: Uint8Array): string => {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg.failure.code;
  const passed = readReport(pkg.value);
  const whole = readDocument(pkg.value, true);
  expect(passed).toEqual(whole.ok ? { ok: true, value: whole.value.report } : whole);
  return passed.ok ? 'read' : passed.failure.code;
};

const withMain = (main: string): Uint8Array =>
  zipSync({
    ...docxParts({ styles: [style('Normal', 'Normal', { isDefault: true })] }),
    'word/document.xml': strToU8(main),
  });

const plain = documentXml([p('một'), table([['hai', 'ba']]), p('bốn')]);

describe('a report reads the same while its text is read and from the whole tree', () => {
  it('in finished reports and in what strangers make', () => {
    for (const look of styles) expect(bothWays(finishedDocx(finished(look, 5)))).toBe('read');
    for (const make of oddFiles.values()) bothWays(make());
  });

  it('over many pieces of text, with paragraphs that run on and sections that end in the middle', () => {
    const content = Array.from({ length: 3_000 }, (_, index) =>
      p({ ...(index % 7 === 0 ? { mark: deletedMark } : {}), ...(index % 900 === 5 ? { section: page } : {}) }, 'đoạn'),
    );
    const main = documentXml([...content, control({ tag: 'a' }, ...content.slice(0, 40)), ...content]);
    expect(main.length).toBeGreaterThan(300_000);
    expect(bothWays(withMain(main))).toBe('read');
  });

  it.each([
    ['a text that breaks off after some paragraphs', plain.slice(0, plain.lastIndexOf('<w:p>')), 'damaged'],
    ['a fault behind the body', plain.replace('</w:body>', '</w:body><'), 'damaged'],
    ['another root', plain.replaceAll('w:document', 'w:other'), 'not-word'],
    ['no body', plain.replaceAll('w:body', 'w:other'), 'damaged'],
    ['an empty body', plain.replace(/<w:body>.*<\/w:body>/s, '<w:body/>'), 'read'],
    ['a second body', plain.replace('</w:body>', '</w:body><w:body><w:p/></w:body>'), 'read'],
    ['a body in the body', plain.replace('<w:body>', '<w:body><w:body><w:p/></w:body>'), 'read'],
    ['a body in something else', plain.replace('<w:body>', '<w:x><w:body><w:p/></w:body></w:x><w:body>'), 'read'],
    ['two section properties', plain.replace('</w:body>', '<w:sectPr/></w:body>'), 'read'],
  ])('with %s', (_, main, outcome) => {
    expect(bothWays(withMain(main))).toBe(outcome);
  });
});

it('what is passed on is not kept', () => {
  const passing = passElements('<a><b><c x="1"/>chữ<c><d/></c></b><b><c/></b></a>', 'b');
  const given: string[] = [];
  for (let next = passing.next(); ; next = passing.next()) {
    if (!next.done) {
      given.push(next.value.name);
      continue;
    }
    expect(given).toEqual(['c', 'c']);
    const bodies = next.value.ok ? elementsOf(next.value.value) : [];
    expect(bodies.map((each) => elementsOf(each).length)).toEqual([0, 1]);
    return;
  }
});
