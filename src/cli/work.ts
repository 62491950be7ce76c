/**
 * The work of the command line on one document in memory: bytes in, bytes or findings out. The same core as in Word.
 */
import { check } from '../check/check.js';
import type { CheckResult } from '../check/types.js';
import { carryOutline } from '../ooxml/carried.js';
import { insertBlocks, removeFrom, setProperties } from '../ooxml/edit.js';
import { openPackage, savePackage } from '../ooxml/package.js';
import { openFor } from '../ooxml/reportFile.js';
import { writeDocx } from '../ooxml/writeDocx.js';
import { defaultOutline } from '../outline/bundled.js';
import { mustTravel } from '../outline/carried.js';
import { presentationRules } from '../outline/presentation.js';
import { emptyProfile } from '../outline/profile.js';
import { outlineKey } from '../outline/tree.js';
import type { Outline, Profile } from '../outline/types.js';
import { align } from '../report/align.js';
import { compose } from '../report/compose.js';
import { issuerOf } from '../report/issuer.js';
import { readMemory, writeMemory } from '../report/memory.js';
import { planClean } from '../report/planClean.js';
import { planInsert } from '../report/planInsert.js';
import { type Result, success } from '../result.js';

export interface Asked {
  /** Chosen on the command line; else what the document says; else the bundled one. */
  readonly outline: Outline | undefined;
  readonly profile: Profile | undefined;
  readonly variant: string;
  readonly guidance: boolean;
  readonly tables: boolean;
}

const withVariant = (profile: Profile, variant: string): Profile => (variant ? { ...profile, variant } : profile);

/** A new report on the outline, as a .docx. */
export const makeNew = (asked: Asked): Result<Uint8Array> => {
  const outline = asked.outline ?? defaultOutline;
  const profile = withVariant(asked.profile ?? emptyProfile(outline), asked.variant);
  const { guidance, tables } = asked;
  const blocks = compose(outline, profile, { guidance, tables, frontMatter: true, signature: true });
  const bytes = writeDocx(blocks, presentationRules(profile.rules), writeMemory(outline, profile));
  if (!mustTravel(outline)) return success(bytes);
  const written = openPackage(bytes);
  const carrying = written.ok ? carryOutline(written.value, outline) : written;
  return carrying.ok ? success(savePackage(carrying.value)) : carrying;
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
  if (plan.insertions.length === 0) {
    // A report of this outline from which the outline itself was taken out gets it back.
    const carrying =
      readMemory(report.properties).outline === outlineKey(outline) ? carryOutline(pkg, outline) : success(pkg);
    if (!carrying.ok) return carrying;
    return success({ bytes: carrying.value === pkg ? bytes : savePackage(carrying.value), inserted: [] });
  }
  const edited = insertBlocks(pkg, report, plan.insertions, presentationRules(profile.rules));
  if (!edited.ok) return edited;
  const remembered = setProperties(edited.value, writeMemory(outline, profile));
  if (!remembered.ok) return remembered;
  const carrying = carryOutline(remembered.value, outline);
  if (!carrying.ok) return carrying;
  return success({ bytes: savePackage(carrying.value), inserted: plan.inserted });
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
