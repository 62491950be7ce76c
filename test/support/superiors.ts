/**
 * Outlines as superiors send them, made at random in the shapes of outlines-and-citations §2 and in shapes crossed from them: how levels are
 * numbered, where titles stand, where guidance stands, what frames the document, what slips the typist makes. Seeded; knows what a reader
 * would see: every heading with its level.
 */
import type { Block, Paragraph, Report, Row, Table } from '../../src/report/blocks.js';
import type { Random } from './dialects.js';
import { p } from './report.js';

/** A heading that a reader sees. */
export interface SeenHeading {
  readonly level: number;
  readonly title: string;
}

export interface Sent {
  readonly report: Report;
  /** The same as lines of a text file. */
  readonly text: string;
  readonly headings: readonly SeenHeading[];
  /** What was drawn, for a failing test. */
  readonly shape: string;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const words = ['NHẤT', 'HAI', 'BA', 'TƯ', 'NĂM'];
const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'];

/** How one level is numbered: the number of the n-th heading, given the numbers above. */
interface Numbering {
  readonly name: string;
  readonly at: (n: number, above: readonly number[]) => string;
  /** The title stands on the next line. */
  readonly nextLine?: boolean;
  readonly caps?: boolean;
  /** Ends with a colon, as dashes do. */
  readonly colon?: boolean;
}

const parts: readonly Numbering[] = [
  { name: 'PHẦN THỨ NHẤT ⏎', at: (n) => `PHẦN THỨ ${words[n - 1] ?? 'NĂM'}`, nextLine: true, caps: true },
  { name: 'PHẦN I ⏎', at: (n) => `PHẦN ${romans[n - 1] ?? 'X'}`, nextLine: true, caps: true },
  { name: 'Phần thứ nhất:', at: (n) => `Phần thứ ${(words[n - 1] ?? 'NĂM').toLowerCase()}:` },
  { name: 'Phần I.', at: (n) => `Phần ${romans[n - 1] ?? 'X'}.` },
  { name: 'PHẦN I:', at: (n) => `PHẦN ${romans[n - 1] ?? 'X'}:`, caps: true },
  { name: 'Phần thứ nhất ⏎', at: (n) => `Phần thứ ${(words[n - 1] ?? 'NĂM').toLowerCase()}`, nextLine: true },
  { name: 'CHƯƠNG I ⏎', at: (n) => `CHƯƠNG ${romans[n - 1] ?? 'X'}`, nextLine: true, caps: true },
];

const romanStyles: readonly Numbering[] = ['-', '.', ' –', '/', '. '].map((sign) => ({
  name: `I${sign}`,
  at: (n: number) => `${romans[n - 1] ?? 'X'}${sign}`,
}));

const letterStyles: readonly Numbering[] = ['.', '-', '/'].map((sign) => ({
  name: `A${sign}`,
  at: (n: number) => `${String.fromCharCode(64 + n)}${sign}`,
}));

const arabicStyles: readonly Numbering[] = ['.', '/', '-', ')'].map((sign) => ({
  name: `1${sign}`,
  at: (n: number) => `${n}${sign}`,
}));

const secondStyles: readonly Numbering[] = ['.', ''].map((sign) => ({
  name: `1.1${sign}`,
  at: (n: number, above: readonly number[]) => `${above.at(-1) ?? 1}.${n}${sign}`,
}));

const thirdStyles: readonly Numbering[] = ['.', ''].map((sign) => ({
  name: `1.1.1${sign}`,
  at: (n: number, above: readonly number[]) => `${above.slice(-2).join('.')}.${n}${sign}`,
}));

const itemStyles: readonly Numbering[] = [')', '.'].map((sign) => ({
  name: `a${sign}`,
  at: (n: number) => `${letters[n - 1] ?? 'k'}${sign}`,
}));

/** Numbers of text generators: `I ĐẶC ĐIỂM`. */
const bareRoman: Numbering = { name: 'I', at: (n) => romans[n - 1] ?? 'X', caps: true };

/** Titles without a number, told by capitals or bold alone. */
const bareCaps: Numbering = { name: 'TITLE', at: () => '', caps: true };

const clauseStyle: Numbering = { name: 'Mục 1.', at: (n) => `Mục ${n}.` };

const starStyle: Numbering = { name: '* Title', at: () => '*' };

const dashStyle: Numbering = { name: '- …:', at: () => '-', colon: true };

/** Chains of levels from top to bottom: seen in §2, or crossed. */
const chains: readonly ((random: Random) => Numbering[])[] = [
  (r) => [r.pick(parts), r.pick(romanStyles), r.pick(arabicStyles.slice(0, 3)), r.pick(secondStyles)],
  (r) => [r.pick(parts), r.pick(romanStyles), r.pick(arabicStyles.slice(0, 2)), r.pick(itemStyles)],
  (r) => [r.pick(parts), r.pick(arabicStyles.slice(0, 2)), r.pick(secondStyles), r.pick(itemStyles)],
  (r) => [r.pick(romanStyles), r.pick(arabicStyles), r.pick(itemStyles)],
  (r) => [r.pick(romanStyles), r.pick(arabicStyles.slice(0, 2)), r.pick(secondStyles), r.pick(itemStyles)],
  (r) => [r.pick(romanStyles), r.pick(arabicStyles.slice(0, 2)), r.pick(secondStyles), r.pick(thirdStyles)],
  (r) => [r.pick(letterStyles), r.pick(romanStyles), r.pick(arabicStyles.slice(0, 2)), r.pick(itemStyles)],
  (r) => [r.pick(romanStyles), r.pick(letterStyles), r.pick(arabicStyles.slice(0, 2))],
  (r) => [r.pick(arabicStyles.slice(0, 2)), r.pick(secondStyles), r.pick(thirdStyles)],
  (r) => [r.pick(arabicStyles.slice(0, 2)), r.pick(itemStyles), dashStyle],
  (r) => [r.pick(parts), r.pick(romanStyles), dashStyle],
  (r) => [r.pick(romanStyles), r.pick(arabicStyles.slice(0, 2)), dashStyle],
  (r) => [r.pick(parts), r.pick(letterStyles), r.pick(romanStyles), r.pick(arabicStyles.slice(0, 2))],
  (r) => [r.pick(romanStyles), r.pick(itemStyles)],
  (r) => [bareRoman, r.pick(arabicStyles.slice(0, 2)), r.pick(itemStyles)],
  (r) => [bareCaps, r.pick(arabicStyles.slice(0, 2)), r.pick(itemStyles)],
  (r) => [bareCaps, r.pick(romanStyles), r.pick(arabicStyles.slice(0, 2))],
  (r) => [r.pick(parts), clauseStyle, r.pick(arabicStyles.slice(0, 2))],
  (r) => [r.pick(romanStyles), r.pick(arabicStyles.slice(0, 2)), starStyle],
  (r) => [r.pick(arabicStyles.slice(0, 2)), r.pick(secondStyles), r.pick(itemStyles), dashStyle],
];

const topTitles = [
  'Đặc điểm tình hình',
  'Kết quả thực hiện Nghị quyết Đại hội chi bộ nhiệm kỳ 2022 - 2025',
  'Đánh giá chung',
  'Phương hướng, nhiệm vụ nhiệm kỳ 2025 - 2027',
  'Mục tiêu, chỉ tiêu chủ yếu',
  'Nhiệm vụ và giải pháp',
  'Tổ chức thực hiện',
  'Dự báo tình hình',
  'Bài học kinh nghiệm',
  'Kiểm điểm sự lãnh đạo, chỉ đạo của chi ủy',
  'Những kiến nghị, đề xuất với cấp trên',
  'Kết quả lãnh đạo thực hiện nhiệm vụ chính trị của đơn vị',
];

const titles = [
  'Lãnh đạo thực hiện nhiệm vụ chính trị',
  'Công tác chính trị, tư tưởng',
  'Công tác xây dựng chi bộ và đảng viên',
  'Thuận lợi',
  'Khó khăn',
  'Ưu điểm',
  'Hạn chế, khuyết điểm',
  'Nguyên nhân của hạn chế, khuyết điểm',
  'Lãnh đạo các đoàn thể',
  'Công tác kiểm tra, giám sát và thi hành kỷ luật của Đảng',
  'Công tác bảo vệ chính trị nội bộ',
  'Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh (theo Kết luận số 01-KL/TW)',
  'Về phát triển kinh tế - xã hội',
  'Về quốc phòng, an ninh',
  'Xây dựng nông thôn mới, đô thị văn minh',
  'Chất lượng dạy và học',
  'Sản xuất, kinh doanh, chăm lo đời sống người lao động',
  'Đánh giá việc thực hiện nguyên tắc tập trung dân chủ, tự phê bình và phê bình',
  'Nhiệm vụ trọng tâm',
  'Các khâu đột phá',
  'Công tác dân vận và phong trào thi đua “Dân vận khéo”',
  'Đổi mới phương thức lãnh đạo của chi bộ',
  'Mục tiêu chung',
  'Chỉ tiêu cụ thể',
  'Công tác phát triển đảng viên',
  'Kết quả thực hiện các chỉ tiêu Nghị quyết',
  'Thực hiện Nghị quyết Trung ương 4 (khóa XII) về tăng cường xây dựng, chỉnh đốn Đảng',
  'Phòng, chống tham nhũng, lãng phí, tiêu cực',
  'Lãnh đạo thực hiện quy chế dân chủ ở cơ sở',
  'Công tác cán bộ',
  'Tình hình đảng viên',
  'Nêu gương của cán bộ, đảng viên',
];

const bulletNotes = [
  'Việc triển khai, quán triệt các nghị quyết, chỉ thị của cấp trên (số cuộc, số lượt người).',
  'Kết quả thực hiện các chỉ tiêu; so sánh với nghị quyết đề ra;',
  'Nêu rõ những việc đã làm được, việc chưa làm được',
  'Đánh giá mức độ hoàn thành nhiệm vụ của từng tổ chức, đoàn thể…',
  'Công tác tạo nguồn, bồi dưỡng quần chúng ưu tú; số đảng viên mới kết nạp ... đồng chí.',
  'Các mô hình hay, cách làm sáng tạo?',
  'Thuận lợi, khó khăn trong quá trình thực hiện',
  'Số lượng đảng viên (chính thức, dự bị, nữ, dân tộc…)',
  'Phong trào thi đua, khen thưởng: cờ thi đua, bằng khen, giấy khen…',
];

const plainNotes = [
  'Nêu khái quát tình hình của chi bộ, đơn vị có tác động đến việc thực hiện nhiệm vụ.',
  'Bám vào nghị quyết của cấp trên để xác định chỉ tiêu cho phù hợp với từng loại hình.',
  'Đánh giá những kết quả nổi bật, có số liệu chứng minh, so sánh với đầu nhiệm kỳ.',
  'Phân tích sâu nguyên nhân chủ quan, khách quan.',
  'Cần nêu rõ vai trò của chi ủy, của bí thư chi bộ trong lãnh đạo, chỉ đạo.',
  'Chi bộ đã có những giải pháp nào để nâng cao chất lượng sinh hoạt?',
];

const bracketNotes = [
  '(Nêu tóm tắt chức năng, nhiệm vụ, tổ chức bộ máy, số lượng đảng viên; những thuận lợi, khó khăn).',
  '(Phần này viết ngắn gọn, không quá 01 trang)',
  '(Đánh giá theo từng nội dung của nghị quyết; có phụ lục số liệu kèm theo)',
  '(nội dung theo hướng dẫn của Ban Tổ chức Đảng ủy)',
];

const endNotes = [
  '(Nêu những kết quả nổi bật trong nhiệm kỳ)',
  '(Đánh giá theo từng nội dung ở mục trên).',
  '(có số liệu so sánh với đầu nhiệm kỳ)',
];

const runIn = [
  'Nêu rõ kết quả đạt được và nguyên nhân.',
  'Trình bày ngắn gọn, có số liệu.',
  'Cần chỉ rõ trách nhiệm của tập thể, cá nhân.',
];

const kept =
  'Căn cứ Nghị quyết Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030, chi bộ đã lãnh đạo thực hiện đạt kết quả như sau:';

interface Written {
  readonly text: string;
  readonly label?: string;
  readonly heading?: number;
  readonly bold?: boolean;
  readonly centred?: boolean;
}

interface Look {
  readonly name: string;
  readonly bold: (level: number) => boolean;
  readonly style: boolean;
  /** Automatic numbers from this level on; 0 = typed. */
  readonly labelled: number;
}

const looks: readonly Look[] = [
  { name: 'plain', bold: () => false, style: false, labelled: 0 },
  { name: 'plain', bold: () => false, style: false, labelled: 0 },
  { name: 'bold', bold: () => true, style: false, labelled: 0 },
  { name: 'bold on top', bold: (level) => level <= 2, style: false, labelled: 0 },
  { name: 'styles', bold: () => false, style: true, labelled: 0 },
  { name: 'styles, automatic', bold: () => false, style: true, labelled: 1 },
  { name: 'bold, automatic below', bold: () => true, style: false, labelled: 2 },
];

const capital = (text: string): string => text.toLocaleUpperCase('vi');

class Typist {
  readonly lines: Written[] = [];
  readonly headings: SeenHeading[] = [];
  private readonly used = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly chain: readonly Numbering[],
    private readonly look: Look,
    private readonly habit: {
      readonly capsTop: boolean;
      readonly gapAfterNumber: string;
      readonly guidance: readonly string[];
      readonly colon: boolean;
      readonly skipLevel: boolean;
    },
  ) {}

  private title(level: number): string {
    const pool = level === 1 || (level === 2 && this.chain.length > 3) ? topTitles : titles;
    for (let tries = 0; tries < 20; tries += 1) {
      const title = this.random.pick(pool);
      if (!this.used.has(title)) {
        this.used.add(title);
        return title;
      }
    }
    this.used.clear();
    return this.random.pick(pool);
  }

  notes(): void {
    const { random } = this;
    for (const kind of this.habit.guidance) {
      if (!random.chance(0.5)) continue;
      if (kind === 'bracket') this.lines.push({ text: random.pick(bracketNotes) });
      if (kind === 'plain') this.lines.push({ text: random.pick(plainNotes) });
      if (kind === 'kept' && random.chance(0.2)) this.lines.push({ text: kept });
      if (kind === 'marker') this.lines.push({ text: '[CẦN BỔ SUNG]' });
      if (kind === 'dash' || kind === 'plus' || kind === 'dot')
        for (let count = 1 + random.below(3); count > 0; count -= 1) {
          this.lines.push({
            text: `${kind === 'dash' ? '- ' : kind === 'dot' ? '• ' : '- '}${random.pick(bulletNotes)}`,
          });
          if (kind === 'plus') this.lines.push({ text: `  + ${random.pick(bulletNotes)}` });
        }
      if (kind === 'list') {
        const items = ['Việc quán triệt nghị quyết', 'Việc xây dựng kế hoạch', 'Việc kiểm tra, sơ kết, tổng kết'];
        items.forEach((item, at) =>
          this.lines.push({ text: `${letters[at] ?? 'k'}) ${item}${at === items.length - 1 ? '.' : ';'}` }),
        );
      }
    }
  }

  heading(level: number, n: number, above: readonly number[], isLeaf: boolean): void {
    const { random, habit, look } = this;
    const numbering = this.chain[level - 1];
    if (!numbering) return;
    const isCaps =
      numbering.caps === true ||
      (habit.capsTop &&
        level <= (numbering.nextLine ? 1 : 2) &&
        !numbering.colon &&
        !numbering.at(1, []).startsWith('a'));
    const raw = this.title(level);
    const own = isCaps ? capital(raw) : raw;
    const title = numbering.colon ? `${own}:` : habit.colon ? `${own}:` : own;
    const number = numbering.at(n, above);
    const bold = look.bold(level);
    const isLabelled = look.labelled > 0 && level >= look.labelled && !numbering.nextLine && !numbering.colon;
    const end =
      isLeaf && !numbering.colon && !habit.colon && !isCaps && random.chance(0.12) ? ` ${random.pick(endNotes)}` : '';
    const run =
      isLeaf && end === '' && !numbering.colon && !habit.colon && !isCaps && raw.length < 60 && random.chance(0.06)
        ? `: ${random.pick(runIn)}`
        : '';
    const common = { ...(look.style ? { heading: level } : {}), bold };
    this.headings.push({ level, title });
    if (numbering.nextLine) {
      this.lines.push({ text: number, ...common, centred: true });
      const cut = title.length > 40 && random.chance(0.5) ? title.indexOf(' ', 25) : -1;
      if (cut > 0 && (isCaps || /^ \p{Ll}/u.test(title.slice(cut)))) {
        this.lines.push(
          { text: title.slice(0, cut), ...common, centred: true },
          { text: title.slice(cut + 1), ...common, centred: true },
        );
      } else this.lines.push({ text: title, ...common, centred: true });
      if (random.chance(0.3)) this.lines.push({ text: random.pick(['-----', '______', '***']) });
      return;
    }
    if (number === '') {
      this.lines.push({ text: `${title}${end}`, ...common });
      return;
    }
    const text = isLabelled ? `${title}${end}${run}` : `${number}${habit.gapAfterNumber}${title}${end}${run}`;
    this.lines.push({ text, ...(isLabelled ? { label: number } : {}), ...common });
  }

  tree(level: number, above: readonly number[]): void {
    const { random } = this;
    const count = level === 1 ? 2 + random.below(3) : 2 + random.below(3);
    for (let n = 1; n <= count; n += 1) {
      const isDash = this.chain[level]?.colon === true;
      const goesDeeper = level < this.chain.length && (level === 1 || random.chance(isDash ? 0.7 : 0.6));
      this.heading(level, n, above, !goesDeeper);
      if (goesDeeper && isDash) {
        // `- Thuận lợi:` divides a section only where text stands under it.
        for (let under = 1; under <= 2; under += 1) {
          this.heading(level + 1, under, [...above, n], true);
          this.lines.push({ text: random.pick(plainNotes) });
        }
        continue;
      }
      if (!goesDeeper || random.chance(0.25)) this.notes();
      if (goesDeeper) this.tree(level + 1, [...above, n]);
    }
  }
}

const letterheads: readonly (readonly Written[])[] = [
  [
    { text: '\tĐẢNG BỘ ……………….' },
    { text: 'CHI BỘ …………………' },
    { text: '*' },
    { text: '\tĐẢNG CỘNG SẢN VIỆT NAM' },
    { text: 'Long Đức, ngày…. tháng ….. năm 2025' },
  ],
  [
    { text: 'ĐẢNG BỘ XÃ LONG ĐỨC\tĐẢNG CỘNG SẢN VIỆT NAM' },
    { text: 'CHI BỘ ẤP VĨNH HƯNG\t' },
    { text: 'Số      -BC/CB\tLong Đức, ngày    tháng    năm 2025' },
  ],
  [
    { text: 'ĐẢNG ỦY PHƯỜNG ……                    ĐẢNG CỘNG SẢN VIỆT NAM' },
    { text: 'CHI BỘ ……………                    ……, ngày … tháng … năm 20…' },
    { text: '*' },
  ],
  [
    { text: 'ĐẢNG BỘ XÃ LONG ĐỨC\tĐẢNG CỘNG SẢN VIỆT NAM' },
    { text: 'CHI BỘ ẤP VĨNH HƯNG\tLong Đức, tháng 02 năm 2025' },
  ],
  [],
];

const frames: readonly (readonly Written[])[] = [
  [
    { text: 'BÁO CÁO CHÍNH TRỊ', bold: true, centred: true },
    { text: 'Tổng kết nhiệm kỳ 2022 - 2025', bold: true, centred: true },
    { text: 'và phương hướng, nhiệm vụ nhiệm kỳ 2025 - 2027', bold: true, centred: true },
  ],
  [
    { text: 'ĐỀ CƯƠNG BÁO CÁO CHÍNH TRỊ', bold: true, centred: true },
    { text: 'TRÌNH ĐẠI HỘI CHI BỘ LẦN THỨ ……', bold: true, centred: true },
    { text: '(NHIỆM KỲ …….)', centred: true },
  ],
  [
    { text: 'BÁO CÁO', bold: true, centred: true },
    { text: 'Kiểm điểm, đánh giá chất lượng chi bộ năm 2025', centred: true },
    { text: '-----', centred: true },
  ],
  [
    { text: 'ĐỀ CƯƠNG' },
    { text: 'Báo cáo chính trị của chi bộ trình Đại hội nhiệm kỳ 2025 - 2030' },
    { text: '(Kèm theo Hướng dẫn số 12-HD/ĐU, ngày 05/02/2025 của Đảng ủy phường)' },
  ],
  [],
];

const signatures: readonly (readonly Written[])[] = [
  [{ text: 'TM. CHI ỦY' }, { text: 'BÍ THƯ' }, { text: '(Ký, ghi rõ họ tên)' }],
  [{ text: 'T/M CHI BỘ' }, { text: 'BÍ THƯ' }],
  [
    { text: 'Nơi nhận:\tT/M CHI ỦY' },
    { text: '- Đảng ủy phường;\tBÍ THƯ' },
    { text: '- Lưu Chi bộ.' },
    { text: '……………………' },
  ],
  [],
];

/** How letters and spaces come out of other people's keyboards. */
const hands: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => text.replace(/ (?=\p{Lu})/gu, '\u00a0'),
  (text) => ` ${text} `,
];

const paragraphOf = ({ text, label, heading, bold, centred }: Written): Paragraph => ({
  ...p(text, {
    ...(heading ? { style: `heading ${heading}`, level: Math.min(heading, 9) } : {}),
    ...(label === undefined ? {} : { label }),
    bold: bold ?? false,
    ...(centred ? { align: 'center' } : {}),
  }),
});

/** A number that the typist got wrong: the next one twice. */
const withSlip = (lines: readonly Written[], random: Random): Written[] => {
  const at = random.below(lines.length);
  return lines.map((line, index) =>
    index >= at && index < at + 4 ? { ...line, text: line.text.replace(/^(\d+\.)(\d)(?=[. ])/u, '$11') } : line,
  );
};

/** One document. */
export const sentOutline = (random: Random): Sent => {
  const chain = random.pick(chains)(random);
  const look = random.pick(looks);
  const hasItems = chain.some(({ name }) => name.startsWith('a'));
  const guidance = ['bracket', 'plain', 'dash', 'plus', 'dot', 'kept', 'marker', 'list', 'dash']
    .filter(() => random.chance(0.45))
    .filter((kind) => kind !== 'list' || !hasItems)
    // Dashes that are headings are told from dashes that are notes by their colon alone: no such document uses both.
    .filter((kind) => !chain.some(({ colon }) => colon) || !['dash', 'plus'].includes(kind));
  const typist = new Typist(random, chain, look, {
    capsTop: random.chance(0.6),
    gapAfterNumber: random.pick([' ', ' ', ' ', '  ', '\t']),
    guidance,
    colon: random.chance(0.1),
    skipLevel: false,
  });
  const letterhead = random.pick(letterheads);
  const frame = random.pick(frames);
  typist.lines.push(...letterhead, ...frame);
  if (frame.length > 0 && random.chance(0.4))
    typist.lines.push({
      text: '(Đây là đề cương gợi ý chung; các chi bộ căn cứ đặc điểm, tình hình để xây dựng báo cáo cho phù hợp).',
    });
  const hasEdges = random.chance(0.2);
  const edge = (title: string): void => {
    typist.headings.push({ level: 1, title });
    typist.lines.push(
      { text: title, bold: look.bold(1), ...(look.style ? { heading: 1 } : {}), centred: true },
      { text: random.pick(plainNotes) },
    );
  };
  if (hasEdges) edge('MỞ ĐẦU');
  typist.tree(1, []);
  if (hasEdges) edge('KẾT LUẬN');
  const body = random.chance(0.15) ? withSlip(typist.lines, random) : typist.lines;
  const hand = random.pick(hands);
  const lines = [...body, ...random.pick(signatures)].map((line) => ({ ...line, text: hand(line.text) }));
  const isSpaced = random.chance(0.5);
  const spaced = lines.flatMap((line) => (isSpaced && random.chance(0.4) ? [line, { text: '' }] : [line]));
  return {
    report: { blocks: spaced.map(paragraphOf) satisfies Block[], properties: new Map(), warnings: [] },
    text: spaced.map(({ text, label }) => (label === undefined ? text : `${label} ${text}`)).join('\n'),
    headings: typist.headings,
    shape: `${chain.map(({ name }) => name).join(' > ')} | ${look.name} | ${guidance.join(',')} | ${letterhead.length} ${frame[0]?.text ?? '-'}`,
  };
};

/** Titles over the columns of an outline sent as a table. */
const columnTitles = [
  ['Nội dung', 'Hướng dẫn'],
  ['NỘI DUNG ĐỀ CƯƠNG', 'GỢI Ý NỘI DUNG VIẾT'],
  ['Đề mục', 'Yêu cầu'],
  ['Nội dung', 'Những nội dung cần nêu'],
] as const;

export interface SentColumns extends Sent {
  /** What stands on the right, in order. */
  readonly notes: readonly string[];
}

/** One document whose outline stands in a table: headings on the left, what to write about on the right. */
export const sentInColumns = (random: Random): SentColumns => {
  const chain = random.pick<readonly Numbering[]>([
    [random.pick(romanStyles), random.pick(arabicStyles.slice(0, 2)), random.pick(secondStyles)],
    [random.pick(romanStyles), random.pick(arabicStyles.slice(0, 2)), random.pick(itemStyles)],
    [random.pick(arabicStyles.slice(0, 2)), random.pick(secondStyles)],
    [random.pick(letterStyles), random.pick(romanStyles), random.pick(arabicStyles.slice(0, 2))],
  ]);
  const look = random.pick(looks.filter(({ labelled }) => labelled === 0));
  const habit = { capsTop: random.chance(0.6), gapAfterNumber: ' ', guidance: [], colon: false, skipLevel: false };
  const typist = new Typist(random, chain, look, habit);
  const isNumbered = random.chance(0.4);
  const titles = isNumbered || random.chance(0.75) ? random.pick(columnTitles) : undefined;
  const rows: Row[] = [];
  const notes: string[] = [];
  const cell = (...blocks: Paragraph[]): Row['cells'][number] => ({
    blocks: blocks.length > 0 ? blocks : [p('')],
    span: 1,
  });
  const walk = (level: number, above: readonly number[]): void => {
    const count = 2 + random.below(2);
    for (let n = 1; n <= count; n += 1) {
      const isLeaf = level === chain.length || random.chance(0.3);
      typist.heading(level, n, above, false);
      const number = chain[level - 1]?.at(n, above) ?? '';
      const line = typist.lines.at(-1) ?? { text: '' };
      const right = isLeaf
        ? Array.from({ length: 1 + random.below(3) }, (_, at) =>
            at === 0 ? random.pick(plainNotes) : `- ${random.pick(bulletNotes)}`,
          )
        : random.chance(0.5)
          ? [random.pick(bracketNotes)]
          : [];
      notes.push(...right);
      const left = isNumbered
        ? [
            cell(p(number.replace(/[-.)/\s–]+$/u, ''))),
            cell(paragraphOf({ ...line, text: line.text.slice(number.length + 1) })),
          ]
        : [cell(paragraphOf(line))];
      rows.push({ header: false, cells: [...left, cell(...right.map((text) => p(text)))] });
      if (!isLeaf) walk(level + 1, [...above, n]);
    }
  };
  walk(1, []);
  const header: Row[] = titles
    ? [{ header: random.chance(0.5), cells: [...(isNumbered ? ['TT'] : []), ...titles].map((text) => cell(p(text))) }]
    : [];
  const table: Table = {
    kind: 'table',
    style: 'Table Grid',
    columns: isNumbered ? [600, 3000, 6000] : [3000, 6000],
    rows: [...header, ...rows],
    controls: [],
  };
  const frame = [...random.pick(letterheads), ...random.pick(frames)].map(paragraphOf);
  const after = random.pick(signatures).map(paragraphOf);
  return {
    report: { blocks: [...frame, table, ...after], properties: new Map(), warnings: [] },
    text: '',
    headings: typist.headings,
    notes,
    shape: `${chain.map(({ name }) => name).join(' > ')} | ${look.name} | ${isNumbered ? 'TT' : ''} ${titles?.join(' | ') ?? 'no titles'}`,
  };
};
