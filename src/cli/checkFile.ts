/**
 * The check of one file from its name to what is said of it. Runs in the process of the command or in one of its workers, so what goes in
 * and comes out is plain data; whatever is wrong with a file is an answer, never an error.
 */
import type { Outline } from '../outline/types.js';
import { reviewOf } from '../remarks/review.js';
import type { Review, Unread } from '../remarks/types.js';
import type { Failure, Result } from '../result.js';
import { readBytes, readBytesNow } from './files.js';
import { type Outcome, failureSentence, jsonLine, sentences } from './output.js';
import { exit } from './terminal.js';
import { checkOne } from './work.js';

export interface CheckRequest {
  readonly outline: Outline | undefined;
  readonly hints: boolean;
  /** What is printed of each file. */
  readonly print: 'json' | 'sentences' | 'nothing';
  /** What is said of each file goes into a remark list as well. */
  readonly list: boolean;
}

export interface CheckAnswer {
  /** Exit code of this file alone. */
  readonly exit: number;
  /** To be printed; '' = nothing. */
  readonly text: string;
  /** For the remark list; absent where none is wanted. */
  readonly told?: { readonly review: Review } | { readonly unread: Unread };
}

const tell = (outcome: Outcome): NonNullable<CheckAnswer['told']> => {
  const { file } = outcome;
  if ('failure' in outcome) return { unread: { file, sentence: failureSentence(outcome.failure) } };
  const { outline, result, issuer } = outcome.checked;
  return { review: reviewOf(file, issuer, outline, result) };
};

const exitOf = (outcome: Outcome): number => {
  if ('failure' in outcome) return exit.unreadable;
  return outcome.checked.result.ready ? exit.ready : exit.findings;
};

const answerOf = (outcome: Outcome, { print, list }: CheckRequest): CheckAnswer => ({
  exit: exitOf(outcome),
  text: print === 'json' ? jsonLine(outcome) : print === 'sentences' ? sentences(outcome) : '',
  ...(list ? { told: tell(outcome) } : {}),
});

/** The answer about a file that could not be worked on. */
export const refuse = (file: string, failure: Failure, request: CheckRequest): CheckAnswer =>
  answerOf({ file, failure }, request);

/** What is said where our own program fails on a file: the others go on. */
export const ourFault = (detail: string): Failure => ({
  code: 'unexpected',
  message: 'Chương trình gặp sự cố khi kiểm tra tệp này.',
  hint: 'Mở tệp bằng Word, lưu thành tệp mới rồi thử lại; nếu vẫn vậy, gửi tệp cho người hỗ trợ.',
  detail,
});

const checkBytes = (file: string, bytes: Result<Uint8Array>, request: CheckRequest): CheckAnswer => {
  if (!bytes.ok) return refuse(file, bytes.failure, request);
  try {
    const checked = checkOne(bytes.value, { outline: request.outline, profile: undefined }, request.hints);
    return checked.ok ? answerOf({ file, checked: checked.value }, request) : refuse(file, checked.failure, request);
  } catch (error) {
    return refuse(file, ourFault(error instanceof Error ? error.message : ''), request);
  }
};

export const checkFile = async (file: string, request: CheckRequest): Promise<CheckAnswer> =>
  checkBytes(file, await readBytes(file), request);

/** In a worker. */
export const checkFileNow = (file: string, request: CheckRequest): CheckAnswer =>
  checkBytes(file, readBytesNow(file), request);
