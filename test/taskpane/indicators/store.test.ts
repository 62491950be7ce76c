/** The indicators while they are worked on, over a document that is not there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { allSections } from '../../../src/outline/tree.js';
import type { Block, Table } from '../../../src/report/blocks.js';
import { cellText } from '../../../src/report/grid.js';
import { blankIndicator } from '../../../src/taskpane/indicators/model.js';
import { createIndicatorStore, type IndicatorStore } from '../../../src/taskpane/indicators/store.js';
import { table } from '../../support/report.js';
import { fakeSession, type FakeSession } from '../fakeDocument.js';

const titles = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Nghị quyết', 'Kết quả thực hiện', 'Tỷ lệ % so với NQ', 'Đánh giá'];
const own = () =>
  table(
    titles,
    ['1', 'Kết nạp đảng viên', 'đảng viên', '2', '3', '', ''],
    ['2', 'Hộ nghèo', '%', 'không quá 2', '', '', ''],
  );
const targets = () =>
  table(
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả nhiệm kỳ trước', 'Chỉ tiêu nhiệm kỳ mới'],
    ['1', 'Kết nạp', 'đảng viên', '3', '4'],
  );

let fake: FakeSession;
let store: IndicatorStore;
const names = () => store.state().rows.map(({ indicator }) => indicator.name);
const printed = (): string[][] => {
  const found = fake.document.blocks.find((block: Block): block is Table => block.kind === 'table');
  return found?.rows.slice(1).map((row) => row.cells.map(cellText)) ?? [];
};
const inBlocks = (...blocks: readonly Block[]) =>
  fake.document.blocks.splice(0, fake.document.blocks.length, ...blocks);
const typeInto = async (...blocks: readonly Block[]) => {
  inBlocks(...blocks);
  await fake.pass(5_000);
  await fake.session.refresh();
};
const change = (key: string, result: string) => {
  const row = store.state().rows.find((candidate) => candidate.key === key);
  if (row) store.save(key, { ...row.indicator, result });
};

const openOver = async (...blocks: readonly Block[]) => {
  fake = fakeSession(outline);
  for (const section of allSections(outline)) fake.document.states.set(section.id, 'written');
  inBlocks(...blocks);
  await fake.session.start(undefined);
  store = createIndicatorStore(fake.session);
};

beforeEach(() => openOver(own()));

describe('reading', () => {
  it('shows what stands in the table, and has nothing to write', () => {
    expect(names()).toEqual(['Kết nạp đảng viên', 'Hộ nghèo']);
    expect(store.state()).toMatchObject({ kind: 'results', unwritten: false, changed: false });
  });

  it('follows what is typed into the table as long as nothing waits here', async () => {
    await typeInto(table(titles, ['1', 'Kết nạp', 'đảng viên', '2', '4', '', '']));
    expect(names()).toEqual(['Kết nạp']);
    expect(store.state().changed).toBe(false);
  });

  it('keeps the two tables apart', async () => {
    await openOver(own(), targets());
    change('0', '5');
    store.show('targets');
    expect(names()).toEqual(['Kết nạp']);
    expect(store.state().unwritten).toBe(false);
    store.show('results');
    expect(store.state().rows[0]?.indicator.result).toBe('5');
    expect(store.state().unwritten).toBe(true);
  });
});

describe('writing', () => {
  it('changes only what was changed here', async () => {
    change('1', '1,5');
    expect(store.state().unwritten).toBe(true);
    expect(fake.document.calls).not.toContain('changeTable');
    await store.write(false);
    expect(fake.document.tableChanges.at(-1)?.cells).toHaveLength(1);
    expect(printed()[1]).toEqual(['2', 'Hộ nghèo', '%', 'không quá 2', '1,5', '', '']);
    expect(store.state().unwritten).toBe(false);
  });

  it('never goes over what was typed into the table meanwhile: it says so, and reads again when asked', async () => {
    change('1', '1,5');
    const typed = table(titles, ['1', 'Kết nạp đảng viên', 'đảng viên', '2', '7', '', '']);
    inBlocks(typed);
    await store.write(false);
    expect(fake.document.calls).not.toContain('changeTable');
    expect(fake.document.blocks).toEqual([typed]);
    expect(store.state()).toMatchObject({ changed: true, unwritten: true });
    await store.reread();
    expect(store.state()).toMatchObject({ changed: false, unwritten: false });
    expect(store.state().rows[0]?.indicator.result).toBe('7');
  });

  it('says so as soon as it is seen, and keeps what was typed here', async () => {
    change('1', '1,5');
    await typeInto(table(titles, ['1', 'Kết nạp đảng viên', 'đảng viên', '2', '7', '', '']));
    expect(store.state()).toMatchObject({ changed: true });
    expect(store.state().rows[1]?.indicator.result).toBe('1,5');
  });

  it('keeps what was typed here when Word refuses', async () => {
    change('1', '1,5');
    fake.document.failNext('changeTable', { code: 'x', message: 'Word đang bận.', hint: 'Đợi.' });
    await store.write(false);
    expect(fake.session.state().problem?.failure.code).toBe('x');
    expect(store.state()).toMatchObject({ unwritten: true, changed: false });
    expect(store.state().rows[1]?.indicator.result).toBe('1,5');
  });

  it('fills in ratio and verdict when asked, only where they follow', async () => {
    await store.write(true);
    expect(printed()).toEqual([
      ['1', 'Kết nạp đảng viên', 'đảng viên', '2', '3', '150', 'vượt'],
      ['2', 'Hộ nghèo', '%', 'không quá 2', '', '', ''],
    ]);
  });
});

describe('what is typed into an open form', () => {
  const first = () => store.state().rows[0]?.indicator;
  const typeResult = (result: string) => {
    store.edit('0');
    store.type({ ...(first() ?? blankIndicator), result });
  };

  it('is not in the list yet, counts as unwritten, and is let go of by «Thôi»', () => {
    const before = first()?.result;
    typeResult('9');
    expect(store.state().unwritten).toBe(true);
    expect(first()?.result).toBe(before);
    store.edit('');
    expect(store.state()).toMatchObject({ unwritten: false, editing: '' });
    expect(first()?.result).toBe(before);
  });

  it.each<[string, () => void]>([
    ['another form is opened', () => store.edit('1')],
    ['a new one is added', () => store.addAndEdit(blankIndicator)],
    ['another one is taken out', () => store.remove('1')],
  ])('goes into the list when %s', (_, act) => {
    typeResult('9');
    act();
    expect(first()?.result).toBe('9');
    expect(store.state().editing).not.toBe('0');
  });

  it('is written with the rest', async () => {
    typeResult('9');
    await store.write(false);
    expect(printed()[0]?.slice(1, 5)).toEqual(['Kết nạp đảng viên', 'đảng viên', '2', '9']);
  });

  it('is there again after a look at the other table', () => {
    typeResult('9');
    store.show('targets');
    store.show('results');
    expect(store.state()).toMatchObject({ editing: '0', draft: { result: '9' } });
  });

  it('never takes the name away', () => {
    store.edit('0');
    store.type({ ...(first() ?? blankIndicator), name: ' ' });
    store.edit('1');
    expect(first()?.name).toBe('Kết nạp đảng viên');
  });
});

describe('rows that come and go', () => {
  it('a new one opens its form, and is nothing to write until it has a name', async () => {
    store.addAndEdit(blankIndicator);
    const { editing, unwritten } = store.state();
    expect(editing).not.toBe('');
    expect(unwritten).toBe(false);
    store.save(editing, { ...blankIndicator, name: 'Mô hình Dân vận khéo', target: '1' });
    await store.write(false);
    expect(printed()).toHaveLength(3);
    expect(names()).toEqual(['Kết nạp đảng viên', 'Hộ nghèo', 'Mô hình Dân vận khéo']);
  });

  it('one that is taken out can be brought back until it is written', async () => {
    store.remove('0');
    expect(store.state().unwritten).toBe(true);
    store.undoRemove('0');
    expect(store.state().unwritten).toBe(false);
    store.remove('0');
    await store.write(false);
    expect(names()).toEqual(['Hộ nghèo']);
  });

  it('taken over from last term fill the rows that wait, and bring no name a second time', async () => {
    await openOver(table(titles, ['1', 'Kết nạp đảng viên', 'đảng viên', '', '', '', '']));
    store.take([
      { ...blankIndicator, name: 'Kết nạp đảng viên', unit: 'đảng viên', target: '3' },
      { ...blankIndicator, name: 'Hộ nghèo', unit: '%', target: 'dưới 2' },
    ]);
    await store.write(false);
    expect(printed().map((row) => row.slice(1, 4))).toEqual([
      ['Kết nạp đảng viên', 'đảng viên', '3'],
      ['Hộ nghèo', '%', 'dưới 2'],
    ]);
  });

  it('stand with their group', async () => {
    await openOver();
    await store.insertTable();
    expect(fake.document.insertedTables).toEqual(['p1.ii.1.1/results']);
    expect(store.state().rows.length).toBeGreaterThan(10);
    const group = 'massWork' as const;
    store.add([{ ...blankIndicator, name: 'Mô hình mới', group }]);
    const groups = store.state().rows.map(({ indicator }) => indicator.group);
    expect(groups.lastIndexOf(group) - groups.indexOf(group) + 1).toBe(groups.filter((one) => one === group).length);
  });
});
