/** Reading and checking: against mammoth, which only takes the text out, and by the length of the report. */
import mammoth from 'mammoth';
import { check } from '../../src/check/check.js';
import { readDocxReport } from '../../src/ooxml/read.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { reportDocx } from './documents.js';
import { takeTurns } from './measure.js';
import { type Figure, milliseconds } from './figure.js';

const profile = emptyProfile(defaultOutline);

/** Reads with all looks and applies every rule. */
const checkBytes = (bytes: Uint8Array): number => {
  const report = readDocxReport(bytes);
  if (!report.ok) throw new Error(report.failure.message);
  return check(report.value, defaultOutline, profile).findings.length;
};

export const readAndCheck = async (rounds: number): Promise<Figure[]> => {
  const bytes = reportDocx(200);
  const buffer = Buffer.from(bytes);
  const { ours, mammoth: theirs } = await takeTurns(
    { ours: () => checkBytes(bytes), mammoth: () => mammoth.extractRawText({ buffer }) },
    rounds,
  );
  const of = '200 pages, from bytes, one process, in turns';
  return [
    { name: 'read + check, first time', value: milliseconds(ours.cold), of },
    {
      name: 'read + check, median',
      value: milliseconds(ours.median),
      of: `${of}, ${String(rounds)} rounds`,
      headline: true,
    },
    { name: 'mammoth.extractRawText, first time', value: milliseconds(theirs.cold), of },
    {
      name: 'mammoth.extractRawText, median',
      value: milliseconds(theirs.median),
      of: `${of}, ${String(rounds)} rounds`,
    },
    {
      name: 'times faster than mammoth, first / median / best',
      value: `${(theirs.cold / ours.cold).toFixed(1)} / ${(theirs.median / ours.median).toFixed(1)} / ${(theirs.best / ours.best).toFixed(1)}`,
      of: 'mammoth takes the text out; we read it with its looks and check it; target 6',
      headline: true,
    },
  ];
};

export const growth = async (rounds: number): Promise<Figure[]> => {
  const documents = [1, 10, 100].map((pages) => ({ pages, bytes: reportDocx(pages) }));
  const times = await takeTurns(
    Object.fromEntries(documents.map(({ pages, bytes }) => [String(pages), () => checkBytes(bytes)])),
    rounds,
  );
  return documents.map(({ pages, bytes }) => ({
    name: `read + check, ${String(pages)} pages`,
    value: milliseconds(times[String(pages)]?.median ?? Number.NaN),
    of: `median of ${String(rounds)}, file of ${(bytes.length / 1024).toFixed(0)} KB; all headings and tables of the outline stand in each`,
  }));
};
