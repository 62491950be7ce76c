import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { findingName } from '../../src/check/setAside.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { ignoredName, readMemory } from '../../src/report/memory.js';
import { draft, draftProfile } from '../support/drafts.js';
import { p, report } from '../support/report.js';

const made = (before = 0) =>
  report(
    ...draft({
      sections: {
        'p1.ii.1.3': [...Array.from({ length: before }, () => p('Đã viết.')), p('Tổng số là ..... đồng chí.')],
      },
    }),
  );
const checked = (properties: Readonly<Record<string, string>>, before = 0) =>
  check({ ...made(before), properties: new Map(Object.entries(properties)) }, defaultOutline, draftProfile);
const first = checked({}).findings.find(({ rule }) => rule === 'blank-left');
if (!first) throw new Error('The draft must have a blank.');

describe('a finding that was set aside', () => {
  it('is told apart with its reason, also after text went in before it', () => {
    for (const before of [0, 3]) {
      const result = checked({ [ignoredName(findingName(first))]: 'Chờ cấp trên cho số.' }, before);
      expect(result.findings.filter(({ rule }) => rule === 'blank-left')).toEqual([]);
      expect(result.ignored).toMatchObject([{ finding: { rule: 'blank-left' }, reason: 'Chờ cấp trên cho số.' }]);
      expect(result.ready).toBe(true);
    }
    expect(checked({}).ready).toBe(false);
  });

  it('stands again when the reason was taken back, or belongs to another place', () => {
    expect(checked({ [ignoredName(findingName(first))]: '' }).ignored).toEqual([]);
    const other = findingName({ ...first, section: 'p1.ii.1.4' });
    expect(checked({ [ignoredName(other)]: 'Không.' }).ignored).toEqual([]);
  });

  it('is read only from names that findings can have', () => {
    const properties = new Map([
      [ignoredName('__proto__'), 'x'],
      [ignoredName('blank-left.zzzzzzzz'), 'x'],
      [ignoredName('blank-left.00000001'), 'x'],
    ]);
    expect([...readMemory(properties).ignored.keys()]).toEqual(['blank-left.00000001']);
  });
});
