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

export const formatRules: readonly Rule[] = [
  formatPage,
  formatPageNumber,
  formatLetterhead,
  formatNumber,
  formatTitle,
  formatDate,
  formatSignature,
  formatRecipients,
  formatDecree30,
  formatHeading,
  formatFont,
  formatSpacing,
];
