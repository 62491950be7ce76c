/**
 * The profile of a report as far as the report itself is certain of it: from its letterhead, its title, its headings and its signature, for a
 * document that remembers nothing.
 */
import { fieldNamesIn } from '../outline/fields.js';
import { formatTerm } from '../outline/terms.js';
import type { Outline, Profile, Template } from '../outline/types.js';
import { align, type Alignment } from '../report/align.js';
import { findBlanks } from '../report/blanks.js';
import { allParagraphs, plainText, type Report } from '../report/blocks.js';
import { issuerOf } from '../report/issuer.js';
import { readLetterhead, readSignature } from '../report/letterhead.js';
import { foldLetters, isCapitals } from '../report/normalize.js';
import { finish } from '../steps.js';
import { contextOf } from './check.js';
import { fieldOf, ownTerms, type Role, sameTerm } from './ownTerms.js';

/** The one text field that a template prints; undefined where it prints several or none. */
const onlyField = ({ fields }: Outline, template: Template): string | undefined => {
  const named = fieldNamesIn(template).filter((name) => fields.some(({ id, kind }) => id === name && kind === 'text'));
  return named.length === 1 ? named[0] : undefined;
};

/** A name in capitals as the text of the report writes it; '' where the text never does. */
const asWritten = (report: Report, name: string): string => {
  const wanted = foldLetters(name.trim());
  if (wanted === '' || findBlanks(name).length > 0) return '';
  if (!isCapitals(name)) return name.trim();
  for (const paragraph of allParagraphs(report)) {
    const text = plainText(paragraph).normalize('NFC');
    const at = foldLetters(text).indexOf(wanted);
    const found = at < 0 ? '' : text.slice(at, at + wanted.length);
    if (found !== '' && !isCapitals(found)) return found;
  }
  return '';
};

/**
 * The profile with what the report says where the profile is silent; terms are those that `ownTerms` believes. Two places that contradict each
 * other say nothing.
 */
export const statedProfile = (
  report: Report,
  outline: Outline,
  profile: Profile,
  aligned: Alignment = align(report, outline, profile),
): Profile => {
  const told: Record<string, string> = {};
  const tell = (id: string | undefined, value: string): void => {
    if (id !== undefined && value !== '' && (profile.fields[id] ?? '') === '') told[id] = value;
  };
  const { letterhead, signature } = outline;
  const front = readLetterhead(report, aligned.front);
  const joined = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join(' ');
  tell(
    onlyField(outline, letterhead.issuer),
    asWritten(report, issuerOf(report, aligned.front, outline, { ...profile, fields: {} })),
  );
  tell(onlyField(outline, letterhead.superior), asWritten(report, joined(front.superior)));
  const dated = (front.placeDate?.text ?? '').normalize('NFC');
  const place = /^(.+?),?\s*ngày(?!\p{L})/iu.exec(dated)?.[1] ?? '';
  tell(onlyField(outline, letterhead.placeAndDate), findBlanks(place).length === 0 ? place : '');
  tell(onlyField(outline, signature.name), readSignature(report, aligned.back).name?.text ?? '');

  const terms = ownTerms(finish(contextOf(report, outline, profile, aligned)));
  for (const role of ['previous', 'next'] as const satisfies readonly Role[]) {
    const stated = terms.statements.filter((one) => one.role === role).map(({ mention }) => mention.term);
    const term = terms[role];
    if (term && (terms.profile[role] || stated.every((one) => sameTerm(one, term))))
      told[fieldOf[role]] = formatTerm(term);
  }
  return { ...profile, fields: { ...profile.fields, ...told } };
};
