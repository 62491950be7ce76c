/**
 * The remark list (bảng nhận xét) that goes with a report to the meeting where it is read: what it holds. Plain and small, so that it
 * travels between threads and is kept for hundreds of reports. No clock here: the day is passed in.
 */
import type { RuleId, Severity } from '../check/types.js';

export interface Remark {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** `Mục 1.3 “…”`; '' = the report as a whole. */
  readonly section: string;
  /** What stands in the report, '' when nothing does. */
  readonly quote: string;
  readonly problem: string;
  /** What to do; where words go in place of words: `“2020 - 2022” → “2022 - 2025”`. */
  readonly suggestion: string;
  /** The guidance it rests on, with number, date and certainty; '' where the problem says all. */
  readonly source: string;
  /** Why the person has set it aside; absent while it stands. */
  readonly setAside?: string;
}

/** One report that was read. */
export interface Review {
  readonly file: string;
  /** The cell (chi bộ) as the report calls it; '' when it does not say. */
  readonly cell: string;
  readonly ready: boolean;
  /** Sections to write, those written, those without any text. */
  readonly leaves: number;
  readonly written: number;
  readonly empty: number;
  /** In document order, those set aside last. */
  readonly remarks: readonly Remark[];
}

/** One file that could not be read. */
export interface Unread {
  readonly file: string;
  /** What happened and what to do. */
  readonly sentence: string;
}

export interface RemarkList {
  readonly reviews: readonly Review[];
  readonly unread: readonly Unread[];
  /** The day of the check, ISO `2026-11-25`. */
  readonly date: string;
}
