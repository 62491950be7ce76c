/**
 * The Words of this world, each as the requirement sets it reports and the knobs in which it differs from Word for Windows
 * (ref:docs/requirement-sets/word/word-api-requirement-sets.md, 2026-04-21).
 */
import { memberRows } from './generated/members.js';
import { windowsKnobs } from './knobs.js';
import type { Knobs } from './knobs.js';

export interface HostKind {
  readonly name: string;
  /** `Host$Platform$FileVersion$Locale`, as `window.external.GetHostInfo` gives it. */
  readonly info: string;
  /** `GetHostFullVersion`. */
  readonly version: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly knobs: Knobs;
}

const common = {
  DocumentEvents: '1.1',
  Selection: '1.1',
  OoxmlCoercion: '1.1',
  Settings: '1.1',
  CustomXmlParts: '1.1',
  AddinCommands: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.1',
};

/**
 * Members above WordApi 1.3 and the set that each is in. The npm library lets every call through (it switches its check on in one class
 * and looks for it in another), so the host itself says that it does not know them.
 */
export const newerMembers: Readonly<Record<string, readonly [set: string, version: string]>> = Object.fromEntries(
  memberRows.map(([className, name, , set, version]) => [`${className}.${name}`, [set, version] as const]),
);

/** As `isSetSupported` compares: the same major number and at least the minor one. */
export const hasSet = (sets: Readonly<Record<string, string>>, name: string, version: string): boolean => {
  const [major, minor] = version.split('.').map(Number);
  const [ownMajor, ownMinor] = (sets[name] ?? '0.0').split('.').map(Number);
  return ownMajor === major && (ownMinor ?? 0) >= (minor ?? 0);
};

const windows = (name: string, version: string, sets: Readonly<Record<string, string>>): HostKind => ({
  name,
  info: 'Word$Win32$16.01$vi-VN',
  version,
  sets: { ...common, ...sets },
  knobs: windowsKnobs,
});

const windows365 = windows('windows-365', '16.0.19822.20168', {
  WordApi: '1.9',
  WordApiDesktop: '1.4',
  SharedRuntime: '1.1',
  KeyboardShortcuts: '1.1',
});

export const hosts = {
  /** Office LTSC 2021: nothing above WordApi 1.3. */
  'windows-2021': windows('windows-2021', '16.0.14332.20685', { WordApi: '1.3' }),
  /** Office LTSC 2024: WordApi 1.8 and WordApiDesktop 1.1. */
  'windows-2024': {
    ...windows('windows-2024', '16.0.17932.20000', {
      WordApi: '1.8',
      WordApiDesktop: '1.1',
      SharedRuntime: '1.1',
    }),
    knobs: { ...windowsKnobs, uniqueLocalIds: false },
  },
  'windows-365': windows365,
  /** Word for Mac. The frame is that of Windows (the library is the same); only what the host does differs. */
  mac: {
    ...windows365,
    name: 'mac',
    version: '16.112.0.0',
    knobs: { ...windowsKnobs, trailingParagraphJoinsList: true, paraIdsPerRead: true, cellParagraphGivesRow: true },
  },
  /**
   * Word on the web. In a page around the add-in's frame (webFrame.ts) office.js finds the web's own frame and platform; in jsdom, over
   * `window.external`, it sees the frame of Windows, which is much faster, with the behaviour of the web.
   */
  web: {
    ...windows365,
    name: 'web',
    sets: { ...common, WordApi: '1.9', SharedRuntime: '1.1' },
    knobs: {
      ...windowsKnobs,
      insertedIdsRegenerated: 'all',
      paraIdsPerRead: true,
      textHoldsDeleted: true,
      defaultPrompt: 'Click here to enter text',
      deletedControlLeavesParagraph: true,
      deleteEmptyControlRefused: true,
      locksBindTheApi: true,
      selectionEvents: 'late',
    },
  },
  /** A document in «Viewing» mode (#5484): the mode still says readWrite, writes fail. */
  'read-only': { ...windows365, name: 'read-only', knobs: { ...windowsKnobs, writesRefused: 'GeneralException' } },
  /** A protected document, or a policy that forbids add-ins to write. */
  protected: { ...windows365, name: 'protected', knobs: { ...windowsKnobs, writesRefused: 'AccessDenied' } },
  'track-changes': { ...windows365, name: 'track-changes', knobs: { ...windowsKnobs, changeTracking: 'TrackAll' } },
} as const satisfies Readonly<Record<string, HostKind>>;

export type HostName = keyof typeof hosts;
