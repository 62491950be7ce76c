import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { plainText, type Report } from '../../src/report/blocks.js';
import { styleNames } from '../../src/report/styles.js';
import { writeTag } from '../../src/report/tags.js';
import type { InsertRequest } from '../../src/word/document.js';
import { isWithin, textsOf } from '../report/carryOut.js';
import { docx, p, table, valueIn } from '../support/docx.js';
import { closeAfterEach, everyHost, openIn } from './openIn.js';

closeAfterEach();

const outline = defaultOutline;
const profile = emptyProfile(outline);
const request: InsertRequest = { outline, profile, place: 'end', guidance: true, tables: true };
const ownText = [p('Biên bản họp chi bộ.'), table([['Năm', 'Số'], ['2024', '12']]), p(), p('Ý cuối.')];

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
