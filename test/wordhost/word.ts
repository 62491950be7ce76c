/** Opens a document in a Word of some kind, with the real office.js in front, for one test. */
import { onTestFinished } from 'vitest';

import { createWordHost } from '../../src/wordhost/external.js';
import type { WordHost, WordHostOptions } from '../../src/wordhost/external.js';
import { startOffice } from '../support/office.js';
import { docx } from './build.js';

export const open = async (
  content: string | Uint8Array,
  options: Omit<WordHostOptions, 'document'> = {},
): Promise<WordHost> => {
  const host = createWordHost({ document: typeof content === 'string' ? docx(content) : content, ...options });
  const office = await startOffice(host);
  onTestFinished(() => office.close());
  return host;
};

/** Runs a batch and syncs after it. */
export const word = <Value>(batch: (context: Word.RequestContext) => Value | Promise<Value>): Promise<Value> =>
  Word.run(async (context) => {
    const value = await batch(context);
    await context.sync();
    return value;
  });

/** Text of the body's paragraphs, as the API gives it. */
export const texts = (): Promise<string[]> =>
  read(
    (body) => body.paragraphs,
    (each) => each.text,
  );

/** `text [style]` of the body's paragraphs. */
export const styled = (): Promise<string[]> =>
  read(
    (body) => body.paragraphs,
    (each) => `${each.text} [${each.style}]`,
  );

const read = (
  from: (body: Word.Body) => Word.ParagraphCollection,
  show: (paragraph: Word.Paragraph) => string,
): Promise<string[]> =>
  Word.run(async (context) => {
    const paragraphs = from(context.document.body);
    paragraphs.load({ text: true, style: true });
    await context.sync();
    return paragraphs.items.map(show);
  });

/** The error code of a batch, 'none' when it worked. */
export const codeOf = async (batch: (context: Word.RequestContext) => unknown): Promise<string> => {
  try {
    await Word.run(async (context) => {
      await batch(context);
      await context.sync();
    });
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

/** The main part as it would be saved. */
export const xmlOf = (host: WordHost): string => host.document.parts.text(host.document.main);
