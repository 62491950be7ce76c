/** A list of ours beside the open document. The stand-in for Word cannot open a second document: what is left then is a sentence. */
import { expect, test } from 'vitest';
import { docx } from '../support/docx.js';
import { closeAfterEach, openIn } from './openIn.js';

closeAfterEach();

test.each(['windows-2021', 'web'] as const)('where Word in %s cannot open it, it says so', async (name) => {
  const { document } = await openIn(name, docx('một'));
  const opened = await document.openNew(docx('bảng nhận xét'));
  expect(opened).toMatchObject({ ok: false });
  expect(!opened.ok && opened.failure.message).toMatch(/\.$/u);
});
