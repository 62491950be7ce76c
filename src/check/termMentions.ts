/**
 * Terms of office as a report names them: where, which years, and whose. The cell's own term is told apart from those of the bodies above
 * and beside it: a Party committee's five years, a trade union's, a People's Council's.
 */
import { parseTerm } from '../outline/terms.js';
import type { Term } from '../outline/types.js';
import type { CheckContext } from './context.js';
import type { Passage } from './passages.js';
import { passagesOf } from './passages.js';

export interface TermMention {
  readonly passage: Passage;
  /** The two years in the folded text, `nhiệm kỳ` not included. */
  readonly from: number;
  readonly to: number;
  /** What stands between the two years. */
  readonly dash: string;
  readonly term: Term;
  /** '' where nobody is named, or more than one body. */
  readonly owner: 'cell' | 'other' | '';
  /** The words of the same clause before it, not those before another term. */
  readonly before: string;
}

/** `nhiệm kỳ 2022-2025`, `nhiệm kỳ VI (2022 – 2025)`, `nhiệm kỳ 3 năm, từ năm 2022 đến năm 2025`. */
const pattern =
  /nhiệm k[ỳì][\s:,("“]*(?:(?:lần\s+)?(?:thứ\s+)?[ivxl]{1,6}[\s,:(]+|\d\s+năm[\s,:(]+)?(?:từ\s+)?(?:năm\s+)?((?:19|20)\d\d)(\s*(?:[-/~]|đến(?:\s+năm)?)\s*)((?:19|20)\d\d)(?!\d)/gu;

/** Bodies with terms of their own. */
const others =
  /đảng bộ|đảng ủy|(?:tỉnh|huyện|thành|quận|thị) ủy|đảng toàn quốc|trung ương|quốc hội|hội đồng nhân dân|hđnd|công đoàn|thanh niên|chi đoàn|đoàn (?:xã|phường|trường|cơ sở|khối)|chi hội|hội (?:nông dân|phụ nữ|liên hiệp|cựu|chữ thập|người cao|khuyến học|viên|đồng trường)|mặt trận|mttq|ban chấp hành|bch|trưởng (?:ấp|khóm|thôn|khu|ban|bản)|thanh tra|hợp tác xã/u;

const cell = /chi (?:bộ|ủy)/u;

/** `Đại hội đại biểu lần thứ XI, Chi bộ …`: whose congress. */
const congress = /đại hội(?:\s+(?:đại biểu|toàn thể|đảng viên|điểm|lần(?:\s+thứ)?\s+[^\s,]+))*,?\s+(?:của\s+)?/u;

const ownerOf = (before: string, after: string): TermMention['owner'] => {
  const named = /^[\s)",”]*của\s+(?:toàn\s+)?(.{0,24})/u.exec(after)?.[1] ?? '';
  if (others.test(named)) return 'other';
  if (cell.test(named)) return 'cell';
  const at = before.lastIndexOf('đại hội');
  if (at >= 0) {
    const tail = before.slice(at);
    const body = tail.replace(congress, '');
    if (body.startsWith('chi bộ')) return 'cell';
    return others.test(tail) ? 'other' : '';
  }
  const isCell = cell.test(before);
  if (others.test(before)) return isCell ? '' : 'other';
  return isCell ? 'cell' : '';
};

/** Longer than any name of a congress. */
const reach = 160;

const mentionsIn = (passage: Passage): TermMention[] => {
  const { folded } = passage;
  if (!folded.includes('nhiệm k')) return [];
  let last = 0;
  return [...folded.matchAll(pattern)].flatMap((match): TermMention[] => {
    const [whole, first = '', dash = '', second = ''] = match;
    const to = match.index + whole.length;
    const from = to - first.length - dash.length - second.length;
    const clause = folded.slice(Math.max(last, match.index - reach), match.index);
    const before = clause.slice(Math.max(clause.lastIndexOf(';'), clause.lastIndexOf('. '), -1) + 1);
    last = to;
    const term = parseTerm(`${first}-${second}`);
    if (!term) return [];
    return [{ passage, from, to, dash, term, before, owner: ownerOf(before, folded.slice(to, to + 40)) }];
  });
};

const known = new WeakMap<CheckContext, readonly TermMention[]>();

/** All terms that the report names, in its order (front, headings, sections, back). */
export const termMentions = (context: CheckContext): readonly TermMention[] => {
  const before = known.get(context);
  if (before) return before;
  const mentions = passagesOf(context).flatMap(mentionsIn);
  known.set(context, mentions);
  return mentions;
};
