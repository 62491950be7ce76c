/** The editor's own reading and its plugins without a page, to try what a person does to a document of a few paragraphs. */
import { parseDocx } from '@eigenpal/docx-editor-core/docx';
import { ensureParaIdsInState } from '@eigenpal/docx-editor-core/prosemirror';
import { toProseDoc } from '@eigenpal/docx-editor-core/prosemirror/conversion';
import { createStarterKit, ExtensionManager } from '@eigenpal/docx-editor-core/prosemirror/extensions';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { fixTables } from 'prosemirror-tables';
import { strToU8, zipSync } from 'fflate';
import { openPackage, savePackage, type Package } from '../../src/ooxml/package.js';
import { namespaces } from '../../src/ooxml/namespaces.js';
import { readStyleSheet } from '../../src/workbench/surface/runProperties.js';
import { editorCopy, Names, readSource, type Source } from '../../src/workbench/surface/source.js';
import { splice, type Splice } from '../../src/workbench/surface/splice.js';
import type { Result } from '../../src/result.js';

export const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail ?? ''}`);
  return result.value;
};

const wordXml = `xmlns:w="${namespaces.w}"`;
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A body style with a font, a size and an indent of its own; a bold heading; the grey of prompts. */
const styles = `<w:styles ${wordXml}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="DC"><w:name w:val="DC Nội dung"/><w:pPr><w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="DCI"><w:name w:val="DC Mục I"/><w:basedOn w:val="DC"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="DCP"><w:name w:val="DC Phần"/><w:basedOn w:val="DC"/><w:rPr><w:caps/></w:rPr></w:style>
<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style></w:styles>`;

/** A .docx around this body XML. */
export const docx = (body: string, declarations = wordXml): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(styles),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${declarations}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ),
  });

export class OpenEditor {
  private constructor(
    readonly pkg: Package,
    public source: Source,
    public state: EditorState,
    public before = state.doc,
  ) {}

  static async open(bytes: Uint8Array): Promise<OpenEditor> {
    const pkg = must(openPackage(bytes));
    const source = must(readSource(pkg.text(pkg.main) ?? '', new Names()));
    const copy = savePackage(pkg.with(pkg.main, editorCopy(source, readStyleSheet(pkg.text('word/styles.xml')))));
    const document = await parseDocx(copy.slice().buffer);
    const { styles: read } = document.package;
    const doc = toProseDoc(document, read ? { styles: read } : {});
    const manager = new ExtensionManager(createStarterKit());
    manager.buildSchema();
    manager.initializeRuntime();
    const state = ensureParaIdsInState(EditorState.create({ doc, plugins: manager.getPlugins() }));
    const fixed = fixTables(state);
    return new OpenEditor(pkg, source, fixed ? state.apply(fixed) : state);
  }

  do(change: (state: EditorState) => Transaction): this {
    this.state = this.state.apply(change(this.state));
    return this;
  }

  /** Where this text begins. */
  find(text: string): number {
    let found = -1;
    this.state.doc.descendants((node, at) => {
      if (found < 0 && node.isText && node.text?.includes(text)) found = at + node.text.indexOf(text);
    });
    if (found < 0) throw new Error(`not in the document: ${text}`);
    return found;
  }

  /** Types where this text ends. */
  typeAfter(text: string, typed: string): this {
    const at = this.find(text) + text.length;
    return this.do((state) => state.tr.setSelection(TextSelection.create(state.doc, at)).insertText(typed));
  }

  replace(text: string, typed: string): this {
    const at = this.find(text);
    return this.do((state) => state.tr.insertText(typed, at, at + text.length));
  }

  /** Enter where this text ends. */
  enterAfter(text: string): this {
    const at = this.find(text) + text.length;
    return this.do((state) => state.tr.split(at));
  }

  splice(): Splice | undefined {
    return splice(this.source, readStyleSheet(this.pkg.text('word/styles.xml')), this.before, this.state.doc);
  }

  /** The body's XML as it would be saved, without the last section's properties. Takes the state over as read. */
  body(): string {
    const done = this.splice();
    if (done) {
      this.source = must(readSource(done.text, new Names(), done.names));
      this.before = this.state.doc;
    }
    return /<w:body>(.*)<w:sectPr>/s.exec(this.source.text)?.[1] ?? '';
  }
}

export const openBody = (body: string): Promise<OpenEditor> => OpenEditor.open(docx(body));
