/** Writing the outline as a .docx: against the library `docx`, which is given the same paragraphs and tables without their looks. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile } from '../../src/outline/profile.js';
import type { Block } from '../../src/report/blocks.js';
import { plainText } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { takeTurns } from './measure.js';
import { type Figure, milliseconds } from './figure.js';

const profile = emptyProfile(defaultOutline);

const composed = (): Block[] => [
  ...compose(defaultOutline, profile, { guidance: true, tables: true, frontMatter: true, signature: true }),
];

const theirBlocks = (blocks: readonly Block[]): (Paragraph | Table)[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? new Paragraph({ children: [new TextRun(plainText(block))] })
      : new Table({
          rows: block.rows.map(
            (row) =>
              new TableRow({
                children: row.cells.map((cell) => new TableCell({ children: theirBlocks(cell.blocks) })),
              }),
          ),
        }),
  );

export const writeOutline = async (rounds: number): Promise<Figure[]> => {
  const blocks = composed();
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  const { ours, docx } = await takeTurns(
    {
      ours: () => writeDocx(composed(), presentationRules(profile.rules)),
      docx: () => Packer.toBuffer(new Document({ sections: [{ children: theirBlocks(blocks) }] })),
    },
    rounds,
  );
  const of = `${String(blocks.length - tables)} paragraphs and ${String(tables)} tables, median of ${String(rounds)}, in turns`;
  return [
    {
      name: 'compose + write the outline, first / median / best',
      value: [ours.cold, ours.median, ours.best].map(milliseconds).join(' / '),
      of: `with styles and looks; ${of}`,
    },
    {
      name: 'docx: the same paragraphs and tables',
      value: [docx.cold, docx.median, docx.best].map(milliseconds).join(' / '),
      of: `plain; ${of}`,
    },
    {
      name: 'times faster than docx, first / median / best',
      value: `${(docx.cold / ours.cold).toFixed(1)} / ${(docx.median / ours.median).toFixed(1)} / ${(docx.best / ours.best).toFixed(1)}`,
      of: 'target 8',
      headline: true,
    },
  ];
};
