import { afterEach, expect, test } from 'vitest';

import { createWordHost } from '../../src/wordhost/external.js';
import { startOffice } from '../support/office.js';
import type { StartedOffice } from '../support/office.js';
import { docx, flat, p, sdt } from './build.js';

let office: StartedOffice | undefined;
afterEach(() => {
  office?.close();
  office = undefined;
});

test('the real office.js starts in the host and reads the paragraphs of a document', async () => {
  const host = createWordHost({ document: docx(p('Đoạn một') + p('Đoạn hai')) });
  office = await startOffice(host);
  expect(office.ready).toMatchObject({ host: 'Word', platform: 'PC' });
  const texts = await Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs;
    paragraphs.load('text,style');
    await context.sync();
    return paragraphs.items.map((each) => `${each.text} [${each.style}]`);
  });
  expect(texts).toEqual(['Đoạn một [Normal]', 'Đoạn hai [Normal]']);
  expect(host.log.syncs).toBe(1);
  expect(host.bugs).toEqual([]);
});

test('what insertOoxml brings can be found by its tag and read back with getOoxml', async () => {
  const host = createWordHost({ document: docx(p('Trước') + p('')) });
  office = await startOffice(host);
  const found = await Word.run(async (context) => {
    context.document.body.insertOoxml(flat(sdt(p('Nội dung'), { tag: 'a:b' }) + p()), 'End');
    const controls = context.document.contentControls.getByTag('a:b');
    controls.load('tag,text,subtype');
    const xml = context.document.body.getOoxml();
    await context.sync();
    return { controls: controls.items.map((each) => [each.tag, each.text, each.subtype]), xml: xml.value };
  });
  expect(found.controls).toEqual([['a:b', 'Nội dung', 'RichTextParagraphs']]);
  expect(found.xml).toContain('Nội dung');
  expect(host.bugs).toEqual([]);
});
