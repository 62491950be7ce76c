/**
 * The styles of a document as a reader needs them: names behind localised ids (`u1` is `heading 1` in a Vietnamese Word), and what a style
 * says through its `basedOn` chain about outline level, numbering and hidden text. ECMA-376 Part 1, 17.7.
 */
import type { TextInline } from '../report/blocks.js';
import { cached } from './cached.js';
import { childOf, elementsOf, type XmlElement } from './xml.js';

/** A toggle (17.17.4 `ST_OnOff`): present without a value means on. */
export const isOn = (element: XmlElement): boolean => !/^(0|false|off)$/.test(element.attribute('w:val') ?? 'true');

/** A toggle in a property list: undefined when the list does not speak of it. */
export const toggle = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const element = childOf(properties, name);
  return element && isOn(element);
};

/** The `w:val` of a child. */
export const valueOf = (properties: XmlElement | undefined, name: string): string | undefined =>
  childOf(properties, name)?.attribute('w:val');

export interface NumberingReference {
  /** '0' takes numbering away. Undefined: as the style says. */
  readonly list: string | undefined;
  /** 0–8; undefined: level 0, or the level that names the style. */
  readonly level: number | undefined;
}

/** `w:numPr` of some paragraph properties. */
export const numberingOf = (properties: XmlElement | undefined): NumberingReference | undefined => {
  const element = childOf(properties, 'w:numPr');
  if (!element) return undefined;
  const level = valueOf(element, 'w:ilvl');
  return { list: valueOf(element, 'w:numId'), level: level === undefined ? undefined : Number(level) };
};

interface Style {
  readonly id: string;
  readonly name: string;
  readonly element: XmlElement;
  readonly basedOn: string | undefined;
}

/** What a paragraph style comes to, its chain included. */
export interface StyleMeaning {
  /** Outline level 1–9, 0 = body text. */
  readonly level: number;
  readonly hidden: boolean;
  readonly numbering: NumberingReference | undefined;
  /** Id of the style in the chain that brings the numbering: a level may name it (`w:pStyle`). */
  readonly numberingStyle: string;
}

/** What a run's properties come to, its character style included. */
export interface RunMeaning {
  /** Undefined: as the paragraph's style says. */
  readonly hidden: boolean | undefined;
  readonly marks: Pick<TextInline, 'bold' | 'italic' | 'underline'>;
}

const plain: StyleMeaning = { level: 0, hidden: false, numbering: undefined, numberingStyle: '' };

/** `w:outlineLvl` counts from 0; 9 means body text (17.3.1.20). */
export const outlineLevelOf = (properties: XmlElement | undefined): number | undefined => {
  const value = valueOf(properties, 'w:outlineLvl');
  if (value === undefined) return undefined;
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : 0;
};

/** Word's own styles stand five deep at most; ten thousand in a chain take a minute to follow for every one of them. */
const deepest = 100;

export class StyleTable {
  private readonly styles = new Map<string, Style>();
  private readonly meanings = new Map<string, StyleMeaning>();
  private readonly toggles = new Map<string, ReadonlyMap<string, boolean>>();
  private readonly runs = new Map<XmlElement | undefined, RunMeaning>();
  /** Id of the default paragraph style, '' when there is none. */
  readonly defaultId: string = '';
  /** `w:pPr` and `w:rPr` of the document's defaults (17.7.5.1). */
  readonly paragraphDefaults: XmlElement | undefined;
  readonly runDefaults: XmlElement | undefined;

  constructor(root: XmlElement | undefined) {
    const defaults = childOf(root, 'w:docDefaults');
    this.paragraphDefaults = childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr');
    this.runDefaults = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr');
    for (const element of root ? elementsOf(root) : []) {
      if (element.name !== 'w:style') continue;
      const id = element.attribute('w:styleId') ?? '';
      if (id === '' || this.styles.has(id)) continue;
      const type = element.attribute('w:type') ?? 'paragraph';
      this.styles.set(id, {
        id,
        name: valueOf(element, 'w:name') ?? id,
        element,
        basedOn: valueOf(element, 'w:basedOn'),
      });
      const isDefault = /^(1|true|on)$/.test(element.attribute('w:default') ?? '');
      if (isDefault && type === 'paragraph' && this.defaultId === '') this.defaultId = id;
    }
    // Some programs mark no default; then it is the one whose built-in name says so.
    if (this.defaultId === '')
      this.defaultId = [...this.styles.values()].find((style) => style.name.toLowerCase() === 'normal')?.id ?? '';
  }

  /** Name of a style, '' for the default one and for an id that no style has (Word takes the default then). */
  nameOf(id: string): string {
    return id === this.defaultId ? '' : (this.styles.get(id)?.name ?? '');
  }

  /** The style itself and what it is based on, nearest first. A circle ends where it closes, a chain that is no honest one at `deepest`. */
  private chain(id: string): Style[] {
    const chain: Style[] = [];
    const met = new Set<string>();
    for (
      let style = this.styles.get(id);
      style && !met.has(style.id) && chain.length < deepest;
      style = this.styles.get(style.basedOn ?? '')
    ) {
      met.add(style.id);
      chain.push(style);
    }
    return chain;
  }

  /** The `w:style` elements of a style and of what it is based on, nearest first; none for an id that no style has. */
  chainOf(id: string): readonly XmlElement[] {
    return this.chain(id).map((style) => style.element);
  }

  /** Meaning of a paragraph style; of the default style for an unknown id. */
  meaningOf(id: string): StyleMeaning {
    const known = this.styles.has(id) ? id : this.defaultId;
    const met = this.meanings.get(known);
    if (met) return met;
    const chain = this.chain(known);
    let { level, hidden, numbering, numberingStyle } = plain;
    let levelSaid = false;
    let hiddenSaid = false;
    for (const style of chain) {
      const properties = childOf(style.element, 'w:pPr');
      const builtIn = /^heading ([1-9])$/i.exec(style.name)?.[1];
      const said = outlineLevelOf(properties) ?? (builtIn === undefined ? undefined : Number(builtIn));
      if (!levelSaid && said !== undefined) [level, levelSaid] = [said, true];
      const vanish = toggle(childOf(style.element, 'w:rPr'), 'w:vanish');
      if (!hiddenSaid && vanish !== undefined) [hidden, hiddenSaid] = [vanish, true];
      const own = numberingOf(properties);
      if (own && numbering?.list === undefined) {
        numbering = { list: own.list, level: numbering?.level ?? own.level };
        numberingStyle = style.id;
      }
    }
    const meaning = { level, hidden, numbering, numberingStyle };
    this.meanings.set(known, meaning);
    return meaning;
  }

  /** What a character style says about its toggles (`w:b`); what it does not speak of is not there. */
  private togglesOf(id: string): ReadonlyMap<string, boolean> {
    return cached(this.toggles, id, () => {
      const found = new Map<string, boolean>();
      for (const style of this.chain(id)) {
        const properties = childOf(style.element, 'w:rPr');
        for (const element of properties ? elementsOf(properties) : [])
          if (!found.has(element.name)) found.set(element.name, isOn(element));
      }
      return found;
    });
  }

  private readonly readRun = (properties: XmlElement | undefined): RunMeaning => {
    const style = valueOf(properties, 'w:rStyle');
    const said = style === undefined ? undefined : this.togglesOf(style);
    const on = (name: string): boolean | undefined => toggle(properties, name) ?? said?.get(name);
    const underline = valueOf(properties, 'w:u');
    return {
      hidden: on('w:vanish'),
      marks: {
        ...(on('w:b') ? { bold: true } : {}),
        ...(on('w:i') ? { italic: true } : {}),
        ...(underline !== undefined && underline !== 'none' ? { underline: true } : {}),
      },
    };
  };

  /** What the own properties of a run say, with its character style: worked out for the first of the same text. */
  runMeaning(properties: XmlElement | undefined): RunMeaning {
    return cached(this.runs, properties?.same, this.readRun);
  }
}
