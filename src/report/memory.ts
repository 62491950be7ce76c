/**
 * The document remembers: which outline it was made from, the profile, the ticked notes, the findings set aside — as custom document properties, so that it
 * works on the next machine without any database. Anyone can edit these properties in Word («Nâng cao»), so reading never trusts them.
 */
import { limits, namePattern, sectionPattern, slugPattern } from '../outline/limits.js';
import { defaultRules } from '../outline/profile.js';
import { outlineKey } from '../outline/tree.js';
import type { Outline, Profile } from '../outline/types.js';

const names = {
  outline: 'DeCuong.outline',
  variant: 'DeCuong.variant',
  rules: 'DeCuong.rules',
  field: 'DeCuong.field.',
  ticks: 'DeCuong.ticks.',
  ignored: 'DeCuong.ignored.',
  last: 'DeCuong.last',
} as const;

/** The name of the property that holds the ticks of a section. */
export const ticksName = (section: string): string => names.ticks + section;

/**
 * What to write into the document's custom properties. A field that the outline asks for and the profile leaves empty is written as '',
 * so that an older value does not stay behind.
 */
export const writeMemory = (outline: Outline, profile: Profile): Map<string, string> => {
  const { fields } = profile;
  return new Map([
    [names.outline, outlineKey(outline)],
    [names.variant, profile.variant],
    [names.rules, profile.rules],
    ...outline.fields.map(({ id }): [string, string] => [
      names.field + id,
      (Object.hasOwn(fields, id) ? (fields[id] ?? '') : '').slice(0, limits.value),
    ]),
  ]);
};

/** The name of the property that holds why a finding was set aside (check/setAside.ts). */
export const ignoredName = (finding: string): string => names.ignored + finding;

/**
 * The name of the property that names last term's text: what a machine keeps of last term's report is found again by it. The text itself is never in
 * the document.
 */
export const lastName = names.last;

/** What `lastName` may hold. */
export const lastPattern = /^[0-9a-z-]{8,40}$/u;

/** `0,2`: sorted, each once; '' when nothing is ticked. */
export const writeTicks = (ticked: readonly number[]): string =>
  [...new Set(ticked)].sort((one, other) => one - other).join(',');

const readTicks = (text: string): number[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => /^\d{1,4}$/u.test(part))
      .map(Number),
  ),
];

export interface Memory {
  /** `id@version`, '' when the document was not made from an outline of ours. */
  readonly outline: string;
  readonly profile?: Profile;
  /** Section id → indexes into its guidance. */
  readonly ticks: ReadonlyMap<string, readonly number[]>;
  /** Name of a finding → why it was set aside. A property of '' was taken back. */
  readonly ignored: ReadonlyMap<string, string>;
  /** Names last term's text on the machine that keeps it; '' = none. */
  readonly last: string;
}

const slugOr = (text: string | undefined, fallback: string): string =>
  text !== undefined && slugPattern.test(text) ? text : fallback;

/** Properties whose name opens with `prefix`, by the rest of the name. */
function* below(properties: ReadonlyMap<string, string>, prefix: string): Generator<readonly [string, string]> {
  for (const [name, value] of properties) if (name.startsWith(prefix)) yield [name.slice(prefix.length), value];
}

const readFields = (properties: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    [...below(properties, names.field)]
      .filter(([id, value]) => namePattern.test(id) && id.length <= limits.name && value !== '')
      .slice(0, limits.fields)
      .map(([id, value]) => [id, value.slice(0, limits.value)]),
  );

/** What the document remembers. A property that makes no sense is passed over; without an outline there is no profile. */
export const readMemory = (properties: ReadonlyMap<string, string>): Memory => {
  const ticks = new Map(
    [...below(properties, names.ticks)]
      .map(([section, text]) => [section, readTicks(text)] as const)
      .filter(([section, ticked]) => sectionPattern.test(section) && ticked.length > 0)
      .slice(0, limits.sections),
  );
  const ignored = new Map(
    [...below(properties, names.ignored)]
      .filter(([finding, reason]) => /^[a-z0-9-]{1,40}\.[0-9a-f]{8}$/u.test(finding) && reason.trim() !== '')
      .map(([finding, reason]) => [finding, reason.slice(0, limits.value)] as const)
      .slice(0, limits.sections),
  );
  const named = properties.get(names.last) ?? '';
  const last = lastPattern.test(named) ? named : '';
  const written = properties.get(names.outline) ?? '';
  const [id = '', version = ''] = written.split('@');
  if (!slugPattern.test(id) || !/^\d+\.\d+\.\d+$/u.test(version) || written !== `${id}@${version}`)
    return { outline: '', ticks, ignored, last };
  return {
    outline: written,
    profile: {
      outline: id,
      variant: slugOr(properties.get(names.variant), ''),
      rules: slugOr(properties.get(names.rules), defaultRules),
      fields: readFields(properties),
    },
    ticks,
    ignored,
    last,
  };
};
