/**
 * Going to a place that a check found. The document may have moved on since: the paragraph is found by its text, and where it is gone
 * we say so and select nothing.
 */
import type { Where } from '../check/types.js';
import type { Failure, Result } from '../result.js';
import { inWord, Stop } from './run.js';
import { locate } from './texts.js';

const gone: Failure = {
  code: 'place-moved',
  message: 'Không còn thấy chỗ này: văn bản đã đổi sau lần kiểm tra trước.',
  hint: 'Nhấn «Kiểm tra lại».',
};

/** Word's search takes at most 255 characters, and reads `^` as the start of a special mark. */
const searchable = (quote: string): boolean => quote.trim() !== '' && quote.length <= 255 && !/[\^\p{Cc}]/u.test(quote);

/** Scrolls to the quote and selects it; to the whole paragraph where the quote cannot be searched for. At most 3 round trips. */
export const jump = (where: Where): Promise<Result<void>> =>
  inWord('reading', async (context) => {
    const paragraphs = context.document.body.paragraphs;
    paragraphs.load('text');
    await context.sync();

    const index = locate(
      paragraphs.items.map((paragraph) => paragraph.text),
      where.paragraph,
      where.text,
    );
    const paragraph = index === undefined ? undefined : paragraphs.items[index];
    if (!paragraph) throw new Stop(gone);

    if (!searchable(where.quote)) {
      paragraph.select('Select');
      await context.sync();
      return;
    }
    const found = paragraph.search(where.quote, { matchCase: true });
    found.load('text');
    await context.sync();
    (found.items[0] ?? paragraph).select('Select');
    await context.sync();
  });
