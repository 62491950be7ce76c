/** Failures and notices in English: every one that the pane can meet has its sentence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureWords } from '../../../src/taskpane/model/failure.js';
import { noticeLines } from '../../../src/taskpane/model/notice.js';
import { textsIn } from '../../../src/taskpane/texts.js';
import { toFailure } from '../../../src/word/errors.js';
import { noticeOf, withNotices } from '../../../src/word/notices.js';

const english = await textsIn('en');
const vietnamese = await textsIn('vi');

/** Rooms whose failures the pane never shows. */
const elsewhere = /^src\/(?:cli|workbench|wordhost)\//;

/** `code: '…'`, and the list of file failures, whose codes are keys of a table. */
const patterns = [/\bcode: '([a-z0-9-]+)'/g, /(?<=type FileFailureCode =[^;]*)'([a-z0-9-]+)'/g];

const codesInSource = (): readonly string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !elsewhere.test(file))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, code]) => code ?? ''));
    });

describe('every failure', () => {
  const codes = [...new Set(codesInSource())];

  it('is found in the sources', () => {
    for (const code of ['host-busy', 'encrypted', 'pane-crashed', 'outline-invalid']) expect(codes).toContain(code);
  });

  it('has an English sentence and one thing to do', () => {
    const known = english.below?.failure ?? {};
    expect(codes.filter((code) => known[code] === undefined)).toEqual([]);
    expect(Object.keys(known).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('says in English, too, what became of the document and of the way it tracks changes', () => {
    const failure = toFailure(Object.assign(new Error(), { code: 'NotAllowed' }), {
      doing: 'writing',
      document: 'unknown',
    });
    const { message } = failureWords(withNotices(failure, [noticeOf('tracking-off')]), english);
    expect(message).toContain('does not allow');
    expect(message).toContain('not known whether the document was changed');
    expect(message).toContain('Track Changes may be off');
  });

  it('keeps its own sentences in Vietnamese, and where English has none says which language they are', () => {
    const failure = { code: 'of-tomorrow', message: 'Chưa làm được.', hint: 'Thử lại.' };
    expect(failureWords(failure, vietnamese)).toEqual({ message: failure.message, hint: failure.hint });
    expect(failureWords(failure, english)).toEqual({ message: failure.message, hint: failure.hint, lang: 'vi' });
  });
});

it('notices are said in the pane’s language with what they name; the ribbon’s as they are', () => {
  const page = noticeOf('page-by-hand', '20', '20', '30', '15');
  const say = (work: 'inserting' | 'ribbon', texts: typeof english) =>
    noticeLines({ ok: true, work, count: 1, notices: [page, 'Đã chèn.'] }, texts);
  expect(say('inserting', vietnamese)[0]?.sentence).toBe(page.sentence);
  expect(say('inserting', english)[0]?.sentence).toContain('left 30 mm');
  expect(say('ribbon', english)[1]).toEqual({ sentence: 'Đã chèn.', lang: 'vi' });
});
