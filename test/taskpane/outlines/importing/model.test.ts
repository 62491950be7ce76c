/** The import editor without a browser: rows, what may be done at them, every key, undo, the walk over doubts, names, faults, speed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../src/importing/change.js';
import { importOutline } from '../../../../src/importing/importOutline.js';
import { reportOfText } from '../../../../src/importing/textFile.js';
import type { ImportedOutline } from '../../../../src/importing/types.js';
import { countsOf, nextDoubt } from '../../../../src/taskpane/outlines/importing/counts.js';
import {
  beginDraft,
  type Draft,
  edit,
  isUnsaved,
  redo,
  undo,
} from '../../../../src/taskpane/outlines/importing/draft.js';
import { begin, changed, redone, undone } from '../../../../src/taskpane/outlines/importing/history.js';
import { type Command, commandOf } from '../../../../src/taskpane/outlines/importing/keys.js';
import { namesFrom, outlineOf } from '../../../../src/taskpane/outlines/importing/names.js';
import { possibleAt } from '../../../../src/taskpane/outlines/importing/possible.js';
import { openRows, revealed, type Row, rowsOf } from '../../../../src/taskpane/outlines/importing/rows.js';
import { likelyCut, splitBefore, splitWords } from '../../../../src/taskpane/outlines/importing/splitting.js';
import { searchRows } from '../../../../src/taskpane/model/search.js';
import { texts } from '../../../../src/taskpane/texts.js';
import { randomOf } from '../../../support/dialects.js';
import { importedFrom } from '../../../support/importing.js';
import { p, report, table } from '../../../support/report.js';
import { sentOutline } from '../../../support/superiors.js';

const imported = importedFrom(
  reportOfText(
    [
      'ĐẢNG BỘ XÃ LONG ĐỨC\tĐẢNG CỘNG SẢN VIỆT NAM',
      'CHI BỘ ẤP LONG TRỊ\tLong Đức, ngày 5 tháng 2 năm 2025',
      'BÁO CÁO CHÍNH TRỊ',
      'trình Đại hội Chi bộ, nhiệm kỳ 2025 - 2027',
      '-----',
      'I- ĐẶC ĐIỂM TÌNH HÌNH',
      '- Nêu khái quát tình hình của chi bộ.',
      'Thuận lợi của đơn vị trong nhiệm kỳ',
      'II- KẾT QUẢ',
      '1. Công tác tư tưởng',
      '- Nêu kết quả.',
      '2. Công tác tổ chức',
      'T/M CHI BỘ',
      'BÍ THƯ',
    ].join('\n'),
  ),
);
const rows = rowsOf(imported);
const rowOf = (words: string, all: readonly Row[] = rows): Row => {
  const found = all.find(({ heading, kind }) => kind === 'line' && heading.includes(words));
  if (!found) throw new Error(`No row «${words}».`);
  return found;
};
const shape = (all: readonly Row[]): string[] =>
  all.map(({ depth, kind, as, heading }) => `${depth} ${as?.kind ?? kind} ${heading.slice(0, 12)}`.trim());

describe('rows', () => {
  test('the frame in groups of its own, headings by level, what is left out in runs', () => {
    expect(shape(rows)).toEqual([
      '1 front',
      '2 letterhead ĐẢNG BỘ XÃ L',
      '2 letterhead ĐẢNG CỘNG SẢ',
      '2 letterhead CHI BỘ ẤP LO',
      '2 letterhead Long Đức, ng',
      '2 title BÁO CÁO CHÍN',
      '2 title trình Đại hộ',
      '2 run',
      '3 skipped -----',
      '1 heading ĐẶC ĐIỂM TÌN',
      '2 note - Nêu khái q',
      '2 note Thuận lợi củ',
      '1 heading KẾT QUẢ',
      '2 heading Công tác tư',
      '3 note - Nêu kết qu',
      '2 heading Công tác tổ',
      '1 back',
      '2 signature T/M CHI BỘ',
      '2 signature BÍ THƯ',
    ]);
  });

  test('every line of any outline stands in exactly one row, and every id is there once', () => {
    for (let seed = 8_001; seed < 8_030; seed += 1) {
      const some = importedFrom(sentOutline(randomOf(seed)).report);
      const all = rowsOf(some);
      const seen = all.flatMap(({ kind, at, end }) =>
        kind === 'line' ? Array.from({ length: end - at }, (_, index) => at + index) : [],
      );
      expect(seen).toEqual(some.decisions.map((_, index) => index));
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    }
  });

  test('lines left out are closed at first and can be reached', () => {
    expect(openRows(rows, new Set()).some(({ as }) => as?.kind === 'skipped')).toBe(false);
    const skipped = rowOf('-----');
    const shown = openRows(rows, revealed(rows, new Set(), skipped.id));
    expect(shown).toContain(skipped);
  });

  test('a closed heading hides what is under it, at every depth', () => {
    const second = rowOf('KẾT QUẢ');
    const shown = openRows(rows, new Set([second.id]));
    expect(shown).toContain(second);
    expect(shown.some(({ heading }) => heading.includes('Công tác') || heading.includes('Nêu kết quả'))).toBe(false);
  });

  test('a table is a row, its title another, and a table made of indicators one more', () => {
    const withTables = importedFrom(
      report(
        p('I- KẾT QUẢ'),
        p('Bảng 1. Tình hình đảng viên'),
        table(['Nội dung', 'Số lượng'], ['Tổng số', '']),
        p('II- MỤC TIÊU'),
        p('- Chỉ tiêu về kết nạp đảng viên;'),
        p('- Chỉ tiêu về đoàn thể;'),
        p('- Chỉ tiêu về học tập;'),
      ),
    );
    const all = rowsOf(withTables);
    expect(all.map(({ kind, table: index }) => (index < 0 ? kind : `${kind} ${index}`))).toEqual([
      'line',
      'line',
      'line 0',
      'line',
      'line',
      'offered 1',
      'line',
      'line',
    ]);
    expect(all[2]?.heading).toBe('Nội dung | Số lượng ¶ Tổng số');
  });

  test('a search without accents keeps the rows above a hit', () => {
    expect(searchRows(rows, 'cong tac to chuc').rows.map(({ heading }) => heading)).toEqual([
      'KẾT QUẢ',
      'Công tác tổ chức',
    ]);
  });
});

describe('counts and doubts', () => {
  test('are counted as the outline will have them', () => {
    expect(countsOf(rows, imported)).toEqual({ headings: 4, notes: 3, tables: 0, doubtful: 1 });
  });

  test('the walk goes round, and ends when a person has looked at all of them', () => {
    const doubt = rowOf('Thuận lợi');
    expect(nextDoubt(rows, '')).toBe(doubt);
    expect(nextDoubt(rows, rowOf('BÍ THƯ').id)).toBe(doubt);
    const looked = changed(begin(imported), { kind: 'confirm', at: doubt.at });
    expect(nextDoubt(rowsOf(looked.imported), '')).toBeUndefined();
    expect(looked.imported.decisions[doubt.at]?.as).toBe(imported.decisions[doubt.at]?.as);
  });
});

describe('what may be done', () => {
  const may = (words: string): string[] =>
    Object.entries(possibleAt(imported, rowOf(words)))
      .filter(([, allowed]) => allowed)
      .map(([name]) => name);

  test('differs from row to row, and never offers what would do nothing', () => {
    expect(may('ĐẶC ĐIỂM')).toEqual(['kind', 'required', 'split']);
    expect(may('KẾT QUẢ')).toEqual(['kind', 'required', 'deeper', 'split', 'merge']);
    expect(may('Công tác tư tưởng')).toEqual(['kind', 'required', 'higher', 'split', 'merge']);
    expect(may('Công tác tổ chức')).toEqual(['kind', 'required', 'deeper', 'higher', 'split', 'merge']);
    expect(may('Thuận lợi')).toEqual(['kind', 'form', 'split', 'merge', 'confirm']);
    expect(may('BÍ THƯ')).toEqual(['kind', 'frame', 'split', 'merge']);
  });

  test('nothing is joined to a table or to what is left out: its words would be gone', () => {
    const withTable = importedFrom(report(p('I- A B'), table(['Nội dung', 'Số'], ['a', '']), p('Câu sau bảng')));
    const after = rowOf('Câu sau bảng', rowsOf(withTable));
    expect(possibleAt(withTable, after).merge).toBe(false);
    const left = begin(imported);
    const skipped = changed(left, { kind: 'as', at: rowOf('Nêu khái quát').at, as: 'skipped' }).imported;
    expect(possibleAt(skipped, rowOf('Thuận lợi', rowsOf(skipped))).merge).toBe(false);
  });
});

describe('keys', () => {
  const key = (name: string, words: string, more: { ctrl?: boolean; alt?: boolean; shift?: boolean } = {}) => {
    const shown = openRows(rows, new Set());
    const row = shown.find(({ heading }) => heading.includes(words)) ?? rowOf(words);
    return commandOf(
      { key: name, ctrl: false, alt: false, shift: false, ...more },
      { rows: shown, toggled: new Set(), searching: false },
      row,
      possibleAt(imported, row),
    );
  };
  const focusOn = (words: string): Command => ({ kind: 'focus', id: rowOf(words).id });
  const changing = (asked: Change): Command => ({ kind: 'change', asked });

  test('arrows, Home, End and the page keys move', () => {
    expect(key('ArrowDown', 'ĐẶC ĐIỂM')).toEqual(focusOn('Nêu khái quát'));
    expect(key('ArrowUp', 'Nêu khái quát')).toEqual(focusOn('ĐẶC ĐIỂM'));
    expect(key('Home', 'BÍ THƯ')).toEqual({ kind: 'focus', id: 'front' });
    expect(key('End', 'ĐẶC ĐIỂM')).toEqual(focusOn('BÍ THƯ'));
    expect(key('PageUp', 'ĐẶC ĐIỂM')).toEqual({ kind: 'focus', id: 'front' });
    expect(key('PageDown', 'ĐẶC ĐIỂM')).toEqual(focusOn('BÍ THƯ'));
    expect(key('ArrowDown', 'BÍ THƯ')).toEqual(focusOn('BÍ THƯ'));
  });

  test('→ opens and goes in, ← closes and goes out', () => {
    const run = rows.find(({ kind }) => kind === 'run');
    const closed = { rows: openRows(rows, new Set()), toggled: new Set<string>(), searching: false };
    const at = (row: Row, name: string) =>
      commandOf({ key: name, ctrl: false, alt: false, shift: false }, closed, row, possibleAt(imported, row));
    expect(run && at(run, 'ArrowRight')).toEqual({ kind: 'toggle', id: run?.id });
    expect(key('ArrowRight', 'ĐẶC ĐIỂM')).toEqual(focusOn('Nêu khái quát'));
    expect(key('ArrowRight', 'Nêu khái quát')).toBeUndefined();
    expect(key('ArrowLeft', 'ĐẶC ĐIỂM')).toEqual({ kind: 'toggle', id: rowOf('ĐẶC ĐIỂM').id });
    expect(key('ArrowLeft', 'Nêu khái quát')).toEqual(focusOn('ĐẶC ĐIỂM'));
  });

  test('Enter and Space open the choices of a line, and a group', () => {
    expect(key('Enter', 'ĐẶC ĐIỂM')).toEqual({ kind: 'open' });
    expect(key(' ', 'ĐẶC ĐIỂM')).toEqual({ kind: 'open' });
  });

  test('letters say what a line is, capital or small', () => {
    const { at } = rowOf('Thuận lợi');
    expect(key('m', 'Thuận lợi')).toEqual(changing({ kind: 'as', at, as: 'heading' }));
    expect(key('G', 'Thuận lợi')).toEqual(changing({ kind: 'as', at, as: 'note' }));
    expect(key('c', 'Thuận lợi')).toEqual(changing({ kind: 'as', at, as: 'text' }));
    expect(key('b', 'Thuận lợi')).toEqual(changing({ kind: 'as', at, as: 'skipped' }));
    expect(key('d', 'Thuận lợi')).toEqual(changing({ kind: 'confirm', at }));
    expect(key('d', 'ĐẶC ĐIỂM')).toBeUndefined();
    expect(key('n', 'Thuận lợi')).toEqual(changing({ kind: 'merge', at }));
    expect(key('t', 'Thuận lợi')).toEqual({ kind: 'split' });
    expect(key('x', 'Thuận lợi')).toEqual({ kind: 'next' });
    expect(key('q', 'Thuận lợi')).toBeUndefined();
    expect(key('q', 'KẾT QUẢ')).toEqual(changing({ kind: 'required', at: rowOf('KẾT QUẢ').at, required: false }));
    expect(key('w', 'Thuận lợi')).toBeUndefined();
  });

  test('Alt+Shift with an arrow moves a heading as Word does; other modifiers are left to the browser', () => {
    const { at } = rowOf('Công tác tổ chức');
    const word = { alt: true, shift: true };
    expect(key('ArrowRight', 'Công tác tổ chức', word)).toEqual(changing({ kind: 'level', at, by: 1 }));
    expect(key('ArrowLeft', 'Công tác tổ chức', word)).toEqual(changing({ kind: 'level', at, by: -1 }));
    expect(key('ArrowRight', 'ĐẶC ĐIỂM', word)).toBeUndefined();
    expect(key('c', 'Thuận lợi', { ctrl: true })).toBeUndefined();
    expect(key('ArrowLeft', 'ĐẶC ĐIỂM', { alt: true })).toBeUndefined();
  });

  test('Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z', () => {
    expect(key('z', 'ĐẶC ĐIỂM', { ctrl: true })).toEqual({ kind: 'undo' });
    expect(key('y', 'ĐẶC ĐIỂM', { ctrl: true })).toEqual({ kind: 'redo' });
    expect(key('Z', 'ĐẶC ĐIỂM', { ctrl: true, shift: true })).toEqual({ kind: 'redo' });
  });
});

const anyChange = (of: ImportedOutline): fc.Arbitrary<Change> => {
  const at = fc.integer({ min: 0, max: of.decisions.length - 1 });
  const field = fc.constantFrom(...of.fields);
  return fc.oneof(
    fc.record({ kind: fc.constant('as' as const), at, as: fc.constantFrom('heading', 'note', 'text', 'skipped') }),
    fc.record({
      kind: fc.constant('frame' as const),
      at,
      as: fc.constant({ kind: 'title', part: 'subject' } as const),
    }),
    fc.record({ kind: fc.constant('form' as const), at, form: fc.constantFrom('bullet', 'parenthesis', 'plain') }),
    fc.record({ kind: fc.constant('level' as const), at, by: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({ kind: fc.constant('required' as const), at, required: fc.boolean() }),
    fc.record({ kind: fc.constant('split' as const), at, offset: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ kind: fc.constant('merge' as const), at }),
    fc.record({ kind: fc.constant('confirm' as const), at }),
    field.map((one): Change => ({ kind: 'literal', field: one.field.id })),
    field.map((found): Change => ({ kind: 'field', found })),
  );
};

describe('undo', () => {
  test('gives back the very value of before, step by step, and redo the very value of after', () => {
    fc.assert(
      fc.property(fc.array(anyChange(imported), { maxLength: 15 }), (changes) => {
        const values = [imported];
        let history = begin(imported);
        for (const asked of changes) {
          const next = changed(history, asked);
          if (next === history) continue;
          history = next;
          values.push(history.imported);
        }
        const last = values.length - 1;
        for (let at = last - 1; at >= 0; at -= 1) {
          history = undone(history);
          expect(history.imported).toBe(values[at]);
        }
        expect(undone(history)).toBe(history);
        for (let at = 1; at <= last; at += 1) {
          history = redone(history);
          expect(history.imported).toBe(values[at]);
        }
        expect(redone(history)).toBe(history);
      }),
    );
  });

  test('a new change after undoing lets go of what was undone', () => {
    const { at } = rowOf('Thuận lợi');
    const first = undone(changed(begin(imported), { kind: 'as', at, as: 'text' }));
    expect(redone(changed(first, { kind: 'as', at, as: 'heading' })).future).toEqual([]);
    expect(changed(first, { kind: 'as', at, as: 'heading' }).future).toEqual([]);
  });

  test('a change names a row that is there and is seen, and so does taking it back', () => {
    const isSeen = (draft: Draft, id: string | undefined): boolean =>
      id === undefined || openRows(rowsOf(draft.history.imported), draft.toggled).some((row) => row.id === id);
    fc.assert(
      fc.property(fc.array(anyChange(imported), { maxLength: 10 }), (changes) => {
        let draft = beginDraft(imported, 'a.docx');
        for (const asked of changes) {
          const outcome = edit(draft, asked);
          draft = outcome.draft;
          expect(isSeen(draft, outcome.row)).toBe(true);
          if (outcome.asked && 'at' in outcome.asked) expect(outcome.row).toBeDefined();
          const back = undo(draft);
          expect(isSeen(back.draft, back.row)).toBe(true);
          const again = redo(back.draft);
          expect(isSeen(again.draft, again.row)).toBe(true);
        }
      }),
    );
  });

  test('what is undone is not unsaved', () => {
    const draft = beginDraft(imported, 'a.docx');
    const { draft: after } = edit(draft, { kind: 'confirm', at: rowOf('Thuận lợi').at });
    expect([draft, after, undo(after).draft].map(isUnsaved)).toEqual([false, true, false]);
    expect(isUnsaved({ ...draft, names: { ...draft.names, title: 'Khác' } })).toBe(true);
  });
});

describe('cutting in two', () => {
  test('before any word but the first, likely after a colon or before a bracket', () => {
    const one = importedFrom(reportOfText('I- A B\nƯu điểm: nêu kết quả đạt được\nII- C D'));
    const row = rowOf('Ưu điểm', rowsOf(one));
    const words = splitWords(one.decisions, row);
    expect(words.map(({ text }) => text)).toEqual(['Ưu', 'điểm:', 'nêu', 'kết', 'quả', 'đạt', 'được']);
    const cut = words[likelyCut(words)];
    expect(cut?.text).toBe('nêu');
    const after = cut && changed(begin(one), splitBefore(cut)).imported;
    expect(after && rowsOf(after).map(({ heading }) => heading)).toEqual([
      'A B',
      'Ưu điểm:',
      'nêu kết quả đạt được',
      'C D',
    ]);
  });

  test('between two lines of the source they are taken apart', () => {
    const two = importedFrom(reportOfText('PHẦN I\nKIỂM ĐIỂM VIỆC THỰC HIỆN\nI- A B\nPHẦN II\nPHƯƠNG HƯỚNG'));
    const words = splitWords(two.decisions, rowsOf(two)[0]!);
    const cut = words.find(({ isFirst }, index) => isFirst && index > 0)!;
    expect(splitBefore(cut)).toEqual({ kind: 'as', at: 1, as: 'note' });
  });
});

describe('names and saving', () => {
  test('come from what was understood, the title from the file where there is none', () => {
    expect(namesFrom(imported, 'de-cuong.docx')).toEqual({
      title: 'Báo cáo chính trị',
      superior: 'ĐẢNG BỘ XÃ LONG ĐỨC',
      term: '2025-2027',
    });
    expect(namesFrom(importedFrom(reportOfText('I- A B\nII- C D')), 'Đề cương 2025.docx')).toEqual({
      title: 'Đề cương 2025',
      superior: '',
      term: '',
    });
  });

  const save = (of: ImportedOutline, title = 'Báo cáo') =>
    outlineOf(of, { title, superior: '', term: '' }, 'Nhập từ “a.docx”.', texts);

  test('the outline has the name, and a missing name or section is said with its place', () => {
    const made = save(imported);
    expect('outline' in made && [made.outline.id, made.outline.title, made.outline.source]).toEqual([
      'bao-cao',
      'Báo cáo',
      'Nhập từ “a.docx”.',
    ]);
    const nameless = save(imported, '  ');
    expect('fault' in nameless && [nameless.fault.failure.code, nameless.fault.place]).toEqual(['no-title', 'title']);
    const flat = imported.decisions.reduce(
      (so, { as }, at) => (as.kind === 'heading' ? changed(begin(so), { kind: 'as', at, as: 'note' }).imported : so),
      imported,
    );
    const bare = save(flat);
    expect('fault' in bare && [bare.fault.failure.code, bare.fault.place]).toEqual(['no-headings', { at: 0 }]);
  });

  test('what an outline cannot hold is said with the heading it stands under', () => {
    const row = rowOf('Công tác tổ chức');
    const long = 'a'.repeat(60);
    const spoiled: ImportedOutline = {
      ...imported,
      tables: [
        {
          line: imported.decisions[row.at]!.line,
          chosen: true,
          spec: {
            id: long,
            title: 'Bảng',
            columns: [{ id: 'a', title: 'A', kind: 'text', width: 1 }],
            rows: { kind: 'repeat', count: 1 },
          },
        },
      ],
    };
    const made = save(spoiled);
    expect('fault' in made && made.fault.place).toEqual({ at: row.at });
  });
});

describe('speed', () => {
  test('a change in an outline of 1,500 lines takes well under 50 ms, with all rows made again', () => {
    const lines: string[] = [];
    for (let seed = 7_003; lines.length < 1_500; seed += 1) {
      const { text } = sentOutline(randomOf(seed));
      lines.push(...text.split('\n').filter((line) => line.trim() !== ''));
    }
    const big = importOutline(reportOfText(lines.join('\n')));
    if (!big.ok) throw new Error(big.failure.message);
    const at = Math.floor(big.value.decisions.length / 2);
    let draft = beginDraft(big.value, 'a.docx');
    const times = [1, 2, 3, 4, 5, 6, 7].map((turn) => {
      const from = process.cpuUsage();
      draft = edit(draft, { kind: 'as', at: at + turn, as: turn % 2 === 0 ? 'heading' : 'text' }).draft;
      const all = rowsOf(draft.history.imported);
      openRows(all, draft.toggled);
      countsOf(all, draft.history.imported);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    });
    const best = Math.min(...times);
    console.log(`Import editor: one change of ${big.value.decisions.length} lines ${best.toFixed(1)} ms.`);
    expect(best).toBeLessThan(25);
  });
});
