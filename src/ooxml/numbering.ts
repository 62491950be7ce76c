/**
 * Automatic numbers as Word shows them: list definitions, and counters that run over the whole body in order. ECMA-376 Part 1, 17.9.
 * Counters belong to the abstract list: all lists made from it count on together, except where one starts anew (`w:startOverride`).
 */
import { formatNumber, withoutPrivateUse } from './numberFormats.js';
import { toggle, valueOf, type NumberingReference } from './styleTable.js';
import { childOf, elementsOf, type XmlElement } from './xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.`: counters of levels 1–9 by number. */
  readonly text: string;
  /** The level starts again after a level with a number below this one (counted from 1); 0 = never. Undefined: after any higher level. */
  readonly restart: number | undefined;
  /** All counters in digits (`w:isLgl`). */
  readonly legal: boolean;
  /** Id of the paragraph style that stands for this level. */
  readonly style: string;
  readonly picture: boolean;
  /** `w:pPr`: the indents that the level brings. */
  readonly properties: XmlElement | undefined;
}

interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Name of a numbering style that holds the levels instead. */
  readonly link: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

const numberOf = (text: string | undefined, otherwise: number): number => {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) ? value : otherwise;
};

const readLevel = (element: XmlElement): Level => {
  // A custom format stands in mc:AlternateContent with a plain one as its fallback.
  const fallback = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback');
  const restart = valueOf(element, 'w:lvlRestart');
  return {
    // 17.9.25: without w:start a level begins at 0.
    start: numberOf(valueOf(element, 'w:start'), 0),
    format: valueOf(element, 'w:numFmt') ?? valueOf(fallback, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : numberOf(restart, 0),
    legal: toggle(element, 'w:isLgl') ?? false,
    style: valueOf(element, 'w:pStyle') ?? '',
    picture: childOf(element, 'w:lvlPicBulletId') !== undefined,
    properties: childOf(element, 'w:pPr'),
  };
};

const levelsIn = (element: XmlElement): Map<number, Level> => {
  const levels = new Map<number, Level>();
  for (const child of elementsOf(element))
    if (child.name === 'w:lvl') levels.set(numberOf(child.attribute('w:ilvl'), 0), readLevel(child));
  return levels;
};

const readList = (element: XmlElement): List => {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of elementsOf(element)) {
    if (override.name !== 'w:lvlOverride') continue;
    const level = numberOf(override.attribute('w:ilvl'), 0);
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(level, numberOf(start, 0));
    const own = childOf(override, 'w:lvl');
    if (own) levels.set(level, readLevel(own));
  }
  return { abstract: valueOf(element, 'w:abstractNumId') ?? '', starts, levels };
};

/** The counters of one reading of one document: ask for every visible paragraph once, in order. */
export class Numbering {
  private readonly abstracts = new Map<string, AbstractList>();
  private readonly lists = new Map<string, List>();
  /** Numbering style name or id → abstract list that defines it (`w:styleLink`). */
  private readonly definitions = new Map<string, string>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    for (const element of root ? elementsOf(root) : []) {
      if (element.name === 'w:abstractNum') {
        const id = element.attribute('w:abstractNumId') ?? '';
        this.abstracts.set(id, { id, levels: levelsIn(element), link: valueOf(element, 'w:numStyleLink') });
        const defines = valueOf(element, 'w:styleLink');
        if (defines !== undefined) this.definitions.set(defines, id);
      } else if (element.name === 'w:num') this.lists.set(element.attribute('w:numId') ?? '', readList(element));
    }
  }

  private abstractOf(list: List): AbstractList | undefined {
    const abstract = this.abstracts.get(list.abstract);
    if (!abstract?.link || abstract.levels.size > 0) return abstract;
    return this.abstracts.get(this.definitions.get(abstract.link) ?? '') ?? abstract;
  }

  /** The level that a paragraph stands on, from 0. */
  private levelIn(abstract: AbstractList, reference: NumberingReference, style: string): number {
    const named = [...abstract.levels].find(([, level]) => style !== '' && level.style === style)?.[0];
    return reference.level ?? named ?? 0;
  }

  /** `w:pPr` of the level; counts nothing. `style` as in `next`. */
  propertiesOf(reference: NumberingReference, style: string): XmlElement | undefined {
    const list = this.lists.get(reference.list ?? '');
    const abstract = list && this.abstractOf(list);
    if (!list || !abstract) return undefined;
    const at = this.levelIn(abstract, reference, style);
    return (list.levels.get(at) ?? abstract.levels.get(at))?.properties;
  }

  /** The number of the next paragraph, counting it. '' when it has none. `style` is the paragraph style that brought the numbering. */
  next(reference: NumberingReference | undefined, style: string): string {
    const list = this.lists.get(reference?.list ?? '');
    const abstract = list && this.abstractOf(list);
    if (!reference || !list || !abstract) return '';
    const at = this.levelIn(abstract, reference, style);
    const levelAt = (index: number): Level | undefined => list.levels.get(index) ?? abstract.levels.get(index);
    const level = levelAt(at);
    if (!level || at < 0 || at > 8) return '';

    const counters = this.counters.get(abstract.id) ?? [];
    this.counters.set(abstract.id, counters);
    const restartKey = `${reference.list ?? ''}/${at}`;
    const restart = this.begun.has(restartKey) ? undefined : list.starts.get(at);
    this.begun.add(restartKey);
    const current = counters[at];
    counters[at] = restart ?? (current === undefined ? (list.starts.get(at) ?? level.start) : current + 1);
    // Higher levels that were never used count as begun: «1.1» may be the first number of a document.
    for (let higher = 0; higher < at; higher++) counters[higher] ??= levelAt(higher)?.start ?? 1;
    for (let lower = at + 1; lower <= 8; lower++) {
      const after = levelAt(lower)?.restart;
      if (after === undefined || (after > 0 && at < after)) counters[lower] = undefined;
    }
    if (level.picture) return '•';
    if (level.format === 'bullet') return withoutPrivateUse(level.text);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = levelAt(index)?.format ?? 'decimal';
      const isFigures = level.legal && format !== 'none' && format !== 'bullet';
      return formatNumber(counters[index] ?? levelAt(index)?.start ?? 1, isFigures ? 'decimal' : format);
    });
  }
}
