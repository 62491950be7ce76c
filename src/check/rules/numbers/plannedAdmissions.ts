/**
 * A result in a sentence that is told to reach its target and does not (`đề ra 05 đảng viên, … kết nạp 03 đảng viên, vượt chỉ tiêu`), and
 * part two planning two different numbers of members to admit in the term: for a person to look at.
 */
import { countUnitPattern } from '../../../indicators/quantity.js';
import { midSentence, quoteOf } from '../../context.js';
import type { CheckContext } from '../../context.js';
import type { Finding } from '../../types.js';
import type { FigureLine, Figures } from './figures.js';
import { whereIs } from './figures.js';

const found = (context: CheckContext, line: FigureLine, quote: string, message: string): Finding => ({
  rule: 'indicator-contradiction',
  severity: 'warning',
  section: line.section,
  message,
  quote: quoteOf(quote),
  where: whereIs(context, line.paragraph, quote),
});

const count = `(\\d{1,3})(?![\\d%/]|[.,]\\d|\\s*[-–])\\s*(${countUnitPattern})(?![\\p{L}\\p{M}])`;
const judged = new RegExp(
  `(?:đề ra|được giao)[^.;\\d]{0,40}?${count}(?: mới)?(?: trở lên)?[,;][^.\\d]{0,40}?${count}[^.,;\\d]{0,15},\\s*((?:chưa |không )?(?:vượt|đạt|hoàn thành))(?: và vượt)? (?:mức |so với )?(?:chỉ tiêu|kế hoạch|nghị quyết)`,
  'iu',
);
/** Fewer is better, or another part of it. */
const otherAim =
  /dưới|không quá|tối đa|giảm|vi phạm|kỷ luật|nghèo|còn lại|mỗi|riêng|từng|năm (?:đầu|cuối|thứ|20\d\d)/iu;

const verdicts = (context: CheckContext, line: FigureLine): Finding[] => {
  const match = line.lower.includes('chỉ tiêu') || line.lower.includes('kế hoạch') ? judged.exec(line.text) : null;
  const [whole = '', planned = '', unit = '', reached = '', other = '', verdict = ''] = match ?? [];
  if (!match || unit.toLowerCase() !== other.toLowerCase() || otherAim.test(whole)) return [];
  const isDenied = /^(?:chưa|không)/iu.test(verdict);
  const isMet = Number(reached) >= Number(planned);
  if (isDenied ? !isMet || /vượt/iu.test(verdict) : isMet) return [];
  const right = isMet ? 'đạt' : 'chưa đạt';
  return [
    found(
      context,
      line,
      whole,
      `Chỉ tiêu ${planned}, kết quả ${reached} là ${right}, nhưng ở đây ghi “${verdict}”. Kiểm tra lại số liệu hoặc sửa lời đánh giá.`,
    ),
  ];
};

const admitted =
  /kết nạp (?:(?:được|thêm|mới|từ|ít nhất|tối thiểu|trên) )*(\d{1,3})(?![\d%/]|[.,]\d)(?:\s*(?:-|–|đến)\s*\d{1,3})? (?:đảng viên|đồng chí|đ\/c)(?! (?:nữ|trẻ|là|nam|dự bị|người|thuộc|dân tộc|trong độ))/iu;
/** Of a part of the term, or of what has been. */
const otherTime =
  /(?:mỗi|hằng|hàng|từng|một) năm|\/ ?năm|năm (?:đầu|cuối|thứ|20\d\d)|quý|giữa nhiệm kỳ|nhiệm kỳ (?:qua|trước|20)|đã kết nạp|đoàn viên|tổ đảng|trong đó|riêng/iu;

const plans = (context: CheckContext, { lines }: Figures): Finding[] => {
  const told = lines.flatMap((line) => {
    const match = line.past || line.inTable || !line.lower.includes('kết nạp') ? null : admitted.exec(line.text);
    const clause = match
      ? (/[^.;]*$/u.exec(line.text.slice(0, match.index))?.[0] ?? '') +
        (/^[^.;]*/u.exec(line.text.slice(match.index))?.[0] ?? '')
      : '';
    return match && !otherTime.test(clause) ? [{ line, quote: match[0], value: Number(match[1]) }] : [];
  });
  const [first, ...more] = told;
  const odd = more.find(({ value }) => value !== first?.value);
  if (!first || !odd) return [];
  const section = context.reports.get(first.line.section)?.section;
  const place =
    !section || first.line.section === odd.line.section ? 'cùng mục này' : midSentence(context.nameOf(section));
  return [
    found(
      context,
      odd.line,
      odd.quote,
      `Chỉ tiêu kết nạp đảng viên ở đây là ${odd.value}, nhưng ${place} ghi ${first.value}. Kiểm tra lại, thống nhất một con số.`,
    ),
  ];
};

export const plannedFindings = (context: CheckContext, figures: Figures): Finding[] => [
  ...figures.lines.flatMap((line) => (line.inTable ? [] : verdicts(context, line))),
  ...plans(context, figures),
];
