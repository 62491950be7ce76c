/** Changes and lines in words: what a row is, and what has just become of it. */
import type { Change } from '../../../importing/change.js';
import type { LineAs } from '../../../importing/types.js';
import type { Texts } from '../../texts.js';
import type { Row } from './rows.js';

type Words = Pick<Texts, 'importing'>;

/** `Nơi nhận`, `Tên báo cáo` */
export const frameWord = (
  as: Extract<LineAs, { kind: 'letterhead' | 'title' | 'signature' }>,
  { importing }: Words,
): string => {
  switch (as.kind) {
    case 'letterhead':
      return importing.letterhead[as.part];
    case 'title':
      return importing.titlePart[as.part];
    case 'signature':
      return importing.signature[as.part];
  }
};

/** `Ghi chú`, `Nơi nhận`; '' for rows that are no line. */
export const kindWord = ({ as, table, kind }: Row, words: Words): string => {
  const { kinds, tableTitle } = words.importing;
  if (kind === 'offered') return kinds.table;
  if (as === undefined) return '';
  switch (as.kind) {
    case 'table':
      return table < 0 ? tableTitle : kinds.table;
    case 'heading':
    case 'note':
    case 'text':
    case 'skipped':
      return kinds[as.kind];
    case 'letterhead':
    case 'title':
    case 'signature':
      return frameWord(as, words);
  }
};

/** What was done, for those who do not see the tree. */
export const changeSentence = (asked: Change, words: Words): string => {
  const { did, kinds, forms } = words.importing;
  switch (asked.kind) {
    case 'as':
      return did.as(kinds[asked.as]);
    case 'frame':
      return did.as(frameWord(asked.as, words));
    case 'confirm':
      return did.confirm;
    case 'form':
      return did.form(forms[asked.form]);
    case 'level':
      return asked.by === 1 ? did.deeper : did.higher;
    case 'required':
      return asked.required ? did.required : did.optional;
    case 'split':
      return did.split;
    case 'merge':
      return did.merge;
    case 'table':
      return asked.chosen ? did.taken : did.notTaken;
    case 'literal':
      return did.literal;
    case 'field':
      return did.field;
  }
};
