/**
 * place-stale: bodies and provinces that are gone since 01/7/2025 named as if they were still there (places.json names the rules). Only
 * where a report speaks of now: letterhead, title, part two. What was then is history in part one, and in the letterhead of a report of
 * an earlier day; what an earlier report says of the new term is a hint.
 * Names of streets, schools and quoted documents keep their old words.
 */
import { findCitations } from '../../citations.js';
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import { ownTerms } from '../../ownTerms.js';
import type { Passage } from '../../passages.js';
import { isQuoted, passagesOf, sentenceAround, standing } from '../../passages.js';
import type { PlaceChange } from '../../placeNames.js';
import { goneProvinces, places, provinceNow, sourceOf } from '../../placeNames.js';
import { isFrom } from '../../reportDate.js';
import type { Finding } from '../../types.js';

/** First year of a term for which the old names are out of date. */
const reform = 2025;

interface Gone {
  readonly pattern: RegExp;
  readonly change: PlaceChange;
  readonly message: (name: string, folded: string) => string;
}

const bodies =
  'đảng bộ|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|ủy ban mttq|mttq|mặt trận tổ quốc|ủy ban mặt trận tổ quốc(?: việt nam)?|công an|ban chỉ huy quân sự|liên đoàn lao động|hội (?:nông dân|cựu chiến binh|liên hiệp phụ nữ|chữ thập đỏ)|ban tuyên giáo|ban tổ chức|ủy ban kiểm tra|phòng (?:nội vụ|giáo dục(?: và đào tạo)?|tài chính(?: - kế hoạch)?|tư pháp|y tế|văn hóa(?: và thông tin)?)';

const gone: readonly Gone[] = [
  {
    pattern: /(?<!\p{L})đảng (?:ủy|bộ) khối(?= (?:các|doanh|cơ quan|dân|đảng)|[\s.,;)]*$|[.,;)])/gu,
    change: places.blocCommittee,
    message: (name) => `“${name}” đã kết thúc hoạt động năm 2025. Ghi tên đảng bộ cấp trên hiện nay.`,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:huyện|quận|thị) (?:ủy|đoàn)|(?:${bodies}) (?:huyện|quận|thị xã)|cấp huyện)(?!\\p{L})`,
      'gu',
    ),
    change: places.district,
    message: (name) => `“${name}”: cấp huyện không còn từ ngày 01/7/2025. Ghi tên cơ quan hiện nay.`,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:tỉnh ủy|tỉnh đoàn|(?:${bodies}) tỉnh|tỉnh) (?:${goneProvinces.join('|')})(?!\\p{L})`,
      'gu',
    ),
    change: places.provinces,
    message: (name, folded) => {
      const old = goneProvinces.find((province) => folded.endsWith(` ${province}`)) ?? '';
      return `“${name}”: từ ngày 01/7/2025 thuộc ${provinceNow(old) ?? ''}. Ghi tên hiện nay.`;
    },
  },
];

/** Sentences that know that the name is an old one, or speak of years in which it was right. */
const knows =
  /(?:năm|nhiệm kỳ|giai đoạn) (?:19\d\d|20(?:[01]\d|2[0-4]))(?!\d)|kế thừa|truyền thống|đồng hương|quê |trước đây|trước kia|\(cũ\)|\scũ(?!\p{L})|nguyên là|tiền thân|sáp nhập|hợp nhất|sắp xếp|kết thúc hoạt động|không còn|giải thể|lịch sử|chuyển (?:từ|về)|bàn giao|thành lập/u;

/** A quoted or cited document stands this near before the name of its issuer. */
const citedNear = 60;

const isCited = (passage: Passage, at: number): boolean =>
  findCitations(passage.folded).some(({ start, end }) => at >= start && at - end < citedNear);

/** A name of a school, a street, a firm or a place to see: `Trường Chính trị tỉnh Trà Vinh`. */
const isName =
  /(?:trường|đường|bệnh viện|công ty|ngân hàng|nhà máy|chợ|cầu|trung tâm|bảo tàng|thư viện|di tích|đền thờ|tượng đài|nghĩa trang|hội thi|hội thao|giải)\s(?:[^.,;]{0,30}\s)?$/u;

/** Most lines name none of this. */
const mayName = /huyện|quận|thị |khối|tỉnh/u;

const foundIn = (context: CheckContext, passage: Passage, isSure: boolean): Finding[] => {
  const { folded, section, place } = passage;
  if (!mayName.test(folded)) return [];
  for (const { pattern, change, message } of gone) {
    for (const match of folded.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (isQuoted(folded, match.index) || isCited(passage, match.index)) continue;
      if (isName.test(folded.slice(0, match.index))) continue;
      if (place !== 'front' && knows.test(sentenceAround(folded, match.index, to))) continue;
      const name = standing(passage, match.index, to);
      return [
        {
          rule: 'place-stale',
          severity: isSure && match[0] !== 'cấp huyện' ? 'warning' : 'info',
          section,
          message: message(name, match[0]),
          quote: around(passage.text, match.index, to),
          where: context.whereOf(passage.paragraph, name),
          source: sourceOf(change),
        },
      ];
    }
  }
  return [];
};

export const placeStale: Rule = (context) => {
  const { next } = ownTerms(context);
  if (!next || next.start < reform) return [];
  const after = isFrom(context, places.district.from);
  return passagesOf(context)
    .filter(({ place, looks }) => (place === 'front' ? after !== 'no' : looks === 'ahead' && place !== 'heading'))
    .flatMap((passage) => foundIn(context, passage, after === 'yes'));
};
