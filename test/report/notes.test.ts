import { describe, expect, it } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { resolveText } from '../../src/outline/fields.js';
import { allSections } from '../../src/outline/tree.js';
import { createNoteReader } from '../../src/report/notes.js';
import { sentences } from '../support/sentences.js';

const profile = exampleProfile(defaultOutline);
const reader = createNoteReader(defaultOutline, emptyProfile(defaultOutline));
const notes = allSections(defaultOutline)
  .flatMap((section) => section.guidance)
  .filter((note) => !note.onHeading)
  .map((note) => resolveText(note.text, defaultOutline, profile));

describe('a note', () => {
  it.each(notes)('is known as printed: %s', (text) => {
    expect(reader.isNote(text)).toBe(true);
    expect(reader.isNote(`- ${text}`)).toBe(true);
    expect(reader.isNote(`(${text})`)).toBe(true);
    expect(reader.isNote(text.normalize('NFD').toUpperCase())).toBe(true);
    expect(reader.isNote(text.replace(/ /g, '\u00a0').replace(/ủy/g, 'uỷ'))).toBe(true);
  });

  it('is known with a typing slip put right', () => {
    const text =
      'Công tác quy hoạch, đào tạo, bồi dưỡng; việc nhận xét, đánh giá cán bộ hằng năm. Việc kiện toàn, sắp xếp tổ chức bộ máy, tinh giản biên chế.';
    expect(reader.isNote(text)).toBe(true);
  });

  it('is known when only one of its sentences was left', () => {
    expect(reader.isNote('- Việc kiện toàn, sắp xếp tổ chức bộ máy, tinh giản biên chế.')).toBe(true);
  });

  it('is known when two were joined', () => {
    expect(reader.isNote('Chỉ tiêu về đoàn thể; Chỉ tiêu về bồi dưỡng kết nạp đảng viên;')).toBe(true);
  });
});

describe('the person’s own text', () => {
  it.each(sentences)('is no note: %s', (text) => {
    expect(reader.read(text).kind).toBe('own');
  });

  it('after a note is content', () => {
    const reading = reader.read('- Chỉ tiêu về đoàn thể: 100% tổ chức đoàn thể hoàn thành tốt nhiệm vụ trở lên.');
    expect(reading.kind).toBe('own');
    expect(reading.ownWords).toBeGreaterThan(5);
  });

  it('around a sentence of a note is told as copied, and only the own words count', () => {
    const reading = reader.read(
      'Chi bộ đã triển khai 5 đợt. Việc tổ chức học tập, quán triệt Chỉ thị 05-CT/TW, các chuyên đề hằng năm; qua đó 24 đảng viên đăng ký làm theo.',
    );
    expect(reading).toMatchObject({ kind: 'copied', section: 'p1.ii.3' });
    expect(reading.quote).toContain('Chỉ thị 05-CT/TW');
    expect(reading.ownWords).toBeLessThan(22);
  });

  it('with a figure that the note does not have is not the note', () => {
    expect(reader.isNote('Chỉ tiêu về đoàn thể 5')).toBe(false);
  });
});

describe('wording that stays', () => {
  it('is known with other names and years', () => {
    const text =
      'Căn cứ Nghị quyết Đại hội Đảng bộ phường 5, nhiệm kỳ 2015-2020, Nghị quyết Đại hội Chi bộ Trường Tiểu học A, nhiệm kỳ 2017 - 2020; trong nhiệm kỳ qua chi bộ đã lãnh đạo cán bộ, đảng viên, công chức, viên chức, người lao động đơn vị tổ chức thực hiện đạt kết quả như sau:';
    expect(reader.isWording(text, 'p1.i')).toBe(true);
    expect(reader.isWording(text, 'p1.iii.1')).toBe(false);
    expect(reader.isWording('Căn cứ Nghị quyết Đại hội, chi bộ đã làm được nhiều việc.', 'p1.i')).toBe(false);
  });
});
