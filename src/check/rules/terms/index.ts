/** Terms of office, names of places and bodies, spelling that changes inside one report. */
import type { Rule } from '../../context.js';

export const termRules: readonly Rule[] = [];
