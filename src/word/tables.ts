/**
 * New content for a table of the open document: cells, rows that come, rows that go. Four round trips at most: find the table, look at what
 * stands there, write the cells, then the rows. Rows are reached through their cells: Word refuses to give the rows of a table whose cells are merged downwards.
 */
import type { TableChange } from '../report/plan.js';
import type { Failure, Result } from '../result.js';
import { documentByTexts } from './documentNow.js';
import { inWord, Stop } from './run.js';
import { locate } from './texts.js';

const gone: Failure = {
  code: 'place-moved',
  message: 'Bảng này đã đổi sau lần đọc trước nên chưa ghi gì vào. Văn bản chưa thay đổi.',
  hint: 'Nhấn «Kiểm tra lại» rồi làm lại.',
};
const shape: Failure = {
  code: 'table-shape',
  message: 'Hàng bên cạnh có ô gộp nên Word không thêm được hàng mới vào đúng chỗ. Văn bản chưa thay đổi.',
  hint: 'Thêm hàng vào bảng bằng tay, rồi làm lại.',
};
const typedInto: Failure = {
  code: 'document-changed',
  message:
    'Có người vừa gõ vào bảng trong lúc đang ghi; chữ vừa gõ đã được đặt lại, phần còn lại của bảng đã ghi xong.',
  hint: 'Xem lại bảng.',
};

/** Letters and figures only: Word joins the paragraphs of a cell with marks that differ by host. */
const letters = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

interface Place {
  readonly row: number;
  readonly cell: number;
}

const nameOf = ({ row, cell }: Place): string => `${row} ${cell}`;

const loadCell = (table: Word.Table, { row, cell }: Place): Word.TableCell => {
  const found = table.getCellOrNullObject(row, cell);
  found.load('value');
  return found;
};

/** As it was read, or as it shall be: a press that broke off half-way is finished by the next one. */
const isAsRead = ({ before, cells }: TableChange, { row, cell }: Place, found: Word.TableCell): boolean => {
  if (found.isNullObject) return false;
  const text = before?.[row]?.[cell];
  const wanted = cells.find((each) => each.row === row && each.cell === cell)?.text ?? text;
  return [text, wanted].some((each) => each === undefined || letters(found.value) === letters(each));
};

/** Cells whose text the change relies on: those that are written over, and all of the rows that go. */
const reliedOn = ({ cells, removed, before }: TableChange): Place[] => [
  ...cells.map(({ row, cell }) => ({ row, cell })),
  ...removed.flatMap((row) => (before?.[row] ?? ['']).map((_, cell) => ({ row, cell }))),
];

/** Where a new row can be made in the look of its neighbour: after one row or before the next, whichever has as many cells as it. */
interface Neighbour {
  readonly row: number;
  readonly side: 'After' | 'Before';
  readonly last: Word.TableCell;
  readonly beyond: Word.TableCell;
}

const neighboursOf = (
  table: Word.Table,
  { removed }: TableChange,
  { after, texts }: TableChange['added'][number],
): Neighbour[] =>
  (
    [
      [after, 'After'],
      [after + 1, 'Before'],
    ] as const
  )
    .filter(([row, side]) => row >= 0 && !(side === 'Before' && removed.includes(row)))
    .map(([row, side]) => {
      const last = loadCell(table, { row, cell: texts.length - 1 });
      const beyond = loadCell(table, { row, cell: texts.length });
      return { row, side, last, beyond };
    });

/** Queues everything from the last row to the first, so that the numbers of the rows before stay what they are. */
const queueRows = (table: Word.Table, change: TableChange, places: readonly (Neighbour | undefined)[]): void => {
  const steps = [
    ...change.removed.map((row) => ({
      row,
      order: 1,
      work: () => {
        table.getCell(row, 0).deleteRow();
      },
    })),
    ...change.added.map(({ texts }, index) => {
      const { row = 0, side = 'After' } = places[index] ?? {};
      // Of several rows at one place the last goes in first, and a row that goes does so after those that were made like it.
      return {
        row,
        order: 2 + index,
        work: () => {
          table.getCell(row, 0).insertRows(side, 1, [[...texts]]);
        },
      };
    }),
  ];
  for (const { work } of steps.sort((one, other) => other.row - one.row || other.order - one.order)) work();
};

/** Nothing is done where the table, or a cell that would change, is not what it was when it was read. */
export const changeTable = (change: TableChange): Promise<Result<void>> => {
  let before: readonly string[] | undefined;
  return inWord(
    'writing',
    async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('text');
      await context.sync();
      const texts = paragraphs.items.map(({ text }) => text);
      const index = locate(texts, change.paragraph, change.text);
      const paragraph = index === undefined ? undefined : paragraphs.items[index];
      if (!paragraph) throw new Stop(gone);

      const table = paragraph.parentTableOrNullObject;
      table.load('rowCount');
      const relied = reliedOn(change).map((place) => ({ place, cell: loadCell(table, place) }));
      const neighbours = change.added.map((row) => neighboursOf(table, change, row));
      await context.sync();
      const isSame =
        !table.isNullObject &&
        table.rowCount === (change.before?.length ?? table.rowCount) &&
        relied.every(({ place, cell }) => isAsRead(change, place, cell));
      if (!isSame) throw new Stop(gone);
      const places = neighbours.map((each) =>
        each.find(({ last, beyond }) => !last.isNullObject && beyond.isNullObject),
      );
      if (places.some((place) => place === undefined)) throw new Stop(shape);
      const known = new Map(relied.map(({ place, cell }) => [nameOf(place), cell.value]));

      before = texts;
      const written = change.cells.map((place) => {
        // Two objects of one cell: the first says what stood there when the request reached Word.
        const standing = loadCell(table, place);
        const target = table.getCell(place.row, place.cell);
        target.value = place.text;
        return { place, standing, target };
      });
      if (written.length > 0) await context.sync();
      const disturbed = written.filter(({ place, standing }) => standing.value !== known.get(nameOf(place)));
      for (const { standing, target } of disturbed) target.value = standing.value;

      const leaving = relied
        .filter(({ place }) => change.removed.includes(place.row))
        .map(({ place }) => ({ place, standing: loadCell(table, place) }));
      queueRows(table, change, places);
      if (disturbed.length + change.added.length + change.removed.length > 0) await context.sync();
      const typed = leaving.filter(({ place, standing }) => standing.value !== known.get(nameOf(place)));
      for (const { standing } of typed) table.insertParagraph(standing.value, 'After');
      if (typed.length > 0) await context.sync();
      if (disturbed.length + typed.length > 0) throw new Stop(typedInto);
    },
    (error) => documentByTexts(before, error),
  );
};
