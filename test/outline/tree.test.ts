import { describe, expect, test } from 'vitest';
import { defaultOutline as outline, findBundled } from '../../src/outline/bundled.js';
import { allSections, depthOf, findSection, leavesOf, pathTo } from '../../src/outline/tree.js';

describe('walking an outline', () => {
  test('the path goes from the part down to the section', () => {
    expect(pathTo(outline, 'p1.ii.5.2').map(({ id }) => id)).toEqual(['p1', 'p1.ii', 'p1.ii.5', 'p1.ii.5.2']);
    expect(pathTo(outline, 'p2').map(({ id }) => id)).toEqual(['p2']);
  });

  test('depth is 1 for a part and 4 for 1.1.', () => {
    expect(['p1', 'p1.i', 'p1.ii.1', 'p1.ii.1.1'].map((id) => depthOf(outline, id))).toEqual([1, 2, 3, 4]);
  });

  test('a section that is not there is nowhere', () => {
    expect(findSection(outline, 'p3')).toBeUndefined();
    expect(pathTo(outline, 'p3')).toEqual([]);
    expect(depthOf(outline, 'p3')).toBe(0);
  });

  test('every section is found by its id, parents before children', () => {
    const seen = new Set<string>();
    for (const section of allSections(outline)) {
      expect(findSection(outline, section.id)).toBe(section);
      for (const above of pathTo(outline, section.id).slice(0, -1)) expect(seen).toContain(above.id);
      seen.add(section.id);
    }
  });

  test('leaves have no sections under them and everything else has', () => {
    const leaves = new Set(leavesOf(outline));
    for (const section of allSections(outline)) expect(leaves.has(section)).toBe(section.children.length === 0);
  });

  test('bundled outlines are found by id', () => {
    expect(findBundled('bao-cao-chinh-tri-chi-bo')).toBe(outline);
    expect(findBundled('khac')).toBeUndefined();
  });
});
