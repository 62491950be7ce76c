/**
 * Settings as one file: what an office sets once and hands to all its cells. It may come from anyone, so everything in it is checked on its way in;
 * a document is never in it, and never touched by it.
 */
import * as v from 'valibot';
import { describeIssue } from '../../outline/issues.js';
import { isNewer, parseOutline } from '../../outline/load.js';
import { parseProfile } from '../../outline/profile.js';
import type { Outline, Profile } from '../../outline/types.js';
import { failed, type Result, success } from '../../result.js';
import { defaultSettings, type Settings } from '../../word/storage.js';

/** The version of the file format that this program writes and reads. */
const format = 1;

/** What the file is called; the ending is what people look for. */
export const settingsFileName = 'Cai-dat.decuong-thiet-lap.json';

export interface SettingsFile {
  readonly settings: Settings;
  /** What is asked on the first form; empty where the office leaves it to the cells. */
  readonly profile: Profile | undefined;
  /** The outline that the next document gets, where it is not the one that comes with the add-in. */
  readonly outline: Outline | undefined;
}

const settingsShape = v.object({
  place: v.optional(v.picklist(['cursor', 'end']), defaultSettings.place),
  guidance: v.optional(v.boolean(), defaultSettings.guidance),
  tables: v.optional(v.boolean(), defaultSettings.tables),
  hints: v.optional(v.boolean(), defaultSettings.hints),
  language: v.optional(v.picklist(['vi', 'en']), defaultSettings.language),
});

/** What is not known is passed over, so that a file of a later program with the same format still opens. */
const fileShape = v.object({
  decuong: v.literal('settings'),
  schema: v.number(),
  settings: settingsShape,
  profile: v.optional(v.unknown()),
  outline: v.optional(v.unknown()),
});

export const writeSettingsFile = ({ settings, profile, outline }: SettingsFile): string =>
  `${JSON.stringify({ decuong: 'settings', schema: format, settings, profile, outline }, null, 2)}\n`;

const notJson = (detail: string): Result<never> =>
  failed({
    code: 'settings-not-json',
    message: 'Tệp này không phải tệp cài đặt của Đề cương.',
    hint: 'Chọn tệp có đuôi .decuong-thiet-lap.json đã lưu từ màn hình «Cài đặt».',
    detail,
  });

const invalid = (detail: string): Result<never> =>
  failed({
    code: 'settings-invalid',
    message: 'Tệp cài đặt này không đúng mẫu nên chưa dùng được. Chưa có gì thay đổi.',
    hint: 'Xin lại tệp từ nơi đã gửi.',
    // A value of the file may be quoted in it, of any length.
    detail: detail.slice(0, 400),
  });

/**
 * Reads a settings file. Failures: `settings-not-json`, `settings-newer`, `settings-invalid`, and those of a profile or an outline in it. Taken is all
 * of it or nothing.
 */
export const readSettingsFile = (text: string): Result<SettingsFile> => {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return notJson(error instanceof Error ? error.name : typeof error);
  }
  if (typeof json !== 'object' || json === null || !('decuong' in json)) return notJson('no settings');
  if (isNewer(json, format))
    return failed({
      code: 'settings-newer',
      message: 'Tệp cài đặt này do bản Đề cương mới hơn ghi ra nên bản này chưa đọc được. Chưa có gì thay đổi.',
      hint: 'Cập nhật Đề cương lên bản mới, hoặc xin tệp ghi theo mẫu cũ.',
    });
  const parsed = v.safeParse(fileShape, json);
  if (!parsed.success) return invalid(describeIssue(parsed.issues[0]));
  const { settings } = parsed.output;
  const profile = parsed.output.profile === undefined ? undefined : parseProfile(parsed.output.profile);
  if (profile && !profile.ok) return profile;
  const outline = parsed.output.outline === undefined ? undefined : parseOutline(parsed.output.outline);
  if (outline && !outline.ok) return outline;
  return success({ settings, profile: profile?.value, outline: outline?.value });
};
