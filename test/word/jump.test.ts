import { describe, expect, test } from 'vitest';
import { docx, p, table, valueIn } from '../support/docx.js';
import { closeAfterEach, openIn } from './openIn.js';

closeAfterEach();

const lines = docx('một', 'trùng', table([['ô']]), 'hai ba bốn', 'trùng', p());

const selected = (): Promise<string> =>
  Word.run(async (context) => {
    const selection = context.document.getSelection();
    selection.load('text');
    await context.sync();
    return selection.text;
  });

describe.each(['windows-2021', 'web'] as const)('in %s', (name) => {
  test('selects the quote, in at most three round trips', async () => {
    const { document, syncs } = await openIn(name, lines);
    valueIn(await document.jump({ paragraph: 3, text: 'hai ba bốn', quote: 'ba' }));
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(await selected()).toBe('ba');
  });

  test('without a quote selects the paragraph', async () => {
    const { document } = await openIn(name, lines);
    valueIn(await document.jump({ paragraph: 2, text: 'ô', quote: '' }));
    expect(await selected()).toBe('ô');
  });

  test('finds a paragraph that has moved, the nearest of several', async () => {
    const { document, host } = await openIn(name, docx('mới', 'mới nữa', 'một', 'trùng', 'a', 'b', 'trùng'));
    valueIn(await document.jump({ paragraph: 5, text: 'trùng', quote: '' }));
    const { start } = host.document.selection;
    expect(start.paragraph.element.textContent).toBe('trùng');
    expect(await selected()).toBe('trùng');
    const last = host.document.body.children.filter((element) => element.localName === 'p').at(-1);
    expect(start.paragraph.element).toBe(last);
  });

  test('a place that is gone is said, and nothing is selected', async () => {
    const { document, host } = await openIn(name, lines);
    const outcome = await document.jump({ paragraph: 0, text: 'không còn', quote: '' });
    expect(!outcome.ok && outcome.failure.code).toBe('place-moved');
    expect(!outcome.ok && outcome.failure.hint).toContain('Kiểm tra lại');
    expect(host.log.members.filter((member) => /select$/i.test(member))).toEqual([]);
  });

  test.each(['x'.repeat(300), 'a^b', '  '])(
    'a quote that cannot be searched for selects the paragraph',
    async (quote) => {
      const text = `đầu ${quote} cuối`;
      const { document } = await openIn(name, docx(text));
      valueIn(await document.jump({ paragraph: 0, text, quote }));
      expect((await selected()).trim()).toContain('cuối');
    },
  );
});
