/** After a failed change of texts: what the texts of all paragraphs tell of the document by now. */
import { type Circumstances, isUnanswered } from './errors.js';
import { runWord, twice } from './run.js';

const textsNow = (): Promise<string> =>
  runWord('reading', async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('text');
    await context.sync();
    return paragraphs.items.map(({ text }) => text).join('\n');
  });

/** `before`: the texts when the change was sent, undefined while nothing was. */
export const documentByTexts = async (
  before: readonly string[] | undefined,
  error: unknown,
): Promise<Circumstances['document']> => {
  if (!before) return 'untouched';
  if (isUnanswered(error)) return 'unknown';
  try {
    return (await twice(textsNow)) === before.join('\n') ? 'untouched' : 'changed';
  } catch {
    return 'unknown';
  }
};
