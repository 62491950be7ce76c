/** Word.ContentControl and its collection. */
import {
  deleteControl,
  emptyControl,
  extension,
  isInline,
  lockOf,
  paragraphAround,
  placeholderOf,
  setExtension,
  setLock,
  showPlaceholder,
  showsPlaceholder,
  subtypeOf,
  typeOf,
  dropPlaceholder,
  isEmptyControl,
} from '../controls.js';
import { at, flag, need, ns, setVal, val } from '../dom.js';
import type { Element } from '../dom.js';
import { HostError, invalid, notImplemented } from '../errors.js';
import { extractBlock, extractInline } from '../extract.js';
import { collectionClass, objectClass } from '../objectModel.js';
import type { Arguments, HostObject, ObjectClass } from '../objectModel.js';
import { placeAfter } from '../place.js';
import type { HostState } from '../state.js';
import { contentOf, controlsIn, lastBlockOf, paragraphsIn, tablesIn } from '../story.js';
import { inlineRange, parentOf } from '../text.js';
import { addParagraph } from '../typing.js';
import { parentBody, parentCell, parentControl, parentTable } from './around.js';
import { insertOoxmlAt, shownText, textOfAll } from './common.js';
import { contentSpan, insertText, live, placeFor } from './controlText.js';
import type { ControlTarget } from './controlText.js';
import { fontObject } from './font.js';
import { paragraphOf, paragraphsObject } from './paragraph.js';
import { rangeObject, select, selectArgument } from './range.js';
import { breakArgument, insertBreakAt } from './rangePlace.js';
import { searchIn } from './search.js';
import { styleScalars, styleSetters } from './style.js';
import { tablesObject } from './table.js';
import { insertTableAt } from './tableMake.js';

const paragraphsOf = (control: Element): Element[] => {
  const inside = paragraphsIn(control);
  const around = paragraphAround(control);
  return inside.length > 0 || around === undefined ? inside : [around];
};

const textOf = (target: ControlTarget): string => {
  const control = live(target);
  if (target.state.knobs.placeholderText === 'empty' && showsPlaceholder(control)) return '';
  const paragraph = paragraphAround(control);
  if (!isInline(control) || paragraph === undefined) return textOfAll(target.state, paragraphsIn(control));
  const { start, end } = inlineRange(paragraph, control);
  return shownText(target.state, paragraph, start, end);
};

const range = (target: ControlTarget, args: Arguments): HostObject => {
  const { state, control: anchor } = target;
  const span = contentSpan(target);
  const { start, end } = span;
  switch (args.word(0, ['Whole', 'Start', 'End', 'After', 'Content', 'Before'], 'Whole')) {
    case 'Whole':
      return rangeObject({ state, span, outer: { anchor, edge: 'whole' } });
    case 'Content':
      return rangeObject({ state, span });
    case 'Start':
      return rangeObject({ state, span: state.document.span(start, start) });
    case 'End':
      return rangeObject({ state, span: state.document.span(end, end) });
    case 'Before':
      return rangeObject({ state, span: state.document.span(start, start), outer: { anchor, edge: 'before' } });
    case 'After':
      return rangeObject({ state, span: state.document.span(end, end), outer: { anchor, edge: 'after' } });
  }
};

const setText = (target: ControlTarget, name: 'alias' | 'tag', value: unknown): void => {
  if (typeof value !== 'string') return invalid(name);
  const control = live(target);
  setVal(need(control, 'sdtPr'), name, value);
  target.state.document.touch(control);
};

const changed = (target: ControlTarget, change: (control: Element) => void): void => {
  const control = live(target);
  change(control);
  target.state.document.touch(control);
};

const appearances: Readonly<Record<string, string>> = { boundingBox: 'BoundingBox', tags: 'Tags', hidden: 'Hidden' };

const refuseTables = (target: ControlTarget, what: string): void => {
  if (/Table/.test(subtypeOf(live(target))))
    throw new HostError('InvalidArgument', `${what} is not for controls of tables, rows and cells`);
};

/** Before and After stand outside the control, Start and End inside. */
const insertParagraph = (target: ControlTarget, args: Arguments): HostObject => {
  const { state } = target;
  const control = live(target);
  const where = args.word(1, ['Before', 'After', 'Start', 'End']);
  const inside = paragraphsIn(control);
  if (inside.length === 0) return notImplemented('insertParagraph of an inline control');
  if (where === 'Start' || where === 'End') {
    dropPlaceholder(state, control);
    const beside = where === 'Start' ? paragraphsIn(control)[0] : paragraphsIn(control).at(-1);
    return paragraphOf(
      state,
      addParagraph(state, beside ?? invalid('control'), where === 'Start' ? 'before' : 'after', args.text(0)),
    );
  }
  refuseTables(target, 'insertParagraph');
  const model = where === 'Before' ? inside[0] : inside.at(-1);
  const added = addParagraph(state, model ?? invalid('control'), 'after', args.text(0));
  if (where === 'Before') control.before(added);
  else control.after(added);
  return paragraphOf(state, added);
};

export const controlOf = (state: HostState, control: Element): HostObject =>
  controlObject({ state, control: state.document.anchor(control) });

/** What `style` speaks of. */
const styled = (target: ControlTarget): readonly Element[] => paragraphsOf(live(target));

const controlObject: ObjectClass<ControlTarget> = objectClass<ControlTarget>('ContentControl', {
  key: (target) => target.state.document.ids.control(live(target)),
  scalars: {
    Id: (target) => target.state.document.ids.control(live(target)),
    Tag: (target) => val(live(target), 'sdtPr', 'tag') ?? '',
    Title: (target) => val(live(target), 'sdtPr', 'alias') ?? '',
    Text: textOf,
    Type: (target) => typeOf(live(target)),
    Subtype: (target) => subtypeOf(live(target)),
    PlaceholderText: (target) => placeholderOf(target.state, live(target)),
    Appearance: (target) =>
      appearances[extension(live(target), 'appearance')?.getAttributeNS(ns.w15, 'val') ?? 'boundingBox'] ??
      'BoundingBox',
    Color: (target) => {
      const color = extension(live(target), 'color')?.getAttributeNS(ns.w, 'val');
      return color === undefined || color === null ? '#000000' : `#${color}`;
    },
    RemoveWhenEdited: (target) => at(live(target), 'sdtPr', 'temporary') !== undefined,
    CannotDelete: (target) => ['sdtLocked', 'sdtContentLocked'].includes(lockOf(live(target))),
    CannotEdit: (target) => ['contentLocked', 'sdtContentLocked'].includes(lockOf(live(target))),
    ...styleScalars(styled),
  },
  set: {
    Tag: (target, value) => setText(target, 'tag', value),
    Title: (target, value) => setText(target, 'alias', value),
    Appearance: (target, value) => {
      const name = Object.keys(appearances).find((each) => appearances[each] === value) ?? invalid('appearance');
      changed(target, (control) => setExtension(control, 'appearance', 'val', name));
    },
    Color: (target, value) => {
      const color =
        typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.slice(1) : notImplemented('colours by name');
      changed(target, (control) => setExtension(control, 'color', 'val', color));
    },
    CannotDelete: (target, value) => changed(target, (control) => setLock(control, 'delete', value === true)),
    CannotEdit: (target, value) => changed(target, (control) => setLock(control, 'edit', value === true)),
    RemoveWhenEdited: (target, value) =>
      changed(target, (control) => flag(need(control, 'sdtPr'), 'temporary', value === true)),
    PlaceholderText: (target, value) => {
      if (target.state.knobs.placeholderRefused)
        throw new HostError('NotAllowed', 'placeholderText cannot be set here');
      if (typeof value !== 'string') return invalid('placeholderText');
      const control = live(target);
      target.state.placeholders.set(target.state.document.ids.control(control), value);
      if (!isEmptyControl(control)) return;
      dropPlaceholder(target.state, control);
      showPlaceholder(target.state, control);
    },
    ...styleSetters(styled),
  },
  objects: {
    Paragraphs: (target) => paragraphsObject({ state: target.state, list: () => paragraphsOf(live(target)) }),
    ContentControls: (target) => controlsObject({ state: target.state, list: () => controlsIn(live(target)) }),
    Tables: (target) => tablesObject({ state: target.state, list: () => tablesIn(live(target)) }),
    Font: (target) => fontObject({ state: target.state, span: () => contentSpan(target) }),
    ParentContentControl: (target) => parentControl(target.state, live(target)),
    ParentBody: (target) => parentBody(target.state, live(target)),
    ParentTable: (target) => parentTable(target.state, live(target)),
    ParentTableCell: (target) => parentCell(target.state, live(target)),
  },
  reads: {
    GetRange: range,
    GetOoxml: (target) => {
      const control = live(target);
      const paragraph = paragraphAround(control);
      return isInline(control) && paragraph !== undefined
        ? extractInline(target.state, paragraph, control)
        : extractBlock(target.state, control);
    },
    Search: (target, args) => searchIn(target.state, contentSpan(target), args),
    Select: (target, args) => select({ state: target.state, span: contentSpan(target) }, selectArgument(args)),
  },
  writes: {
    Clear: (target) => {
      emptyControl(target.state, live(target));
      showPlaceholder(target.state, live(target));
    },
    Delete: (target, args) => deleteControl(target.state, live(target), args.flag(0)),
    InsertText: (target, args) => insertText(target, args.text(0), args.word(1, ['Replace', 'Start', 'End'])),
    InsertOoxml: (target, args) => {
      const where = args.word(1, ['Replace', 'Start', 'End']);
      if (where === 'Replace' && /Table(Row)?$/.test(subtypeOf(live(target)))) {
        throw new HostError('InvalidArgument', 'Replace is not for controls of tables and rows');
      }
      if (isInline(live(target))) notImplemented('insertOoxml into an inline control');
      return insertOoxmlAt(target.state, placeFor(target, where), args.text(0));
    },
    InsertParagraph: insertParagraph,
    InsertBreak: (target, args) => {
      const kind = breakArgument(args);
      const where = args.word(1, ['Before', 'After', 'Start', 'End']);
      refuseTables(target, 'insertBreak');
      const control = live(target);
      if (where === 'Start' || where === 'End') insertBreakAt(target.state, placeFor(target, where), kind);
      else if (where === 'After')
        insertBreakAt(target.state, placeAfter(lastBlockOf(contentOf(control)) ?? control), kind);
      else insertBreakAt(target.state, { kind: 'block', container: parentOf(control), next: control }, kind);
    },
    InsertTable: (target, args) => {
      const where = args.word(2, ['Before', 'After', 'Start', 'End']);
      if (where === 'Before' || where === 'After') {
        refuseTables(target, 'insertTable');
        return insertTableAt(target.state, live(target), where, args);
      }
      const inside = paragraphsIn(live(target));
      const beside = where === 'Start' ? inside[0] : inside.at(-1);
      return insertTableAt(target.state, beside ?? invalid('control'), where === 'Start' ? 'Before' : 'After', args);
    },
  },
});

interface ControlsTarget {
  readonly state: HostState;
  readonly list: () => readonly Element[];
}

const shown = ({ state, list }: ControlsTarget): readonly Element[] =>
  state.knobs.richTextOnly ? list().filter((each) => typeOf(each) === 'RichText') : list();

const filtered = (target: ControlsTarget, test: (control: Element) => boolean): HostObject =>
  controlsObject({ state: target.state, list: () => shown(target).filter(test) });

export const controlsObject: ObjectClass<ControlsTarget> = collectionClass<ControlsTarget>(
  'ContentControlCollection',
  (target) => shown(target).map((each) => controlOf(target.state, each)),
  {
    reads: {
      GetByTag: (target, args) => {
        const tag = args.text(0);
        return filtered(target, (each) => (val(each, 'sdtPr', 'tag') ?? '') === tag);
      },
      GetByTitle: (target, args) => {
        const title = args.text(0);
        return filtered(target, (each) => (val(each, 'sdtPr', 'alias') ?? '') === title);
      },
      GetById: (target, args) => {
        const id = args.number(0);
        const found = shown(target).find((each) => target.state.document.ids.control(each) === id);
        return found === undefined ? null : controlOf(target.state, found);
      },
    },
  },
);
