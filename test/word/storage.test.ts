import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';

const outline = defaultOutline;
const profile = exampleProfile(outline);
let page: JSDOM;

/** The module keeps one memory a page: each test is a new page over the same storage. */
const reopened = async () => {
  vi.resetModules();
  const { openMemory } = await import('../../src/word/storage.js');
  return openMemory();
};

beforeEach(() => {
  page = new JSDOM('', { url: 'https://add-in.example/' });
  vi.stubGlobal('window', page.window);
});
afterEach(() => {
  vi.unstubAllGlobals();
  page.window.close();
});

/** All that is stored, by key. */
const stored = (): Record<string, string> =>
  Object.fromEntries(
    Object.keys(page.window.localStorage).map((key) => [key, page.window.localStorage.getItem(key) ?? '']),
  );
const damage = (name: string, text: string): void => {
  const key = Object.keys(stored()).find((each) => each.endsWith(name));
  if (key === undefined) throw new Error(`${name} is not stored`);
  page.window.localStorage.setItem(key, text);
};

describe('what this machine remembers', () => {
  test('nothing at first', async () => {
    const memory = await reopened();
    expect(memory.profile(outline)).toBeUndefined();
    expect(memory.settings()).toEqual({ place: 'cursor', guidance: true, tables: true, hints: true, language: 'vi' });
    expect(memory.takeOutcome()).toBeUndefined();
  });

  test('the profile and the settings, for the next page', async () => {
    const first = await reopened();
    first.rememberProfile(profile);
    first.rememberSettings({ place: 'end', guidance: false, tables: false, hints: false, language: 'en' });
    const second = await reopened();
    expect(second.profile(outline)).toEqual(profile);
    expect(second.settings()).toEqual({ place: 'end', guidance: false, tables: false, hints: false, language: 'en' });
  });

  test('the profile of one outline is not that of another', async () => {
    const memory = await reopened();
    memory.rememberProfile(profile);
    expect(memory.profile({ ...outline, id: 'de-cuong-khac' })).toBeUndefined();
  });

  test('what a ribbon button did is said once', async () => {
    (await reopened()).rememberOutcome({ ok: false, sentences: ['Văn bản chỉ đọc.'] });
    const memory = await reopened();
    expect(memory.takeOutcome()).toEqual({ ok: false, sentences: ['Văn bản chỉ đọc.'] });
    expect(memory.takeOutcome()).toBeUndefined();
    expect((await reopened()).takeOutcome()).toBeUndefined();
  });

  test('a page hears of what a ribbon button did in another page, and of nothing else', async () => {
    const memory = await reopened();
    const heard = vi.fn();
    const stop = memory.onOutcome(heard);
    /** As a browser tells one page what another one of the same origin has stored. */
    const tell = (name: string): void => {
      const key = Object.keys(stored()).find((each) => each.endsWith(name)) ?? '';
      const newValue = stored()[key] ?? null;
      page.window.dispatchEvent(new page.window.StorageEvent('storage', { key, newValue }));
    };
    memory.rememberProfile(profile);
    tell(`profile.${outline.id}`);
    expect(heard).not.toHaveBeenCalled();
    memory.rememberOutcome({ ok: true, sentences: ['Đã chèn.'] });
    tell('outcome');
    expect(heard).toHaveBeenCalledOnce();
    memory.takeOutcome();
    tell('outcome');
    stop();
    memory.rememberOutcome({ ok: true, sentences: ['Đã chèn.'] });
    tell('outcome');
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('what cannot be trusted', () => {
  test.each([
    '{',
    '7',
    '[]',
    'null',
    '"text"',
    '{"fields":{"chiBo":7}}',
    '"{\\"fields\\":[1]}"',
    '2026-01-01T00:00:00Z',
  ])('a stored profile of %s is passed over', async (text) => {
    const memory = await reopened();
    memory.rememberProfile(profile);
    damage(`profile.${outline.id}`, text);
    expect(memory.profile(outline)).toBeUndefined();
  });

  test.each(['{', '[]', '{"place":"header","guidance":"yes","language":"fr"}'])(
    'stored settings of %s give the usual ones',
    async (text) => {
      const memory = await reopened();
      memory.rememberSettings({ place: 'end', guidance: false, tables: false, hints: false, language: 'en' });
      damage('settings', text);
      expect(memory.settings()).toEqual({ place: 'cursor', guidance: true, tables: true, hints: true, language: 'vi' });
    },
  );

  test('a value that looks like a moment is still text', async () => {
    const memory = await reopened();
    const odd = { ...profile, fields: { ...profile.fields, chiBo: '2026-01-01T00:00:00Z' } };
    memory.rememberProfile(odd);
    expect((await reopened()).profile(outline)).toEqual(odd);
  });
});

test('where the browser keeps nothing, it is remembered while the page is open', async () => {
  vi.stubGlobal('window', {
    get localStorage(): never {
      throw new Error('SecurityError');
    },
  });
  const memory = await reopened();
  memory.rememberProfile(profile);
  expect(memory.profile(outline)).toEqual(profile);
});

test('keys carry the partition that Office gives', async () => {
  vi.stubGlobal('Office', { context: { partitionKey: 'phan-vung' } });
  (await reopened()).rememberProfile(profile);
  expect(Object.keys(stored()).some((key) => key.includes('phan-vung'))).toBe(true);
});
