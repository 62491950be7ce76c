import { describe, expect, it } from 'vitest';
import type { PageLayout } from '../../src/report/layout.js';
import { docxWith, p, raw, reportIn, style, type Xml } from '../support/docx.js';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const section = (more = '', size = 'w:w="11906" w:h="16838"', margins = ''): string =>
  `<w:sectPr ${r}>${more}<w:pgSz ${size}/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" ${margins || 'w:gutter="0"'}/></w:sectPr>`;
const reference = (story: 'header' | 'footer', id: string, type = 'default'): string =>
  `<w:${story}Reference w:type="${type}" r:id="${id}"/>`;
const page = (properties = '', field = '<w:fldSimple w:instr=" PAGE "/>'): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${field}</w:p>`;
const centred = page('<w:jc w:val="center"/>');
const complex = (...code: readonly string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code.map((part) => `<w:r><w:instrText>${part}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

interface Made {
  /** Content of header and footer parts by relationship id. */
  readonly stories?: Readonly<Record<string, string>>;
  readonly settings?: string;
  readonly section?: string;
}

const pagesOf = (made: Made, ...content: readonly (string | Xml)[]): readonly PageLayout[] => {
  const stories = Object.entries(made.stories ?? {});
  const links = [
    `<Relationship Id="rId1" Type="${base}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rId2" Type="${base}/settings" Target="settings.xml"/>`,
    ...stories.map(([id]) => `<Relationship Id="${id}" Type="${base}/header" Target="${id}.xml"/>`),
  ];
  const bytes = docxWith(
    {
      styles: [
        style('Normal', 'Normal', { isDefault: true }),
        style('Header', 'header', { paragraph: '<w:jc w:val="center"/>' }),
      ],
      section: made.section ?? section(),
      parts: {
        'word/settings.xml': `<w:settings ${w}>${made.settings ?? ''}</w:settings>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
        ...Object.fromEntries(stories.map(([id, xml]) => [`word/${id}.xml`, `<w:hdr ${w}>${xml}</w:hdr>`])),
      },
    },
    ...content,
  );
  return reportIn(bytes).layout?.pages ?? [];
};

describe('paper and margins', () => {
  it('are told in millimetres, the gutter on the left', () => {
    expect(pagesOf({}, p())).toEqual([
      {
        fromParagraph: 0,
        widthMm: 210.01,
        heightMm: 297,
        marginTopMm: 20,
        marginBottomMm: 20,
        marginLeftMm: 30,
        marginRightMm: 14.99,
        mirrored: false,
        known: true,
      },
    ]);
    const bound = section('', undefined, 'w:gutter="567"');
    expect(pagesOf({ section: bound, settings: '<w:mirrorMargins/>' }, p())).toMatchObject([
      { marginLeftMm: 40.01, mirrored: true },
    ]);
  });

  it('belong to each section, from its first paragraph on', () => {
    const found = pagesOf({}, 'a', p({ section: section('', 'w:w="16838" w:h="11906" w:orient="landscape"') }), 'b');
    expect(found).toMatchObject([
      { fromParagraph: 0, widthMm: 297 },
      { fromParagraph: 2, widthMm: 210.01 },
    ]);
  });

  it('are not known in a fragment', () => {
    expect(pagesOf({ section: '<w:sectPr/>' }, p())).toEqual([]);
  });
});

describe('the page number', () => {
  const first = (story: string, more = ''): PageLayout | undefined =>
    pagesOf({ stories: { rId5: story }, section: section(reference('header', 'rId5') + more) }, p())[0];

  it.each([
    ['a simple field', centred],
    ['a complex field', page('<w:jc w:val="center"/>', complex(' PAGE \\* MERGEFORMAT '))],
    ['a code in pieces', page('<w:jc w:val="center"/>', complex(' PA', 'GE '))],
    ['the style of its paragraph', page('<w:pStyle w:val="Header"/>')],
    ['a tab before it', page('', `<w:r><w:tab/></w:r>${complex('PAGE')}`)],
    ['a frame', page('<w:framePr w:xAlign="center"/>')],
    ['a control', `<w:sdt><w:sdtContent>${centred}</w:sdtContent></w:sdt>`],
    [
      'a text box',
      `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;mso-position-horizontal:center"><v:textbox><w:txbxContent>${page()}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ],
  ])('is centred by %s', (_, story) => {
    expect(first(story)).toMatchObject({
      known: true,
      pageNumber: { at: 'header', align: 'center', onFirstPage: true },
    });
  });

  it('may stand elsewhere, or nowhere: NUMPAGES and PAGEREF are none', () => {
    expect(first(page('<w:jc w:val="right"/>'))?.pageNumber?.align).toBe('right');
    expect(first(page('', complex('NUMPAGES')) + page('', complex('PAGEREF x')))?.pageNumber).toBeUndefined();
    const below = { stories: { rId5: centred }, section: section(reference('footer', 'rId5')) };
    expect(pagesOf(below, p())[0]?.pageNumber?.at).toBe('footer');
  });

  it('is not on page 1 where that page has a header of its own', () => {
    expect(first(centred, '<w:titlePg/>')?.pageNumber?.onFirstPage).toBe(false);
    const both = reference('header', 'rId5') + reference('header', 'rId6', 'first');
    const made = { stories: { rId5: centred, rId6: centred }, section: section(`${both}<w:titlePg/>`) };
    expect(pagesOf(made, p())[0]?.pageNumber?.onFirstPage).toBe(true);
  });

  it('is handed on from section to section', () => {
    const made = { stories: { rId5: centred } };
    const found = pagesOf(made, 'a', p({ section: section(reference('header', 'rId5')) }), 'b');
    expect(found.map(({ pageNumber }) => pageNumber?.align)).toEqual(['center', 'center']);
  });

  it('is not known where the header cannot be read', () => {
    expect(pagesOf({ section: section(reference('header', 'rId9')) }, raw('<w:p/>'))[0]).toMatchObject({
      known: false,
    });
  });
});
