/**
 * Our reader of XML: one walk over a part's text from `<` to `<`, strict as the specification (XML 1.0, fifth edition) and refusing any
 * DOCTYPE. Ours because half of the time of reading a report went into a general one: here a start tag that was met before, and a list of
 * properties that was met before (`w:rPr`, thousands in a report, a dozen different ones), are known by their text and not read again (xmlTag.ts, `listAt`).
 */
import type { Steps } from '../steps.js';
import { Fault } from './xmlFault.js';
import { type KnownList, outermost, type Tag } from './xmlNames.js';
import { TagReader } from './xmlTag.js';
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

const startEnd = /[ \t\r\n]*(\/?)>/y;

const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const greater = 0x3e;

/** Characters that are read without a rest: some two milliseconds. */
const stretch = 100_000;

/** Property lists longer than this are hardly ever met twice. */
const longestKnown = 1_000;
/** With so many different ones remembered, all are forgotten: those that are common are soon met again. */
const mostKnown = 2_000;

/** Many elements have no attributes, most have no children: one list for them all. Nobody writes to it. */
const none: readonly never[] = [];

/** An element whose end tag has not come yet. */
interface Opened {
  readonly tag: Tag;
  readonly start: number;
  /** How many nodes and elements there were before it. */
  readonly nodes: number;
  readonly elements: number;
}

export interface ScanOptions {
  /** The tree is wanted, not only whether there is one: without it elements have no children. */
  readonly keep: boolean;
  /** Elements of this name hold one element each that is a text of its own, to be read by itself: it is only delimited. */
  readonly sealed?: string;
  /** What stands in the first child of the root with this name is passed on when it ends, and is not in the tree. */
  readonly passing?: string;
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
  private readonly tags: TagReader;
  private readonly outermost = outermost();
  /** Where the next end tag of a name is, so that a thousand open lists do not look for one end a thousand times. */
  private readonly nextEnds = new Map<string, number>();
  private readonly hasLineEnds: boolean;
  private readonly hasEntities: boolean;
  private readonly hasSectionEnds: boolean;

  private readonly keep: boolean;
  private readonly sealed: string | undefined;
  private readonly passing: string | undefined;
  /** The element whose content is passed on, once it is met. */
  private source: Opened | undefined;
  /** What is passed on and not taken yet. */
  readonly passed: XmlElement[] = [];

  constructor(
    private readonly text: string,
    { keep, sealed, passing }: ScanOptions,
  ) {
    this.keep = keep;
    this.sealed = sealed;
    this.passing = passing;
    this.tags = new TagReader(text, xmlLimits.declarations);
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
    const tag = this.tags.at(start, this.top?.tag.scope ?? this.outermost);
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
    const list = this.keep && tag.isList ? this.listAt(start, tag) : undefined;
    if (list) {
      const { element } = list;
      const end = start + list.text.length;
      const closeStart = end - (element.end - element.closeStart);
      this.elements += list.count;
      this.at = end;
      this.finish(new XmlElement(tag.name, tag.pairs, element, start, openEnd, closeStart, end));
      return;
    }
    this.at = openEnd;
    this.top = { tag, start, nodes: this.count, elements: this.elements };
    this.opened.push(this.top);
    if (tag.name === this.passing && this.opened.length === 2) this.source ??= this.top;
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

  /**
   * The property list here, where it is known. The one that this tag opened last is asked first: comparing two texts takes a tenth of the time
   * of looking one up.
   */
  private listAt(start: number, tag: Tag): KnownList | undefined {
    const { text } = this;
    const { raw, list, scope } = tag;
    if (list && text.slice(start, start + list.text.length) === list.text) return list;
    let end = this.nextEnds.get(raw) ?? -1;
    if (end < start) this.nextEnds.set(raw, (end = (text.indexOf(`</${raw}>`, start) + 1 || Infinity) - 1));
    if (end - start > longestKnown) return undefined;
    const met = scope.lists.get(text.slice(start, end + raw.length + 3));
    if (met) tag.list = met;
    return met;
  }

  /** A property list that was read, to be known again. */
  private remember(tag: Tag, element: XmlElement, count: number): void {
    const { lists } = tag.scope;
    if (lists.size >= mostKnown) lists.clear();
    tag.list = { text: this.text.slice(element.start, element.end), element, count };
    lists.set(tag.list.text, tag.list);
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
    if (this.keep && tag.isList && this.at - top.start <= longestKnown)
      this.remember(tag, element, this.elements - top.elements);
    this.finish(element);
  }

  private finish(element: XmlElement): void {
    if (this.top && this.top === this.source) this.passed.push(element);
    else if (this.top) this.add(element);
    else this.root = element;
  }
}

/** The root of a part's text. Throws a `Fault`. */
export const scanXml = (text: string, options: ScanOptions): Steps<XmlElement> => new Scan(text, options).run();

/** Passes on what stands in the first `inside` of the root, each element soon after it ends; the root at last. Throws a `Fault`. */
export function* passXml(text: string, inside: string): Generator<XmlElement, XmlElement> {
  const scan = new Scan(text, { keep: true, passing: inside });
  const steps = scan.run();
  for (;;) {
    const step = steps.next();
    yield* scan.passed.splice(0);
    if (step.done) return step.value;
  }
}
