/**
 * How a document looks, collected while its body is read: the formatting of its paragraphs and runs, and where its sections of pages end.
 */
import type { Layout, ParagraphLayout } from '../report/layout.js';
import type { EffectiveFormat, FormatIn } from './effectiveFormat.js';
import type { Package } from './package.js';
import type { InlineLine } from './readInlines.js';
import { type BodySection, readPages } from './readPages.js';
import type { StyleTable } from './styleTable.js';
import type { XmlElement } from './xml.js';

export class LayoutReading {
  private readonly paragraphs = new Map<number, ParagraphLayout>();
  private readonly sections: BodySection[] = [];
  private from = 0;

  /** `format` is absent where the looks cannot be known. */
  constructor(private readonly format: EffectiveFormat | undefined) {}

  /** The formatting in paragraphs of this style, in tables of this style; undefined where it cannot be known. */
  formatIn(style: string, table: string): FormatIn | undefined {
    return this.format?.in(style, table);
  }

  /** `index` is the paragraph's place; `line` has all its text. */
  paragraph(index: number, format: FormatIn | undefined, properties: XmlElement | undefined, line: InlineLine): void {
    if (format) this.paragraphs.set(index, { ...format.paragraph(properties), runs: line.runs });
  }

  /** A section ends with the paragraph `index` when its properties, or the body at last, hold these section properties. */
  endSection(properties: XmlElement | undefined, index: number): void {
    if (!properties) return;
    this.sections.push({ fromParagraph: this.from, properties });
    this.from = index + 1;
  }

  finish(pkg: Package, styles: StyleTable): Layout {
    return { paragraphs: this.paragraphs, pages: readPages(pkg, this.sections, styles) };
  }
}
