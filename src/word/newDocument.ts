/**
 * A document of our own making beside the open one: the remark list to read and print. `Application.createDocument` and
 * `DocumentCreated.open` are WordApi 1.3; the open document is not touched.
 */
import type { Result } from '../result.js';
import { inWord } from './run.js';

/** The API takes the file as Base64 (Microsoft, `Word.Application.createDocument`). */
const base64 = (bytes: Uint8Array): string => {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
};

/** Opens this .docx as a new document in a window of its own; on the web in a new tab, which the browser may hold back. */
export const openNew = (docx: Uint8Array): Promise<Result<void>> =>
  inWord('reading', async (context) => {
    context.application.createDocument(base64(docx)).open();
    await context.sync();
  });
