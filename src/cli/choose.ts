/**
 * The outline and the profile that the options of a command name.
 */
import { defaultOutline, findBundled } from '../outline/bundled.js';
import { parseOutline } from '../outline/load.js';
import { parseProfile } from '../outline/profile.js';
import { findProposal, proposals } from '../outline/proposals.js';
import type { Outline, Profile } from '../outline/types.js';
import { type Result, failed, success } from '../result.js';
import { flag, text } from './arguments.js';
import { readJson } from './files.js';
import type { Asked } from './work.js';

/** A bundled or proposed outline by id, or one from a .json file; undefined when none was named. */
export const chooseOutline = async (name: string): Promise<Result<Outline | undefined>> => {
  if (!name) return success(undefined);
  const bundled = findBundled(name);
  if (bundled) return success(bundled);
  const proposal = findProposal(name);
  if (proposal) return success(await proposal.load());
  if (!/\.json$/i.test(name))
    return failed({
      code: 'outline-unknown',
      message: `Không có đề cương “${name}”.`,
      hint: `Dùng ${[defaultOutline, ...proposals].map(({ id }) => `“${id}”`).join(', ')}, hoặc tên một tệp .json.`,
    });
  const json = await readJson(name);
  return json.ok ? parseOutline(json.value) : json;
};

const chooseProfile = async (name: string): Promise<Result<Profile | undefined>> => {
  if (!name) return success(undefined);
  const json = await readJson(name);
  return json.ok ? parseProfile(json.value) : json;
};

/** The options of `new` and `insert`. */
export const making = {
  out: text,
  profile: text,
  variant: text,
  outline: text,
  'no-guidance': flag,
  'no-tables': flag,
} as const;

export interface Making {
  readonly out: string;
  readonly profile: string;
  readonly variant: string;
  readonly outline: string;
  readonly 'no-guidance': boolean;
  readonly 'no-tables': boolean;
}

/** Everything that `new` and `insert` may be told. */
export const choose = async (command: Making): Promise<Result<Asked>> => {
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return outline;
  const profile = await chooseProfile(command.profile);
  if (!profile.ok) return profile;
  const variants = (outline.value ?? defaultOutline).variants;
  if (command.variant && !variants.some(({ id }) => id === command.variant))
    return failed({
      code: 'variant-unknown',
      message: `Không có loại hình chi bộ “${command.variant}”.`,
      hint: `Chọn một trong: ${variants.map(({ id }) => id).join(', ')}.`,
    });
  return success({
    outline: outline.value,
    profile: profile.value,
    variant: command.variant,
    guidance: !command['no-guidance'],
    tables: !command['no-tables'],
  });
};
