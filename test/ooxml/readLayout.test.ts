import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParagraphLayout } from '../../src/report/layout.js';
import { paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import { readReport } from '../../src/ooxml/read.js';
import { openFlat, toFlat } from '../../src/ooxml/package.js';
import {
  deleted,
  docxWith,
  field,
  inlineControl,
  inserted,
  opened,
  p,
  raw,
  reportIn,
  run,
  type Sheets,
  style,
  table,
  valueIn,
  type Xml,
} from '../support/docx.js';

const defaults =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
const normal = style('Normal', 'Normal', { isDefault: true });

const paragraphIn = (report: Report, index = 0): ParagraphLayout => {
  const found = report.layout?.paragraphs.get(index);
  if (!found) throw new Error('No layout.');
  return found;
};
const read = (sheets: Sheets, ...content: readonly (string | Xml)[]): Report => reportIn(docxWith(sheets, ...content));
const layoutOf = (styles: readonly string[], content: string | Xml, sheets: Sheets = {}): ParagraphLayout =>
  paragraphIn(read({ styles: [defaults, normal, ...styles], ...sheets }, content));
/** A paragraph of given properties and runs. */
const like = (properties: string, ...runs: readonly Xml[]): Xml =>
  raw(`<w:p><w:pPr>${properties}</w:pPr>${runs.map(({ xml }) => xml).join('')}</w:p>`);
const runLike = (properties: string, text = 'chữ'): Xml =>
  raw(`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`);

describe('a paragraph', () => {
  it('has the defaults of the document, in points and millimetres', () => {
    expect(layoutOf([], 'Chi bộ')).toMatchObject({
      align: 'left',
      firstLineMm: 0,
      beforePt: 0,
      afterPt: 8,
      line: { rule: 'multiple', times: 259 / 240 },
      borderBelow: false,
    });
  });

  it('takes each value from the nearest that says it: its own, its style, what that is based on', () => {
    const base = style('Base', 'Base', {
      basedOn: 'Normal',
      paragraph: '<w:spacing w:before="120" w:after="0"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>',
    });
    const nearer = style('Near', 'Near', {
      basedOn: 'Base',
      paragraph: '<w:spacing w:line="360" w:lineRule="exact"/>',
    });
    const found = layoutOf([base, nearer], like('<w:pStyle w:val="Near"/><w:spacing w:before="60"/>', run('Chi bộ')));
    expect(found).toMatchObject({
      align: 'justify',
      firstLineMm: 10,
      beforePt: 3,
      afterPt: 0,
      line: { rule: 'exact', pt: 18 },
    });
  });

  it('hangs where it hangs, and tells a border under it', () => {
    const found = layoutOf(
      [],
      like(
        '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr><w:spacing w:line="300" w:lineRule="atLeast"/><w:ind w:left="720" w:hanging="360"/>',
      ),
    );
    expect(found).toMatchObject({
      firstLineMm: -6.35,
      leftMm: 12.7,
      borderBelow: true,
      line: { rule: 'at-least', pt: 15 },
    });
  });

  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  it('is set in by its numbering, under what it says itself', () => {
    const indented = style('In', 'In', { paragraph: '<w:ind w:left="100" w:firstLine="50"/>' });
    const direct = '<w:pStyle w:val="In"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    expect(layoutOf([indented], like(direct), { numbering })).toMatchObject({ leftMm: 12.7, firstLineMm: -6.35 });
    expect(layoutOf([indented], like(`${direct}<w:ind w:left="0" w:firstLine="567"/>`), { numbering })).toMatchObject({
      leftMm: 0,
      firstLineMm: 10,
    });
  });

  it('whose style brings the numbering keeps the indents of the style, and loses both where numbering is taken away', () => {
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const own = style('Own', 'Own', { paragraph: `${list}<w:ind w:left="200" w:hanging="0"/>` });
    const none = style('None', 'None', { paragraph: list });
    expect(layoutOf([own], like('<w:pStyle w:val="Own"/>'), { numbering }).leftMm).toBeCloseTo(3.53);
    expect(layoutOf([none], like('<w:pStyle w:val="None"/>'), { numbering }).leftMm).toBe(12.7);
    const gone = like('<w:pStyle w:val="None"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(layoutOf([none], gone, { numbering }).leftMm).toBe(0);
  });

  it('in a table has what the table’s style says under its own style', () => {
    const grid = style('Grid', 'Grid', { type: 'table', paragraph: '<w:spacing w:after="0"/>' });
    const report = read(
      { styles: [defaults, normal, grid] },
      table([['ô']], '<w:tblStyle w:val="Grid"/>'),
      p('ngoài bảng'),
    );
    expect(paragraphIn(report, 0).afterPt).toBe(0);
    expect(paragraphIn(report, 1).afterPt).toBe(8);
  });

  it('is not known without a style sheet', () => {
    expect(reportIn(docxWith({}, 'Chi bộ')).layout?.paragraphs.size).toBe(0);
  });
});

describe('text', () => {
  const look = (styles: readonly string[], content: Xml, sheets: Sheets = {}) => layoutOf(styles, content, sheets).runs;

  it('turns a toggle off again where paragraph and character style both turn it on', () => {
    const paragraph = style('Dam', 'Dam', { run: '<w:b/>' });
    const character = style('Chu', 'Chu', { type: 'character', run: '<w:b/><w:i/>' });
    const styled = (properties: string): Xml => like('<w:pStyle w:val="Dam"/>', runLike(properties));
    const both = '<w:rStyle w:val="Chu"/>';
    expect(look([paragraph, character], styled(''))).toMatchObject([{ bold: true, italic: false }]);
    expect(look([paragraph, character], styled(both))).toMatchObject([{ bold: false, italic: true }]);
    expect(look([paragraph, character], styled(`${both}<w:b/>`))).toMatchObject([{ bold: true }]);
    expect(look([paragraph], styled('<w:b w:val="0"/>'))).toMatchObject([{ bold: false }]);
  });

  it('keeps a toggle that the defaults turn on', () => {
    const bold = '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>';
    const paragraph = style('Dam', 'Dam', { run: '<w:b/>' });
    const report = read({ styles: [bold, normal, paragraph] }, like('<w:pStyle w:val="Dam"/>', runLike('')));
    expect(paragraphIn(report).runs).toMatchObject([{ bold: true }]);
  });

  it('counts sizes in half-points, and those for complex scripts not at all', () => {
    expect(look([], like('', runLike('<w:sz w:val="27"/>')))).toMatchObject([{ sizePt: 13.5 }]);
    expect(look([], like('', runLike('<w:szCs w:val="40"/>')))).toMatchObject([{ sizePt: 11 }]);
  });

  it('tells colour, underline and capitals; automatic colour is none', () => {
    const found = look([], like('', runLike('<w:color w:val="ff0000"/><w:u w:val="single"/><w:caps/>')));
    expect(found).toMatchObject([{ colour: 'FF0000', underline: true, capitals: true }]);
    expect(look([], like('', runLike('<w:color w:val="auto"/><w:u w:val="none"/>')))[0]).toMatchObject({
      underline: false,
    });
    expect(look([], like('', runLike('<w:color w:val="auto"/>')))[0]?.colour).toBeUndefined();
  });

  const theme = {
    'word/theme/theme1.xml':
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements><a:fontScheme name="f"><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:font script="Viet" typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
  };
  it('has the font of the theme where the theme is there, and none that nobody knows', () => {
    expect(look([], like('', runLike('')), { parts: theme })[0]?.font).toBe('Calibri');
    expect(look([], like('', runLike('')))[0]?.font).toBeUndefined();
    const named = runLike('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>');
    expect(look([], like('', named), { parts: theme })[0]?.font).toBe('Times New Roman');
  });

  it('shows its marked letters in the font for them', () => {
    const found = look([], like('', runLike('<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>', 'Chi bộ')));
    expect(found).toMatchObject([
      { start: 0, end: 5, font: 'Arial' },
      { start: 5, end: 6, font: 'Times New Roman' },
    ]);
  });

  it('is cut where the look changes and nowhere else', () => {
    const found = look([], p(run('Chi '), run('bộ'), run(' mạnh', { bold: true })));
    expect(found.map(({ start, end, bold }) => [start, end, bold])).toEqual([
      [0, 6, false],
      [6, 11, true],
    ]);
  });
});

describe('the ranges of the runs', () => {
  const word = fc.constantFrom('Chi bộ', ' ', '\t', 'ạ', '\n', 'x', 'Ðảng\u2011', '1.');
  const piece = fc.oneof(
    fc
      .record({ text: word, bold: fc.boolean(), hidden: fc.boolean() })
      .map(({ text, bold, hidden }) => run(text, { bold, hidden })),
    word.map((text) => inserted(run(text))),
    word.map((text) => deleted(text)),
    word.map((text) => field('PAGE', text)),
    word.map((text) => inlineControl({ tag: 't' }, run(text, { bold: true }))),
    fc.constant(raw('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')),
    fc.constant(runLike('<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>', 'Đảng ủy xã')),
  );
  it('cover the plain text of every paragraph, each character once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const report = read({ styles: [defaults, normal] }, ...paragraphs.map((pieces) => p(...pieces)));
        for (const paragraph of paragraphsOf(report.blocks)) {
          const { runs } = paragraphIn(report, paragraph.place?.paragraph);
          let at = 0;
          for (const { start, end } of runs) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(plainText(paragraph).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('run on over a deleted paragraph mark', () => {
    const report = read(
      { styles: [defaults, normal] },
      p({ mark: '<w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"/>' }, 'Chi bộ '),
      p(run('mạnh', { bold: true })),
    );
    expect(paragraphIn(report, 0).runs.map(({ start, end, bold }) => [start, end, bold])).toEqual([
      [0, 7, false],
      [7, 11, true],
    ]);
  });
});

it('a flat package gives the same looks as the file', () => {
  const pkg = opened(docxWith({ styles: [defaults, normal] }, p(run('Chi bộ', { bold: true }))));
  const flat = valueIn(readReport(valueIn(openFlat(toFlat(pkg)))));
  expect(flat.layout).toEqual(valueIn(readReport(pkg)).layout);
});
