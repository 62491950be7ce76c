// Members newer than the npm library, on its real classes: there where the host reports their set, ApiNotFound where it does not.
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { currentMembersFile, membersFile } from '../../scripts/officeExtensions.mjs';
import { insertOutline } from '../../src/word/insert.js';
import { describeHost } from '../../src/word/host.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { memberRows } from '../../src/wordhost/generated/members.js';
import { p, run } from './build.js';
import { codeOf, open, word, xmlOf } from './word.js';

test('the table of newer members is that of the installed types', () => {
  const file = new URL('../../src/wordhost/generated/members.ts', import.meta.url);
  expect(readFileSync(file, 'utf8') === currentMembersFile(), 'run: node scripts/officeExtensions.mjs').toBe(true);
});

test('the table is read from the doc tags', () => {
  const types = `declare namespace Word {
    /** [Api set: WordApi 1.5] */
    class Style extends OfficeExtension.ClientObject {
      /** @remarks [Api set: WordApi 1.5] */
      readonly font: Word.Font;
      /** @remarks [Api set: WordApi 1.6] */
      nameLocal: string;
      /** No set: not ours to offer. */
      readonly hidden: string;
      /** @remarks [Api set: WordApi 1.5] */
      delete(): void;
    }
    class Font extends OfficeExtension.ClientObject {
      /** @remarks [Api set: WordApi 1.1] */
      bold: boolean;
      /** @remarks [Api set: WordApi BETA (PREVIEW ONLY)] */
      glow: boolean;
    }
    class StyleCollection extends OfficeExtension.ClientObject {
      readonly items: Word.Style[];
      /** @remarks [Api set: WordApi 1.5] */
      getByName(name: string): Word.Style;
    }
  }`;
  const file = membersFile(types, '1.0');
  expect([...file.matchAll(/^ {2}(\[.*\]),$/gm)].map((found) => found[1])).toEqual([
    "['Style', 'font', 'object', 'WordApi', '1.5', 'Font']",
    "['Style', 'nameLocal', 'value', 'WordApi', '1.6', '']",
    "['Style', 'delete', 'method', 'WordApi', '1.5', '']",
    "['StyleCollection', 'getByName', 'method', 'WordApi', '1.5', 'Style']",
  ]);
  expect(file).toContain("  StyleCollection: 'Style',");
});

const firstParagraph = (context: Word.RequestContext): Word.Paragraph => context.document.body.paragraphs.getFirst();

test('a Word of 1.3 has none of them', async () => {
  const host = await open(p('a'), { host: 'windows-2021' });
  const tries: ((context: Word.RequestContext) => unknown)[] = [
    (context) => firstParagraph(context).uniqueLocalId,
    (context) => firstParagraph(context).getText(),
    (context) => context.document.getStyles(),
    (context) => context.document.sections.getFirst().pageSetup,
    (context) => context.document.undo(1),
    (context) => context.document.onParagraphAdded,
    (context) => {
      context.document.changeTrackingMode = 'TrackAll';
    },
  ];
  for (const attempt of tries) expect(await codeOf(attempt)).toBe('ApiNotFound');
  expect(host.log.writes).toEqual([]);
});

test('every member of the table is there, and each is held to its own set', async () => {
  await open(p('a'), { sets: { WordApi: '1.9', WordApiDesktop: '1.2' } });
  const count = { open: 0, closed: 0 };
  for (const [className, name, , set, version] of memberRows) {
    const type = Reflect.get(Word, className) as { readonly prototype: object };
    const member = Object.getOwnPropertyDescriptor(type.prototype, name);
    const call: unknown = member && Reflect.get(member, 'value' in member ? 'value' : 'get');
    expect(call, `${className}.${name}`).toBeTypeOf('function');
    let code: unknown;
    try {
      // On no object of Word: within the set it fails in another way, or not at all.
      if (typeof call === 'function') Reflect.apply(call, {}, []);
    } catch (error) {
      code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    }
    const isOpen = Office.context.requirements.isSetSupported(set, version);
    expect(code === 'ApiNotFound', `${className}.${name}`).toBe(!isOpen);
    count[isOpen ? 'open' : 'closed'] += 1;
  }
  expect(count.open).toBeGreaterThan(300);
  expect(count.closed).toBeGreaterThan(1_000);
});

test('ids of paragraphs last as long as the document is open, and move on to a paragraph inserted after', async () => {
  await open(p('một') + p('hai'));
  const ids = (): Promise<[string, string][]> =>
    Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('text,uniqueLocalId');
      await context.sync();
      return paragraphs.items.map((each) => [each.text, each.uniqueLocalId]);
    });
  const [one, two] = await ids();
  expect(one?.[1]).toMatch(/^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/);
  expect(await ids()).toEqual([one, two]);
  expect(
    await Word.run(async (context) => {
      const found = context.document.getParagraphByUniqueLocalId(two?.[1] ?? '');
      found.load({ text: true });
      await context.sync();
      return found.text;
    }),
  ).toBe('hai');
  await word((context) => firstParagraph(context).insertParagraph('mới', 'After'));
  const after = new Map(await ids());
  expect(after.get('mới')).toBe(one?.[1]);
  expect(after.get('một')).not.toBe(one?.[1]);
  expect(after.get('hai')).toBe(two?.[1]);
});

test('without a subscription there are no ids, though the set is reported', async () => {
  await open(p('một'), { host: 'windows-2024' });
  const id = await Word.run(async (context) => {
    const first = firstParagraph(context);
    first.load('uniqueLocalId');
    await context.sync();
    return first.uniqueLocalId;
  });
  expect(id).toBeNull();
});

test('getText leaves out hidden and deleted text unless they are asked for', async () => {
  const deleted = '<w:del w:id="9" w:author="a"><w:r><w:delText>bỏ</w:delText></w:r></w:del>';
  await open(p(run('thấy ') + run('ẩn ', '<w:vanish/>') + deleted));
  const texts = await Word.run(async (context) => {
    const first = firstParagraph(context);
    const all = [
      first.getText(),
      first.getText({ includeHiddenText: true }),
      first.getText({ includeTextMarkedAsDeleted: true }),
    ];
    await context.sync();
    return all.map((each) => each.value);
  });
  expect(texts).toEqual(['thấy ', 'thấy ẩn ', 'thấy bỏ']);
});

test('a value that was not loaded says so, as the library does', async () => {
  await open(p('a'));
  expect(await codeOf((context) => firstParagraph(context).uniqueLocalId)).toBe('PropertyNotLoaded');
});

test('the page can be set for the whole document at once', async () => {
  const host = await open(p('a', '', '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>') + p('b'));
  await word((context) => {
    context.document.pageSetup.leftMargin = 85.05;
  });
  expect(xmlOf(host).match(/w:left="1701"/g)).toHaveLength(2);
});

test('what the host does not know is NotImplemented with its name, and nothing else happens', async () => {
  const host = await open(p('a'));
  expect(await codeOf((context) => context.document.getStyles().load('items/nameLocal'))).toBe('NotImplemented');
  expect(await codeOf((context) => context.document.undo(1))).toBe('NotImplemented');
  expect(await codeOf((context) => context.document.onParagraphAdded.add(() => Promise.resolve()))).toBe(
    'NotImplemented',
  );
  expect(host.bugs).toEqual([]);
});

test.each([
  ['windows-365', 0],
  ['windows-2024', 1],
  ['web', 1],
] as const)('into an empty document of %s the outline leaves %i notice about the page', async (name, count) => {
  await open(p(), { host: name });
  const { platform } = await Office.onReady();
  const inserted = await insertOutline(describeHost(platform), {
    outline: defaultOutline,
    profile: emptyProfile(defaultOutline),
    guidance: true,
    tables: true,
    place: 'end',
  });
  if (!inserted.ok) throw new Error(inserted.failure.code);
  expect(inserted.value.notices.filter((notice) => notice.code === 'page-by-hand')).toHaveLength(count);
});
