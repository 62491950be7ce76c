/** What the object model works on: the document, how this host behaves, and whether changes are tracked. */
import type { HostDocument } from './document.js';
import { HostError } from './errors.js';
import type { Element } from './dom.js';
import { isW, make, need, ns, put } from './dom.js';
import type { Knobs } from './knobs.js';

export interface HostState {
  readonly document: HostDocument;
  knobs: Knobs;
  tracking: Knobs['changeTracking'];
  /** Placeholder texts set through the API, by control id. Word keeps them in a glossary part; this host forgets them on save. */
  readonly placeholders: Map<number, string>;
  /** Something asked to move the selection. */
  onSelect: () => void;
}

export const isTracking = (state: HostState): boolean => state.tracking !== 'Off';

/** `w:ins` or `w:del` with author and date. */
export const revision = (state: HostState, near: Element, name: 'ins' | 'del'): Element => {
  return make(near, name, {
    id: state.document.ids.newRevision(),
    author: state.knobs.author,
    date: state.knobs.now(),
  });
};

/** Marks a paragraph's mark or a row as inserted or deleted. */
export const markRevision = (state: HostState, holder: Element, name: 'ins' | 'del'): void => {
  const properties = isW(holder, 'tr') ? need(holder, 'trPr') : need(need(holder, 'pPr'), 'rPr');
  if (!properties.children.some((each) => isW(each, name))) put(properties, revision(state, holder, name));
};

/** Refuses when the host protects this control from the API. */
export const checkLock = (state: HostState, control: Element, lockOf: (control: Element) => string): void => {
  if (state.knobs.locksBindTheApi && ['sdtLocked', 'sdtContentLocked'].includes(lockOf(control))) {
    throw new HostError('NotAllowed', 'A content control that cannot be deleted is in the way');
  }
};

/** Gives a paragraph a `w14:paraId`. */
export const setParaId = (paragraph: Element, id: string): void => {
  paragraph.setAttributeNS(ns.w14, 'w14:paraId', id);
};
