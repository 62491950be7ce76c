/**
 * Carrying out on a file what the findings of its check offer. Looks and the page first, then words: a change of words would hide a paragraph
 * from those that know it by its text.
 */
import { check } from '../check/check.js';
import type { Finding, Fix } from '../check/types.js';
import { editLooks, editPage, editTexts, removeFrom } from '../ooxml/edit.js';
import { type Package, savePackage } from '../ooxml/package.js';
import { readReport } from '../ooxml/read.js';
import { presentationRules } from '../outline/presentation.js';
import type { Outline, Profile } from '../outline/types.js';
import { align } from '../report/align.js';
import type { TextEdit } from '../report/plan.js';
import { planClean } from '../report/planClean.js';
import { type Result, success } from '../result.js';
import { openFor } from '../ooxml/reportFile.js';

/** A finding that offers something, and what. */
export interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface Mended {
  readonly bytes: Uint8Array;
  /** One for each offer: whether it was carried out. */
  readonly outcome: readonly { readonly offer: Offer; readonly done: boolean }[];
}

/** `«2020 → 2025»`, with a word or two around an insertion. */
const changed = ({ text, start, end, to }: TextEdit): string => {
  if (start < end) return `«${text.slice(start, end)}» → «${to}»`;
  const before = text.slice(Math.max(0, start - 15), start);
  const after = text.slice(start, start + 15);
  return `«${before}${after}» → «${before}${to}${after}»`;
};

/** What an offer does, for a person: one line, `from → to` where words change. */
export const offerLine = ({ finding, fix }: Offer): string =>
  fix.kind === 'text' ? `${finding.rule}: ${fix.edits.map(changed).join('; ')}` : `${finding.rule}: ${finding.message}`;

type Edited = Result<{ readonly pkg: Package; readonly done: readonly boolean[] }>;

const withLooks = (pkg: Package, offers: readonly Offer[], profile: Profile): Edited => {
  const groups = offers.map(({ fix }) => (fix.kind === 'look' ? fix.changes : []));
  const edited = editLooks(pkg, groups.flat(), presentationRules(profile.rules));
  if (!edited.ok) return edited;
  let at = 0;
  const done = groups.map((group) => edited.value.done.slice(at, (at += group.length)).includes(true));
  return success({ pkg: edited.value.pkg, done });
};

const withPage = (pkg: Package, offers: readonly Offer[], profile: Profile): Edited => {
  if (!offers.some(({ fix }) => fix.kind === 'page')) return success({ pkg, done: offers.map(() => false) });
  const edited = editPage(pkg, presentationRules(profile.rules));
  if (!edited.ok) return edited;
  const { sections } = edited.value;
  return success({ pkg: edited.value.pkg, done: offers.map(({ fix }) => fix.kind === 'page' && sections > 0) });
};

const withTexts = (pkg: Package, offers: readonly Offer[]): Edited => {
  const edited = editTexts(
    pkg,
    offers.map(({ fix }) => (fix.kind === 'text' ? fix.edits : [])),
  );
  if (!edited.ok) return edited;
  const done = edited.value.done.map((each, index) => each && offers[index]?.fix.kind === 'text');
  return success({ pkg: edited.value.pkg, done });
};

/** Last: it takes paragraphs out, so all indexes change. */
const cleaned = (pkg: Package, offers: readonly Offer[], outline: Outline, profile: Profile): Edited => {
  if (!offers.some(({ fix }) => fix.kind === 'clean')) return success({ pkg, done: offers.map(() => false) });
  const report = readReport(pkg);
  if (!report.ok) return report;
  const edited = removeFrom(pkg, report.value, planClean(report.value, outline, profile));
  return edited.ok ? success({ pkg: edited.value, done: offers.map(({ fix }) => fix.kind === 'clean') }) : edited;
};

/**
 * What is mended without its rule being named: how things look and are spelled. A figure, a name, a date of a cited document is for the
 * person to say, so that rule must be named; so must those whose words go out.
 */
const isForm = ({ rule, fix }: Finding): boolean =>
  fix?.kind !== 'clean' && (rule.startsWith('format-') || rule === 'tone-mark-mixed' || rule === 'dash-mixed');

/**
 * Mends what the check of this file offers: of these rules, of those about form when none is named; `every` = of all, to be listed. The same bytes come back when nothing changes. Values of fields are the person's to give, and stay offers.
 */
export const mendOut = (
  bytes: Uint8Array,
  asked: { readonly outline: Outline | undefined; readonly profile: Profile | undefined },
  rules: readonly string[] = [],
  every = false,
): Result<Mended> => {
  const opened = openFor(bytes, asked);
  if (!opened.ok) return opened;
  const { pkg, report, outline, profile } = opened.value;
  const { findings } = check(report, outline, profile, { aligned: align(report, outline, profile) });
  const offers = findings.flatMap((finding): Offer[] => {
    const { fix, rule } = finding;
    const isAsked = rules.length === 0 ? every || isForm(finding) : rules.includes(rule);
    return fix && isAsked ? [{ finding, fix }] : [];
  });
  const done = offers.map(() => false);
  let now = pkg;
  for (const step of [withLooks, withPage, withTexts]) {
    const edited = step(now, offers, profile);
    if (!edited.ok) return edited;
    now = edited.value.pkg;
    edited.value.done.forEach((each, index) => (done[index] ||= each));
  }
  const last = cleaned(now, offers, outline, profile);
  if (!last.ok) return last;
  last.value.done.forEach((each, index) => (done[index] ||= each));
  const outcome = offers.map((offer, index) => ({ offer, done: done[index] ?? false }));
  return success({ bytes: last.value.pkg === pkg ? bytes : savePackage(last.value.pkg), outcome });
};
