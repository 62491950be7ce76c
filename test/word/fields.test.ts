import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { type Block, paragraphsOf, type Report } from '../../src/report/blocks.js';
import { readMemory } from '../../src/report/memory.js';
import { writeTag } from '../../src/report/tags.js';
import { shownTexts } from '../../src/word/fields.js';
import { docx, p, valueIn } from '../support/docx.js';
import { textsOf } from '../report/carryOut.js';
import { closeAfterEach, twoHosts, openIn } from './openIn.js';

closeAfterEach();

const outline = defaultOutline;
const profile = emptyProfile(outline);
const example = exampleProfile(outline);
const request = { outline, profile, place: 'end', guidance: true, tables: true } as const;

/** What each field control of the text shows, by tag. */
const fieldsIn = (blocks: readonly Block[]): [string, string][] =>
  [...paragraphsOf(blocks)].flatMap((paragraph) =>
    paragraph.inlines.flatMap((inline): [string, string][] =>
      inline.kind === 'text' && inline.control?.tag.startsWith('dc:field:') ? [[inline.control.tag, inline.text]] : [],
    ),
  );
const wrongIn = (report: Report, wanted: ReadonlyMap<string, string>): [string, string][] =>
  fieldsIn(report.blocks).filter(([tag, text]) => wanted.get(tag) !== text);

describe.each(twoHosts)('in %s', (name) => {
  test('every place of the text shows the new value, and the controls stay', async () => {
    const { document, report, syncs } = await openIn(name, docx(p()));
    valueIn(await document.insert(request));
    const places = fieldsIn(report().blocks).length;
    expect(places).toBeGreaterThan(8);
    syncs();
    const { changed } = valueIn(await document.setProfile(outline, example));
    expect(syncs()).toBeLessThanOrEqual(2);
    expect(changed).toBe(places);
    expect(fieldsIn(report().blocks)).toHaveLength(places);
    expect(wrongIn(report(), shownTexts(outline, example))).toEqual([]);
    expect(readMemory(report().properties).profile).toEqual(example);
  });

  test('a value taken back shows the blank again', async () => {
    const { document, report } = await openIn(name, docx(p()));
    valueIn(await document.insert({ ...request, profile: example }));
    const before = textsOf(report());
    valueIn(await document.setProfile(outline, profile));
    expect(wrongIn(report(), shownTexts(outline, profile))).toEqual([]);
    valueIn(await document.setProfile(outline, example));
    expect(textsOf(report())).toEqual(before);
  });

  test('the same profile again changes nothing', async () => {
    const { document } = await openIn(name, docx(p()));
    valueIn(await document.insert({ ...request, profile: example }));
    expect(valueIn(await document.setProfile(outline, example)).changed).toBe(0);
  });

  test('ticks are kept in the document and nothing else changes', async () => {
    const { document, report } = await openIn(name, docx('Có chữ.'));
    valueIn(await document.setTicks('p1.ii.1.1', [2, 0]));
    expect(valueIn(await document.read()).ticks).toEqual(new Map([['p1.ii.1.1', [0, 2]]]));
    expect(textsOf(report())).toEqual(['Có chữ.']);
  });

  test('a finding is set aside with its reason, and taken back', async () => {
    const { document, report } = await openIn(name, docx('Có chữ.'));
    valueIn(await document.setAside('blank-left.1a2b3c4d', ' Chi bộ không có số liệu này. '));
    expect(readMemory(report().properties).ignored).toEqual(
      new Map([['blank-left.1a2b3c4d', 'Chi bộ không có số liệu này.']]),
    );
    valueIn(await document.setAside('blank-left.1a2b3c4d', ''));
    expect(readMemory(report().properties).ignored.size).toBe(0);
    expect(textsOf(report())).toEqual(['Có chữ.']);
  });
});

test('a read-only document is said, with the text unchanged', async () => {
  const { document } = await openIn('protected', docx('Có chữ.'));
  const outcome = await document.setProfile(outline, example);
  expect(!outcome.ok && outcome.failure.code).toBe('host-read-only');
  expect(!outcome.ok && outcome.failure.message).toContain('Văn bản chưa thay đổi.');
});

test('half-way: it says that a part has changed', async () => {
  const { document, host } = await openIn('windows-2021', docx(p()));
  valueIn(await document.insert(request));
  host.log.clear();
  host.knobs = {
    ...host.knobs,
    faults: [{ sync: 2, member: 'ContentControl.insertText', late: true, code: 'GeneralException' }],
  };
  const outcome = await document.setProfile(outline, example);
  expect(!outcome.ok && outcome.failure.message).toContain('Một phần thay đổi');
});

test('every field of the outline has its two tags', () => {
  const texts = shownTexts(outline, example);
  for (const field of outline.fields) {
    expect(texts.get(writeTag({ kind: 'field', field: field.id, upper: false }))).toBeTruthy();
    const upper = texts.get(writeTag({ kind: 'field', field: field.id, upper: true })) ?? '';
    expect(upper).toBe(upper.toLocaleUpperCase('vi'));
  }
});
