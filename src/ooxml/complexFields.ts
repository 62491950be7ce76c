/**
 * Complex fields: what lies between `begin` and `separate` is code and never printed, what lies between `separate` and `end` is the result
 * (ECMA-376 Part 1, 17.16.18). A field may run over many paragraphs, as tables of contents do. A `begin` without its `end` is no field:
 * else one broken mark would hide the rest of the report.
 */
import { pushChildren, type XmlElement } from './xml.js';

export interface HiddenRange {
  readonly start: number;
  readonly end: number;
}

/** The code parts of all fields of a body, in order and disjoint. Text boxes are stories of their own and left out. */
export const fieldCodes = (body: XmlElement): readonly HiddenRange[] => {
  const ranges: HiddenRange[] = [];
  const open: { start: number; separate: number | undefined }[] = [];
  const stack: XmlElement[] = [body];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.name === 'w:txbxContent') continue;
    if (element.name === 'w:fldChar') {
      const kind = element.attribute('w:fldCharType');
      const innermost = open[open.length - 1];
      if (kind === 'begin') open.push({ start: element.start, separate: undefined });
      else if (kind === 'separate' && innermost) innermost.separate ??= element.end;
      else if (kind === 'end' && innermost) {
        open.pop();
        ranges.push({ start: innermost.start, end: innermost.separate ?? element.end });
      }
    }
    pushChildren(stack, element);
  }
  const merged: HiddenRange[] = [];
  for (const range of ranges.sort((one, other) => one.start - other.start)) {
    const last = merged[merged.length - 1];
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
};

/** True when this offset lies in field code. */
export const isFieldCode = (ranges: readonly HiddenRange[], offset: number): boolean => {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (offset < range.start) high = middle - 1;
    else if (offset >= range.end) low = middle + 1;
    else return true;
  }
  return false;
};
