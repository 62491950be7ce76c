/** Search in the visible text, within paragraphs, at most 255 characters; wildcards and most codes are not modelled. */
import type { Span } from '../document.js';
import { HostError, notImplemented } from '../errors.js';
import { objectClass } from '../objectModel.js';
import type { Arguments, HostObject, ObjectClass } from '../objectModel.js';
import type { HostState } from '../state.js';
import { piecesOf } from '../text.js';
import { paragraphsOfSpan } from './common.js';
import { rangeObject, rangesObject } from './range.js';

interface Options {
  matchCase: boolean;
  matchWholeWord: boolean;
  matchPrefix: boolean;
  matchSuffix: boolean;
}

const searchOptionsObject: ObjectClass<Options> = objectClass<Options>('SearchOptions', {
  free: true,
  set: {
    MatchCase: (options, value) => void (options.matchCase = value === true),
    MatchWholeWord: (options, value) => void (options.matchWholeWord = value === true),
    MatchPrefix: (options, value) => void (options.matchPrefix = value === true),
    MatchSuffix: (options, value) => void (options.matchSuffix = value === true),
    IgnorePunct: (_options, value) => refuse(value, 'ignorePunct'),
    IgnoreSpace: (_options, value) => refuse(value, 'ignoreSpace'),
    MatchWildcards: (_options, value) => refuse(value, 'matchWildcards'),
  },
});

const refuse = (value: unknown, name: string): void => {
  if (value === true) notImplemented(`search with ${name}`);
};

export const newSearchOptions = (): HostObject =>
  searchOptionsObject({ matchCase: false, matchWholeWord: false, matchPrefix: false, matchSuffix: false });

/** `^t` is a tab, `^^` a caret; other codes are refused (docs/word/search-option-guidance.md). */
const literal = (text: string): string =>
  text.replace(/\^(.)/g, (_all, code: string) =>
    code === 't' ? '\t' : code === '^' ? '^' : code === 'l' ? '\v' : notImplemented(`search code ^${code}`),
  );

const isWordCharacter = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(text);

export const searchIn = (state: HostState, span: Span, args: Arguments): HostObject => {
  const text = args.text(0);
  if (text.length > 255 || text === '')
    throw new HostError('SearchStringInvalidOrTooLong', 'The search string is empty or too long');
  const given = args.objectOrNothing(1);
  const options = searchOptionsObject.targetOf(given ?? newSearchOptions());
  const wanted = options.matchCase ? literal(text) : literal(text).toLowerCase();
  const found: HostObject[] = [];
  for (const paragraph of paragraphsOfSpan(span)) {
    // Offsets of the visible characters in the whole paragraph.
    const offsets: number[] = [];
    let visible = '';
    for (const piece of piecesOf(paragraph)) {
      if ((piece.deleted && !state.knobs.textHoldsDeleted) || (piece.hidden && !state.knobs.textHoldsHidden)) continue;
      for (let index = 0; index < piece.text.length; index += 1) offsets.push(piece.start + index);
      visible += piece.text;
    }
    const lower = visible.toLowerCase();
    // Letters whose small form is longer would shift offsets; then case is matched as it is.
    const folded = options.matchCase || lower.length !== visible.length ? visible : lower;
    const low = paragraph === span.start.paragraph.element ? span.start.offset : 0;
    const high = paragraph === span.end.paragraph.element ? span.end.offset : Infinity;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      const startsWord = !isWordCharacter(visible[at - 1]);
      const endsWord = !isWordCharacter(visible[end]);
      const fits =
        (!options.matchWholeWord || (startsWord && endsWord)) &&
        (!options.matchPrefix || startsWord) &&
        (!options.matchSuffix || endsWord);
      const start = offsets[at] ?? 0;
      const stop = (offsets[end - 1] ?? 0) + 1;
      if (!fits || start < low || stop > high) continue;
      found.push(
        rangeObject({
          state,
          span: state.document.span(state.document.point(paragraph, start), state.document.point(paragraph, stop)),
        }),
      );
    }
  }
  return rangesObject({ state, spans: found });
};
