/**
 * The effective formatting of paragraphs and text: document defaults, table style, paragraph style with its chain, numbering, character
 * style, direct formatting, each over the one before (ECMA-376 Part 1, 17.7.2). Paragraphs alike are worked out once.
 */
import type { ParagraphLayout, TextRun } from '../report/layout.js';
import { cached } from './cached.js';
import type { Numbering } from './numbering.js';
import { layoutOf, paragraphFormatOf, type ParagraphFormat } from './paragraphFormat.js';
import { type RunFormat, runFormatOf, styledRun } from './runFormat.js';
import { numberingOf, type NumberingReference, type StyleTable, valueOf } from './styleTable.js';
import type { ThemeFont } from './theme.js';
import { childOf, type XmlElement } from './xml.js';

/**
 * The look of a stretch of text that stands nowhere yet: start and end are 0. They are there because an object that is copied whole and
 * overwritten is made in a hundredth of the time of one that is copied and added to.
 */
export type Look = TextRun;

/** The same of a paragraph: it has no runs yet. */
export type ParagraphLook = ParagraphLayout;

/** How a run looks: letters without marks and the others may have two fonts. */
export interface RunLook {
  readonly plain: Look;
  /** The same object where there is one font. */
  readonly marked: Look;
}

const lookOf = (format: RunFormat, font: string | undefined): Look => ({
  start: 0,
  end: 0,
  ...(font === undefined || font === '' ? {} : { font }),
  ...(format.sizePt === undefined ? {} : { sizePt: format.sizePt }),
  bold: format.bold ?? false,
  italic: format.italic ?? false,
  underline: format.underline ?? false,
  capitals: format.capitals ?? false,
  ...(format.colour === undefined || format.colour === '' ? {} : { colour: format.colour }),
});

type Formats<Format> = Map<XmlElement | undefined, Format>;

/**
 * The formatting in paragraphs of one style, in tables of one style. By the first properties of the same text: comparing the texts themselves
 * took a tenth of the reading.
 */
export class FormatIn {
  private readonly paragraphs: Formats<ParagraphLook> = new Map();
  private readonly runs: Formats<RunLook> = new Map();

  constructor(
    /** Id of the style of the paragraphs. */
    readonly style: string,
    /** Id of the style of the table around, '' = none. */
    readonly table: string,
    private readonly format: EffectiveFormat,
  ) {}

  private readonly readParagraph = (properties: XmlElement | undefined): ParagraphLook =>
    layoutOf(this.format.paragraphOf(this, properties));

  private readonly readRun = (properties: XmlElement | undefined): RunLook => this.format.runOf(this, properties);

  /** `properties` is the paragraph's own `w:pPr`. */
  paragraph(properties: XmlElement | undefined): ParagraphLook {
    return cached(this.paragraphs, properties?.same, this.readParagraph);
  }

  /** `properties` is the run's own `w:rPr`. */
  run(properties: XmlElement | undefined): RunLook {
    return cached(this.runs, properties?.same, this.readRun);
  }
}

export class EffectiveFormat {
  private readonly places = new Map<string, FormatIn>();
  private last: FormatIn | undefined;
  private readonly chains = new Map<string, RunFormat>();

  constructor(
    private readonly styles: StyleTable,
    private readonly numbering: Numbering,
    private readonly theme: ThemeFont,
  ) {}

  /** The formatting in paragraphs of this style, in tables of this style; mostly it is where the paragraph before was. */
  in(style: string, table: string): FormatIn {
    const { last } = this;
    if (last?.style === style && last.table === table) return last;
    return (this.last = cached(this.places, `${style}\0${table}`, () => new FormatIn(style, table, this)));
  }

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

  paragraphOf({ style, table }: FormatIn, properties: XmlElement | undefined): ParagraphFormat {
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

  runOf({ style, table }: FormatIn, properties: XmlElement | undefined): RunLook {
    const styled = styledRun(
      runFormatOf(this.styles.runDefaults, this.theme),
      this.chainFormat(table),
      this.chainFormat(style),
      this.chainFormat(valueOf(properties, 'w:rStyle') ?? ''),
    );
    const format = { ...styled, ...runFormatOf(properties, this.theme) };
    const plain = lookOf(format, format.ascii);
    return { plain, marked: format.ascii === format.hAnsi ? plain : lookOf(format, format.hAnsi) };
  }
}
