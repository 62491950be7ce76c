/**
 * What a report must contain: the shape of one outline file (`assets/outlines/*.json`).
 * Plain, immutable JSON. This room stands on nothing: no blocks, no Word, no clock.
 */

/**
 * Text with fields in braces: `"nhiệm kỳ {nhiemKySau}"`. `{dangBo|upper}` prints the value in capitals.
 * A field without a value prints its blank.
 */
export type Template = string;

export interface Outline {
  /** Version of this file format. */
  readonly schema: 1;
  /** `bao-cao-chinh-tri-chi-bo`: lower-case ASCII, digits and hyphens. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Where the outline comes from, for people. */
  readonly source: string;
  readonly locale: string;
  readonly fields: readonly Field[];
  readonly variants: readonly Variant[];
  readonly letterhead: Letterhead;
  readonly heading: ReportHeading;
  readonly sections: readonly Section[];
  readonly signature: Signature;
}

export type FieldKind = 'text' | 'date' | 'term' | 'number';

/** Something filled in once and shown in many places. */
export interface Field {
  /** ASCII camelCase, used in templates, tags and profiles: `chiBo`. */
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** What stands in the report while the field has no value: `Chi bộ ……………`. */
  readonly blank: string;
  readonly example: string;
  readonly required: boolean;
  /** Word that opens every value (`Chi bộ`): a value typed without it gets it. */
  readonly prefix?: string;
  /** Other words that may open a value (`Đảng ủy`): it is left as typed, without the prefix. */
  readonly alsoOpens?: readonly string[];
  /** One sentence under the input. */
  readonly hint?: string;
}

/** A kind of cell (loại hình chi bộ). */
export interface Variant {
  readonly id: string;
  readonly label: string;
  readonly cites: readonly Citation[];
}

/** A cited document. Keyed on number AND date: numbers are reused. */
export interface Citation {
  /** As issued: `97-QĐ/TW`. */
  readonly number: string;
  /** ISO `yyyy-mm-dd`, the true date of the document. */
  readonly date?: string;
}

export interface Letterhead {
  /** Left, line 1: the direct superior body. */
  readonly superior: Template;
  /** Left, line 2: the issuing body. */
  readonly issuer: Template;
  /** Left, under the star: `Số … -BC/CB`. */
  readonly number: Template;
  /** Right, line 1: `ĐẢNG CỘNG SẢN VIỆT NAM`. */
  readonly party: Template;
  /** Right, level with the number: `{diaDanh}, {ngay}`. */
  readonly placeAndDate: Template;
}

export interface ReportHeading {
  /** `BÁO CÁO CHÍNH TRỊ` */
  readonly name: Template;
  /** The lines of the trích yếu. */
  readonly subject: readonly Template[];
  readonly guidance: readonly Note[];
}

export interface Section {
  /** Built from what is printed: `p1`, `p1.i`, `p1.ii.1.1`. ASCII. */
  readonly id: string;
  /** As printed: `PHẦN THỨ NHẤT`, `I-`, `1.`, `1.1.`. Empty for a heading without a number. */
  readonly number: string;
  readonly heading: Template;
  readonly required: boolean;
  /** A line printed under the heading: `-----`. */
  readonly divider?: string;
  /** Wording that stays in the report, before the person's text. */
  readonly leadIn?: Template;
  /** Wording that stays in the report, after the person's text. */
  readonly closing?: Template;
  readonly guidance: readonly Note[];
  readonly tables: readonly TableSpec[];
  readonly children: readonly Section[];
}

/** One guidance note: what to write about. It must not be left in the printed report. */
export interface Note {
  readonly text: Template;
  /** How the outline prints it: `- text`, `(text)`, or as a plain sentence. */
  readonly form: 'bullet' | 'parenthesis' | 'plain';
  /** True when the outline prints it on the heading's own line. */
  readonly onHeading?: boolean;
  /** Only for this kind of cell. */
  readonly variant?: string;
  readonly cites?: readonly Citation[];
}

export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'level' | 'computed';

export interface Column {
  readonly id: string;
  readonly title: Template;
  readonly kind: ColumnKind;
  /** Share of the table's width; shares need not add up to anything. */
  readonly width: number;
  /** A title over several neighbouring columns: `HT xuất sắc` over `SL` and `%`. */
  readonly group?: string;
  /** Repeat this column once for each year of the term in this field; `{year}` in the title. */
  readonly eachYearOf?: string;
  /** A cell that may stay empty in a finished report: `Ghi chú`. */
  readonly optional?: boolean;
}

export interface RowSpec {
  readonly id: string;
  /** Printed in the cells of these columns, by column id. */
  readonly cells: Readonly<Record<string, Template>>;
  /** A row that only titles the rows under it, over the whole width. */
  readonly isGroup?: boolean;
  /** A row whose figures may all stay empty. */
  readonly optional?: boolean;
  /** Kind of this row's figures where it differs from the column's: the mean age among counts. */
  readonly kind?: ColumnKind;
}

export type Rows =
  | { readonly kind: 'given'; readonly rows: readonly RowSpec[] }
  /** One row for each year of the term in this field; the year goes into column `column`. */
  | {
      readonly kind: 'years';
      readonly field: string;
      readonly column: string;
      /**
       * The last row may stay empty in a finished report: the congress meets in the last year of the term, before that year's figures
       * and judgements are known.
       */
      readonly openEnd?: boolean;
    }
  /** `count` empty rows, and as many more as the person wants. */
  | { readonly kind: 'repeat'; readonly count: number };

/** Figures that must agree, by column or row ids (Part 3 checks them). */
export interface Identity {
  readonly kind: 'sum';
  readonly along: 'columns' | 'rows';
  readonly total: string;
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  /** Only in these columns (sum along rows) or rows (sum along columns); absent = in all. */
  readonly in?: readonly string[];
}

export interface TableSpec {
  /** Unique in the section; ASCII: `members`. */
  readonly id: string;
  readonly title: Template;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** A report is complete without this table (the figures may be told in sentences). */
  readonly optional?: boolean;
  readonly identities?: readonly Identity[];
}

export interface Signature {
  /** `T/M CHI BỘ` */
  readonly authority: Template;
  /** `BÍ THƯ` */
  readonly role: Template;
  readonly name: Template;
  /** Lines under `Nơi nhận:`; empty when the outline has none. */
  readonly recipients: readonly Template[];
}

/**
 * What the person told us once: remembered by the pane, written into the document's properties, read from a JSON file by the
 * command line. Values are strings: free text; ISO date `2026-02-05`; term `2025-2027`; digits.
 */
export interface Profile {
  /** Outline id. */
  readonly outline: string;
  /** Variant id, or '' when not chosen. */
  readonly variant: string;
  /** Presentation rule set id: `hd05-2026`. */
  readonly rules: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A term of office. Two free years (`indicators.md`, terms really seen: 2, 3 and 5 years). */
export interface Term {
  readonly start: number;
  readonly end: number;
}
