/** Which outline a document gets that has none of its own, over a document that is not there. */
import { describe, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { readOutline } from '../../src/outline/load.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { allSections } from '../../src/outline/tree.js';
import { valueIn } from '../support/docx.js';
import { outlinesOnNothing } from '../support/keptOutlines.js';
import { p } from '../support/report.js';
import { checkFake, fakeMemory, fakeSession, type FakeSession } from './fakeDocument.js';

const settings = { guidance: true, tables: true, place: 'cursor', hints: true, language: 'vi' } as const;
/** Without the field of the Party committee, whose name it knows. */
const other = valueIn(
  readOutline(
    JSON.stringify({
      ...outline,
      id: 'de-cuong-xa',
      title: 'Đề cương của xã',
      fields: outline.fields.filter(({ id }) => id !== 'dangBo'),
    }).replaceAll(/\{dangBo(?:\|upper)?\}/g, 'Đảng bộ xã Long Đức'),
  ),
);
const writeAll = ({ document }: FakeSession) =>
  allSections(outline).forEach((section) => document.states.set(section.id, 'written'));

describe('an outline chosen before there is one in the document', () => {
  it('is what goes in, with what was typed into the form for the fields that it has', async () => {
    const fake = fakeSession(outline);
    await fake.session.start(undefined);
    const typed = { chiBo: 'Chi bộ Ấp 5', dangBo: 'Đảng bộ xã Long Đức' };
    fake.session.type({ ...emptyProfile(outline), fields: typed }, settings);
    fake.session.useOutline(other);
    const { profile, outline: used, draft } = fake.session.state();
    expect(used).toBe(other);
    expect(draft).toBeUndefined();
    expect(profile).toMatchObject({ outline: other.id, fields: { chiBo: 'Chi bộ Ấp 5' } });
    expect(profile.fields).not.toHaveProperty('dangBo');
    await fake.session.insert(profile, settings);
    expect(fake.document.inserted[0]?.outline).toBe(other);
  });

  it('is what the document is checked by, although a check by the other one was under way', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((done) => (finish = done));
    const checkedBy: string[] = [];
    const fake: FakeSession = fakeSession(outline, {
      check: async (_state, asked, profile) => {
        if (checkedBy.push(asked.id) === 2) await slow;
        return checkFake(fake.document, asked, profile);
      },
    });
    fake.document.blocks.push(p('Chi bộ họp đều.'));
    await fake.session.start(undefined);
    const checking = fake.session.check();
    await fake.pass(1);
    fake.session.useOutline(other);
    finish();
    await checking;
    expect(checkedBy.at(-1)).toBe(other.id);
    expect(fake.session.state()).toMatchObject({ outline: other, chosen: other, profile: { outline: other.id } });
  });

  it('does not bring back an older reading than the one that came meanwhile', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((done) => (finish = done));
    let isSlow = false;
    const fake: FakeSession = fakeSession(outline, {
      check: async (_state, asked, profile) => {
        if (isSlow) {
          isSlow = false;
          await slow;
        }
        return checkFake(fake.document, asked, profile);
      },
    });
    fake.document.blocks.push(p('Chi bộ họp đều.'));
    await fake.session.start(undefined);
    isSlow = true;
    fake.session.useOutline(other);
    await fake.pass(1);
    await fake.session.check();
    const { reading } = fake.session.state();
    finish();
    await fake.pass(1);
    expect(fake.session.state().reading).toBe(reading);
  });

  it('is there for the next document on this machine', async () => {
    const outlines = outlinesOnNothing();
    const first = fakeSession(outline, { memory: { ...fakeMemory(), outlines } });
    await first.session.start(undefined);
    first.session.useOutline(other);
    const second = fakeSession(outline, { memory: { ...fakeMemory(), outlines } });
    await second.session.start(undefined);
    expect(second.session.state()).toMatchObject({ outline: other, chosen: other });
    second.session.useOutline(outline);
    expect(outlines.chosen()).toBeUndefined();
  });

  it('is used all the same when it cannot be remembered, and the person is told', async () => {
    const fake = fakeSession(outline, { memory: { ...fakeMemory(), outlines: outlinesOnNothing(new Map(), 100) } });
    await fake.session.start(undefined);
    fake.session.useOutline(other);
    expect(fake.session.state()).toMatchObject({ outline: other, problem: { failure: { code: 'storage-full' } } });
  });
});

describe('an outline chosen for a document that has one', () => {
  it('waits for the next document', async () => {
    const fake = fakeSession(outline);
    writeAll(fake);
    await fake.session.start(undefined);
    const { profile } = fake.session.state();
    const calls = fake.document.calls.length;
    fake.session.useOutline(other);
    expect(fake.session.state()).toMatchObject({ outline, profile, chosen: other });
    expect(fake.document.calls).toHaveLength(calls);
    await fake.session.check();
    expect(fake.session.state().outline).toBe(outline);
  });
});

it('knows the bundled outline, the chosen one and those of one’s own, each once', async () => {
  const fake = fakeSession(outline);
  fake.memory.outlines.keep(other);
  await fake.session.start(undefined);
  const [, own] = fake.session.outlinesKnown();
  expect(own).toEqual(other);
  fake.session.useOutline(own!);
  expect(fake.session.outlinesKnown()).toEqual([outline, other]);
});
