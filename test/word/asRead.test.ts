/** What Word says stands around the cursor, compared with the report as read: a difference where nothing was typed would read for nothing. */
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../src/report/blocks.js';
import { isAsRead } from '../../src/word/cursor.js';
import { queueCursor } from '../../src/word/follow.js';
import { runWord } from '../../src/word/run.js';
import { finished, finishedDocx, styles } from '../support/finished/index.js';
import { valueIn } from '../support/docx.js';
import { closeAfterEach, openIn } from './openIn.js';

closeAfterEach();

test.each(styles)(
  'a finished report ($name) is as it was read wherever the cursor goes, until something is typed',
  async (style) => {
    const { host, document } = await openIn('windows-365', finishedDocx(finished(style, 1)));
    const { report } = valueIn(await document.read());
    const places = [...paragraphsOf(report.blocks)].length;
    const cursorAt = (paragraph: number) => {
      host.select({ paragraph, offset: 0 });
      return runWord('reading', async (context) => {
        const take = queueCursor(context);
        await context.sync();
        return take();
      });
    };
    const visited = Array.from({ length: Math.ceil(places / 7) }, (_, index) => index * 7);
    const newer: number[] = [];
    for (const paragraph of visited) if (!isAsRead(report, await cursorAt(paragraph))) newer.push(paragraph);
    expect(newer).toEqual([]);
    await runWord('writing', async (context) => {
      context.document.getSelection().insertText('x', 'Start');
      await context.sync();
    });
    expect(isAsRead(report, await cursorAt(visited.at(-1) ?? 0))).toBe(false);
  },
);
