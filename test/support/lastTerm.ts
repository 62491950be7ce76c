/** Last term's report as its file: the outline with words of the cell's own in every section, and a target among them. */
import { presentationRules } from '../../src/outline/presentation.js';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { allSections } from '../../src/outline/tree.js';
import type { Profile } from '../../src/outline/types.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import type { Block } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { readTag } from '../../src/report/tags.js';
import { typed } from '../report/builders.js';

export const lastProfile: Profile = {
  ...exampleProfile(outline),
  fields: { ...exampleProfile(outline).fields, nhiemKyTruoc: '2022-2025', nhiemKySau: '2025-2027' },
};

/** What stands in a section. */
export const ownWords = (section: string): string => `Chữ riêng của chi bộ ở ${section} nhiệm kỳ trước.`;

/** `remembers`: whether the file says itself which outline and profile it was made from. */
export const lastTermFile = (profile: Profile = lastProfile, remembers = true): Uint8Array => {
  const blocks = compose(outline, profile, { guidance: true, tables: false, frontMatter: true, signature: true });
  const written = blocks.map((block): Block => {
    const section = block.controls.map(({ tag }) => readTag(tag)).find((tag) => tag?.kind === 'body')?.section;
    if (section === undefined) return block;
    const heading = allSections(outline).find(({ id }) => id === section)?.heading ?? '';
    return typed(block, /chỉ tiêu/iu.test(heading) ? '- Kết nạp từ 5 đảng viên mới trở lên.' : ownWords(section));
  });
  return writeDocx(written, presentationRules(profile.rules), remembers ? writeMemory(outline, profile) : new Map());
};
