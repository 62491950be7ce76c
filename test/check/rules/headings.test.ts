import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/report/blocks.js';
import { checked, findingsOf, stateIn } from '../../support/drafts.js';
import { h, p } from '../../support/report.js';

const text = p('Đã hoàn thành 100% kế hoạch.');

describe('heading-changed', () => {
  it('is only told', () => {
    const made = { sections: { 'p1.ii.1.3': () => [h('1.3.', 'Công tác quốc phòng và an ninh địa phương'), text] } };
    expect(findingsOf('heading-changed', made)).toMatchObject([{ severity: 'info', section: 'p1.ii.1.3' }]);
  });

  it.each(['LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ QUỐC PHÒNG – AN NINH', 'Lãnh đạo  thực hiện nhiệm vụ quốc phòng, an ninh:'])(
    'case, dashes, spaces and a colon change nothing: %s',
    (title) => {
      expect(findingsOf('heading-changed', { sections: { 'p1.ii.1.3': () => [h('1.3', title), text] } })).toEqual([]);
    },
  );

  it('nor do other years and names', () => {
    const made = {
      sections: { 'p1.ii': () => [h('II.', 'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI CHI BỘ NHIỆM KỲ 2015-2017')] },
    };
    // Whether the years are right is for term-mismatch to say.
    expect(checked(made).findings.filter(({ rule }) => rule === 'heading-changed')).toEqual([]);
  });
});

describe('heading-order', () => {
  it('is a warning, and the section keeps its state', () => {
    const made = {
      sections: {
        'p1.iii.1': () => [],
        'p1.iii.2': (heading: Block) => [heading, text, h('1.', 'Ưu điểm, nguyên nhân'), text],
      },
    };
    const findings = findingsOf('heading-order', made);
    expect(findings).toMatchObject([{ severity: 'warning' }]);
    expect(stateIn(made, 'p1.iii.1')).toBe('written');
    expect(stateIn(made, 'p1.iii.2')).toBe('written');
  });
});

describe('heading-duplicated', () => {
  it('is a warning, and the text under both counts', () => {
    const made = { sections: { 'p1.ii.5.2': [h('5.2.', 'Công tác đảng viên'), text] } };
    expect(findingsOf('heading-duplicated', made)).toMatchObject([{ severity: 'warning', section: 'p1.ii.5.2' }]);
    expect(stateIn(made, 'p1.ii.5.2')).toBe('written');
  });
});

describe('guidance-copied', () => {
  it('is a warning on the person’s own paragraph', () => {
    const copied = p(
      'Chi bộ rất quan tâm. Các biện pháp nâng cao chất lượng đảng viên; công tác quản lý, giáo dục, rèn luyện, phân công và tạo điều kiện cho đảng viên hoàn thành nhiệm vụ, đã làm tốt trong 3 năm qua.',
    );
    expect(findingsOf('guidance-copied', { sections: { 'p1.ii.5.2': [copied] } })).toMatchObject([
      { severity: 'warning', section: 'p1.ii.5.2' },
    ]);
  });
});
