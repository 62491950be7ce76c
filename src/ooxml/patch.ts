/**
 * Changes to a part as replaced character ranges. All text outside them stays as it is, to the byte.
 */
import { success, type Result } from '../result.js';
import { fileFailure } from './failures.js';
import { checkXml, type XmlElement } from './xml.js';

export interface Patch {
  readonly start: number;
  /** Exclusive; equal to `start` where text only goes in. */
  readonly end: number;
  readonly text: string;
}

/** Applies patches that do not overlap. Of several at one place, the first in the list comes first. */
export const applyPatches = (text: string, patches: readonly Patch[]): string => {
  const sorted = [...patches].sort((one, other) => one.start - other.start || one.end - other.end);
  let result = '';
  let at = 0;
  for (const patch of sorted) {
    if (patch.start < at) throw new RangeError('patches overlap');
    result += text.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return result + text.slice(at);
};

/**
 * Applies patches and reads the outcome through. Failure `edit-broke` when it would not be a well-formed part: no file is ever written
 * from it.
 */
export const patchXml = (text: string, patches: readonly Patch[]): Result<string> => {
  const patched = applyPatches(text, patches);
  const sound = checkXml(patched);
  return sound.ok ? success(patched) : fileFailure('edit-broke', sound.failure.detail ?? 'xml');
};

/** The prefix that an element is written with, colon included: `w:`, `ns0:`, ''. */
export const rawPrefix = (text: string, element: XmlElement): string =>
  /^<([^\s/>:]+:)?/.exec(text.slice(element.start, element.start + 200))?.[1] ?? '';

/**
 * Puts XML in as the last content of an element, also of one without an end tag: that one gets an end tag with a space (`</w:body >`), by which
 * `closedUp` knows it again.
 */
export const appendTo = (text: string, element: XmlElement, xml: string): Patch => {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text: xml };
  const name = /^<([^\s/>]+)/.exec(text.slice(element.start, element.end))?.[1] ?? '';
  const slash = text.lastIndexOf('/', element.end);
  return { start: slash, end: element.end, text: `>${xml}</${name} >` };
};

/** Elements that `appendTo` gave an end tag and that hold nothing any more, as they were. */
export const closedUp = (text: string): string => text.replace(/<([^\s<>/]+)((?:\s[^<>]*)?)><\/\1 >/g, '<$1$2/>');
