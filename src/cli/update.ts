/**
 * A newer outline into a report file that is being written: what is chosen comes in, the document remembers the new outline and carries it.
 */
import { carryOutline } from '../ooxml/carried.js';
import { editTexts, insertBlocks, setProperties } from '../ooxml/edit.js';
import { savePackage } from '../ooxml/package.js';
import { readReport } from '../ooxml/read.js';
import { presentationRules } from '../outline/presentation.js';
import type { Outline } from '../outline/types.js';
import { type Comparison, compareOutlines } from '../report/compareOutlines.js';
import { writeMemory } from '../report/memory.js';
import { planUpdate } from '../report/planUpdate.js';
import { type Result, success } from '../result.js';
import { openFor } from '../ooxml/reportFile.js';

export interface Updated {
  readonly bytes: Uint8Array;
  readonly comparison: Comparison;
  readonly inserted: readonly string[];
  readonly renamed: readonly string[];
  /** Renames that could not be carried out: the person's own wording stands there. */
  readonly left: readonly string[];
}

/**
 * Brings into the report what is chosen of the newer outline (ids of its sections); undefined = everything that is new or renamed. With nothing
 * chosen the same bytes come back.
 */
export const updateTo = (bytes: Uint8Array, newer: Outline, chosen?: ReadonlySet<string>): Result<Updated> => {
  const opened = openFor(bytes, { outline: undefined, profile: undefined });
  if (!opened.ok) return opened;
  const { pkg, report, outline: old } = opened.value;
  const profile = { ...opened.value.profile, outline: newer.id };
  const comparison = compareOutlines(old, newer);
  const everything = [...comparison.added, ...comparison.renamed.map((pair) => pair.new)].map(({ id }) => id);
  const ids = chosen ?? new Set(everything);
  const nothing = { bytes, comparison, inserted: [], renamed: [], left: [] };
  if (ids.size === 0 && chosen) return success(nothing);
  const plan = planUpdate(report, old, newer, profile, ids);

  const edited = editTexts(pkg, plan.edits);
  if (!edited.ok) return edited;
  const now = readReport(edited.value.pkg);
  if (!now.ok) return now;
  const grown = insertBlocks(edited.value.pkg, now.value, plan.insertions, presentationRules(profile.rules));
  if (!grown.ok) return grown;
  const remembered = setProperties(grown.value, writeMemory(newer, profile));
  if (!remembered.ok) return remembered;
  const carrying = carryOutline(remembered.value, newer);
  if (!carrying.ok) return carrying;
  const { done } = edited.value;
  return success({
    bytes: carrying.value === pkg ? bytes : savePackage(carrying.value),
    comparison,
    inserted: plan.inserted,
    renamed: plan.renamed.filter((_, index) => done[index]),
    left: [...plan.left, ...plan.renamed.filter((_, index) => !done[index])],
  });
};
