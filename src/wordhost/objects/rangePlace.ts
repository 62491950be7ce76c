/** Ranges below the class: what they cover, where new content goes, how two of them lie to each other. */
import type { Anchor, Span } from '../document.js';
import { isW } from '../dom.js';
import type { Element } from '../dom.js';
import { eraseBlock, eraseSpan } from '../erasing.js';
import { HostError, invalid, notImplemented } from '../errors.js';
import type { Arguments } from '../objectModel.js';
import { placeAfter } from '../place.js';
import type { Place } from '../place.js';
import type { HostState } from '../state.js';
import { controlsIn, paragraphsIn, storyOf } from '../story.js';
import { inlineRange, lengthOf, parentOf } from '../text.js';
import { addParagraph, typeText } from '../typing.js';
import { paragraphsOfSpan } from './common.js';

export interface RangeTarget {
  readonly state: HostState;
  readonly span: Span;
  /** A control or table: `whole` covers it with its frame, `before` and `after` stand outside it. */
  readonly outer?: { readonly anchor: Anchor; readonly edge: 'whole' | 'before' | 'after' };
}

export const live = ({ state, span }: RangeTarget): Span => {
  state.document.held(span.start.paragraph);
  state.document.held(span.end.paragraph);
  return span;
};

export const isCollapsed = (span: Span): boolean =>
  span.start.paragraph === span.end.paragraph && span.start.offset === span.end.offset;

type Where = 'Replace' | 'Start' | 'End' | 'Before' | 'After';
export const everywhere = ['Replace', 'Start', 'End', 'Before', 'After'] as const;

/** Takes what is there out for Replace and says where the new goes. */
export const placeFor = (target: RangeTarget, where: Where): Place => {
  const { state } = target;
  const span = live(target);
  const outer = target.outer === undefined ? undefined : state.document.held(target.outer.anchor);
  const edge = target.outer?.edge;
  const isBlock = outer !== undefined && !isInlineOuter(outer);
  const outside = (side: 'before' | 'after'): Place | undefined => {
    if (outer === undefined) return undefined;
    if (!isBlock) {
      const paragraph = span.start.paragraph.element;
      const range = inlineRange(paragraph, outer);
      return { kind: 'text', paragraph, offset: side === 'before' ? range.start : range.end };
    }
    if (side === 'before') return { kind: 'block', container: parentOf(outer), next: outer };
    return placeAfter(outer);
  };
  if (edge === 'before' || (edge === 'whole' && where === 'Before')) return outside('before') ?? invalid('range');
  if (edge === 'after' || (edge === 'whole' && where === 'After')) return outside('after') ?? invalid('range');
  if (edge === 'whole' && where === 'Replace' && isBlock) {
    const place: Place = { kind: 'block', container: parentOf(outer), next: outer.nextSibling };
    eraseBlock(state, outer);
    return place;
  }
  if (where === 'Replace') {
    const end = span.end.paragraph.element;
    const inner = state.document.span(span.start, {
      paragraph: span.end.paragraph,
      offset: Math.min(span.end.offset, lengthOf(end)),
    });
    eraseSpan(state, inner, isCollapsed(span) ? undefined : keptControl(span));
    return {
      kind: 'text',
      paragraph: inner.start.paragraph.element,
      offset: Math.min(inner.start.offset, lengthOf(inner.start.paragraph.element)),
    };
  }
  if (where === 'Start' || where === 'Before')
    return { kind: 'text', paragraph: span.start.paragraph.element, offset: span.start.offset };
  const last = span.end.paragraph.element;
  if (where === 'After' && span.end.offset > lengthOf(last)) return placeAfter(last);
  return { kind: 'text', paragraph: last, offset: Math.min(span.end.offset, lengthOf(last)) };
};

export const isInlineOuter = (outer: Element): boolean => isW(outer, 'sdt') && paragraphsIn(outer).length === 0;

/** Replacing text at the edge of an inline control keeps the control when the range lies in it. */
export const keptControl = (span: Span): Element | undefined => {
  const paragraph = span.start.paragraph.element;
  if (paragraph !== span.end.paragraph.element) return undefined;
  return controlsIn(paragraph).find((each) => {
    const range = inlineRange(paragraph, each);
    return range.start <= span.start.offset && span.end.offset <= range.end && range.end - range.start > 0;
  });
};

/** Where two stretches lie to each other (Word.LocationRelation). */
export const compare = (a: RangeTarget, b: RangeTarget): string => {
  const one = live(a);
  const two = live(b);
  const story = storyOf(one.start.paragraph.element);
  if (story === undefined || story !== storyOf(two.start.paragraph.element)) return 'Unrelated';
  const order = new Map(paragraphsIn(story).map((each, index) => [each, index]));
  const numeric = (point: Span['start']): number => (order.get(point.paragraph.element) ?? 0) * 2 ** 24 + point.offset;
  const after = (value: number, point: Span['start']): number =>
    point.offset > lengthOf(point.paragraph.element)
      ? ((order.get(point.paragraph.element) ?? 0) + 1) * 2 ** 24
      : value;
  const [as, ae] = [numeric(one.start), after(numeric(one.end), one.end)];
  const [bs, be] = [numeric(two.start), after(numeric(two.end), two.end)];
  if (as === bs && ae === be) return 'Equal';
  if (ae < bs) return 'Before';
  if (as > be) return 'After';
  if (ae === bs && as < bs && be > bs) return 'AdjacentBefore';
  if (as === be && ae > be && be > bs) return 'AdjacentAfter';
  if (as <= bs && ae >= be) return as === bs ? 'ContainsStart' : ae === be ? 'ContainsEnd' : 'Contains';
  if (bs <= as && be >= ae) return as === bs ? 'InsideStart' : ae === be ? 'InsideEnd' : 'Inside';
  return as < bs ? 'OverlapsBefore' : 'OverlapsAfter';
};

export const controlsInSpan = (target: RangeTarget): Element[] => {
  const span = live(target);
  const paragraphs = new Set(paragraphsOfSpan(span));
  const story = storyOf(span.start.paragraph.element);
  return controlsIn(story ?? span.start.paragraph.element).filter((control) => {
    const inside = paragraphsIn(control);
    if (inside.length > 0) return inside.every((each) => paragraphs.has(each));
    const paragraph = [...paragraphs].find((each) => each.contains(control));
    if (paragraph === undefined) return false;
    const range = inlineRange(paragraph, control);
    return (
      (paragraph !== span.start.paragraph.element || range.start >= span.start.offset) &&
      (paragraph !== span.end.paragraph.element || range.end <= span.end.offset)
    );
  });
};

const breaks = ['Page', 'Line', 'Next', 'SectionNext', 'SectionContinuous', 'SectionEven', 'SectionOdd'] as const;

/** The kind of break that is asked for (Word.BreakType). */
export const breakArgument = (args: Arguments): (typeof breaks)[number] => args.word(0, breaks);

/** A line or page break as text; a page break stands in its own paragraph, as Word puts it. Section breaks are not modelled. */
export const insertBreakAt = (state: HostState, place: Place, kind: string): void => {
  if (kind !== 'Page' && kind !== 'Line') notImplemented(`insertBreak ${kind}`);
  if (place.kind === 'text') {
    typeText(state, place.paragraph, place.offset, kind === 'Page' ? '\f' : '\v', 'left');
    return;
  }
  const model = place.model ?? paragraphsIn(place.container).at(-1);
  if (model === undefined) throw new HostError('GeneralException', 'insertBreak');
  addParagraph(state, model, 'after', kind === 'Page' ? '\f' : '\v');
};
