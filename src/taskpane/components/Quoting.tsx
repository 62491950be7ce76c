/** A sentence of the pane around words of the document, of an outline or of a file, which are Vietnamese whatever the pane speaks. */
import type { ReactNode } from 'react';

/** Stand for the words while the sentence is made; no text has these characters. */
const firstMark = 0xe000;
const marks = /([\uE000-\uE0FF])/u;

interface QuotingProps {
  /** Makes the sentence of the words, given in their order. */
  readonly say: (...words: string[]) => string;
  readonly words: readonly string[];
}

export const Quoting = ({ say, words }: QuotingProps): ReactNode =>
  say(...words.map((word, index) => (word === '' ? '' : String.fromCharCode(firstMark + index))))
    .split(marks)
    .map((piece, index) => {
      const word = piece.length === 1 ? words[piece.charCodeAt(0) - firstMark] : undefined;
      return word === undefined ? (
        piece
      ) : (
        <span key={index} lang="vi">
          {word}
        </span>
      );
    });
