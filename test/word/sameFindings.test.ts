/**
 * The pane and the command line say the same of the same document: faults planted in finished reports, read once as the open document of a
 * Word and once as a file. One rule is left out, format-page-number: the stand-in's `getOoxml` carries no headers and footers, so only the
 * file tells where the page number stands.
 */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/check/types.js';
import { check } from '../../src/check/check.js';
import { checkOne } from '../../src/cli/work.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { defects } from '../support/defects/index.js';
import { valueIn } from '../support/docx.js';
import { finished, finishedDocx, styles } from '../support/finished/index.js';
import { closeAfterEach, openIn } from './openIn.js';

closeAfterEach();

/** All of a finding but the page number's. */
const compared = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule !== 'format-page-number');

/** Every third fault, which has all families among them. */
const some = defects.flatMap((defect, index) => (index % 3 === 0 ? [[defect.name, defect, index] as const] : []));

test.each(some)('%s', async (_, defect, index) => {
  // The styles take turns; where one has no place for the fault the next has.
  const [planted] = styles.flatMap((__, turn) => {
    const style = styles[(index + turn) % styles.length];
    const report = style && defect.plant(finished(style, 1));
    return report ? [report] : [];
  });
  if (!planted) throw new Error('No style has a place for this fault.');
  const bytes = finishedDocx(planted);
  const { document } = await openIn(index % 2 === 0 ? 'windows-365' : 'web', bytes);
  const { report } = valueIn(await document.read());
  const pane = check(report, defaultOutline, emptyProfile(defaultOutline)).findings;
  const line = valueIn(checkOne(bytes, { outline: undefined, profile: undefined })).result.findings;
  expect(compared(pane)).toEqual(compared(line));
  expect(defect.rules.includes('format-page-number') || compared(line).length > 0).toBe(true);
});
