/** Presentation as a whole: what we make ourselves is right by our own rules, and what people type meets no error on account of its looks. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import type { Finding } from '../../src/check/types.js';
import { openPackage, savePackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { writeDocx } from '../../src/ooxml/write.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { allPresentationRules, presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import type { Profile } from '../../src/outline/types.js';
import type { Block, Report } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { blankDocument } from '../../src/workbench/blank.js';
import { randomOf, randomPlan, render } from '../support/dialects.js';
import { valueIn } from '../support/docx.js';
import { writers } from '../support/writers.js';
import { closeAfterEach, openIn } from '../word/openIn.js';

const throughFile = (blocks: readonly Block[], rules: string): Report =>
  valueIn(readReport(valueIn(openPackage(writeDocx(blocks, presentationRules(rules))))));

const formatFindings = (report: Report, profile: Profile): Finding[] =>
  check(report, defaultOutline, profile).findings.filter(({ rule }) => rule.startsWith('format-'));

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, severity, message, quote }) => `${severity} ${rule}: ${message} «${quote}»`);

const profiles = [emptyProfile(defaultOutline), exampleProfile(defaultOutline)].flatMap((profile) =>
  allPresentationRules.map(({ id }) => ({ ...profile, rules: id })),
);
const nameOf = (profile: Profile): string =>
  `${profile.rules}, ${Object.keys(profile.fields).length > 0 ? 'filled in' : 'not filled in'}`;

describe('a composed report has no finding on its presentation', () => {
  it.each(profiles.map((profile) => [nameOf(profile), profile] as const))('in a file: %s', (_, profile) => {
    const parts = { tables: true, frontMatter: true, signature: true };
    for (const guidance of [true, false]) {
      const report = throughFile(compose(defaultOutline, profile, { ...parts, guidance }), profile.rules);
      expect(report.layout?.paragraphs.size).toBeGreaterThan(100);
      expect(told(formatFindings(report, profile))).toEqual([]);
    }
  });

  closeAfterEach();
  it.each(profiles.map((profile) => [nameOf(profile), profile] as const))('in Word: %s', async (_, profile) => {
    const { document } = await openIn('windows-365', savePackage(blankDocument()));
    valueIn(await document.insert({ outline: defaultOutline, profile, place: 'end', guidance: true, tables: true }));
    const { report } = valueIn(await document.read());
    expect(report.layout?.paragraphs.size).toBeGreaterThan(100);
    // Word's package has no headers: of the page number nothing is known, and nothing is said.
    expect(report.layout?.pages).toMatchObject([{ known: false, marginLeftMm: 30 }]);
    expect(told(formatFindings(report, profile))).toEqual([]);
  });
});

describe('reports typed by hand', () => {
  /** A person can look at so many; more would hide what matters. */
  const fewWarnings = 7;
  const profile = emptyProfile(defaultOutline);
  it.each(writers.map((writer) => [writer.name, writer] as const))('%s: no error, few warnings', (name, writer) => {
    const random = randomOf(name.length * 31);
    const { report } = render(defaultOutline, randomPlan(defaultOutline, random), writer, random);
    for (const one of [report, throughFile(report.blocks, profile.rules)]) {
      const findings = formatFindings(one, profile);
      expect(told(findings.filter(({ severity }) => severity === 'error'))).toEqual([]);
      const warnings = told(findings.filter(({ severity }) => severity === 'warning'));
      expect(warnings.length, warnings.join('\n')).toBeLessThanOrEqual(fewWarnings);
    }
  });
});
