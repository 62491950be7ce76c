/** The check through real files: what is written as .docx and read again gives the same states and findings. */
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { openPackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { writeDocx } from '../../src/ooxml/write.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import type { Block, Report } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { measure } from '../support/accuracy.js';
import { randomOf, randomPlan, render } from '../support/dialects.js';
import { report } from '../support/report.js';
import { writers } from '../support/writers.js';

const throughFile = (blocks: readonly Block[]): Report => {
  const opened = openPackage(writeDocx(blocks, presentationRules('hd05-2026'), new Map()));
  if (!opened.ok) throw new Error(opened.failure.message);
  const read = readReport(opened.value);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
};

it.each([emptyProfile(defaultOutline), exampleProfile(defaultOutline)])('a composed outline', (profile) => {
  const blocks = compose(defaultOutline, profile, { guidance: true, tables: true, frontMatter: true, signature: true });
  const direct = check(report(...blocks), defaultOutline, profile);
  const read = check(throughFile(blocks), defaultOutline, profile);
  expect(read.sections.map(({ id, state, words }) => ({ id, state, words }))).toEqual(
    direct.sections.map(({ id, state, words }) => ({ id, state, words })),
  );
  expect(read.findings.map(({ rule, section, message }) => ({ rule, section, message }))).toEqual(
    direct.findings.map(({ rule, section, message }) => ({ rule, section, message })),
  );
});

it.each(writers.filter((writer) => !writer.name.includes('automatic')).map((writer) => [writer.name, writer] as const))(
  'a report typed in the dialect: %s',
  (_, writer) => {
    const random = randomOf(20);
    const made = render(defaultOutline, randomPlan(defaultOutline, random), writer, random);
    const measured = measure(defaultOutline, { ...made, report: throughFile(made.report.blocks) });
    expect(measured.mistakes).toEqual([]);
    expect(measured.falseErrors).toEqual([]);
  },
);
