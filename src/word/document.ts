/**
 * The open document, as the pane and the ribbon see it. Implemented over Office.js in this folder; nothing outside it says `Word.` or
 * `Office.`. Every call gives a `Result`: a failure says in Vietnamese what happened to the document and what to do.
 */
import type { Fix, Where } from '../check/types.js';
import type { Outline, Profile } from '../outline/types.js';
import type { Report } from '../report/blocks.js';
import type { TableChange } from '../report/plan.js';
import type { Result } from '../result.js';
import type { HostNotice } from './notices.js';

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
  /** That outline itself, where the document carries it and no bundled one is meant. */
  readonly carried?: Outline;
  /** The profile kept in the document, when there is one. */
  readonly profile: Profile | undefined;
  /** Ticked notes: section id → indexes into its guidance. */
  readonly ticks: ReadonlyMap<string, readonly number[]>;
  /** Names last term's text on the machine that keeps it (keptTexts.ts); '' = none. */
  readonly last: string;
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
  /** What could not be done on this host (page margins, page number…), with what to do by hand. */
  readonly notices: readonly HostNotice[];
}

export interface UpdateRequest {
  /** The outline that the document was written to. */
  readonly old: Outline;
  /** The one that takes its place. */
  readonly outline: Outline;
  readonly profile: Profile;
  /** Ids of the newer outline's sections: those that are new and shall go in, those whose headings shall get their new words. */
  readonly chosen: readonly string[];
  readonly guidance: boolean;
  readonly tables: boolean;
}

export interface UpdateOutcome extends InsertOutcome {
  /** Sections whose headings have their new words. */
  readonly renamed: readonly string[];
  /** Chosen renames that were not done: the heading is not there, or the person has worded it otherwise. */
  readonly left: readonly string[];
}

export interface ProfileOutcome {
  /** Places of the text that changed. */
  readonly changed: number;
  readonly notices: readonly HostNotice[];
}

export interface RemoveOutcome {
  readonly removed: number;
  readonly notices: readonly HostNotice[];
}

export interface MendOutcome {
  /** Places that were changed. */
  readonly done: number;
  /** Places that read otherwise by now, or that cannot be changed by themselves (a field's code, a picture): not touched. */
  readonly gone: number;
  readonly notices: readonly HostNotice[];
}

/** A remark for the person, to stand as a comment beside the text it speaks of. */
export interface Remark {
  readonly where: Where;
  readonly text: string;
}

export interface CommentOutcome {
  readonly added: number;
  /** Remarks whose place is not there any more. */
  readonly skipped: number;
}

export interface OpenDocument {
  readonly host: Host;
  read(): Promise<Result<DocumentState>>;
  insert(request: InsertRequest): Promise<Result<InsertOutcome>>;
  /** A newer outline for the report: only what is chosen of it; the document remembers it from then on. */
  update(request: UpdateRequest): Promise<Result<UpdateOutcome>>;
  /** Calls back, debounced, when the cursor has moved. Gives the function that stops it. */
  follow(onMove: (cursor: Cursor) => void): Promise<Result<() => void>>;
  /** Scrolls there and selects it. */
  jump(where: Where): Promise<Result<void>>;
  /**
   * Writes the profile into the document's properties and every field of the text. The document remembers the outline too: one that is not bundled
   * is left in it, as by inserting.
   */
  setProfile(outline: Outline, profile: Profile): Promise<Result<ProfileOutcome>>;
  /** Guidance notes and empty prompts out; every character the person wrote stays. */
  removeNotes(outline: Outline, profile: Profile): Promise<Result<RemoveOutcome>>;
  /** What was inserted and not touched out. */
  removeOutline(outline: Outline, profile: Profile): Promise<Result<RemoveOutcome>>;
  setTicks(section: string, ticked: readonly number[]): Promise<Result<void>>;
  /** The document keeps the name under which this machine keeps last term's text; '' takes it back. */
  keepLast(name: string): Promise<Result<void>>;
  /** Carries out what findings offer: words, looks, the page, fields. `clean` is `removeNotes`, and passed over here. */
  mend(fixes: readonly Fix[], outline: Outline, profile: Profile): Promise<Result<MendOutcome>>;
  /** New texts and rows in a table that stands in the document; nothing where the table is not what it was. */
  changeTable(change: TableChange): Promise<Result<void>>;
  /** Puts a table of the outline into its section. `inserted` holds the table's id, and is empty when the table is there already. */
  insertTable(section: string, table: string, outline: Outline, profile: Profile): Promise<Result<InsertOutcome>>;
  /** Keeps why a finding (by its name, check/setAside.ts) was set aside; '' takes it back. */
  setAside(finding: string, reason: string): Promise<Result<void>>;
  /** Remarks as comments of ours. Only where `host.can.comments`. */
  addComments(remarks: readonly Remark[]): Promise<Result<CommentOutcome>>;
  /** Our comments out; gives how many. Those of people stay. */
  removeComments(): Promise<Result<number>>;
  /** Opens a .docx as a new document in a window of its own; the open one is not touched. */
  openNew(docx: Uint8Array): Promise<Result<void>>;
}
