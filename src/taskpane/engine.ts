/**
 * Everything heavy that the pane stands on — outline, reader, checks, Word — tied into one session. Loaded beside the pane's first
 * script and not in it, so that the page appears before these have been read.
 */
import { checkInSteps } from '../check/check.js';
import { statusOf } from '../check/ruleStatus.js';
import { defaultOutline } from '../outline/bundled.js';
import { allPresentationRules } from '../outline/presentation.js';
import { emptyProfile } from '../outline/profile.js';
import type { Outline, Profile } from '../outline/types.js';
import { align, type Alignment } from '../report/align.js';
import { planClean } from '../report/planRemove.js';
import { openPackage } from '../ooxml/package.js';
import { readReport } from '../ooxml/read.js';
import { success, type Result } from '../result.js';
import { locateCursor } from '../word/cursor.js';
import type { DocumentState } from '../word/document.js';
import { openDocument } from '../word/open.js';
import { outlineIn } from '../word/outlineIn.js';
import { openMemory } from '../word/storage.js';
import { inSlices } from './model/slices.js';
import { createSession } from './session/session.js';
import type { Session } from './session/types.js';
import { speak } from './texts.js';

export { officeIsDark } from '../word/theme.js';

/** The alignment of the last reading: every move of the cursor asks for it. */
const alignmentOf = (): ((state: DocumentState, outline: Outline, profile: Profile) => Alignment) => {
  const kept = new WeakMap<DocumentState, { readonly profile: Profile; readonly alignment: Alignment }>();
  return (state, outline, profile) => {
    const known = kept.get(state);
    if (known?.profile === profile) return known.alignment;
    const alignment = align(state.report, outline, profile);
    kept.set(state, { profile, alignment });
    return alignment;
  };
};

/** The session over the document that this pane belongs to. */
export const openSession = async (): Promise<Result<Session>> => {
  const document = await openDocument();
  const memory = await openMemory();
  // Vietnamese stays when the other table does not come.
  await speak(memory.settings().language).catch(() => undefined);
  if (!document.ok) return document;
  const aligned = alignmentOf();
  return success(
    createSession({
      document: document.value,
      outline: defaultOutline,
      outlineOf: (state) => outlineIn(state, memory.outlines),
      emptyProfile,
      check: (state, outline, profile, hints) => {
        const options = { aligned: aligned(state, outline, profile), hints };
        const rest = (): Promise<void> => new Promise((done) => setTimeout(done));
        return inSlices(checkInSteps(state.report, outline, profile, options), () => performance.now(), rest);
      },
      cleanable: (state, outline, profile) => planClean(state.report, outline, profile).length,
      locate: (cursor, state, outline, profile) => locateCursor(state.report, aligned(state, outline, profile), cursor),
      statusOf,
      ruleSets: allPresentationRules,
      readFile: (bytes) => {
        const opened = openPackage(bytes);
        return opened.ok ? readReport(opened.value) : opened;
      },
      memory,
      now: () => new Date(),
      newName: () => crypto.randomUUID(),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    }),
  );
};
