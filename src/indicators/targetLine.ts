/**
 * An indicator told in a line of text: `- Kết nạp từ 2 - 4 đảng viên mới`, `Phấn đấu 100% đảng viên …`, `Tỷ lệ hộ nghèo còn dưới 2%`,
 * `Hằng năm, chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên`. A line that is not certain gives nothing.
 */
import { normalize } from '../report/normalize.js';
import { groupOf } from './groups.js';
import type { Quantity } from './quantity.js';
import { isCountUnit, quantitiesIn, withDigits } from './quantity.js';
import { periodOf, readTarget } from './target.js';
import type { GroupId, Indicator, Period } from './types.js';

/** Signs of a list before the words. */
const bullet = /^\s*(?:[-–—+*•▪●o✓]\s*|\(?\d{1,2}(?:\.\d{1,2})*[.)/]\s+|\(?[a-zđ][.)]\s+)+/u;

/** Words that open a target and name nothing. */
const opener =
  /^(?:(?:phấn đấu|hằng năm|hàng năm|mỗi năm|trong nhiệm kỳ|cả nhiệm kỳ|trong cả nhiệm kỳ|toàn nhiệm kỳ|đến (?:cuối|hết) nhiệm kỳ|cuối nhiệm kỳ|đến (?:cuối |hết )?năm 20\d\d|có|bảo đảm|đảm bảo|duy trì|thực hiện|tiếp tục|về)\s*[,:]?\s+)+/iu;

/** Words of a comparison just before a number. */
const comparing =
  /(?:(?:^|(?<=[\s,:(]))(?:đạt|còn|xuống còn|là|được|từ|trên|dưới|hơn|ít nhất|tối thiểu|không quá|không vượt quá|không dưới|tối đa|bằng|ở mức|tỷ lệ)\s+|[≥≤:>]\s*)+$/iu;

const upwards = /^\s*trở (?:lên|xuống)/iu;

/** `98% đảng viên trở lên tham gia`: the words of the comparison stand after what is counted. */
const upwardsLater = /^((?:\s+[\p{L}]+){1,3}?)(\s+trở (?:lên|xuống))(?![\p{L}])/u;

/** `từ 5 đảng viên mới trở lên`, `từ 01 mô hình “Dân vận khéo” trở lên được công nhận`. */
const countUpwards = /^([^,;]{1,60}?)\s+(trở (?:lên|xuống))(?!\p{L})/iu;

/** `5 đảng viên hoàn thành tốt nhiệm vụ trở lên`: of a level, which the name needs. */
const leveled = /hoàn thành|xuất sắc|tốt|khá|giỏi|trung bình|mạnh|chuẩn|loại|hạng|bậc|cấp|trình độ|đại học|cao đẳng/iu;

const periodWords =
  /[,(]?\s*(?:(?:trong |cả |trong cả |toàn )nhiệm kỳ(?: này)?|(?:hằng|hàng|mỗi) năm|\/\s*năm|đến cuối nhiệm kỳ|vào cuối nhiệm kỳ)\)?/giu;

const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, '')
    .trim();

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

const made = (
  name: string,
  unit: string,
  target: string,
  group: GroupId,
  period: Period | '',
  note = '',
): Indicator | undefined => {
  const title = capital(tidy(name));
  if (!/\p{L}{2}.*\p{L}{2}/u.test(title)) return undefined;
  const indicator: Indicator = {
    name: title,
    unit,
    group: group === '' ? groupOf(title) : group,
    target: tidy(target),
    result: '',
    period,
    note: tidy(note),
  };
  return readTarget(indicator) ? indicator : undefined;
};

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly figure: Quantity;
}

/** The number, or the range, of the line with the words of comparison around it. */
const phraseOf = (line: string, figures: readonly Quantity[]): Phrase | undefined => {
  const [first, second] = figures;
  if (!first || figures.length > 2) return undefined;
  const last = second ?? first;
  if (second && !/^\s*%?\s*(?:[-–—]|đến)\s*$/u.test(line.slice(first.end, second.start))) return undefined;
  const before = comparing.exec(line.slice(0, first.start));
  const from = first.start - (before?.[0].length ?? 0);
  const end = last.unit === '%' ? last.unitEnd : last.end;
  const after = upwards.exec(line.slice(end)) ?? upwards.exec(line.slice(last.unitEnd));
  const to = after ? line.indexOf(after[0], end) + after[0].length : end;
  return { from, to, unit: last.unit || first.unit, figure: last };
};

const levelWords =
  /(?:["“]?hoàn thành (?:xuất sắc|tốt)(?: nhiệm vụ)?["”]?|["“]?hoàn thành nhiệm vụ["”]?)(?: trở lên)?/iu;

const wordTarget = (line: string, group: GroupId, period: Period | ''): Indicator | undefined => {
  const level = levelWords.exec(line);
  if (level && /xếp loại|đạt|đánh giá|công nhận|được/iu.test(line.slice(0, level.index))) {
    const name = line.slice(0, level.index).replace(/\s*(?:mức|(?<!xếp )loại|danh hiệu|đạt)?\s*$/iu, '');
    return made(
      name,
      '',
      level[0],
      group === '' ? 'quality' : group,
      period,
      line.slice(level.index + level[0].length).replace(periodWords, ''),
    );
  }
  if (/^không (?:có|để|xảy ra)/iu.test(line)) {
    return made(line.replace(/^không (?:có|để xảy ra|để|xảy ra)\s*/iu, ''), '', 'không', group, period);
  }
  if (/^(?:giữ vững|đạt|được công nhận|duy trì).{0,40}(?:danh hiệu|chuẩn|văn hóa|văn hoá|bốn tốt)/iu.test(line)) {
    return made(line, '', 'đạt', group, period);
  }
  return undefined;
};

const readPiece = (text: string, group: GroupId): Indicator | undefined => {
  const whole = withDigits(text.trim());
  const period = periodOf(whole);
  const lead = opener.exec(whole)?.[0] ?? '';
  // `có` is a word of a target where a number follows, and `duy trì` of a state.
  const line = whole.slice(lead.length);
  const figures = quantitiesIn(line);
  if (figures.length === 0) return wordTarget(/(?:duy trì|giữ vững)\s*$/iu.test(lead) ? whole : line, group, period);
  const phrase = phraseOf(line, figures);
  if (!phrase) return undefined;
  // `mỗi năm một đảng viên, cả nhiệm kỳ 2`: two targets in one breath.
  if (/(?:mỗi|hằng|hàng) năm.*\d.*nhiệm kỳ.*\d|nhiệm kỳ.*\d.*(?:mỗi|hằng|hàng) năm.*\d/iu.test(whole)) return undefined;
  const { from, to, unit, figure } = phrase;
  const left = tidy(line.slice(0, from).replace(periodWords, ' '));
  let right = line.slice(to);
  let target = line.slice(from, to).replace(/^(?:\s*(?:đạt|là|được|bằng|ở mức|tỷ lệ|:)\s*)+/iu, '');
  if (unit === '%') {
    const later = upwardsLater.exec(right);
    if (later) {
      target += later[2] ?? '';
      right = (later[1] ?? '') + right.slice(later[0].length);
    }
    const rest = tidy(right.replace(periodWords, ' '));
    if (left === '') return made(rest, '%', target, group, period);
    return made(left, '%', target, group, period, rest);
  }
  if (!isCountUnit(unit))
    return left === '' ? undefined : made(left, unit, target, group, period, right.replace(unit, ''));
  // `Kết nạp | 2 - 4 | đảng viên mới`: what is counted belongs to the name.
  const counted = line.slice(figure.end, figure.unitEnd);
  let rest = (right.startsWith(counted) ? right : `${counted} ${right.replace(counted, '')}`).replace(periodWords, ' ');
  const upward = countUpwards.exec(rest);
  if (upward && !leveled.test(upward[1] ?? '')) {
    target += ` ${upward[2] ?? ''}`;
    rest = (upward[1] ?? '') + rest.slice(upward[0].length);
  }
  return made(`${left} ${tidy(rest)}`, unit, target, group, period);
};

/** Pieces that each say something of their own, and what of the text none of them says. */
export interface LineReading {
  readonly understood: readonly Indicator[];
  readonly unclear: readonly string[];
}

/**
 * The indicators of one line. A list in one line (`…; …; …`) is read piece by piece; where a comma parts two targets, only when both are
 * understood.
 */
export const readTargetLine = (text: string, group: GroupId = ''): LineReading => {
  const understood: Indicator[] = [];
  const unclear: string[] = [];
  for (const piece of text
    .normalize('NFC')
    .replace(bullet, '')
    .split(/;\s*|\.\s+(?=\p{Lu})/u)) {
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const whole = readPiece(piece, group);
    const parts = whole ? [whole] : piece.split(/,\s+(?:và\s+)?(?=\D*\d)/u).map((part) => readPiece(part, group));
    const certain = parts.filter((part) => part !== undefined);
    if (certain.length === parts.length) understood.push(...certain);
    else unclear.push(tidy(piece));
  }
  return { understood, unclear };
};

/** A line that only titles those under it: `* Chỉ tiêu về đoàn thể:`; the group, or undefined. */
export const groupTitle = (text: string): { readonly group: GroupId; readonly rest: string } | undefined => {
  const line = text
    .normalize('NFC')
    .replace(bullet, '')
    .replace(/^(?:[IVX]+|[A-H])[.)-]\s*/u, '')
    .trim();
  const titled = /^((?:các )?(?:chỉ tiêu|nhóm chỉ tiêu|về|công tác|thực hiện)[^:\d]{2,90}):\s*(.*)$/isu.exec(line);
  if (titled) {
    const group = groupOf(titled[1] ?? '');
    return group === '' ? undefined : { group, rest: titled[2] ?? '' };
  }
  const isShort = !/\d/.test(line) && line.length <= 90 && !/[.;]$/.test(line);
  const group = isShort && /^(?:chỉ tiêu|về )|:$/iu.test(normalize(line)) ? groupOf(line) : '';
  return group === '' ? undefined : { group, rest: '' };
};
