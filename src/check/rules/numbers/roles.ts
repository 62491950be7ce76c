/**
 * What a row or column of a table counts, by its words, and which of them must add up (indicators.md, §4). Words that could mean
 * something else have no role.
 */
import { normalize } from '../../../report/normalize.js';
import { remembered } from '../../../report/remembered.js';

export type Role =
  | 'total'
  | 'rated'
  | 'official'
  | 'probationary'
  | 'men'
  | 'women'
  | 'excellent'
  | 'good'
  | 'fair'
  | 'poor'
  | 'unrated'
  | 'start'
  | 'end'
  | 'change'
  | 'up'
  | 'down'
  | 'admitted'
  | 'movedIn'
  | 'movedOut'
  | 'expelled'
  | 'died';

const people = '(?:đảng viên|đv|đồng chí|đ/c|người|chi bộ)';

const patterns: readonly (readonly [Role, RegExp])[] = [
  ['unrated', /(?:chưa|không)(?:\/không)?(?: được)?(?: đánh giá| xếp loại| phân loại)|miễn (?:đánh giá|xếp loại)/],
  ['poor', /^(?:.* )?không hoàn thành(?: nhiệm vụ)?$|^(?:.* )?không ht(?:nv)?$|^khtnv$|^kht$/],
  ['excellent', /^(?:.* )?(?:hoàn thành )?xuất sắc(?: nhiệm vụ)?$|^ht xuất sắc(?: nv)?$|^htxs(?:nv)?$/],
  ['good', /^(?:.* )?hoàn thành tốt(?: nhiệm vụ)?$|^ht tốt(?: nv)?$|^htt(?:nv)?$/],
  ['fair', /^(?:.* )?hoàn thành(?: nhiệm vụ)?$|^ht(?:nv)?$/],
  ['change', /tăng ?[/,;(-]+ ?(?:\+ ?)?giảm|^chênh lệch|^so sánh$/],
  ['admitted', /^(?:số )?(?:đảng viên )?(?:được |mới )?kết nạp(?: mới)?(?: đảng viên)?(?: mới)?(?: trong .*)?$/],
  [
    'movedIn',
    /^(?:số )?(?:đảng viên )?(?:chuyển (?:sinh hoạt )?(?:đảng )?(?:\(?chính thức\)? )?đến|tiếp nhận)(?: đến)?(?: trong .*)?$/,
  ],
  ['movedOut', /^(?:số )?(?:đảng viên )?chuyển (?:sinh hoạt )?(?:đảng )?(?:\(?chính thức\)? )?đi(?: trong .*)?$/],
  ['expelled', /^(?:đảng viên )?(?:khai trừ|xóa tên|xin ra|đưa ra khỏi)/],
  ['died', /^(?:đảng viên )?(?:từ trần|chết|qua đời|mất)$/],
  ['start', new RegExp(`^(?:(?:tổng )?số )?(?:${people} )?(?:có )?(?:đầu|có đầu) (?:kỳ|nhiệm kỳ|năm)(?: .*)?$`)],
  [
    'end',
    new RegExp(`^(?:(?:tổng )?số )?(?:${people} )?(?:có |đến )*(?:cuối (?:kỳ|nhiệm kỳ|năm)|hiện nay|hiện có)(?: .*)?$`),
  ],
  ['up', /^(?:số )?(?:đảng viên )?tăng(?: trong .*| thêm)?$/],
  ['down', /^(?:số )?(?:đảng viên )?giảm(?: khác| trong .*)?$/],
  ['official', /^(?:số )?(?:đảng viên |đv |đ\/v )?chính thức$/],
  ['probationary', /^(?:số )?(?:đảng viên |đv |đ\/v )?dự bị$/],
  ['men', /^(?:số )?(?:đảng viên )?(?:là )?nam(?: giới)?$/],
  ['women', /^(?:số )?(?:đảng viên )?(?:là )?nữ(?: giới)?$/],
  [
    'rated',
    /^(?:tổng )?(?:số )?(?:đảng viên |đv |đ\/v |đồng chí )?(?:được |tham gia )+(?:đánh giá|xếp loại|phân loại|phân tích)(?:,? ?(?:xếp loại|chất lượng))*$/,
  ],
  [
    'total',
    new RegExp(
      `^(?:tổng|tổng số|tổng cộng|cộng|ts|số)(?: ${people})?(?: của chi bộ| toàn chi bộ)?$|^(?:số |số lượng )?đảng viên$`,
    ),
  ],
];

/** Signs and words before a label that say nothing of what it counts. */
const opening = /^(?:[-+*•]\s*|\d{1,2}(?:\.\d{1,2})*[.)]\s*|[a-zđ][).]\s*|trong đó:?\s*|số lượng\s+|năm 20\d\d\s+)+/u;

const closing =
  /(?:\s*[:;,.]|\s*\((?:sl|người|đồng chí|đ\/c|đảng viên|số lượng|cuộc)\)|\s+(?:sl|số lượng|số lượng \(người\)|\(sl\)))+$/u;

/** What a label counts; undefined when its words are not certain. */
export const roleOf = remembered((label): Role | undefined => {
  const words = normalize(label).replace(opening, '').replace(closing, '').trim();
  return patterns.find(([, pattern]) => pattern.test(words))?.[0];
});

/** One identity over roles: the total is the sum of `plus` less `minus`. */
export interface RoleSum {
  readonly total: readonly Role[];
  readonly plus: readonly Role[];
  readonly minus?: readonly Role[];
  /** Roles that must be there for the identity to be one. */
  readonly needs: readonly Role[];
  /** Further roles, so many of which must be there. */
  readonly some?: number;
  /** Only in columns that count this. */
  readonly column?: Role;
}

const flowsIn: readonly Role[] = ['up', 'admitted', 'movedIn'];
const flowsOut: readonly Role[] = ['down', 'movedOut', 'expelled', 'died'];

export const roleSums: readonly RoleSum[] = [
  { total: ['total'], plus: ['official', 'probationary'], needs: ['official', 'probationary'] },
  { total: ['total'], plus: ['men', 'women'], needs: ['men', 'women'] },
  { total: ['rated', 'total'], plus: ['excellent', 'good', 'fair', 'poor'], needs: ['excellent', 'good', 'fair'] },
  { total: ['change'], plus: ['end'], minus: ['start'], needs: ['start', 'end'] },
  { total: ['end'], plus: ['start', ...flowsIn], minus: flowsOut, needs: ['start'], some: 2 },
  // The rows of gains and losses, in the column of the change.
  { total: ['total'], plus: flowsIn, minus: flowsOut, needs: ['total'], some: 2, column: 'change' },
];
