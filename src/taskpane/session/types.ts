/**
 * The pane's state and what can be asked of it, as types: what the store (store.ts) holds, what the parts beside it do, and what they
 * stand on.
 */
import type { RuleStatus } from '../../check/ruleStatus.js';
import type { CheckResult, IgnoredFinding, SectionReport, Severity, Where } from '../../check/types.js';
import type { PresentationRules } from '../../outline/presentation.js';
import type { Citation, Outline, Profile } from '../../outline/types.js';
import type { Report } from '../../report/blocks.js';
import type { Failure, Result } from '../../result.js';
import type { Cursor, DocumentState, OpenDocument } from '../../word/document.js';
import type { HostNotice } from '../../word/notices.js';
import type { LastTerm } from '../../word/keptTexts.js';
import type { Language, Memory, Settings } from '../../word/storage.js';
import type { Review } from '../model/working.js';
import type { Store } from './store.js';

export interface Services {
  readonly document: OpenDocument;
  /** The outline a new document gets where the person has chosen no other. */
  readonly outline: Outline;
  /** The outline that a document was made from, when it carries it or we have it. */
  readonly outlineOf: (state: DocumentState) => Outline | undefined;
  readonly emptyProfile: (outline: Outline) => Profile;
  /** `hints`: hints on the content too. */
  readonly check: (
    state: DocumentState,
    outline: Outline,
    profile: Profile,
    hints: boolean,
  ) => CheckResult | Promise<CheckResult>;
  /** How many places `removeNotes` would take out. */
  readonly cleanable: (state: DocumentState, outline: Outline, profile: Profile) => number | Promise<number>;
  /** The section at the cursor, '' when the cursor stands in none. */
  readonly locate: (cursor: Cursor, state: DocumentState, outline: Outline, profile: Profile) => string;
  /** Whether the text around the cursor is as it was read: false where something was typed since. */
  readonly isAsRead: (cursor: Cursor, state: DocumentState) => boolean;
  /** What became of a document that the outline cites. */
  readonly statusOf: (citation: Citation) => RuleStatus;
  /** Presentation rules to choose from. */
  readonly ruleSets: readonly PresentationRules[];
  /** A .docx that the person chose on this machine. */
  readonly readFile: (bytes: Uint8Array) => Result<Report>;
  /** What this machine remembers between documents. */
  readonly memory: Memory;
  readonly now: () => Date;
  /** A name that nothing else has. */
  readonly newName: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export type View =
  'start' | 'guide' | 'indicators' | 'check' | 'profile' | 'remove' | 'outlines' | 'update' | 'next' | 'settings';

export type Work =
  | 'reading'
  | 'inserting'
  | 'updating'
  | 'checking'
  | 'cleaning'
  | 'removing'
  | 'saving'
  | 'mending'
  | 'keeping'
  | 'commenting'
  | 'uncommenting';

export interface Problem {
  readonly failure: Failure;
  /** Does again what failed. */
  readonly retry: () => void;
}

/** Something was done: `count` of them, with what the host could not do. `ribbon`: a button did it while no pane was there to say so. */
export interface Notice {
  readonly ok: boolean;
  readonly work: Exclude<Work, 'reading' | 'checking'> | 'remembering' | 'ribbon';
  readonly count: number;
  /** What the host could not do; sentences are shown as they are. */
  readonly notices: readonly (HostNotice | string)[];
}

export interface SessionState {
  /** The document as last read. */
  readonly reading: DocumentState | undefined;
  /** The one the pane works with: the document's own, else the chosen one. */
  readonly outline: Outline;
  /** The one that the next document gets, and this one while it has none of its own. */
  readonly chosen: Outline;
  readonly profile: Profile;
  readonly settings: Settings;
  /** What has been typed into the first form and not yet inserted. */
  readonly draft: Profile | undefined;
  readonly view: View;
  /** The document holds the outline or a report written to it. */
  readonly outlined: boolean;
  readonly sections: readonly SectionReport[];
  readonly ticks: ReadonlyMap<string, readonly number[]>;
  /** Last term's text for this document; `kept`: this machine keeps it for the next time. */
  readonly last: (LastTerm & { readonly kept: boolean }) | undefined;
  /** The section whose guidance is shown: the one at the cursor, or the one chosen in the tree. '' = none. */
  readonly current: string;
  readonly review: Review | undefined;
  readonly work: Work | undefined;
  readonly problem: Problem | undefined;
  readonly notice: Notice | undefined;
}

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reads the document and follows the cursor; to call once. */
  readonly start: (wanted: View | undefined) => Promise<void>;
  readonly stop: () => void;
  readonly show: (view: View) => void;
  /** Reads again without a word, when enough time has passed since the last reading. */
  readonly refresh: () => Promise<void>;
  /** Keeps what is being typed, for this pane and for the ribbon's button. */
  readonly type: (draft: Profile, settings: Settings) => void;
  readonly insert: (profile: Profile, settings: Settings) => Promise<void>;
  readonly insertMissing: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly jump: (where: Where) => Promise<void>;
  readonly chooseSeverity: (severity: Severity) => void;
  /** Makes a finding of the review the current one, '' = none, without moving the cursor. */
  readonly select: (item: string) => void;
  /** Makes it the current one and goes to its place in the text. */
  readonly goTo: (item: string) => Promise<void>;
  /** Goes to the next (1) or the previous (-1) open finding. */
  readonly step: (direction: 1 | -1) => Promise<void>;
  /** Reads again and says of the current finding whether it is still there. */
  readonly recheck: () => Promise<void>;
  /** Carries out the fixes of these findings of the review. */
  readonly mend: (items: readonly string[]) => Promise<void>;
  /** The document keeps that this finding is set aside, and why. */
  readonly setAside: (item: string, reason: string) => Promise<void>;
  readonly bringBack: (ignored: IgnoredFinding) => Promise<void>;
  readonly showHints: (shown: boolean) => Promise<void>;
  /** Every open finding of the review as a comment beside its place. */
  readonly comment: () => Promise<void>;
  readonly uncomment: () => Promise<void>;
  /** Opens a .docx of ours beside the document. */
  readonly openNew: (docx: Uint8Array) => Promise<void>;
  /** Shows a section's guidance and goes to its heading when the document has it. */
  readonly choose: (section: string) => Promise<void>;
  readonly removeNotes: () => Promise<void>;
  readonly removeOutline: () => Promise<void>;
  readonly saveProfile: (profile: Profile) => Promise<void>;
  readonly tick: (section: string, note: number, done: boolean) => Promise<void>;
  /** The outline for a document that has none of its own: this one and those to come on this machine. The document itself is not touched. */
  readonly useOutline: (outline: Outline) => void;
  /** The outlines at hand: the bundled one, the chosen one, those kept on this machine. */
  readonly outlinesKnown: () => readonly Outline[];
  /** Last term's text is shown beside the sections from now on; undefined: no more, and this machine forgets it. */
  readonly keepLast: (last: Pick<LastTerm, 'outline' | 'file' | 'texts'> | undefined) => Promise<void>;
  /** Settings and the form's values from now on; the document itself is not touched. */
  readonly adopt: (profile: Profile, settings: Settings) => void;
  readonly dismiss: () => void;
  /** The pane speaks this language from now on, and when it is next opened. */
  readonly speak: (language: Language) => Promise<void>;
  /** For the parts of the pane that are loaded later: the way to work on the document, and to read it again afterwards. */
  readonly run: Store['run'];
  readonly readBack: () => Promise<unknown>;
  readonly tell: (notice: Notice) => void;
  readonly services: Services;
}
