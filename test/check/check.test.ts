import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { leavesOf } from '../../src/outline/tree.js';
import type { Block } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { readTag } from '../../src/report/tags.js';
import { p, report } from '../support/report.js';

const profile = exampleProfile(defaultOutline);
const all = { guidance: true, tables: true, frontMatter: true, signature: true };

/** What a careful person makes of the composed outline: text in every section, notes and untouched tables out. */
const filled = (): Block[] =>
  compose(defaultOutline, profile, { ...all, guidance: false, tables: false }).map((block) => {
    const isBody = block.controls.some((control) => readTag(control.tag)?.kind === 'body');
    return isBody
      ? p('Chi bộ đã hoàn thành 12/12 chỉ tiêu, đạt 100% kế hoạch của 3 năm.', { style: 'DC Nội dung' })
      : block;
  });

describe('an untouched outline', () => {
  it('has 30 leaves empty or with notes only, and is not ready', () => {
    for (const one of [profile, emptyProfile(defaultOutline)]) {
      const result = check(report(...compose(defaultOutline, one, all)), defaultOutline, one);
      const leaves = result.sections.filter((section) => section.leaf);
      expect(leaves).toHaveLength(30);
      expect(leaves.every(({ state }) => state === 'empty' || state === 'notes-only')).toBe(true);
      expect(result.findings.filter(({ rule }) => rule === 'section-empty')).toHaveLength(30);
      expect(result.ready).toBe(false);
    }
  });

  it('says each thing once', () => {
    const { findings } = check(report(...compose(defaultOutline, profile, all)), defaultOutline, profile);
    expect(findings.filter(({ rule }) => rule !== 'section-empty').map(({ rule }) => rule)).toEqual(['guidance-left']);
  });

  it('tells every missing field once', () => {
    const empty = emptyProfile(defaultOutline);
    const { findings } = check(report(...compose(defaultOutline, empty, all)), defaultOutline, empty);
    const fields = findings.filter(({ rule }) => rule === 'placeholder-left');
    expect(new Set(fields.map(({ message }) => message)).size).toBe(fields.length);
    expect(fields.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(6);
    expect(findings.filter(({ rule }) => rule === 'blank-left')).toEqual([]);
  });
});

describe('a report with every section filled', () => {
  it('is ready, with no error and no warning', () => {
    // One sentence in all sections: hints on the content would speak.
    const result = check(report(...filled()), defaultOutline, profile, { hints: false });
    expect(result.findings).toEqual([]);
    expect(result.ready).toBe(true);
    expect(result.sections.every(({ state }) => state === 'written')).toBe(true);
  });

  it('is not ready when any one section is taken out', () => {
    const blocks = filled();
    const bodies = blocks.flatMap((block, index) =>
      block.kind === 'paragraph' && block.style === 'DC Nội dung' && block.inlines.length === 1 ? [index] : [],
    );
    expect(bodies.length).toBeGreaterThanOrEqual(leavesOf(defaultOutline).length);
    for (const index of bodies.slice(0, 30)) {
      const rest = blocks.filter((_, at) => at !== index);
      const { ready, findings } = check(report(...rest), defaultOutline, profile);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(ready).toBe(false);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.rule).toBe('section-empty');
    }
  });
});

describe('findings', () => {
  it('come in document order and point to their paragraph', () => {
    const blocks = report(...compose(defaultOutline, emptyProfile(defaultOutline), all));
    const { findings } = check(blocks, defaultOutline, emptyProfile(defaultOutline));
    const places = findings.flatMap(({ where }) => (where ? [where.paragraph] : []));
    expect(places).toEqual([...places].sort((first, second) => first - second));
    for (const { where, quote } of findings) {
      if (where) expect(where.text).toContain(where.quote);
      expect(quote.length).toBeLessThanOrEqual(120);
    }
  });

  it('stand in an empty document too: thirty sections are missing', () => {
    const { findings, ready } = check(report(), defaultOutline, profile);
    expect(findings.filter(({ rule }) => rule === 'section-missing')).toHaveLength(30);
    expect(ready).toBe(false);
  });

  it('are the same for composed blocks without places', () => {
    const blocks = compose(defaultOutline, profile, all);
    const bare = check({ blocks, properties: new Map(), warnings: [] }, defaultOutline, profile);
    expect(bare.findings).toEqual(check(report(...blocks), defaultOutline, profile).findings);
  });
});
