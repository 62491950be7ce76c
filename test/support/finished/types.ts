/** A finished report as lines and grids, with what it tells and how its writer types. */

export interface Line {
  readonly kind: 'line';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  readonly colour?: string;
  /** 1–4: a heading of this depth. */
  readonly heading?: number;
  /** A line drawn under it. */
  readonly ruled?: boolean;
  /** In body text: first-line indent in twips, exact line height in twentieths. */
  readonly indent?: number;
  readonly lineHeight?: number;
  /** Runs of other looks, instead of `text`: a letterhead set with tabs. */
  readonly runs?: readonly Line[];
}

export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly (string | readonly Line[])[])[];
  /** Letterhead and signature have no borders. */
  readonly bordered: boolean;
}

export type Piece = Line | Grid;

export interface Part {
  readonly id: string;
  readonly headings: readonly Line[];
  readonly body: readonly Piece[];
}

export interface Finished {
  readonly facts: Facts;
  readonly style: Style;
  readonly front: readonly Piece[];
  readonly parts: readonly Part[];
  readonly back: readonly Piece[];
  /** Millimetres: top, right, bottom, left; width and height. */
  readonly page: readonly [number, number, number, number, number, number];
  readonly pageNumber: 'header' | 'footer' | 'none';
}

/** What the report tells; all of it agrees. */
export interface Facts {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  readonly committee: readonly [number, number];
  readonly cell: string;
  readonly party: string;
  readonly place: string;
  readonly date: string;
  readonly start: { readonly all: number; readonly full: number; readonly probation: number; readonly women: number };
  readonly end: { readonly all: number; readonly full: number; readonly probation: number; readonly women: number };
  readonly admitted: number;
  readonly admittedTarget: number;
  readonly arrived: number;
  readonly left: number;
  readonly died: number;
  readonly households: number;
  readonly poor: number;
  /** By year of the term: assessed, excellent, good, done, not done. */
  readonly ranking: readonly (readonly [number, number, number, number, number, number])[];
  readonly income: readonly [number, number];
  readonly signer: string;
}

/** How this writer types. */
export interface Style {
  readonly name: string;
  readonly letterhead: 'table' | 'tabs' | 'paragraphs';
  readonly headings: 'styles' | 'bold';
  readonly figures: 'tables' | 'sentences' | 'both';
  readonly term: (term: readonly [number, number]) => string;
  readonly letters: (text: string) => string;
  readonly padded: boolean;
  readonly roman: '-' | '.';
  readonly rule: 'hd05-2026' | 'hd36-2018';
}

export const line = (text: string, look: Omit<Line, 'kind' | 'text'> = {}): Line => ({ kind: 'line', text, ...look });

/** In the middle of the page. */
export const centred = { align: 'center' } as const;
