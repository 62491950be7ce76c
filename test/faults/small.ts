/** A small outline, cut from the bundled one so that a case takes milliseconds, and the documents that the cases start from. */
import { insertBlocks, setProperties } from '../../src/ooxml/edit.js';
import { openPackage, savePackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { plainText } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { p as typed } from '../report/builders.js';
import { cutOutline } from './cut.js';
import { bold, docx, p, table, valueIn } from '../support/docx.js';

export const outline = cutOutline(defaultOutline);
export const profile = emptyProfile(outline);
export const example = exampleProfile(outline);

/** What the person has written in the documents below, in order. */
export const own = ['Biên bản họp chi bộ.', 'Năm', '2024', 'Ý cuối.'];

export const empty = docx(p());

export const withText = docx(p('Biên bản họp chi bộ.'), table([['Năm'], ['2024']]), p(), p('Ý cuối.'));

export const ownInPart = ['Chi bộ có 17 đảng viên.', 'Giao chi ủy.', 'Ký tên.'];

/** Two of the sections, typed by hand. */
export const withPart = docx(
  p(bold('I- ĐẶC ĐIỂM TÌNH HÌNH')),
  p('Chi bộ có 17 đảng viên.'),
  p(),
  p(bold('IV- TỔ CHỨC THỰC HIỆN')),
  p('Giao chi ủy.'),
  p('Ký tên.'),
);

/** What the person has written into sections of `withOutline`. */
export const ownInOutline = ['Biên bản họp chi bộ.', 'Đã ban hành quy chế dân chủ.', 'Ý cuối.'];

/** The whole outline between two paragraphs of the person's, a sentence typed at the end of one section. */
const makeWithOutline = (): Uint8Array => {
  const before = valueIn(openPackage(docx('Biên bản họp chi bộ.', 'Ý cuối.')));
  const composed = compose(outline, profile, { guidance: true, tables: true, frontMatter: true, signature: false });
  const next = composed.findIndex((block) => block.kind === 'paragraph' && plainText(block).startsWith('IV- TỔ CHỨC'));
  const blocks = [...composed.slice(0, next), typed('Đã ban hành quy chế dân chủ.'), ...composed.slice(next)];
  const insertions = [{ before: 1, blocks }];
  const report = valueIn(readReport(before));
  const put = valueIn(insertBlocks(before, report, insertions, presentationRules(profile.rules)));
  return savePackage(valueIn(setProperties(put, writeMemory(outline, profile))));
};

export const withOutline = makeWithOutline();
