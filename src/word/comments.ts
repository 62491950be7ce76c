/**
 * Remarks as comments beside the text, for whoever reads the report on paper or without the pane. Ours are known by how they begin: our name,
 * a colon and a no-break space, which nobody types there. Comments of people, and those of ours that somebody has answered, are never touched.
 */
import type { Result } from '../result.js';
import type { CommentOutcome, Remark } from './document.js';
import { documentNow } from './documentNow.js';
import { inWord, runWord } from './run.js';
import { searchPattern } from './searching.js';
import { locate } from './texts.js';

const beginning = 'Đề cương:\u00a0';

/** As many comments as before means that none has come or gone. */
const areStill = (before: number): Promise<boolean> =>
  runWord('reading', async (context) => {
    const comments = context.document.body.getComments();
    comments.load('id');
    await context.sync();
    return comments.items.length === before;
  });

/** Three round trips: the paragraphs, the words in them, the comments. A remark without words is put beside its whole paragraph. */
export const addComments = (remarks: readonly Remark[]): Promise<Result<CommentOutcome>> => {
  let before: number | undefined;
  return inWord(
    'writing',
    async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('text');
      const comments = context.document.body.getComments();
      comments.load('id');
      await context.sync();
      const texts = paragraphs.items.map(({ text }) => text);
      const places = remarks.flatMap(({ where, text }) => {
        const index = locate(texts, where.paragraph, where.text);
        const paragraph = index === undefined ? undefined : paragraphs.items[index];
        if (!paragraph) return [];
        const pattern = searchPattern(where.quote);
        const hits = pattern === undefined ? undefined : paragraph.search(pattern, { matchCase: true });
        hits?.load('text');
        return [{ text, paragraph, hits }];
      });
      if (places.length === 0) return { added: 0, skipped: remarks.length };
      await context.sync();

      before = comments.items.length;
      for (const { text, paragraph, hits } of places)
        (hits?.items[0] ?? paragraph.getRange('Content')).insertComment(beginning + text);
      await context.sync();
      return { added: places.length, skipped: remarks.length - places.length };
    },
    (error) => documentNow(before, error, areStill),
  );
};

/** Three round trips. Gives how many went. */
export const removeComments = (): Promise<Result<number>> => {
  let before: number | undefined;
  return inWord(
    'writing',
    async (context) => {
      const comments = context.document.body.getComments();
      comments.load('content');
      await context.sync();
      const ours = comments.items.filter(({ content }) => content.normalize('NFC').startsWith(beginning));
      for (const comment of ours) comment.replies.load('id');
      if (ours.length > 0) await context.sync();
      const unanswered = ours.filter(({ replies }) => replies.items.length === 0);
      if (unanswered.length === 0) return 0;
      before = comments.items.length;
      for (const comment of unanswered) comment.delete();
      await context.sync();
      return unanswered.length;
    },
    (error) => documentNow(before, error, areStill),
  );
};
