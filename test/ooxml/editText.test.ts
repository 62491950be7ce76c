import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editTexts } from '../../src/ooxml/edit.js';
import type { Package } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { paragraphsOf, plainText } from '../../src/report/blocks.js';
import type { TextEdit } from '../../src/report/plan.js';
import {
  control,
  deleted,
  deletedMark,
  docx,
  field,
  inlineControl,
  inserted,
  opened,
  p,
  raw,
  run,
  table,
  valueIn,
  type Xml,
} from '../support/docx.js';

const main = 'word/document.xml';
const xmlOf = (pkg: Package): string => pkg.text(main) ?? '';
const textsIn = (pkg: Package): string[] => [...paragraphsOf(valueIn(readReport(pkg)).blocks)].map(plainText);

/** The edit of paragraph `paragraph` that puts `to` in the place of `from`, which stands there once. */
const replace = (pkg: Package, paragraph: number, from: string, to: string): TextEdit => {
  const text = textsIn(pkg)[paragraph] ?? '';
  const start = text.indexOf(from);
  return { paragraph, text, start, end: start + from.length, to };
};

const edit = (pkg: Package, ...edits: TextEdit[]): Package => {
  const { pkg: edited, done } = valueIn(editTexts(pkg, [edits]));
  expect(done).toEqual([true]);
  return edited;
};

const isRefused = (pkg: Package, ...edits: TextEdit[]): boolean => {
  const { pkg: edited, done } = valueIn(editTexts(pkg, [edits]));
  return done[0] === false && edited === pkg;
};

describe('replacing words', () => {
  it('changes the characters of the range and nothing else of the file', () => {
    const pkg = opened(docx('trước', p('Nhiệm kỳ ', run('2020 – 2025', { bold: true }), ' &amp; sau'), 'cuối'));
    const edited = edit(pkg, replace(pkg, 1, '2020 – 2025', '2025 - 2030'));
    expect(xmlOf(edited)).toBe(xmlOf(pkg).replace('2020 – 2025', '2025 - 2030'));
    expect(edited.names().filter((name) => edited.text(name) !== pkg.text(name))).toEqual([main]);
  });

  it('gives the new words the look of the run where the range starts', () => {
    const pkg = opened(docx(p(run('một ', { bold: true }), run('hai ', { italic: true }), 'ba')));
    const edited = edit(pkg, replace(pkg, 0, 'ột hai b', 'ười mốt r'));
    expect(valueIn(readReport(edited)).blocks[0]).toMatchObject({
      inlines: [{ text: 'mười mốt r', bold: true }, { text: 'a' }],
    });
  });

  it('writes through split runs, links, results of fields, inline controls and tracked insertions', () => {
    const link = raw(`<w:hyperlink w:anchor="x">${run('liên kết').xml}</w:hyperlink>`);
    const pkg = opened(
      docx(
        p('ngày', run(' 1'), run('2 tháng')),
        p('a', link, 'b'),
        p('trang ', field('PAGE', '5'), ' nhé'),
        p('x', inlineControl({ tag: 'dc:field:chiBo' }, 'Chi bộ 1'), 'y'),
        p('một ', inserted('hai'), ' ba'),
      ),
    );
    const edited = edit(
      pkg,
      replace(pkg, 0, 'ngày 12', 'hôm 3'),
      replace(pkg, 1, 'kết', 'lạc'),
      replace(pkg, 2, '5', '6'),
      replace(pkg, 3, 'Chi bộ 1y', 'Chi bộ Hai'),
      replace(pkg, 4, 'hai', 'bốn'),
    );
    expect(textsIn(edited)).toEqual(['hôm 3 tháng', 'aliên lạcb', 'trang 6 nhé', 'xChi bộ Hai', 'một bốn ba']);
    expect(xmlOf(edited)).toContain('<w:ins ');
    expect(xmlOf(edited)).toContain('<w:instrText xml:space="preserve">PAGE</w:instrText>');
  });

  it('puts words in where the range is empty, outside a control that ends there', () => {
    const pkg = opened(docx(p(inlineControl({ tag: 'dc:field:chiBo' }, 'Chi bộ'), ' họp'), p(), p({ mark: '<w:b/>' })));
    const edited = edit(
      pkg,
      { paragraph: 0, text: 'Chi bộ họp', start: 6, end: 6, to: ' 3' },
      { paragraph: 1, text: '', start: 0, end: 0, to: 'mới' },
      { paragraph: 2, text: '', start: 0, end: 0, to: 'đậm' },
    );
    const [first, second, third] = valueIn(readReport(edited)).blocks;
    expect(first).toMatchObject({ inlines: [{ text: 'Chi bộ' }, { text: ' 3 họp' }] });
    expect(second).toMatchObject({ inlines: [{ text: 'mới' }] });
    expect(third).toMatchObject({ inlines: [{ text: 'đậm', bold: true }] });
  });

  it('keeps spaces at the edges, and lets those that did not count be nothing', () => {
    const pkg = opened(docx(p(raw('<w:r><w:t> một hai </w:t></w:r>'))));
    expect(textsIn(pkg)).toEqual(['một hai']);
    const edited = edit(pkg, replace(pkg, 0, 'hai', 'hai '));
    expect(textsIn(edited)).toEqual(['một hai ']);
    const whole = edit(pkg, replace(pkg, 0, 'hai', 'ba'));
    expect(xmlOf(whole)).toContain('<w:t> một ba </w:t>');
  });

  it('spells tabs, line breaks and no-break hyphens, and takes them out', () => {
    const pkg = opened(docx(p(run('a\tb\nc'))));
    const edited = edit(pkg, replace(pkg, 0, '\tb\n', ' '));
    expect(textsIn(edited)).toEqual(['a c']);
    const back = edit(edited, replace(edited, 0, ' ', '\tb\u2011\n'));
    expect(textsIn(back)).toEqual(['a\tb\u2011\nc']);
    expect(xmlOf(back)).toContain('<w:noBreakHyphen/>');
  });

  it('writes under the prefix that the file uses', () => {
    const pkg = opened(docx('Chào\tbạn'));
    const renamed = pkg.with(
      main,
      xmlOf(pkg)
        .replaceAll('<w:', '<q:')
        .replaceAll('</w:', '</q:')
        .replaceAll(' w:', ' q:')
        .replace('xmlns:w', 'xmlns:q'),
    );
    const edited = edit(renamed, replace(renamed, 0, '\t', '\n'), replace(renamed, 0, 'bạn', 'chị\tA'));
    expect(textsIn(edited)).toEqual(['Chào\nchị\tA']);
  });

  it('does edits of one paragraph together, and the same edit asked for twice once', () => {
    const pkg = opened(docx('một hai ba'));
    const one = replace(pkg, 0, 'một', 'mười');
    const three = replace(pkg, 0, 'ba', 'bảy');
    const { pkg: edited, done } = valueIn(editTexts(pkg, [[one], [three, one], [replace(pkg, 0, 'i b', 'x')]]));
    expect(textsIn(edited)).toEqual(['mười hai bảy']);
    expect(done).toEqual([true, true, false]);
  });
});

describe('what is not edited', () => {
  it('a paragraph that reads otherwise by now', () => {
    const pkg = opened(docx('một hai'));
    expect(isRefused(pkg, { ...replace(pkg, 0, 'hai', 'ba'), text: 'một hai ba' })).toBe(true);
    expect(isRefused(pkg, { ...replace(pkg, 0, 'hai', 'ba'), paragraph: 7 })).toBe(true);
    expect(isRefused(pkg, { ...replace(pkg, 0, 'hai', 'ba'), end: 90 })).toBe(true);
  });

  it.each<[string, Xml, string]>([
    ['a field whole, code and all', p('trang ', field('PAGE', '5'), ' nhé'), 'trang 5 n'],
    [
      'across the border of a simple field',
      p('a', raw(`<w:fldSimple w:instr="X">${run('b').xml}</w:fldSimple>`), 'c'),
      'ab',
    ],
    ['across deleted words', p('một ', deleted('hai '), 'ba'), 'ột b'],
    ['across a picture', p('một', raw('<w:r><w:drawing/></w:r>'), 'hai'), 'ộth'],
    ['across a page break', p('một', raw('<w:r><w:br w:type="page"/></w:r>'), 'hai'), 'ộth'],
    ['a prompt', p('x', inlineControl({ tag: 'dc:field:chiBo', placeholder: true }, '……'), 'y'), '……'],
    ['across a deleted paragraph mark', raw(p({ mark: deletedMark }, 'một ').xml + p('hai').xml), 't h'],
    [
      'a formula',
      p(
        'a',
        raw(
          '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>xy</m:t></m:r></m:oMath>',
        ),
      ),
      'xy',
    ],
    [
      'text in a prompt around the paragraph',
      control({ tag: 'dc:p1:body', placeholder: true }, 'Nhập nội dung'),
      'Nhập',
    ],
    [
      'a bound control',
      control({ tag: 'x' }, 'abc').xml.includes('sdtPr')
        ? raw(
            control({ tag: 'x' }, 'abc').xml.replace(
              '</w:sdtPr>',
              '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr>',
            ),
          )
        : raw(''),
      'b',
    ],
  ])('%s', (_, content, from) => {
    const pkg = opened(docx(content));
    expect(textsIn(pkg)[0]).toContain(from);
    expect(isRefused(pkg, replace(pkg, 0, from, 'X'))).toBe(true);
  });

  it('a group of which one edit cannot be done, whole', () => {
    const pkg = opened(docx('một', p('hai', deleted('x'), 'ba')));
    expect(isRefused(pkg, replace(pkg, 0, 'một', 'bốn'), replace(pkg, 1, 'haiba', 'X'))).toBe(true);
  });
});

const word = fc.constantFrom('một', ' hai', 'ba ', 'x<y&z', '&#x1F600;', 'a\tb', 'c\nd', '“ơ”', ' ');
const content: fc.Arbitrary<Xml> = fc.oneof(
  { weight: 6, arbitrary: word.map((text) => run(text)) },
  word.map((text) => raw(`<w:r><w:t>${text.replace(/[<&\t\n]/g, '&#8211;')}</w:t></w:r>`)),
  word.map((text) => run(text, { bold: true })),
  word.map((text) => inlineControl({ tag: 'dc:field:chiBo' }, text)),
  word.map((text) => inserted(text)),
  word.map((text) => deleted(text)),
  word.map((text) => field('DATE', text)),
  word.map((text) => raw(`<w:hyperlink w:anchor="x">${run(text).xml}</w:hyperlink>`)),
  word.map((text) => run(text, { hidden: true })),
  fc.constantFrom(
    raw('<w:bookmarkStart w:id="1" w:name="a"/>'),
    raw('<w:r><w:noBreakHyphen/></w:r>'),
    raw('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
    raw('<w:r><w:drawing/></w:r>'),
    raw('<w:r><w:t/></w:r>'),
  ),
);
const paragraphs = fc.array(fc.array(content, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
const written = fc.constantFrom('', 'mới', ' ', ' có cách ', 'a\tb', '\n', '<&>"', '\u2011', '😀');

/** Paragraphs in and beside a table. */
const documentOf = (items: readonly (readonly Xml[])[]): Package =>
  opened(docx('đầu', table([['ô']]), ...items.map((each) => p(...each)), 'cuối'));

describe('laws', () => {
  const asked = fc.record({
    items: paragraphs,
    which: fc.nat(),
    from: fc.nat(),
    length: fc.nat({ max: 8 }),
    to: written,
  });
  const editOf = ({
    items,
    which,
    from,
    length,
    to,
  }: {
    items: readonly (readonly Xml[])[];
    which: number;
    from: number;
    length: number;
    to: string;
  }): { pkg: Package; wanted: TextEdit } => {
    const pkg = documentOf(items);
    const texts = textsIn(pkg);
    const paragraph = 2 + (which % items.length);
    const text = texts[paragraph] ?? '';
    const start = from % (text.length + 1);
    return { pkg, wanted: { paragraph, text, start, end: Math.min(text.length, start + length), to } };
  };

  it('the text reads back as asked, or nothing has changed; no other paragraph and no other part changes', () => {
    let carriedOut = 0;
    fc.assert(
      fc.property(asked, (given) => {
        const { pkg, wanted } = editOf(given);
        const outcome = valueIn(editTexts(pkg, [[wanted]]));
        if (!outcome.done[0]) return outcome.pkg === pkg;
        carriedOut++;
        const texts = textsIn(pkg);
        texts[wanted.paragraph] = wanted.text.slice(0, wanted.start) + wanted.to + wanted.text.slice(wanted.end);
        expect(textsIn(outcome.pkg)).toEqual(texts);
        for (const name of pkg.names()) if (name !== main) expect(outcome.pkg.text(name)).toBe(pkg.text(name));
        const own = xmlOf(pkg).split(/(?=<w:p>)/);
        const now = xmlOf(outcome.pkg).split(/(?=<w:p>)/);
        expect(now.length).toBe(own.length);
        expect(now.filter((each, index) => each !== own[index]).length).toBeLessThanOrEqual(1);
      }),
    );
    expect(carriedOut).toBeGreaterThan(30);
  });

  it('an edit and its reverse give the text of before, and inside one stretch of text every byte', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const { pkg, wanted } = editOf(given);
        const outcome = valueIn(editTexts(pkg, [[wanted]]));
        if (!outcome.done[0]) return;
        const text = textsIn(outcome.pkg)[wanted.paragraph] ?? '';
        const back: TextEdit = {
          paragraph: wanted.paragraph,
          text,
          start: wanted.start,
          end: wanted.start + wanted.to.length,
          to: wanted.text.slice(wanted.start, wanted.end),
        };
        const reversed = valueIn(editTexts(outcome.pkg, [[back]]));
        if (!reversed.done[0]) return;
        expect(textsIn(reversed.pkg)).toEqual(textsIn(pkg));
      }),
    );
    const pkg = opened(docx(p('Nhiệm kỳ 2020 &lt; 2025', run('x'))));
    const edited = edit(pkg, replace(pkg, 0, '2020', '2025'));
    expect(xmlOf(edit(edited, { ...replace(edited, 0, '2025', '2020') }))).toBe(xmlOf(pkg));
  });
});
