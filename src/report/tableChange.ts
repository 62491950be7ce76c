/**
 * A change to a table carried out on blocks: what Word and the file editor do to the document, as a pure function. For previews and
 * for tests that hold the others to it.
 */
import type { Cell, Inline, Paragraph, Row, Table } from './blocks.js';
import { paragraphsOf, plainText } from './blocks.js';
import type { TableChange } from './plan.js';

const emptyParagraph: Paragraph = { kind: 'paragraph', style: '', level: 0, label: '', inlines: [], controls: [] };

/** The cell with this text in the look of what stood there; of its paragraphs the first is kept. */
const withText = (cell: Cell, text: string): Cell => {
  const [first = emptyParagraph] = paragraphsOf(cell.blocks);
  const look = first.inlines.find((inline) => inline.kind === 'text');
  const inlines: Inline[] = text === '' ? [] : [{ ...(look ?? { kind: 'text' }), text }];
  return { ...cell, blocks: [{ ...first, inlines }] };
};

const rowWith = (row: Row, texts: readonly string[]): Row => ({
  ...row,
  cells: row.cells.map((cell, at) => withText(cell, texts[at] ?? '')),
});

/** The table after the change; the table itself when it is not the one that the change was planned for. */
export const applyTableChange = (table: Table, change: TableChange): Table => {
  const [first] = paragraphsOf([table]);
  const isAt = table.place === undefined || table.place.paragraph === change.paragraph;
  if (!isAt || !first || plainText(first) !== change.text) return table;
  const rows = table.rows.flatMap((row, index): Row[] => {
    const edits = change.cells.filter((cell) => cell.row === index);
    const edited: Row =
      edits.length === 0
        ? row
        : {
            ...row,
            cells: row.cells.map((cell, at) => {
              const edit = edits.find((one) => one.cell === at);
              return edit ? withText(cell, edit.text) : cell;
            }),
          };
    const added = change.added
      .filter(({ after }) => after === index)
      .flatMap(({ like, texts }) => {
        const model = table.rows[like];
        return model ? [{ ...rowWith(model, texts), header: false }] : [];
      });
    return [...(change.removed.includes(index) ? [] : [edited]), ...added];
  });
  return { ...table, rows };
};
