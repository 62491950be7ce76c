/**
 * Our reader of XML: one walk over a part's text from `<` to `<`, strict as the specification (XML 1.0, fifth edition) and refusing any
 * DOCTYPE. Ours because half of the time of reading a report went into a general one: here a start tag that was met before, and a list of
 * properties that was met before (`w:rPr`, thousands in a report, a dozen different ones), are known by their text and not read again.
 */
import type { Steps } from '../steps.js';
import { Fault } from './xmlFault.js';
import {
  declaresNamespace,
  innerScope,
  outermost,
  resolve,
  resolveRequires,
  type Scope,
  type Tag,
} from './xmlNames.js';
import { holdsForbidden, isBlank, isName, withLineEnds, withoutEntities } from './xmlText.js';
import { XmlElement, type XmlNode } from './xmlTree.js';

/**
 * How large one part may be as XML; beyond it reading would take minutes and gigabytes. The largest document seen (bug65649.docx of Apache
 * POI, 700 pages) has 12.4 million characters and 370,000 elements.
 */
export const xmlLimits = {
  characters: 32_000_000,
  elements: 500_000,
  /** Prefixes put into scopes, all scopes together: a part that declares hundreds of prefixes anew on every element is made to hang us. */
  declarations: 2_000_000,
} as const;

const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;

const startName = /[^ \t\r\n/>=<"'&]+/y;
const attribute = /[ \t\r\n]+([^ \t\r\n/>=<"'&]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const startEnd = /[ \t\r\n]*(\/?)>/y;

const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const greater = 0x3e;

/** Characters that are read without a rest: some two milliseconds. */
const stretch = 100_000;

/** Tags and lists longer than this are hardly ever met twice. */
const longestKnown = 1_000;
/** And no more different ones than this are remembered: where every tag has an id of its own, none is met twice. */
const mostKnown = 2_000;

/** Many elements have no attributes, most have no children: one list for them all. Nobody writes to it. */
const none: readonly never[] = [];

/** The property lists of Word: `w:rPr`, `w:pPr`, `w:tcPr`. */
const isPropertyList = (tag: Tag): boolean => tag.name.endsWith('Pr') && !tag.selfClosing;

/** An element whose end tag has not come yet. */
interface Opened {
  readonly tag: Tag;
  readonly start: number;
  /** How many nodes and elements there were before it. */
  readonly nodes: number;
  readonly elements: number;
  /** Its whole text as far as can be told: a property list, to be known again. */
  readonly list: string;
}

export interface ScanOptions {
  /** The tree is wanted, not only whether there is one: without it elements have no children. */
  readonly keep: boolean;
  /** Elements of this name hold one element each that is a text of its own, to be read by itself: it is only delimited. */
  readonly sealed?: string;
}

class Scan {
  private at = 0;
  private root: XmlElement | undefined;
  private readonly opened: Opened[] = [];
  private top: Opened | undefined;
  /** Nodes of all open elements, one after the other: each list is cut off at its true length when its element ends. */
  private readonly nodes: XmlNode[] = [];
  private count = 0;
  private elements = 0;
  private declarations = 0;
  private readonly outermost = outermost();
  /** Where the next end tag of a name is, so that a thousand open lists do not look for one end a thousand times. */
  private readonly nextEnds = new Map<string, number>();
  private readonly hasLineEnds: boolean;
  private readonly hasEntities: boolean;
  private readonly hasSectionEnds: boolean;

  private readonly keep: boolean;
  private readonly sealed: string | undefined;

  constructor(
    private readonly text: string,
    { keep, sealed }: ScanOptions,
  ) {
    this.keep = keep;
    this.sealed = sealed;
    // What most parts have nowhere need not be looked for in every piece of text.
    this.hasLineEnds = text.includes('\r');
    this.hasEntities = text.includes('&');
    this.hasSectionEnds = text.includes(']]>');
  }

  *run(): Steps<XmlElement> {
    const { text } = this;
    if (holdsForbidden(text)) throw new Fault('a character that is none');
    yield;
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
    declaration.lastIndex = this.at;
    if (declaration.test(text)) this.at = declaration.lastIndex;
    for (let to = stretch; this.readTo(to); to += stretch) yield;
    if (this.at < text.length) this.characters(text.length);
    if (!this.root || this.top) throw new Fault(this.top ? `${this.top.tag.raw} has no end` : 'no element');
    return this.root;
  }

  /** Reads all markup that begins before this place; false when there is none behind it. */
  private readTo(place: number): boolean {
    const { text } = this;
    for (let next = text.indexOf('<', this.at); next >= 0; next = text.indexOf('<', this.at)) {
      if (next >= place) return true;
      if (next > this.at) this.characters(next);
      const sign = text.charCodeAt(next + 1);
      if (sign === slash) this.endTag(next);
      else if (sign === bang) this.marked(next);
      else if (sign === question) this.instruction(next);
      else this.startTag(next);
    }
    return false;
  }

  private add(node: XmlNode): void {
    if (this.keep) this.nodes[this.count++] = node;
  }

  /** Text up to `end`. */
  private characters(end: number): void {
    const raw = this.text.slice(this.at, end);
    this.at = end;
    if (!this.top) {
      if (!isBlank(raw)) throw new Fault('text outside the root');
      return;
    }
    if (this.hasSectionEnds && raw.includes(']]>')) throw new Fault(']]> in text');
    const lines = this.hasLineEnds ? withLineEnds(raw) : raw;
    this.add(this.hasEntities ? withoutEntities(lines) : lines);
  }

  /** A comment or a section of text. */
  private marked(start: number): void {
    const { text } = this;
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('--', start + 4);
      if (end < 0 || text.charCodeAt(end + 2) !== greater) throw new Fault('a comment without end');
      this.at = end + 3;
    } else if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start + 9);
      if (end < 0 || !this.top) throw new Fault('a CDATA section without end or outside the root');
      this.add(withLineEnds(text.slice(start + 9, end)));
      this.at = end + 3;
    } else throw new Fault(text.startsWith('<!DOCTYPE', start) ? 'a DOCTYPE is not allowed' : 'unknown markup');
  }

  private instruction(start: number): void {
    const end = this.text.indexOf('?>', start + 2);
    const [target = ''] = /^[^ \t\r\n]*/.exec(this.text.slice(start + 2, Math.max(end, start + 2))) ?? [];
    if (!isName(target) || target.toLowerCase() === 'xml')
      throw new Fault('a processing instruction without name or end');
    this.at = end + 2;
  }

  private startTag(start: number): void {
    if (this.root) throw new Fault('two roots');
    if (++this.elements > xmlLimits.elements) throw new Fault('too many elements', 'too-large');
    const tag = this.tagAt(start, this.top?.tag.scope ?? this.outermost);
    const openEnd = start + tag.length;
    if (tag.selfClosing) {
      this.at = openEnd;
      this.finish(new XmlElement(tag.name, tag.pairs, none, start, openEnd, openEnd, openEnd));
      return;
    }
    if (this.top && this.top.tag.name === this.sealed) {
      const end = this.sealedEnd(openEnd, tag, this.top.tag);
      if (end > 0) {
        const closeStart = end - tag.raw.length - 3;
        this.at = end;
        this.finish(new XmlElement(tag.name, tag.pairs, none, start, openEnd, closeStart, end));
        return;
      }
    }
    const list = this.keep && isPropertyList(tag) ? this.listAt(start, tag) : '';
    const met = list === '' ? undefined : tag.scope.lists.get(list);
    if (met) {
      const end = start + list.length;
      const closeStart = end - (met.element.end - met.element.closeStart);
      this.elements += met.count;
      this.at = end;
      this.finish(new XmlElement(tag.name, tag.pairs, met.element, start, openEnd, closeStart, end));
      return;
    }
    this.at = openEnd;
    this.top = { tag, start, nodes: this.count, elements: this.elements, list };
    this.opened.push(this.top);
  }

  /**
   * Where the only element in a sealed one ends, told from the end tag around it without reading what is between; 0 where that cannot be
   * told. `<` begins nothing but tags where there is no comment, no section of text and no instruction.
   */
  private sealedEnd(openEnd: number, tag: Tag, around: Tag): number {
    const close = this.text.indexOf(`</${around.raw}`, openEnd);
    if (close < 0) return 0;
    const inside = this.text.slice(openEnd, close).trimEnd();
    const isPlain = inside.endsWith(`</${tag.raw}>`) && !/<[!?]/.test(inside) && !inside.includes(`<${around.raw}`);
    return isPlain ? openEnd + inside.length : 0;
  }

  /** The text of a property list up to the next end tag of its name; '' where it is long, or has none. */
  private listAt(start: number, { raw }: Tag): string {
    let end = this.nextEnds.get(raw) ?? -1;
    if (end < start) this.nextEnds.set(raw, (end = (this.text.indexOf(`</${raw}>`, start) + 1 || Infinity) - 1));
    return end - start > longestKnown ? '' : this.text.slice(start, end + raw.length + 3);
  }

  private endTag(start: number): void {
    const { text, top } = this;
    if (!top) throw new Fault('an end without a start');
    let end = start + 2 + top.tag.raw.length;
    if (!text.startsWith(top.tag.raw, start + 2)) throw new Fault(`${top.tag.raw} is not ended`);
    if (text.charCodeAt(end) !== greater) {
      startEnd.lastIndex = end;
      if (startEnd.exec(text)?.[1] !== '') throw new Fault(`${top.tag.raw} is not ended`);
      end = startEnd.lastIndex - 1;
    }
    this.at = end + 1;
    this.opened.pop();
    this.top = this.opened[this.opened.length - 1];
    const content = this.count > top.nodes ? this.nodes.slice(top.nodes, this.count) : none;
    this.count = top.nodes;
    const { tag } = top;
    const element = new XmlElement(tag.name, tag.pairs, content, top.start, top.start + tag.length, start, this.at);
    const { lists } = tag.scope;
    if (top.list.length === this.at - top.start && lists.size < mostKnown)
      lists.set(top.list, { element, count: this.elements - top.elements });
    this.finish(element);
  }

  private finish(element: XmlElement): void {
    if (this.top) this.add(element);
    else this.root = element;
  }

  private tagAt(start: number, scope: Scope): Tag {
    const end = this.text.indexOf('>', start) + 1;
    const raw = this.text.slice(start, end);
    const met = scope.tags.get(raw);
    if (met) return met;
    const tag = this.readTag(start, scope);
    if (tag.length === raw.length && raw.length <= longestKnown && scope.tags.size < mostKnown)
      scope.tags.set(raw, tag);
    return tag;
  }

  private readTag(start: number, scope: Scope): Tag {
    const { text } = this;
    startName.lastIndex = start + 1;
    const raw = startName.exec(text)?.[0];
    if (raw === undefined) throw new Fault('a tag without name');
    let at = startName.lastIndex;
    const names: string[] = [];
    const values: string[] = [];
    attribute.lastIndex = at;
    for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
      const [, name = '', double, single = ''] = found;
      names.push(name);
      values.push(this.valueOf(double ?? single));
      at = attribute.lastIndex;
    }
    startEnd.lastIndex = at;
    const end = startEnd.exec(text);
    if (!end) throw new Fault(`the tag ${raw.slice(0, 40)} cannot be read`);
    if (names.length > 1 && new Set(names).size < names.length) throw new Fault('an attribute twice');
    const inner = names.some(declaresNamespace) ? this.scopeIn(scope, names, values) : scope;
    const name = resolve(inner, raw, false);
    const pairs = names.flatMap((each, index) => {
      const key = resolve(inner, each, true);
      const value = values[index] ?? '';
      return [key, key === 'Requires' && name === 'mc:Choice' ? resolveRequires(inner, value) : value];
    });
    const length = startEnd.lastIndex - start;
    return { raw, name, pairs: pairs.length > 0 ? pairs : none, scope: inner, length, selfClosing: end[1] === '/' };
  }

  /** An attribute's value as it is meant (XML 1.0, 3.3.3). */
  private valueOf(raw: string): string {
    const lines = this.hasLineEnds ? withLineEnds(raw) : raw;
    const spaced = /[\t\n]/.test(lines) ? lines.replace(/[\t\n]/g, ' ') : lines;
    return this.hasEntities ? withoutEntities(spaced) : spaced;
  }

  private scopeIn(outer: Scope, names: readonly string[], values: readonly string[]): Scope {
    const declared = names.flatMap((name, index) => (declaresNamespace(name) ? [name, values[index] ?? ''] : []));
    const { scope, isNew } = innerScope(outer, declared);
    if (isNew) this.declarations += scope.prefixes.size;
    if (this.declarations > xmlLimits.declarations) throw new Fault('too many namespaces', 'too-large');
    return scope;
  }
}

/** The root of a part's text. Throws a `Fault`. */
export const scanXml = (text: string, options: ScanOptions): Steps<XmlElement> => new Scan(text, options).run();
