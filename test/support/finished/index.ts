/**
 * Finished reports without a fault, each with figures of its own that agree with each other: what the check must pass without a word.
 * `defects` plants one fault at a time in them. Written by hand in ways seen in published reports. Seeded: the same seed gives the same report.
 */
import { defaultOutline } from '../../../src/outline/bundled.js';
import { allSections, depthOf } from '../../../src/outline/tree.js';
import type { Section } from '../../../src/outline/types.js';
import { randomOf } from '../dialects.js';
import { bodiesOf } from './bodies.js';
import { factsOf } from './facts.js';
import { letterheadOf, signatureOf } from './frame.js';
import { centred, line } from './types.js';
import type { Facts, Finished, Line, Style } from './types.js';

export { finishedDocx } from './docx.js';
export { styles } from './styles.js';
export type { Finished } from './types.js';

const headingsOf = (section: Section, facts: Facts, style: Style): Line[] => {
  const depth = depthOf(defaultOutline, section.id);
  const values: Readonly<Record<string, string>> = {
    chiBo: facts.cell,
    dangBo: facts.party,
    nhiemKyTruoc: style.term(facts.before),
    nhiemKySau: style.term(facts.after),
    nhiemKyDangBo: style.term(facts.committee),
  };
  const title = section.heading.replace(/\{([A-Za-z]+)(\|upper)?\}/gu, (_, name: string) => values[name] ?? '');
  const shown = depth <= 2 ? title.toUpperCase() : title;
  const look = { bold: true, heading: depth } as const;
  if (depth === 1) return [line(section.number, { ...look, ...centred }), line(shown, { ...look, ...centred })];
  const number = depth === 2 ? section.number.replace('-', style.roman) : section.number;
  return [line(`${number} ${shown}`, { ...look, align: 'both' })];
};

/** A finished report in this style; the seed gives its facts. */
export const finished = (style: Style, seed: number): Finished => {
  const facts = factsOf(randomOf(seed));
  const bodies = bodiesOf(facts, style);
  const title = { ...centred, bold: true } as const;
  return {
    facts,
    style,
    front: [
      ...letterheadOf(facts, style),
      line('BÁO CÁO CHÍNH TRỊ', { ...title, size: 15 }),
      line(`Tổng kết nhiệm kỳ ${style.term(facts.before)}`, title),
      line(`và phương hướng, nhiệm vụ nhiệm kỳ ${style.term(facts.after)}`, title),
      line('-----', centred),
    ],
    parts: allSections(defaultOutline).map((section) => ({
      id: section.id,
      headings: headingsOf(section, facts, style),
      body: section.children.length === 0 ? (bodies[section.id] ?? []) : [],
    })),
    back: signatureOf(facts, style),
    page: [20, 15, 20, 30, 210, 297],
    pageNumber: 'header',
  };
};
