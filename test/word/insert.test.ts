import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections } from '../../src/outline/tree.js';
import { align } from '../../src/report/align.js';
import type { Report } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { readMemory } from '../../src/report/memory.js';
import type { InsertRequest } from '../../src/word/document.js';
import { isWithin, textsOf } from '../report/carryOut.js';
import { bold, control, docx, docxWith, p, table, valueIn } from '../support/docx.js';
import { closeAfterEach, everyHost, openIn } from './openIn.js';

closeAfterEach();

const outline = defaultOutline;
const profile = emptyProfile(outline);
const request: InsertRequest = { outline, profile, place: 'end', guidance: true, tables: true };
const idsOfAll = allSections(outline).map((section) => section.id);
const composed = compose(outline, profile, { guidance: true, tables: true, frontMatter: true, signature: true });
const composedTexts = textsOf({ blocks: composed, properties: new Map(), warnings: [] });
const presentIn = (report: Report): string[] =>
  align(report, outline, profile).sections.flatMap((span) => (span.heading ? [span.section.id] : []));

const settingsThatTrack = {
  'word/settings.xml':
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:trackRevisions/></w:settings>',
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>',
};

const ownText = [
  p('Biên bản họp chi bộ.'),
  table([
    ['Năm', 'Số'],
    ['2024', '12'],
  ]),
  p(),
  p('Ý cuối.'),
];

describe.each(everyHost)('in %s', (name) => {
  test('an empty document gets everything, in three round trips', async () => {
    const { document, report, syncs, host } = await openIn(name, docx(p()));
    const outcome = valueIn(await document.insert(request));
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(outcome.inserted).toEqual(idsOfAll);
    expect(textsOf(report())).toEqual(composedTexts);
    expect(report().blocks.length).toBeLessThanOrEqual(composed.length + 1);
    expect(host.bugs).toEqual([]);
  });

  test('text that was there stays, and the outline comes after it', async () => {
    const before = docx(...ownText);
    const { document, report } = await openIn(name, before);
    const own = textsOf(report());
    valueIn(await document.insert(request));
    expect(textsOf(report())).toEqual([...own, ...composedTexts]);
  });

  test('insert twice = insert once', async () => {
    const { document, report, syncs } = await openIn(name, docx(...ownText));
    valueIn(await document.insert(request));
    const once = report().blocks;
    syncs();
    expect(valueIn(await document.insert(request)).inserted).toEqual([]);
    expect(syncs()).toBe(1);
    expect(report().blocks).toEqual(once);
  });

  test('only the missing sections go in, each at its place', async () => {
    const { document, report, syncs } = await openIn(
      name,
      docx(
        p(bold('I. ĐẶC ĐIỂM TÌNH HÌNH')),
        p('Chi bộ có 17 đảng viên.'),
        p(),
        p(bold('III. ĐÁNH GIÁ CHUNG')),
        p('Nhìn chung tốt.'),
        p(bold('IV. TỔ CHỨC THỰC HIỆN')),
        p('Giao chi ủy.'),
      ),
    );
    const own = textsOf(report());
    const outcome = valueIn(await document.insert(request));
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(outcome.inserted).not.toContain('p1.i');
    expect(isWithin(own, textsOf(report()))).toBe(true);
    expect(presentIn(report())).toEqual(idsOfAll);
    expect(valueIn(await document.insert(request)).inserted).toEqual([]);
  });

  test('the document remembers the outline and the profile', async () => {
    const { document, report } = await openIn(name, docx(p()));
    valueIn(await document.insert({ ...request, profile: exampleProfile(outline) }));
    expect(readMemory(report().properties).profile).toEqual(exampleProfile(outline));
    const state = valueIn(await document.read());
    expect(state.profile).toEqual(exampleProfile(outline));
    expect(state.outline).toBe(`${outline.id}@${outline.version}`);
  });
});

/** Puts the caret into a paragraph of the body. */
const caret = (host: { select(from: { paragraph: number; offset: number }): void }, paragraph: number): void =>
  host.select({ paragraph, offset: 0 });

describe('where it goes', () => {
  const lines = [
    p('một'),
    table([
      ['a', 'b'],
      ['c', 'd'],
    ]),
    p('hai'),
    p('ba'),
  ];

  test('after the paragraph of the cursor', async () => {
    const { document, host, report, syncs } = await openIn('windows-2021', docx(...lines));
    caret(host, 5);
    valueIn(await document.insert({ ...request, place: 'cursor' }));
    expect(syncs()).toBeLessThanOrEqual(3);
    const texts = textsOf(report());
    expect(texts.slice(0, 6)).toEqual(['một', 'a', 'b', 'c', 'd', 'hai']);
    expect(texts.at(-1)).toBe('ba');
  });

  test('after the table of the cursor, not into its cell', async () => {
    const { document, host, report } = await openIn('windows-2021', docx(...lines));
    caret(host, 2);
    valueIn(await document.insert({ ...request, place: 'cursor' }));
    const texts = textsOf(report());
    expect(texts.slice(0, 5)).toEqual(['một', 'a', 'b', 'c', 'd']);
    expect(texts.slice(-2)).toEqual(['hai', 'ba']);
    const own = report().blocks.find((block) => block.kind === 'table');
    expect(own?.kind === 'table' && own.rows.length).toBe(2);
  });

  test('after a control of somebody else’s, not into it', async () => {
    const { document, report } = await openIn('windows-2021', docx('một', control({ tag: 'mau' }, p('trong khung'))));
    valueIn(await document.insert(request));
    const held = report().blocks.filter((block) => block.controls.some(({ tag }) => tag === 'mau'));
    expect(textsOf({ ...report(), blocks: held })).toEqual(['trong khung']);
    expect(textsOf(report()).slice(2)).toEqual(composedTexts);
  });

  test('between two tables, which stay two', async () => {
    const { document, host, report } = await openIn(
      'windows-365',
      docx(table([['a']]), p(), table([['b']]), p('cuối')),
    );
    caret(host, 0);
    valueIn(await document.insert({ ...request, place: 'cursor' }));
    const texts = textsOf(report());
    expect([texts[0], texts.at(-2), texts.at(-1)]).toEqual(['a', 'b', 'cuối']);
  });

  test('the caret stands in the first section afterwards', async () => {
    const { document } = await openIn('windows-2021', docx(p()));
    valueIn(await document.insert(request));
    const tag = await Word.run(async (context) => {
      const control = context.document.getSelection().parentContentControlOrNullObject;
      control.load('tag');
      await context.sync();
      return control.isNullObject ? '' : control.tag;
    });
    expect(tag).toBe('dc:p1.i:body');
  });
});

describe('the page of a new report', () => {
  test('what this Word cannot set is said, with what to do by hand', async () => {
    const { document, host } = await openIn('windows-2021', docx(p()));
    const { notices } = valueIn(await document.insert(request));
    expect(notices.some((notice) => notice.sentence.includes('trên 20 mm, dưới 20 mm, trái 30 mm, phải 15 mm'))).toBe(
      true,
    );
    const headers = host.document.parts.names().filter((part) => /header\d*\.xml$/.test(part));
    expect(headers.map((part) => host.document.parts.text(part)).join('')).toContain('PAGE');
  });

  test('a document with text keeps its page, and nothing is said of it', async () => {
    const { document, host } = await openIn('windows-2021', docx('Có chữ.'));
    expect(valueIn(await document.insert(request)).notices).toEqual([]);
    expect(host.document.parts.names().some((part) => /header/.test(part))).toBe(false);
  });
});

describe('tracked changes', () => {
  test('ours are not tracked, and tracking is on again afterwards', async () => {
    const { document, host, report } = await openIn('track-changes', docx('Có chữ.'));
    valueIn(await document.insert(request));
    expect(host.document.parts.text(host.document.main)).not.toContain('<w:ins ');
    expect(textsOf(report())).toEqual(['Có chữ.', ...composedTexts]);
    const mode = await Word.run(async (context) => {
      context.document.load('changeTrackingMode');
      await context.sync();
      return context.document.changeTrackingMode;
    });
    expect(mode).toBe('TrackAll');
  });

  test('where Word does not let us, it is said', async () => {
    const { document } = await openIn('windows-2021', docxWith({ parts: settingsThatTrack }, 'Có chữ.'));
    const { notices } = valueIn(await document.insert(request));
    expect(notices.some((notice) => notice.sentence.includes('Theo dõi Thay đổi'))).toBe(true);
  });
});

describe('when Word refuses', () => {
  test.each(['read-only', 'protected'] as const)('%s: nothing has changed, and it says so', async (name) => {
    const before = docx('Có chữ.');
    const { document, report } = await openIn(name, before);
    const blocks = report().blocks;
    const outcome = await document.insert(request);
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.failure.message).toContain('Văn bản chưa thay đổi.');
    expect(outcome.failure.hint).not.toBe('');
    expect(report().blocks).toEqual(blocks);
  });

  const partial = docx(
    p(bold('I. ĐẶC ĐIỂM TÌNH HÌNH')),
    p('Chi bộ có 17 đảng viên.'),
    p(bold('III. ĐÁNH GIÁ CHUNG')),
    p('Nhìn chung tốt.'),
  );

  test('half-way: it says that a part went in, and pressing again brings the rest', async () => {
    const { document, host, report } = await openIn('windows-2021', partial);
    // The first insertion has run; the connection breaks after it.
    host.knobs = {
      ...host.knobs,
      faults: [{ sync: 2, member: 'Range.insertOoxml', late: true, code: 'GeneralException' }],
    };
    const outcome = await document.insert(request);
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.failure.message).toContain('Một phần thay đổi đã vào văn bản');
    expect(outcome.failure.hint).toContain('lần nữa');
    host.knobs = { ...host.knobs, faults: [] };
    valueIn(await document.insert(request));
    expect(presentIn(report())).toEqual(idsOfAll);
    expect(isWithin(['Chi bộ có 17 đảng viên.', 'Nhìn chung tốt.'], textsOf(report()))).toBe(true);
    expect(textsOf(report()).filter((text) => text.startsWith('1.1. Lãnh đạo'))).toHaveLength(1);
  });

  test('before anything went in: nothing has changed', async () => {
    const { document, host, report } = await openIn('windows-2021', partial);
    const blocks = report().blocks;
    host.knobs = { ...host.knobs, faults: [{ sync: 2, code: 'ActivityLimitReached' }] };
    const outcome = await document.insert(request);
    expect(!outcome.ok && outcome.failure.code).toBe('host-busy');
    expect(!outcome.ok && outcome.failure.message).toContain('Văn bản chưa thay đổi.');
    expect(report().blocks).toEqual(blocks);
  });

  test('only at the finish: the outline is in, and what is missing is said', async () => {
    const { document, host, report } = await openIn('windows-2021', docx(p()));
    host.knobs = { ...host.knobs, faults: [{ sync: 3, code: 'GeneralException' }] };
    const { inserted, notices } = valueIn(await document.insert(request));
    expect(inserted).toEqual(idsOfAll);
    expect(notices.length).toBeGreaterThan(0);
    expect(textsOf(report())).toEqual(composedTexts);
  });

  test('a document that Word cannot give as a package gets the outline all the same', async () => {
    const { document, report } = await openIn('windows-2021', docx(...ownText), { getOoxmlFails: 'GeneralException' });
    const own = textsOf(report());
    valueIn(await document.insert(request));
    expect(textsOf(report())).toEqual([...own, ...composedTexts]);
    expect(valueIn(await document.insert(request)).inserted).toEqual([]);
  });

  test('a second press while the first works is refused, and nothing goes in twice', async () => {
    const { document, report } = await openIn('windows-2021', docx(p()));
    const [first, second] = await Promise.all([document.insert(request), document.insert(request)]);
    expect(first.ok).toBe(true);
    expect(!second.ok && second.failure.code).toBe('busy');
    expect(textsOf(report())).toEqual(composedTexts);
  });
});
