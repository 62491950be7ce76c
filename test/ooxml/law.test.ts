/**
 * The law of the file format's two halves: what is written reads back as the same blocks, as a document and as a flat package.
 * Positions are the reader's own and are left out; control keys are numbered anew on both sides, in the order of opening.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFlat, openPackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { writeDocx, writeFlat } from '../../src/ooxml/write.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { allPresentationRules, presentationRules } from '../../src/outline/presentation.js';
import { allSections } from '../../src/outline/tree.js';
import type { Profile } from '../../src/outline/types.js';
import type { Block, Control, Inline, Paragraph, TextInline } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { styleNames } from '../../src/report/styles.js';

const rules = presentationRules('hd05-2026');

/** Blocks without places, keys numbered in the order of opening, neighbouring text of one look joined: the form that reading gives. */
const canonical = (blocks: readonly Block[]): Block[] => {
  const keys = new Map<number, number>();
  const renumbered = (control: Control): Control => {
    const key = keys.get(control.key) ?? keys.size;
    keys.set(control.key, key);
    return { ...control, key };
  };
  const joined = (inlines: readonly Inline[]): Inline[] => {
    const result: Inline[] = [];
    for (const inline of inlines) {
      const last = result.at(-1);
      const sameLook =
        last?.kind === 'text' &&
        inline.kind === 'text' &&
        last.bold === inline.bold &&
        last.italic === inline.italic &&
        last.underline === inline.underline &&
        last.control?.key === inline.control?.key;
      if (sameLook) result[result.length - 1] = { ...last, text: last.text + inline.text };
      else result.push(inline);
    }
    return result;
  };
  const visit = ({ place: _, ...block }: Block): Block => {
    const controls = block.controls.map(renumbered);
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(visit) })),
      }));
      return { ...block, controls, rows };
    }
    const numbered = joined(block.inlines).map((inline) =>
      inline.kind === 'text' && inline.control ? { ...inline, control: renumbered(inline.control) } : inline,
    );
    return { ...block, controls, inlines: numbered };
  };
  return blocks.map(visit);
};

const empty: Paragraph = { kind: 'paragraph', style: '', level: 0, label: '', inlines: [], controls: [] };

const readDocx = (blocks: readonly Block[], used = rules): Block[] => {
  const pkg = openPackage(writeDocx(blocks, used, new Map()));
  if (!pkg.ok) throw new Error(pkg.failure.detail);
  const report = readReport(pkg.value);
  if (!report.ok) throw new Error(report.failure.detail);
  return canonical(report.value.blocks);
};

const readFlat = (blocks: readonly Block[], used = rules): Block[] => {
  const pkg = openFlat(writeFlat(blocks, used));
  if (!pkg.ok) throw new Error(pkg.failure.detail);
  const report = readReport(pkg.value);
  if (!report.ok) throw new Error(report.failure.detail);
  return canonical(report.value.blocks);
};

/** A new document gets an empty paragraph after a last table (and when it would be empty). */
const asDocument = (blocks: readonly Block[]): Block[] =>
  canonical(blocks.at(-1)?.kind === 'paragraph' ? blocks : [...blocks, empty]);

/** Any text that XML can carry and a page can show: no control characters, no private-use characters (the reader takes these for symbols). */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '  đầu và cuối  ',
      '&<>"\'',
      'a\tb\nc\u2011d',
      'Tiếng Việt: ệ',
      '👩‍🌾',
      ']]>',
      '\u00a0',
      '<w:p/>',
      '&amp;',
      'toString',
      '__proto__',
    ),
  )
  // eslint-disable-next-line no-control-regex -- exactly these are taken out
  .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Co}|\p{Cs}/gu, ''));

const someText = anyText.filter((text) => text !== '');

const marks = fc
  .record({ bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean() })
  .map(({ bold, italic, underline }): Pick<TextInline, 'bold' | 'italic' | 'underline'> => ({
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italic: true } : {}),
    ...(underline ? { underline: true } : {}),
  }));

const textInline = fc.tuple(someText, marks).map(([text, look]): TextInline => ({ kind: 'text', text, ...look }));

/** Keys only have to differ here: `canonical` numbers them. */
let keys = 0;
const anyControl = fc
  .record({ tag: anyText, title: anyText, placeholder: fc.boolean() })
  .map((control): Control => ({ ...control, key: keys++ }));

const fieldInlines = fc
  .tuple(anyControl, fc.array(textInline, { minLength: 1, maxLength: 3 }))
  .map(([control, inlines]): Inline[] => inlines.map((inline) => ({ ...inline, control })));

const inlines = fc
  .array(
    fc.oneof(
      textInline.map((inline): Inline[] => [inline]),
      fieldInlines,
      fc.constantFrom<Inline>({ kind: 'line' }, { kind: 'picture' }, { kind: 'page-break' }).map((inline) => [inline]),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.flat());

const ourParagraphStyles = Object.values(styleNames).filter((name) => name !== styleNames.table);

const paragraphIn = (styles: readonly string[]): fc.Arbitrary<Paragraph> =>
  fc
    .record({
      style: fc.constantFrom(...styles),
      level: fc.integer({ min: 0, max: 9 }),
      align: fc.option(fc.constantFrom('left', 'center', 'right', 'justify'), { nil: undefined }),
      inlines,
    })
    .map(({ align, ...rest }): Paragraph => ({
      kind: 'paragraph',
      label: '',
      controls: [],
      ...rest,
      ...(align ? { align } : {}),
    }));

/** A table whose rows fill its grid; `inside` gives the blocks of a cell, which ends in a paragraph. */
const tableOf = (paragraphs: fc.Arbitrary<Paragraph>, inside: fc.Arbitrary<Block[]>): fc.Arbitrary<Block> =>
  fc.array(fc.integer({ min: 200, max: 4000 }), { minLength: 1, maxLength: 4 }).chain((columns) => {
    const cellOf = (span: number) =>
      fc
        .record({
          before: inside,
          last: paragraphs,
          merge: fc.option(fc.constantFrom('start', 'continue'), { nil: undefined }),
        })
        .map(({ before, last, merge }) => ({ blocks: [...before, last], span, ...(merge ? { merge } : {}) }));
    const row = fc.record({
      header: fc.boolean(),
      cells: fc
        .integer({ min: 1, max: columns.length })
        .chain((first) => fc.tuple(cellOf(first), ...Array.from({ length: columns.length - first }, () => cellOf(1)))),
    });
    return fc.record({
      kind: fc.constant('table' as const),
      style: fc.constantFrom('', styleNames.table),
      columns: fc.constant(columns),
      rows: fc.array(row, { minLength: 1, maxLength: 3 }),
      controls: fc.constant([]),
    });
  });

/** All of them, and in their cells, inside one more control. */
const within = (control: Control, blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    const controls = [control, ...block.controls];
    if (block.kind === 'paragraph') return { ...block, controls };
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: within(control, cell.blocks) })),
    }));
    return { ...block, controls, rows };
  });

const blocksIn = (styles: readonly string[]): fc.Arbitrary<Block[]> => {
  const paragraphs = paragraphIn(styles);
  const flat = tableOf(paragraphs, fc.constant([]));
  const nested = tableOf(paragraphs, fc.array(flat, { maxLength: 1 }));
  const plain = fc.array(fc.oneof({ weight: 4, arbitrary: paragraphs }, { weight: 1, arbitrary: nested }), {
    minLength: 1,
    maxLength: 4,
  });
  const wrapped = fc.tuple(anyControl, plain).map(([control, blocks]) => within(control, blocks));
  const twice = fc
    .tuple(anyControl, fc.array(fc.oneof(plain, wrapped), { minLength: 1, maxLength: 2 }))
    .map(([control, groups]) => within(control, groups.flat()));
  return fc.array(fc.oneof(plain, wrapped, twice), { maxLength: 4 }).map((groups) => groups.flat());
};

describe('reading what was written', () => {
  it('gives back any blocks from a new document', () => {
    const styles = [...ourParagraphStyles, '', 'heading 1', 'heading 9', 'Kiểu của tôi', 'ĐOẠN văn', '样式'];
    fc.assert(
      fc.property(blocksIn(styles), (blocks) => {
        expect(readDocx(blocks)).toEqual(asDocument(blocks));
      }),
      { numRuns: 150 },
    );
  });

  it('gives back any blocks from a flat package, and one empty paragraph after them', () => {
    fc.assert(
      fc.property(blocksIn([...ourParagraphStyles, '']), (blocks) => {
        expect(readFlat(blocks)).toEqual(canonical([...blocks, empty]));
      }),
      { numRuns: 150 },
    );
  });

  it('gives back any custom properties', () => {
    const names = fc.dictionary(
      someText.filter((name) => !/[\t\n]/.test(name)),
      anyText,
    );
    fc.assert(
      fc.property(names, (properties) => {
        const expected = new Map(Object.entries(properties));
        const pkg = openPackage(writeDocx([empty], rules, expected));
        const report = pkg.ok ? readReport(pkg.value) : pkg;
        expect(report.ok && report.value.properties).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

const anyProfile = fc
  .record({
    variant: fc.constantFrom('', ...defaultOutline.variants.map((variant) => variant.id)),
    rules: fc.constantFrom(...allPresentationRules.map(({ id }) => id)),
    fields: fc.tuple(
      ...defaultOutline.fields.map((field) =>
        fc.oneof(fc.constant(''), fc.constant(field.example), fc.string({ unit: 'grapheme' })),
      ),
    ),
  })
  .map(({ fields, ...rest }): Profile => ({
    outline: defaultOutline.id,
    ...rest,
    fields: Object.fromEntries(defaultOutline.fields.map((field, index) => [field.id, fields[index] ?? ''])),
  }));

const anyOptions = fc.record(
  {
    guidance: fc.boolean(),
    tables: fc.boolean(),
    frontMatter: fc.boolean(),
    signature: fc.boolean(),
    only: fc.subarray(allSections(defaultOutline).map(({ id }) => id)).map((ids) => new Set(ids)),
  },
  { requiredKeys: ['guidance', 'tables', 'frontMatter', 'signature'] },
);

describe('reading a composed outline', () => {
  it('gives back its blocks, keys included, from a document and from a flat package', () => {
    fc.assert(
      fc.property(anyProfile, anyOptions, (profile, options) => {
        const blocks = compose(defaultOutline, profile, options);
        // A composition has its keys in order already.
        expect(canonical(blocks)).toEqual(blocks);
        const used = presentationRules(profile.rules);
        expect(readDocx(blocks, used)).toEqual(asDocument(blocks));
        expect(readFlat(blocks, used)).toEqual([...blocks, empty]);
      }),
      { numRuns: 25 },
    );
  });
});
