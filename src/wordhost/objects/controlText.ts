/** Writing into content controls and putting new ones around text. */
import type { Anchor, Span } from '../document.js';
import {
  dropPlaceholder,
  emptyControl,
  isEmptyControl,
  isInline,
  newControl,
  paragraphAround,
  showPlaceholder,
  showsPlaceholder,
  subtypeOf,
  wrapBlocks,
} from '../controls.js';
import { at, isElement } from '../dom.js';
import type { Element } from '../dom.js';
import { invalid, notImplemented } from '../errors.js';
import type { Arguments, HostObject } from '../objectModel.js';
import type { Place } from '../place.js';
import { isTracking, revision } from '../state.js';
import type { HostState } from '../state.js';
import { contentOf, paragraphsIn } from '../story.js';
import { formatAt, inlineRange, lengthOf, piecesOf, runFor, slotAt } from '../text.js';
import { insertTextAt, paragraphsOfSpan, spanOfAll } from './common.js';
import { controlOf } from './control.js';
import { rangeObject } from './range.js';

export interface ControlTarget {
  readonly state: HostState;
  readonly control: Anchor;
}

export const live = ({ state, control }: ControlTarget): Element => state.document.held(control);

/** What is inside the frame. */
export const contentSpan = (target: ControlTarget): Span => {
  const control = live(target);
  const { document } = target.state;
  const paragraph = paragraphAround(control);
  if (!isInline(control) || paragraph === undefined) return spanOfAll(target.state, paragraphsIn(control));
  const { start, end } = inlineRange(paragraph, control);
  return document.span(document.point(paragraph, start), document.point(paragraph, end));
};

export const placeFor = (target: ControlTarget, where: 'Replace' | 'Start' | 'End'): Place => {
  const { state } = target;
  const control = live(target);
  if (where === 'Replace') emptyControl(state, control);
  else dropPlaceholder(state, control);
  const paragraph = paragraphAround(control);
  if (isInline(control) && paragraph !== undefined) {
    const { start, end } = inlineRange(paragraph, control);
    return { kind: 'text', paragraph, offset: where === 'End' ? end : start };
  }
  const all = paragraphsIn(control);
  const at = where === 'End' ? all.at(-1) : all[0];
  if (at === undefined) return notImplemented(`inserting into a control of subtype ${subtypeOf(control)}`);
  return { kind: 'text', paragraph: at, offset: where === 'End' ? lengthOf(at) : 0 };
};

/** Text into an inline control goes between its own tags, whatever stands beside it, and looks like what was there. */
export const insertText = (target: ControlTarget, text: string, where: 'Replace' | 'Start' | 'End'): HostObject => {
  const { state } = target;
  const control = live(target);
  const content = contentOf(control);
  const prompting = showsPlaceholder(control);
  const first = piecesOf(content)[0];
  const old = prompting || first === undefined ? at(control, 'sdtPr', 'rPr') : at(first.run, 'rPr');
  const format = old?.cloneNode(true);
  const place = placeFor(target, where);
  const lean = where === 'Start' ? 'right' : 'left';
  if (!isInline(control)) return insertTextAt(state, place, text, lean);
  if (place.kind !== 'text' || /[\r\n]/.test(text)) return notImplemented('several paragraphs in an inline control');
  if (content.children.length > 0) return insertTextAt(state, place, text, lean);
  const { paragraph, offset } = place;
  if (text === '') showPlaceholder(state, control);
  else {
    const run = runFor(control, text, isElement(format) ? format : formatAt(paragraph, offset, 'left'));
    content.appendChild(run);
    if (isTracking(state)) {
      const mark = revision(state, control, 'ins');
      run.replaceWith(mark);
      mark.appendChild(run);
    }
    state.document.shift(paragraph, offset, 0, text.length);
  }
  state.document.touch(control);
  return rangeObject({ state, span: contentSpan(target) });
};

/** A new rich-text control around a stretch: block level around whole paragraphs, inline inside one. */
export const wrapSpan = (state: HostState, span: Span, args: Arguments): HostObject => {
  args.word(0, ['RichText'], 'RichText');
  const paragraphs = paragraphsOfSpan(span);
  const first = paragraphs[0] ?? invalid('range');
  const last = paragraphs.at(-1) ?? first;
  const inline = first === last && (span.start.offset > 0 || span.end.offset < lengthOf(first)) && lengthOf(first) > 0;
  if (!inline) {
    if (first.parentNode !== last.parentNode) return notImplemented('a control around a part of a table');
    return controlOf(state, wrapBlocks(state, first, last));
  }
  const control = newControl(state, first);
  const { start, end } = { start: span.start.offset, end: Math.min(span.end.offset, lengthOf(first)) };
  const from = slotAt(first, start, 'right');
  const to = slotAt(first, end, 'left');
  const again = slotAt(first, start, 'right');
  if (start !== end && from.parent !== to.parent)
    return notImplemented('a control over a part of another inline element');
  again.parent.insertBefore(control, again.next);
  for (let node = start === end ? null : again.next; node !== null && node !== to.next;) {
    const following = node.nextSibling;
    contentOf(control).appendChild(node);
    node = following;
  }
  if (isEmptyControl(control)) showPlaceholder(state, control);
  state.document.touch(first);
  state.document.ids.forgetControls();
  return controlOf(state, control);
};
