/** The outlines we propose: each loads, says that it is a proposal and from what it is made, and can be written and found again. */
import { describe, expect, test } from 'vitest';
import { checkOne, makeNew } from '../../src/cli/work.js';
import { findProposal, proposals } from '../../src/outline/proposals.js';
import { allSections } from '../../src/outline/tree.js';
import { valueIn } from '../support/docx.js';

describe('proposed outlines', () => {
  test('there is one for a hamlet, a school, an enterprise and the yearly review', () => {
    expect(proposals.map(({ id }) => id)).toEqual([
      'goi-y-ap-khom-thon',
      'goi-y-truong-hoc',
      'goi-y-doanh-nghiep',
      'goi-y-kiem-diem-hang-nam',
    ]);
    expect(findProposal('bao-cao-chinh-tri-chi-bo')).toBeUndefined();
  });

  test.each(proposals)(
    '$id loads, is marked as a proposal with its source, and fixes no year or place',
    async ({ id, title, load }) => {
      const outline = await load();
      expect([outline.id, outline.title]).toEqual([id, title]);
      expect(outline.title).toMatch(/^Bản gợi ý/u);
      expect(outline.source).toMatch(/^Bản gợi ý, không phải đề cương của cấp trên\. .{40}/u);
      expect(outline.heading.guidance[0]?.text).toContain('Bản gợi ý');
      for (const { heading } of allSections(outline)) expect(heading).not.toMatch(/20\d\d|Trà Vinh/u);
    },
  );

  test.each(proposals)('a report made on $id is found again, section by section', async ({ load }) => {
    const outline = await load();
    const bytes = valueIn(makeNew({ outline, profile: undefined, variant: '', guidance: true, tables: true }));
    const { result } = valueIn(checkOne(bytes, { outline, profile: undefined }));
    expect(result.sections.filter(({ state }) => state === 'missing')).toEqual([]);
  });
});
