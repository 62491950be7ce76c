/**
 * A report as a file, with the outline and the profile that go with it: those asked for, else what the document remembers and carries, else the
 * bundled outline and an empty profile.
 */
import { defaultOutline } from '../outline/bundled.js';
import { outlineOfDocument } from '../outline/carried.js';
import { emptyProfile } from '../outline/profile.js';
import type { Outline, Profile } from '../outline/types.js';
import type { Report } from '../report/blocks.js';
import { readMemory } from '../report/memory.js';
import { type Result, success } from '../result.js';
import { carriedOutline } from './carried.js';
import { openPackage, type Package } from './package.js';
import { readReport } from './read.js';

export interface Opened {
  readonly pkg: Package;
  readonly report: Report;
  readonly outline: Outline;
  readonly profile: Profile;
}

/** What is known already; else the document says it. */
export interface Asked {
  readonly outline: Outline | undefined;
  readonly profile: Profile | undefined;
}

/**
 * Opens a report with the outline and the profile that go with it. Where the document carries an outline of its own that cannot be read, and no
 * other is known for it, that is a failure: a check by another outline would be a list of false errors.
 */
export const openFor = (bytes: Uint8Array, asked: Asked): Result<Opened> => {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const report = readReport(pkg.value);
  if (!report.ok) return report;
  const memory = readMemory(report.value.properties);
  const carried = asked.outline ? undefined : carriedOutline(pkg.value);
  const known = asked.outline ?? outlineOfDocument(memory.outline, carried?.ok ? carried.value : undefined);
  if (!known && carried && !carried.ok) return carried;
  const outline = known ?? defaultOutline;
  const profile = asked.profile ?? memory.profile ?? emptyProfile(outline);
  return success({ pkg: pkg.value, report: report.value, outline, profile });
};
