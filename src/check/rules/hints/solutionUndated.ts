/**
 * solution-undated: a section of tasks that names nobody, no time and no measure. One finding a section: a reviewer asks for "giải pháp,
 * thời gian, lộ trình" (duyệt of 06/02/2020, Huyện ủy Vũ Quang), not for a date in every sentence.
 */
import type { Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import { ownLines, placeOf, tasks, textOf, wordsOf } from './roles.js';

/** Shorter texts are told as short (section-short), not as vague. */
const fewestWords = 12;

/** Figures that are no measure: numbers and dates of cited documents, sessions, the term itself. */
const citations = [
  /(?:số )?\d+[-/][\p{L}-]+(?:\/[\p{L}-]+)?(?:,? ngày \d+[/.-]\d+[/.-]\d+)?/gu,
  /trung ương \d+|đại hội[^.,;]{0,30}lần thứ \S+|nhiệm kỳ \d{4}\s*-\s*\d{4}/gu,
];

const who =
  /chi ủy|cấp ủy|bí thư|đồng chí|bộ phận|công đoàn|chi đoàn|đoàn thanh niên|chi hội|tổ đảng|tổ trưởng|ban giám|hiệu trưởng|giám đốc|trưởng (?:phòng|ban|khoa|ấp|thôn)|phân công|phụ trách|chủ trì|chịu trách nhiệm|người đứng đầu|từng đảng viên|mỗi đảng viên/;
const when =
  /(?<!\p{L})(?:quý (?!báu|trọng|giá)|tháng|năm|tuần|ngày|định kỳ|thường kỳ|hằng|hàng (?:năm|quý|tháng|tuần)|trước khi|đến hết|giai đoạn|đầu nhiệm kỳ|giữa nhiệm kỳ|cuối nhiệm kỳ)/u;
const measure = /\d|%|chỉ tiêu|tỷ lệ|tỉ lệ|ít nhất|tối thiểu|không quá|trở lên|toàn bộ|không để|không có|mức /;

export const solutionUndated: Rule = (context) =>
  tasks(context).flatMap((content): Finding[] => {
    const lines = ownLines(content);
    const [first] = lines;
    if (!first || wordsOf(lines) < fewestWords) return [];
    // A table of targets is how it is measured.
    if (content.items.some((item) => item.kind === 'table' && item.reading.started)) return [];
    const text = citations.reduce((rest, citation) => rest.replace(citation, ' '), textOf(lines));
    if (who.test(text) || when.test(text) || measure.test(text)) return [];
    const { section } = content.span;
    return [
      {
        rule: 'solution-undated',
        severity: 'info',
        section: section.id,
        message: `${context.nameOf(section)} chưa thấy ai làm, khi nào xong, đo bằng gì. Thêm ít nhất một trong ba điều đó cho việc chính.`,
        quote: quoteOf(first.text),
        ...placeOf(context.reports, section.id),
      },
    ];
  });
