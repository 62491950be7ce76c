/**
 * The remark list as a file, the same for the pane and for the command line.
 */
import { writeDocx } from '../ooxml/writeDocx.js';
import { type Sheet, writeXlsx } from '../ooxml/xlsx.js';
import { presentationRules } from '../outline/presentation.js';
import { csvOf } from './csv.js';
import { remarkBlocks } from './document.js';
import { htmlOf } from './html.js';
import { remarkTable, reportTable, unreadTable, wholeTable } from './tables.js';
import type { RemarkList } from './types.js';

export const remarkFormats = ['docx', 'xlsx', 'html', 'csv'] as const;

export type RemarkFormat = (typeof remarkFormats)[number];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One report has its remarks first; a folder has one row a report first. */
const sheetsOf = (list: RemarkList): Sheet[] => {
  const isOne = list.reviews.length + list.unread.length === 1;
  if (isOne && list.unread.length === 0) return [remarkTable(list), reportTable(list)];
  return [reportTable(list), remarkTable(list), unreadTable(list)];
};

/** The bytes of the list in this format. The same list gives the same bytes. */
export const remarkFile = (format: RemarkFormat, list: RemarkList): Uint8Array => {
  switch (format) {
    case 'docx':
      return writeDocx(remarkBlocks(list), presentationRules(''));
    case 'xlsx':
      return writeXlsx(sheetsOf(list));
    case 'html':
      return encode(htmlOf(wholeTable(list), 'Bảng nhận xét'));
    case 'csv':
      return encode(csvOf(wholeTable(list)));
  }
};
