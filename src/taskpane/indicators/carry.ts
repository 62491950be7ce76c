/** Targets out of an older report's table of new targets. */
import type { Indicator } from '../../indicators/types.js';
import type { Report } from '../../report/blocks.js';
import { findTable } from './model.js';

export interface Carried {
  readonly understood: readonly Indicator[];
  readonly unclear: readonly string[];
}

export const carryTargets = (older: Report): Carried => ({
  understood: (findTable(older, 'targets')?.indicators ?? []).map((indicator) => ({ ...indicator, result: '' })),
  unclear: [],
});
