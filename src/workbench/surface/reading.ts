/** A document as the editor reads it: its model for the page, its tree for the text. */
import type { Document } from '@eigenpal/docx-editor-core/types/document';
import { parseDocx } from '@eigenpal/docx-editor-core/docx';
import { ensureParaIdsInState } from '@eigenpal/docx-editor-core/prosemirror';
import { toProseDoc } from '@eigenpal/docx-editor-core/prosemirror/conversion';
import type { Node as EditorNode } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { fixTables } from 'prosemirror-tables';
import { savePackage, type Package } from '../../ooxml/package.js';
import { failed, success, type Result } from '../../result.js';
import type { StyleSheet } from './runProperties.js';
import { editorCopy, type Source } from './source.js';

export interface Reading {
  readonly document: Document;
  readonly tree: EditorNode;
}

/** Failure `not-shown`: the file is sound, the editor cannot show it. */
export const readForEditor = async (pkg: Package, source: Source, sheet: StyleSheet): Promise<Result<Reading>> => {
  try {
    const bytes = savePackage(pkg.with(pkg.main, editorCopy(source, sheet)));
    const document = await parseDocx(new Uint8Array(bytes).buffer, { preloadFonts: false });
    const { styles } = document.package;
    const tree = toProseDoc(document, styles ? { styles } : {});
    const state = ensureParaIdsInState(EditorState.create({ doc: tree }));
    return success({ document, tree: fixTables(state)?.doc ?? state.doc });
  } catch (problem) {
    return failed({
      code: 'not-shown',
      message: 'Trang thử chưa hiển thị được tài liệu này.',
      hint: 'Tài liệu không bị hỏng: hãy mở bằng Word, hoặc dùng lệnh decuong check.',
      detail: problem instanceof Error ? problem.message : 'parse',
    });
  }
};
