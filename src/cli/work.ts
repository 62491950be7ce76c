/**
 * The work of the command line on one document in memory: bytes in, bytes or findings out. The same core as in Word.
 */
import { check } from '../check/check.js';
import type { CheckResult } from '../check/types.js';
import { insertBlocks, removeFrom, setProperties } from '../ooxml/edit.js';
import { type Package, openPackage, savePackage } from '../ooxml/package.js';
import { readReport } from '../ooxml/read.js';
import { writeDocx } from '../ooxml/writeDocx.js';
import { defaultOutline, findBundled } from '../outline/bundled.js';
import { presentationRules } from '../outline/presentation.js';
import { emptyProfile } from '../outline/profile.js';
import type { Outline, Profile } from '../outline/types.js';
import { align } from '../report/align.js';
import type { Report } from '../report/blocks.js';
import { compose } from '../report/compose.js';
import { issuerOf } from '../report/issuer.js';
import { readMemory, writeMemory } from '../report/memory.js';
import { planInsert } from '../report/planInsert.js';
import { planClean } from '../report/planRemove.js';
import { type Result, success } from '../result.js';

export interface Asked {
  /** Chosen on the command line; else what the document says; else the bundled one. */
  readonly outline: Outline | undefined;
  readonly profile: Profile | undefined;
  readonly variant: string;
  readonly guidance: boolean;
  readonly tables: boolean;
}

interface Opened {
  readonly pkg: Package;
  readonly report: Report;
  readonly outline: Outline;
  readonly profile: Profile;
}

/** Opens a report with the outline and the profile that go with it. */
export const openFor = (bytes: Uint8Array, asked: Pick<Asked, 'outline' | 'profile'>): Result<Opened> => {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const report = readReport(pkg.value);
  if (!report.ok) return report;
  const memory = readMemory(report.value.properties);
  const outline = asked.outline ?? findBundled(memory.outline.split('@')[0] ?? '') ?? defaultOutline;
  const profile = asked.profile ?? memory.profile ?? emptyProfile(outline);
  return success({ pkg: pkg.value, report: report.value, outline, profile });
};

const withVariant = (profile: Profile, variant: string): Profile => (variant ? { ...profile, variant } : profile);

/** A new report on the outline, as a .docx. */
export const makeNew = (asked: Asked): Uint8Array => {
  const outline = asked.outline ?? defaultOutline;
  const profile = withVariant(asked.profile ?? emptyProfile(outline), asked.variant);
  const { guidance, tables } = asked;
  const blocks = compose(outline, profile, { guidance, tables, frontMatter: true, signature: true });
  return writeDocx(blocks, presentationRules(profile.rules), writeMemory(outline, profile));
};

export interface Inserted {
  readonly bytes: Uint8Array;
  readonly inserted: readonly string[];
}

/** The outline, or what is missing of it, into a document. The same bytes come back when nothing is missing. */
export const insertInto = (bytes: Uint8Array, asked: Asked): Result<Inserted> => {
  const opened = openFor(bytes, asked);
  if (!opened.ok) return opened;
  const { pkg, report, outline } = opened.value;
  const profile = withVariant(opened.value.profile, asked.variant);
  const plan = planInsert(report, outline, profile, { guidance: asked.guidance, tables: asked.tables, place: {} });
  if (plan.insertions.length === 0) return success({ bytes, inserted: [] });
  const edited = insertBlocks(pkg, report, plan.insertions, presentationRules(profile.rules));
  if (!edited.ok) return edited;
  const remembered = setProperties(edited.value, writeMemory(outline, profile));
  if (!remembered.ok) return remembered;
  return success({ bytes: savePackage(remembered.value), inserted: plan.inserted });
};

export interface Cleaned {
  readonly bytes: Uint8Array;
  readonly removed: number;
}

/** Guidance notes and empty prompts out; what the person wrote stays. */
export const cleanOut = (bytes: Uint8Array, asked: Pick<Asked, 'outline' | 'profile'>): Result<Cleaned> => {
  const opened = openFor(bytes, asked);
  if (!opened.ok) return opened;
  const { pkg, report, outline, profile } = opened.value;
  const removals = planClean(report, outline, profile);
  if (removals.length === 0) return success({ bytes, removed: 0 });
  const edited = removeFrom(pkg, report, removals);
  return edited.ok ? success({ bytes: savePackage(edited.value), removed: removals.length }) : edited;
};

export interface Checked {
  readonly outline: Outline;
  readonly result: CheckResult;
  /** The issuing body as the report has it, '' when it does not say. */
  readonly issuer: string;
}

/** The check of a report; `hints`: what is said about its content, too. */
export const checkOne = (
  bytes: Uint8Array,
  asked: Pick<Asked, 'outline' | 'profile'>,
  hints = true,
): Result<Checked> => {
  const opened = openFor(bytes, asked);
  if (!opened.ok) return opened;
  const { report, outline, profile } = opened.value;
  const aligned = align(report, outline, profile);
  return success({
    outline,
    result: check(report, outline, profile, { aligned, hints }),
    issuer: issuerOf(report, aligned.front, outline, profile),
  });
};
