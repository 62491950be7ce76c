/**
 * The open document, as the pane and the ribbon see it. Implemented over Office.js in this folder; nothing outside it says `Word.` or
 * `Office.`. Every call gives a `Result`: a failure says in Vietnamese what happened to the document and what to do.
 */
import type { Where } from '../check/types.js';
import type { Outline, Profile } from '../outline/types.js';
import type { Report } from '../report/blocks.js';
import type { Result } from '../result.js';

export interface Host {
  readonly platform: 'windows' | 'mac' | 'web' | 'other';
  /** What the host can do beyond WordApi 1.3 (`facts: tiers by requirement set`). */
  readonly can: {
    readonly trackChanges: boolean;
    readonly pageSetup: boolean;
    readonly paragraphIds: boolean;
    readonly comments: boolean;
  };
  /** For «Chi tiết kỹ thuật»: versions and requirement sets, no document text. */
  readonly diagnostics: Readonly<Record<string, string>>;
}

export interface DocumentState {
  readonly report: Report;
  /** `id@version` of the outline this document was made from, '' when none. */
  readonly outline: string;
  /** The profile kept in the document, when there is one. */
  readonly profile: Profile | undefined;
  /** Ticked notes: section id → indexes into its guidance. */
  readonly ticks: ReadonlyMap<string, readonly number[]>;
}

/** Where the cursor is. */
export interface Cursor {
  /** Section id from the content control around the cursor, '' when there is none. */
  readonly tagged: string;
  /** Texts of the paragraph at the cursor and of some before and after it, the nearest first, to find it in the report as last read. */
  readonly paragraph: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export type InsertPlace = 'cursor' | 'end';

export interface InsertRequest {
  readonly outline: Outline;
  readonly profile: Profile;
  /** Where the outline goes in a document that has text but no part of the outline. */
  readonly place: InsertPlace;
  readonly guidance: boolean;
  readonly tables: boolean;
}

export interface InsertOutcome {
  /** Section ids that went in, in order; empty when the document had them all. */
  readonly inserted: readonly string[];
  /** What could not be done on this host (page margins, page number…), as sentences with what to do by hand. */
  readonly notices: readonly string[];
}

export interface RemoveOutcome {
  readonly removed: number;
  readonly notices: readonly string[];
}

export interface OpenDocument {
  readonly host: Host;
  read(): Promise<Result<DocumentState>>;
  insert(request: InsertRequest): Promise<Result<InsertOutcome>>;
  /** Calls back, debounced, when the cursor has moved. Gives the function that stops it. */
  follow(onMove: (cursor: Cursor) => void): Promise<Result<() => void>>;
  /** Scrolls there and selects it. */
  jump(where: Where): Promise<Result<void>>;
  /** Writes the profile into the document's properties and every field of the text. Gives how many places changed. */
  setProfile(outline: Outline, profile: Profile): Promise<Result<number>>;
  /** Guidance notes and empty prompts out; every character the person wrote stays. */
  removeNotes(outline: Outline, profile: Profile): Promise<Result<RemoveOutcome>>;
  /** What was inserted and not touched out. */
  removeOutline(outline: Outline, profile: Profile): Promise<Result<RemoveOutcome>>;
  setTicks(section: string, ticked: readonly number[]): Promise<Result<void>>;
}
