/**
 * Files that somebody made to hang, fill or mislead the program. Each is refused with a code and a Vietnamese sentence, or read right, within
 * bounded time and memory. Time is processor time: a busy machine is no fault of ours.
 */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../scripts/corpus/journey.js';
import { findMarkers } from '../../src/check/markers.js';
import { openFlat, openPackage, toFlat } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { xmlLimits } from '../../src/ooxml/xml.js';
import { packEntry, writeZip } from '../../src/ooxml/zip.js';
import { findBlanks } from '../../src/report/blanks.js';
import { plainText, type Report } from '../../src/report/blocks.js';
import type { Result } from '../../src/result.js';
import { docx, docxParts, documentXml, opened, p, raw, style, table, valueIn, wordNamespace } from '../support/docx.js';
import { within } from '../support/within.js';

const main = 'word/document.xml';
const normal = style('Normal', 'Normal', { isDefault: true });

/** Not compressed, so that no guard against zip bombs helps. */
const stored = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(docxParts({ styles: [normal], parts }), { level: 0 });
const withBody = (xml: string): Uint8Array => stored({ [main]: documentXml([raw(xml)]) });

const read = (bytes: Uint8Array): Result<Report> => {
  const pkg = openPackage(bytes);
  return pkg.ok ? readReport(pkg.value) : pkg;
};

/** `ok`, or the code of the refusal, which must come with sentences. */
const outcomeOf = (result: Result<unknown>): string => {
  if (result.ok) return 'ok';
  expect(result.failure.message).toMatch(/\p{Lu}.*\.$/u);
  expect(result.failure.hint).toMatch(/\.$/);
  expect((result.failure.detail ?? '').length).toBeLessThan(400);
  return result.failure.code;
};

const around = (opening: string, closing: string, inner = '<w:p/>', depth = 50_000): string =>
  opening.repeat(depth) + inner + closing.repeat(depth);

const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

describe('fifty thousand levels of', () => {
  it.each([
    ['tables', around('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')],
    ['controls', around('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>')],
    ['wrappers', around('<w:customXml>', '</w:customXml>')],
    ['elements that nobody knows', around('<w:zz>', '</w:zz>')],
    ['insertions in a paragraph', `<w:p>${around('<w:ins>', '</w:ins>', '<w:r><w:t>x</w:t></w:r>')}</w:p>`],
    ['text in text', `<w:p><w:r><w:t>${around('<w:t>', '</w:t>', 'x')}</w:t></w:r></w:p>`],
    ['drawings', `<w:p><w:r>${around('<w:drawing>', '</w:drawing>', '')}</w:r></w:p>`],
    ['alternatives', around(`<mc:AlternateContent ${mc}><mc:Fallback>`, '</mc:Fallback></mc:AlternateContent>')],
  ])('%s are read, edited and taken out', { timeout: 60_000 }, (_, xml) => {
    const bytes = withBody(`${p('trước').xml}${xml}${p('sau').xml}`);
    expect(within(2_000, () => outcomeOf(read(bytes)))).toBe('ok');
    expect(journeyOf(bytes).outcome).toBe('whole');
  });
});

describe('too much of', () => {
  it.each([
    ['runs: a hundred megabytes', '<w:r><w:t>chữ nghĩa</w:t></w:r>', 3_200_000],
    ['runs: sixty megabytes', '<w:r><w:t>chu nghia</w:t></w:r>', 2_000_000],
    ['runs: a million', '<w:r><w:t>chu</w:t></w:r>', 1_000_000],
    ['paragraphs', '<w:p/>', xmlLimits.elements],
  ])('%s is refused before it fills the memory', { timeout: 60_000 }, (_, xml, times) => {
    const bytes = withBody(`<w:p>${xml.repeat(times)}</w:p>`);
    const before = process.memoryUsage().heapUsed;
    expect(within(2_500, () => outcomeOf(read(bytes)))).toBe('too-large');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(500_000_000);
  });

  it('namespaces is refused', () => {
    const elements = (name: (index: number) => string, count: number): string =>
      Array.from({ length: count }, (_, index) => `<w:zz xmlns:${name(index)}="urn:${index}">`).join('');
    const deep = elements((index) => `n${index}`, 20_000) + '</w:zz>'.repeat(20_000);
    expect(within(2_000, () => outcomeOf(read(withBody(deep))))).toBe('too-large');
  });

  it('styles in a chain, lists, attributes, marks and field marks is read', { timeout: 60_000 }, () => {
    const chain = Array.from({ length: 5_000 }, (_, index) =>
      style(`s${index}`, `s${index}`, { basedOn: `s${index + 1}` }),
    );
    const chained = Array.from({ length: 5_000 }, (_, index) => p({ style: `s${index}` }, 'x'));
    expect(within(2_000, () => outcomeOf(read(zipSync(docxParts({ styles: chain }, ...chained), { level: 0 }))))).toBe(
      'ok',
    );
    for (const xml of [
      `<w:p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
      '<w:bookmarkStart w:id="1" w:name="b"/>'.repeat(50_000),
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(30_000)}${'<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(30_000)}</w:p>`,
    ])
      expect(within(2_000, () => outcomeOf(read(withBody(xml))))).toBe('ok');
  });

  it('children for one call of a function is no too much', { timeout: 60_000 }, () => {
    expect(journeyOf(withBody('<w:p/>'.repeat(150_000))).outcome).toBe('whole');
  });
});

describe('a zip file', () => {
  it('that is a bomb is refused before anything is inflated', () => {
    const zeros = zipSync({ ...docxParts({}, p('x')), 'word/media/a.bin': new Uint8Array(60_000_000) }, { level: 9 });
    expect(within(500, () => outcomeOf(openPackage(zeros)))).toBe('too-large');
  });

  it('may call its parts __proto__, constructor and toString', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__/x.xml'];
    const parts = Object.entries(docxParts({ styles: [normal] }, p('một')));
    const odd = names.map((name): [string, Uint8Array] => [name, strToU8('<x/>')]);
    const bytes = writeZip([...parts, ...odd].map(([name, part]) => packEntry(name, part)));
    const pkg = opened(bytes);
    expect(pkg.names()).toEqual(expect.arrayContaining(names));
    expect(journeyOf(bytes).outcome).toBe('whole');
    expect(({} as Record<string, unknown>)['x.xml']).toBeUndefined();
  });

  it.each(['word\\document.xml', '../../etc/passwd', '/etc/passwd', 'C:/x.xml', 'a\0b'])(
    'may not call a part %j',
    (name) => {
      expect(outcomeOf(openPackage(zipSync({ ...docxParts({}, p('x')), [name]: strToU8('x') })))).toBe('damaged');
    },
  );

  it('that is cut off at any byte is refused', { timeout: 60_000 }, () => {
    const whole = docx(p('Chào'), table([['1', '2']]));
    let refused = 0;
    for (let length = 0; length < whole.length; length += length < 200 || whole.length - length < 200 ? 1 : 7) {
      expect(outcomeOf(read(whole.subarray(0, length)))).not.toBe('ok');
      refused++;
    }
    expect(refused).toBeGreaterThan(400);
  });

  it('with some bytes changed is refused or read, and never throws', { timeout: 120_000 }, () => {
    const whole = docx(p('Chào'), table([['1', '2']]), p('I- ĐẶC ĐIỂM'));
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const broken = whole.slice();
          for (const [at, value] of changes) broken[at] = value;
          const outcome = outcomeOf(read(broken));
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        },
      ),
      { numRuns: 1_500 },
    );
    console.log(`byte flips: 1500 cases, 0 crashed (${[...outcomes].map((entry) => entry.join(' ')).join(', ')})`);
    expect(outcomes.get('damaged')).toBeGreaterThan(100);
  });
});

describe('XML', () => {
  const withDoctype = (doctype: string, text: string): Uint8Array =>
    stored({
      [main]: `<?xml version="1.0"?>${doctype}<w:document xmlns:w="${wordNamespace}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    });
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
    '',
  );

  it.each([
    ['a billion laughs', withDoctype(`<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]>`, '&l9;')],
    ['an external entity', withDoctype('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;')],
    ['an external document type', withDoctype('<!DOCTYPE w SYSTEM "http://127.0.0.1:1/x.dtd">', 'x')],
    ['an entity that nobody declared', withDoctype('', '&nbsp;')],
    ['a character that XML has not', withDoctype('', '&#0;')],
    ['a bare ampersand', withDoctype('', 'a & b')],
  ])('with %s is refused', (_, bytes) => {
    expect(within(500, () => outcomeOf(read(bytes)))).toBe('damaged');
  });

  it.each([
    ['a broken sequence', [0xc3, 0x28]],
    ['an overlong form', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a cut character', [0xe1, 0xbb]],
  ])('whose UTF-8 has %s is refused', (_, bytes) => {
    const xml = documentXml([p('@@')]);
    const [before = '', after = ''] = xml.split('@@');
    expect(
      outcomeOf(read(stored({ [main]: Uint8Array.from([...strToU8(before), ...bytes, ...strToU8(after)]) }))),
    ).toBe('damaged');
  });

  it('in flat form is held to the same', () => {
    const flat = toFlat(opened(docx(p('Chào'))));
    expect(outcomeOf(openFlat(`<!DOCTYPE x>${flat}`))).toBe('damaged');
    expect(outcomeOf(openFlat(flat.slice(0, -20)))).toBe('damaged');
    expect(outcomeOf(openFlat(flat.replace('pkg:name="/word/document.xml"', 'pkg:name="/../../x"')))).toBe('damaged');
    expect(outcomeOf(openFlat(''))).not.toBe('ok');
  });

  it('names of a million letters take no longer than others', { timeout: 60_000 }, () => {
    const long = 'a'.repeat(1_000_000);
    const bytes = stored({
      [main]: documentXml([p('x')]),
      'word/styles.xml': `<w:styles xmlns:w="${wordNamespace}"><w:${long}/><w:style ${long}="1"></w:style></w:styles>`,
    });
    expect(within(4_000, () => journeyOf(bytes).outcome)).toBe('whole');
  });
});

describe('text made to hang a pattern', () => {
  const texts = [
    '.',
    '…',
    '. ',
    '- ……. ',
    '[',
    '[.',
    '…(1)',
    '_',
    'ngày ',
    'số  ',
    '1.',
    '1.1.1 a ',
    'I-',
    '(',
    '“',
    '\u00a0',
    '{',
    '20',
  ].flatMap((unit) => [
    unit.repeat(30_000 / unit.length),
    `[${unit.repeat(39 / unit.length)}x]`,
    `1. ${unit.repeat(3_000)}!`,
  ]);

  it('is searched for blanks and markers at once', () => {
    for (const text of texts) {
      within(1_000, () => findBlanks(text));
      within(1_000, () => findMarkers(text));
    }
  });

  it('is aligned and checked at once', { timeout: 120_000 }, () => {
    const bytes = stored({ [main]: documentXml(texts.map((text) => p(text.slice(0, 10_000)))) });
    expect(within(20_000, () => journeyOf(bytes).outcome)).toBe('whole');
  });

  it('that looks like HTML, script or a formula is text', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '=HYPERLINK("http://x","y")',
      '{{constructor}}',
      '&lt;b&gt;',
      '${1}',
      '__proto__',
    ]) {
      const report = valueIn(read(docx(p(text))));
      const [block] = report.blocks;
      expect(block?.kind === 'paragraph' && plainText(block)).toBe(text);
    }
  });
});
