import { describe, expect, test } from 'vitest';
import { codeOf, knownCodes, toFailure } from '../../src/word/errors.js';

/** As office.js throws it: localised message, debug information. */
const thrown = (code: string): Error =>
  Object.assign(new Error('Thông điệp của Word có thể chứa chữ của văn bản mật'), {
    name: 'RichApi.Error',
    code,
    debugInfo: { errorLocation: 'Body.insertOoxml', statement: 'body.insertOoxml("mật")' },
  });
const writing = { doing: 'writing', document: 'untouched' } as const;

describe('every code of Word and of the Common API', () => {
  test.each(knownCodes)('%s has a sentence and one thing to do', (code) => {
    const failure = toFailure(thrown(code), writing);
    expect(failure.code).toMatch(/^[a-z-]+$/);
    expect(failure.message).toMatch(/\.$/);
    expect(failure.hint).toMatch(/[.»]$/);
    expect(failure.message).toContain('Văn bản chưa thay đổi.');
  });

  test.each([
    ['GeneralException', 'host-failed'],
    ['AccessDenied', 'host-read-only'],
    ['NotAllowed', 'host-not-allowed'],
    ['ItemNotFound', 'place-moved'],
    ['NotImplemented', 'host-too-old'],
    ['ApiNotFound', 'host-too-old'],
    ['ActivityLimitReached', 'host-busy'],
    ['RequestAborted', 'host-busy'],
    ['SearchDialogIsOpen', 'host-dialog-open'],
    ['InvalidOrTimedOutSession', 'host-session-lost'],
    ['RequestPayloadSizeLimitExceeded', 'document-too-large'],
    ['PropertyNotLoaded', 'internal'],
    ['7000', 'host-read-only'],
    ['5102', 'host-busy'],
    ['A code of tomorrow', 'host-failed'],
  ])('%s is %s', (code, ours) => expect(toFailure(thrown(code), writing).code).toBe(ours));
});

describe('what happened to the document', () => {
  test('is said only as far as it is known', () => {
    const said = (document: 'untouched' | 'changed' | 'unknown') =>
      toFailure(thrown('NotAllowed'), { doing: 'writing', document }).message;
    expect(said('untouched')).toContain('Văn bản chưa thay đổi.');
    expect(said('changed')).toContain('Một phần thay đổi đã vào văn bản');
    expect(said('unknown')).toContain('Chưa rõ');
  });

  test('reading says nothing of changes', () =>
    expect(toFailure(thrown('GeneralException'), { doing: 'reading', document: 'untouched' }).message).not.toContain(
      'thay đổi',
    ));
});

describe('the technical detail', () => {
  test('has the code and the place in the API, never a word of the document', () => {
    const { detail = '', message } = toFailure(thrown('GeneralException'), writing);
    expect(detail).toContain('GeneralException');
    expect(detail).toContain('Body.insertOoxml');
    expect(detail + message).not.toContain('mật');
  });

  test('a slip of ours says where to look', () => {
    const failure = toFailure(new TypeError('x is not a function'), writing);
    expect(failure.code).toBe('internal');
    expect(failure.detail).toContain('x is not a function');
  });
});

test('the Common API gives numbers as codes', () => expect(codeOf({ code: 5002 })).toBe('5002'));
test.each([undefined, null, 'text', 7])('%s thrown is no crash', (value) =>
  expect(toFailure(value, writing).code).toBe('internal'),
);
