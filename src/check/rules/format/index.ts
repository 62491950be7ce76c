/** Presentation by the chosen guidance. */
import type { Rule } from '../../context.js';
import { formatDate } from './formatDate.js';
import { formatDecree30 } from './formatDecree30.js';
import { formatFont } from './formatFont.js';
import { formatHeading } from './formatHeading.js';
import { formatLetterhead } from './formatLetterhead.js';
import { formatNumber } from './formatNumber.js';
import { formatPage } from './formatPage.js';
import { formatPageNumber } from './formatPageNumber.js';
import { formatRecipients } from './formatRecipients.js';
import { formatSignature } from './formatSignature.js';
import { formatSpacing } from './formatSpacing.js';
import { formatTitle } from './formatTitle.js';

/** Rules on the words of letterhead and signature: they speak before those that ask how a word is spelled. */
export const frameRules: readonly Rule[] = [
  formatLetterhead,
  formatNumber,
  formatTitle,
  formatSignature,
  formatRecipients,
  formatDecree30,
];

export const formatRules: readonly Rule[] = [
  formatPage,
  formatPageNumber,
  formatDate,
  formatHeading,
  formatFont,
  formatSpacing,
];
