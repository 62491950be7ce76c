/**
 * Which block of the report the cursor is in, exactly: both the cursor's texts and the paragraphs come from the same Word in the same
 * round trip, so a whole window of texts must agree.
 */
import type { Block } from '../report/blocks.js';
import type { Cursor } from './document.js';

/** Index of the paragraph at the cursor among `texts`; the first where several agree; undefined when the cursor is not in the body. */
export const locateParagraph = (texts: readonly string[], { paragraph, before, after }: Cursor): number | undefined => {
  const found = texts.findIndex(
    (text, index) =>
      text === paragraph &&
      before.every((each, step) => texts[index - 1 - step] === each) &&
      after.every((each, step) => texts[index + 1 + step] === each),
  );
  return found < 0 ? undefined : found;
};

/** Number of the top-level block that this paragraph of the body is in. */
export const blockOfParagraph = (blocks: readonly Block[], paragraph: number): number | undefined => {
  const found = blocks.findIndex(
    ({ place }) => place !== undefined && place.paragraph <= paragraph && paragraph < place.paragraph + place.count,
  );
  return found < 0 ? undefined : found;
};
