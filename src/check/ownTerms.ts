/**
 * The cell's two terms — the one that ends and the one that begins — as title, headings and profile say them, and what is to be believed
 * where they differ. Works with an empty profile as with a filled one.
 */
import { parseTerm } from '../outline/terms.js';
import type { Section, Term } from '../outline/types.js';
import type { CheckContext } from './context.js';
import { passagesOf } from './passages.js';
import type { TermMention } from './termMentions.js';
import { termMentions } from './termMentions.js';

export type Role = 'previous' | 'next';

export const fieldOf: Readonly<Record<Role, string>> = { previous: 'nhiemKyTruoc', next: 'nhiemKySau' };

/** Title or a heading says which term it is about. */
export interface Statement {
  readonly role: Role;
  readonly mention: TermMention;
}

export interface OwnTerms {
  readonly statements: readonly Statement[];
  /** `trình Đại hội Chi bộ nhiệm kỳ …` in the title: the congress that the report is for. */
  readonly congress: readonly TermMention[];
  /** What the profile says, where it says it. */
  readonly profile: Readonly<Partial<Record<Role, Term>>>;
  /** The terms to hold the rest of the report against. */
  readonly previous?: Term;
  readonly next?: Term;
}

export const sameTerm = (one: Term | undefined, other: Term | undefined): boolean =>
  one !== undefined && other !== undefined && one.start === other.start && one.end === other.end;

const lastIndexOf = (text: string, pattern: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
};

/** What the words before a term of title or heading make of it; `congress` where only a congress is named. */
const roleIn = (before: string): Role | 'congress' | undefined => {
  const back = lastIndexOf(
    before,
    /tổng kết|kết quả|kiểm điểm|đánh giá|tình hình|thực hiện nghị quyết|nghị quyết đại hội/gu,
  );
  const ahead = lastIndexOf(before, /phương hướng|mục tiêu/gu);
  const congress = lastIndexOf(before, /(?<!nghị quyết )đại hội/gu);
  if (congress > back && congress > ahead) return 'congress';
  if (back < 0 && ahead < 0) return before.includes('nhiệm vụ') ? 'next' : undefined;
  return ahead > back ? 'next' : 'previous';
};

/** A heading that the outline gives one of the two terms. */
const roleOfSection = ({ heading }: Section): Role | undefined => {
  const [back, ahead] = [heading.includes('{nhiemKyTruoc}'), heading.includes('{nhiemKySau}')];
  return back === ahead ? undefined : back ? 'previous' : 'next';
};

/** The title runs over several lines: what a term is about may stand on a line before it. */
const titleStatements = (context: CheckContext, mentions: readonly TermMention[]) => {
  const statements: Statement[] = [];
  const congress: TermMention[] = [];
  let open = '';
  for (const passage of passagesOf(context)) {
    if (passage.place !== 'front') break;
    const own = mentions.filter((mention) => mention.passage === passage);
    for (const mention of own) {
      const role = roleIn(`${open} ${mention.before}`);
      open = '';
      if (mention.owner === 'other' || role === undefined) continue;
      if (role === 'congress') congress.push(mention);
      else statements.push({ role, mention });
    }
    if (own.length === 0) open += ` ${passage.folded}`;
  }
  return { statements, congress };
};

const headingStatements = (context: CheckContext, mentions: readonly TermMention[]): Statement[] => {
  const sections = new Map(context.alignment.sections.map(({ section, depth }) => [section.id, { section, depth }]));
  const seen = new Set<string>();
  return mentions.flatMap((mention): Statement[] => {
    const { passage, owner, before } = mention;
    const found = sections.get(passage.section);
    if (passage.place !== 'heading' || owner === 'other' || !found || seen.has(passage.section)) return [];
    const said = found.depth <= 2 ? roleIn(before) : undefined;
    const role = roleOfSection(found.section) ?? (said === 'congress' ? undefined : said);
    if (!role) return [];
    seen.add(passage.section);
    return [{ role, mention }];
  });
};

/**
 * The profile's where the report has it too, else the title's, else what the headings say first. A profile that no place of the report
 * agrees with may be of another report, or of last term's.
 */
const believed = (role: Role, terms: Omit<OwnTerms, Role>): Term | undefined => {
  const stated = terms.statements.filter((one) => one.role === role).map(({ mention }) => mention.term);
  const told = terms.profile[role];
  if (told && (stated.length === 0 || stated.some((term) => sameTerm(term, told)))) return told;
  return stated[0];
};

const known = new WeakMap<CheckContext, OwnTerms>();

export const ownTerms = (context: CheckContext): OwnTerms => {
  const before = known.get(context);
  if (before) return before;
  const mentions = termMentions(context);
  const title = titleStatements(context, mentions);
  const statements = [...title.statements, ...headingStatements(context, mentions)];
  const told = (role: Role): Term | undefined => parseTerm(context.profile.fields[fieldOf[role]] ?? '');
  const [previous, next] = [told('previous'), told('next')];
  const profile = { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
  const terms = { statements, congress: title.congress, profile };
  const back = believed('previous', terms);
  const ahead = believed('next', terms);
  const all = { ...terms, ...(back ? { previous: back } : {}), ...(ahead ? { next: ahead } : {}) };
  known.set(context, all);
  return all;
};
