/** Presentation: page, font, letterhead, title, headings, signature, recipients. */
import type { Finished, Line, Piece } from '../finished/types.js';
import { line } from '../finished/types.js';
import type { Change } from './planting.js';
import { add, bodyOf, changeFirst, front, headingOf, inPiece, inSection, swapText } from './planting.js';
import type { Defect } from './types.js';

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

export const formatDefects: readonly Defect[] = [
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
];
