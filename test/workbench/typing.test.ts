import { undo } from 'prosemirror-history';
import type { Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { placeholderPlugin } from '../../src/workbench/surface/placeholder.js';
import { splitParagraph, typingPlugin } from '../../src/workbench/surface/typing.js';
import { openBody, type OpenEditor } from './editor.js';

const dc = '<w:pPr><w:pStyle w:val="DC"/></w:pPr>';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string): string => `<w:p>${dc}${run(text)}</w:p>`;
const prompt = (text: string, showing = true): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="dc:p1.i:body"/><w:id w:val="11"/>${showing ? '<w:showingPlcHdr/>' : ''}</w:sdtPr><w:sdtContent><w:p>${dc}<w:r>${showing ? '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`;

/** The editor with the habits of Word that this page adds. */
const withHabits = async (body: string): Promise<OpenEditor> => {
  const editor = await openBody(body);
  editor.state = editor.state.reconfigure({
    plugins: [typingPlugin(), placeholderPlugin(), ...editor.state.plugins],
  });
  return editor;
};

const selected = (state: EditorState): string => state.doc.textBetween(state.selection.from, state.selection.to);

describe('a prompt', () => {
  it('is selected whole by a click in it', async () => {
    const editor = await withHabits(p('Một') + prompt('Nhập nội dung'));
    const at = editor.find('Nhập nội dung') + 4;
    editor.do((state) => state.tr.setSelection(TextSelection.create(state.doc, at)));
    expect(selected(editor.state)).toBe('Nhập nội dung');
  });

  it('is replaced by what is typed, which is no prompt any more', async () => {
    const editor = await withHabits(p('Một') + prompt('Nhập nội dung'));
    const at = editor.find('Nhập nội dung');
    editor.do((state) => state.tr.setSelection(TextSelection.create(state.doc, at + 2)));
    editor.do((state) => state.tr.insertText('C', state.selection.from, state.selection.to));
    editor.do((state) => state.tr.insertText('hi bộ'));
    expect(editor.body()).toBe(p('Một') + prompt('Chi bộ', false));
  });

  it('is back, whole and as a prompt, after undo', async () => {
    const editor = await withHabits(p('Một') + prompt('Nhập nội dung'));
    const body = p('Một') + prompt('Nhập nội dung');
    const at = editor.find('Nhập nội dung');
    editor.do((state) => state.tr.insertText('C', at, at + 13));
    expect(editor.body()).not.toBe(body);
    undo(editor.state, (transaction) => {
      editor.state = editor.state.apply(transaction);
    });
    expect(editor.body()).toBe(body);
  });

  it('is left alone when the document itself changed', async () => {
    const editor = await withHabits(p('Một') + prompt('Nhập nội dung'));
    const at = editor.find('Nhập nội dung');
    editor.do((state) => state.tr.insertText('Gợi ý khác', at, at + 13).setMeta('documentUpdate', true));
    let showing: unknown;
    editor.state.doc.descendants((node) => {
      if (node.type.name === 'blockSdt') showing = node.attrs['showingPlaceholder'];
    });
    expect(showing).toBe(true);
  });
});

describe('Enter', () => {
  const enter = (editor: OpenEditor, after: string): void => {
    const at = editor.find(after) + after.length;
    editor.do((state) => state.tr.setSelection(TextSelection.create(state.doc, at)));
    const transaction = splitParagraph(editor.state);
    expect(transaction).toBeDefined();
    editor.do(() => transaction!);
  };

  it('makes a paragraph that looks and is saved like the one before', async () => {
    const editor = await withHabits(p('Một') + p('Hai'));
    enter(editor, 'Một');
    editor.do((state) => state.tr.insertText('Mới'));
    const [first, second] = [editor.state.doc.child(0), editor.state.doc.child(1)];
    expect(second.attrs['indentFirstLine']).toBe(first.attrs['indentFirstLine']);
    expect(second.attrs['paraId']).not.toBe(first.attrs['paraId']);
    expect(editor.body()).toBe(p('Một') + p('Mới') + p('Hai'));
  });

  it('stays out of what the editor knows better: a selection over two paragraphs', async () => {
    const editor = await withHabits(p('Một') + p('Hai'));
    editor.do((state) =>
      state.tr.setSelection(TextSelection.create(state.doc, editor.find('Một') + 1, editor.find('Hai') + 1)),
    );
    expect(splitParagraph(editor.state)).toBeUndefined();
  });
});

describe('pasting', () => {
  const paste = (editor: OpenEditor, slice: Slice): Slice => {
    const plugin = editor.state.plugins.find((each) => each.props.transformPasted);
    const transform = plugin?.props.transformPasted as ((slice: Slice) => Slice) | undefined;
    return transform ? transform(slice) : slice;
  };

  it('brings text and leaves controls, which may stand once only', async () => {
    const editor = await withHabits(p('Một') + prompt('Đã viết', false));
    const pasted = paste(editor, editor.state.doc.slice(0, editor.state.doc.content.size));
    const names: string[] = [];
    pasted.content.descendants((node) => {
      names.push(node.type.name);
    });
    expect(pasted.content.textBetween(0, pasted.content.size, '|')).toContain('Đã viết');
    expect(names).not.toContain('blockSdt');
  });

  it('lets no link in: it would need a part of the file that is not there', async () => {
    const editor = await withHabits(p('Một'));
    const before = editor.state.doc;
    const { transactions } = editor.state.applyTransaction(
      editor.state.tr.addMark(1, 3, editor.state.schema.marks['hyperlink']!.create({ href: 'https://example.com' })),
    );
    expect(transactions).toEqual([]);
    expect(editor.state.doc).toBe(before);
  });
});
