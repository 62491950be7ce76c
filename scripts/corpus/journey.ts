/**
 * The journey of one document through everything the command line does: open, save, check, insert, check, insert again, clean,
 * remove. Says what happened and whether any paragraph of the person was lost on the way. No files here.
 */
import { check } from '../../src/check/check.js';
import { insertBlocks, removeFrom, setProperties } from '../../src/ooxml/edit.js';
import { openPackage, savePackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { readZip } from '../../src/ooxml/zip.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { type Report, paragraphsOf, plainText } from '../../src/report/blocks.js';
import { writeMemory } from '../../src/report/memory.js';
import { planClean } from '../../src/report/planClean.js';
import { planInsert } from '../../src/report/planInsert.js';
import { planRemoveOutline } from '../../src/report/planRemove.js';
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

/** Parts that an insertion may add or grow, beside the main part: what lists other parts, the styles, and the memory of the report. */
const mayGrow = /^(\[Content_Types\]\.xml|.*\.rels|.*styles[^/]*\.xml|.*custom[^/]*\.xml)$/i;

/**
 * Names of parts that are not the same in both files, compressed bytes and all: so that a part which fails its checksum, and which nobody
 * could compare by content, is held to the promise too.
 */
const changedParts = (one: Uint8Array, other: Uint8Array): string[] => {
  const [before, after] = [need('compare', readZip(one)), must('compare', readZip(other))];
  const kept = new Map(after.map((entry) => [entry.name, entry]));
  return before
    .filter(({ name, crc, size, compressed }) => {
      const now = kept.get(name);
      return now?.crc !== crc || now.size !== size || !sameBytes(compressed, now.compressed);
    })
    .map(({ name }) => name);
};

const outline = defaultOutline;
const profile = exampleProfile(outline);
const rules = presentationRules(profile.rules);
const options = { guidance: true, tables: true, place: {} };

interface Insertion {
  /** Texts of the paragraphs that were there. */
  readonly original: readonly string[];
  readonly mainName: string;
  readonly main: Uint8Array | undefined;
  readonly edited: Uint8Array;
}

/** Opens, saves, checks and inserts. Each part of the journey keeps bytes only: its trees may go before the next one begins. */
const insertInto = (bytes: Uint8Array): Insertion => {
  const before = need('open', openPackage(bytes));
  const report = need('read', readReport(before));
  const original = textsOf(report);
  expect('save', sameBytes(savePackage(before), bytes), 'the file differs after opening and saving');

  check(report, outline, profile);

  const plan = planInsert(report, outline, profile, options);
  const inserted = must('insert', insertBlocks(before, report, plan.insertions, rules));
  const edited = savePackage(must('insert', setProperties(inserted, writeMemory(outline, profile))));
  return { original, mainName: before.main, main: before.bytes(before.main), edited };
};

interface Departure {
  readonly cleaned: Uint8Array;
  readonly main: Uint8Array | undefined;
}

/** Reads what was inserted, would insert again, and takes out: the notes in one copy, all of it in another. */
const takeOut = ({ original, edited }: Insertion): Departure => {
  const after = must('reopen', openPackage(edited));
  const report = must('reread', readReport(after));
  expect('insert', isSubsequence(original, textsOf(report)), 'a paragraph is gone or has moved');

  const result = check(report, outline, profile);
  const missing = result.findings.filter(({ rule }) => rule === 'section-missing').map(({ section }) => section);
  expect('check', missing.length === 0, `not found after inserting: ${missing.join(' ')}`);
  const again = planInsert(report, outline, profile, options);
  expect('insert again', again.insertions.length === 0, `would go in twice: ${again.inserted.join(' ')}`);

  const removed = must('remove', removeFrom(after, report, planRemoveOutline(report, outline, profile)));
  const cleaned = savePackage(must('clean', removeFrom(after, report, planClean(report, outline, profile))));
  return { cleaned, main: removed.bytes(removed.main) };
};

const travel = (bytes: Uint8Array): Journey => {
  const insertion = insertInto(bytes);
  const { original, mainName, main, edited } = insertion;
  const isZip = bytes[0] === 0x50;
  const changed = (isZip ? changedParts(bytes, edited) : []).filter((name) => name !== mainName && !mayGrow.test(name));
  expect('save', changed.length === 0, `parts changed that nobody edited: ${changed.join(' ')}`);

  const departure = takeOut(insertion);
  const cleanReport = must('clean', readReport(must('clean', openPackage(departure.cleaned))));
  expect('clean', isSubsequence(original, textsOf(cleanReport)), 'a paragraph of the person is gone');
  expect('remove', sameBytes(main, departure.main), 'the main part is not as it was');
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
