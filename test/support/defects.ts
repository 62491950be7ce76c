/**
 * Faults that reviewers send reports back for, each planted alone in a finished report. What a defect expects is written from the facts
 * (mistakes seen in published reports, what reviewers ask for), not from what our rules happen to find.
 */
import type { RuleId } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { findSection } from '../../src/outline/tree.js';
import type { Finished, Grid, Line, Part, Piece } from './finished.js';
import { line, percent } from './finished.js';

export interface Defect {
  readonly name: string;
  /** Any of these tells it. */
  readonly rules: readonly RuleId[];
  /** The section it is told in, where there is but one right answer. */
  readonly section?: string;
  /** What follows from the same fault. */
  readonly also?: readonly RuleId[];
  /** The report with the fault in it; undefined where this style of report has no place for it. */
  readonly plant: (report: Finished) => Finished | undefined;
}

type Change<Value> = (value: Value) => Value | undefined;

const changeFirst = <Value>(values: readonly Value[], change: Change<Value>): Value[] | undefined => {
  for (const [index, value] of values.entries()) {
    const changed = change(value);
    if (changed !== undefined) return values.toSpliced(index, 1, changed);
  }
  return undefined;
};

const swapText =
  (from: string | RegExp, to: string): Change<string> =>
  (text) => {
    const swapped = text.replace(from, to);
    return swapped === text ? undefined : swapped;
  };

const inLine =
  (change: Change<string>): Change<Line> =>
  (one) => {
    const runs = one.runs && changeFirst(one.runs, inLine(change));
    if (runs) return { ...one, runs };
    const text = change(one.text);
    return text === undefined ? undefined : { ...one, text };
  };

const inCell =
  (change: Change<string>): Change<string | readonly Line[]> =>
  (content) =>
    typeof content === 'string' ? change(content) : changeFirst(content, inLine(change));

/** The first text of some pieces, cells included, that the change fits. */
const inPiece =
  (change: Change<string>): Change<Piece> =>
  (piece) => {
    if (piece.kind === 'line') return inLine(change)(piece);
    const rows = changeFirst(piece.rows, (row) => changeFirst(row, inCell(change)));
    return rows && { ...piece, rows };
  };

const lookOf =
  (isIt: (one: Line) => boolean, look: Partial<Line>): Change<Piece> =>
  (piece) => {
    if (piece.kind === 'line') return isIt(piece) ? { ...piece, ...look } : undefined;
    const rows = changeFirst(piece.rows, (row) =>
      changeFirst(row, (content) =>
        typeof content === 'string'
          ? undefined
          : changeFirst(content, (one) => (isIt(one) ? { ...one, ...look } : undefined)),
      ),
    );
    return rows && { ...piece, rows };
  };

const withParts = (report: Finished, parts: readonly Part[] | undefined): Finished | undefined =>
  parts && { ...report, parts };

const inSection =
  (id: string, change: Change<Piece>) =>
  (report: Finished): Finished | undefined =>
    withParts(
      report,
      changeFirst(report.parts, (part) => {
        const body = part.id === id ? changeFirst(part.body, change) : undefined;
        return body && { ...part, body };
      }),
    );

const bodyOf =
  (id: string, change: Change<readonly Piece[]>) =>
  (report: Finished): Finished | undefined =>
    withParts(
      report,
      changeFirst(report.parts, (part) => {
        const body = part.id === id ? change(part.body) : undefined;
        return body && { ...part, body };
      }),
    );

const headingOf =
  (id: string, change: Change<string>) =>
  (report: Finished): Finished | undefined =>
    withParts(
      report,
      changeFirst(report.parts, (part) => {
        const headings = part.id === id ? changeFirst(part.headings, inLine(change)) : undefined;
        return headings && { ...part, headings };
      }),
    );

const add = (id: string, text: string) => bodyOf(id, (body) => [...body, line(text, { align: 'both' })]);

const front =
  (change: Change<Piece>) =>
  (report: Finished): Finished | undefined => {
    const pieces = changeFirst(report.front, change);
    return pieces && { ...report, front: pieces };
  };

const back =
  (change: Change<Piece>) =>
  (report: Finished): Finished | undefined => {
    const pieces = changeFirst(report.back, change);
    return pieces && { ...report, back: pieces };
  };

/** Every line of the body gets this look. */
const everywhere =
  (look: Partial<Line>) =>
  (report: Finished): Finished => ({
    ...report,
    parts: report.parts.map((part) => ({
      ...part,
      body: part.body.map((piece) => (piece.kind === 'line' ? { ...piece, ...look } : piece)),
    })),
  });

/** A cell of the row that holds this text. */
const cellOf =
  (row: string | RegExp, column: number, change: Change<string>): Change<Piece> =>
  (piece) => {
    if (piece.kind === 'line') return undefined;
    const rows = changeFirst(piece.rows, (cells) => {
      const isIt = cells.some(
        (cell) => typeof cell === 'string' && (typeof row === 'string' ? cell === row : row.test(cell)),
      );
      const cell = cells[column];
      if (!isIt || typeof cell !== 'string') return undefined;
      const text = change(cell);
      return text === undefined ? undefined : cells.toSpliced(column, 1, text);
    });
    return rows && ({ ...piece, rows } satisfies Grid);
  };

const plus =
  (more: number): Change<string> =>
  (text) =>
    /^\+?\d+$/u.test(text) ? String(Number(text) + more) : undefined;

const noteOf = (id: string): string => findSection(defaultOutline, id)?.guidance[0]?.text ?? '';

const notWith = (
  report: Finished,
  fault: (report: Finished) => Finished | undefined,
  style: Finished['style']['figures'],
) => (report.style.figures === style ? undefined : fault(report));

const sentencesOnly = (fault: (report: Finished) => Finished | undefined) => (report: Finished) =>
  notWith(report, fault, 'tables');
const tablesOnly = (fault: (report: Finished) => Finished | undefined) => (report: Finished) =>
  notWith(report, fault, 'sentences');

const termBefore = (report: Finished, shift: number): string =>
  report.style.term([report.facts.before[0] + shift, report.facts.before[1] + shift]);

export const defects: readonly Defect[] = [
  // What the outline asks for.
  {
    name: 'a section is left out',
    rules: ['section-missing'],
    section: 'p1.ii.5.3',
    plant: (report) => ({ ...report, parts: report.parts.filter(({ id }) => id !== 'p1.ii.5.3') }),
  },
  {
    name: 'a section has only its heading',
    rules: ['section-empty'],
    section: 'p2.i.2',
    plant: bodyOf('p2.i.2', () => []),
  },
  {
    name: 'a section has only the note of the outline',
    rules: ['guidance-left', 'section-empty'],
    section: 'p1.ii.4',
    plant: bodyOf('p1.ii.4', () => [line(`- ${noteOf('p1.ii.4')}`)]),
  },
  {
    name: 'a note of the outline stands beside the text',
    rules: ['guidance-left'],
    section: 'p1.ii.5.4',
    plant: bodyOf('p1.ii.5.4', (body) => [line(`- ${noteOf('p1.ii.5.4')}`), ...body]),
  },
  {
    name: 'dots left',
    rules: ['blank-left'],
    section: 'p1.ii.1.3',
    plant: add('p1.ii.1.3', 'Trong nhiệm kỳ đã tổ chức …… buổi huấn luyện.'),
  },
  {
    name: 'underscores left',
    rules: ['blank-left'],
    section: 'p1.ii.2',
    plant: add('p1.ii.2', 'Số lượt người dự là ____ lượt.'),
  },
  {
    name: 'a date left open',
    rules: ['blank-left'],
    section: 'p1.ii.5.1',
    plant: add('p1.ii.5.1', 'Quy chế được sửa đổi ngày ... tháng ... năm 2024.'),
  },
  {
    name: 'the date of the report left open',
    rules: ['blank-left'],
    plant: front(inPiece(swapText(/ngày \d+ tháng \d+/u, 'ngày …. tháng ….'))),
  },
  {
    name: 'a mark for oneself',
    rules: ['marker-left'],
    section: 'p2.iii.4',
    plant: add('p2.iii.4', 'Số hội viên là [CẦN BỔ SUNG] người.'),
  },
  {
    name: 'question marks for a figure',
    rules: ['marker-left'],
    section: 'p1.ii.1.1',
    plant: add('p1.ii.1.1', 'Thu ngân sách đạt ??? triệu đồng.'),
  },
  {
    name: 'another heading than the outline asks',
    rules: ['heading-changed', 'section-missing'],
    plant: headingOf(
      'p1.ii.1.4',
      swapText('Kết quả việc xây dựng cơ quan, đơn vị đạt chuẩn văn hóa', 'Xây dựng đời sống văn hóa ở đơn vị'),
    ),
  },
  {
    name: 'two sections change places',
    rules: ['heading-order'],
    plant: (report) => {
      const parts = [...report.parts];
      const at = parts.findIndex(({ id }) => id === 'p1.ii.5.3');
      const [one] = parts.splice(at, 1);
      if (one) parts.splice(at + 1, 0, one);
      return { ...report, parts };
    },
  },
  {
    name: 'a section stands twice',
    rules: ['heading-duplicated'],
    plant: (report) => {
      const one = report.parts.find(({ id }) => id === 'p1.ii.1.3');
      const at = report.parts.findIndex(({ id }) => id === 'p1.ii.1.4');
      return (
        one && {
          ...report,
          parts: report.parts.toSpliced(at, 0, {
            ...one,
            body: [line('- Lực lượng tự vệ được củng cố, huấn luyện đúng kế hoạch năm.', { align: 'both' })],
          }),
        }
      );
    },
  },
  {
    name: 'a table with titles and no figure',
    rules: ['table-cell-empty'],
    section: 'p1.ii.5.1',
    plant: bodyOf('p1.ii.5.1', (body) => [
      ...body,
      {
        kind: 'grid',
        bordered: true,
        rows: [
          ['Năm', 'Số buổi', 'Tỷ lệ dự'],
          ['2022', '', ''],
          ['2023', '', ''],
        ],
      },
    ]),
  },
  {
    name: 'a result left open',
    rules: ['table-cell-empty', 'figure-missing'],
    section: 'p1.ii.1.1',
    plant: tablesOnly(
      inSection(
        'p1.ii.1.1',
        cellOf('Kiểm tra, giám sát đảng viên', 4, () => ''),
      ),
    ),
  },

  // Figures.
  {
    name: 'total is not full and probationary members (table)',
    rules: ['table-sum'],
    section: 'p1.i',
    plant: tablesOnly(inSection('p1.i', cellOf('Đảng viên chính thức', 1, plus(1)))),
  },
  {
    name: 'total is not full and probationary members (sentence)',
    rules: ['table-sum'],
    section: 'p1.i',
    plant: sentencesOnly((report) =>
      inSection('p1.i', inPiece(swapText(/chính thức \d+/u, `chính thức ${report.facts.end.full - 3}`)))(report),
    ),
  },
  {
    name: 'start, gains and losses do not give the end',
    rules: ['table-sum'],
    section: 'p1.i',
    plant: tablesOnly(inSection('p1.i', cellOf('Chuyển đến', 3, plus(2)))),
  },
  {
    name: 'the change is not end less start',
    rules: ['table-sum'],
    section: 'p1.i',
    plant: tablesOnly(inSection('p1.i', cellOf('Nữ', 3, plus(2)))),
  },
  {
    name: 'four levels are not the number assessed (table)',
    rules: ['table-sum'],
    also: ['table-ratio'],
    section: 'p1.ii.5.2',
    plant: tablesOnly(inSection('p1.ii.5.2', cellOf(/^20\d\d$/u, 1, plus(1)))),
  },
  {
    name: 'levels are not the number assessed (sentence)',
    rules: ['table-sum'],
    section: 'p1.ii.5.2',
    plant: sentencesOnly(inSection('p1.ii.5.2', inPiece(swapText(/hoàn thành tốt \d+/u, 'hoàn thành tốt 04')))),
  },
  {
    name: 'a share that does not recompute (sentence)',
    rules: ['table-ratio'],
    section: 'p1.ii.1.1',
    plant: sentencesOnly((report) =>
      inSection(
        'p1.ii.1.1',
        inPiece(swapText(`đạt ${percent(report.facts.admitted, report.facts.admittedTarget)}%`, 'đạt 91,7%')),
      )(report),
    ),
  },
  {
    name: 'a share of households that does not recompute',
    rules: ['table-ratio'],
    section: 'p1.ii.1.1',
    plant: (report) => inSection('p1.ii.1.1', inPiece(swapText(/chiếm [\d,]+%/u, 'chiếm 3,99%')))(report),
  },
  {
    name: 'a share of women that does not recompute',
    rules: ['table-ratio'],
    section: 'p1.i',
    plant: sentencesOnly(inSection('p1.i', inPiece(swapText(/chiếm [\d,]+%/u, 'chiếm 52,3%')))),
  },
  {
    name: 'a share in a column that does not recompute',
    rules: ['table-ratio'],
    section: 'p1.ii.5.2',
    plant: tablesOnly(
      inSection(
        'p1.ii.5.2',
        cellOf(/^20\d\d$/u, 5, () => '61,5'),
      ),
    ),
  },
  {
    name: 'the ratio to the resolution is wrong',
    rules: ['table-ratio'],
    section: 'p1.ii.1.1',
    plant: tablesOnly(
      inSection(
        'p1.ii.1.1',
        cellOf('Đảng viên hoàn thành tốt nhiệm vụ trở lên', 5, () => '113,5'),
      ),
    ),
  },
  {
    name: 'the verdict is not what the figures say',
    rules: ['table-ratio', 'indicator-contradiction'],
    section: 'p1.ii.1.1',
    plant: tablesOnly(
      inSection(
        'p1.ii.1.1',
        cellOf('Kết nạp đảng viên mới', 6, () => 'Vượt'),
      ),
    ),
  },
  {
    name: 'members admitted: two numbers',
    rules: ['indicator-contradiction'],
    plant: inSection('p1.ii.5.2', inPiece(swapText(/kết nạp được \d+ đảng viên/u, 'kết nạp được 9 đảng viên'))),
  },
  {
    name: 'members in all: two numbers',
    rules: ['indicator-contradiction'],
    plant: sentencesOnly((report) =>
      add('p1.ii.5.2', `Đến nay, tổng số đảng viên của chi bộ là ${report.facts.end.all + 4} đồng chí.`)(report),
    ),
  },
  {
    name: 'a yearly target does not fit the whole term',
    rules: ['indicator-contradiction'],
    section: 'p2.ii.2',
    plant: (report) =>
      add('p2.ii.2', `Mỗi năm kết nạp ít nhất 03 đảng viên, cả nhiệm kỳ kết nạp 04 đảng viên.`)(report),
  },
  {
    name: 'a new target below what was reached',
    rules: ['indicator-contradiction'],
    section: 'p2.ii.2',
    plant: tablesOnly(
      inSection(
        'p2.ii.2',
        cellOf('Kiểm tra, giám sát đảng viên', 4, () => '4'),
      ),
    ),
  },
  {
    name: 'an indicator is not taken up again',
    rules: ['indicator-dropped'],
    plant: tablesOnly((report) =>
      report.style.figures === 'both'
        ? undefined
        : inSection('p2.ii.2', (piece) =>
            piece.kind === 'grid'
              ? { ...piece, rows: piece.rows.filter((row) => row[1] !== 'Mô hình học tập và làm theo Bác') }
              : undefined,
          )(report),
    ),
  },
  {
    name: 'too many are excellent',
    rules: ['excellent-cap'],
    section: 'p1.ii.5.2',
    plant: tablesOnly((report) => {
      const [year, all] = report.facts.ranking[0] ?? [2022, 20];
      const best = Math.ceil(all / 2);
      return inSection('p1.ii.5.2', (piece) => {
        if (piece.kind !== 'grid') return undefined;
        const rows = piece.rows.map((row) =>
          row[0] === String(year)
            ? [
                String(year),
                String(all),
                String(best),
                percent(best, all),
                String(all - best),
                percent(all - best, all),
                '0',
                '0',
                '0',
                '0',
              ]
            : row,
        );
        return { ...piece, rows };
      })(report);
    }),
  },

  // Terms and names.
  {
    name: 'the new term does not begin where the old one ends',
    rules: ['term-mismatch'],
    plant: (report) =>
      front(
        inPiece(
          swapText(
            /và phương hướng.*$/u,
            `và phương hướng, nhiệm vụ nhiệm kỳ ${report.style.term([report.facts.after[0] + 2, report.facts.after[1] + 2])}`,
          ),
        ),
      )(report),
  },
  {
    name: 'part one is about another term',
    rules: ['term-mismatch'],
    plant: (report) =>
      headingOf('p1', (text) =>
        text.includes('TÌNH HÌNH')
          ? text.replace(
              /\d{4} ?- ?\d{4}/u,
              report.style.term([report.facts.before[0] - 2, report.facts.before[1] - 2]),
            )
          : undefined,
      )(report),
  },
  {
    name: 'part two is about another term',
    rules: ['term-mismatch'],
    plant: (report) =>
      headingOf('p2', (text) =>
        text.includes('PHƯƠNG HƯỚNG')
          ? text.replace(/\d{4} ?- ?\d{4}/u, report.style.term([report.facts.after[0], report.facts.after[1] + 1]))
          : undefined,
      )(report),
  },
  {
    name: 'the term before last is left',
    rules: ['term-stale'],
    section: 'p1.ii.5.1',
    plant: (report) =>
      add(
        'p1.ii.5.1',
        `Trong nhiệm kỳ ${termBefore(report, -(report.facts.before[1] - report.facts.before[0]))}, chi bộ đã lãnh đạo hoàn thành các chỉ tiêu Nghị quyết Đại hội đề ra.`,
      )(report),
  },
  {
    name: 'Đảng ủy Khối in the new term',
    rules: ['place-stale'],
    section: 'p2.iv',
    plant: add('p2.iv', 'Định kỳ báo cáo kết quả về Đảng ủy Khối các cơ quan tỉnh.'),
  },
  {
    name: 'Huyện ủy in the new term',
    rules: ['place-stale'],
    section: 'p2.iii.2',
    plant: add('p2.iii.2', 'Triển khai kịp thời các nghị quyết của Huyện ủy đến đảng viên.'),
  },
  {
    name: 'a province that was merged',
    rules: ['place-stale'],
    plant: (report) =>
      add('p2.ii.1', 'Góp phần xây dựng tỉnh Trà Vinh phát triển nhanh, bền vững trong nhiệm kỳ tới.')(report),
  },
  {
    name: 'the cell has another name in the letterhead',
    rules: ['field-mismatch'],
    plant: front(inPiece((text) => (/^CHI BỘ /u.test(text) ? 'CHI BỘ CHI CỤC THUẾ KHU VỰC' : undefined))),
  },
  {
    name: 'two ways of setting tone marks',
    rules: ['tone-mark-mixed'],
    plant: (report) =>
      report.style.name === 'old tone marks'
        ? undefined
        : add('p2.iii.5.5', 'Chi uỷ và cấp uỷ cấp trên phối hợp hoà giải; thuỷ lợi nội đồng được củng cố.')(report),
  },
  {
    name: 'two ways of writing a term',
    rules: ['dash-mixed'],
    plant: (report) =>
      add(
        'p1.iii.1',
        `Kết quả nhiệm kỳ ${report.style.padded ? report.facts.before.join('-') : report.facts.before.join(' - ')} tạo tiền đề cho giai đoạn mới.`,
      )(report),
  },

  // Citations.
  {
    name: 'a rule that was replaced, in the new term',
    rules: ['citation-replaced'],
    section: 'p2.iii.5.2',
    plant: add(
      'p2.iii.5.2',
      'Thực hiện nghiêm việc xếp loại theo Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị.',
    ),
  },
  {
    name: 'a replaced rule on cells, in the new term',
    rules: ['citation-replaced'],
    section: 'p2.iii.1',
    plant: add('p2.iii.1', 'Chi bộ thực hiện chức năng theo Quy định số 97-QĐ/TW ngày 22/3/2004 của Ban Bí thư.'),
  },
  {
    name: 'a rule with a wrong year',
    rules: ['citation-misdated'],
    section: 'p1.ii.5.3',
    plant: add(
      'p1.ii.5.3',
      'Quán triệt Quy định số 126-QĐ/TW, ngày 28/02/2008 của Bộ Chính trị “Một số vấn đề về bảo vệ chính trị nội bộ Đảng”.',
    ),
  },
  {
    name: 'a directive with a wrong day',
    rules: ['citation-misdated'],
    section: 'p1.ii.3',
    plant: add(
      'p1.ii.3',
      'Chi bộ tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/6/2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
    ),
  },

  // Presentation.
  {
    name: 'right margin 20 mm',
    rules: ['format-page'],
    plant: (report) => ({ ...report, page: [20, 20, 20, 30, 210, 297] }),
  },
  {
    name: 'margins of Word',
    rules: ['format-page'],
    plant: (report) => ({ ...report, page: [25.4, 25.4, 25.4, 25.4, 210, 297] }),
  },
  {
    name: 'American paper',
    rules: ['format-page'],
    plant: (report) => ({ ...report, page: [20, 15, 20, 30, 215.9, 279.4] }),
  },
  {
    name: 'page number in the footer',
    rules: ['format-page-number'],
    plant: (report) => ({ ...report, pageNumber: 'footer' }),
  },
  { name: 'no page number', rules: ['format-page-number'], plant: (report) => ({ ...report, pageNumber: 'none' }) },
  { name: 'another font', rules: ['format-font'], plant: everywhere({ font: 'Arial' }) },
  {
    name: 'one section in another font',
    rules: ['format-font'],
    plant: (report) =>
      inSection(
        'p1.ii.1.3',
        lookOf(() => true, { font: 'Calibri' }),
      )(report),
  },
  { name: 'letters of 12 points', rules: ['format-font'], plant: everywhere({ size: 12 }) },
  { name: 'a font of the old encoding', rules: ['format-font'], plant: everywhere({ font: '.VnTime' }) },
  {
    name: 'red letters',
    rules: ['format-font'],
    plant: inSection(
      'p2.iii.5.1',
      lookOf(() => true, { colour: 'FF0000' }),
    ),
  },
  { name: 'lines too close', rules: ['format-spacing'], plant: everywhere({ lineHeight: 280 }) },
  { name: 'no indent', rules: ['format-spacing'], plant: everywhere({ indent: 0 }) },
  {
    name: 'the State’s motto',
    rules: ['format-letterhead', 'format-decree30'],
    plant: front(
      inPiece((text) =>
        text.includes('ĐẢNG CỘNG SẢN VIỆT NAM')
          ? text.replace('ĐẢNG CỘNG SẢN VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
          : undefined,
      ),
    ),
  },
  {
    name: 'the name of the cell is not bold',
    rules: ['format-letterhead'],
    plant: front(lookOf((one) => /^CHI BỘ /u.test(one.text), { bold: false })),
  },
  {
    name: 'the number as the State writes it',
    rules: ['format-number'],
    plant: front(inPiece(swapText('Số 05-BC/CB', 'Số: 05/BC-CB'))),
  },
  {
    name: 'a number without its 0',
    rules: ['format-number'],
    plant: front(inPiece(swapText('Số 05-BC/CB', 'Số 5-BC/CB'))),
  },
  {
    name: 'the date without zeros',
    rules: ['format-date'],
    plant: front(inPiece(swapText(/ngày \d+ tháng \d+/u, 'ngày 8 tháng 2'))),
  },
  {
    name: 'a month with a 0 too many',
    rules: ['format-date'],
    plant: front(inPiece(swapText(/ngày \d+ tháng \d+/u, 'ngày 24 tháng 05'))),
  },
  {
    name: 'a short date with a 0 too many',
    rules: ['format-date'],
    section: 'p1.ii.2',
    plant: add('p1.ii.2', 'Hội nghị học tập được tổ chức ngày 10/08/2023 tại nhà văn hóa.'),
  },
  {
    name: 'a day that does not exist',
    rules: ['format-date'],
    section: 'p1.ii.2',
    plant: add('p1.ii.2', 'Đợt sinh hoạt chính trị kết thúc vào ngày 31/11/2023.'),
  },
  {
    name: 'the title in small letters',
    rules: ['format-title'],
    plant: front(lookOf((one) => one.text === 'BÁO CÁO CHÍNH TRỊ', { text: 'Báo cáo chính trị' })),
  },
  {
    name: 'the title is not bold',
    rules: ['format-title'],
    plant: front(lookOf((one) => one.text === 'BÁO CÁO CHÍNH TRỊ', { bold: false })),
  },
  {
    name: 'a gap in the numbers',
    rules: ['format-heading', 'heading-changed'],
    plant: (report) => {
      const renumber =
        (id: string, from: string, to: string) =>
        (one: Finished): Finished | undefined =>
          headingOf(id, swapText(from, to))(one);
      const first = renumber('p2.iii.5.4', '5.4.', '5.5.')(report);
      return first && renumber('p2.iii.5.5', '5.5.', '5.6.')(first);
    },
  },
  {
    name: 'two kinds of Roman numbers',
    rules: ['format-heading'],
    plant: (report) => headingOf('p1.iii', swapText(/^III[-.]/u, report.style.roman === '-' ? 'III.' : 'III-'))(report),
  },
  {
    name: 'TM. as the State writes it',
    rules: ['format-signature', 'format-decree30'],
    plant: back(inPiece(swapText('T/M CHI BỘ', 'TM. CHI BỘ'))),
  },
  { name: 'T/M CHI ỦY', rules: ['format-signature'], plant: back(inPiece(swapText('T/M CHI BỘ', 'T/M CHI ỦY'))) },
  { name: 'BÍ THƯ CHI BỘ', rules: ['format-signature'], plant: back(inPiece(swapText(/^BÍ THƯ$/u, 'BÍ THƯ CHI BỘ'))) },
  {
    name: 'a degree before the name',
    rules: ['format-signature'],
    plant: (report) => back(inPiece(swapText(report.facts.signer, `ThS. ${report.facts.signer}`)))(report),
  },
  {
    name: 'Lưu: VT',
    rules: ['format-recipients', 'format-decree30'],
    plant: back(inPiece(swapText('- Lưu Chi bộ.', '- Lưu: VT.'))),
  },
  {
    name: './. at the end',
    rules: ['format-decree30'],
    plant: (report) =>
      bodyOf('p2.iv', (body) => [
        ...body,
        line('Trên đây là Báo cáo chính trị của Chi bộ trình Đại hội./.', { align: 'both' }),
      ])(report),
  },

  {
    name: 'the number has the committee’s symbol',
    rules: ['format-number'],
    plant: front(inPiece(swapText('Số 05-BC/CB', 'Số 05-BC/ĐU'))),
  },
  {
    name: 'the whole report lies across',
    rules: ['format-page'],
    plant: (report) => ({ ...report, page: [20, 15, 20, 30, 297, 210] }),
  },
  {
    name: 'the report has no name',
    rules: ['format-title'],
    plant: (report) => ({
      ...report,
      front: report.front.filter((piece) => piece.kind !== 'line' || piece.text !== 'BÁO CÁO CHÍNH TRỊ'),
    }),
  },
  { name: 'nobody signs', rules: ['format-signature'], plant: (report) => ({ ...report, back: [] }) },
  {
    name: 'KT. as the State writes it',
    rules: ['format-signature', 'format-decree30'],
    plant: back(inPiece(swapText(/^BÍ THƯ$/u, 'KT. BÍ THƯ'))),
  },

  // Content.
  {
    name: 'a section of three words',
    rules: ['section-short'],
    section: 'p2.iii.5.4',
    plant: bodyOf('p2.iii.5.4', () => [line('- Làm tốt hơn.', { align: 'both' })]),
  },
  {
    name: 'shortcomings without causes',
    rules: ['cause-missing'],
    section: 'p1.iii.2',
    plant: bodyOf('p1.iii.2', (body) =>
      body.filter((piece) => piece.kind !== 'line' || !piece.text.startsWith('Nguyên nhân')),
    ),
  },
  {
    name: 'no lesson',
    rules: ['lesson-missing', 'section-short'],
    section: 'p1.iii.3',
    plant: bodyOf('p1.iii.3', () => [line('Chi bộ sẽ rút kinh nghiệm trong thời gian tới.', { align: 'both' })]),
  },
  {
    name: 'a task with neither who nor when',
    rules: ['solution-undated'],
    section: 'p2.iii.5.3',
    plant: bodyOf('p2.iii.5.3', () => [
      line(
        '- Tiếp tục nâng cao chất lượng công tác quy hoạch, đào tạo, bồi dưỡng; tăng cường bảo vệ chính trị nội bộ, đáp ứng yêu cầu nhiệm vụ trong tình hình mới.',
        { align: 'both' },
      ),
    ]),
  },
  {
    name: 'shortcomings that skip whole fields',
    rules: ['shortcoming-skipped'],
    section: 'p1.iii.2',
    plant: bodyOf('p1.iii.2', (body) => [
      line('Chỉ tiêu kết nạp chưa đạt so với Nghị quyết Đại hội đề ra.', { align: 'both' }),
      ...body.slice(1),
    ]),
  },
  {
    name: 'the same sentence in both parts',
    rules: ['text-repeated'],
    plant: (report) => {
      const text =
        'Phong trào thi đua được phát động sâu rộng, tạo khí thế sôi nổi trong toàn thể cán bộ, đảng viên và nhân dân khu dân cư.';
      const one = add('p1.ii.4', text)(report);
      return one && add('p2.iii.4', text)(one);
    },
  },
];
