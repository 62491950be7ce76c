/**
 * The open document: the parts of a real .docx with the flow held as a mutable tree, the selection, and the points that other objects
 * hold in the text, kept right while the text changes. It knows nothing of the wire and of knobs.
 */
import { invalid, missing, notImplemented } from './errors.js';
import { at, child, isW, need, ns, setVal } from './dom.js';
import type { Element, Node } from './dom.js';
import { Ids } from './ids.js';
import { Parts } from './parts.js';
import { paragraphsIn, storyOf } from './story.js';
import { lengthOf } from './text.js';

/** A hold on an element that outlives a reload of the document: the element in the same place takes over. */
export interface Anchor {
  element: Element;
}

/** Between two characters of a paragraph. `offset` = length + 1 means after the paragraph mark. */
export interface Point {
  paragraph: Anchor;
  offset: number;
}

export interface Span {
  start: Point;
  end: Point;
}

/** A position for people: index among the body's paragraphs, and characters into it. */
export interface Position {
  readonly paragraph: number;
  readonly offset: number;
}

export class HostDocument {
  parts: Parts;
  #main: string;
  #anchors = new Map<Element, Anchor>();
  /** Further holds on the same elements: a reload can lead two holds to one place. */
  #doubles: Anchor[] = [];
  /** Stretches that objects hold; they go when nobody holds them any more. */
  readonly #spans = new Set<WeakRef<Span>>();
  #selection: Span;
  /** Counts changes of the document and of the selection. */
  changes = 0;
  selectionChanges = 0;
  readonly ids = new Ids(() => this.stories());

  constructor(bytes: Uint8Array) {
    [this.parts, this.#main] = openParts(bytes);
    this.#selection = this.#caretAtStart();
  }

  /** Whole file as it would be saved now: untouched parts byte for byte as they came. */
  save(): Uint8Array {
    return this.parts.zip();
  }

  get main(): string {
    return this.#main;
  }

  get body(): Element {
    return child(this.parts.xml(this.#main), 'body') ?? missing('w:body');
  }

  get selection(): Span {
    return this.#selection;
  }

  set selection(span: Span) {
    this.#selection = this.span(span.start, span.end);
    this.selectionChanges += 1;
  }

  #caretAtStart(): Span {
    const first = paragraphsIn(this.body)[0];
    if (first === undefined) return missing('a paragraph');
    return this.span(this.point(first, 0), this.point(first, 0));
  }

  /** Selects by paragraph index and offset; without `to` a caret. */
  select(from: Position, to: Position = from): void {
    this.selection = { start: this.#pointAt(from), end: this.#pointAt(to) };
  }

  #pointAt({ paragraph, offset }: Position): Point {
    const element = paragraphsIn(this.body)[paragraph];
    if (element === undefined || offset < 0 || offset > lengthOf(element) + 1)
      return invalid(`position ${paragraph}:${offset}`);
    return { paragraph: this.anchor(element), offset };
  }

  /** Where a point of the body is; undefined in headers and footers. */
  positionOf(point: Point): Position | undefined {
    const paragraph = paragraphsIn(this.body).indexOf(point.paragraph.element);
    return paragraph < 0 ? undefined : { paragraph, offset: point.offset };
  }

  /** Another version of the file, as after editing elsewhere: what was held is held again at the same places. */
  replace(bytes: Uint8Array): void {
    const before = flowOf(this.body);
    const [parts, main] = openParts(bytes);
    this.parts = parts;
    this.#main = main;
    const after = flowOf(this.body);
    const anchors = new Map<Element, Anchor>();
    const doubles: Anchor[] = [];
    for (const anchor of [...this.#anchors.values(), ...this.#doubles]) {
      for (const kind of ['p', 'tbl', 'sdt', 'tc', 'tr', 'body'] as const) {
        const index = isW(anchor.element, kind) ? before[kind].indexOf(anchor.element) : -1;
        const counterpart = index < 0 ? undefined : after[kind][Math.min(index, after[kind].length - 1)];
        if (counterpart === undefined) continue;
        anchor.element = counterpart;
        if (anchors.has(counterpart)) doubles.push(anchor);
        else anchors.set(counterpart, anchor);
        break;
      }
    }
    this.#anchors = anchors;
    this.#doubles = doubles;
    this.ids.forgetControls();
    for (const span of this.#liveSpans()) {
      for (const point of [span.start, span.end]) {
        point.offset = Math.min(point.offset, lengthOf(point.paragraph.element) + 1);
      }
    }
    this.changes += 1;
  }

  anchor(element: Element): Anchor {
    let anchor = this.#anchors.get(element);
    if (anchor === undefined) {
      anchor = { element };
      this.#anchors.set(element, anchor);
    }
    return anchor;
  }

  /** The element held, when it is still in the document. */
  held(anchor: Anchor): Element {
    return storyOf(anchor.element) === undefined ? missing('it is no longer in the document') : anchor.element;
  }

  point(paragraph: Element, offset: number): Point {
    return { paragraph: this.anchor(paragraph), offset };
  }

  /** A stretch that is kept right while the text changes, as long as somebody holds it. */
  span(start: Point, end: Point): Span {
    const span = { start: { ...start }, end: { ...end } };
    this.#spans.add(new WeakRef(span));
    return span;
  }

  *#liveSpans(): Generator<Span> {
    for (const reference of this.#spans) {
      const span = reference.deref();
      if (span === undefined) this.#spans.delete(reference);
      else yield span;
    }
  }

  /** Says that the tree of this node was changed. */
  touch(node: Node): void {
    this.parts.touch(node);
    this.changes += 1;
  }

  /** Points of this paragraph, to be moved by whoever changes its text. */
  pointsIn(paragraph: Element): Point[] {
    const found: Point[] = [];
    for (const span of this.#liveSpans()) {
      for (const point of [span.start, span.end]) if (point.paragraph.element === paragraph) found.push(point);
    }
    return found;
  }

  /** Text of a paragraph was replaced: points behind it move along. */
  shift(paragraph: Element, offset: number, removed: number, inserted: number): void {
    for (const point of this.pointsIn(paragraph)) {
      if (point.offset >= offset + removed && (removed > 0 || point.offset > offset))
        point.offset += inserted - removed;
      else if (point.offset > offset) point.offset = offset;
    }
  }

  /** Takes a block (or row, or cell) out; points inside move to what follows it, else to what precedes it. */
  remove(element: Element): void {
    const doomed = paragraphsIn(element);
    if (isW(element, 'p')) doomed.push(element);
    const points = doomed.flatMap((paragraph) => this.pointsIn(paragraph));
    if (points.length > 0) {
      const story = storyOf(element);
      const all = story === undefined ? [] : paragraphsIn(story);
      const last = all.indexOf(doomed.at(-1) ?? element);
      const next = all[last + 1];
      const neighbour = next ?? all[all.indexOf(doomed[0] ?? element) - 1];
      for (const point of points) {
        if (neighbour === undefined) continue;
        point.paragraph = this.anchor(neighbour);
        point.offset = next === undefined ? lengthOf(neighbour) : 0;
      }
    }
    this.touch(element);
    element.remove();
  }

  /** Body, headers and footers. */
  stories(): Element[] {
    const roots = this.parts
      .relationships(this.#main)
      .filter((each) => ['header', 'footer'].includes(each.kind) && this.parts.has(each.target))
      .map((each) => this.parts.xml(each.target));
    return [this.body, ...roots];
  }

  /** Whether the document itself asks for tracked changes (`w:trackRevisions` in its settings). */
  get tracksChanges(): boolean {
    const settings = this.parts.related(this.#main, 'settings');
    return settings !== undefined && at(this.parts.xml(settings), 'trackRevisions') !== undefined;
  }

  set tracksChanges(on: boolean) {
    const settings = this.parts.related(this.#main, 'settings');
    if (settings === undefined || on === this.tracksChanges) return;
    const root = this.parts.edit(settings);
    if (on) {
      const before = root.children.find(
        (each) =>
          !isW(
            each,
            'writeProtection',
            'view',
            'zoom',
            'removePersonalInformation',
            'mirrorMargins',
            'attachedTemplate',
          ),
      );
      const element = need(root, 'trackRevisions');
      if (before !== undefined && before !== element) root.insertBefore(element, before);
    } else setVal(root, 'trackRevisions', undefined);
    this.changes += 1;
  }
}

const openParts = (bytes: Uint8Array): [Parts, string] => {
  const parts = Parts.unzip(bytes);
  const main = parts.related('', 'officeDocument');
  if (main === undefined) return missing('the main part');
  const root = parts.xml(main);
  if (root.namespaceURI !== ns.w) return notImplemented('documents in the Strict dialect');
  return [parts, main];
};

const flowOf = (body: Element): Record<'p' | 'tbl' | 'sdt' | 'tc' | 'tr' | 'body', Element[]> => {
  const all: Record<'p' | 'tbl' | 'sdt' | 'tc' | 'tr' | 'body', Element[]> = {
    p: [],
    tbl: [],
    sdt: [],
    tc: [],
    tr: [],
    body: [body],
  };
  const walk = (parent: Element): void => {
    for (const each of parent.children) {
      for (const kind of ['p', 'tbl', 'sdt', 'tc', 'tr'] as const) if (isW(each, kind)) all[kind].push(each);
      if (!isW(each, 'r')) walk(each);
    }
  };
  walk(body);
  return all;
};
