/** What must hold after a fault, whatever it was. */
import { type Block, paragraphsOf, plainText } from '../../src/report/blocks.js';
import { readTag } from '../../src/report/tags.js';
import type { Failure, Result } from '../../src/result.js';
import type { WordHost } from '../../src/wordhost/external.js';
import type { Fault } from '../../src/wordhost/knobs.js';
import type { LogEntry } from '../../src/wordhost/log.js';
import { isWithin, textsOf } from '../report/carryOut.js';
import { reportIn } from '../support/docx.js';
import type { Action } from './actions.js';

/** The document as it would be saved at one moment. */
export interface Moment {
  readonly texts: readonly string[];
  /** Custom properties, as text. */
  readonly memory: string;
  /** Tags of our controls that hold nothing. */
  readonly hollow: readonly string[];
  readonly tracking: string;
}

export interface Undisturbed {
  readonly before: Moment;
  readonly result: Result<unknown>;
  readonly after: Moment;
  /** What pressing the button once more gives. */
  readonly again: Result<unknown>;
  readonly syncs: readonly LogEntry[];
}

const hollowIn = (blocks: readonly Block[]): string[] => {
  const held = new Map<number, { tag: string; text: string }>();
  const add = (key: number, tag: string, text: string): void => {
    if (readTag(tag)) held.set(key, { tag, text: (held.get(key)?.text ?? '') + text });
  };
  for (const block of blocks)
    for (const { key, tag } of block.controls) add(key, tag, block.kind === 'table' ? 'table' : plainText(block));
  for (const paragraph of paragraphsOf(blocks))
    for (const inline of paragraph.inlines)
      if (inline.kind === 'text' && inline.control) add(inline.control.key, inline.control.tag, inline.text);
  return [...held.values()].flatMap(({ tag, text }) => (text.trim() === '' ? [tag] : []));
};

export const momentOf = (host: WordHost): Moment => {
  const report = reportIn(host.document.save());
  return {
    texts: textsOf(report),
    memory: [...report.properties].map(([name, value]) => `${name}=${value}`).join('\n'),
    hollow: hollowIn(report.blocks),
    tracking: host.tracking,
  };
};

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');

const vietnamese = /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i;

/** A sentence of ours that a person can act upon. */
const isSaid = ({ code, message, hint }: Failure): boolean =>
  /^[a-z-]+$/.test(code) && [message, hint].every((text) => /[.»]$/.test(text) && vietnamese.test(text));

const says = {
  untouched: 'Văn bản chưa thay đổi.',
  changed: 'Một phần thay đổi đã vào văn bản',
  unknown: 'Chưa rõ',
  trackingOff: 'Theo dõi Thay đổi có thể đang tắt',
};

/** What pressing again did, after the fault was over. */
export interface SecondTry {
  readonly second: Result<unknown>;
  readonly end: Moment;
}

export interface Outcome extends SecondTry {
  readonly action: Action;
  readonly fault: Fault;
  readonly expected: Undisturbed;
  readonly result: Result<unknown>;
  readonly disturbed: Moment;
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

/** The sentences that the person reads. */
const wordsOf = (result: Result<unknown>): string =>
  result.ok ? JSON.stringify(result.value) : result.failure.message;

/** The fault hits a request that only reads. */
const isReading = ({ syncs }: Undisturbed, { sync }: Fault): boolean => syncs[sync - 1]?.writes.length === 0;

const truth = ({ action, fault, expected, result, disturbed }: Outcome): string[] => {
  if (result.ok) {
    if (!expected.result.ok) return ['succeeded where it cannot'];
    return isSame(disturbed.texts, expected.after.texts) && disturbed.memory === expected.after.memory
      ? []
      : ['called done and is not'];
  }
  const { failure } = result;
  const broken = isSaid(failure) ? [] : [`not said: ${failure.code}`];
  const isUntouched = isSame(disturbed.texts, expected.before.texts);
  const isBefore = fault.action === undefined && fault.late !== true && fault.sync === 1;
  if (isBefore && !isUntouched) broken.push('changed before anything was sent');
  if (!action.writes) return isUntouched ? broken : [...broken, 'reading has changed the document'];
  const said = (Object.keys(says) as (keyof typeof says)[]).filter((each) => failure.message.includes(says[each]));
  // Where Word cannot be asked any more, not to know is the truth.
  const isDeaf = fault.lasting === true;
  const wanted = isUntouched ? 'untouched' : 'changed';
  const isTrue =
    said.includes(wanted) ||
    (isDeaf && said.includes('unknown')) ||
    // The ribbon's button reads before it inserts: a failure to read says nothing of changes, and nothing has changed.
    (isUntouched && said.length === 0 && isReading(expected, fault));
  if (!isTrue) broken.push(`${wanted}, but it says ${said.join(' ') || failure.message}`);
  return broken;
};

/** What is broken, in words; empty when all holds. */
export const brokenLaws = (outcome: Outcome): string[] => {
  const { action, expected, result, disturbed, second, end } = outcome;
  const broken = truth(outcome);
  if (!isWithin(action.own, disturbed.texts)) broken.push('LOST: text of the person is gone');
  if (!isWithin(action.own, end.texts)) broken.push('LOST: text of the person is gone after the second try');
  if (disturbed.hollow.length > 0) broken.push(`half made: ${disturbed.hollow.join(' ')}`);
  const isTold = wordsOf(result).includes(says.trackingOff);
  if (disturbed.tracking !== expected.before.tracking && !isTold)
    broken.push(`tracking left ${disturbed.tracking}, not said`);
  if (codeOf(second) !== codeOf(expected.result) && codeOf(second) !== codeOf(expected.again))
    broken.push(`second try: ${codeOf(second)} ${second.ok ? '' : (second.failure.detail ?? '')}`);
  if (!isSame(end.texts, expected.after.texts)) broken.push('second try ends otherwise');
  if (end.memory !== expected.after.memory) broken.push('second try remembers otherwise');
  return broken;
};
