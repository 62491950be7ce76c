/**
 * A table as one web page that asks for nothing from anywhere. Text of a document is never markup.
 */
import type { Sheet } from '../ooxml/xlsx.js';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const htmlOf = ({ columns, rows }: Sheet, title: string): string => {
  const row = (cells: readonly (string | number)[], tag: 'td' | 'th'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(String(cell))}</${tag}>`).join('')}</tr>`;
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<style>body{font:14px "Times New Roman",serif}table{border-collapse:collapse}thead{position:sticky;top:0;background:#fff}',
    'td,th{border:1px solid;padding:4px;text-align:left;vertical-align:top}</style></head><body>',
    `<h1>${escapeHtml(title)}</h1><table><thead>${row(
      columns.map((column) => column.title),
      'th',
    )}</thead><tbody>`,
    ...rows.map((cells) => row(cells, 'td')),
    '</tbody></table></body></html>\n',
  ].join('\n');
};
