import { describe, expect, it } from 'vitest';
import { defaultOutline } from '../../../src/outline/bundled.js';
import { exampleProfile } from '../../../src/outline/profile.js';
import type { Outline, Section } from '../../../src/outline/types.js';
import { compose } from '../../../src/report/compose.js';
import { changesFor, isEmptyUpdate, openOf, withTick } from '../../../src/taskpane/terms/changes.js';
import { isLater } from '../../../src/taskpane/terms/later.js';
import { withPlaces } from '../../support/report.js';
import { addedId, droppedId, newerOf, renamedId } from '../../support/newer.js';

const old = defaultOutline;
const profile = exampleProfile(old);
const written = (outline: Outline) => ({
  blocks: withPlaces(compose(outline, profile, { guidance: true, tables: false, frontMatter: true, signature: true })),
  properties: new Map<string, string>(),
  warnings: [],
});
const newer = newerOf(old);

describe('what a newer outline changes', () => {
  it('tells what can be brought in, and all of it is ticked at first', () => {
    const changes = changesFor(written(old), old, newer, profile, []);
    expect(changes.added.map(({ id, fate }) => [id, fate])).toEqual([[addedId, 'open']]);
    expect(changes.renamed.map(({ id, fate }) => [id, fate])).toEqual([[renamedId, 'open']]);
    expect(changes.renamed[0]?.heading).toBe(`${changes.renamed[0]?.was ?? ''} và đổi mới`);
    expect(changes.dropped.map(({ id }) => id)).toEqual([droppedId]);
    expect(openOf(changes)).toEqual([addedId, renamedId]);
  });

  it('says of what stands in the document already that it does', () => {
    const changes = changesFor(written(newer), old, newer, profile, []);
    expect([...changes.added, ...changes.renamed].map(({ fate }) => fate)).toEqual(['done', 'done']);
    expect(openOf(changes)).toEqual([]);
  });

  it('is nothing between an outline and itself', () => {
    expect(isEmptyUpdate(changesFor(written(old), old, { ...old, version: '9.0.0' }, profile, []))).toBe(true);
    expect(isEmptyUpdate(changesFor(written(old), old, newer, profile, []))).toBe(false);
  });
});

describe('ticking sections that hang together', () => {
  const added = (id: string, children: readonly Section[] = []): Section => ({
    id,
    number: '',
    heading: `Mục mới ${id} về chuyển đổi số`,
    required: true,
    guidance: [],
    tables: [],
    children: [...children],
  });
  const nested: Outline = {
    ...old,
    id: 'moi',
    sections: [...old.sections, added('p3', [added('p3.a'), added('p3.b')])],
  };
  const changes = changesFor(written(old), old, nested, profile, []);

  it('a section takes the new ones above it along', () => {
    expect([...withTick(changes, new Set(), 'p3.b', true)].sort()).toEqual(['p3', 'p3.b']);
  });

  it('what is under a section that stays out stays out', () => {
    expect([...withTick(changes, new Set(openOf(changes)), 'p3', false)]).toEqual([]);
    expect([...withTick(changes, new Set(openOf(changes)), 'p3.a', false)].sort()).toEqual(['p3', 'p3.b']);
  });
});

it('a later version is of the same outline, and counted by numbers', () => {
  const version = (text: string): Outline => ({ ...old, version: text });
  expect(isLater(version('1.10.0'), version('1.9.3'))).toBe(true);
  expect(isLater(version('1.9.3'), version('1.10.0'))).toBe(false);
  expect(isLater(version('1.9.3'), version('1.9.3'))).toBe(false);
  expect(isLater({ ...version('2.0.0'), id: 'khac' }, version('1.0.0'))).toBe(false);
});
