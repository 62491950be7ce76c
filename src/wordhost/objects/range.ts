/** Word.Range: a stretch of text, kept right while the text changes. `outer` is the control or table whose outside edge it means. */
import type { Anchor, Span } from '../document.js';
import type { Element } from '../dom.js';
import { isW } from '../dom.js';
import { controlsIn, paragraphsIn, storyOf, tablesIn, blockControlsAround } from '../story.js';
import { eraseBlock, addParagraph, eraseSpan, typeText } from '../editing.js';
import { HostError, invalid, notImplemented } from '../errors.js';
import { extractSpan } from '../extract.js';
import { objectClass, collectionClass } from '../objectModel.js';
import type { Arguments, HostObject, ObjectClass } from '../objectModel.js';
import { placeAfter } from '../place.js';
import type { Place } from '../place.js';
import type { HostState } from '../state.js';
import { inlineRange, lengthOf, parentOf } from '../text.js';
import { bodyObject } from './body.js';
import {
  bodyAround,
  controlAround,
  insertOoxmlAt,
  insertTextAt,
  paragraphsOfSpan,
  shownControl,
  textOfSpan,
} from './common.js';
import { controlsObject, wrapSpan } from './control.js';
import { fontObject } from './font.js';
import { paragraphObject, paragraphsObject } from './paragraph.js';
import { searchIn } from './search.js';
import { setStyle, styleOf } from './style.js';
import { tablesObject, tableObject, insertTableAt, cellObject } from './table.js';

export interface RangeTarget {
  readonly state: HostState;
  readonly span: Span;
  /** A control or table: `whole` covers it with its frame, `before` and `after` stand outside it. */
  readonly outer?: { readonly anchor: Anchor; readonly edge: 'whole' | 'before' | 'after' };
}

const live = ({ state, span }: RangeTarget): Span => {
  state.document.held(span.start.paragraph);
  state.document.held(span.end.paragraph);
  return span;
};

const isCollapsed = (span: Span): boolean =>
  span.start.paragraph === span.end.paragraph && span.start.offset === span.end.offset;

type Where = 'Replace' | 'Start' | 'End' | 'Before' | 'After';
const everywhere = ['Replace', 'Start', 'End', 'Before', 'After'] as const;

/** Takes what is there out for Replace and says where the new goes. */
const placeFor = (target: RangeTarget, where: Where): Place => {
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

const isInlineOuter = (outer: Element): boolean => isW(outer, 'sdt') && paragraphsIn(outer).length === 0;

/** Replacing text at the edge of an inline control keeps the control when the range lies in it. */
const keptControl = (span: Span): Element | undefined => {
  const paragraph = span.start.paragraph.element;
  if (paragraph !== span.end.paragraph.element) return undefined;
  return controlsIn(paragraph).find((each) => {
    const range = inlineRange(paragraph, each);
    return range.start <= span.start.offset && span.end.offset <= range.end && range.end - range.start > 0;
  });
};

const part = (target: RangeTarget, args: Arguments): HostObject => {
  const { state } = target;
  const span = live(target);
  switch (args.word(0, ['Whole', 'Start', 'End', 'After', 'Content', 'Before'], 'Whole')) {
    case 'Whole':
    case 'Content':
      return rangeObject({ ...target, span: state.document.span(span.start, span.end) });
    case 'Start':
    case 'Before':
      return rangeObject({ state, span: state.document.span(span.start, span.start), ...edgeOf(target, 'before') });
    case 'End': {
      const end = {
        paragraph: span.end.paragraph,
        offset: Math.min(span.end.offset, lengthOf(span.end.paragraph.element)),
      };
      return rangeObject({ state, span: state.document.span(end, end) });
    }
    case 'After':
      return rangeObject({ state, span: state.document.span(span.end, span.end), ...edgeOf(target, 'after') });
  }
};

const edgeOf = (target: RangeTarget, edge: 'before' | 'after'): Pick<RangeTarget, 'outer'> =>
  target.outer === undefined ? {} : { outer: { anchor: target.outer.anchor, edge } };

export const select = (target: RangeTarget, mode: 'Select' | 'Start' | 'End'): void => {
  const { state } = target;
  const span = live(target);
  const { start, end } = span;
  state.document.selection =
    mode === 'Start' ? { start, end: start } : mode === 'End' ? { start: end, end } : { start, end };
  state.onSelect();
};

export const selectArgument = (args: Arguments): 'Select' | 'Start' | 'End' =>
  args.word(0, ['Select', 'Start', 'End'], 'Select');

/** Where two stretches lie to each other (Word.LocationRelation). */
const compare = (a: RangeTarget, b: RangeTarget): string => {
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

const controlsInSpan = (target: RangeTarget): Element[] => {
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

const erase = (target: RangeTarget): void => {
  const outer = target.outer?.edge === 'whole' ? target.state.document.held(target.outer.anchor) : undefined;
  if (outer !== undefined && !isInlineOuter(outer)) eraseBlock(target.state, outer);
  else eraseSpan(target.state, live(target));
};

const insertBreak = (target: RangeTarget, args: Arguments): undefined => {
  const kind = args.word(0, ['Page', 'Line', 'Next', 'SectionNext', 'SectionContinuous', 'SectionEven', 'SectionOdd']);
  const place = placeFor(target, args.word(1, ['Before', 'After']));
  insertBreakAt(target.state, place, kind);
  return undefined;
};

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

const around = (target: RangeTarget): HostObject | null => {
  const outer = target.outer === undefined ? undefined : target.state.document.held(target.outer.anchor);
  if (outer !== undefined) return shownControl(target.state, blockControlsAround(outer)[0]);
  return controlAround(target.state, live(target));
};

const tableAround = (target: RangeTarget, name: string): Element | undefined => {
  for (let up: Element['parentNode'] = live(target).start.paragraph.element; up !== null; up = up.parentNode)
    if (isW(up, name)) return up;
  return undefined;
};

export const rangeObject: ObjectClass<RangeTarget> = objectClass<RangeTarget>('Range', {
  scalars: {
    Text: (target) => textOfSpan(target.state, live(target)),
    IsEmpty: (target) => isCollapsed(live(target)),
    Style: (target) => styleOf(target.state, paragraphsOfSpan(live(target)), 'name'),
    StyleBuiltIn: (target) => styleOf(target.state, paragraphsOfSpan(live(target)), 'builtIn'),
  },
  set: {
    Style: (target, value) => setStyle(target.state, paragraphsOfSpan(live(target)), value, 'name'),
    StyleBuiltIn: (target, value) => setStyle(target.state, paragraphsOfSpan(live(target)), value, 'builtIn'),
  },
  objects: {
    Paragraphs: (target) => paragraphsObject({ state: target.state, list: () => paragraphsOfSpan(live(target)) }),
    ContentControls: (target) => controlsObject({ state: target.state, list: () => controlsInSpan(target) }),
    Tables: (target) =>
      tablesObject({
        state: target.state,
        list: () => {
          const covered = new Set(paragraphsOfSpan(live(target)));
          const body = bodyAround(live(target).start.paragraph.element);
          return body === undefined
            ? []
            : tablesIn(body).filter((table) => paragraphsIn(table).some((each) => covered.has(each)));
        },
      }),
    Font: (target) => fontObject({ state: target.state, span: () => live(target) }),
    ParentContentControl: around,
    ParentBody: (target) => {
      const body = bodyAround(live(target).start.paragraph.element);
      return body === undefined ? null : bodyObject({ state: target.state, root: target.state.document.anchor(body) });
    },
    ParentTable: (target) => {
      const table = tableAround(target, 'tbl');
      return table === undefined
        ? null
        : tableObject({ state: target.state, table: target.state.document.anchor(table) });
    },
    ParentTableCell: (target) => {
      const cell = tableAround(target, 'tc');
      return cell === undefined ? null : cellObject({ state: target.state, cell: target.state.document.anchor(cell) });
    },
  },
  reads: {
    GetRange: part,
    GetOoxml: (target) => extractSpan(target.state, live(target)),
    Select: (target, args) => select(target, selectArgument(args)),
    CompareLocationWith: (target, args) => compare(target, rangeObject.targetOf(args.object(0, 'Range'))),
    Search: (target, args) => searchIn(target.state, live(target), args),
  },
  writes: {
    InsertOoxml: (target, args) =>
      insertOoxmlAt(target.state, placeFor(target, args.word(1, everywhere)), args.text(0)),
    InsertText: (target, args) => {
      const where = args.word(1, everywhere);
      return insertTextAt(target.state, placeFor(target, where), args.text(0), where === 'Start' ? 'right' : 'left');
    },
    InsertParagraph: (target, args) => {
      const where = args.word(1, ['Before', 'After']);
      const span = live(target);
      const beside = (where === 'Before' ? span.start : span.end).paragraph.element;
      const added = addParagraph(target.state, beside, where === 'Before' ? 'before' : 'after', args.text(0));
      return paragraphObject({ state: target.state, paragraph: target.state.document.anchor(added) });
    },
    InsertBreak: insertBreak,
    InsertTable: (target, args) => {
      const where = args.word(2, ['Before', 'After']);
      const span = live(target);
      return insertTableAt(target.state, (where === 'Before' ? span.start : span.end).paragraph.element, where, args);
    },
    InsertContentControl: (target, args) => wrapSpan(target.state, live(target), args),
    Delete: erase,
    Clear: erase,
    // Only reads positions, but Word counts it as an operation and it spoils Undo (#2720, #2225).
    ExpandTo: (target, args) => {
      const other = rangeObject.targetOf(args.object(0, 'Range'));
      const relation = compare(target, other);
      if (relation === 'Unrelated') throw new HostError('InvalidArgument', 'Ranges of different stories');
      const [a, b] = [live(target), live(other)];
      const first = [
        'Before',
        'AdjacentBefore',
        'OverlapsBefore',
        'Contains',
        'ContainsStart',
        'ContainsEnd',
        'Equal',
        'InsideStart',
      ].includes(relation)
        ? a
        : b;
      const last = [
        'After',
        'AdjacentAfter',
        'OverlapsAfter',
        'Contains',
        'ContainsStart',
        'ContainsEnd',
        'Equal',
        'InsideEnd',
      ].includes(relation)
        ? a
        : b;
      return rangeObject({ state: target.state, span: target.state.document.span(first.start, last.end) });
    },
  },
});

export const rangesObject: ObjectClass<{ readonly state: HostState; readonly spans: readonly HostObject[] }> =
  collectionClass<{ readonly state: HostState; readonly spans: readonly HostObject[] }>(
    'RangeCollection',
    ({ spans }) => spans,
  );
