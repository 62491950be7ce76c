import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { plainText, type Report } from '../../src/report/blocks.js';
import { styleNames } from '../../src/report/styles.js';
import { writeTag } from '../../src/report/tags.js';
import type { InsertRequest } from '../../src/word/document.js';
import { isWithin, textsOf } from '../report/carryOut.js';
import { docx, p, raw, table, valueIn } from '../support/docx.js';
import { closeAfterEach, everyHost, openIn } from './openIn.js';

closeAfterEach();

const outline = defaultOutline;
const profile = emptyProfile(outline);
const request: InsertRequest = { outline, profile, place: 'end', guidance: true, tables: true };
const ownText = [
  p('Biên bản họp chi bộ.'),
  table([
    ['Năm', 'Số'],
    ['2024', '12'],
  ]),
  p(),
  p('Ý cuối.'),
];

/** Types into the body of a section, as the person does, through Word itself. */
const typeInto = (section: string, text: string): Promise<void> =>
  Word.run(async (context) => {
    const tag = writeTag({ kind: 'body', section });
    context.document.contentControls.getByTag(tag).getFirst().insertText(text, 'Replace');
    await context.sync();
  });

const guidanceIn = (report: Report): string[] =>
  report.blocks.flatMap((block) =>
    block.kind === 'paragraph' && (block.style === styleNames.guidance || plainText(block).startsWith('Nhập nội dung'))
      ? [plainText(block)]
      : [],
  );

describe.each(everyHost)('in %s', (name) => {
  test('notes and empty prompts go, what was written stays', async () => {
    const { document, report, syncs, host } = await openIn(name, docx(...ownText));
    valueIn(await document.insert(request));
    await typeInto('p1.ii.1.2', 'Đã ban hành quy chế dân chủ.');
    const own = ['Biên bản họp chi bộ.', 'Ý cuối.', 'Đã ban hành quy chế dân chủ.'];
    syncs();
    const outcome = valueIn(await document.removeNotes(outline, profile));
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(outcome.removed).toBeGreaterThan(40);
    expect(guidanceIn(report()).filter((text) => text.trim() !== '')).toEqual([]);
    expect(isWithin(own, textsOf(report()))).toBe(true);
    expect(valueIn(await document.removeNotes(outline, profile)).removed).toBe(0);
    expect(host.bugs).toEqual([]);
  });

  test('insert then remove = the document before', async () => {
    const { document, report } = await openIn(name, docx(...ownText));
    const before = report().blocks.map((block) => ({ ...block, place: undefined }));
    valueIn(await document.insert(request));
    valueIn(await document.removeOutline(outline, profile));
    const after = report().blocks.map((block) => ({ ...block, place: undefined }));
    expect(textsOf(report())).toEqual(textsOf({ ...report(), blocks: before as never }));
    expect(after.length).toBeLessThanOrEqual(before.length + 1);
  });

  test('a section in which the person wrote stays with its headings', async () => {
    const { document, report } = await openIn(name, docx(p()));
    valueIn(await document.insert(request));
    await typeInto('p1.ii.1.2', 'Đã ban hành quy chế dân chủ.');
    valueIn(await document.removeOutline(outline, profile));
    const texts = textsOf(report());
    expect(texts.at(-1)).toBe('Đã ban hành quy chế dân chủ.');
    expect(texts).toHaveLength(5);
  });
});

describe('with care', () => {
  test('a note control in which the person wrote is opened up, the sentence stays', async () => {
    const { document, report } = await openIn('windows-2021', docx(p()));
    valueIn(await document.insert(request));
    await Word.run(async (context) => {
      const tag = writeTag({ kind: 'guidance', section: 'p1.ii.1.2' });
      context.document.contentControls.getByTag(tag).getFirst().insertParagraph('Ý của tôi.', 'End');
      await context.sync();
    });
    valueIn(await document.removeNotes(outline, profile));
    const own = report().blocks.find((block) => block.kind === 'paragraph' && plainText(block) === 'Ý của tôi.');
    expect(own?.controls).toEqual([]);
    expect(textsOf(report()).filter((text) => text.startsWith('- Việc triển khai thực hiện'))).toEqual([]);
  });

  test('notes whose controls were deleted go too', async () => {
    const { document, report } = await openIn('windows-2021', docx(p()));
    valueIn(await document.insert(request));
    await Word.run(async (context) => {
      const { contentControls } = context.document;
      contentControls.load('tag');
      await context.sync();
      for (const control of [...contentControls.items].reverse())
        if (/:(guidance|body)$/.test(control.tag)) control.delete(true);
      await context.sync();
    });
    valueIn(await document.removeNotes(outline, profile));
    expect(guidanceIn(report()).filter((text) => text.trim() !== '')).toEqual([]);
  });

  test('a locked control is unlocked first', async () => {
    const { document, report } = await openIn('web', docx(p()));
    valueIn(await document.insert(request));
    await Word.run(async (context) => {
      const tag = writeTag({ kind: 'guidance', section: 'p1.i' });
      const control = context.document.contentControls.getByTag(tag).getFirst();
      control.cannotDelete = true;
      control.cannotEdit = true;
      await context.sync();
    });
    valueIn(await document.removeNotes(outline, profile));
    expect(guidanceIn(report()).filter((text) => text.trim() !== '')).toEqual([]);
  });

  test('the person’s own empty paragraphs, bookmarks and section breaks stay', async () => {
    const breaks = p({ section: '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>' });
    const mark = p(raw('<w:bookmarkStart w:id="1" w:name="cho"/><w:bookmarkEnd w:id="1"/>'));
    const { document, host } = await openIn('web', docx('đầu', p(), breaks, mark, p(), 'cuối'));
    const shape = () => {
      const xml = host.document.parts.text(host.document.main);
      return [/<w:sectPr/g, /w:name="cho"/g, /w:orient="landscape"/g].map((each) => xml.match(each)?.length ?? 0);
    };
    const before = shape();
    const empties = host.document.body.children.length;
    valueIn(await document.insert(request));
    valueIn(await document.removeOutline(outline, profile));
    expect(shape()).toEqual(before);
    expect(host.document.body.children.length).toBeGreaterThanOrEqual(empties);
    expect(host.document.body.children.length).toBeLessThanOrEqual(empties + 1);
  });

  test('tracked changes: ours are not tracked, and tracking is on again afterwards', async () => {
    const { document, host, report } = await openIn('track-changes', docx('Có chữ.'));
    valueIn(await document.insert(request));
    valueIn(await document.removeNotes(outline, profile));
    expect(host.document.parts.text(host.document.main)).not.toContain('<w:del ');
    expect(textsOf(report())[0]).toBe('Có chữ.');
    const mode = await Word.run(async (context) => {
      context.document.load('changeTrackingMode');
      await context.sync();
      return context.document.changeTrackingMode;
    });
    expect(mode).toBe('TrackAll');
  });

  test.each(['GeneralException', 'AccessDenied'] as const)(
    'a document that refuses (%s) has not changed',
    async (code) => {
      const { document, host, report } = await openIn('windows-365', docx(p()));
      valueIn(await document.insert(request));
      const before = report().blocks;
      host.knobs = { ...host.knobs, writesRefused: code };
      const outcome = await document.removeNotes(outline, profile);
      expect(!outcome.ok && outcome.failure.message).toContain('Văn bản chưa thay đổi.');
      expect(report().blocks).toEqual(before);
    },
  );

  test('half-way: it says so, and pressing again takes out the rest', async () => {
    const { document, host, report } = await openIn('windows-2021', docx('Có chữ.'));
    valueIn(await document.insert(request));
    host.log.clear();
    host.knobs = {
      ...host.knobs,
      faults: [{ sync: 2, member: 'ContentControl.delete', late: true, code: 'GeneralException' }],
    };
    const outcome = await document.removeNotes(outline, profile);
    expect(!outcome.ok && outcome.failure.message).toContain('Một phần thay đổi');
    expect(!outcome.ok && outcome.failure.hint).toContain('lần nữa');
    host.knobs = { ...host.knobs, faults: [] };
    valueIn(await document.removeNotes(outline, profile));
    expect(guidanceIn(report()).filter((text) => text.trim() !== '')).toEqual([]);
    expect(textsOf(report())[0]).toBe('Có chữ.');
  });

  test('nothing of ours: nothing is touched', async () => {
    const { document, host, syncs } = await openIn('windows-2021', docx(...ownText));
    expect(valueIn(await document.removeNotes(outline, profile))).toEqual({ removed: 0, notices: [] });
    expect(valueIn(await document.removeOutline(outline, profile))).toEqual({ removed: 0, notices: [] });
    expect(syncs()).toBe(2);
    expect(host.log.writes).toEqual([]);
  });
});
