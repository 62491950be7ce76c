/** The remark list of the open report as a file. Loaded when first asked for: writers of .docx and .xlsx come with it. */
import type { CheckResult } from '../../check/types.js';
import type { Outline, Profile } from '../../outline/types.js';
import { remarkFile, type RemarkFormat } from '../../remarks/file.js';
import { reviewOf } from '../../remarks/review.js';

/** What the open report is called in its list: Vietnamese, as the list is. */
const openReport = 'Văn bản đang mở';

/** What a check says, and of what. */
export interface Checked {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly result: CheckResult;
  readonly at: Date;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day on the person's own calendar. */
const isoDay = (at: Date): string => `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;

export const remarkBytes = (format: RemarkFormat, { outline, profile, result, at }: Checked): Uint8Array =>
  remarkFile(format, {
    reviews: [reviewOf(openReport, profile.fields['chiBo'] ?? '', outline, result)],
    unread: [],
    date: isoDay(at),
  });
