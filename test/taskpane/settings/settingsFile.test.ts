import { describe, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { exampleProfile } from '../../../src/outline/profile.js';
import { readSettingsFile, writeSettingsFile, type SettingsFile } from '../../../src/taskpane/settings/settingsFile.js';
import { defaultSettings } from '../../../src/word/storage.js';
import { newerOf } from '../../support/newer.js';
import { valueIn } from '../../support/docx.js';

const codeOf = (text: string): string => {
  const read = readSettingsFile(text);
  return read.ok ? '' : read.failure.code;
};
const whole: SettingsFile = {
  settings: { ...defaultSettings, tables: false, place: 'end', language: 'en' },
  profile: exampleProfile(outline),
  outline: newerOf(outline),
};
const json = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(writeSettingsFile(whole)) as object), ...change });

describe('a settings file', () => {
  it('gives back what was written, with and without details and outline', () => {
    expect(valueIn(readSettingsFile(writeSettingsFile(whole)))).toEqual(whole);
    const bare = { settings: defaultSettings, profile: undefined, outline: undefined };
    expect(valueIn(readSettingsFile(`\uFEFF${writeSettingsFile(bare)}`))).toEqual(bare);
  });

  it('takes what an older file does not say from the defaults', () => {
    expect(valueIn(readSettingsFile(json({ settings: { hints: false } }))).settings).toEqual({
      ...defaultSettings,
      hints: false,
    });
  });

  it.each([
    ['no JSON', 'xin chào', 'settings-not-json'],
    ['an outline', JSON.stringify(outline), 'settings-not-json'],
    ['a list', '[]', 'settings-not-json'],
    ['a later form', json({ schema: 2 }), 'settings-newer'],
    ['another kind', json({ decuong: 'outline' }), 'settings-invalid'],
    ['a value of another kind', json({ settings: { hints: 'có' } }), 'settings-invalid'],
    ['details made to harm', json({ profile: { fields: { 'a b': 'x' } } }), 'profile-invalid'],
    ['a broken outline', json({ outline: { ...newerOf(outline), sections: 7 } }), 'outline-invalid'],
  ])('that is %s is told by its code, and nothing is taken of it', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});
