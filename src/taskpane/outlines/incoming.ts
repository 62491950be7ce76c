/**
 * What a chosen file turns out to be: an outline file of ours, a report that carries its outline, or a superior's document to be understood.
 * Told by what is in it; its name only helps.
 */
import { importOutline } from '../../importing/importOutline.js';
import { readText } from '../../importing/textFile.js';
import type { ImportedOutline } from '../../importing/types.js';
import { carriedOutline } from '../../ooxml/carried.js';
import { openPackage } from '../../ooxml/package.js';
import { readReport } from '../../ooxml/read.js';
import { readOutline } from '../../outline/load.js';
import type { Outline } from '../../outline/types.js';
import type { Report } from '../../report/blocks.js';
import { failed, type Result, success } from '../../result.js';

export type Incoming =
  | { readonly kind: 'outline'; readonly outline: Outline }
  | { readonly kind: 'document'; readonly name: string; readonly imported: ImportedOutline };

/** Bytes of any file that is looked into: a document full of pictures has a few dozen million. */
export const largestFile = 50 * 1024 * 1024;
/** Bytes of an outline file. The bundled one has 80,000. */
const largestOutlineFile = 4 * 1024 * 1024;

export const tooLarge = (): Result<never> =>
  failed({
    code: 'too-large',
    message: 'Tệp này quá lớn, không phải một đề cương.',
    hint: 'Chọn tệp khác, hoặc chỉ giữ lại phần đề cương trong tệp rồi thử lại.',
  });

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** A zip, as every .docx is; or the compound file of an old .doc, of which the package reader says what to do with it. */
const isWordFile = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const isJson = (name: string, bytes: Uint8Array): boolean => {
  if (/\.json$/i.test(name)) return true;
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\uFEFF?\s*\{/u.test(start);
};

const understood = (name: string, report: Report): Result<Incoming> => {
  const imported = importOutline(report);
  return imported.ok ? success({ kind: 'document', name, imported: imported.value }) : imported;
};

const fromWordFile = (name: string, bytes: Uint8Array): Result<Incoming> => {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const carried = carriedOutline(opened.value);
  if (carried?.ok) return success({ kind: 'outline', outline: carried.value });
  const report = readReport(opened.value);
  return report.ok ? understood(name, report.value) : report;
};

/** Failures: those of the readers of outline files, Word files and texts, and of `importOutline`; `too-large`. */
export const readIncoming = (name: string, bytes: Uint8Array): Result<Incoming> => {
  if (bytes.length > largestFile) return tooLarge();
  if (isWordFile(bytes)) return fromWordFile(name, bytes);
  if (isJson(name, bytes)) {
    if (bytes.length > largestOutlineFile) return tooLarge();
    const outline = readOutline(new TextDecoder().decode(bytes));
    return outline.ok ? success({ kind: 'outline', outline: outline.value }) : outline;
  }
  const report = readText(bytes);
  return report.ok ? understood(name, report.value) : report;
};

export const unreadable = (): Result<never> =>
  failed({
    code: 'file-unread',
    message: 'Chưa mở được tệp này.',
    hint: 'Đóng tệp nếu đang mở ở chương trình khác, rồi chọn lại.',
  });

/** The open document as an outline. */
export const understandOpen = (name: string, report: Report): Result<Incoming> => understood(name, report);
