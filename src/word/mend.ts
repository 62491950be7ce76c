/**
 * Carrying out what findings offer, in the open document: read, find the words, write — three round trips. Every place is known by its text
 * before it is written to, and what the person types between two of the trips is put back. Tracked changes stay tracked: the words are the
 * person's own, so the change shows as any other.
 */
import type { Fix } from '../check/types.js';
import { presentationRules } from '../outline/presentation.js';
import type { Outline, Profile } from '../outline/types.js';
import type { LookChange } from '../report/plan.js';
import type { Result } from '../result.js';
import { success } from '../result.js';
import type { Host, MendOutcome, ProfileOutcome } from './document.js';
import { documentByTexts } from './documentNow.js';
import {
  editsTracked,
  isTypedInto,
  paragraphFor,
  type ParagraphsRead,
  queueEdits,
  queuePutBack,
  queueSearch,
  wentWrong,
} from './editing.js';
import type { Circumstances } from './errors.js';
import { setProfile } from './fields.js';
import { lookNotices, queueLook } from './look.js';
import type { HostNotice } from './notices.js';
import { pageNotice, queuePaper } from './page.js';
import { inWord, Stop } from './run.js';

type TextFix = Extract<Fix, { kind: 'text' }>;
type LookFix = Extract<Fix, { kind: 'look' }>;

/** The document at the first round trip. */
interface Reading extends ParagraphsRead {
  readonly hasStyle: (name: string) => boolean;
  readonly isTracking: boolean | undefined;
  readonly sections: readonly Word.Section[];
}

const readNow = async (context: Word.RequestContext, host: Host, wantsPage: boolean): Promise<Reading> => {
  const { document } = context;
  const { paragraphs } = document.body;
  paragraphs.load('text,style');
  if (host.can.trackChanges) document.load('changeTrackingMode');
  const { sections } = document;
  if (wantsPage) sections.load('items');
  await context.sync();
  const styles = new Set(paragraphs.items.map((paragraph) => paragraph.style));
  return {
    paragraphs: paragraphs.items,
    texts: paragraphs.items.map((paragraph) => paragraph.text),
    hasStyle: (name) => styles.has(name),
    isTracking: host.can.trackChanges ? document.changeTrackingMode !== 'Off' : undefined,
    sections: wantsPage ? sections.items : [],
  };
};

interface Progress {
  /** Texts before the change; undefined while nothing has been sent that could change the document. */
  before?: readonly string[];
  /** Looks or the page are among the changes: texts cannot tell whether they came through. */
  changesLooks: boolean;
}

const run = async (
  context: Word.RequestContext,
  host: Host,
  fixes: readonly Fix[],
  profile: Profile,
  progress: Progress,
): Promise<MendOutcome> => {
  const rules = presentationRules(profile.rules);
  const wantsPage = fixes.some(({ kind }) => kind === 'page');
  const texts = fixes.filter((fix): fix is TextFix => fix.kind === 'text');
  const looks = fixes.filter((fix): fix is LookFix => fix.kind === 'look').flatMap(({ changes }) => changes);
  const setsPage = wantsPage && host.can.pageSetup;
  const reading = await readNow(context, host, setsPage);
  for (const section of reading.sections) if ('pageSetup' in section) section.pageSetup.load('pageWidth,pageHeight');
  const take = queueSearch(
    reading,
    texts.map(({ edits }) => edits),
  );
  if (texts.length + reading.sections.length > 0) await context.sync();
  const { done, found } = take();

  const dressed = looks.flatMap((change): (readonly [Word.Paragraph, LookChange])[] => {
    const paragraph = paragraphFor(reading, change);
    return paragraph ? [[paragraph, change]] : [];
  });
  const lying = reading.sections.map(
    (section) => 'pageSetup' in section && section.pageSetup.pageWidth > section.pageSetup.pageHeight,
  );
  const notices: HostNotice[] = [];
  if (found.length + dressed.length + reading.sections.length > 0)
    Object.assign(progress, { before: reading.texts, changesLooks: dressed.length + reading.sections.length > 0 });
  let papers = 0;
  for (const [paragraph, change] of dressed) queueLook(paragraph, change, reading.hasStyle);
  reading.sections.forEach((section, index) => (papers += queuePaper(section, rules, lying[index]) ? 1 : 0));
  const { written, isAsMeant } = queueEdits(reading, found);
  if (progress.before) await context.sync();

  const disturbed = written.filter(isTypedInto);
  if (disturbed.length > 0) {
    queuePutBack(disturbed);
    await context.sync();
  } else if (reading.isTracking === false && !isAsMeant()) throw new Stop(wentWrong);
  if (wantsPage && papers === 0) notices.push(pageNotice(rules));
  if (reading.isTracking && written.length > 0) notices.push(editsTracked);
  const asked = texts.reduce((sum, { edits }) => sum + edits.length, 0);
  const carried = texts.reduce((sum, { edits }, index) => sum + (done[index] ? edits.length : 0), 0) - disturbed.length;
  return {
    done: carried + dressed.length + papers,
    gone: asked - carried + (looks.length - dressed.length),
    notices: [
      ...notices,
      ...lookNotices(
        dressed.map(([, change]) => change),
        reading.hasStyle,
      ),
    ],
  };
};

/** Asked after a failure. */
const documentNow = async ({ before, changesLooks }: Progress, error: unknown): Promise<Circumstances['document']> => {
  const document = await documentByTexts(before, error);
  return document === 'untouched' && before && changesLooks ? 'unknown' : document;
};

const mendFields = async (
  fixes: readonly Fix[],
  outline: Outline,
  profile: Profile,
): Promise<Result<ProfileOutcome>> => {
  const values = Object.assign(
    {},
    ...fixes.map((fix) => (fix.kind === 'fields' ? fix.values : {})),
  ) as Profile['fields'];
  if (Object.keys(values).length === 0) return success({ changed: 0, notices: [] });
  return setProfile(outline, { ...profile, fields: { ...profile.fields, ...values } });
};

/** Carries out fixes. All edits of one text fix are done or none. `clean` is not done here. */
export const mend = async (
  host: Host,
  fixes: readonly Fix[],
  outline: Outline,
  profile: Profile,
): Promise<Result<MendOutcome>> => {
  const progress: Progress = { changesLooks: false };
  const others = fixes.filter(({ kind }) => kind !== 'clean' && kind !== 'fields');
  const nothing: MendOutcome = { done: 0, gone: 0, notices: [] };
  const mended =
    others.length === 0
      ? success(nothing)
      : await inWord(
          'writing',
          (context) => run(context, host, others, profile, progress),
          (error) => documentNow(progress, error),
        );
  if (!mended.ok) return mended;
  const fields = await mendFields(fixes, outline, profile);
  if (!fields.ok) return fields;
  const { done, gone, notices } = mended.value;
  return success({ done: done + fields.value.changed, gone, notices: [...notices, ...fields.value.notices] });
};
