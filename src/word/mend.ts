/**
 * Carrying out what findings offer, in the open document: read, find the words, write — three round trips. Every place is known by its text
 * before it is written to, and what the person types between two of the trips is put back. Tracked changes stay tracked: the words are the
 * person's own, so the change shows as any other.
 */
import type { Fix } from '../check/types.js';
import { presentationRules } from '../outline/presentation.js';
import type { Outline, Profile } from '../outline/types.js';
import type { LookChange, TextEdit } from '../report/plan.js';
import { admitEdits, editedText } from '../report/textEdits.js';
import type { Failure, Result } from '../result.js';
import { success } from '../result.js';
import type { Host, MendOutcome } from './document.js';
import type { Circumstances } from './errors.js';
import { setProfile } from './fields.js';
import { lookNotices, queueLook } from './look.js';
import { pageNotice, queuePaper } from './page.js';
import { inWord, Stop } from './run.js';
import { chosen, searchPattern, type Target, targetOf } from './searching.js';
import { comparable, locate } from './texts.js';
import { documentByTexts } from './textsNow.js';

const trackingNotice =
  'Văn bản đang bật Theo dõi Thay đổi: chỗ vừa sửa hiện như một thay đổi. Vào thẻ Xem lại › Chấp nhận để nhận các chỗ đó.';

const wentWrong: Failure = {
  code: 'mend-broke',
  message: 'Sau khi sửa, có đoạn chữ không đúng như đã định.',
  hint: 'Nhấn Ctrl+Z để trở lại như trước, rồi sửa chỗ đó bằng tay.',
};

type TextFix = Extract<Fix, { kind: 'text' }>;
type LookFix = Extract<Fix, { kind: 'look' }>;

/** The document at the first round trip. */
interface Reading {
  readonly paragraphs: readonly Word.Paragraph[];
  readonly texts: readonly string[];
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

const paragraphFor = (
  { paragraphs, texts }: Reading,
  { paragraph, text }: { readonly paragraph: number; readonly text: string },
): Word.Paragraph | undefined => {
  const index = locate(texts, paragraph, text);
  return index === undefined ? undefined : paragraphs[index];
};

/** An edit with the range of Word's that it is about. */
interface Found {
  readonly edit: TextEdit;
  readonly range: Word.Range;
  readonly target: Target | undefined;
}

/** Searches for the words of every edit. What it gives takes, after the `sync`, the ranges of those edits that are to be done. */
const queueSearch = (
  reading: Reading,
  fixes: readonly TextFix[],
): (() => { readonly done: readonly boolean[]; readonly found: readonly Found[] }) => {
  const asked = new Map<TextEdit, () => Found | undefined>();
  for (const edit of fixes.flatMap(({ edits }) => edits)) {
    const paragraph = paragraphFor(reading, edit);
    if (!paragraph) continue;
    if (edit.text === '' && targetOf({ ...edit, text: 'x' })) {
      asked.set(edit, () => ({ edit, range: paragraph.getRange('Start'), target: undefined }));
      continue;
    }
    const target = targetOf(edit);
    const pattern = target && searchPattern(target.words);
    if (!target || pattern === undefined) continue;
    const hits = paragraph.search(pattern, { matchCase: true });
    hits.load('text');
    asked.set(edit, () => {
      const range = chosen(hits.items, target);
      return range && { edit, range, target };
    });
  }
  return () => {
    const places = new Map([...asked].map(([edit, take]) => [edit, take()] as const));
    const groups = fixes.map(({ edits }) => edits);
    const { done, edits } = admitEdits(groups, (_, all) => all.every((edit) => places.get(edit) !== undefined));
    return { done, found: [...edits.values()].flat().flatMap((edit) => places.get(edit) ?? []) };
  };
};

/** What was asked of Word for one edit, to be looked at when it is done. */
interface Written extends Found {
  /** The words as they stood when the request reached Word. */
  readonly before: Word.Range;
  readonly put: Word.Range;
}

/** Queues one edit: what stands there is read first, by an object of its own, in the same request. */
const queueEdit = ({ edit, range, target }: Found): Written => {
  const before = range.getRange('Content');
  before.load('text');
  const put = range.insertText(edit.to, target?.place ?? 'Start');
  return { edit, range, target, before, put };
};

/** Words came into the range while we worked: it takes back what stood there. */
const isTypedInto = ({ target, before }: Written): boolean =>
  target?.place === 'Replace' && comparable(before.text) !== comparable(target.words);

interface Progress {
  /** Texts before the change; undefined while nothing has been sent that could change the document. */
  before?: readonly string[];
  /** Looks or the page are among the changes: texts cannot tell whether they came through. */
  changesLooks: boolean;
}

/** Paragraphs of the edits, each once, as they stand at the beginning and at the end of the last request. */
const queueCheck = (
  reading: Reading,
  found: readonly Found[],
): { readonly begin: () => void; readonly end: () => () => boolean } => {
  const byParagraph = new Map<Word.Paragraph, TextEdit[]>();
  for (const { edit } of found) {
    const paragraph = paragraphFor(reading, edit);
    if (paragraph) byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), edit]);
  }
  const ranges = new Map(
    [...byParagraph.keys()].map((paragraph) => [paragraph, paragraph.getRange('Content')] as const),
  );
  return {
    begin: () => ranges.forEach((range) => void range.load('text')),
    end: () => {
      for (const paragraph of byParagraph.keys()) paragraph.load('text');
      return () =>
        [...byParagraph].every(([paragraph, edits]) => {
          const text = edits[0]?.text ?? '';
          // Where the person typed beside it meanwhile, the paragraph cannot be held against what it was.
          if (comparable(ranges.get(paragraph)?.text ?? '') !== comparable(text)) return true;
          return comparable(paragraph.text) === comparable(editedText(text, edits));
        });
    },
  };
};

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
  const take = queueSearch(reading, texts);
  if (texts.length + reading.sections.length > 0) await context.sync();
  const { done, found } = take();

  const dressed = looks.flatMap((change): (readonly [Word.Paragraph, LookChange])[] => {
    const paragraph = paragraphFor(reading, change);
    return paragraph ? [[paragraph, change]] : [];
  });
  const lying = reading.sections.map(
    (section) => 'pageSetup' in section && section.pageSetup.pageWidth > section.pageSetup.pageHeight,
  );
  const notices: string[] = [];
  if (found.length + dressed.length + reading.sections.length > 0)
    Object.assign(progress, { before: reading.texts, changesLooks: dressed.length + reading.sections.length > 0 });
  let papers = 0;
  for (const [paragraph, change] of dressed) queueLook(paragraph, change, reading.hasStyle);
  reading.sections.forEach((section, index) => (papers += queuePaper(section, rules, lying[index]) ? 1 : 0));
  const check = queueCheck(reading, found);
  check.begin();
  // The last place first, so that the places before it stay what they are.
  const written = [...found].sort((one, other) => other.edit.start - one.edit.start).map(queueEdit);
  const isAsMeant = check.end();
  if (progress.before) await context.sync();

  const disturbed = written.filter(isTypedInto);
  if (disturbed.length > 0) {
    for (const { put, before } of disturbed) put.insertText(before.text, 'Replace');
    await context.sync();
  } else if (reading.isTracking === false && !isAsMeant()) throw new Stop(wentWrong);
  if (wantsPage && papers === 0) notices.push(pageNotice(rules));
  if (reading.isTracking && written.length > 0) notices.push(trackingNotice);
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

const mendFields = async (fixes: readonly Fix[], outline: Outline, profile: Profile): Promise<Result<number>> => {
  const values = Object.assign(
    {},
    ...fixes.map((fix) => (fix.kind === 'fields' ? fix.values : {})),
  ) as Profile['fields'];
  if (Object.keys(values).length === 0) return success(0);
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
  return fields.ok ? success({ ...mended.value, done: mended.value.done + fields.value }) : fields;
};
