/**
 * What a file is that is no .docx, told from its content and never from its name, so that the refusal can say what to do.
 */
import type { Failure } from '../result.js';
import { fileFailure } from './failures.js';

type Refusal = { readonly ok: false; readonly failure: Failure };

/** A file of another program, with what it is called by people. */
const other = (what: string, detail: string): Refusal =>
  fileFailure('not-docx', detail, { message: `Đây là ${what}, không phải tài liệu Word dạng .docx.` });

const ascii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** OLE compound file (MS-CFB 2.2): Word 97 documents, and every modern file that has a password. */
const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);

/** Names of the streams in a compound file: directory entries are 128 bytes each, aligned, with a UTF-16 name first (MS-CFB 2.6.1). */
const hasStream = (bytes: Uint8Array, name: string): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    // Length of the name in bytes, with its closing zero.
    if (view.getUint16(at + 64, true) !== name.length * 2 + 2) continue;
    let same = true;
    for (let index = 0; same && index < name.length; index++)
      same = view.getUint16(at + index * 2, true) === name.charCodeAt(index);
    if (same) return true;
  }
  return false;
};

const compoundFile = (bytes: Uint8Array): Refusal => {
  if (hasStream(bytes, 'EncryptedPackage')) return fileFailure('encrypted', 'ole: EncryptedPackage');
  if (hasStream(bytes, 'WordDocument')) return fileFailure('word-97', 'ole: WordDocument');
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return other('bảng tính Excel', 'ole: Workbook');
  if (hasStream(bytes, 'PowerPoint Document')) return other('bài trình chiếu PowerPoint', 'ole: PowerPoint');
  return fileFailure('not-word', 'ole: no stream of Word');
};

/** Why bytes that are no zip file are refused. */
export const refuseBytes = (bytes: Uint8Array): Refusal => {
  if (bytes.length === 0)
    return fileFailure('not-word', 'no bytes', { message: 'Tệp này rỗng, không có nội dung nào.' });
  if (isCompound(bytes)) return compoundFile(bytes);
  const opening = ascii(bytes.subarray(0, 2_000))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (opening.startsWith('%PDF')) return other('tệp PDF', 'pdf');
  if (opening.startsWith('{\\rtf')) return other('tệp RTF', 'rtf');
  if (/^(<!doctype html|<html)/i.test(opening)) return other('trang web (HTML)', 'html');
  if (opening.includes('http://schemas.microsoft.com/office/word/2003/wordml'))
    return other('tệp Word 2003 dạng XML', 'wordml 2003');
  if (opening.includes('urn:oasis:names:tc:opendocument')) return other('tài liệu OpenDocument', 'flat odf');
  return fileFailure('not-word', 'neither zip nor ole');
};

/** Why a zip file without a main part of Word is refused. `type` is the content type of its main part, '' when it has none. */
export const refuseZip = (names: readonly string[], mimetype: string, type: string): Refusal => {
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text'))
    return other('văn bản OpenDocument (.odt)', mimetype);
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) return other('tài liệu OpenDocument', mimetype);
  if (mimetype.startsWith('application/epub')) return other('sách điện tử EPUB', mimetype);
  if (/spreadsheetml|ms-excel/.test(type)) return other('bảng tính Excel', type);
  if (/presentationml|ms-powerpoint/.test(type)) return other('bài trình chiếu PowerPoint', type);
  if (/visio/.test(type)) return other('bản vẽ Visio', type);
  if (!names.includes('[Content_Types].xml'))
    return fileFailure('not-word', 'zip without content types', {
      message: 'Đây là tệp nén, không phải tệp Word.',
      hint: 'Nếu trong tệp nén có tài liệu Word thì hãy giải nén rồi chọn tài liệu đó.',
    });
  return type === ''
    ? fileFailure('damaged', 'package without a main part')
    : fileFailure('not-word', `main part is ${type.slice(0, 100)}`);
};
