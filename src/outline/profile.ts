/**
 * The profile: what the person told us once. Made empty, made from the outline's examples, or read from a file that may come
 * from anyone.
 */
import * as v from 'valibot';
import { failed, success, type Result } from '../result.js';
import { describeIssue } from './issues.js';
import { limits, namePattern, slugPattern } from './limits.js';
import type { Outline, Profile } from './types.js';

/** The rule set a new profile starts with: the guidance in force (presentation.ts). */
export const defaultRules = 'hd05-2026';

export const emptyProfile = (outline: Outline): Profile => ({
  outline: outline.id,
  variant: '',
  rules: defaultRules,
  fields: {},
});

/** Every field filled with the outline's own example, and the first kind of cell: for tests, screenshots and `--help`. */
export const exampleProfile = (outline: Outline): Profile => ({
  ...emptyProfile(outline),
  variant: outline.variants[0]?.id ?? '',
  fields: Object.fromEntries(outline.fields.map((field) => [field.id, field.example])),
});

const optionalSlug = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.regex(slugPattern))]), '');

/** Valibot takes a list for an object without keys; a file that holds one is the wrong file. */
const notAList = v.check((json: unknown) => !Array.isArray(json), 'must be an object');

const profileShape = v.object({
  outline: optionalSlug,
  variant: optionalSlug,
  rules: v.optional(v.pipe(v.string(), v.regex(slugPattern)), defaultRules),
  fields: v.optional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.maxLength(limits.name), v.regex(namePattern)),
        v.pipe(v.string(), v.maxLength(limits.value)),
      ),
      v.check((fields) => Object.keys(fields).length <= limits.fields, 'too many fields'),
    ),
    {},
  ),
});

/**
 * Reads a profile from parsed JSON. What is not given is empty; keys we do not know are passed over, so that a newer profile
 * still opens. Failure `profile-invalid`, path in `detail`.
 */
export const parseProfile = (json: unknown): Result<Profile> => {
  const parsed = v.safeParse(v.pipe(v.unknown(), notAList, profileShape), json);
  if (parsed.success) return success(parsed.output);
  return failed({
    code: 'profile-invalid',
    message: 'Tệp thông tin báo cáo không đúng mẫu nên chưa dùng được.',
    hint: 'Mở tệp, sửa chỗ nêu trong “Chi tiết kỹ thuật”, hoặc điền lại thông tin trong khung bên phải.',
    detail: describeIssue(parsed.issues[0]).slice(0, 400),
  });
};
