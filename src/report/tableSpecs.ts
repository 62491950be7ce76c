/** Which table of the outline a table of the report is: by our tag, else by its column titles. */
import type { Column, TableSpec } from '../outline/types.js';
import type { Table } from './blocks.js';
import { cellText, spread, widthOf } from './grid.js';
import { normalize } from './normalize.js';
import { readTag } from './tags.js';

/** A template's fixed words, comparable. */
export const fixedWords = (template: string): string => normalize(template.replace(/\{[^{}]*\}/g, ' '));

/** Specs are read again for every table of every report that is checked against the outline. */
const titles = new WeakMap<TableSpec, readonly string[]>();

/** The titles of the columns that stand whatever the years are, comparable, each once. */
const titlesOf = (spec: TableSpec): readonly string[] => {
  const known = titles.get(spec);
  if (known) return known;
  const asked = spec.columns
    .filter((column) => column.eachYearOf === undefined)
    .map((column) => fixedWords(column.title));
  const distinct = [...new Set(asked)].filter((title) => title !== '');
  titles.set(spec, distinct);
  return distinct;
};

const columnsOver = (spec: TableSpec, width: number): Column[] | undefined => {
  const yearly = spec.columns.filter((column) => column.eachYearOf !== undefined).length;
  const left = width - (spec.columns.length - yearly);
  const times = yearly === 0 ? (left === 0 ? 1 : 0) : left / yearly;
  if (!Number.isInteger(times) || times < 1) return undefined;
  return spec.columns.flatMap((column) =>
    column.eachYearOf === undefined ? [column] : Array<Column>(times).fill(column),
  );
};

/**
 * The outline's columns as they stand in this table; undefined when the person has changed the columns: others in number, or as many of
 * their own, with a title of the outline over another of them (`Đầu nhiệm kỳ · Tăng · Giảm · Cuối nhiệm kỳ`).
 */
export const columnsFor = (spec: TableSpec, table: Table): Column[] | undefined => {
  const columns = columnsOver(spec, widthOf(table));
  if (!columns) return undefined;
  const asked = titlesOf(spec);
  const isMoved = table.rows.slice(0, 2).some((row) => {
    const cells = spread(row);
    // Where only the paragraphs of a table could be read, what is merged is not known: a shorter row says nothing of where its cells stand.
    if (cells.length < columns.length) return false;
    return cells.some((cell, index) => {
      const title = cell ? normalize(cellText(cell)) : '';
      return (
        cell !== undefined &&
        asked.includes(title) &&
        !columns
          .slice(index, index + cell.span)
          .some((column) => fixedWords(column.title) === title || fixedWords(column.group ?? '') === title)
      );
    });
  });
  return isMoved ? undefined : columns;
};

/** The table the outline asks for that this one is: by our tag, else by its column titles. */
export const specOf = (table: Table, specs: readonly TableSpec[], sectionId: string): TableSpec | undefined => {
  for (const control of table.controls) {
    const tag = readTag(control.tag);
    if (tag?.kind !== 'table' || tag.section !== sectionId) continue;
    const named = specs.find((spec) => spec.id === tag.table);
    if (named) return named;
  }
  if (specs.length === 0) return undefined;
  const told = new Set(
    table.rows
      .slice(0, 2)
      .flatMap((row) => row.cells.map((cell) => normalize(cellText(cell))))
      .filter((title) => title !== ''),
  );
  return specs.find((spec) => {
    const distinct = titlesOf(spec);
    const shared = distinct.filter((title) => told.has(title));
    // Most of the columns by name, and more than the TT and Ghi chú that every table has.
    return shared.length >= 3 && shared.length >= 0.6 * distinct.length;
  });
};
