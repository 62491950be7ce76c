/** The list of sections: where each hangs, how far the report is, which one comes next. */
import { describe, expect, it } from 'vitest';
import type { SectionState } from '../../../src/check/types.js';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { emptyProfile } from '../../../src/outline/profile.js';
import { findSection, leavesOf } from '../../../src/outline/tree.js';
import type { Section } from '../../../src/outline/types.js';
import {
  citesOf,
  holdsOutline,
  neighboursOf,
  nextEmpty,
  notesFor,
  pathLabel,
  progressOf,
  rowsOf,
  sectionLabel,
} from '../../../src/taskpane/model/sections.js';
import { checkFake, fakeDocument } from '../fakeDocument.js';

const profile = emptyProfile(outline);
const leaves = leavesOf(outline).map((section) => section.id);
const [first = '', second = '', third = ''] = leaves;
const last = leaves.at(-1) ?? '';

/** Reports and rows where all leaves are written but these. */
const reportsWith = (states: Readonly<Record<string, SectionState>> = {}, rest: SectionState = 'written') => {
  const fake = fakeDocument(outline);
  for (const id of leaves) fake.states.set(id, states[id] ?? rest);
  for (const [id, state] of Object.entries(states)) if (state === 'missing') fake.states.delete(id);
  return checkFake(fake, outline, profile).sections;
};
const rowsWith = (...given: Parameters<typeof reportsWith>) => rowsOf(outline, reportsWith(...given));

describe('rows', () => {
  it('are all sections of the outline in its order, parts first level', () => {
    const rows = rowsWith();
    expect(rows[0]).toMatchObject({ id: 'p1', number: 'PHẦN THỨ NHẤT', depth: 1, leaf: false, above: [] });
    expect(rows.find((row) => row.id === 'p1.ii.1.2')).toMatchObject({ depth: 4, above: ['p1', 'p1.ii', 'p1.ii.1'] });
    expect(rows.filter((row) => row.leaf).map((row) => row.id)).toEqual(leaves);
  });

  it('count the leaves under a section and those of them that are written', () => {
    const row = rowsWith({ 'p1.ii.1.2': 'empty', 'p1.ii.1.3': 'partial' }).find(({ id }) => id === 'p1.ii.1');
    expect(row).toMatchObject({ leaves: 4, written: 2 });
  });

  it('are there before any check', () => {
    expect(rowsOf(outline, []).every((row) => row.state === 'missing' && row.written === 0)).toBe(true);
  });

  it('say where a section hangs by the numbers above it', () => {
    const rows = rowsWith();
    expect(
      pathLabel(
        rows,
        rows.find((row) => row.id === 'p1.ii.1.2')!,
      ),
    ).toBe('PHẦN THỨ NHẤT › II › 1');
    expect(pathLabel(rows, rows[0]!)).toBe('');
  });
});

describe('progress', () => {
  it('counts only sections that are written', () => {
    expect(progressOf(rowsWith({ [first]: 'partial', [second]: 'notes-only', [third]: 'missing' }))).toEqual({
      written: leaves.length - 3,
      total: leaves.length,
    });
  });
});

describe('the next section to write', () => {
  it('is the first without text of its own after here', () => {
    expect(nextEmpty(rowsWith({ [second]: 'empty', [last]: 'notes-only' }), first)?.id).toBe(second);
    expect(nextEmpty(rowsWith({ [second]: 'empty', [last]: 'notes-only' }), second)?.id).toBe(last);
  });

  it('goes round at the end', () => {
    expect(nextEmpty(rowsWith({ [first]: 'empty' }), last)?.id).toBe(first);
  });

  it('prefers a section without text to one half written, and says the half written one when nothing else is left', () => {
    expect(nextEmpty(rowsWith({ [second]: 'partial', [third]: 'missing' }), first)?.id).toBe(third);
    expect(nextEmpty(rowsWith({ [second]: 'partial' }), first)?.id).toBe(second);
  });

  it('is elsewhere while anything is left elsewhere: the person is here already', () => {
    expect(nextEmpty(rowsWith({ [first]: 'partial', [second]: 'empty' }), second)?.id).toBe(first);
  });

  it('may be the section at the cursor when only that one is left', () => {
    expect(nextEmpty(rowsWith({ [second]: 'empty' }), second)?.id).toBe(second);
  });

  it('is none when all is written', () => {
    expect(nextEmpty(rowsWith(), '')).toBeUndefined();
  });

  it('starts at the top when the cursor is nowhere', () => {
    expect(nextEmpty(rowsWith({}, 'empty'), '')?.id).toBe(first);
  });
});

describe('neighbours', () => {
  it('are leaves, also around a section that has others under it', () => {
    const rows = rowsWith();
    expect(neighboursOf(rows, second)).toMatchObject({ previous: { id: first }, next: { id: third } });
    expect(neighboursOf(rows, 'p1.ii').previous?.id).toBe(first);
    expect(neighboursOf(rows, first).previous).toBeUndefined();
    expect(neighboursOf(rows, last).next).toBeUndefined();
    expect(neighboursOf(rows, '').next?.id).toBe(first);
  });
});

describe('a document', () => {
  it('holds the outline by the headings that stand in it, not by what it remembers', () => {
    const holding = (count: number) => {
      const fake = fakeDocument(outline);
      for (const id of leaves.slice(0, count)) fake.states.set(id, 'empty');
      return checkFake(fake, outline, profile).sections;
    };
    expect(holdsOutline(holding(0), 'bao-cao@1')).toBe(false);
    expect(holdsOutline(holding(1), 'bao-cao@1')).toBe(true);
    expect(holdsOutline(holding(2), '')).toBe(false);
    expect(holdsOutline(holding(3), '')).toBe(true);
  });
});

describe('notes', () => {
  const section: Section = {
    ...findSection(outline, first)!,
    guidance: [
      { text: 'Chung', form: 'bullet', cites: [{ number: '97-QĐ/TW', date: '2004-03-22' }] },
      { text: 'Cơ quan', form: 'bullet', variant: 'co-quan', cites: [{ number: '97-QĐ/TW', date: '2004-03-22' }] },
      { text: 'Báo chí', form: 'bullet', variant: 'bao-chi', cites: [{ number: '97-QĐ/TW', date: '2010-01-01' }] },
    ],
  };

  it('are those for this kind of cell and keep their numbers', () => {
    expect(notesFor(section, { ...profile, variant: 'bao-chi' }).map(({ index }) => index)).toEqual([0, 2]);
  });

  it('are all of them while the kind is not chosen', () => {
    expect(notesFor(section, profile)).toHaveLength(3);
  });

  it('cite each document once, told apart by number and date', () => {
    expect(citesOf(notesFor(section, profile)).map((cite) => cite.date)).toEqual(['2004-03-22', '2010-01-01']);
  });
});

describe('a section named in a finding', () => {
  it('has its number and heading', () => {
    expect(sectionLabel(reportsWith(), 'p1.iii.3')).toBe('3. Bài học kinh nghiệm');
    expect(sectionLabel(reportsWith(), '')).toBe('');
  });
});
