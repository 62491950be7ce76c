/**
 * Indicators that cells commonly set themselves, by the seven groups of the outline (indicators.md, §3: published papers of cells). The
 * target is an example to overwrite, never a rule.
 */
import * as v from 'valibot';
import common from '../../assets/indicators/common.json';
import type { Indicator } from './types.js';

const shape = v.object({
  source: v.string(),
  indicators: v.array(
    v.object({
      group: v.picklist(['political', 'study', 'example', 'massWork', 'organisations', 'admission', 'quality']),
      name: v.pipe(v.string(), v.minLength(3)),
      unit: v.string(),
      target: v.pipe(v.string(), v.minLength(1)),
      comparator: v.picklist(['at-least', 'at-most', 'equal', 'range', 'yes-no', 'level']),
      period: v.picklist(['term', 'year', 'end']),
      seenIn: v.string(),
      real: v.boolean(),
    }),
  ),
});

export type CommonIndicator = v.InferOutput<typeof shape>['indicators'][number];

/** In the order of the groups. */
export const commonIndicators: readonly CommonIndicator[] = v.parse(shape, common).indicators;

/** A common indicator as a new one of the person's own, with the example as its target. */
export const fromCommon = ({ name, unit, group, comparator, target, period }: CommonIndicator): Indicator => ({
  name,
  unit,
  group,
  comparator,
  target,
  result: '',
  period,
  note: '',
});
