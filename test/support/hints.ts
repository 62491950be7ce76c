/**
 * A finished report in sentences of its own, so that hints on the content have nothing to say: what a careful secretary writes. Tests of
 * hints put their own text in one section.
 */
import { check } from '../../src/check/check.js';
import type { Finding } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { leavesOf } from '../../src/outline/tree.js';
import type { Outline } from '../../src/outline/types.js';
import type { Block } from '../../src/report/blocks.js';
import { draft, draftProfile } from './drafts.js';
import { p, report } from './report.js';

const shortcomings =
  'Việc nắm tư tưởng đảng viên có lúc chưa kịp thời; công tác an ninh, phong trào dân vận chưa đều. Học tập và làm theo Bác còn hình thức. ' +
  'Hoạt động của các đoàn thể chưa sôi nổi. Công tác phát triển đảng viên chưa đạt. ' +
  'Nguyên nhân chủ quan là do chi ủy chưa sâu sát; nguyên nhân khách quan là biên chế giảm.';

const special: Readonly<Record<string, string>> = {
  'p1.iii.2': shortcomings,
  'p1.iii.3': 'Phải giữ vững nguyên tắc tập trung dân chủ, vì ở đâu buông lỏng thì ở đó mất đoàn kết.',
};

/** A sentence that no other section has: its words are made from the section's own number. */
const sentenceOf = (outline: Outline, id: string): string => {
  const index = leavesOf(outline).findIndex((leaf) => leaf.id === id);
  return `Chi ủy phân công đồng chí số ${String(index + 1)} phụ trách, hằng quý báo cáo kết quả việc thứ ${String(index * 7 + 3)}.`;
};

/** The report with these texts in these sections. */
export const carefulDraft = (
  sections: Readonly<Record<string, readonly Block[]>> = {},
  outline: Outline = defaultOutline,
): Block[] =>
  draft({
    outline,
    sections: Object.fromEntries(
      leavesOf(outline).map(({ id }) => [id, sections[id] ?? [p(special[id] ?? sentenceOf(outline, id))]]),
    ),
  });

/** What the hints say of it; no other rule may speak. */
export const hintsOf = (
  sections: Readonly<Record<string, readonly Block[]>> = {},
  outline: Outline = defaultOutline,
): readonly Finding[] => check(report(...carefulDraft(sections, outline)), outline, draftProfile).findings;
