/** Word.Body: the main text, a header or footer, or a table cell. */
import type { Anchor } from '../document.js';
import { isW } from '../dom.js';
import type { Element } from '../dom.js';
import { lockOf, wrapBlocks } from '../controls.js';
import { emptyContainer } from '../erasing.js';
import { HostError, invalid } from '../errors.js';
import { extractContainer } from '../extract.js';
import { objectClass } from '../objectModel.js';
import type { HostObject, ObjectClass } from '../objectModel.js';
import { placeAfter } from '../place.js';
import type { Place } from '../place.js';
import { checkLock } from '../state.js';
import type { HostState } from '../state.js';
import { controlsIn, isBlock, lastBlockOf, paragraphsIn, tablesIn } from '../story.js';
import { lengthOf } from '../text.js';
import { addParagraph } from '../typing.js';
import { parentControl } from './around.js';
import { insertOoxmlAt, insertTextAt, spanOfAll, textOfAll } from './common.js';
import { commentsObject } from './comment.js';
import { controlsObject, controlOf } from './control.js';
import { fontObject } from './font.js';
import { paragraphOf, paragraphsObject } from './paragraph.js';
import { rangeObject, select, selectArgument } from './range.js';
import { breakArgument, insertBreakAt } from './rangePlace.js';
import { searchIn } from './search.js';
import { styleScalars, styleSetters } from './style.js';
import { tablesObject } from './table.js';
import { insertTableAt } from './tableMake.js';

export interface BodyTarget {
  readonly state: HostState;
  readonly root: Anchor;
}

/** A header part has no ancestor story of its own: it is the story. */
const live = ({ root }: BodyTarget): Element => root.element;

const firstOf = (target: BodyTarget): Element => paragraphsIn(live(target))[0] ?? invalid('an empty body');
const lastOf = (target: BodyTarget): Element => paragraphsIn(live(target)).at(-1) ?? invalid('an empty body');

const clear = (target: BodyTarget): Element => {
  for (const control of controlsIn(live(target))) checkLock(target.state, control, lockOf);
  return emptyContainer(target.state, live(target));
};

const placeFor = (target: BodyTarget, where: 'Replace' | 'Start' | 'End'): Place => {
  if (where === 'Replace') return { kind: 'text', paragraph: clear(target), offset: 0 };
  if (where === 'Start') return { kind: 'text', paragraph: firstOf(target), offset: 0 };
  const last = lastOf(target);
  return { kind: 'text', paragraph: last, offset: lengthOf(last) };
};

const whole = (target: BodyTarget) => ({
  state: target.state,
  span: spanOfAll(target.state, paragraphsIn(live(target))),
});

const typeNames: Readonly<Record<string, string>> = { body: 'MainDoc', hdr: 'Header', ftr: 'Footer', tc: 'TableCell' };

/** What `style` speaks of. */
const styled = (target: BodyTarget): readonly Element[] => paragraphsIn(live(target));

export const bodyObject: ObjectClass<BodyTarget> = objectClass<BodyTarget>('Body', {
  scalars: {
    Text: (target) => textOfAll(target.state, paragraphsIn(live(target))),
    Type: (target) => typeNames[live(target).localName] ?? 'Unknown',
    ...styleScalars(styled),
  },
  set: {
    ...styleSetters(styled),
  },
  objects: {
    Paragraphs: (target) => paragraphsObject({ state: target.state, list: () => paragraphsIn(live(target)) }),
    ContentControls: (target) => controlsObject({ state: target.state, list: () => controlsIn(live(target)) }),
    Tables: (target) => tablesObject({ state: target.state, list: () => tablesIn(live(target)) }),
    Font: (target) => fontObject({ state: target.state, span: () => whole(target).span }),
    ParentContentControl: (target) => parentControl(target.state, live(target)),
  },
  reads: {
    GetComments: ({ state, root }) => commentsObject({ state, within: root }),
    GetOoxml: (target) => extractContainer(target.state, live(target)),
    GetRange: (target, args) => {
      args.word(0, ['Whole', 'Start', 'End', 'After', 'Content'], 'Whole');
      return rangeObject(whole(target)).call('GetRange', args);
    },
    Search: (target, args) => searchIn(target.state, whole(target).span, args),
    Select: (target, args) => select(whole(target), selectArgument(args)),
  },
  writes: {
    Clear: (target) => void clear(target),
    InsertOoxml: (target, args) => {
      const where = args.word(1, ['Replace', 'Start', 'End']);
      const last = lastOf(target);
      const own = where === 'End' && target.state.knobs.bodyEndStartsParagraph && lengthOf(last) > 0;
      return insertOoxmlAt(target.state, own ? placeAfter(last) : placeFor(target, where), args.text(0));
    },
    InsertText: (target, args) => {
      const where = args.word(1, ['Replace', 'Start', 'End']);
      return insertTextAt(target.state, placeFor(target, where), args.text(0), where === 'Start' ? 'right' : 'left');
    },
    InsertParagraph: (target, args) => {
      const start = args.word(1, ['Start', 'End']) === 'Start';
      const beside = start ? firstOf(target) : lastOf(target);
      return paragraphOf(target.state, addParagraph(target.state, beside, start ? 'before' : 'after', args.text(0)));
    },
    InsertBreak: (target, args) => {
      const kind = breakArgument(args);
      insertBreakAt(target.state, placeFor(target, args.word(1, ['Start', 'End'])), kind);
    },
    InsertTable: (target, args) =>
      args.word(2, ['Start', 'End']) === 'Start'
        ? insertTableAt(target.state, firstOf(target), 'Before', args)
        : insertTableAt(target.state, lastOf(target), 'After', args),
    InsertContentControl: (target): HostObject => {
      const root = live(target);
      const first = root.children.find((each) => isBlock(each));
      const last = lastBlockOf(root);
      if (first === undefined || last === undefined || isW(root, 'tc'))
        throw new HostError(
          'NotImplemented',
          'wordhost does not implement a control around a cell',
          'Body.insertContentControl',
        );
      return controlOf(target.state, wrapBlocks(target.state, first, last));
    },
  },
});
