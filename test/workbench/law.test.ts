/** The laws of the sheet: what nobody touched stays as it is, letter for letter, whatever a person does beside it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TextSelection } from 'prosemirror-state';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.js';
import { parseXml, textOf } from '../../src/ooxml/xml.js';
import { writeDocx } from '../../src/ooxml/write.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { must, OpenEditor } from './editor.js';

const profile = exampleProfile(defaultOutline);
const outline = (): Uint8Array =>
  writeDocx(
    compose(defaultOutline, profile, { guidance: true, tables: true, frontMatter: true, signature: true }),
    presentationRules(profile.rules),
    writeMemory(defaultOutline, profile),
  );

/** Each paragraph's own XML. */
const paragraphsOf = (editor: OpenEditor): Map<string, string> =>
  new Map(
    editor.source.names.map((name, index) => {
      const element = editor.source.paragraphs[index];
      return [name, element ? editor.source.text.slice(element.start, element.end) : ''];
    }),
  );

describe('the composed outline on the sheet', () => {
  let editor: OpenEditor;
  beforeAll(async () => {
    editor = await OpenEditor.open(outline());
  });

  it('is the same text when nothing was done', () => {
    expect(editor.splice()).toBeUndefined();
  });

  it('keeps every other paragraph as it is while a person types, presses Enter and deletes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            paragraph: fc.nat(),
            offset: fc.nat(),
            action: fc.constantFrom('type', 'enter', 'delete', 'bold'),
            text: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (actions) => {
          const start = editor.state;
          const before = paragraphsOf(editor);
          const touched = new Set<string>();
          for (const { paragraph, offset, action, text } of actions) {
            const places: { at: number; size: number; name: string }[] = [];
            editor.state.doc.descendants((node, at) => {
              if (node.type.name === 'paragraph')
                places.push({ at, size: node.content.size, name: String(node.attrs['paraId']) });
              return node.type.name !== 'paragraph';
            });
            const place = places[paragraph % places.length]!;
            const position = place.at + 1 + (offset % (place.size + 1));
            editor.do((state) => {
              const { $from } = TextSelection.near(state.doc.resolve(position));
              for (let depth = $from.depth; depth > 0; depth--)
                if ($from.node(depth).type.name === 'paragraph') touched.add(String($from.node(depth).attrs['paraId']));
              const { tr } = state;
              if (action === 'type') return tr.insertText(text, $from.pos);
              if (action === 'enter' && $from.depth > 0 && $from.parent.type.name === 'paragraph')
                return tr.split($from.pos);
              const end = Math.min($from.pos + 3, $from.end());
              if (action === 'delete') return tr.delete($from.pos, end);
              return tr.addMark($from.pos, end, state.schema.marks['bold']!.create());
            });
          }
          const done = editor.splice();
          editor.state = start;
          if (!done) return;
          const now = must(parseXml(done.text));
          expect(textOf(now)).toBeDefined();
          const names = new Set(done.names);
          for (const [name, xml] of before)
            if (!touched.has(name)) {
              expect(names.has(name)).toBe(true);
              expect(done.text).toContain(xml);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says after any typing what the editor shows', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), (pick, typed) => {
        // What XML cannot hold cannot be kept.
        const text = typed.replace(/[\p{C}\s]/gu, 'x');
        const start = editor.state;
        const prompts: number[] = [];
        editor.state.doc.descendants((node, at) => {
          if (node.isText && node.text?.startsWith('Nhập nội dung') === true) prompts.push(at);
        });
        const at = prompts[pick % prompts.length]!;
        editor.do((state) => state.tr.insertText(text, at + 4));
        const done = editor.splice();
        editor.state = start;
        expect(textOf(must(parseXml(done?.text ?? '')))).toContain(`Nhập${text} nội dung`);
      }),
      { numRuns: 40 },
    );
  });
});

const corpus = '../shared/corpus';

describe.skipIf(!existsSync(corpus))('documents from elsewhere on the sheet (skipped where the corpus is not)', () => {
  it('lets a letter be typed into each that opens, and changes one paragraph', async () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.docx'))
      .sort()
      // Every fourth: the whole folder takes minutes.
      .filter((_, index) => index % 4 === 0);
    let tried = 0;
    for (const name of files) {
      const path = join(corpus, name);
      // Larger ones say nothing new here and take long.
      if (statSync(path).size > 200_000) continue;
      const bytes = readFileSync(path);
      if (!openPackage(bytes).ok) continue;
      const editor = await OpenEditor.open(bytes).catch(() => undefined);
      if (!editor) continue;
      expect(editor.splice(), name).toBeUndefined();
      const before = paragraphsOf(editor);
      let at = -1;
      let typedIn = '';
      editor.state.doc.descendants((node, position, parent) => {
        const isNote = node.marks.some((mark) => mark.type.name === 'footnoteRef');
        if (
          at < 0 &&
          node.isText &&
          !isNote &&
          parent?.type.name === 'paragraph' &&
          before.has(String(parent.attrs['paraId']))
        ) {
          at = position;
          typedIn = String(parent.attrs['paraId']);
        }
      });
      if (at < 0) continue;
      editor.do((state) => state.tr.insertText('Ẵ', at + 1));
      const done = editor.splice();
      expect(done, name).toBeDefined();
      const text = done?.text ?? '';
      expect(parseXml(text).ok, name).toBe(true);
      expect(text, name).toContain('Ẵ');
      const rest = [...before].filter(
        ([paragraph, xml]) => paragraph !== typedIn && !before.get(typedIn)?.includes(xml),
      );
      const outer = rest.filter(([, xml]) => !xml.includes(before.get(typedIn) ?? '\0'));
      for (const [, xml] of outer) if (!text.includes(xml)) throw new Error(`${name}: another paragraph changed`);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(40);
  }, 180_000);
});
