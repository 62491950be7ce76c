import { describe, expect, it } from 'vitest';
import { places, placesSchema } from '../../../src/check/placeNames.js';
import * as v from 'valibot';
import file from '../../../assets/rules/places.json';
import { nothingKnown, partOne, partTwo, profileWith, said, title } from '../../support/wordings.js';

const late = { front: title({ placeAndDate: 'Long Đức, ngày 05 tháng 9 năm 2025' }) };
const placeStale = (made: Parameters<typeof said>[1], profile?: Parameters<typeof said>[2]) =>
  said('place-stale', { ...late, ...made }, profile);

describe('places.json', () => {
  it('has the 34 provinces of 202/2025/QH15 out of 63', () => {
    expect(v.is(placesSchema, file)).toBe(true);
    const { list } = places.provinces;
    expect(list).toHaveLength(34);
    const names = list.flatMap(({ name, absorbed }) => [name, ...absorbed]);
    expect(new Set(names).size).toBe(63);
  });
});

describe('place-stale', () => {
  it.each([
    ['Phối hợp với Huyện đoàn Châu Thành tổ chức hội thi.', 'Huyện đoàn'],
    ['Thực hiện tốt các chỉ tiêu do UBND huyện giao.', 'UBND huyện'],
    ['Tham mưu cho Ban Thường vụ Huyện ủy về công tác cán bộ.', 'Huyện ủy'],
    ['Tham mưu cho Ban Thường vụ Huyện uỷ về công tác cán bộ.', 'Huyện uỷ'],
    ['Thực hiện kế hoạch công tác của Đảng ủy Khối các cơ quan tỉnh.', 'Đảng ủy Khối'],
    ['Bám sát chương trình công tác của Tỉnh ủy Trà Vinh.', 'Tỉnh ủy Trà Vinh'],
    ['Đề nghị UBND tỉnh Bến Tre hỗ trợ kinh phí.', 'UBND tỉnh Bến Tre'],
    ['Quảng bá du lịch tỉnh Bà Rịa - Vũng Tàu.', 'tỉnh Bà Rịa - Vũng Tàu'],
  ])('is a warning in part two: %s', (sentence, quote) => {
    expect(placeStale(partTwo(sentence))).toMatchObject([
      { severity: 'warning', section: 'p2.iii.2', where: { quote } },
    ]);
  });

  it('says where a province is now', () => {
    const [finding] = placeStale(partTwo('Bám sát chương trình công tác của Tỉnh ủy Trà Vinh.'));
    expect(finding?.message).toContain('Vĩnh Long');
    expect(finding?.source).toBe('202/2025/QH15, 12/6/2025 (độ tin cậy: cao)');
  });

  it('is a warning in the letterhead', () => {
    const front = title({ superior: 'HUYỆN ỦY CHÂU THÀNH', placeAndDate: 'Long Đức, ngày 05 tháng 9 năm 2025' });
    expect(placeStale({ front })).toMatchObject([{ severity: 'warning', section: '', where: { quote: 'HUYỆN ỦY' } }]);
  });

  it.each([
    'Tiếp tục thực hiện Chỉ thị số 24-CT/TU, ngày 29/6/2017 của Ban Thường vụ Tỉnh ủy Trà Vinh.',
    'Thực hiện Nghị quyết số 12-NQ/HU, ngày 05/3/2021 của Huyện ủy Châu Thành.',
    'Sau khi kết thúc hoạt động cấp huyện, nhiệm vụ của UBND huyện được bàn giao cho xã.',
    'Tỉnh ủy Vĩnh Long, UBND tỉnh An Giang, Thành ủy Hà Nội.',
    'Trường Chính trị tỉnh Trà Vinh mở 02 lớp bồi dưỡng.',
    'Giữ vững khối đại đoàn kết, đổi mới công tác của Khối Dân vận xã.',
    'Chuyên đề “Huyện ủy viên với cơ sở” được triển khai.',
    'Xây dựng đường Trà Vinh, phường Trà Vinh.',
    'Sống có ích, hoà bình, thái bình cho nhân dân.',
  ])('is silent in part two on documents, names and what is there: %s', (sentence) => {
    expect(placeStale(partTwo(sentence))).toEqual([]);
  });

  const sentence = 'Thực hiện tốt các chỉ tiêu do UBND huyện giao.';

  it('leaves history to part one', () => {
    expect(placeStale(partOne(sentence))).toEqual([]);
  });

  it('does not hold an older report to the new names', () => {
    // What it says of a term that goes on after the change is a hint.
    expect(said('place-stale', partTwo(sentence))).toMatchObject([{ severity: 'info' }]);
    const old = { lines: ['Tổng kết nhiệm kỳ 2020 - 2022', 'và phương hướng, nhiệm vụ nhiệm kỳ 2022 - 2025'] };
    expect(
      placeStale(
        { ...partTwo(sentence), front: title(old) },
        profileWith({ nhiemKyTruoc: '2020-2022', nhiemKySau: '2022-2025' }),
      ),
    ).toEqual([]);
  });

  it('is only told where the day of the report is not known', () => {
    const front = title({ placeAndDate: 'Long Đức, ngày     tháng     năm 2025' });
    expect(placeStale({ ...partTwo(sentence), front }, nothingKnown)).toMatchObject([{ severity: 'info' }]);
  });
});
