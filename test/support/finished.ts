/**
 * Finished reports without a fault, each with figures of its own that agree with each other: what the check must pass without a word.
 * `defects.ts` plants one fault at a time in them. Written by hand in ways seen in published reports; nothing here uses our writers, so
 * that a fault of ours cannot hide itself. Seeded: the same seed gives the same report.
 */
import { escapeText } from '../../src/ooxml/escape.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { allSections, depthOf } from '../../src/outline/tree.js';
import type { Section } from '../../src/outline/types.js';
import { type Random, randomOf } from './dialects.js';
import { docxWith, raw, type Xml } from './docx.js';
import { nfd, oldTone } from './writers.js';

export interface Line {
  readonly kind: 'line';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  readonly colour?: string;
  /** 1–4: a heading of this depth. */
  readonly heading?: number;
  /** A line drawn under it. */
  readonly ruled?: boolean;
  /** In body text: first-line indent in twips, exact line height in twentieths. */
  readonly indent?: number;
  readonly lineHeight?: number;
  /** Runs of other looks, instead of `text`: a letterhead set with tabs. */
  readonly runs?: readonly Line[];
}

export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly (string | readonly Line[])[])[];
  /** Letterhead and signature have no borders. */
  readonly bordered: boolean;
}

export type Piece = Line | Grid;

export interface Part {
  readonly id: string;
  readonly headings: readonly Line[];
  readonly body: readonly Piece[];
}

export interface Finished {
  readonly facts: Facts;
  readonly style: Style;
  readonly front: readonly Piece[];
  readonly parts: readonly Part[];
  readonly back: readonly Piece[];
  /** Millimetres: top, right, bottom, left; width and height. */
  readonly page: readonly [number, number, number, number, number, number];
  readonly pageNumber: 'header' | 'footer' | 'none';
}

/** What the report tells; all of it agrees. */
export interface Facts {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  readonly committee: readonly [number, number];
  readonly cell: string;
  readonly party: string;
  readonly place: string;
  readonly date: string;
  readonly start: { readonly all: number; readonly full: number; readonly probation: number; readonly women: number };
  readonly end: { readonly all: number; readonly full: number; readonly probation: number; readonly women: number };
  readonly admitted: number;
  readonly admittedTarget: number;
  readonly arrived: number;
  readonly left: number;
  readonly died: number;
  readonly households: number;
  readonly poor: number;
  /** By year of the term: assessed, excellent, good, done, not done. */
  readonly ranking: readonly (readonly [number, number, number, number, number, number])[];
  readonly income: readonly [number, number];
  readonly signer: string;
}

/** How this writer types. */
export interface Style {
  readonly name: string;
  readonly letterhead: 'table' | 'tabs' | 'paragraphs';
  readonly headings: 'styles' | 'bold';
  readonly figures: 'tables' | 'sentences' | 'both';
  readonly term: (term: readonly [number, number]) => string;
  readonly letters: (text: string) => string;
  readonly padded: boolean;
  readonly roman: '-' | '.';
  readonly rule: 'hd05-2026' | 'hd36-2018';
}

const spaced: Style['term'] = ([from, to]) => `${from} - ${to}`;
const close: Style['term'] = ([from, to]) => `${from}-${to}`;

const usual: Omit<Style, 'name'> = {
  letterhead: 'table',
  headings: 'bold',
  figures: 'both',
  term: spaced,
  letters: (text) => text,
  padded: true,
  roman: '-',
  rule: 'hd05-2026',
};

export const styles: readonly Style[] = [
  { ...usual, name: 'heading styles, sentences and tables', headings: 'styles' },
  { ...usual, name: 'tabs, sentences', letterhead: 'tabs', figures: 'sentences' },
  { ...usual, name: 'tables, I.', figures: 'tables', roman: '.' },
  { ...usual, name: 'old tone marks', headings: 'styles', letters: oldTone },
  { ...usual, name: 'decomposed letters', letters: nfd },
  { ...usual, name: 'close terms, counts without 0', term: close, padded: false },
  { ...usual, name: 'plain paragraphs', letterhead: 'paragraphs', figures: 'sentences' },
];

const two = (count: number, style: Style): string => (style.padded ? String(count).padStart(2, '0') : String(count));

/** `84,6`: one digit after the comma, none where it would be 0. */
export const percent = (part: number, whole: number, digits = 1): string => {
  const rounded = (100 * part) / whole;
  const text = rounded.toFixed(digits).replace('.', ',');
  return text.replace(/,0+$/u, '');
};

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/gu, '.');

const terms: readonly (readonly [readonly [number, number], readonly [number, number]])[] = [
  [
    [2022, 2025],
    [2025, 2027],
  ],
  [
    [2020, 2025],
    [2025, 2030],
  ],
  [
    [2023, 2025],
    [2025, 2028],
  ],
  [
    [2022, 2025],
    [2025, 2030],
  ],
];

const cells: readonly (readonly [string, string, string])[] = [
  ['Chi bộ Văn phòng', 'Đảng bộ xã Long Đức', 'Long Đức'],
  ['Chi bộ Trường Tiểu học Hòa Bình', 'Đảng bộ phường An Phú', 'An Phú'],
  ['Chi bộ ấp Sa Bình', 'Đảng bộ xã Long Đức', 'Long Đức'],
  ['Chi bộ khu phố 3', 'Đảng bộ phường Nguyệt Hóa', 'Nguyệt Hóa'],
];

const factsOf = (random: Random): Facts => {
  const [before, after] = random.pick(terms);
  const [cell, party, place] = random.pick(cells);
  const startAll = 18 + random.below(20);
  const startProbation = 1 + random.below(2);
  const admittedTarget = 3 + random.below(4);
  const admitted = admittedTarget - 1;
  const arrived = 2 + random.below(4);
  const left = 1 + random.below(2);
  const died = 1;
  const all = startAll + admitted + arrived - left - died;
  const probation = 1 + random.below(2);
  const women = 5 + random.below(6);
  const years = Array.from({ length: before[1] - before[0] }, (_, index) => before[0] + index);
  const ranking = years.map((year, index): Facts['ranking'][number] => {
    const assessed = startAll - 2 + (index % 3);
    const excellent = 2;
    const done = 2 + (index % 2);
    return [year, assessed, excellent, assessed - excellent - done, done, 0];
  });
  const households = 955 + random.below(600);
  return {
    before,
    after,
    committee: [2020, 2025],
    cell,
    party,
    place,
    date: random.pick(['ngày 05 tháng 11 năm 2025', 'ngày 27 tháng 12 năm 2025', 'ngày 08 tháng 02 năm 2026']),
    start: { all: startAll, full: startAll - startProbation, probation: startProbation, women: women - 1 },
    end: { all, full: all - probation, probation, women },
    admitted,
    admittedTarget,
    arrived,
    left,
    died,
    households,
    poor: 12 + random.below(20),
    ranking,
    income: [82 + random.below(10), 96 + random.below(10)],
    signer: random.pick(['Nguyễn Văn An', 'Trần Thị Hòa', 'Lê Quang Minh']),
  };
};

export const line = (text: string, look: Omit<Line, 'kind' | 'text'> = {}): Line => ({ kind: 'line', text, ...look });

const centred = { align: 'center' } as const;

const letterheadOf = (facts: Facts, { letterhead }: Style): Piece[] => {
  const superior = line(facts.party.toUpperCase(), centred);
  const issuer = line(facts.cell.toUpperCase(), { ...centred, bold: true });
  const star = line('*', centred);
  const number = line('Số 05-BC/CB', centred);
  const title = line('ĐẢNG CỘNG SẢN VIỆT NAM', { ...centred, bold: true, size: 15, ruled: true });
  const dated = line(`${facts.place}, ${facts.date}`, { ...centred, italic: true });
  if (letterhead === 'table')
    return [
      {
        kind: 'grid',
        bordered: false,
        rows: [
          [
            [superior, issuer, star, number],
            [title, line(''), line(''), dated],
          ],
        ],
      },
      line(''),
    ];
  if (letterhead === 'tabs')
    return [
      line('', { align: 'left', runs: [superior, line('\t'), title], ruled: true }),
      line(issuer.text, { align: 'left', bold: true }),
      line('\t*', { align: 'left' }),
      line('', { align: 'left', runs: [number, line('\t'), dated] }),
    ];
  return [
    line(title.text, { align: 'right', bold: true, size: 15, ruled: true }),
    line(superior.text, { align: 'left' }),
    line(issuer.text, { align: 'left', bold: true }),
    line('*', { align: 'left' }),
    line(number.text, { align: 'left' }),
    line(dated.text, { align: 'right', italic: true }),
  ];
};

const signatureOf = (facts: Facts, { letterhead, rule }: Style): Piece[] => {
  const authority = line('T/M CHI BỘ', { ...centred, bold: true });
  const role = line('BÍ THƯ', centred);
  const name = line(facts.signer, { ...centred, bold: true });
  const end = rule === 'hd05-2026' ? ';' : ',';
  const recipients = [
    line('Nơi nhận:', { underline: true, align: 'left' }),
    line(`- Đảng ủy cấp trên${end}`, { size: 12, align: 'left' }),
    line('- Lưu Chi bộ.', { size: 12, align: 'left' }),
  ];
  const gap = Array.from({ length: 4 }, () => line('', centred));
  if (letterhead === 'table')
    return [{ kind: 'grid', bordered: false, rows: [[recipients, [authority, role, ...gap, name]]] }];
  return [authority, role, ...gap, name, ...recipients];
};

const bullet = (text: string): Line => line(`- ${text}`, { align: 'both' });
const prose = (text: string): Line => line(text, { align: 'both' });

const membersTable = ({ start, end, admitted, arrived, left, died }: Facts): Grid => {
  const row = (name: string, from: number, to: number): string[] => [name, String(from), String(to), signed(to - from)];
  return {
    kind: 'grid',
    bordered: true,
    rows: [
      ['Nội dung', 'Đầu nhiệm kỳ', 'Cuối nhiệm kỳ', 'Tăng/giảm'],
      row('Tổng số đảng viên', start.all, end.all),
      row('Đảng viên chính thức', start.full, end.full),
      row('Đảng viên dự bị', start.probation, end.probation),
      row('Nữ', start.women, end.women),
      ['Kết nạp', '-', '-', String(admitted)],
      ['Chuyển đến', '-', '-', String(arrived)],
      ['Chuyển đi', '-', '-', String(left)],
      ['Từ trần', '-', '-', String(died)],
    ],
  };
};

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

const rankingTable = ({ ranking }: Facts): Grid => ({
  kind: 'grid',
  bordered: true,
  rows: [
    [
      'Năm',
      'Tổng số được đánh giá',
      'Hoàn thành xuất sắc',
      'Tỷ lệ %',
      'Hoàn thành tốt',
      'Tỷ lệ %',
      'Hoàn thành',
      'Tỷ lệ %',
      'Không hoàn thành',
      'Tỷ lệ %',
    ],
    ...ranking.map(([year, all, ...levels]) => [
      String(year),
      String(all),
      ...levels.flatMap((count) => [String(count), percent(count, all)]),
    ]),
  ],
});

const resultsTable = (facts: Facts): Grid => ({
  kind: 'grid',
  bordered: true,
  rows: [
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Nghị quyết', 'Kết quả thực hiện', 'Tỷ lệ % so với NQ', 'Đánh giá', 'Ghi chú'],
    [
      '1',
      'Kết nạp đảng viên mới',
      'đảng viên',
      String(facts.admittedTarget),
      String(facts.admitted),
      percent(facts.admitted, facts.admittedTarget),
      'Chưa đạt',
      '',
    ],
    ['2', 'Đảng viên học tập, quán triệt chỉ thị, nghị quyết', '%', '98', '100', percent(100, 98), 'Vượt', ''],
    ['3', 'Đảng viên hoàn thành tốt nhiệm vụ trở lên', '%/năm', '85', '88', percent(88, 85), 'Vượt', ''],
    ['4', 'Kiểm tra, giám sát đảng viên', 'cuộc', '6', '6', '100', 'Đạt', ''],
    ['5', 'Mô hình học tập và làm theo Bác', 'mô hình', '2', '2', '100', 'Đạt', ''],
  ],
});

const targetsTable = (facts: Facts): Grid => ({
  kind: 'grid',
  bordered: true,
  rows: [
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả nhiệm kỳ trước', 'Chỉ tiêu nhiệm kỳ mới', 'Ghi chú'],
    ['1', 'Kết nạp đảng viên mới', 'đảng viên', String(facts.admitted), String(facts.admitted + 1), ''],
    ['2', 'Đảng viên học tập, quán triệt chỉ thị, nghị quyết', '%', '100', '100', ''],
    ['3', 'Đảng viên hoàn thành tốt nhiệm vụ trở lên', '%/năm', '88', '90', ''],
    ['4', 'Kiểm tra, giám sát đảng viên', 'cuộc', '6', '8', ''],
    ['5', 'Mô hình học tập và làm theo Bác', 'mô hình', '2', '3', ''],
  ],
});

/** What stands in each leaf. Every section says something of its own. */
const bodiesOf = (facts: Facts, style: Style): Readonly<Record<string, readonly Piece[]>> => {
  const { before, after, end, start, admitted, admittedTarget, households, poor, income } = facts;
  const n = (count: number): string => two(count, style);
  const lastYear = before[1] - 1;
  const tables = style.figures !== 'sentences';
  const sentences = style.figures !== 'tables';
  const [, assessed = 1, excellent = 0, good = 0, done = 0] = facts.ranking.at(-1) ?? [];
  return {
    'p1.i': [
      prose(
        `${facts.cell} trực thuộc ${facts.party}, được thành lập năm 1998, phụ trách địa bàn ${thousands(households)} hộ dân.`,
      ),
      ...(sentences
        ? [
            prose(
              `Đến nay, tổng số đảng viên của chi bộ là ${n(end.all)} đồng chí (chính thức ${n(end.full)}, dự bị ${n(end.probation)}); nữ ${n(end.women)} đồng chí, chiếm ${percent(end.women, end.all)}%. Đầu nhiệm kỳ, chi bộ có ${n(start.all)} đảng viên.`,
            ),
          ]
        : []),
      prose(
        'Thuận lợi cơ bản là nội bộ đoàn kết, được cấp ủy cấp trên quan tâm chỉ đạo. Khó khăn là địa bàn rộng, một số đảng viên cao tuổi, sức khỏe yếu.',
      ),
      ...(tables ? [membersTable(facts)] : []),
    ],
    'p1.ii.1.1': [
      bullet(
        `Hằng năm, chi bộ xây dựng chương trình công tác sát với nhiệm vụ được giao; ${sentences ? `kết nạp ${n(admitted)}/${n(admittedTarget)} đảng viên, đạt ${percent(admitted, admittedTarget)}% chỉ tiêu Nghị quyết` : 'phân công từng đồng chí phụ trách từng việc'}.`,
      ),
      bullet(`Thu nhập bình quân tăng từ ${income[0]} triệu đồng/người/năm lên ${income[1]} triệu đồng/người/năm.`),
      bullet(`Hộ nghèo còn ${poor} hộ, chiếm ${percent(poor, households, 2)}% (${poor}/${thousands(households)} hộ).`),
      ...(tables ? [resultsTable(facts)] : []),
    ],
    'p1.ii.1.2': [
      bullet('Quy chế dân chủ ở cơ sở được triển khai đến từng hộ dân; 12 việc dân bàn đều được niêm yết công khai.'),
      bullet(
        'Phong trào “Dân vận khéo” có 02 mô hình được công nhận, nổi bật là mô hình thắp sáng đường quê.'.replace(
          '02',
          n(2),
        ),
      ),
    ],
    'p1.ii.1.3': [
      bullet(
        'An ninh chính trị được giữ vững; công tác tuyển quân đạt 100% chỉ tiêu trên giao; tổ tự quản tuần tra mỗi tuần hai lần.',
      ),
    ],
    'p1.ii.1.4': [prose('Đơn vị ba năm liền được công nhận đạt chuẩn văn hóa; cảnh quan, môi trường luôn xanh, sạch.')],
    'p1.ii.2': [
      bullet(
        'Chi bộ tổ chức 24 cuộc học tập nghị quyết với 100% đảng viên tham dự; tư tưởng đảng viên ổn định, tin tưởng vào đường lối của Đảng.',
      ),
    ],
    'p1.ii.3': [
      bullet(
        'Việc học tập và làm theo Bác gắn với việc làm cụ thể; 100% đảng viên đăng ký nội dung rèn luyện; 02 mô hình được nhân rộng.'.replace(
          '02',
          n(2),
        ),
      ),
    ],
    'p1.ii.4': [
      bullet(
        'Các đoàn thể hoạt động đều tay, có 95% đoàn viên, hội viên tham gia phong trào; công tác dân vận bám sát từng khu dân cư.',
      ),
    ],
    'p1.ii.5.1': [
      bullet(
        `Chi bộ sinh hoạt đều 12 kỳ/năm, tỷ lệ đảng viên dự đạt 96,4%; năm ${lastYear} được xếp loại hoàn thành tốt nhiệm vụ.`,
      ),
    ],
    'p1.ii.5.2': [
      bullet(
        `Trong nhiệm kỳ ${style.term(before)}, chi bộ kết nạp được ${n(admitted)} đảng viên mới; tiếp nhận ${n(facts.arrived)} đảng viên chuyển đến.`,
      ),
      ...(sentences
        ? [
            bullet(
              `Năm ${lastYear} có ${n(assessed)} đảng viên được đánh giá: hoàn thành xuất sắc ${n(excellent)}, hoàn thành tốt ${n(good)}, hoàn thành ${n(done)}.`,
            ),
          ]
        : []),
      ...(tables ? [rankingTable(facts)] : []),
    ],
    'p1.ii.5.3': [
      bullet(
        'Công tác quy hoạch được rà soát mỗi năm; 05 đồng chí được cử đi bồi dưỡng lý luận chính trị; bảo vệ chính trị nội bộ đúng quy trình.'.replace(
          '05',
          n(5),
        ),
      ),
    ],
    'p1.ii.5.4': [
      bullet(
        'Chi bộ kiểm tra 03 đảng viên, giám sát 03 đảng viên; qua đó kịp thời nhắc nhở, chưa phát hiện dấu hiệu vi phạm.'.replaceAll(
          '03',
          n(3),
        ),
      ),
    ],
    'p1.ii.5.5': [
      bullet(
        'Chi ủy phân công rõ người, rõ việc; nền nếp họp chi ủy trước kỳ sinh hoạt được giữ vững, mỗi đồng chí đều nêu gương.',
      ),
    ],
    'p1.iii.1': [
      prose(
        'Ưu điểm nổi bật là hoàn thành hầu hết chỉ tiêu chủ yếu. Nguyên nhân là chi ủy đoàn kết, đảng viên gương mẫu, nhân dân đồng thuận.',
      ),
    ],
    'p1.iii.2': [
      prose(
        'Nhiệm vụ chính trị có mặt chưa đều: chỉ tiêu kết nạp đảng viên chưa đạt. Quy chế dân chủ, quốc phòng - an ninh, xây dựng chuẩn văn hóa còn lúc hình thức. Công tác chính trị tư tưởng, việc học tập và làm theo Bác, hoạt động đoàn thể, sinh hoạt chi bộ, công tác đảng viên, công tác cán bộ, kiểm tra giám sát và phương thức hoạt động của cấp ủy có nội dung chưa sâu.',
      ),
      prose(
        'Nguyên nhân chủ quan là do chi ủy chưa kịp thời đôn đốc, kiểm tra; nguyên nhân khách quan là nguồn kết nạp ít. Trách nhiệm trước hết thuộc về đồng chí Bí thư và các đồng chí chi ủy viên.',
      ),
    ],
    'p1.iii.3': [
      prose(
        'Một là, giữ vững nguyên tắc tập trung dân chủ và đoàn kết nội bộ. Hai là, phân công cụ thể, kiểm tra thường xuyên. Ba là, dựa vào dân để xây dựng Đảng.',
      ),
    ],
    'p2.i.1': [
      prose(
        'Trong nhiệm kỳ mới, kinh tế địa phương tiếp tục phát triển, hạ tầng giao thông được đầu tư, bộ máy hai cấp vận hành ổn định.',
      ),
    ],
    'p2.i.2': [
      prose(
        'Giá cả vật tư biến động, thời tiết thất thường, một bộ phận lao động trẻ đi làm xa nên nguồn phát triển đảng hạn chế.',
      ),
    ],
    'p2.ii.1': [
      prose(`Xây dựng chi bộ trong sạch, vững mạnh; phấn đấu đến năm ${after[1]} đơn vị là điểm sáng của địa phương.`),
    ],
    'p2.ii.2': [
      ...(sentences
        ? [
            bullet(`Kết nạp từ ${n(admitted + 1)} đảng viên trở lên trong cả nhiệm kỳ.`),
            bullet('Hằng năm, 100% đảng viên học tập, quán triệt chỉ thị, nghị quyết.'),
            bullet('Hằng năm, từ 90% đảng viên trở lên được xếp loại hoàn thành tốt nhiệm vụ trở lên.'),
            bullet(
              'Kiểm tra, giám sát 08 cuộc; xây dựng 03 mô hình học tập và làm theo Bác.'
                .replace('08', n(8))
                .replace('03', n(3)),
            ),
          ]
        : []),
      ...(tables ? [targetsTable(facts)] : []),
    ],
    'p2.iii.1': [
      bullet(
        `Chi ủy giao đồng chí Phó Bí thư phụ trách; quý I năm ${after[0] + 1} hoàn thành kế hoạch phát triển kinh tế, mỗi quý kiểm điểm một lần.`,
      ),
    ],
    'p2.iii.2': [
      bullet(
        `Đồng chí chi ủy viên phụ trách tuyên giáo tổ chức 4 buổi tuyên truyền mỗi năm, bắt đầu từ tháng 9 năm ${after[0]}.`,
      ),
    ],
    'p2.iii.3': [
      bullet('Mỗi đảng viên đăng ký một việc làm theo Bác trong tháng 01 hằng năm; chi ủy đánh giá vào tháng 12.'),
    ],
    'p2.iii.4': [
      bullet(
        'Giao Ban công tác Mặt trận và Chi đoàn nhận 02 công trình thanh niên, hoàn thành trước tháng 6 hằng năm.'.replace(
          '02',
          n(2),
        ),
      ),
    ],
    'p2.iii.5.1': [
      bullet('Bí thư chi bộ chuẩn bị nội dung sinh hoạt trước 5 ngày; mỗi quý một buổi sinh hoạt chuyên đề.'),
    ],
    'p2.iii.5.2': [
      bullet(
        `Phân công đảng viên chính thức giúp đỡ quần chúng ưu tú; đến năm ${after[1] - 1} hoàn thành chỉ tiêu kết nạp.`,
      ),
    ],
    'p2.iii.5.3': [
      bullet(
        'Chi ủy rà soát quy hoạch vào quý II hằng năm, cử 02 đồng chí học trung cấp lý luận chính trị.'.replace(
          '02',
          n(2),
        ),
      ),
    ],
    'p2.iii.5.4': [
      bullet(
        'Chi ủy kiểm tra 04 đảng viên, giám sát 04 đảng viên trong nhiệm kỳ, báo cáo kết quả vào tháng 11.'.replaceAll(
          '04',
          n(4),
        ),
      ),
    ],
    'p2.iii.5.5': [
      bullet('Bí thư phân công từng chi ủy viên theo dõi từng tổ đảng, mỗi tháng báo cáo một lần tại cuộc họp chi ủy.'),
    ],
    'p2.iv': [
      bullet(`Chi ủy tổ chức quán triệt Nghị quyết Đại hội đến 100% đảng viên trong quý III năm ${after[0]}.`),
      bullet('Các tổ đảng cụ thể hóa thành kế hoạch; chi bộ sơ kết sáu tháng, tổng kết một năm.'),
    ],
  };
};

const headingsOf = (section: Section, facts: Facts, style: Style): Line[] => {
  const depth = depthOf(defaultOutline, section.id);
  const values: Readonly<Record<string, string>> = {
    chiBo: facts.cell,
    dangBo: facts.party,
    nhiemKyTruoc: style.term(facts.before),
    nhiemKySau: style.term(facts.after),
    nhiemKyDangBo: style.term(facts.committee),
  };
  const title = section.heading.replace(/\{([A-Za-z]+)(\|upper)?\}/gu, (_, name: string) => values[name] ?? '');
  const shown = depth <= 2 ? title.toUpperCase() : title;
  const look = { bold: true, heading: depth } as const;
  if (depth === 1) return [line(section.number, { ...look, ...centred }), line(shown, { ...look, ...centred })];
  const number = depth === 2 ? section.number.replace('-', style.roman) : section.number;
  return [line(`${number} ${shown}`, { ...look, align: 'both' })];
};

/** A finished report in this style; the seed gives its facts. */
export const finished = (style: Style, seed: number): Finished => {
  const facts = factsOf(randomOf(seed));
  const bodies = bodiesOf(facts, style);
  const title = { ...centred, bold: true } as const;
  return {
    facts,
    style,
    front: [
      ...letterheadOf(facts, style),
      line('BÁO CÁO CHÍNH TRỊ', { ...title, size: 15 }),
      line(`Tổng kết nhiệm kỳ ${style.term(facts.before)}`, title),
      line(`và phương hướng, nhiệm vụ nhiệm kỳ ${style.term(facts.after)}`, title),
      line('-----', centred),
    ],
    parts: allSections(defaultOutline).map((section) => ({
      id: section.id,
      headings: headingsOf(section, facts, style),
      body: section.children.length === 0 ? (bodies[section.id] ?? []) : [],
    })),
    back: signatureOf(facts, style),
    page: [20, 15, 20, 30, 210, 297],
    pageNumber: 'header',
  };
};

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const runXml = (text: string, look: Line): string => {
  const size = 2 * (look.size ?? 14);
  const font = look.font ?? 'Times New Roman';
  const properties =
    `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>` +
    (look.bold ? '<w:b/>' : '') +
    (look.italic ? '<w:i/>' : '') +
    (look.colour ? `<w:color w:val="${look.colour}"/>` : '') +
    `<w:sz w:val="${size}"/>` +
    (look.underline ? '<w:u w:val="single"/>' : '');
  const pieces = text
    .split(/(\t)/u)
    .map((piece) => (piece === '\t' ? '<w:tab/>' : piece && `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`));
  return `<w:r><w:rPr>${properties}</w:rPr>${pieces.join('')}</w:r>`;
};

/** The line under the Party's name, drawn as Word draws it. */
const ruleXml =
  '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" from="10pt,20pt" to="190pt,20pt" style="position:absolute"/></w:pict></w:r>';

const lineXml = (piece: Line, { style }: Finished, isCell: boolean): string => {
  const isBody = piece.heading === undefined && piece.align === 'both';
  const named =
    piece.heading !== undefined && style.headings === 'styles' ? `<w:pStyle w:val="Heading${piece.heading}"/>` : '';
  const indent = piece.indent ?? (isBody || (piece.heading ?? 0) > 1 ? 567 : 0);
  const spacing = isCell
    ? '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    : `<w:spacing w:before="0" w:after="120" w:line="${piece.lineHeight ?? 360}" w:lineRule="exact"/>`;
  const properties = `${named}${spacing}<w:ind w:firstLine="${indent}"/><w:jc w:val="${piece.align ?? 'left'}"/>`;
  const text = style.letters(piece.text);
  const runs = piece.runs?.map((one) => runXml(style.letters(one.text), one)).join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs ?? (text === '' ? '' : runXml(text, piece))}${piece.ruled ? ruleXml : ''}</w:p>`;
};

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const gridXml = (grid: Grid, report: Finished): string => {
  const columns = Math.max(...grid.rows.map((row) => row.length));
  const rows = grid.rows.map((row, index) => {
    const cells = row.map((content) => {
      const lines =
        typeof content === 'string'
          ? [line(content, { size: grid.bordered ? 12 : 14, bold: index === 0, align: 'left' as const })]
          : content;
      return `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(9300 / columns)}" w:type="dxa"/></w:tcPr>${lines.map((one) => lineXml(one, report, true)).join('')}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${grid.bordered ? `<w:tblBorders>${borders}</w:tblBorders>` : ''}</w:tblPr>` +
    `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(9300 / columns)}"/>`.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const numberXml = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p>`;

/** The report as a Word file. */
export const finishedDocx = (report: Finished): Uint8Array => {
  const [top, right, bottom, left, width, height] = report.page;
  const pieces = [
    ...report.front,
    ...report.parts.flatMap((part): readonly Piece[] => [...part.headings, ...part.body]),
    ...report.back,
  ];
  const content: Xml[] = pieces.map((piece) =>
    raw(piece.kind === 'line' ? lineXml(piece, report, false) : gridXml(piece, report)),
  );
  const { pageNumber } = report;
  const reference =
    pageNumber === 'none' ? '' : `<w:${pageNumber}Reference xmlns:r="${office}" w:type="default" r:id="rId9"/>`;
  const section =
    `<w:sectPr>${reference}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;
  const heading = (depth: number): string =>
    `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:name w:val="heading ${depth}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr></w:style>`;
  const styleSheet = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ...[1, 2, 3, 4].map(heading),
  ];
  const box = pageNumber === 'footer' ? 'ftr' : 'hdr';
  const frame =
    pageNumber === 'none'
      ? {}
      : {
          'word/frame1.xml': `${declaration}<w:${box} xmlns:w="${main}">${numberXml}</w:${box}>`,
          'word/_rels/document.xml.rels':
            `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
            `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>` +
            `<Relationship Id="rId9" Type="${office}/${pageNumber}" Target="frame1.xml"/></Relationships>`,
        };
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return docxWith(
    {
      styles: styleSheet,
      section,
      parts: {
        ...frame,
        '[Content_Types].xml':
          `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
          `<Override PartName="/word/document.xml" ContentType="${kind}.document.main+xml"/>` +
          `<Override PartName="/word/styles.xml" ContentType="${kind}.styles+xml"/>` +
          (pageNumber === 'none'
            ? ''
            : `<Override PartName="/word/frame1.xml" ContentType="${kind}.${pageNumber}+xml"/>`) +
          '</Types>',
      },
    },
    ...content,
  );
};
