/** Word.Range: a stretch of text, kept right while the text changes. `outer` is the control or table whose outside edge it means. */
import type { Element } from '../dom.js';
import { paragraphsIn, tablesIn, blockControlsAround } from '../story.js';
import { showsPlaceholder } from '../controls.js';
import { eraseBlock, eraseSpan } from '../erasing.js';
import { HostError } from '../errors.js';
import { extractSpan } from '../extract.js';
import { objectClass, collectionClass } from '../objectModel.js';
import type { Arguments, HostObject, ObjectClass } from '../objectModel.js';
import type { HostState } from '../state.js';
import { inlineControlsAround, lengthOf } from '../text.js';
import { addParagraph, typeText } from '../typing.js';
import { bodyAround, controlAround, parentBody, parentCell, parentControl, parentTable } from './around.js';
import { insertOoxmlAt, insertTextAt, paragraphsOfSpan, textOfSpan } from './common.js';
import { addComment } from './comment.js';
import { controlsObject } from './control.js';
import { wrapSpan } from './controlText.js';
import { fontObject } from './font.js';
import { paragraphObject, paragraphsObject } from './paragraph.js';
import {
  breakArgument,
  compare,
  controlsInSpan,
  everywhere,
  insertBreakAt,
  isCollapsed,
  isInlineOuter,
  keptControl,
  live,
  placeFor,
} from './rangePlace.js';
import type { RangeTarget } from './rangePlace.js';
import { searchIn } from './search.js';
import { styleScalars, styleSetters } from './style.js';
import { tablesObject } from './table.js';
import { insertTableAt } from './tableMake.js';

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

const erase = (target: RangeTarget): void => {
  const outer = target.outer?.edge === 'whole' ? target.state.document.held(target.outer.anchor) : undefined;
  if (outer !== undefined && !isInlineOuter(outer)) eraseBlock(target.state, outer);
  else eraseSpan(target.state, live(target));
};

const insertBreak = (target: RangeTarget, args: Arguments): undefined => {
  const kind = breakArgument(args);
  const place = placeFor(target, args.word(1, ['Before', 'After']));
  insertBreakAt(target.state, place, kind);
  return undefined;
};

const around = (target: RangeTarget): HostObject | null => {
  const outer = target.outer === undefined ? undefined : target.state.document.held(target.outer.anchor);
  if (outer !== undefined) return parentControl(target.state, outer);
  return controlAround(target.state, live(target));
};

/**
 * Words in place of words of one paragraph: they take over the look of the first (#1762, #4276) and stand where those stood, not in a control
 * or link before them. Undefined where there is more to it: several paragraphs, a prompt.
 */
const replaceWords = (target: RangeTarget, text: string): HostObject | undefined => {
  const { state } = target;
  const { document } = state;
  const span = live(target);
  const paragraph = span.start.paragraph.element;
  const from = span.start.offset;
  const to = Math.min(span.end.offset, lengthOf(paragraph));
  const isPlain = target.outer === undefined && paragraph === span.end.paragraph.element && from < to;
  if (!isPlain || text === '' || /[\r\n]/.test(text)) return undefined;
  const around = [...inlineControlsAround(paragraph, from, to), ...blockControlsAround(paragraph)];
  if (around.some((control) => showsPlaceholder(control))) return undefined;
  const kept = keptControl(span);
  const end = typeText(state, paragraph, from, text, 'right');
  const old = document.span(document.point(paragraph, end), document.point(paragraph, end + to - from));
  eraseSpan(state, old, kept);
  return rangeObject({ state, span: document.span(document.point(paragraph, from), document.point(paragraph, end)) });
};

/** What `style` speaks of. */
const styled = (target: RangeTarget): readonly Element[] => paragraphsOfSpan(live(target));

export const rangeObject: ObjectClass<RangeTarget> = objectClass<RangeTarget>('Range', {
  scalars: {
    Text: (target) => textOfSpan(target.state, live(target)),
    IsEmpty: (target) => isCollapsed(live(target)),
    ...styleScalars(styled),
  },
  set: {
    ...styleSetters(styled),
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
    ParentBody: (target) => parentBody(target.state, live(target).start.paragraph.element),
    ParentTable: (target) => parentTable(target.state, live(target).start.paragraph.element),
    ParentTableCell: (target) => parentCell(target.state, live(target).start.paragraph.element),
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
      const replaced = where === 'Replace' ? replaceWords(target, args.text(0)) : undefined;
      if (replaced) return replaced;
      const lean = where === 'Start' ? 'right' : 'left';
      return insertTextAt(target.state, placeFor(target, where), args.text(0), lean);
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
    InsertComment: (target, args) => addComment(target.state, live(target), args.text(0)),
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
