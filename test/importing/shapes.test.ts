/** Shapes seen in real outlines (outlines-and-citations, §2), each in a few lines. */
import { describe, expect, test } from 'vitest';
import { reportOfText } from '../../src/importing/textFile.js';
import type { Report } from '../../src/report/blocks.js';
import { importedFrom, outlineOf } from '../support/importing.js';
import { p, report, table } from '../support/report.js';

const read = (source: Report | string): string[] => {
  const { decisions } = importedFrom(typeof source === 'string' ? reportOfText(source) : source);
  return decisions.map(({ as, text }) => {
    const what =
      as.kind === 'heading'
        ? String(as.level)
        : as.kind === 'note'
          ? `note ${as.form}`
          : 'part' in as
            ? as.part
            : as.kind;
    return `${what}: ${text.trim().replace(/\s+/gu, ' ')}`;
  });
};

describe('levels', () => {
  test('template of a cell of 2020 - 2025: parts, a starred context, dashes with their text', () => {
    expect(
      read(
        'PHẦN I\nKIỂM ĐIỂM VIỆC THỰC HIỆN NGHỊ QUYẾT\n* Bối cảnh chung\nNêu thuận lợi, khó khăn.\nI- LÃNH ĐẠO\n- Lãnh đạo kinh tế:\nĐánh giá kết quả.\n- Lãnh đạo an ninh:\nĐánh giá kết quả.\nPHẦN II\nPHƯƠNG HƯỚNG',
      ),
    ).toEqual([
      '1: PHẦN I',
      'continued: KIỂM ĐIỂM VIỆC THỰC HIỆN NGHỊ QUYẾT',
      '2: * Bối cảnh chung',
      'note plain: Nêu thuận lợi, khó khăn.',
      '2: I- LÃNH ĐẠO',
      '3: - Lãnh đạo kinh tế:',
      'note plain: Đánh giá kết quả.',
      '3: - Lãnh đạo an ninh:',
      'note plain: Đánh giá kết quả.',
      '1: PHẦN II',
      'continued: PHƯƠNG HƯỚNG',
    ]);
  });

  test('templates of a ward: a) under 1., dashes and plus signs ask, the bracket is a note', () => {
    expect(
      read(
        'I. KẾT QUẢ\n1. Tư tưởng\na) Tình hình tư tưởng (nội dung nổi bật được quan tâm)\nb) Tuyên truyền\n- Kết quả đóng góp:\n  + Quỹ phòng chống thiên tai: …… đồng\nII. NHIỆM VỤ',
      ),
    ).toEqual([
      '1: I. KẾT QUẢ',
      '2: 1. Tư tưởng',
      '3: a) Tình hình tư tưởng',
      'note parenthesis: (nội dung nổi bật được quan tâm)',
      '3: b) Tuyên truyền',
      'note bullet: - Kết quả đóng góp:',
      'note plain: + Quỹ phòng chống thiên tai: …… đồng',
      '1: II. NHIỆM VỤ',
    ]);
  });

  test('a nesting that turns the usual order round is taken from the document', () => {
    const found = read(
      'I. KẾT QUẢ\nA. Chính trị\n1. Tư tưởng\n2. Tổ chức\nB. Kinh tế\n1. Trồng trọt\nII. NHIỆM VỤ\nA. Chính trị\nB. Kinh tế',
    );
    expect(found.map((line) => line.charAt(0)).join('')).toBe('123323122');
  });

  test('small Roman numbers and signed letters are counted; a lone letter opens nothing', () => {
    const levels = (text: string): string =>
      read(text)
        .map((line) => line.charAt(0))
        .join('');
    expect(levels('A. A B\n1. Một\ni) Về một\nii) Về hai\n2. Hai\nB. C D')).toBe('123321');
    expect(levels('I. Một\n1) Hai\na- Ba\nb- Bốn\n2) Năm\nII. Sáu')).toBe('123321');
    expect(levels('I. Một\nC. Mác nói gì?\nII. Hai')).toBe('1n1');
  });

  test('numbers that repeat the whole path are levels of their own', () => {
    const found = read(
      'I. MỘT\nI.1. Đặc điểm\nII. HAI\nII.1. Chính trị\nII.1.1. Chuyên môn\nII.2. Xây dựng Đảng\nIII. BA',
    );
    expect(found.map((line) => line.charAt(0)).join('')).toBe('1212321');
  });

  test('a slip in numbering moves nothing', () => {
    const found = read(
      'I- A B\n1. Một\n1.1. Một một\n1.2. Một hai\n3. Một ba\n1.4. Một bốn\n2. Hai\nII- C D\n1. Một\nIII- E G',
    );
    expect(found.map((line) => line.charAt(0)).join('')).toBe('1233332121');
  });

  test('items that end with semicolons ask for things', () => {
    expect(
      read(
        'I- A\n1. Công tác đảng viên\na) Việc kết nạp;\nb) Việc quản lý;\nc) Việc sàng lọc.\n2. Công tác cán bộ',
      ).filter((line) => line.startsWith('note')),
    ).toHaveLength(3);
  });

  test('a list in plain type under bold headings of the same count is no row of headings', () => {
    const bold = (text: string) => p(text, { bold: true });
    const found = read(
      report(
        bold('I- A'),
        bold('1. Đảng viên'),
        p('1. Số kết nạp'),
        p('2. Số chuyển đi'),
        bold('2. Cán bộ'),
        bold('II- B'),
        bold('1. Cán bộ'),
      ),
    );
    expect(found.filter((line) => /^\d/u.test(line))).toHaveLength(5);
  });

  test('a text whose lines were broken at one width is put together again', () => {
    const words =
      'Nêu khái quát đặc điểm tình hình của chi bộ, số lượng đảng viên, những thuận lợi và khó khăn có ảnh hưởng đến việc thực hiện nhiệm vụ, nhất là trong hai năm đầu của nhiệm kỳ, khi tổ chức bộ máy được sắp xếp lại và nhiều đồng chí chuyển công tác'.split(
        ' ',
      );
    const wrapped = (opening: string): string[] => {
      const lines = [opening];
      for (const word of words) {
        const last = lines.at(-1) ?? '';
        if (`${last} ${word}`.length > 72) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
      }
      return lines;
    };
    const text = [
      'I- ĐẶC ĐIỂM',
      ...wrapped('-'),
      ...wrapped('-'),
      ...wrapped('-'),
      'II- KẾT QUẢ',
      ...wrapped('-'),
      ...wrapped('-'),
    ].join('\n');
    const found = read(text).filter((line) => !line.startsWith('continued'));
    expect(found.map((line) => line.slice(0, 8))).toEqual([
      '1: I- ĐẶ',
      ...Array.from({ length: 3 }, () => 'note bul'),
      '1: II- K',
      'note bul',
      'note bul',
    ]);
  });
});

describe('guidance and text', () => {
  test('brackets around the whole, questions, commands and marks are guidance; a sentence of the report is kept', () => {
    expect(
      read(
        'I- A\n(Nêu ngắn gọn).\nĐã có những mô hình nào?\nBám vào nghị quyết của cấp trên\n[CẦN BỔ SUNG]\nTrong nhiệm kỳ qua, chi bộ đã lãnh đạo đơn vị đạt kết quả như sau:\nII- B',
      ),
    ).toEqual([
      '1: I- A',
      'note parenthesis: (Nêu ngắn gọn).',
      'note plain: Đã có những mô hình nào?',
      'note plain: Bám vào nghị quyết của cấp trên',
      'note plain: [CẦN BỔ SUNG]',
      'text: Trong nhiệm kỳ qua, chi bộ đã lãnh đạo đơn vị đạt kết quả như sau:',
      '1: II- B',
    ]);
  });

  test('brackets inside a heading belong to it; a note at its end does not', () => {
    expect(
      read(
        'I- Nghị quyết Trung ương 4 (khóa XII)\nII- Thực hiện Nghị quyết (khóa XII) về xây dựng Đảng\nIII- Hạn chế (Nêu rõ từng nội dung)',
      ),
    ).toEqual([
      '1: I- Nghị quyết Trung ương 4 (khóa XII)',
      '1: II- Thực hiện Nghị quyết (khóa XII) về xây dựng Đảng',
      '1: III- Hạn chế',
      'note parenthesis: (Nêu rõ từng nội dung)',
    ]);
  });

  test('notes explained under the form go to the section that bears their mark', () => {
    const outline = outlineOf(
      importedFrom(
        reportOfText(
          'I. Kết quả (1)\nII. Phương hướng (2)\nTM. CHI BỘ\nBÍ THƯ\nGhi chú:\n(1) Nêu theo từng lĩnh vực.\n(2) Nêu ngắn gọn.',
        ),
      ),
    );
    expect(
      outline.sections.map(({ guidance }) => guidance.map(({ text }) => text).filter((text) => text.startsWith('('))),
    ).toEqual([['(1) Nêu theo từng lĩnh vực.'], ['(2) Nêu ngắn gọn.']]);
  });

  test('what stands `nếu có` is not required', () => {
    const outline = outlineOf(importedFrom(reportOfText('I. Kết quả\nII. Kiến nghị (nếu có)')));
    expect(outline.sections.map(({ required }) => required)).toEqual([true, false]);
  });
});

describe('tables', () => {
  test('a table of the document keeps its title, columns and given rows', () => {
    const outline = outlineOf(
      importedFrom(
        report(
          p('I- KẾT QUẢ'),
          p('Bảng 1. Tình hình đảng viên'),
          table(['TT', 'Nội dung', 'Số lượng', 'Ghi chú'], ['1', 'Tổng số', '', ''], ['2', 'Nữ', '', '']),
          p('II- NHIỆM VỤ'),
        ),
      ),
    );
    const [spec] = outline.sections[0]?.tables ?? [];
    expect(spec?.title).toBe('Bảng 1. Tình hình đảng viên');
    expect(spec?.columns.map(({ title, kind, optional }) => [title, kind, optional])).toEqual([
      ['TT', 'text', true],
      ['Nội dung', 'text', undefined],
      ['Số lượng', 'integer', undefined],
      ['Ghi chú', 'text', true],
    ]);
    expect(spec?.rows.kind === 'given' && spec.rows.rows.map(({ cells }) => Object.values(cells).join(' '))).toEqual([
      '1 Tổng số',
      '2 Nữ',
    ]);
  });

  test('two indicators are notes, three are a table too', () => {
    const tables = (count: number): number =>
      outlineOf(
        importedFrom(reportOfText(`I- MỤC TIÊU\n${'- Chỉ tiêu về đoàn thể;\n'.repeat(count)}II- B`)),
      ).sections.flatMap((section) => section.tables).length;
    expect([tables(2), tables(3)]).toEqual([0, 1]);
  });
});

describe('frames', () => {
  test('two columns typed with tabs or spaces, a blank date, the term in brackets', () => {
    expect(
      read(
        'ĐẢNG BỘ XÃ A\tĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ ẤP B          A, ngày    tháng    năm 2025\nBÁO CÁO CHÍNH TRỊ\n(NHIỆM KỲ …….)\nI- MỘT\nII- HAI\nT/M CHI BỘ\nBÍ THƯ',
      ),
    ).toEqual([
      'superior: ĐẢNG BỘ XÃ A',
      'party: ĐẢNG CỘNG SẢN VIỆT NAM',
      'issuer: CHI BỘ ẤP B',
      'placeAndDate: A, ngày tháng năm 2025',
      'name: BÁO CÁO CHÍNH TRỊ',
      'subject: (NHIỆM KỲ …….)',
      '1: I- MỘT',
      '1: II- HAI',
      'authority: T/M CHI BỘ',
      'role: BÍ THƯ',
    ]);
  });

  test('a date may leave its day out, and where to sign is no note', () => {
    const imported = importedFrom(
      reportOfText(
        'ĐẢNG BỘ XÃ A\tĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ ẤP B\tLong Đức, tháng 02 năm 2025\nBÁO CÁO CHÍNH TRỊ\nI- MỘT\nNêu kết quả tháng 02 năm 2025.\nII- HAI\nT/M CHI BỘ\nBÍ THƯ\n(Ký, ghi rõ họ tên)',
      ),
    );
    const outline = outlineOf(imported);
    expect(outline.letterhead.placeAndDate).toBe('{diaDanh}, {ngay}');
    expect(imported.fields.find(({ field }) => field.id === 'diaDanh')?.value).toBe('Long Đức');
    expect(outline.sections.map(({ guidance }) => guidance.map(({ text }) => text))).toEqual([
      ['Nêu kết quả tháng 02 năm 2025.'],
      [],
    ]);
    expect(imported.decisions.at(-1)).toMatchObject({ text: '(Ký, ghi rõ họ tên)', as: { kind: 'skipped' } });
  });

  test('a typed table of contents gives no second headings', () => {
    const found = read(
      'MỤC LỤC\nI- ĐẶC ĐIỂM .......... 1\nII- KẾT QUẢ .......... 2\nI- ĐẶC ĐIỂM\nNêu tình hình.\nII- KẾT QUẢ\nNêu kết quả.',
    );
    expect(found.filter((line) => line.startsWith('1'))).toEqual(['1: I- ĐẶC ĐIỂM', '1: II- KẾT QUẢ']);
  });
});

describe('who signs', () => {
  const sent = (title: string, ...back: readonly string[]): string[] =>
    read(['ĐẢNG ỦY XÃ LONG ĐỨC', 'ĐỀ CƯƠNG BÁO CÁO', title, 'I. KẾT QUẢ', '- Nêu kết quả.', ...back].join('\n')).slice(
      6,
    );
  const superiors = ['Nơi nhận:\tT/M BAN THƯỜNG VỤ', '- Các chi bộ;\tPHÓ BÍ THƯ', '- Lưu VT.', 'Nguyễn Văn Ba'];

  test('the body that sent the outline, and to whom it sent it, is left out where a cell reports', () => {
    expect(sent('trình Đại hội chi bộ nhiệm kỳ 2025 - 2027', ...superiors).map((line) => line.split(':')[0])).toEqual([
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  test('its own signature stays a cell’s, and a committee’s that reports itself', () => {
    expect(sent('trình Đại hội chi bộ', 'Nơi nhận:\tT/M CHI BỘ', '- Đảng ủy xã;\tBÍ THƯ')).toEqual([
      'skipped: Nơi nhận:',
      'authority: T/M CHI BỘ',
      'recipients: - Đảng ủy xã;',
      'role: BÍ THƯ',
    ]);
    expect(sent('trình Đại hội Đảng bộ xã', ...superiors)).toContain('authority: T/M BAN THƯỜNG VỤ');
  });
});

test('a sentence broken before a name goes on there, two sentences without a stop do not', () => {
  const notes = read(
    [
      'I. KẾT QUẢ',
      '- Việc triển khai, học tập nghị quyết của',
      'Đảng, chính sách, pháp luật của Nhà nước.',
      '- Kết quả làm theo tư tưởng, đạo đức, phong cách Hồ',
      'Chí Minh.',
      'Nêu tổ chức bộ máy của chi bộ trong nhiệm kỳ',
      'Đánh giá thuận lợi, khó khăn',
      '- Kết quả học tập tư tưởng Hồ Chí Minh',
      'Công tác dân vận.',
      '- Đánh giá các nội dung nêu trên',
      'Chi bộ tự xếp loại từng nội dung.',
      '- Lãnh đạo các tổ chức trực thuộc',
      'Chi bộ tự xếp loại từng tổ chức.',
      'II. NHIỆM VỤ',
    ].join('\n'),
  );
  expect(notes.filter((line) => !/^1:/u.test(line))).toEqual([
    'note bullet: - Việc triển khai, học tập nghị quyết của',
    'continued: Đảng, chính sách, pháp luật của Nhà nước.',
    'note bullet: - Kết quả làm theo tư tưởng, đạo đức, phong cách Hồ',
    'continued: Chí Minh.',
    'note plain: Nêu tổ chức bộ máy của chi bộ trong nhiệm kỳ',
    'note plain: Đánh giá thuận lợi, khó khăn',
    'note bullet: - Kết quả học tập tư tưởng Hồ Chí Minh',
    'note plain: Công tác dân vận.',
    'note bullet: - Đánh giá các nội dung nêu trên',
    'note plain: Chi bộ tự xếp loại từng nội dung.',
    'note bullet: - Lãnh đạo các tổ chức trực thuộc',
    'note plain: Chi bộ tự xếp loại từng tổ chức.',
  ]);
});
