/** Decisions with the lines that go on put together: one text for each heading, note or sentence, and where it stands. */
import type { Placed } from './sourceText.js';
import type { Decision, LineAs } from './types.js';

export interface Whole {
  /** Index of its first decision. */
  readonly at: number;
  readonly line: number;
  /** Number of its last line. */
  readonly lastLine: number;
  readonly as: Exclude<LineAs, { kind: 'continued' }>;
  /** Without the number of a heading. */
  readonly text: string;
}

/** A heading's words: its number is kept beside them. */
const withoutNumber = (text: string, number: string): string => {
  const trimmed = text.normalize('NFC').trimStart();
  return number !== '' && trimmed.startsWith(number.normalize('NFC'))
    ? trimmed.slice(number.normalize('NFC').length)
    : text;
};

export const wholesOf = (decisions: readonly Decision[]): Whole[] => {
  const wholes: Whole[] = [];
  decisions.forEach(({ as, line, text }, at) => {
    const last = wholes.at(-1);
    if (as.kind !== 'continued') {
      const own = as.kind === 'heading' ? withoutNumber(text, as.number) : text;
      wholes.push({ at, line, lastLine: line, as, text: own });
    } else if (last) wholes[wholes.length - 1] = { ...last, lastLine: line, text: `${last.text} ${text}` };
    // Nothing stands above a first line that goes on: it is a note of its own.
    else wholes.push({ at, line, lastLine: line, as: { kind: 'note', form: 'plain' }, text });
  });
  return wholes;
};

/** For each decision how deep its heading stands in the tree, as the outline will have it: a level that is left out counts as none. 0 = no heading. */
export const depthsOf = (decisions: readonly Decision[]): number[] => {
  let open = 0;
  return decisions.map(({ as }) => (as.kind === 'heading' ? (open = Math.min(as.level, open + 1)) : 0));
};

/** The texts that may hold fields. */
export const placedTexts = (decisions: readonly Decision[]): Placed[] =>
  wholesOf(decisions).flatMap(({ as, text }): Placed[] => {
    switch (as.kind) {
      case 'title':
      case 'heading':
      case 'text':
      case 'note':
        return [{ text, place: as.kind }];
      default:
        return [];
    }
  });
