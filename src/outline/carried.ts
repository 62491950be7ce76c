/**
 * An outline that is not bundled travels inside the report: as one line of XML that holds the outline file's own JSON. What carries the XML is
 * for the rooms that know files and Word (ooxml/carried.ts, word/carried.ts).
 */
import { failed, type Result } from '../result.js';
import { findBundled } from './bundled.js';
import { readOutline } from './load.js';
import { outlineKey } from './tree.js';
import type { Outline } from './types.js';

/** Our namespace in a custom XML part: by it the part is found again, on files and by Word. */
export const carriedNamespace = 'urn:de-cuong:outline';

/** True for an outline that a colleague's add-in does not have: all but the bundled ones as they are. */
export const mustTravel = (outline: Outline): boolean => {
  const bundled = findBundled(outline.id);
  return bundled !== outline && JSON.stringify(bundled) !== JSON.stringify(outline);
};

/** The JSON of an outline. U+FFFE and U+FFFF are legal in JSON and not in XML: there they stand as escapes, as all control characters do. */
export const writeCarried = (outline: Outline): string =>
  JSON.stringify(outline).replace(/[\ufffe\uffff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16)}`);

/**
 * Reads what `writeCarried` made, from a document of whoever. Failures: `outline-newer` as for any outline file, else `carried-invalid`,
 * which says that the outline came with the document.
 */
export const readCarried = (text: string): Result<Outline> => {
  const read = readOutline(text);
  if (read.ok || read.failure.code === 'outline-newer') return read;
  return failed({
    code: 'carried-invalid',
    message: 'Đề cương kèm trong văn bản này đã hỏng nên chưa dùng được.',
    hint: 'Chọn tệp đề cương (.decuong.json) mà cấp trên đã gửi.',
    detail: read.failure.detail ?? read.failure.code,
  });
};

/**
 * The outline of a document that remembers `remembered` (`id@version`, '' = nothing) and carries `carried`: the carried one where it is the
 * one remembered, else the bundled one of this id, else the carried one all the same; undefined when there is neither.
 */
export const outlineOfDocument = (remembered: string, carried: Outline | undefined): Outline | undefined =>
  carried && outlineKey(carried) === remembered ? carried : (findBundled(remembered.split('@')[0] ?? '') ?? carried);
