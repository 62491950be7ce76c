/**
 * Indicators (chỉ tiêu): what a cell set itself, and what came of it. Texts are kept as the person wrote them; numbers are read from them
 * on demand (quantity.ts, target.ts). Model: `indicator = name, unit, group, target, result, period, note`, from published reports of cells.
 */

/** How a result is measured against its target. */
export type Comparator =
  /** At least: most targets are minima. */
  | 'at-least'
  /** At most: hộ nghèo, đơn thư, đảng viên bị kỷ luật. */
  | 'at-most'
  | 'equal'
  /** `2 - 4 đảng viên`: in the range, or above it. */
  | 'range'
  /** Done or not: `giữ vững danh hiệu`. */
  | 'yes-no'
  /** `Hoàn thành tốt trở lên`. */
  | 'level';

export type Period = 'term' | 'year' | 'end';

/** The seven groups of part two, II.2, as the outline of 2022 lists them; '' = none of them. */
export type GroupId = 'political' | 'study' | 'example' | 'massWork' | 'organisations' | 'admission' | 'quality' | '';

export interface Indicator {
  readonly name: string;
  /** As printed: `%`, `đảng viên`, `mô hình`; '' for yes/no and levels. */
  readonly unit: string;
  readonly group: GroupId;
  /** Only where the words of the target do not say it. */
  readonly comparator?: Comparator;
  /** As written: `từ 90% trở lên`, `2 - 4`, `Hoàn thành tốt trở lên`; '' = not set. */
  readonly target: string;
  /** As written; '' = not known yet. */
  readonly result: string;
  readonly period: Period | '';
  readonly note: string;
  /** Only in a table of the new term: what the last term reached, as written. */
  readonly previous?: string;
  /** Only in a table of the new term with columns for its years: the target of each year, as written. */
  readonly yearly?: readonly string[];
}

/** vượt / đạt / chưa đạt */
export type Verdict = 'exceeded' | 'met' | 'missed';
