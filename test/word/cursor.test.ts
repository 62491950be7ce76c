import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { align } from '../../src/report/align.js';
import { type Block, paragraphsOf, plainText } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { isAsRead, locateCursor } from '../../src/word/cursor.js';
import type { Cursor } from '../../src/word/document.js';
import { bold, p, table, typed } from '../report/builders.js';
import { reportOf } from '../report/carryOut.js';

const outline = defaultOutline;
const profile = emptyProfile(outline);
const composed = compose(outline, profile, { guidance: true, tables: true, frontMatter: true, signature: true });
const withBody = (id: string, text: string): Block[] =>
  composed.map((block) => (block.controls.some(({ tag }) => tag === `dc:${id}:body`) ? typed(block, text) : block));

const textsIn = (blocks: readonly Block[]): string[] => [...paragraphsOf(blocks)].map(plainText);
/** The cursor in the paragraph with this index. */
const at = (texts: readonly string[], index: number, tagged = ''): Cursor => ({
  tagged,
  paragraph: texts[index] ?? '',
  before: texts.slice(Math.max(0, index - 6), index).reverse(),
  after: texts.slice(index + 1, index + 3),
});
const sectionAt = (blocks: readonly Block[], cursor: Cursor): string => {
  const report = reportOf(blocks);
  return locateCursor(report, align(report, outline, profile), cursor);
};
const find = (texts: readonly string[], start: string): number => texts.findIndex((text) => text.startsWith(start));

describe('by the texts around it', () => {
  const texts = textsIn(composed);

  test('every prompt is found in its own section', () => {
    const prompts = texts.flatMap((text, index) => (text.startsWith('Nhập nội dung') ? [index] : []));
    const found = prompts.map((index) => sectionAt(composed, at(texts, index)));
    const bodies = composed.flatMap(({ controls }) =>
      controls.flatMap(({ tag }) => (tag.endsWith(':body') ? [tag.split(':')[1] ?? ''] : [])),
    );
    expect(found).toEqual(bodies);
  });

  test('on a heading it is in that section', () =>
    expect(sectionAt(composed, at(texts, find(texts, '1.3.')))).toBe('p1.ii.1.3'));

  test('in a table it is in the table’s section', () => {
    const number = composed.findIndex(
      ({ kind, controls }) => kind === 'table' && controls[0]?.tag.startsWith('dc:p1.ii.5.4:'),
    );
    const line = textsIn(composed.slice(0, number)).length + 2;
    expect(sectionAt(composed, at(texts, line))).toBe('p1.ii.5.4');
  });

  test('before the first heading it is in none', () =>
    expect(sectionAt(composed, at(texts, find(texts, 'ĐẢNG CỘNG SẢN')))).toBe(''));

  test('while a new paragraph is typed, that the report does not know yet', () => {
    const line = find(texts, 'Nhập nội dung mục 1.3');
    const now = [...texts.slice(0, line), 'Vừa gõ xong câu này', ...texts.slice(line + 1)];
    expect(sectionAt(composed, at(now, line))).toBe('p1.ii.1.3');
  });

  test('several new paragraphs one after another', () => {
    const line = find(texts, 'Nhập nội dung mục 1.3');
    const now = [...texts.slice(0, line), 'Một.', 'Hai.', '', 'Ba', ...texts.slice(line + 1)];
    expect(sectionAt(composed, at(now, line + 3))).toBe('p1.ii.1.3');
  });

  test('the same sentence in two sections is told apart by what stands around', () => {
    const blocks = withBody('p1.ii.1.2', 'Nội dung như trên.').map((block) =>
      block.controls.some(({ tag }) => tag === 'dc:p1.ii.1.3:body') ? typed(block, 'Nội dung như trên.') : block,
    );
    const all = textsIn(blocks);
    const second = all.lastIndexOf('Nội dung như trên.');
    expect(sectionAt(blocks, at(all, second))).toBe('p1.ii.1.3');
  });

  test('where nothing can be told, nothing is said', () =>
    expect(sectionAt([p('a'), table(['b'])], at(['không có ở đâu'], 0))).toBe(''));
});

describe('the tag of the control', () => {
  test('decides where the texts do not', () =>
    expect(sectionAt(composed, { tagged: 'p2.iv', paragraph: '', before: [], after: [] })).toBe('p2.iv'));

  test('gives way where the control was copied into another section', () => {
    const texts = textsIn(composed);
    const line = find(texts, 'Nhập nội dung mục 1.3');
    expect(sectionAt(composed, at(texts, line, 'p1.i'))).toBe('p1.ii.1.3');
  });

  test('of a section that the outline does not have is passed over', () =>
    expect(sectionAt([bold('I- ĐẶC ĐIỂM')], { tagged: 'p9', paragraph: '', before: [], after: [] })).toBe(''));
});

describe('what was typed since the report was read', () => {
  const texts = textsIn(composed);
  const line = find(texts, 'Nhập nội dung mục 1.3');
  const isRead = (now: readonly string[], index: number): boolean => isAsRead(reportOf(composed), at(now, index));

  test('nothing, wherever the cursor stands', () =>
    expect(texts.flatMap((_, index) => (isRead(texts, index) ? [] : [index]))).toEqual([]));

  test('nothing, though Word writes breaks and hyphens its own way', () => {
    const report = reportOf([p('Một\u2011hai ba')]);
    expect(isAsRead(report, { tagged: '', paragraph: 'Một\u001ehai\u000bba\u000c', before: [], after: [] })).toBe(true);
  });

  test('letters, a paragraph more, a paragraph less', () => {
    expect(isRead(texts.with(line, 'Chi bộ đã'), line)).toBe(false);
    expect(isRead(texts.toSpliced(line + 1, 0, ''), line + 1)).toBe(false);
    expect(isRead(texts.toSpliced(line, 1), line)).toBe(false);
  });
});
