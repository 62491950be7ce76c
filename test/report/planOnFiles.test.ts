/** The plans carried out on real files by ooxml/edit: the laws that a person would notice when they break. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { insertBlocks, removeFrom } from '../../src/ooxml/edit.js';
import { openPackage, type Package } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { planClean } from '../../src/report/planClean.js';
import { planInsert } from '../../src/report/planInsert.js';
import { planRemoveOutline } from '../../src/report/planRemove.js';
import { bold, control, docx, opened, p, table, valueIn } from '../support/docx.js';
import { isWithin, textsOf } from './carryOut.js';

const outline = defaultOutline;
const profile = emptyProfile(outline);
const rules = presentationRules(profile.rules);
const options = { guidance: true, tables: true, place: {} };

const inserted = (pkg: Package): Package => {
  const report = valueIn(readReport(pkg));
  return valueIn(insertBlocks(pkg, report, planInsert(report, outline, profile, options).insertions, rules));
};
const cleaned = (pkg: Package): Package => {
  const report = valueIn(readReport(pkg));
  return valueIn(removeFrom(pkg, report, planClean(report, outline, profile)));
};
const takenOut = (pkg: Package): Package => {
  const report = valueIn(readReport(pkg));
  return valueIn(removeFrom(pkg, report, planRemoveOutline(report, outline, profile)));
};
const texts = (pkg: Package): string[] => textsOf(valueIn(readReport(pkg)));

const files: Readonly<Record<string, Uint8Array>> = {
  'an empty document': docx(p()),
  'text and a table': docx(
    'Biên bản họp.',
    table([
      ['Năm', 'Số'],
      ['2024', '12'],
    ]),
    p(),
    'Ý cuối.',
  ),
  'a table at the end': docx('Biên bản.', table([['a']])),
  'a control at the end': docx('Biên bản.', control({ tag: 'mau' }, p('trong khung'))),
  'a part of the outline': docx(
    p(bold('I. ĐẶC ĐIỂM TÌNH HÌNH')),
    p('Chi bộ có 17 đảng viên.'),
    p(),
    p(bold('III. ĐÁNH GIÁ CHUNG')),
    p('Nhìn chung tốt.'),
    p('T/M CHI BỘ'),
    p('BÍ THƯ'),
  ),
};

describe.each(Object.entries(files))('%s', (_name, bytes) => {
  test('insert then remove = the document before, byte for byte', () => {
    const before = opened(bytes);
    const after = takenOut(inserted(before));
    expect(after.text(after.main)).toBe(before.text(before.main));
  });

  test('insert twice = insert once', () => {
    const once = inserted(opened(bytes));
    const report = valueIn(readReport(once));
    expect(planInsert(report, outline, profile, options)).toEqual({ insertions: [], inserted: [] });
  });

  test('insert and clean leave every text that was there', () => {
    const own = texts(opened(bytes));
    expect(isWithin(own, texts(inserted(opened(bytes))))).toBe(true);
    expect(isWithin(own, texts(cleaned(inserted(opened(bytes)))))).toBe(true);
  });
});

/** Public documents of other projects, on machines that have them. */
const corpus = path.resolve('../shared/corpus');
const documents = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.docx'))
      .filter((_name, index) => index % 6 === 0)
  : [];

describe.skipIf(documents.length === 0)('documents of the wild (needs ../shared/corpus)', () => {
  let tried = 0;
  test.each(documents)('%s', (name) => {
    // What does not open or read is test/ooxml/corpus.test.ts's to judge.
    const before = openPackage(readFileSync(path.join(corpus, name)));
    if (!before.ok) return;
    const report = readReport(before.value);
    if (!report.ok) return;
    tried++;
    const whole = inserted(before.value);
    expect(isWithin(textsOf(report.value), texts(whole))).toBe(true);
    const after = takenOut(whole);
    expect(after.text(after.main) === before.value.text(before.value.main)).toBe(true);
  });
  test('nine of ten of them open and can be read', () => expect(tried).toBeGreaterThan(0.9 * documents.length));
});
