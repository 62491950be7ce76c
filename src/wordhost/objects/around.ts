/** What stands around a node, as `parentBody`, `parentTable`, `parentTableCell` and `parentContentControl` hand it out; null where there is none. */
import { ancestor, isW } from '../dom.js';
import type { Element } from '../dom.js';
import type { Span } from '../document.js';
import { typeOf } from '../controls.js';
import type { HostObject } from '../objectModel.js';
import type { HostState } from '../state.js';
import { blockControlsAround } from '../story.js';
import { inlineControlsAround, lengthOf } from '../text.js';
import { bodyObject } from './body.js';
import { controlOf } from './control.js';
import { tableOf } from './table.js';
import { cellOf } from './tableCells.js';
import { around } from './tableGrid.js';

/** The container of blocks as an API user means it: story or cell around a node, or the node itself. */
export const bodyAround = (node: Element): Element | undefined => {
  const isBody = (each: Element): boolean => isW(each, 'tc', 'body', 'hdr', 'ftr');
  return isBody(node) ? node : ancestor(node, isBody);
};

/** Objects are made only of what is there. */
const orNull = (
  state: HostState,
  element: Element | undefined,
  objectOf: (state: HostState, element: Element) => HostObject,
): HostObject | null => (element === undefined ? null : objectOf(state, element));

const bodyOf = (state: HostState, root: Element): HostObject =>
  bodyObject({ state, root: state.document.anchor(root) });

export const parentBody = (state: HostState, node: Element): HostObject | null =>
  orNull(state, bodyAround(node), bodyOf);

export const parentTable = (state: HostState, node: Element): HostObject | null =>
  orNull(state, around(node, 'tbl'), tableOf);

export const parentCell = (state: HostState, node: Element): HostObject | null =>
  orNull(state, around(node, 'tc'), cellOf);

/** A control, when it is one that this API shows. */
const shownControl = (state: HostState, control: Element | undefined): HostObject | null => {
  const isHidden = control !== undefined && state.knobs.richTextOnly && typeOf(control) !== 'RichText';
  return orNull(state, isHidden ? undefined : control, controlOf);
};

/** The innermost control around a block, when it is one that this API shows. */
export const parentControl = (state: HostState, block: Element): HostObject | null =>
  shownControl(state, blockControlsAround(block)[0]);

/** The innermost control around a stretch, when it is one that this API shows (#1302: not around plain text). */
export const controlAround = (state: HostState, span: Span): HostObject | null => {
  const first = span.start.paragraph.element;
  const last = span.end.paragraph.element;
  const inline =
    first === last ? inlineControlsAround(first, span.start.offset, Math.min(span.end.offset, lengthOf(first))) : [];
  const block = blockControlsAround(first).filter((each) => each.contains(last));
  return shownControl(state, [...inline, ...block][0]);
};
