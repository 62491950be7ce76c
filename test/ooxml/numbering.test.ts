import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/ooxml/numberFormats.js';
import { paragraphsOf } from '../../src/report/blocks.js';
import { cell, deleted, deletedMark, docxWith, p, reportIn, style, table, type Xml } from '../support/docx.js';

/** A level: `[format, text, more XML]`. */
type LevelLook = readonly [string, string, string?];

const level = ([format, text, more = '<w:start w:val="1"/>']: LevelLook, index: number): string =>
  `<w:lvl w:ilvl="${index}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const abstract = (id: number, levels: readonly LevelLook[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join('')}</w:abstractNum>`;

const list = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

const labels = (numbering: string, content: readonly Xml[], styles: readonly string[] = []): string[] =>
  [...paragraphsOf(reportIn(docxWith({ numbering, styles }, ...content)).blocks)].map(({ label }) => label);

const outline: readonly LevelLook[] = [
  ['upperRoman', '%1-'],
  ['decimal', '%2.'],
  ['decimal', '%2.%3.'],
];

const at = (...levels: number[]): Xml[] => levels.map((index) => p({ numbering: [1, index] }, 'x'));

describe('automatic numbers', () => {
  const numbering = abstract(0, outline) + list(1, 0);

  it('count on, and lower levels start again under a higher one', () => {
    expect(labels(numbering, at(0, 1, 2, 2, 1, 2, 0, 1))).toEqual([
      'I-',
      '1.',
      '1.1.',
      '1.2.',
      '2.',
      '2.1.',
      'II-',
      '1.',
    ]);
  });

  it('may begin on a low level', () => {
    expect(labels(numbering, at(2))).toEqual(['1.1.']);
  });

  it('run through tables and over paragraphs without a number', () => {
    const [numbered] = at(0);
    expect(labels(numbering, [...at(0), p('x'), table([[cell(numbered ?? '')]]), ...at(0)])).toEqual([
      'I-',
      '',
      'II-',
      'III-',
    ]);
  });

  it('do not count paragraphs that are deleted', () => {
    const gone = p({ numbering: [1, 0], mark: deletedMark }, deleted('bỏ'));
    expect(labels(numbering, [...at(0), gone, ...at(0)])).toEqual(['I-', 'II-']);
  });

  it('are taken away by list 0, and there is none for an unknown list', () => {
    expect(labels(numbering, [p({ numbering: [0, 0] }), p({ numbering: [9, 0] })])).toEqual(['', '']);
  });

  it('count on through all lists of one definition, except where a list starts anew', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const both = abstract(0, outline) + list(1, 0) + list(2, 0) + list(3, 0, start);
    const of = (id: number): Xml => p({ numbering: [id, 0] });
    expect(labels(both, [of(1), of(2), of(3), of(3), of(1)])).toEqual(['I-', 'II-', 'V-', 'VI-', 'VII-']);
  });

  it('may override a level of one list', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(['lowerLetter', '%1)'], 0)}</w:lvlOverride>`;
    expect(labels(abstract(0, outline) + list(1, 0, own), at(0, 0))).toEqual(['a)', 'b)']);
  });

  it('restart as the level says', () => {
    const never: readonly LevelLook[] = [
      ['decimal', '%1.'],
      ['decimal', '%2)', '<w:start w:val="1"/><w:lvlRestart w:val="0"/>'],
    ];
    expect(labels(abstract(0, never) + list(1, 0), at(0, 1, 0, 1))).toEqual(['1.', '1)', '2.', '2)']);
  });

  it('start where the level says, and print digits in legal style', () => {
    const legal: readonly LevelLook[] = [
      ['upperRoman', '%1', '<w:start w:val="4"/>'],
      ['decimal', '%1.%2', '<w:start w:val="0"/><w:isLgl/>'],
    ];
    expect(labels(abstract(0, legal) + list(1, 0), at(0, 1))).toEqual(['IV', '4.0']);
  });

  it('come from styles, through the chain, on the level that names the style', () => {
    const levels = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="h2"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>`;
    const styles = [
      style('h2', 'heading 2', { paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr>' }),
      style('con', 'Con', { basedOn: 'h2' }),
    ];
    const content = [
      p({ numbering: [1, 0] }),
      p({ style: 'h2' }),
      p({ style: 'con' }),
      p({ style: 'h2', numbering: [0, 0] }),
    ];
    expect(labels(levels + list(1, 0), content, styles)).toEqual(['1.', '1.1.', '1.2.', '']);
  });

  it('come from a numbering style', () => {
    const numberingParts =
      abstract(0, outline, '<w:styleLink w:val="KieuSo"/>') +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="KieuSo"/></w:abstractNum>' +
      list(1, 1);
    expect(labels(numberingParts, at(0, 1))).toEqual(['I-', '1.']);
  });

  it('show bullets as characters that any font has', () => {
    expect(
      labels(
        abstract(0, [
          ['bullet', '\uf0b7'],
          ['bullet', '-'],
        ]) + list(1, 0),
        at(0, 1, 0),
      ),
    ).toEqual(['•', '-', '•']);
  });
});

it.each([
  [1, 'upperRoman', 'I'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [4, 'lowerRoman', 'iv'],
  [26, 'upperLetter', 'Z'],
  [28, 'lowerLetter', 'bb'],
  [7, 'decimalZero', '07'],
  [21, 'vietnameseCounting', 'hai mươi mốt'],
  [15, 'vietnameseCounting', 'mười lăm'],
  [22, 'ordinal', '22nd'],
  [12, 'ordinal', '12th'],
  [5, 'none', ''],
  [5, 'chicago', '5'],
  [0, 'lowerLetter', '0'],
])('%i in %s is «%s»', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});
