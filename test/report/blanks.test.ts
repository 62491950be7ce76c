import { describe, expect, it } from 'vitest';
import { findBlanks } from '../../src/report/blanks.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { allSections } from '../../src/outline/tree.js';
import { blankSentences, sentences } from '../support/sentences.js';

const certain = (text: string): string[] =>
  findBlanks(text)
    .filter((blank) => blank.certain)
    .map((blank) => text.slice(blank.start, blank.end));

describe('a blank', () => {
  it.each([
    'ĐẢNG BỘ ……………….',
    'CHI BỘ …………………',
    'Trà Vinh, ngày…. tháng ….. năm 2022',
    'Nghị quyết Đại hội Đảng bộ …., nhiệm kỳ 2020 - 2025',
    'Đảng\u00a0bộ …., nhiệm kỳ 2020 - 2025',
    'nhiệm kỳ ……',
    'có …% đảng viên',
    'đạt ...%',
    'ngày ..../..../....',
    'ngày   tháng   năm 2026',
    'ngày tháng năm 2026',
    'năm 20..',
    'nhiệm kỳ 20… - 20…',
    '………………………………………',
    '- ...........',
    'Số lượng: ______',
    'Nghị quyết số […] của Đảng ủy',
    '[...]',
    'Tổng số đảng viên: …………',
    'LẦN THỨ ……',
    'đồng chí ……… làm bí thư',
    'tổ chức ……… cuộc họp',
    'tổ chức … cuộc họp',
    'theo mẫu …(1)…',
    '……………, ngày 05 tháng 02 năm 2026',
    'Trong năm có ..... lượt đảng viên',
  ])('stands in %j', (text) => {
    expect(certain(text)).not.toEqual([]);
  });

  it.each(['Mô hình “Dân vận khéo” do […] phụ trách.', 'Có […] đảng viên dự học.', 'Mô hình “[…]” được công nhận.'])(
    'brackets that wait: %s',
    (text) => {
      expect(certain(text)).not.toEqual([]);
    },
  );

  it.each(blankSentences)('is found: %s', (text) => {
    expect(certain(text)).not.toEqual([]);
  });
});

describe('an ellipsis is no blank', () => {
  it.each([
    'đoàn viên, hội viên…',
    '(bằng khen, cờ thi đua, huân - huy chương…).',
    '(chính thức, dự bị, nữ, dân tộc….);',
    'Công đoàn, Chi đoàn, Cựu chiến binh… hoạt động đúng chức năng',
    'người lao động đơn vị (phòng, ban)… tổ chức thực hiện',
    'phòng cháy chữa cháy….',
    'của từng đồng chí trong cấp ủy...',
    'nguyên tắc tập trung dân chủ, tự phê bình và phê bình…',
    'điện, nước, văn phòng phẩm...',
    'Có câu: “Một cây làm chẳng nên non…”',
    'Đảng viên ghi ngày, tháng, năm sinh vào sổ.',
    'mục 1.1. Kết quả... tốt',
    '1.243 hộ; 9.150 m2; v.v...',
    'Bác dạy: “cần kiệm liêm chính, chí công vô tư […] phải xứng đáng là người lãnh đạo”.',
    'Bác dạy: "cần kiệm liêm chính [...] là người đầy tớ thật trung thành của nhân dân".',
  ])('%s', (text) => {
    expect(certain(text)).toEqual([]);
  });

  it.each(sentences)('%s', (text) => {
    expect(certain(text)).toEqual([]);
  });

  it('in any note of the outline', () => {
    const notes = allSections(defaultOutline).flatMap((section) => section.guidance.map((note) => note.text));
    expect(notes.filter((text) => certain(text).length > 0)).toEqual([]);
  });
});

it('gives places in order that do not overlap', () => {
  for (const text of [...blankSentences, ...sentences]) {
    const places = findBlanks(text);
    places.forEach((place, index) => {
      expect(place.start).toBeLessThan(place.end);
      expect(place.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
    });
  }
});
