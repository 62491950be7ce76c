/**
 * Faults that reviewers send reports back for, each planted alone in a finished report, a file a family of rules. What a defect expects is
 * written from the facts (mistakes seen in published reports, what reviewers ask for), not from what our rules happen to find.
 */
import { citationsDefects } from './citations.js';
import { contentDefects } from './content.js';
import { figuresDefects } from './figures.js';
import { formatDefects } from './format.js';
import { outlineDefects } from './outline.js';
import { termsDefects } from './terms.js';
import type { Defect } from './types.js';

export type { Defect } from './types.js';

export const defects: readonly Defect[] = [
  ...outlineDefects,
  ...figuresDefects,
  ...termsDefects,
  ...citationsDefects,
  ...formatDefects,
  ...contentDefects,
];
