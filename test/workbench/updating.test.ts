/** What others do to the document, carried into the editor block by block. */
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.js';
import { alignRows } from '../../src/workbench/surface/align.js';
import { carryNames } from '../../src/workbench/surface/carryNames.js';
import { readForEditor } from '../../src/workbench/surface/reading.js';
import { replaceIn, replacements } from '../../src/workbench/surface/replacing.js';
import { readStyleSheet } from '../../src/workbench/surface/runProperties.js';
import { Names, type Source } from '../../src/workbench/surface/source.js';
import { docx, must, openBody, type OpenEditor } from './editor.js';

const p = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="DC"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const changedTo = async (editor: OpenEditor, body: string): Promise<{ source: Source; shown: EditorState }> => {
  const pkg = must(openPackage(docx(body)));
  const source = must(carryNames(editor.source, pkg.text(pkg.main) ?? '', new Names()));
  const reading = must(await readForEditor(pkg, source, readStyleSheet(pkg.text('word/styles.xml'))));
  const state = EditorState.create({ doc: editor.state.doc });
  const changes = replacements(state.doc, reading.tree);
  return { source, shown: state.apply(replaceIn(state, changes, new Mapping())) };
};

describe('an update of the document', () => {
  it('touches only the blocks that changed', async () => {
    const editor = await openBody(p('Một') + p('Hai') + p('Ba') + p('Bốn'));
    const { shown } = await changedTo(editor, p('Một') + p('Hai rưỡi') + p('Ba') + p('Bốn'));
    const before = editor.state.doc;
    expect(shown.doc.textBetween(0, shown.doc.content.size, '|')).toBe('Một|Hai rưỡi|Ba|Bốn');
    expect(shown.doc.child(0)).toBe(before.child(0));
    expect(shown.doc.child(2)).toBe(before.child(2));
  });

  it('keeps the names of paragraphs that others left alone, also behind what went in', async () => {
    const editor = await openBody(p('Một') + p('Hai'));
    const { source } = await changedTo(editor, p('Không') + p('Một') + p('Một rưỡi') + p('Hai'));
    expect(source.names[1]).toBe(editor.source.names[0]);
    expect(source.names[3]).toBe(editor.source.names[1]);
    expect(new Set(source.names).size).toBe(4);
  });

  it('shows what the document says, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 8 }),
        async (before, after) => {
          const editor = await openBody(before.map(p).join(''));
          const { shown } = await changedTo(editor, after.map(p).join(''));
          expect(shown.doc.textBetween(0, shown.doc.content.size, '|')).toBe(after.join('|'));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('two rows side by side', () => {
  it('agree in pairs that keep their order, and the gaps hold all the rest', () => {
    const row = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 14 });
    fc.assert(
      fc.property(row, row, (before, now) => {
        const { same, gaps } = alignRows(before, now);
        const pairs = [...same].sort((a, b) => a[0] - b[0]);
        for (const [index, [at, was]] of pairs.entries()) {
          expect(now[at]).toBe(before[was]);
          if (index > 0) expect(was).toBeGreaterThan(pairs[index - 1]![1]);
        }
        const inGaps = gaps.reduce((sum, gap) => sum + gap.newTo - gap.newFrom, 0);
        const oldInGaps = gaps.reduce((sum, gap) => sum + gap.oldTo - gap.oldFrom, 0);
        expect(same.size + inGaps).toBe(now.length);
        expect(same.size + oldInGaps).toBe(before.length);
      }),
    );
  });

  it('are one and the same where nothing changed', () => {
    expect(alignRows(['a', 'a', 'b'], ['a', 'a', 'b'])).toEqual({
      same: new Map([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
      gaps: [],
    });
  });
});
