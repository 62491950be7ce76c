/** Letterhead and signature of the outline from the lines of the source that are theirs; what it does not have is as in the bundled outline. */
import { defaultOutline } from '../outline/bundled.js';
import { limits } from '../outline/limits.js';
import type { Letterhead, Signature } from '../outline/types.js';
import { letterheadTemplate } from './frameFields.js';
import { normalize } from '../report/normalize.js';
import type { Whole } from './placed.js';
import { tidy } from './sourceText.js';
import type { FoundField } from './types.js';

/** As many lines as an outline may have: the last holds what is left, a line each. */
export const fewer = (lines: readonly string[]): string[] =>
  lines.length <= limits.lines
    ? [...lines]
    : [...lines.slice(0, limits.lines - 1), lines.slice(limits.lines - 1).join('\n')];

export const letterheadOf = (wholes: readonly Whole[], fields: readonly FoundField[]): Letterhead => {
  const part = (name: keyof Letterhead): string => {
    const lines = wholes.flatMap(({ as, text }) =>
      as.kind === 'letterhead' && as.part === name ? [letterheadTemplate(name, text, fields)] : [],
    );
    // Place and date may stand in the letterhead and over the signature; they are printed once.
    return [...new Set(lines)].join('\n') || defaultOutline.letterhead[name];
  };
  return {
    superior: part('superior'),
    issuer: part('issuer'),
    number: part('number'),
    party: part('party'),
    placeAndDate: part('placeAndDate'),
  };
};

export const signatureOf = (wholes: readonly Whole[], fields: readonly FoundField[]): Signature => {
  const part = (name: keyof Signature): string[] =>
    wholes.flatMap(({ as, text }) => (as.kind === 'signature' && as.part === name ? [tidy(text)] : []));
  const known = fields.find(({ field }) => field.id === 'biThu');
  // The signer's name is a field; whatever else stands there keeps its words.
  const names = part('name').filter(
    (name) => !known || (/\p{L}/u.test(name) && normalize(name) !== normalize(known.value)),
  );
  return {
    authority: part('authority').join('\n') || defaultOutline.signature.authority,
    role: part('role').join('\n') || defaultOutline.signature.role,
    name: [...names, ...(known || names.length === 0 ? [defaultOutline.signature.name] : [])].join('\n'),
    recipients: fewer(
      part('recipients')
        .map((line) => line.replace(/^nơi nhận\s*:?\s*/iu, ''))
        .filter((line) => line !== ''),
    ),
  };
};
