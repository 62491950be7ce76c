/** A whole report with a letterhead and a title, and what one rule says of it: for rules that read terms, names and citations. */
import { check } from '../../src/check/check.js';
import type { Finding, RuleId } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import type { Profile } from '../../src/outline/types.js';
import type { Block } from '../../src/report/blocks.js';
import type { Draft } from './drafts.js';
import { draft } from './drafts.js';
import { p, report, table } from './report.js';

export const example = exampleProfile(defaultOutline);
export const nothingKnown = emptyProfile(defaultOutline);

/** The example profile with other values. */
export const profileWith = (fields: Readonly<Record<string, string>>): Profile => ({
  ...example,
  fields: { ...example.fields, ...fields },
});

export interface Title {
  readonly superior?: string;
  readonly issuer?: string;
  readonly placeAndDate?: string;
  readonly lines?: readonly string[];
}

/** Letterhead and title as people type them; every part can be other than the example's. */
export const title = ({
  superior = 'ĐẢNG BỘ XÃ LONG ĐỨC',
  issuer = 'CHI BỘ VĂN PHÒNG',
  placeAndDate = 'Long Đức, ngày 05 tháng 02 năm 2025',
  lines = ['Tổng kết nhiệm kỳ 2022 - 2025', 'và phương hướng, nhiệm vụ nhiệm kỳ 2025 - 2027'],
}: Title = {}): Block[] => [
  table([superior, 'ĐẢNG CỘNG SẢN VIỆT NAM'], [issuer, placeAndDate]),
  p('BÁO CÁO CHÍNH TRỊ', { bold: true, align: 'center' }),
  ...lines.map((line) => p(line, { bold: true, align: 'center' })),
];

/** Sentences in part one (about what was done) and in part two (about what is to be done). */
export const partOne = (...texts: readonly string[]): Draft => ({
  sections: { 'p1.ii.1.1': texts.map((text) => p(text)) },
});
export const partTwo = (...texts: readonly string[]): Draft => ({
  sections: { 'p2.iii.2': texts.map((text) => p(text)) },
});

/** What one rule says of a report; it has the example's title unless it brings its own. */
export const said = (rule: RuleId, made: Draft = {}, profile: Profile = example): readonly Finding[] =>
  check(report(...draft({ front: title(), ...made })), defaultOutline, profile).findings.filter(
    (finding) => finding.rule === rule,
  );

/** The text of a paragraph after a fix of words. */
export const mended = ({ fix }: Finding): string[] => {
  if (fix?.kind !== 'text') return [];
  return fix.edits.map(({ text, start, end, to }) => text.slice(0, start) + to + text.slice(end));
};
