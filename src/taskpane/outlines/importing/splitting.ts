/** Cutting a line in two: the words where the second part may begin, and the change that makes it so. */
import type { Change } from '../../../importing/change.js';
import type { Decision } from '../../../importing/types.js';
import type { Row } from './rows.js';

export interface Word {
  readonly text: string;
  /** The decision it stands in, and where there. */
  readonly at: number;
  readonly offset: number;
  /** The first of a line of the source: to cut here is to take the lines apart. */
  readonly isFirst: boolean;
}

/** The words of a row, of all its lines. The second part may begin at any but the first. */
export const splitWords = (decisions: readonly Decision[], { at, end }: Row): readonly Word[] =>
  decisions.slice(at, end).flatMap(({ text }, index) =>
    [...text.matchAll(/\S+/gu)].map((found, order): Word => ({
      text: found[0],
      at: at + index,
      offset: found.index,
      isFirst: order === 0,
    })),
  );

/** Where a reader would cut: after the first colon, semicolon or full stop, or before the first bracket; else at the second word. */
export const likelyCut = (words: readonly Word[]): number => {
  const cut = words.findIndex(
    ({ text, isFirst }, index) =>
      index > 1 && (isFirst || text.startsWith('(') || /\p{L}{2}[.:;]$/u.test(words[index - 1]?.text ?? '')),
  );
  return cut > 0 ? cut : Math.min(1, words.length - 1);
};

/** The change that lets the second part begin at this word. */
export const splitBefore = ({ at, offset, isFirst }: Word): Change =>
  isFirst ? { kind: 'as', at, as: 'note' } : { kind: 'split', at, offset };
