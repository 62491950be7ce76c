/** What one reading of a document keeps count of: paragraphs, content controls, the table around, warnings. */
import type { Control } from '../report/blocks.js';
import { cached } from './cached.js';
import type { HiddenRange } from './complexFields.js';
import type { Numbering } from './numbering.js';
import { type OwnProperties, ownPropertiesOf } from './ownProperties.js';
import type { LayoutReading } from './readLayout.js';
import { type StyleTable, toggle, valueOf } from './styleTable.js';
import { childOf, pushChildren, type XmlElement } from './xml.js';

/** A content control with its XML. */
export interface ReadControl {
  readonly control: Control;
  readonly element: XmlElement;
  /** What it stands around. */
  readonly kind: 'block' | 'inline' | 'row' | 'cell';
}

/** Nested tables and controls beyond this are passed over with a warning: our recursion must end. Word itself stops far earlier. */
export const deepest = 256;

/** Elements around blocks, rows or cells that only wrap: their content stands where they stand. */
export const transparent: ReadonlySet<string> = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Everything that one reading keeps count of. */
export class Reading {
  readonly controls: ReadControl[] = [];
  readonly warnings = new Set<string>();
  paragraphs = 0;
  /** Id of the style of the innermost table around. */
  table = '';

  constructor(
    readonly styles: StyleTable,
    readonly numbering: Numbering,
    readonly codes: readonly HiddenRange[],
    /** Absent when nobody asks how it looks. */
    readonly layout: LayoutReading | undefined,
  ) {}

  private readonly own = new Map<XmlElement | undefined, OwnProperties>();

  /** What these properties of a paragraph say: worked out for the first of the same text. */
  ownOf(properties: XmlElement | undefined): OwnProperties {
    return cached(this.own, properties?.same, ownPropertiesOf);
  }

  /** A function by itself: every paragraph hands it on. */
  readonly openControl = (element: XmlElement, kind: ReadControl['kind']): Control => {
    const properties = childOf(element, 'w:sdtPr');
    const control: Control = {
      tag: valueOf(properties, 'w:tag') ?? '',
      title: valueOf(properties, 'w:alias') ?? '',
      placeholder: toggle(properties, 'w:showingPlcHdr') ?? false,
      key: this.controls.length,
    };
    this.controls.push({ control, element, kind });
    return control;
  };

  /** Counts the paragraphs of something that is left out of the report, so that later indexes stay true. */
  skip(element: XmlElement): void {
    const stack = [element];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (next.name === 'w:txbxContent') continue;
      if (next.name === 'w:p') this.paragraphs++;
      pushChildren(stack, next);
    }
  }
}
