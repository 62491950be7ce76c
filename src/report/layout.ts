/**
 * How a report looks on the page: the effective formatting of its paragraphs and the set-up of its pages, in millimetres and points.
 * Plain data beside the blocks; ooxml/ reads it through style chain, document defaults and direct formatting (ECMA-376 Part 1, 17.7.2).
 * A value that cannot be known (a theme font without a theme, a fragment without styles) is absent, and no rule may guess it.
 */

/** A stretch of text with one look. */
export interface TextRun {
  /** Characters of the paragraph's plain text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly font?: string;
  readonly sizePt?: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Printed in capitals whatever was typed (`w:caps`). */
  readonly capitals: boolean;
  /** `RRGGBB`; absent = automatic or not known. */
  readonly colour?: string;
}

export interface ParagraphLayout {
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Negative = hanging. */
  readonly firstLineMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly beforePt: number;
  readonly afterPt: number;
  readonly line:
    | { readonly rule: 'exact' | 'at-least'; readonly pt: number }
    /** Times the font's own height: 1, 1.15, 1.5. */
    | { readonly rule: 'multiple'; readonly times: number };
  /** A border under the paragraph: some draw the line under the Party's name so. */
  readonly borderBelow: boolean;
  readonly runs: readonly TextRun[];
}

/** One section of pages (`w:sectPr`). */
export interface PageLayout {
  /** First paragraph of the body that stands in it (`Place.paragraph`). */
  readonly fromParagraph: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginTopMm: number;
  readonly marginBottomMm: number;
  readonly marginLeftMm: number;
  readonly marginRightMm: number;
  /** `w:mirrorMargins`: left and right change places on even pages. */
  readonly mirrored: boolean;
  /** Where the page number stands; absent = nowhere, or not known where `known` is false. */
  readonly pageNumber?: {
    readonly at: 'header' | 'footer';
    readonly align: 'left' | 'center' | 'right' | 'justify';
    readonly onFirstPage: boolean;
  };
  /** Headers and footers could be read. */
  readonly known: boolean;
}

export interface Layout {
  /** By `Place.paragraph`; a paragraph that is not there is not known. */
  readonly paragraphs: ReadonlyMap<number, ParagraphLayout>;
  /** In document order; empty = not known. */
  readonly pages: readonly PageLayout[];
}
