/** Inserting, reading and checking in each kind of Word that the stand-in knows, with the real office.js in between (jsdom, as the tests). */
import { check } from '../../src/check/check.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import type { Result } from '../../src/result.js';
import { openDocument } from '../../src/word/open.js';
import { createWordHost } from '../../src/wordhost/external.js';
import { hosts, type HostName } from '../../src/wordhost/hosts.js';
import { docx, p } from '../../test/support/docx.js';
import { startOffice } from '../../test/support/office.js';
import { type Figure, milliseconds } from './figure.js';

const profile = emptyProfile(defaultOutline);

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
};

interface Latency {
  readonly insert: number;
  readonly check: number;
  /** Round trips of each. */
  readonly syncs: readonly [insert: number, check: number];
}

const once = async (name: HostName): Promise<Latency> => {
  const host = createWordHost({ document: docx(p()), host: name });
  const office = await startOffice(host);
  Reflect.set(globalThis, 'window', office.window);
  try {
    const document = valueOf(await openDocument());
    host.log.clear();
    const start = performance.now();
    valueOf(await document.insert({ outline: defaultOutline, profile, place: 'end', guidance: true, tables: true }));
    const inserted = performance.now();
    const inserting = host.log.syncs;
    host.log.clear();
    const { report } = valueOf(await document.read());
    check(report, defaultOutline, profile);
    return { insert: inserted - start, check: performance.now() - inserted, syncs: [inserting, host.log.syncs] };
  } finally {
    office.close();
    Reflect.deleteProperty(globalThis, 'window');
  }
};

/** Kinds of Word in which the document can be written. */
const measured: readonly HostName[] = ['windows-2021', 'windows-2024', 'windows-365', 'mac', 'web', 'track-changes'];

export const hostMatrix = async (rounds: number): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const name of measured) {
    const seen: Latency[] = [];
    for (let round = 0; round <= rounds; round += 1) seen.push(await once(name));
    const warm = seen.slice(1);
    const insert = Math.min(...warm.map((one) => one.insert));
    const read = Math.min(...warm.map((one) => one.check));
    const [inserting = 0, checking = 0] = warm[0]?.syncs ?? [];
    figures.push({
      name: `insert / read + check in ${name}`,
      value: `${milliseconds(insert)} / ${milliseconds(read)}`,
      of: `${String(inserting)} / ${String(checking)} syncs; office.js over the stand-in (${hosts[name].version}), best of ${String(rounds)}`,
    });
  }
  return figures;
};
