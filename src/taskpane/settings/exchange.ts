/** Settings out to a file and in from one: what would be in it, what it would change, and taking it. The open document is not touched. */
import { outlineKey } from '../../outline/tree.js';
import type { Outline, Profile } from '../../outline/types.js';
import { usableProfile } from '../model/form.js';
import { beside, joining } from '../outlines/joining.js';
import type { Session } from '../session/types.js';
import { texts } from '../texts.js';
import { defaultSettings, type Settings } from '../../word/storage.js';
import type { SettingsFile } from './settingsFile.js';

/** What the next document would get. */
const profileNow = (session: Session): Profile => {
  const { services, state } = session;
  const { chosen, outline, draft, profile } = state();
  if (chosen === outline) return usableProfile(outline, draft ?? profile);
  return services.memory.profile(chosen) ?? services.emptyProfile(chosen);
};

/** `withProfile`: with what was typed into the form; an office leaves that to its cells. */
export const settingsOf = (session: Session, withProfile: boolean): SettingsFile => {
  const { settings, chosen } = session.state();
  return {
    settings,
    profile: withProfile ? profileNow(session) : undefined,
    outline: chosen === session.services.outline ? undefined : chosen,
  };
};

export interface SettingChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** What of it is Vietnamese whatever the pane speaks. */
  readonly quoted?: 'values' | 'all';
}

const onOff = (on: boolean): string => (on ? texts.settings.on : texts.settings.off);

const settingChanges = (now: Settings, next: Settings): SettingChange[] => [
  { label: texts.start.guidance, from: onOff(now.guidance), to: onOff(next.guidance) },
  { label: texts.start.tables, from: onOff(now.tables), to: onOff(next.tables) },
  { label: texts.start.place, from: texts.start.places[now.place], to: texts.start.places[next.place] },
  { label: texts.settings.hints, from: onOff(now.hints), to: onOff(next.hints) },
  {
    label: texts.settings.language,
    from: texts.settings.languages[now.language],
    to: texts.settings.languages[next.language],
    quoted: 'values',
  },
];

/** By title and version; two that share both are told apart by their keys. */
const outlineChange = (now: Outline, next: Outline): SettingChange[] => {
  if (outlineKey(now) === outlineKey(next)) return [];
  const name = ({ title, version }: Outline): string => `${title} (${version})`;
  const [from, to] =
    name(now) === name(next) ? [outlineKey(now), `${next.title} (${outlineKey(next)})`] : [name(now), name(next)];
  return [{ label: texts.settings.outline, from, to, quoted: 'values' }];
};

/** The file's values over what is there; what the file leaves empty stays. */
const mergedProfile = (session: Session, { profile, outline }: SettingsFile): Profile => {
  const { services } = session;
  const target = outline ?? services.outline;
  const isNow = outlineKey(target) === outlineKey(session.state().chosen);
  const before = profileNow(session);
  const known = services.memory.profile(target) ?? services.emptyProfile(target);
  // Another outline takes over what it asks too, as when it is chosen by hand.
  const now = isNow ? before : usableProfile(target, { ...known, fields: { ...before.fields, ...known.fields } });
  if (!profile) return now;
  const given = Object.fromEntries(Object.entries(profile.fields).filter(([, value]) => value.trim() !== ''));
  const variant = target.variants.some(({ id }) => id === profile.variant) ? profile.variant : now.variant;
  const rules = services.ruleSets.some(({ id }) => id === profile.rules) ? profile.rules : now.rules;
  return usableProfile(target, { ...now, variant, rules, fields: { ...now.fields, ...given } });
};

/** The outline in the file with a name of its own where another at hand has its name: none gives way to what comes in a file. */
const settled = ({ services }: Session, file: SettingsFile): SettingsFile => {
  if (!file.outline) return file;
  const [own, given] = [services.memory.outlines.list(), [services.outline]];
  const way = joining(file.outline, own, given);
  return { ...file, outline: way.kind === 'asks' ? beside(way.outline, own, given) : way.outline };
};

/** What taking the file would change, as pairs of words; empty when nothing. */
export const changesBy = (session: Session, given: SettingsFile): readonly SettingChange[] => {
  const { state, services } = session;
  const file = settled(session, given);
  const { settings, chosen } = state();
  const target = file.outline ?? services.outline;
  const [before, after] = [profileNow(session), mergedProfile(session, file)];
  const ruleName = (id: string): string => services.ruleSets.find((rules) => rules.id === id)?.label ?? id;
  const variantName = (id: string): string =>
    target.variants.find((variant) => variant.id === id)?.label ?? texts.start.noVariant;
  const changes: readonly SettingChange[] = [
    ...outlineChange(chosen, target),
    ...settingChanges(settings, file.settings),
    { label: texts.start.variant, from: variantName(before.variant), to: variantName(after.variant), quoted: 'values' },
    { label: texts.start.rules, from: ruleName(before.rules), to: ruleName(after.rules), quoted: 'values' },
    ...target.fields.map(({ id, label }) => ({
      label,
      from: before.fields[id] ?? '',
      to: after.fields[id] ?? '',
      quoted: 'all' as const,
    })),
  ];
  return changes.filter(({ from, to }) => from !== to);
};

/** Takes all of it. False where the outline cannot be kept; then nothing has changed, and the session says why. */
export const takeSettings = async (session: Session, given: SettingsFile): Promise<boolean> => {
  const { services } = session;
  const file = settled(session, given);
  const target = file.outline ?? services.outline;
  const profile = mergedProfile(session, file);
  const own = file.outline;
  if (own && own !== services.outline) {
    const kept = services.memory.outlines.keep(own);
    if (!kept.ok) {
      await session.run(
        'keeping',
        () => Promise.resolve(kept),
        () => undefined,
      );
      return false;
    }
  }
  session.useOutline(target);
  if (session.state().problem) return false;
  session.adopt(profile, file.settings);
  await session.speak(file.settings.language);
  return true;
};

/** Everything as it was at first but the language. The document, outlines of one's own and last term's text stay. */
export const resetSettings = (session: Session): void => {
  const { services } = session;
  for (const known of session.outlinesKnown()) services.memory.rememberProfile(services.emptyProfile(known));
  session.useOutline(services.outline);
  const { language } = session.state().settings;
  session.adopt(services.emptyProfile(services.outline), { ...defaultSettings, language });
};
