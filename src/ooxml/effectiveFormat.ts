/**
 * The effective formatting of paragraphs and text: document defaults, table style, paragraph style with its chain, numbering, character
 * style, direct formatting, each over the one before (ECMA-376 Part 1, 17.7.2). Paragraphs alike are worked out once.
 */
import type { ParagraphLayout, TextRun } from '../report/layout.js';
import type { Numbering } from './numbering.js';
import { layoutOf, paragraphFormatOf, type ParagraphFormat } from './paragraphFormat.js';
import { type RunFormat, runFormatOf, styledRun } from './runFormat.js';
import { numberingOf, type NumberingReference, type StyleTable, valueOf } from './styleTable.js';
import type { ThemeFont } from './theme.js';
import { childOf, type XmlElement } from './xml.js';

/** The look of a stretch of text. */
export type Look = Omit<TextRun, 'start' | 'end'>;

/** How a run looks: letters without marks and the others may have two fonts. */
export interface RunLook {
  readonly plain: Look;
  /** The same object where there is one font. */
  readonly marked: Look;
}

/** Where a paragraph stands, as far as its looks depend on it. */
export interface Standing {
  /** Id of its style. */
  readonly style: string;
  /** Id of the style of the table around it, '' = none. */
  readonly table: string;
}

const lookOf = (format: RunFormat, font: string | undefined): Look => ({
  ...(font === undefined || font === '' ? {} : { font }),
  ...(format.sizePt === undefined ? {} : { sizePt: format.sizePt }),
  bold: format.bold ?? false,
  italic: format.italic ?? false,
  underline: format.underline ?? false,
  capitals: format.capitals ?? false,
  ...(format.colour === undefined || format.colour === '' ? {} : { colour: format.colour }),
});

/** Finds the value of this key, made the first time. */
const cached = <Key, Value>(cache: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const met = cache.get(key);
  if (met !== undefined) return met;
  const made = make();
  cache.set(key, made);
  return made;
};

type Formats<Format> = Map<XmlElement | undefined, Format>;

const keyOf = ({ style, table }: Standing): string => `${style}\0${table}`;

export class EffectiveFormat {
  /** By style and table, then by the first properties of the same text: comparing the texts themselves took a tenth of the reading. */
  private readonly paragraphs = new Map<string, Formats<Omit<ParagraphLayout, 'runs'>>>();
  private readonly runs = new Map<string, Formats<RunLook>>();
  private readonly chains = new Map<string, RunFormat>();

  constructor(
    private readonly styles: StyleTable,
    private readonly numbering: Numbering,
    private readonly theme: ThemeFont,
  ) {}

  private tableParagraph(table: string): ParagraphFormat {
    return this.styles
      .chainOf(table)
      .reduceRight<ParagraphFormat>(
        (format, element) => ({ ...format, ...paragraphFormatOf(childOf(element, 'w:pPr')) }),
        {},
      );
  }

  /** A style that brings numbering brings its indents too, under what the style itself says. */
  private indents(reference: NumberingReference | undefined, style: string): ParagraphFormat {
    if (!reference) return {};
    const { left, right, firstLine } = paragraphFormatOf(this.numbering.propertiesOf(reference, style));
    return {
      ...(left === undefined ? {} : { left }),
      ...(right === undefined ? {} : { right }),
      ...(firstLine === undefined ? {} : { firstLine }),
    };
  }

  private paragraphOf({ style, table }: Standing, properties: XmlElement | undefined): ParagraphFormat {
    const direct = numberingOf(properties);
    // Numbering taken away (list 0) takes its indents with it; the rest of the style stays.
    const isListed = direct?.list !== '0';
    const styled = this.styles.chainOf(style).reduceRight<ParagraphFormat>(
      (format, element) => {
        const own = childOf(element, 'w:pPr');
        const list = isListed ? this.indents(numberingOf(own), element.attribute('w:styleId') ?? '') : {};
        return { ...format, ...list, ...paragraphFormatOf(own) };
      },
      { ...paragraphFormatOf(this.styles.paragraphDefaults), ...this.tableParagraph(table) },
    );
    const reference = direct && { ...direct, list: direct.list ?? this.styles.meaningOf(style).numbering?.list };
    return { ...styled, ...this.indents(reference, ''), ...paragraphFormatOf(properties) };
  }

  /** `properties` is the paragraph's own `w:pPr`. */
  paragraph(standing: Standing, properties: XmlElement | undefined): Omit<ParagraphLayout, 'runs'> {
    const here = cached(this.paragraphs, keyOf(standing), (): Formats<Omit<ParagraphLayout, 'runs'>> => new Map());
    return cached(here, properties?.same, () => layoutOf(this.paragraphOf(standing, properties)));
  }

  private chainFormat(style: string): RunFormat {
    return cached(this.chains, style, () =>
      this.styles
        .chainOf(style)
        .reduceRight<RunFormat>(
          (format, element) => ({ ...format, ...runFormatOf(childOf(element, 'w:rPr'), this.theme) }),
          {},
        ),
    );
  }

  /** `properties` is the run's own `w:rPr`. */
  run(standing: Standing, properties: XmlElement | undefined): RunLook {
    const here = cached(this.runs, keyOf(standing), (): Formats<RunLook> => new Map());
    return cached(here, properties?.same, () => {
      const styled = styledRun(
        runFormatOf(this.styles.runDefaults, this.theme),
        this.chainFormat(standing.table),
        this.chainFormat(standing.style),
        this.chainFormat(valueOf(properties, 'w:rStyle') ?? ''),
      );
      const format = { ...styled, ...runFormatOf(properties, this.theme) };
      const plain = lookOf(format, format.ascii);
      return { plain, marked: format.ascii === format.hAnsi ? plain : lookOf(format, format.hAnsi) };
    });
  }
}
