/**
 * A table as comma-separated values. Text of a document is never a formula.
 */
import type { Sheet } from '../ooxml/xlsx.js';

/** A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection); full-width signs count too. */
const csvCell = (value: string | number): string =>
  typeof value === 'number'
    ? String(value)
    : `"${(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** With a byte order mark, so that Excel reads Vietnamese. */
export const csvOf = ({ columns, rows }: Sheet): string =>
  `\uFEFF${[columns.map(({ title }) => title), ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
