/** Searching sections by their names and by what the outline says is to be written in them. */
import { describe, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { findSection } from '../../../src/outline/tree.js';
import { searchRows, type Piece } from '../../../src/taskpane/model/search.js';
import { rowsOf } from '../../../src/taskpane/model/sections.js';

const rows = rowsOf(outline, []);
const notesOf = (id: string) => findSection(outline, id)?.guidance.map(({ text }) => text) ?? [];
const search = (typed: string) => searchRows(rows, typed, notesOf);
const ids = (typed: string) => search(typed).rows.map(({ id }) => id);
/** `hội [đồng]` */
const shown = (pieces: readonly Piece[] | undefined) =>
  pieces?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
/** One section with one note. */
const inNote = (note: string, typed: string) => {
  const [row] = rows;
  if (!row) throw new Error('The outline has sections.');
  return searchRows([row], typed, () => [note]).snippets.get(row.id);
};

describe('searching sections by name', () => {
  it('finds them with or without accents, in any case, and shows what they hang under', () => {
    expect(ids('quoc phong')).toContain('p1.ii.1.3');
    expect(ids('QUỐC PHÒNG')).toEqual(ids('quoc phong'));
    expect(search('bài học kinh nghiệm').rows.map(({ id }) => id)).toEqual(['p1', 'p1.iii', 'p1.iii.3']);
  });

  it('takes đ for d, and both places of a tone mark for one', () => {
    expect(ids('dac diem')).toContain('p1.i');
    expect(shown(inNote('Uỷ ban và uỷ viên', 'ủy viên'))).toBe('Uỷ ban và [uỷ viên]');
  });

  it('counts what matches, not what is shown around it', () => {
    expect(search('bài học kinh nghiệm').hits).toBe(1);
    expect(search('zzz')).toMatchObject({ rows: [], hits: 0 });
  });

  it('marks what was found in the name', () => {
    expect(shown(search('quoc phong').names.get('p1.ii.1.3'))).toContain('[quốc phòng]');
  });

  it('shows everything while nothing is typed', () => {
    expect(search('  ').rows).toEqual(rows);
  });
});

describe('searching what is to be written', () => {
  it('finds the section by its note and says that it was the note', () => {
    const found = search('quan lieu');
    expect(found.rows.map(({ id }) => id)).toContain('p1.ii.1.2');
    expect(found.inNotes).toBeGreaterThan(0);
    expect(shown(found.snippets.get('p1.ii.1.2'))).toMatch(/\[quan liêu\]/i);
  });

  it('cuts a long note between words around what was found', () => {
    const long = `${'trước '.repeat(40)}đúng chỗ này ${'sau '.repeat(40)}`.trim();
    const snippet = shown(inNote(long, 'dung cho')) ?? '';
    expect(snippet).toMatch(/^… (?:trước )+\[đúng chỗ\] này (?:sau )+…$/);
    expect(snippet.length).toBeLessThan(110);
  });

  it('finds beginnings of words, not their ends', () => {
    expect(inNote('Công tác toàn diện', 'an')).toBeUndefined();
    expect(shown(inNote('Công tác an ninh', 'an'))).toBe('Công tác [an] ninh');
    expect(shown(inNote('Công tác an ninh', 'an ni'))).toBe('Công tác [an ni]nh');
    expect(inNote('Chủ trương của Đảng, văn bản', 'dan van')).toBeUndefined();
  });

  it('finds text whose marks are letters of their own', () => {
    expect(shown(inNote('Tổ chức đảng'.normalize('NFD'), 'to chuc'))).toBe('[Tổ chức] đảng');
  });

  it('shows where the words stand together before where they stand apart', () => {
    const [row] = rows;
    const notes = ['Liên quan nhiều mặt; xe lieu.', 'Phòng, chống quan liêu.'];
    const found = searchRows(row ? [row] : [], 'quan lieu', () => notes);
    expect(shown([...found.snippets.values()][0])).toBe('Phòng, chống [quan liêu].');
    expect(shown(inNote('Quan tâm đời sống, tránh liều lĩnh', 'lieu quan'))).toBe(
      '[Quan] tâm đời sống, tránh [liều] lĩnh',
    );
  });

  it('wants all words in one place', () => {
    expect(inNote('Quốc phòng', 'quoc phong an ninh')).toBeUndefined();
  });
});
