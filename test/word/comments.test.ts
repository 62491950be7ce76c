import { expect, test } from 'vitest';
import { paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import { docx, docxWith, raw, run, p, valueIn } from '../support/docx.js';
import { closeAfterEach, openIn } from './openIn.js';

closeAfterEach();

const textsOf = (report: Report): string[] => [...paragraphsOf(report.blocks)].map(plainText);
const remark = (paragraph: number, text: string, quote: string, said: string) => ({
  where: { paragraph, text, quote },
  text: said,
});

test.each(['windows-365', 'windows-2024', 'mac', 'web'] as const)(
  'in %s remarks come as comments beside their words and go again; no letter changes',
  async (name) => {
    const { document, report, syncs, office } = await openIn(name, docx('Một hai ba.', 'Bốn năm.'));
    const before = textsOf(report());
    const outcome = valueIn(
      await document.addComments([
        remark(0, 'Một hai ba.', 'hai', 'Sai số.'),
        remark(1, 'Bốn năm.', '', 'Thiếu nguồn.'),
        remark(1, 'Đã khác.', '', 'Không còn chỗ.'),
      ]),
    );
    expect(outcome).toEqual({ added: 2, skipped: 1 });
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(textsOf(report())).toEqual(before);
    const contents = await office.Word.run(async (context) => {
      const comments = context.document.body.getComments();
      comments.load('content');
      await context.sync();
      return comments.items.map(({ content }) => content);
    });
    expect(contents).toEqual(['Đề cương:\u00a0Sai số.', 'Đề cương:\u00a0Thiếu nguồn.']);
    syncs();
    expect(valueIn(await document.removeComments())).toBe(2);
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(valueIn(await document.removeComments())).toBe(0);
    expect(textsOf(report())).toEqual(before);
  },
);

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const commentsPart = `<w:comments xmlns:w="${namespace}"><w:comment w:id="0" w:author="Bí thư"><w:p><w:r><w:t>Đề cương: của tôi</w:t></w:r></w:p></w:comment></w:comments>`;
const marked = p(
  raw('<w:commentRangeStart w:id="0"/>'),
  run('Có chữ.'),
  raw('<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'),
);

test('comments of people stay, whatever they say', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${type}" Target="comments.xml"/></Relationships>`;
  const parts = { 'word/comments.xml': commentsPart, 'word/_rels/document.xml.rels': links };
  const { document, office } = await openIn('windows-365', docxWith({ parts }, marked));
  valueIn(await document.addComments([remark(0, 'Có chữ.', 'chữ', 'Xem lại.')]));
  expect(valueIn(await document.removeComments())).toBe(1);
  const left = await office.Word.run(async (context) => {
    const comments = context.document.body.getComments();
    comments.load('content');
    await context.sync();
    return comments.items.map(({ content }) => content);
  });
  expect(left).toEqual(['Đề cương: của tôi']);
});

test('a Word without comments says so', async () => {
  const { document } = await openIn('windows-2021', docx('Có chữ.'));
  const outcome = await document.addComments([remark(0, 'Có chữ.', '', 'x')]);
  expect(!outcome.ok && outcome.failure.code).toBe('host-too-old');
});
