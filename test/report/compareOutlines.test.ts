import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import type { Outline, Section } from '../../src/outline/types.js';
import { compareOutlines } from '../../src/report/compareOutlines.js';

const section = (id: string, number: string, heading: string, ...children: Section[]): Section => ({
  id,
  number,
  heading,
  required: true,
  guidance: [],
  tables: [],
  children,
});
const outline = (...sections: Section[]): Outline => ({ ...defaultOutline, id: 'o', sections });

const old = outline(
  section(
    'p1',
    'PHẦN I',
    'KẾT QUẢ',
    section('p1.1', '1.', 'Đặc điểm, tình hình'),
    section('p1.2', '2.', 'Công tác tư tưởng'),
    section('p1.3', '3.', 'Công tác cán bộ'),
  ),
  section(
    'p2',
    'PHẦN II',
    'PHƯƠNG HƯỚNG',
    section('p2.1', '1.', 'Mục tiêu'),
    section('p2.2', '2.', 'Công tác tư tưởng'),
  ),
);
const idsOf = (sections: readonly Section[]) => sections.map(({ id }) => id);
const newIds = (pairs: readonly { readonly new: Section }[]) => idsOf(pairs.map((pair) => pair.new));

describe('two outlines compared', () => {
  test('an outline against itself shows nothing', () => {
    for (const each of [old, defaultOutline]) {
      const { pairs, ...changes } = compareOutlines(each, each);
      expect(changes).toEqual({ added: [], renamed: [], dropped: [], moved: [], notesChanged: [] });
      expect(pairs.every((pair) => pair.old === pair.new)).toBe(true);
    }
  });

  test('one section more shifts the numbers, and is the only one that is new', () => {
    const newer = outline(
      section(
        'p1',
        'PHẦN I',
        'KẾT QUẢ',
        section('p1.1', '1.', 'Đặc điểm, tình hình'),
        section('p1.2', '2.', 'Chuyển đổi số'),
        section('p1.3', '3.', 'Công tác tư tưởng'),
        section('p1.4', '4.', 'Công tác cán bộ'),
      ),
      old.sections[1]!,
    );
    const changes = compareOutlines(old, newer);
    expect(idsOf(changes.added)).toEqual(['p1.2']);
    expect(changes.dropped).toEqual([]);
    expect(changes.moved).toEqual([]);
    expect(newIds(changes.renamed)).toEqual(['p1.3', 'p1.4']);
  });

  test('words that change in their place are a new name, not a new section', () => {
    const newer = outline(
      {
        ...old.sections[0]!,
        children: [
          old.sections[0]!.children[0]!,
          section('p1.2', '2.', 'Công tác chính trị, tư tưởng và đạo đức'),
          old.sections[0]!.children[2]!,
        ],
      },
      old.sections[1]!,
    );
    const changes = compareOutlines(old, newer);
    expect(changes.renamed.map((pair) => [pair.old.id, pair.new.id])).toEqual([['p1.2', 'p1.2']]);
    expect(changes.added).toEqual([]);
  });

  test('a section that goes, and one under another heading', () => {
    const newer = outline(
      section(
        'p1',
        'PHẦN I',
        'KẾT QUẢ',
        section('p1.1', '1.', 'Đặc điểm, tình hình'),
        section('p1.2', '2.', 'Công tác tư tưởng'),
      ),
      section(
        'p2',
        'PHẦN II',
        'PHƯƠNG HƯỚNG',
        section('p2.1', '1.', 'Công tác cán bộ'),
        section('p2.2', '2.', 'Công tác tư tưởng'),
      ),
    );
    const changes = compareOutlines(old, newer);
    expect(idsOf(changes.dropped)).toEqual(['p2.1']);
    expect(changes.moved.map((pair) => [pair.old.id, pair.new.id])).toEqual([['p1.3', 'p2.1']]);
  });

  test('another order of the same sections is a move of the fewest', () => {
    const [one, two, three] = old.sections[0]!.children;
    const newer = outline({ ...old.sections[0]!, children: [three!, one!, two!] }, old.sections[1]!);
    expect(newIds(compareOutlines(old, newer).moved)).toEqual(['p1.3']);
  });

  test('other notes are told apart from other headings', () => {
    const noted = { ...old.sections[1]!, guidance: [{ text: 'Nêu rõ số liệu', form: 'bullet' as const }] };
    const changes = compareOutlines(old, outline(old.sections[0]!, noted));
    expect(newIds(changes.notesChanged)).toEqual(['p2']);
    expect(changes.renamed).toEqual([]);
  });
});
