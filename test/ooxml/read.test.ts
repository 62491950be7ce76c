import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ooxml/read.js';
import { type Block, isPrompt, type Paragraph, paragraphsOf, plainText, type Table } from '../../src/report/blocks.js';
import {
  bold,
  cell,
  control,
  deleted,
  deletedMark,
  docx,
  docxWith,
  field,
  inlineControl,
  inserted,
  opened,
  p,
  raw,
  reportIn,
  run,
  style,
  table,
  valueIn,
  type Xml,
} from '../support/docx.js';

const blocksOf = (...content: (string | Xml)[]): readonly Block[] => reportIn(docx(...content)).blocks;

const paragraphsIn = (bytes: Uint8Array): Paragraph[] => [...paragraphsOf(reportIn(bytes).blocks)];

const textsOf = (...content: (string | Xml)[]): string[] => paragraphsIn(docx(...content)).map(plainText);

/** What one paragraph holding this shows. */
const shown = (...content: (string | Xml)[]): string => textsOf(p(raw(''), ...content))[0] ?? 'nothing';

const firstTable = (blocks: readonly Block[]): Table => {
  const found = blocks.find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found;
};

const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('the text of a paragraph', () => {
  it('is the same however its runs are split', () => {
    const [whole] = blocksOf(p('Đảng bộ xã ', bold('Tân')));
    const [split] = blocksOf(p('Đảng ', 'bộ', ' xã ', bold('T'), raw('<w:proofErr w:type="spellStart"/>'), bold('ân')));
    expect((split as Paragraph).inlines).toEqual((whole as Paragraph).inlines);
    expect((whole as Paragraph).inlines).toHaveLength(2);
  });

  it('has tabs, breaks and special hyphens as characters', () => {
    expect(shown(raw('<w:r><w:t>a</w:t><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:ptab/></w:r>'))).toBe(
      'a\t\n\n\u2011\t',
    );
  });

  it('keeps spaces at the edges only where the file says so', () => {
    expect(shown(raw('<w:r><w:t> a </w:t><w:t xml:space="preserve"> b\nc </w:t></w:r>'))).toBe('a b c ');
  });

  it('shows symbols as characters that any font has', () => {
    expect(
      shown(
        raw(
          '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="F0B7"/><w:sym w:char="F041"/><w:t>\uf0b7</w:t></w:r>',
        ),
      ),
    ).toBe('✓•••');
  });

  it('includes what wrappers hold', () => {
    for (const wrapper of [
      'w:ins',
      'w:moveTo',
      'w:hyperlink',
      'w:smartTag',
      'w:customXml',
      'w:fldSimple',
      'w:dir',
      'w:bdo',
    ])
      expect(shown(raw(`<${wrapper}>${t('trong')}</${wrapper}>`))).toBe('trong');
  });

  it('passes over what nobody knows', () => {
    expect(shown('a', raw(`<w:neverHeard>${t('x')}</w:neverHeard>`), raw('<w:r><w:unheard/><w:t>b</w:t></w:r>'))).toBe(
      'ab',
    );
  });

  it('is without deleted text and with inserted text', () => {
    expect(shown('Năm ', deleted('2020'), inserted('2025'))).toBe('Năm 2025');
    expect(shown(raw(`<w:moveFrom w:id="1">${t('cũ')}</w:moveFrom>`), 'mới')).toBe('mới');
  });

  it('is without field code, and with the result', () => {
    expect(shown('Trang ', field(' PAGE ', '3'), ' hết')).toBe('Trang 3 hết');
    expect(shown(field('IF 1=1', 'a'), raw('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), t2('chỉ mở'))).toBe(
      'achỉ mở',
    );
  });

  it('is without the result of a field inside field code', () => {
    const begin = raw('<w:r><w:fldChar w:fldCharType="begin"/></w:r>');
    const separate = raw('<w:r><w:fldChar w:fldCharType="separate"/></w:r>');
    const end = raw('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    expect(shown(begin, field('INNER', 'trong mã'), separate, 'kết quả', end)).toBe('kết quả');
  });

  it('does not take marks in a text box for those of the field around it', () => {
    const mark = (kind: string): Xml => raw(`<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`);
    const box = raw(`<w:r><w:pict><w:txbxContent>${p(mark('end')).xml}</w:txbxContent></w:pict></w:r>`);
    expect(shown(mark('begin'), box, 'mã', mark('separate'), 'kết quả', mark('end'))).toBe('kết quả');
  });

  it('follows a field over several paragraphs', () => {
    const toc = [
      p(raw('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'), 'mã'),
      p('vẫn mã', raw('<w:r><w:fldChar w:fldCharType="separate"/></w:r>'), 'I- Đầu'),
      p('II- Cuối', raw('<w:r><w:fldChar w:fldCharType="end"/></w:r>')),
    ];
    expect(textsOf(...toc)).toEqual(['', 'I- Đầu', 'II- Cuối']);
  });

  it('is without comments and footnote marks', () => {
    expect(
      shown(
        raw('<w:commentRangeStart w:id="0"/>'),
        'a',
        raw('<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'),
        raw('<w:r><w:footnoteReference w:id="2"/></w:r>'),
      ),
    ).toBe('a');
  });

  it('reads a formula from left to right', () => {
    const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const r = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    expect(
      shown('Tỷ lệ ', raw(`<m:oMath ${math}><m:f><m:num>${r('a')}</m:num><m:den>${r('b')}</m:den></m:f></m:oMath>`)),
    ).toBe('Tỷ lệ ab');
  });

  it('reads the base of ruby text', () => {
    expect(
      shown(raw(`<w:r><w:ruby><w:rt>${t('trên')}</w:rt><w:rubyBase>${t('dưới')}</w:rubyBase></w:ruby></w:r>`)),
    ).toBe('dưới');
  });
});

const t2 = (text: string): Xml => raw(t(text));

describe('hidden text', () => {
  const styles = [
    style('n', 'Normal', { isDefault: true }),
    style('an', 'Ẩn', { run: '<w:vanish/>' }),
    style('con', 'Ẩn con', { basedOn: 'an' }),
    style('hien', 'Hiện', { basedOn: 'an', run: '<w:vanish w:val="0"/>' }),
    style('chu', 'Chữ ẩn', { type: 'character', run: '<w:vanish/>' }),
  ];
  const texts = (...content: Xml[]): string[] => paragraphsIn(docxWith({ styles }, ...content)).map(plainText);

  it('is no content, whether hidden directly, by a character style or by a paragraph style', () => {
    expect(texts(p('a', run('b', { hidden: true }), run('c', { style: 'chu' }), 'd'))).toEqual(['ad']);
    expect(texts(p({ style: 'con' }, 'x'), p({ style: 'hien' }, 'y'))).toEqual(['y']);
  });

  it('is content again where a run says so', () => {
    expect(texts(p({ style: 'hien' }, 'a', run('b', { style: 'chu', hidden: false })))).toEqual(['ab']);
  });

  it('makes paragraphs run together when the mark is hidden', () => {
    expect(texts(p({ mark: '<w:vanish/>' }, 'đầu '), p('cuối'))).toEqual(['đầu cuối']);
  });
});

describe('tracked deletion of paragraph marks', () => {
  it('joins the paragraph with the next one, which gives the style', () => {
    const styles = [style('a', 'A'), style('b', 'B')];
    const [joined, ...others] = paragraphsIn(
      docxWith({ styles }, p({ style: 'a', mark: deletedMark }, 'một '), p({ style: 'b' }, 'hai'), 'ba'),
    );
    expect(joined && [plainText(joined), joined.style, joined.place?.paragraph, joined.place?.count]).toEqual([
      'một hai',
      'B',
      0,
      2,
    ]);
    expect(others.map((other) => [plainText(other), other.place?.paragraph])).toEqual([['ba', 2]]);
  });

  it('leaves nothing of a paragraph that is deleted whole, but counts it', () => {
    const read = paragraphsIn(
      docx(p({ mark: deletedMark }, deleted('bỏ')), p('còn'), p({ mark: deletedMark }, deleted('bỏ'))),
    );
    expect(read.map((paragraph) => [plainText(paragraph), paragraph.place?.paragraph, paragraph.place?.count])).toEqual(
      [['còn', 1, 1]],
    );
  });

  it('keeps the text of a paragraph that has nothing to join', () => {
    expect(textsOf(p({ mark: deletedMark }, 'một'), table([['x']]))).toEqual(['một', 'x']);
    expect(textsOf(p({ mark: deletedMark }, 'cuối'))).toEqual(['cuối']);
  });

  it('takes deleted rows out of a table, and a table whose rows are all deleted', () => {
    const row = (text: string, isDeleted: boolean): string =>
      `<w:tr>${isDeleted ? '<w:trPr><w:del w:id="1" w:author="A"/></w:trPr>' : ''}${cell(text).xml}</w:tr>`;
    const rows = (...items: string[]): Xml => raw(`<w:tbl><w:tblGrid/>${items.join('')}</w:tbl>`);
    expect(textsOf(rows(row('bỏ', true), row('còn', false)), rows(row('bỏ', true)), 'sau')).toEqual(['còn', 'sau']);
    expect(paragraphsIn(docx(rows(row('bỏ', true)), 'sau'))[0]?.place?.paragraph).toBe(1);
  });
});

describe('marks of text', () => {
  const styles = [style('d', 'Đậm', { type: 'character', run: '<w:b/>' }), style('n', 'Nền', { run: '<w:b/>' })];
  const marks = (...content: Xml[]): unknown[] =>
    paragraphsIn(docxWith({ styles }, p({ style: 'n' }, ...content)))[0]?.inlines.map((inline) =>
      inline.kind === 'text' ? [inline.text, inline.bold, inline.italic, inline.underline] : inline.kind,
    ) ?? [];

  it('come from the run and its character style, not from the paragraph style', () => {
    expect(
      marks(run('a'), run('b', { style: 'd' }), run('c', { style: 'd', bold: false, italic: true, underline: true })),
    ).toEqual([
      ['a', undefined, undefined, undefined],
      ['b', true, undefined, undefined],
      ['c', undefined, true, true],
    ]);
  });
});

describe('pictures and lines', () => {
  const kinds = (xml: string): string[] =>
    paragraphsIn(docx(p(raw(`<w:r>${xml}</w:r>`))))[0]?.inlines.map((inline) => inline.kind) ?? [];
  const wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const wps = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
  const v = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
  const shape = (preset: string, inside = ''): string =>
    `<w:drawing><wp:anchor ${wp}><wp:docPr id="1" name="Shape"/><wps:wsp ${wps}><a:prstGeom ${a} prst="${preset}"/>${inside}</wps:wsp></wp:anchor></w:drawing>`;

  it('tell content from decoration', () => {
    expect(kinds(`<w:drawing><wp:inline ${wp}><wp:docPr id="1" name="Ảnh 1"/></wp:inline></w:drawing>`)).toEqual([
      'picture',
    ]);
    expect(kinds(`<w:drawing><wp:inline ${wp}><wp:docPr id="1" name="DC Đường kẻ"/></wp:inline></w:drawing>`)).toEqual([
      'line',
    ]);
    expect(kinds(shape('line'))).toEqual(['line']);
    expect(kinds(shape('rect'))).toEqual(['picture']);
    expect(kinds(shape('line', '<w:txbxContent><w:p/></w:txbxContent>'))).toEqual(['picture']);
    expect(kinds(`<w:pict><v:line ${v}/></w:pict>`)).toEqual(['line']);
    expect(kinds(`<w:pict><v:shape ${v}><v:imagedata/></v:shape></w:pict>`)).toEqual(['picture']);
    expect(kinds('<w:object/>')).toEqual(['picture']);
    expect(kinds('<w:br w:type="page"/>')).toEqual(['page-break']);
  });

  it('are read once where a file says them twice', () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const both = (requires: string): string =>
      `<mc:AlternateContent ${mc} ${wps} xmlns:x="urn:x"><mc:Choice Requires="${requires}">${shape('line')}</mc:Choice><mc:Fallback><w:object/></mc:Fallback></mc:AlternateContent>`;
    expect(kinds(both('wps'))).toEqual(['line']);
    expect(kinds(both('x'))).toEqual(['picture']);
  });

  it('hold paragraphs of their own, which are not those of the body', () => {
    const box = `<w:r><w:pict><v:shape ${v}><v:textbox><w:txbxContent>${p('trong hộp').xml}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const read = paragraphsIn(docx(p('a', raw(box)), 'b'));
    expect(read.map((paragraph) => [plainText(paragraph), paragraph.place?.paragraph])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });
});

describe('styles', () => {
  const styles = [
    style('a0', 'Normal', { isDefault: true }),
    style('u1', 'heading 1'),
    style('u2', 'Mục của tôi', { basedOn: 'u1' }),
    style('o3', 'Có cấp', { paragraph: '<w:outlineLvl w:val="2"/>' }),
    style('x', 'Vòng', { basedOn: 'y' }),
    style('y', 'Tròn', { basedOn: 'x' }),
  ];
  const look = (...content: Xml[]): unknown[] =>
    paragraphsIn(docxWith({ styles }, ...content)).map((paragraph) => [paragraph.style, paragraph.level]);

  it('are known by name, whatever their ids', () => {
    expect(look(p({ style: 'u1' }), p({ style: 'u2' }), p({ style: 'o3' }))).toEqual([
      ['heading 1', 1],
      ['Mục của tôi', 1],
      ['Có cấp', 3],
    ]);
  });

  it('are nameless where the default one holds', () => {
    expect(look(p('x'), p({ style: 'a0' }), p({ style: 'unknown' }))).toEqual([
      ['', 0],
      ['', 0],
      ['', 0],
    ]);
  });

  it('give way to an outline level of the paragraph itself', () => {
    expect(look(p({ style: 'u1', outlineLevel: 4 }), p({ style: 'u1', outlineLevel: 10 }))).toEqual([
      ['heading 1', 4],
      ['heading 1', 0],
    ]);
  });

  it('may be based on each other in a circle', () => {
    expect(look(p({ style: 'x' }))).toEqual([['Vòng', 0]]);
  });
});

describe('content controls', () => {
  it('are listed on the blocks in them, outermost first, with one key each', () => {
    const blocks = blocksOf(
      control({ tag: 'a' }, 'một', control({ tag: 'b', title: 'Tựa', placeholder: true }, 'hai'), table([['ba']])),
      'bốn',
      control({ tag: 'c' }, 'năm'),
    );
    expect(blocks.map((block) => block.controls.map(({ tag, key }) => `${tag}${key}`))).toEqual([
      ['a0'],
      ['a0', 'b1'],
      ['a0'],
      [],
      ['c2'],
    ]);
    expect(blocks[1]?.controls[1]).toEqual({ tag: 'b', title: 'Tựa', placeholder: true, key: 1 });
    expect(firstTable(blocks).rows[0]?.cells[0]?.blocks[0]?.controls.map(({ key }) => key)).toEqual([0]);
  });

  it('stand on the text they hold inside a paragraph', () => {
    const [paragraph] = paragraphsIn(
      docx(p('Chi bộ ', inlineControl({ tag: 'dc:field:chiBo', placeholder: true }, '……'), '.')),
    );
    const [before, inside, after] = paragraph?.inlines ?? [];
    expect([before, after].map((inline) => inline?.kind === 'text' && inline.control)).toEqual([undefined, undefined]);
    expect(inside).toMatchObject({ text: '……', control: { tag: 'dc:field:chiBo', placeholder: true, key: 0 } });
    expect(inside && paragraph && isPrompt(inside, paragraph)).toBe(true);
  });

  it('around rows and cells stand on what the cells hold', () => {
    const inRow = `<w:sdt><w:sdtPr><w:tag w:val="row"/></w:sdtPr><w:sdtContent><w:tr><w:sdt><w:sdtPr><w:tag w:val="cell"/></w:sdtPr><w:sdtContent>${cell('x').xml}</w:sdtContent></w:sdt>${cell('y').xml}</w:tr></w:sdtContent></w:sdt>`;
    const read = valueIn(readDocument(opened(docx(raw(`<w:tbl><w:tblGrid/>${inRow}</w:tbl>`)))));
    expect([...paragraphsOf(read.report.blocks)].map((paragraph) => paragraph.controls.map(({ tag }) => tag))).toEqual([
      ['row', 'cell'],
      ['row'],
    ]);
    expect(read.controls.map(({ kind }) => kind)).toEqual(['row', 'cell']);
  });
});

describe('tables', () => {
  it('give their grid, rows, spans and merges', () => {
    const c = (properties: string, text: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text).xml}</w:tc>`;
    const [read] = blocksOf(
      raw(
        `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000.4"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${c('<w:gridSpan w:val="2"/>', 'đầu')}</w:tr><w:tr>${c('<w:vMerge w:val="restart"/>', 'a')}${c('', 'b')}</w:tr><w:tr>${c('<w:vMerge/>', '')}${c('', 'c')}</w:tr></w:tbl>`,
      ),
    );
    const found = firstTable(read ? [read] : []);
    expect(found.columns).toEqual([1000, 2000]);
    expect(found.rows.map((row) => [row.header, row.cells.map(({ span, merge }) => [span, merge])])).toEqual([
      [true, [[2, undefined]]],
      [
        false,
        [
          [1, 'start'],
          [1, undefined],
        ],
      ],
      [
        false,
        [
          [1, 'continue'],
          [1, undefined],
        ],
      ],
    ]);
  });

  it('may stand in cells, and every cell has a paragraph', () => {
    const found = firstTable(blocksOf(table([[cell(table([['trong']]), 'sau'), raw('<w:tc/>')]])));
    expect(found.rows[0]?.cells.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      ['table', 'paragraph'],
      ['paragraph'],
    ]);
  });
});

describe('places', () => {
  it('count every paragraph of the body and point at the XML', () => {
    const bytes = docx('a', table([['b', 'c']]), control({ tag: 'x' }, 'd'), 'e');
    const text = opened(bytes).text('word/document.xml') ?? '';
    const blocks = reportIn(bytes).blocks;
    expect(blocks.map(({ place }) => [place?.paragraph, place?.count])).toEqual([
      [0, 1],
      [1, 2],
      [3, 1],
      [4, 1],
    ]);
    expect(blocks.map(({ place }) => text.slice(place?.start, place?.end).slice(0, 6))).toEqual([
      '<w:p><',
      '<w:tbl',
      '<w:p><',
      '<w:p><',
    ]);
    expect(blocks.every(({ place }) => text.slice(0, place?.end).endsWith('>'))).toBe(true);
  });
});

it('custom properties are read as text', () => {
  expect(reportIn(docxWith({ properties: { 'DeCuong.outline': 'a@1', x: 'é & <' } })).properties).toEqual(
    new Map([
      ['DeCuong.outline', 'a@1'],
      ['x', 'é & <'],
    ]),
  );
});

it('nesting without end is passed over with a warning, and later paragraphs keep their index', () => {
  const depth = 400;
  const deep = raw('<w:customXml>'.repeat(depth) + p('sâu').xml + '</w:customXml>'.repeat(depth));
  const report = reportIn(docx(deep, 'sau'));
  expect(report.warnings).toHaveLength(1);
  expect(
    report.blocks.map((block) => [block.kind === 'paragraph' && plainText(block), block.place?.paragraph]),
  ).toEqual([['sau', 1]]);
});

it('a document embedded in another is said to be unread', () => {
  expect(reportIn(docx(raw('<w:altChunk/>'), 'x')).warnings.join()).toContain('nhúng');
});
