/** After a failed change: what is true of the document by now, held against what was known of it before. */
import { type Circumstances, isUnanswered } from './errors.js';
import { runWord, twice } from './run.js';

/** `before`: what was known when the change was sent, undefined while nothing was. `isStill` reads the document again. */
export const documentNow = async <Known>(
  before: Known | undefined,
  error: unknown,
  isStill: (before: Known) => Promise<boolean>,
): Promise<Circumstances['document']> => {
  if (before === undefined) return 'untouched';
  if (isUnanswered(error)) return 'unknown';
  try {
    return (await twice(() => isStill(before))) ? 'untouched' : 'changed';
  } catch {
    return 'unknown';
  }
};

const textsNow = (): Promise<string> =>
  runWord('reading', async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('text');
    await context.sync();
    return paragraphs.items.map(({ text }) => text).join('\n');
  });

/** As `documentNow`, from the texts of all paragraphs. */
export const documentByTexts = (
  before: readonly string[] | undefined,
  error: unknown,
): Promise<Circumstances['document']> =>
  documentNow(before, error, async (texts) => (await textsNow()) === texts.join('\n'));
