/** Terms of office, names of places and bodies, spelling that changes inside one report. */
import type { Rule } from '../../context.js';
import { dashMixed } from './dashMixed.js';
import { fieldMismatch } from './fieldMismatch.js';
import { placeStale } from './placeStale.js';
import { termMismatch } from './termMismatch.js';
import { termStale } from './termStale.js';
import { toneMarkMixed } from './toneMarkMixed.js';

export const termRules: readonly Rule[] = [
  termMismatch,
  termStale,
  placeStale,
  fieldMismatch,
  toneMarkMixed,
  dashMixed,
];
