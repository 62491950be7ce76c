import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections } from '../../src/outline/tree.js';
import { align } from '../../src/report/align.js';
import { plainText, type Report } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { readMemory } from '../../src/report/memory.js';
import type { InsertRequest } from '../../src/word/document.js';
import { isWithin, textsOf } from '../report/carryOut.js';
import { bold, docx, docxWith, p, style, table, valueIn } from '../support/docx.js';
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

const ownText = [p('Biên bản họp chi bộ.'), table([['Năm', 'Số'], ['2024', '12']]), p(), p('Ý cuối.')];

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
