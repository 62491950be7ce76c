/**
 * Working through a check: a list that stands still while the document changes under it. Each finding keeps its place and its key; what
 * a newer reading says is taken into it. Pure.
 */
import { findingName } from '../../check/setAside.js';
import type { CheckResult, Finding, Severity } from '../../check/types.js';
import { firstSeverity, groupByRule, severities } from './findings.js';

export interface ReviewItem {
  /** Stays the same as long as the list stands. */
  readonly key: string;
  /** As the last reading has it, so that its place and its fix fit the document of now. */
  readonly finding: Finding;
  /** `done`: the last reading does not find it any more. */
  readonly state: 'open' | 'done' | 'aside';
  /** Why it was set aside. */
  readonly reason: string;
}

/** The last check asked for: it stands still while the person works through it. */
export interface Review {
  /** What the last reading says, for the verdict. */
  readonly result: CheckResult;
  readonly items: readonly ReviewItem[];
  /** How many findings came up since that are not in the list. */
  readonly fresh: number;
  /** How many notes and prompts the clean command would take out: many of them hide behind one finding «mục trống». */
  readonly cleanable: number;
  readonly at: Date;
  /** The severity in front. */
  readonly severity: Severity;
  /** Key of the finding that the person is at, '' = none. */
  readonly current: string;
  /** The person asked whether the current finding is still there, and it is. */
  readonly stillThere: boolean;
}

const sameText = (one: Finding, other: Finding): boolean => one.where?.text === other.where?.text;

/**
 * Which finding of a newer check each older one is. They are known by their name (rule, section, quote); of several with one name those
 * in an unchanged paragraph belong together first, the others in order.
 */
const matchFindings = (older: readonly Finding[], newer: readonly Finding[]): ReadonlyMap<Finding, Finding> => {
  const waiting = new Map<string, Finding[]>();
  for (const finding of newer) {
    const name = findingName(finding);
    waiting.set(name, [...(waiting.get(name) ?? []), finding]);
  }
  const matched = new Map<Finding, Finding>();
  const take = (finding: Finding, accepts: (candidate: Finding) => boolean): void => {
    const candidates = waiting.get(findingName(finding)) ?? [];
    const at = candidates.findIndex(accepts);
    const [found] = at < 0 ? [] : candidates.splice(at, 1);
    if (found) matched.set(finding, found);
  };
  for (const finding of older) take(finding, (candidate) => sameText(candidate, finding));
  for (const finding of older) if (!matched.has(finding)) take(finding, () => true);
  return matched;
};

/** The list of a new check. The person stays at the finding they were at, when it is still there. */
export const newReview = (result: CheckResult, cleanable: number, at: Date, before: Review | undefined): Review => {
  const items = result.findings.map((finding, index): ReviewItem => ({
    key: String(index),
    finding,
    state: 'open',
    reason: '',
  }));
  const wasAt = before?.items.find((item) => item.key === before.current);
  const isAt = wasAt && matchFindings([wasAt.finding], result.findings).get(wasAt.finding);
  const keeps = before && items.some(({ finding }) => finding.severity === before.severity);
  return {
    result,
    items,
    fresh: 0,
    cleanable,
    at,
    severity: keeps ? before.severity : firstSeverity(result.findings),
    current: items.find(({ finding }) => finding === isAt)?.key ?? '',
    stillThere: false,
  };
};

/** The same list after another reading: what is gone is done, what came back is open again, what is new is only counted. */
export const reviewAfter = (review: Review, result: CheckResult, cleanable: number): Review => {
  const older = review.items.map(({ finding }) => finding);
  const newer = [...result.findings, ...result.ignored.map(({ finding }) => finding)];
  const matched = matchFindings(older, newer);
  const known = new Set(matched.values());
  const items = review.items.map(({ key, finding }): ReviewItem => {
    const now = matched.get(finding);
    const aside = result.ignored.find((ignored) => ignored.finding === now);
    return {
      key,
      finding: now ?? finding,
      state: now === undefined ? 'done' : aside ? 'aside' : 'open',
      reason: aside?.reason ?? '',
    };
  });
  return {
    ...review,
    result,
    items,
    fresh: result.findings.filter((finding) => !known.has(finding)).length,
    cleanable,
    stillThere: false,
  };
};

export interface ItemGroup {
  readonly rule: Finding['rule'];
  readonly items: readonly ReviewItem[];
}

/** The list of one severity as it is shown: by rule, inside a rule in the order of the document. */
export const groupsOf = ({ items }: Review, severity: Severity): readonly ItemGroup[] => {
  const itemOf = new Map(items.map((item) => [item.finding, item]));
  return groupByRule([...itemOf.keys()], severity).map(({ rule, findings }) => ({
    rule,
    items: findings.flatMap((finding) => itemOf.get(finding) ?? []),
  }));
};

export const openItems = (items: readonly ReviewItem[]): readonly ReviewItem[] =>
  items.filter((item) => item.state === 'open');

/** The open finding after (1) or before (-1) the current one, as the lists stand: errors, then warnings, then hints. No going round. */
export const stepFrom = (review: Review, direction: 1 | -1): ReviewItem | undefined => {
  const order = severities.flatMap((severity) => groupsOf(review, severity).flatMap(({ items }) => items));
  const at = order.findIndex(({ key }) => key === review.current);
  if (at < 0 && direction < 0) return undefined;
  // From nowhere the walk begins in the list that is in front.
  const front = at < 0 ? order.findIndex(({ finding }) => finding.severity === review.severity) : at + 1;
  return direction > 0
    ? order.slice(Math.max(front, 0)).find(({ state }) => state === 'open')
    : order.slice(0, at).findLast(({ state }) => state === 'open');
};
