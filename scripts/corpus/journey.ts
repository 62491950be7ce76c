/**
 * The journey of one document through everything the command line does: open, save, check, insert, check, insert again, clean,
 * remove. Says what happened and whether any paragraph of the person was lost on the way. No files here.
 */
import { check } from '../../src/check/check.js';
import { insertBlocks, removeFrom, setProperties } from '../../src/ooxml/edit.js';
import { type Package, openPackage, savePackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { type Report, paragraphsOf, plainText } from '../../src/report/blocks.js';
import { writeMemory } from '../../src/report/memory.js';
import { planInsert } from '../../src/report/planInsert.js';
import { planClean, planRemoveOutline } from '../../src/report/planRemove.js';
import type { Failure, Result } from '../../src/result.js';

export type Journey =
  /** Through all steps; `edited` is what an insertion saves, for the validator. */
  | { readonly outcome: 'whole'; readonly edited: Uint8Array }
  /** A typed refusal: nothing was touched. */
  | { readonly outcome: 'refused'; readonly at: string; readonly failure: Failure }
  /** A promise was broken. */
  | { readonly outcome: 'lost'; readonly at: string; readonly why: string };

class Stop extends Error {
  constructor(readonly journey: Journey) {
    super(journey.outcome);
  }
}

const need = <Value>(at: string, result: Result<Value>): Value => {
  if (result.ok) return result.value;
  throw new Stop({ outcome: 'refused', at, failure: result.failure });
};

/** After the file was opened and read, a refusal is a broken promise too: the person was told that it can be used. */
const must = <Value>(at: string, result: Result<Value>): Value => {
  if (result.ok) return result.value;
  throw new Stop({ outcome: 'lost', at, why: `${result.failure.code} ${result.failure.detail ?? ''}` });
};

const expect = (at: string, holds: boolean, why: string): void => {
  if (!holds) throw new Stop({ outcome: 'lost', at, why });
};

const textsOf = (report: Report): string[] => [...paragraphsOf(report.blocks)].map(plainText);

/** True when `part` stands in `whole` in order, other paragraphs between allowed. */
export const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let next = 0;
  for (const text of whole) if (next < part.length && text === part[next]) next += 1;
  return next === part.length;
};

const sameBytes = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

const sameParts = (one: Package, other: Package): boolean =>
  one.names().join('\n') === other.names().join('\n') &&
  one.names().every((name) => sameBytes(one.bytes(name), other.bytes(name)));

const outline = defaultOutline;
const profile = exampleProfile(outline);
const rules = presentationRules(profile.rules);
const options = { guidance: true, tables: true, place: {} };

const travel = (bytes: Uint8Array): Journey => {
  const before = need('open', openPackage(bytes));
  const report = need('read', readReport(before));
  const original = textsOf(report);

  const copy = must('save', openPackage(savePackage(before)));
  expect('save', sameParts(before, copy), 'a part differs after opening and saving');

  check(report, outline, profile);

  const plan = planInsert(report, outline, profile, options);
  const inserted = must('insert', insertBlocks(before, report, plan.insertions, rules));
  const edited = savePackage(must('insert', setProperties(inserted, writeMemory(outline, profile))));
  const after = must('reopen', openPackage(edited));
  const afterReport = must('reread', readReport(after));
  expect('insert', isSubsequence(original, textsOf(afterReport)), 'a paragraph is gone or has moved');

  const result = check(afterReport, outline, profile);
  const missing = result.findings.filter(({ rule }) => rule === 'section-missing').map(({ section }) => section);
  expect('check', missing.length === 0, `not found after inserting: ${missing.join(' ')}`);
  const again = planInsert(afterReport, outline, profile, options);
  expect('insert again', again.insertions.length === 0, `would go in twice: ${again.inserted.join(' ')}`);

  const cleaned = must('clean', removeFrom(after, afterReport, planClean(afterReport, outline, profile)));
  const cleanReport = must('clean', readReport(must('clean', openPackage(savePackage(cleaned)))));
  expect('clean', isSubsequence(original, textsOf(cleanReport)), 'a paragraph of the person is gone');

  const removed = must('remove', removeFrom(after, afterReport, planRemoveOutline(afterReport, outline, profile)));
  const end = must('remove', openPackage(savePackage(removed)));
  expect('remove', sameBytes(before.bytes(before.main), end.bytes(end.main)), 'the main part is not as it was');
  return { outcome: 'whole', edited };
};

export const journeyOf = (bytes: Uint8Array): Journey => {
  try {
    return travel(bytes);
  } catch (error) {
    if (error instanceof Stop) return error.journey;
    throw error;
  }
};
