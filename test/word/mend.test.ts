import { describe, expect, test } from 'vitest';
import type { Fix } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import type { TextEdit } from '../../src/report/plan.js';
import { docx, inlineControl, p, page, run, table, valueIn } from '../support/docx.js';
import { closeAfterEach, everyHost, openIn, twoHosts } from './openIn.js';

closeAfterEach();

const outline = defaultOutline;
const profile = emptyProfile(outline);
const textsOf = (report: Report): string[] => [...paragraphsOf(report.blocks)].map(plainText);

const edit = (paragraph: number, text: string, from: string, to: string, nth = 0): TextEdit => {
  let start = text.indexOf(from);
  for (let hit = 0; hit < nth; hit++) start = text.indexOf(from, start + from.length);
  return { paragraph, text, start, end: start + from.length, to };
};
const fixOf = (...edits: TextEdit[]): Fix => ({ kind: 'text', edits });

describe.each(everyHost)('in %s', (name) => {
  test('words are replaced where they stand, with the look they had, in three round trips', async () => {
    const text = 'Nhiệm kỳ 2020 – 2025 và 2020 – 2025';
    const { document, report, syncs } = await openIn(
      name,
      docx('đầu', p('Nhiệm kỳ ', run('2020 – 2025', { bold: true }), ' và 2020 – 2025'), table([['ô 2020']]), 'cuối'),
    );
    const outcome = valueIn(
      await document.mend(
        [fixOf(edit(1, text, '2020 – 2025', '2025 - 2030'), edit(2, 'ô 2020', '2020', '2025')), { kind: 'clean' }],
        outline,
        profile,
      ),
    );
    expect(outcome).toEqual({ done: 2, gone: 0, notices: [] });
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(textsOf(report())).toEqual(['đầu', 'Nhiệm kỳ 2025 - 2030 và 2020 – 2025', 'ô 2025', 'cuối']);
    expect(report().blocks[1]).toMatchObject({
      inlines: [{ text: 'Nhiệm kỳ ' }, { text: '2025 - 2030', bold: true }, { text: ' và 2020 – 2025' }],
    });
  });

  test('a paragraph that has moved is found, one that reads otherwise is left alone with all that belongs to it', async () => {
    const { document, report } = await openIn(name, docx('mới', 'một hai', 'ba bốn khác'));
    const outcome = valueIn(
      await document.mend(
        [fixOf(edit(0, 'một hai', 'hai', '2')), fixOf(edit(1, 'ba bốn', 'bốn', '4'), edit(0, 'một hai', 'một', '1'))],
        outline,
        profile,
      ),
    );
    expect(outcome).toMatchObject({ done: 1, gone: 2 });
    expect(textsOf(report())).toEqual(['mới', 'một 2', 'ba bốn khác']);
  });
});

describe.each(twoHosts)('in %s', (name) => {
  test('words go in, go out, and change in one paragraph together; tabs and carets are words too', async () => {
    const text = 'ngày 5\ttháng ^ 3';
    const { document, report } = await openIn(name, docx(p(run(text)), p(), 'Đồng chí , bí thư'));
    const outcome = valueIn(
      await document.mend(
        [
          fixOf({ paragraph: 0, text, start: 5, end: 5, to: '0' }, edit(0, text, '\ttháng ^', ' tháng')),
          fixOf({ paragraph: 1, text: '', start: 0, end: 0, to: 'Có chữ' }),
          fixOf(edit(2, 'Đồng chí , bí thư', ' ,', ',')),
          fixOf({ paragraph: 2, text: 'Đồng chí , bí thư', start: 0, end: 0, to: 'Thưa: ' }),
        ],
        outline,
        profile,
      ),
    );
    expect(outcome).toEqual({ done: 5, gone: 0, notices: [] });
    expect(textsOf(report())).toEqual(['ngày 05 tháng 3', 'Có chữ', 'Thưa: Đồng chí, bí thư']);
  });

  test('words after a field do not become a part of it', async () => {
    const { document, report } = await openIn(
      name,
      docx(p(inlineControl({ tag: 'dc:field:chiBo' }, 'Chi bộ 3'), ' họp', run(' kín', { bold: true }))),
    );
    const text = 'Chi bộ 3 họp kín';
    valueIn(
      await document.mend(
        [fixOf(edit(0, text, ' họp', ' bàn')), fixOf(edit(0, text, ' kín', ' mở'))],
        outline,
        profile,
      ),
    );
    expect(report().blocks[0]).toMatchObject({
      inlines: [
        { text: 'Chi bộ 3', control: { tag: 'dc:field:chiBo' } },
        { text: ' bàn' },
        { text: ' mở', bold: true },
      ],
    });
  });

  test('of equal words the right ones are meant', async () => {
    const text = 'một, một, một';
    const { document, report } = await openIn(name, docx(text));
    valueIn(await document.mend([fixOf(edit(0, text, 'một', 'MỘT', 1))], outline, profile));
    expect(textsOf(report())).toEqual(['một, MỘT, một']);
  });

  test('the look changes and no letter; what the host cannot set is said', async () => {
    const { document, report, syncs } = await openIn(name, docx('Tiêu đề', 'Thân bài'));
    const before = textsOf(report());
    const outcome = valueIn(
      await document.mend(
        [
          {
            kind: 'look',
            changes: [
              {
                paragraph: 0,
                text: 'Tiêu đề',
                bold: true,
                italic: true,
                underline: true,
                align: 'center',
                font: 'Times New Roman',
                sizePt: 16,
              },
              { paragraph: 1, text: 'Thân bài', firstLineMm: 10, spaceAfterPt: 6, align: 'justify', lineSpacingPt: 18 },
              { paragraph: 1, text: 'Đã khác', bold: true },
            ],
          },
        ],
        outline,
        profile,
      ),
    );
    expect(outcome).toMatchObject({ done: 2, gone: 1 });
    expect(outcome.notices.map(({ sentence }) => sentence).join()).toContain('Chính xác, 18 pt');
    expect(syncs()).toBeLessThanOrEqual(2);
    expect(textsOf(report())).toEqual(before);
    expect(report().blocks).toMatchObject([
      { align: 'center', inlines: [{ bold: true, italic: true, underline: true }] },
      { align: 'justify' },
    ]);
  });

  test('fields get their values everywhere the text shows them', async () => {
    const { document, report } = await openIn(name, docx(p('Của ', inlineControl({ tag: 'dc:field:chiBo' }, '……'))));
    const outcome = valueIn(
      await document.mend([{ kind: 'fields', values: { chiBo: 'Chi bộ 3' } }], outline, exampleProfile(outline)),
    );
    expect(outcome.done).toBe(1);
    expect(textsOf(report())).toEqual(['Của Chi bộ 3']);
  });
});

test('paper and margins where the host has them, a sheet that lies stays so; else a sentence', async () => {
  const lying = page.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"');
  const { document, host } = await openIn('windows-365', docx(p({ section: lying }, 'ngang'), 'đứng'));
  const outcome = valueIn(await document.mend([{ kind: 'page' }], outline, profile));
  expect(outcome).toEqual({ done: 2, gone: 0, notices: [] });
  const xml = new TextDecoder().decode(host.document.save());
  expect(xml.length).toBeGreaterThan(0);
  const old = await openIn('windows-2021', docx('đứng'));
  const said = valueIn(await old.document.mend([{ kind: 'page' }], outline, profile));
  expect(said.done).toBe(0);
  expect(said.notices.map(({ sentence }) => sentence).join()).toContain('Lề');
});

test('tracked changes stay tracked, and it is said', async () => {
  const { document, report } = await openIn('track-changes', docx('Nhiệm kỳ 2020'));
  const outcome = valueIn(await document.mend([fixOf(edit(0, 'Nhiệm kỳ 2020', '2020', '2025'))], outline, profile));
  expect(outcome.notices.map(({ sentence }) => sentence).join()).toContain('Theo dõi Thay đổi');
  expect(textsOf(report())).toEqual(['Nhiệm kỳ 2025']);
});

test('a read-only document is said, with the text unchanged', async () => {
  const { document } = await openIn('protected', docx('Có chữ.'));
  const outcome = await document.mend([fixOf(edit(0, 'Có chữ.', 'chữ', 'từ'))], outline, profile);
  expect(!outcome.ok && outcome.failure.code).toBe('host-read-only');
  expect(!outcome.ok && outcome.failure.message).toContain('Văn bản chưa thay đổi.');
});
