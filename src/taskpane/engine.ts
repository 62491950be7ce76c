/**
 * Everything heavy that the pane stands on — outline, reader, Word — tied into one session. Loaded beside the pane's first script and not
 * in it, so that the page appears before these have been read. The rules of the check come after it: an empty document needs none.
 */
import { statusOf } from '../check/ruleStatus.js';
import { defaultOutline } from '../outline/bundled.js';
import { allPresentationRules } from '../outline/presentation.js';
import { emptyProfile } from '../outline/profile.js';
import type { Outline, Profile } from '../outline/types.js';
import { align, alignInSteps, type Alignment } from '../report/align.js';
import { planCleanInSteps } from '../report/planClean.js';
import { openPackage } from '../ooxml/package.js';
import { readReport } from '../ooxml/read.js';
import { success, type Result } from '../result.js';
import { isAsRead, locateCursor } from '../word/cursor.js';
import type { DocumentState } from '../word/document.js';
import { openDocument } from '../word/open.js';
import { outlineIn } from '../word/outlineIn.js';
import { openMemory } from '../word/storage.js';
import { inTurns } from '../word/turns.js';
import { createSession } from './session/session.js';
import type { Session } from './session/types.js';
import { speak } from './texts.js';

export { officeIsDark } from '../word/theme.js';

/** The rules of the check. Asked for as soon as the first view stands, or when a document is to be checked before. */
export const loadRules = () => import(/* webpackChunkName: "rules" */ '../check/check.js');

/** What was worked out of a reading against an outline: asked for again by every move of the cursor, and by the list of findings. */
const keptFor = <Value>() => {
  const kept = new WeakMap<DocumentState, { outline: Outline; profile: Profile; value: Value }>();
  return {
    get: (state: DocumentState, outline: Outline, profile: Profile): Value | undefined => {
      const known = kept.get(state);
      return known?.outline === outline && known.profile === profile ? known.value : undefined;
    },
    set: (state: DocumentState, outline: Outline, profile: Profile, value: Value): Value => {
      kept.set(state, { outline, profile, value });
      return value;
    },
  };
};

/** The session over the document that this pane belongs to. */
export const openSession = async (): Promise<Result<Session>> => {
  const document = await openDocument();
  const memory = await openMemory();
  // Vietnamese stays when the other table does not come.
  await speak(memory.settings().language).catch(() => undefined);
  if (!document.ok) return document;
  const alignments = keptFor<Alignment>();
  const counts = keptFor<number>();
  const aligned = (...of: [DocumentState, Outline, Profile]): Alignment =>
    alignments.get(...of) ?? alignments.set(...of, align(of[0].report, of[1], of[2]));
  return success(
    createSession({
      document: document.value,
      outline: defaultOutline,
      outlineOf: (state) => outlineIn(state, memory.outlines),
      emptyProfile,
      check: async (state, outline, profile, hints) => {
        const { report } = state;
        const { checkInSteps } = await loadRules();
        const known =
          alignments.get(state, outline, profile) ?? (await inTurns(alignInSteps(report, outline, profile)));
        const options = { aligned: alignments.set(state, outline, profile, known), hints };
        return inTurns(checkInSteps(report, outline, profile, options));
      },
      cleanable: async (state, outline, profile) => {
        const known = counts.get(state, outline, profile);
        if (known !== undefined) return known;
        const { lexicon } = aligned(state, outline, profile);
        const plan = await inTurns(planCleanInSteps(state.report, outline, profile, lexicon));
        return counts.set(state, outline, profile, plan.length);
      },
      locate: (cursor, state, outline, profile) => locateCursor(state.report, aligned(state, outline, profile), cursor),
      isAsRead: (cursor, { report }) => isAsRead(report, cursor),
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
