/**
 * What the outline is called and where it comes from: filled in from what was understood, changed by the person, and put into the outline. With it the
 * way from a failure to the line that is the cause.
 */
import { slugOf } from '../../../importing/ids.js';
import { depthsOf } from '../../../importing/placed.js';
import { toOutline } from '../../../importing/toOutline.js';
import type { ImportedOutline } from '../../../importing/types.js';
import type { Outline } from '../../../outline/types.js';
import { isCapitals } from '../../../report/normalize.js';
import { type Failure, type Result, failed } from '../../../result.js';
import type { Texts } from '../../texts.js';

export interface Names {
  readonly title: string;
  /** The body that sent it. */
  readonly superior: string;
  /** `2025-2027`, or as typed. */
  readonly term: string;
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const sentenceCase = (text: string): string => {
  const words = isCapitals(text) ? text.toLocaleLowerCase('vi') : text;
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
};

/** A name that dots stand for is none. */
const unlessBlank = (text: string): string => (/[.…_]{2,}|…/u.test(text) ? '' : text);

/** Names as the document gives them; what it leaves open is ''. `file`: the name of the file, with its ending. */
export const namesFrom = ({ decisions, fields }: ImportedOutline, file: string): Names => {
  const valueOf = (id: string): string => fields.find(({ field }) => field.id === id)?.value ?? '';
  const partOf = (part: string): string =>
    squeezed(
      decisions
        .filter(({ as }) => 'part' in as && as.part === part)
        .map(({ text }) => text)
        .join(' '),
    );
  const name = unlessBlank(partOf('name'));
  return {
    title: sentenceCase(name) || squeezed(file.replace(/\.[^.]*$/u, '')),
    superior: valueOf('dangBo') || unlessBlank(partOf('superior')),
    term: valueOf('nhiemKySau') || valueOf('nhiemKyTruoc'),
  };
};

/** Where the person has to change something. */
export type FaultPlace = 'title' | { readonly at: number };

export interface Fault {
  readonly failure: Failure;
  readonly place: FaultPlace | undefined;
}

/** The heading that a path such as `sections.2.children.0.tables.1` goes through; -1 where it goes through none. */
const headingOn = (detail: string, { decisions }: ImportedOutline): number => {
  const found = /sections((?:\.\d+(?:\.children)?)+)/u.exec(detail)?.[1] ?? '';
  const steps = [...found.matchAll(/\d+/gu)].map(([step]) => Number(step));
  const depths = depthsOf(decisions);
  let at = -1;
  for (const [depth, step] of steps.entries()) {
    let left = step;
    at = depths.findIndex((own, index) => {
      if (index <= at || own !== depth + 1) return false;
      left -= 1;
      return left < 0;
    });
    if (at < 0) return -1;
  }
  return at;
};

const missing = (code: string, message: string, hint: string): Failure => failed({ code, message, hint }).failure;

/** The outline to keep, or what is in its way. `source`: the sentence of where it comes from. */
export const outlineOf = (
  imported: ImportedOutline,
  names: Names,
  source: string,
  { importing }: Pick<Texts, 'importing'>,
): { readonly outline: Outline } | { readonly fault: Fault } => {
  const title = squeezed(names.title);
  if (title === '')
    return { fault: { failure: missing('no-title', importing.noTitle, importing.noTitleHint), place: 'title' } };
  if (!imported.decisions.some(({ as }) => as.kind === 'heading'))
    return {
      fault: { failure: missing('no-headings', importing.noHeadings, importing.noHeadingsHint), place: { at: 0 } },
    };
  // The body before the title: a name is cut after forty letters, and titles are much alike.
  const made: Result<Outline> = toOutline(imported, {
    id: slugOf([names.superior, names.term, title].map(squeezed).join(' ')),
    title,
    source,
  });
  if (made.ok) return { outline: made.value };
  const at = headingOn(made.failure.detail ?? '', imported);
  return { fault: { failure: made.failure, place: at < 0 ? undefined : { at } } };
};
