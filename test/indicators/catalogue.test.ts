/** The common indicators: each is what the rest of the room reads it as. */
import { expect, it } from 'vitest';
import { commonIndicators, fromCommon } from '../../src/indicators/catalogue.js';
import { groupOf, groupTitles } from '../../src/indicators/groups.js';
import { readTarget } from '../../src/indicators/target.js';
import type { GroupId } from '../../src/indicators/types.js';

const groups = Object.keys(groupTitles) as Exclude<GroupId, ''>[];

it('has some for each of the seven groups, none twice', () => {
  for (const group of groups)
    expect(commonIndicators.filter((one) => one.group === group).length, group).toBeGreaterThan(0);
  expect(new Set(commonIndicators.map(({ name }) => name)).size).toBe(commonIndicators.length);
});

it.each(commonIndicators.map((common) => [common.name, common] as const))(
  '%s: its target says what it says',
  (_, common) => {
    const target = readTarget(fromCommon(common));
    expect(target?.comparator).toBe(common.comparator);
    expect(target?.period).toBe(common.period);
  },
);

it('the titles of groups are read as those groups', () => {
  for (const group of groups) expect(groupOf(groupTitles[group])).toBe(group);
});
