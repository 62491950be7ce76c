import { describe, expect, it } from 'vitest';
import { defaultOutline } from '../../../src/outline/bundled.js';
import type { Outline, Section } from '../../../src/outline/types.js';
import type { Block, Table } from '../../../src/report/blocks.js';
import { composeSections } from '../../../src/report/compose.js';
import { draftProfile, findingsOf, stateIn } from '../../support/drafts.js';
import { p } from '../../support/report.js';

/** Tables of the bundled outline are optional; here they are asked for. */
const strict = (): Outline => {
  const ask = (section: Section): Section => ({
    ...section,
    tables: section.tables.map(({ optional: _, ...table }) => table),
    children: section.children.map(ask),
  });
  // Only the ranking table, so that one thing is tried at a time.
  const only = (section: Section): Section => ({
    ...section,
    tables: section.id === 'p1.ii.5.1' ? section.tables : [],
    children: section.children.map(only),
  });
  return { ...defaultOutline, sections: defaultOutline.sections.map(ask).map(only) };
};

const composed = (id: string): Table => {
  const blocks = composeSections(defaultOutline, draftProfile, new Set([id]), { guidance: false, tables: true });
  const table = blocks.find((block): block is Table => block.kind === 'table');
  if (!table) throw new Error(`No table in ${id}.`);
  return { ...table, controls: [] };
};

/** The table with a text in a body cell. */
const put = (table: Table, row: number, column: number, text: string): Table => ({
  ...table,
  rows: table.rows.map((one, at) =>
    at === row
      ? { ...one, cells: one.cells.map((cell, index) => (index === column ? { ...cell, blocks: [p(text)] } : cell)) }
      : one,
  ),
});

const text = p('Chi bộ được xếp loại hằng năm.');
const inRanking = (...blocks: readonly Block[]) => ({ sections: { 'p1.ii.5.1': [text, ...blocks] } });

describe('table-missing', () => {
  it('is a warning when the table is asked for', () => {
    const made = { ...inRanking(), outline: strict() };
    expect(findingsOf('table-missing', made)).toMatchObject([{ severity: 'warning', section: 'p1.ii.5.1' }]);
  });

  it('is only told when sentences give the figures', () => {
    const told = p('Năm 2022 tốt, năm 2023 xuất sắc, năm 2024 tốt.');
    expect(findingsOf('table-missing', { ...inRanking(told), outline: strict() })).toMatchObject([
      { severity: 'info' },
    ]);
  });

  it('is nothing when the outline leaves the table open', () => {
    expect(findingsOf('table-missing', inRanking())).toEqual([]);
  });
});

describe('table-cell-empty', () => {
  const table = composed('p1.ii.5.1');
  const first = table.rows.findIndex((row) => !row.header);

  it('is one finding for a table of which nothing is filled', () => {
    const findings = findingsOf('table-cell-empty', inRanking(table));
    expect(findings).toMatchObject([{ severity: 'warning', section: 'p1.ii.5.1' }]);
    expect(findings[0]?.message).toContain('chưa điền ô nào');
    expect(stateIn(inRanking(table), 'p1.ii.5.1')).toBe('written');
  });

  it('counts the cells that a started table still needs', () => {
    const started = put(table, first, 1, 'Hoàn thành tốt');
    const findings = findingsOf('table-cell-empty', inRanking(started));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/còn \d+ ô chưa điền/);
    expect(stateIn(inRanking(started), 'p1.ii.5.1')).toBe('partial');
  });

  it('is silent when all are filled', () => {
    const full = table.rows.reduce((made, row, at) => (row.header ? made : put(made, at, 1, 'Hoàn thành tốt')), table);
    expect(findingsOf('table-cell-empty', inRanking(full))).toEqual([]);
    expect(stateIn({ sections: { 'p1.ii.5.1': [full] } }, 'p1.ii.5.1')).toBe('written');
  });
});
