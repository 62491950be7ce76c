/** Word.Paragraph and its collection. */
import { need, setW, val, wAttr } from '../dom.js';
import type { Element } from '../dom.js';
import type { Anchor } from '../document.js';
import { eraseParagraph, eraseText } from '../erasing.js';
import { invalid } from '../errors.js';
import { extractParagraph } from '../extract.js';
import { localIdOf } from '../localIds.js';
import { collectionClass, objectClass } from '../objectModel.js';
import type { HostObject, ObjectClass } from '../objectModel.js';
import type { Place } from '../place.js';
import type { HostState } from '../state.js';
import { controlsIn, paragraphsIn, storyOf } from '../story.js';
import { sheetOf } from '../styles.js';
import { lengthOf, piecesOf } from '../text.js';
import type { Piece } from '../text.js';
import { addParagraph } from '../typing.js';
import { bodyAround, parentBody, parentCell, parentControl, parentTable } from './around.js';
import { insertOoxmlAt, insertTextAt, shownText } from './common.js';
import { controlsObject } from './control.js';
import { wrapSpan } from './controlText.js';
import { fontObject } from './font.js';
import { rangeObject, select, selectArgument } from './range.js';
import { breakArgument, insertBreakAt } from './rangePlace.js';
import { searchIn } from './search.js';
import { styleScalars, styleSetters } from './style.js';
import { tablesAround } from './tableGrid.js';
import { insertTableAt } from './tableMake.js';

export interface ParagraphTarget {
  readonly state: HostState;
  readonly paragraph: Anchor;
}

const live = ({ state, paragraph }: ParagraphTarget): Element => state.document.held(paragraph);

const keys = new WeakMap<Anchor, string>();
let nextKey = 1;
const keyOf = (anchor: Anchor): string => {
  let key = keys.get(anchor);
  if (key === undefined) keys.set(anchor, (key = `p${nextKey++}`));
  return key;
};

/** With its mark. */
const whole = (target: ParagraphTarget) => {
  const element = live(target);
  const { document } = target.state;
  return {
    state: target.state,
    span: document.span(document.point(element, 0), document.point(element, lengthOf(element) + 1)),
  };
};

type Where = 'Replace' | 'Start' | 'End';

const placeFor = (target: ParagraphTarget, where: Where): Place => {
  const paragraph = live(target);
  if (where === 'Replace') eraseText(target.state, paragraph, 0, lengthOf(paragraph) + 1);
  return { kind: 'text', paragraph, offset: where === 'End' ? lengthOf(paragraph) : 0 };
};

const points = (twips: string | undefined): number => Number(twips ?? 0) / 20;
const twips = (value: unknown): number =>
  typeof value === 'number' ? Math.round(value * 20) : invalid('a number of points');

const indent = (name: string, target: ParagraphTarget): string | undefined =>
  sheetOf(target.state).effectiveAttribute(live(target), 'ind', name);

const spacing = (name: string, target: ParagraphTarget): string | undefined =>
  sheetOf(target.state).effectiveAttribute(live(target), 'spacing', name);

const setProperty = (target: ParagraphTarget, name: string, attribute: string, value: string | number): void => {
  const element = live(target);
  setW(need(need(element, 'pPr'), name), attribute, value);
  target.state.document.touch(element);
};

const alignments: Readonly<Record<string, string>> = {
  left: 'Left',
  start: 'Left',
  center: 'Centered',
  right: 'Right',
  end: 'Right',
  both: 'Justified',
};

/** In points; a multiple of single spacing (240 units) counts as 12 points each, as in Word's object model. */
const lineSpacing = (target: ParagraphTarget): number => Number(spacing('line', target) ?? 240) / 20;

const beside = (target: ParagraphTarget, step: 1 | -1): HostObject | null => {
  const element = live(target);
  const story = storyOf(element);
  const all = story === undefined ? [] : paragraphsIn(story);
  const found = all[all.indexOf(element) + step];
  return found === undefined ? null : paragraphOf(target.state, found);
};

/** `getText` (WordApi 1.7): hidden and deleted text only when asked for. */
const writtenText = (paragraph: Element, options: unknown): string => {
  const wants = (name: string): boolean =>
    typeof options === 'object' && options !== null && Reflect.get(options, name) === true;
  const isShown = (piece: Piece): boolean =>
    (!piece.hidden || wants('includeHiddenText')) && (!piece.deleted || wants('includeTextMarkedAsDeleted'));
  return piecesOf(paragraph)
    .filter(isShown)
    .map((piece) => piece.text)
    .join('');
};

export const paragraphOf = (state: HostState, element: Element): HostObject =>
  paragraphObject({ state, paragraph: state.document.anchor(element) });

/** What `style` speaks of. */
const styled = (target: ParagraphTarget): readonly Element[] => [live(target)];

export const paragraphObject: ObjectClass<ParagraphTarget> = objectClass<ParagraphTarget>('Paragraph', {
  key: (target) => keyOf(target.paragraph),
  scalars: {
    Text: (target) => shownText(target.state, live(target)),
    ...styleScalars(styled),
    Alignment: (target) =>
      alignments[wAttr(sheetOf(target.state).effective(live(target), 'jc'), 'val') ?? 'left'] ?? 'Unknown',
    FirstLineIndent: (target) => points(indent('firstLine', target)) - points(indent('hanging', target)),
    LeftIndent: (target) => points(indent('left', target) ?? indent('start', target)),
    RightIndent: (target) => points(indent('right', target) ?? indent('end', target)),
    SpaceBefore: (target) => points(spacing('before', target)),
    SpaceAfter: (target) => points(spacing('after', target)),
    LineUnitBefore: (target) => Number(spacing('beforeLines', target) ?? 0) / 100,
    LineUnitAfter: (target) => Number(spacing('afterLines', target) ?? 0) / 100,
    LineSpacing: lineSpacing,
    // Body text is 10 in Word's object model (WdOutlineLevel).
    OutlineLevel: (target) =>
      Number(wAttr(sheetOf(target.state).effective(live(target), 'outlineLvl'), 'val') ?? 9) + 1,
    IsListItem: (target) => {
      const number = sheetOf(target.state).effective(live(target), 'numPr');
      return number !== undefined && val(number, 'numId') !== '0';
    },
    TableNestingLevel: (target) => tablesAround(live(target)),
    UniqueLocalId: (target) => (target.state.knobs.uniqueLocalIds ? localIdOf(live(target)) : null),
    IsLastParagraph: (target) => {
      const body = bodyAround(live(target));
      return body !== undefined && paragraphsIn(body).at(-1) === live(target);
    },
  },
  set: {
    ...styleSetters(styled),
    Alignment: (target, value) => {
      const found = Object.keys(alignments).find((name) => alignments[name] === value);
      setProperty(target, 'jc', 'val', found ?? invalid('alignment'));
    },
    FirstLineIndent: (target, value) => {
      const amount = twips(value);
      const element = need(need(live(target), 'pPr'), 'ind');
      element.removeAttributeNS(element.namespaceURI, amount < 0 ? 'firstLine' : 'hanging');
      setProperty(target, 'ind', amount < 0 ? 'hanging' : 'firstLine', Math.abs(amount));
    },
    LeftIndent: (target, value) => setProperty(target, 'ind', 'left', twips(value)),
    RightIndent: (target, value) => setProperty(target, 'ind', 'right', twips(value)),
    SpaceBefore: (target, value) => setProperty(target, 'spacing', 'before', twips(value)),
    SpaceAfter: (target, value) => setProperty(target, 'spacing', 'after', twips(value)),
    LineSpacing: (target, value) => {
      setProperty(target, 'spacing', 'line', twips(value));
      setProperty(target, 'spacing', 'lineRule', 'auto');
    },
    OutlineLevel: (target, value) =>
      typeof value === 'number' && value >= 1 && value <= 10
        ? setProperty(target, 'outlineLvl', 'val', value - 1)
        : invalid('outlineLevel'),
  },
  objects: {
    ContentControls: (target) => controlsObject({ state: target.state, list: () => controlsIn(live(target)) }),
    Font: (target) => fontObject({ state: target.state, span: () => whole(target).span }),
    ParentContentControl: (target) => parentControl(target.state, live(target)),
    ParentBody: (target) => parentBody(target.state, live(target)),
    ParentTable: (target) => parentTable(target.state, live(target)),
    ParentTableCell: (target) => parentCell(target.state, live(target)),
  },
  reads: {
    GetRange: (target, args) => rangeObject(whole(target)).call('GetRange', args),
    GetOoxml: (target) => extractParagraph(target.state, live(target)),
    GetText: (target, args) => writtenText(live(target), args.any(0)),
    GetNext: (target) => beside(target, 1),
    GetPrevious: (target) => beside(target, -1),
    Select: (target, args) => select(whole(target), selectArgument(args)),
    Search: (target, args) => searchIn(target.state, whole(target).span, args),
  },
  writes: {
    InsertOoxml: (target, args) =>
      insertOoxmlAt(target.state, placeFor(target, args.word(1, ['Replace', 'Start', 'End'])), args.text(0)),
    InsertText: (target, args) => {
      const where = args.word(1, ['Replace', 'Start', 'End']);
      return insertTextAt(target.state, placeFor(target, where), args.text(0), where === 'Start' ? 'right' : 'left');
    },
    InsertParagraph: (target, args) =>
      paragraphOf(
        target.state,
        addParagraph(
          target.state,
          live(target),
          args.word(1, ['Before', 'After']) === 'Before' ? 'before' : 'after',
          args.text(0),
        ),
      ),
    InsertBreak: (target, args) => {
      const kind = breakArgument(args);
      const where = args.word(1, ['Before', 'After']);
      if (kind === 'Page') addParagraph(target.state, live(target), where === 'Before' ? 'before' : 'after', '\f');
      else
        insertBreakAt(
          target.state,
          { kind: 'text', paragraph: live(target), offset: where === 'Before' ? 0 : lengthOf(live(target)) },
          kind,
        );
    },
    InsertTable: (target, args) => insertTableAt(target.state, live(target), args.word(2, ['Before', 'After']), args),
    InsertContentControl: (target, args) => wrapSpan(target.state, whole(target).span, args),
    Delete: (target) => eraseParagraph(target.state, live(target)),
    Clear: (target) => eraseText(target.state, live(target), 0, lengthOf(live(target)) + 1),
  },
});

export const paragraphsObject: ObjectClass<{ readonly state: HostState; readonly list: () => readonly Element[] }> =
  collectionClass<{ readonly state: HostState; readonly list: () => readonly Element[] }>(
    'ParagraphCollection',
    ({ state, list }) => list().map((each) => paragraphOf(state, each)),
    {
      reads: {
        GetLast: ({ state, list }) => {
          const last = list().at(-1);
          return last === undefined ? null : paragraphOf(state, last);
        },
      },
    },
  );
