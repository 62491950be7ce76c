/**
 * The document's styles: by id, by name, and as the API names them. Word knows a built-in style by its `w:name`, never by its id,
 * which follows the language of Word (docx2hub#24, PHPWord#2284).
 */
import { HostError } from './errors.js';
import { at, child, isW, make, ns, setW, val, wAttr } from './dom.js';
import type { Element } from './dom.js';
import type { HostState } from './state.js';

const accents = ['', ...[1, 2, 3, 4, 5, 6].map((accent) => `_Accent${accent}`)];
const kinds = ['1Light', '2', '3', '4', '5Dark', '6Colorful', '7Colorful'];

/** Word.BuiltInStyleName (types of Office.js 1.0.612): what `styleBuiltIn` can say besides `Other`. */
const builtInNames: readonly string[] = [
  'Normal',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) => [`Heading${level}`, `Toc${level}`]),
  ...'FootnoteText Header Footer Caption FootnoteReference EndnoteReference EndnoteText Title Subtitle Hyperlink Strong Emphasis NoSpacing ListParagraph Quote IntenseQuote SubtleEmphasis IntenseEmphasis SubtleReference IntenseReference BookTitle Bibliography TocHeading TableGrid PlainTable1 PlainTable2 PlainTable3 PlainTable4 PlainTable5 TableGridLight'.split(
    ' ',
  ),
  ...['GridTable', 'ListTable'].flatMap((family) =>
    kinds.flatMap((kind) => accents.map((accent) => `${family}${kind}${accent}`)),
  ),
];

const squeeze = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
const builtInBySqueezed = new Map(builtInNames.map((name) => [squeeze(name), name]));

/** `heading 1` → `Heading1`; `Other` for what is not built in. */
export const builtInName = (name: string): string => builtInBySqueezed.get(squeeze(name)) ?? 'Other';

/** `Heading1` → `heading 1`, as `w:name` spells it. */
const nameOfBuiltIn = (builtIn: string): string => {
  const spaced = builtIn
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/(\d)([A-Z])/g, '$1 $2');
  return /^(heading|toc \d|header|footer|caption|footnote|endnote)/i.test(spaced) && spaced !== 'Toc Heading'
    ? spaced.toLowerCase()
    : spaced === 'Toc Heading'
      ? 'TOC Heading'
      : spaced;
};

export interface Style {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly element: Element;
}

const stylesType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** The styles part, made when the document has none. */
export const stylesRoot = (state: HostState): Element => {
  const { parts, main } = state.document;
  const name = parts.related(main, 'styles');
  if (name !== undefined) return parts.xml(name);
  parts.add(main, 'styles', 'word/styles.xml', stylesType, `<w:styles xmlns:w="${ns.w}"/>`);
  return parts.edit('word/styles.xml');
};

export const readStyles = (root: Element): Style[] =>
  root.children
    .filter((each) => isW(each, 'style'))
    .map((element) => ({
      id: wAttr(element, 'styleId') ?? '',
      name: val(element, 'name') ?? wAttr(element, 'styleId') ?? '',
      type: wAttr(element, 'type') ?? 'paragraph',
      element,
    }));

const isDefault = (style: Style): boolean => ['1', 'true', 'on'].includes(wAttr(style.element, 'default') ?? '');

export class StyleSheet {
  readonly #state: HostState;
  readonly all: readonly Style[];

  constructor(state: HostState) {
    this.#state = state;
    this.all = readStyles(stylesRoot(state));
  }

  byId(id: string | undefined): Style | undefined {
    return id === undefined ? undefined : this.all.find((each) => each.id === id);
  }

  byName(name: string, type: string): Style | undefined {
    const wanted = name.toLowerCase();
    return this.all.find((each) => each.type === type && each.name.toLowerCase() === wanted);
  }

  default(type: string): Style | undefined {
    return this.all.find((each) => each.type === type && isDefault(each));
  }

  /** The style of a paragraph (or table), the default one when it names none or an unknown one. */
  of(element: Element): Style | undefined {
    const table = isW(element, 'tbl');
    const id = table ? val(element, 'tblPr', 'tblStyle') : val(element, 'pPr', 'pStyle');
    return this.byId(id) ?? this.default(table ? 'table' : 'paragraph');
  }

  /** A style and those it is based on, nearest first. */
  chain(style: Style | undefined): Style[] {
    const found: Style[] = [];
    for (
      let each = style;
      each !== undefined && !found.includes(each);
      each = this.byId(val(each.element, 'basedOn'))
    ) {
      found.push(each);
    }
    return found;
  }

  /** The name as the API gives it: English (or localised by the knob) for built-in styles, `w:name` for others. */
  shown(style: Style | undefined): string {
    if (style === undefined) return 'Normal';
    if (builtInName(style.name) === 'Other') return style.name;
    const english = style.name.replace(/^[a-z]/, (letter) => letter.toUpperCase()).replace(/^Toc (\d)/, 'TOC $1');
    return this.#state.knobs.styleNames[english] ?? english;
  }

  /** The style that the API means by a name; ItemNotFound when the document has none of it. */
  find(shown: string, type: string): Style {
    const names = this.#state.knobs.styleNames;
    const english = Object.keys(names).find((name) => names[name] === shown) ?? shown;
    const style = this.byName(english, type);
    if (style === undefined) throw new HostError('ItemNotFound', `No style ${shown}`);
    return style;
  }

  /** The style for a `Word.BuiltInStyleName`, made from Word's own stock when the document lacks it. */
  findBuiltIn(builtIn: string, type: string): Style {
    if (!builtInNames.includes(builtIn)) throw new HostError('InvalidArgument', `No built-in style ${builtIn}`);
    const known = this.all.find((each) => each.type === type && builtInName(each.name) === builtIn);
    if (known !== undefined) return known;
    const root = stylesRoot(this.#state);
    const element = make(root, 'style', { type });
    let id = builtIn.replace(/_/g, '');
    while (this.byId(id) !== undefined) id += '0';
    setW(element, 'styleId', id);
    const add = (name: string, value: string): void => void element.appendChild(make(root, name, { val: value }));
    add('name', nameOfBuiltIn(builtIn));
    const parent = this.default(type);
    if (parent !== undefined) add('basedOn', parent.id);
    const level = /^Heading(\d)$/.exec(builtIn)?.[1];
    if (level !== undefined) {
      element.appendChild(make(root, 'pPr', {}, make(root, 'outlineLvl', { val: Number(level) - 1 })));
      element.appendChild(make(root, 'rPr', {}, make(root, 'b')));
    }
    root.appendChild(element);
    this.#state.document.touch(root);
    return { id, name: nameOfBuiltIn(builtIn), type, element };
  }

  /** A property element of a paragraph, direct or through its style, its base styles and the document defaults. */
  effective(paragraph: Element, name: string): Element | undefined {
    const direct = at(paragraph, 'pPr', name);
    if (direct !== undefined) return direct;
    for (const style of this.chain(this.of(paragraph))) {
      const found = at(style.element, 'pPr', name);
      if (found !== undefined) return found;
    }
    return at(child(stylesRoot(this.#state), 'docDefaults'), 'pPrDefault', 'pPr', name);
  }

  /** The first value of an attribute along the same way, attribute by attribute (`w:ind` and `w:spacing` merge so). */
  effectiveAttribute(paragraph: Element, name: string, attribute: string): string | undefined {
    const places = [
      at(paragraph, 'pPr', name),
      ...this.chain(this.of(paragraph)).map((style) => at(style.element, 'pPr', name)),
      at(child(stylesRoot(this.#state), 'docDefaults'), 'pPrDefault', 'pPr', name),
    ];
    for (const place of places) {
      const value = wAttr(place, attribute);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** A run property along the run, its character style, the paragraph's style and the document defaults. */
  effectiveRun(run: Element, paragraph: Element, name: string): Element | undefined {
    const character = this.byId(val(run, 'rPr', 'rStyle'));
    const places = [
      at(run, 'rPr', name),
      ...this.chain(character).map((style) => at(style.element, 'rPr', name)),
      ...this.chain(this.of(paragraph)).map((style) => at(style.element, 'rPr', name)),
      at(child(stylesRoot(this.#state), 'docDefaults'), 'rPrDefault', 'rPr', name),
    ];
    return places.find((place) => place !== undefined);
  }
}

const sheets = new WeakMap<HostState, { readonly changes: number; readonly sheet: StyleSheet }>();

/** The style sheet as the document stands now. */
export const sheetOf = (state: HostState): StyleSheet => {
  const known = sheets.get(state);
  if (known?.changes === state.document.changes) return known.sheet;
  const sheet = new StyleSheet(state);
  sheets.set(state, { changes: state.document.changes, sheet });
  return sheet;
};
