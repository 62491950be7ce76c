/** The pane's decisions, over a document that is not there: what it reads, what it says, what it lets happen twice. */
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections, leavesOf } from '../../src/outline/tree.js';
import type { Finding, Fix } from '../../src/check/types.js';
import type { Failure } from '../../src/result.js';
import { noticeText } from '../../src/taskpane/model/notice.js';
import { texts } from '../../src/taskpane/texts.js';
import { checkFake, fakeSession, type FakeSession, whereOf } from './fakeDocument.js';

const broken: Failure = { code: 'host-busy', message: 'Word đang bận.', hint: 'Đợi vài giây.' };
const settings = { guidance: true, tables: true, place: 'cursor', hints: true, language: 'vi' } as const;
const firstLeaf = leavesOf(outline)[0]!.id;
const secondLeaf = leavesOf(outline)[1]!.id;

let fake: FakeSession;
const state = () => fake.session.state();
const count = (call: string) => fake.document.calls.filter((one) => one === call).length;
const writeAll = () => allSections(outline).forEach((section) => fake.document.states.set(section.id, 'written'));

beforeEach(() => {
  fake = fakeSession(outline);
});

describe('opening', () => {
  it('shows the form while the document has no outline', async () => {
    await fake.session.start(undefined);
    expect(state()).toMatchObject({ view: 'start', outlined: false, work: undefined, problem: undefined });
  });

  it('shows the guidance when the document has the outline', async () => {
    writeAll();
    await fake.session.start(undefined);
    expect(state()).toMatchObject({ view: 'guide', outlined: true });
  });

  it('shows the form although a ribbon button asked for guidance, when there is nothing to guide', async () => {
    await fake.session.start('guide');
    expect(state().view).toBe('start');
  });

  it('checks at once, with one reading, when the ribbon asked for the check', async () => {
    writeAll();
    await fake.session.start('check');
    expect(state().view).toBe('check');
    expect(state().review?.result.ready).toBe(true);
    expect(count('read')).toBe(1);
  });

  it('does not wait for the rules in an empty document, until its check is asked for', async () => {
    const checked: string[] = [];
    fake = fakeSession(outline, {
      check: (_state, asked, profile) => {
        checked.push(asked.id);
        return checkFake(fake.document, asked, profile);
      },
    });
    await fake.session.start(undefined);
    expect(checked).toEqual([]);
    expect(state()).toMatchObject({ view: 'start', outlined: false });
    await fake.session.check();
    expect(checked).toHaveLength(1);
    expect(state().review?.result.sections).toHaveLength(allSections(outline).length);
    await fake.session.recheck();
    expect(checked).toHaveLength(2);
  });

  it('checks an empty document too when the ribbon asked for the check', async () => {
    await fake.session.start('check');
    expect(state().review?.result.sections).toHaveLength(allSections(outline).length);
  });

  it('does not wait for Word to promise that it tells of the cursor', async () => {
    fake.document.hangNext('follow');
    await fake.session.start(undefined);
    expect(state()).toMatchObject({ view: 'start', work: undefined, problem: undefined });
  });

  it('says what a ribbon button did before the pane was open, once', async () => {
    fake.memory.outcome = { ok: true, sentences: ['Đã chèn 40 mục.'] };
    await fake.session.start(undefined);
    expect(state().notice).toMatchObject({ ok: true, notices: ['Đã chèn 40 mục.'] });
    expect(fake.memory.takeOutcome()).toBeUndefined();
  });

  it('notices that a ribbon button has put the outline in while the form was open', async () => {
    await fake.session.start(undefined);
    writeAll();
    fake.memory.outcome = { ok: true, sentences: ['Đã chèn 40 mục.'] };
    await fake.pass(5_000);
    await fake.session.refresh();
    expect(state()).toMatchObject({ view: 'guide', notice: { notices: ['Đã chèn 40 mục.'] } });
  });

  it('reads again at once when a ribbon button, in a page of its own, says that it has put the outline in', async () => {
    await fake.session.start(undefined);
    writeAll();
    fake.memory.outcome = { ok: true, sentences: ['Đã chèn 40 mục.'] };
    fake.memory.hearing.forEach((hear) => hear());
    await fake.pass(0);
    expect(state()).toMatchObject({ view: 'guide', notice: { notices: ['Đã chèn 40 mục.'] } });
    expect(count('read')).toBe(2);
  });

  it('hears no ribbon button any more when it is closed', async () => {
    await fake.session.start(undefined);
    fake.session.stop();
    expect(fake.memory.hearing.size).toBe(0);
  });

  it('reads again at the next move of the cursor, however short ago it read, where the pages do not hear of each other', async () => {
    await fake.session.start(undefined);
    writeAll();
    fake.memory.outcome = { ok: true, sentences: ['Đã chèn 40 mục.'] };
    await fake.session.refresh();
    expect(state()).toMatchObject({ view: 'guide', notice: { notices: ['Đã chèn 40 mục.'] } });
  });

  it('fills the form from the document before what this machine remembers', async () => {
    fake.memory.profiles.push({ ...emptyProfile(outline), fields: { chiBo: 'Chi bộ cũ' } });
    fake.document.profile = { ...emptyProfile(outline), fields: { chiBo: 'Chi bộ trong văn bản' } };
    await fake.session.start(undefined);
    expect(state().profile.fields['chiBo']).toBe('Chi bộ trong văn bản');
  });

  it('offers to try again when the document cannot be read, and goes on from there', async () => {
    fake.document.failNext('read', broken);
    await fake.session.start(undefined);
    expect(state().problem?.failure).toBe(broken);
    writeAll();
    state().problem?.retry();
    await fake.pass(0);
    expect(state()).toMatchObject({ problem: undefined, outlined: true, view: 'guide' });
  });
});

describe('inserting', () => {
  it('needs no field filled, and leads to the guidance with what went in', async () => {
    await fake.session.start(undefined);
    await fake.session.insert(emptyProfile(outline), settings);
    expect(fake.document.inserted).toHaveLength(1);
    expect(state()).toMatchObject({ view: 'guide', current: firstLeaf });
    expect(state().notice).toMatchObject({ work: 'inserting', count: allSections(outline).length });
  });

  it('may be asked twice and inserts nothing the second time', async () => {
    await fake.session.start(undefined);
    await fake.session.insert(emptyProfile(outline), settings);
    await fake.session.insertMissing();
    expect(state().notice).toMatchObject({ work: 'inserting', count: 0 });
  });

  it('does not run twice at once', async () => {
    await fake.session.start(undefined);
    await Promise.all([
      fake.session.insert(emptyProfile(outline), settings),
      fake.session.insert(emptyProfile(outline), settings),
    ]);
    expect(count('insert')).toBe(1);
  });

  it('remembers what was typed, without halves of terms', async () => {
    await fake.session.start(undefined);
    const typed = {
      ...emptyProfile(outline),
      fields: { chiBo: ' Văn phòng ', nhiemKyTruoc: '2022-', nhiemKySau: '2025-2027' },
    };
    fake.session.type(typed, { ...settings, place: 'end' });
    expect(fake.memory.profiles.at(-1)?.fields).toEqual({ chiBo: 'Văn phòng', nhiemKySau: '2025-2027' });
    expect(fake.memory.kept.at(-1)?.place).toBe('end');
    expect(state().draft?.fields['nhiemKyTruoc']).toBe('2022-');
    await fake.session.insert(typed, settings);
    expect(fake.document.inserted[0]?.profile.fields).toEqual({ chiBo: 'Văn phòng', nhiemKySau: '2025-2027' });
    expect(state().draft).toBeUndefined();
  });

  it('lets go of the buttons and offers to try again when Word refuses', async () => {
    await fake.session.start(undefined);
    fake.document.failNext('insert', broken);
    await fake.session.insert(emptyProfile(outline), settings);
    expect(state()).toMatchObject({ work: undefined, view: 'start' });
    state().problem?.retry();
    await fake.pass(0);
    expect(state()).toMatchObject({ problem: undefined, view: 'guide' });
    expect(count('insert')).toBe(2);
  });

  it('lets go of the buttons when Word never answers', async () => {
    await fake.session.start(undefined);
    fake.document.hangNext('insert');
    const inserting = fake.session.insert(emptyProfile(outline), settings);
    await fake.pass(0);
    expect(state().work).toBe('inserting');
    await fake.pass(179_000);
    expect(state().work).toBe('inserting');
    await fake.pass(1_000);
    await inserting;
    expect(state().work).toBeUndefined();
    expect(state().problem?.failure.code).toBe('host-silent');
  });

  it('lets go of the buttons when our own code throws, without a word of the document in the detail', async () => {
    fake = fakeSession(outline, {
      check: () => {
        throw new RangeError('Nội dung mật của văn bản');
      },
    });
    await fake.session.check();
    expect(state()).toMatchObject({ work: undefined });
    expect(state().problem?.failure).toMatchObject({ code: 'pane-crashed', detail: 'RangeError' });
  });
});

describe('a part of the pane that the network does not bring', () => {
  let isThere: boolean;

  beforeEach(() => {
    isThere = false;
    fake = fakeSession(outline, {
      check: (_state, asked, profile) => {
        if (!isThere) throw Object.assign(new Error('Loading chunk rules failed.'), { name: 'ChunkLoadError' });
        return checkFake(fake.document, asked, profile);
      },
    });
  });

  it('is said as that, and asked for again by the press that failed', async () => {
    await fake.session.check();
    expect(state()).toMatchObject({ work: undefined, review: undefined });
    expect(state().problem?.failure).toMatchObject({ code: 'part-unloaded', message: texts.problem.unloaded });
    isThere = true;
    state().problem?.retry();
    await fake.pass(0);
    expect(state().problem).toBeUndefined();
    expect(state().review).toBeDefined();
  });

  it('does not make an insertion that went well look like one that failed, and is asked for again by the next reading', async () => {
    await fake.session.start(undefined);
    await fake.session.insert(emptyProfile(outline), settings);
    expect(state().problem).toBeUndefined();
    expect(state().notice).toMatchObject({ ok: true, work: 'inserting', count: fake.document.states.size });
    isThere = true;
    await fake.pass(5_000);
    await fake.session.refresh();
    expect(state()).toMatchObject({ view: 'guide', outlined: true });
    expect(fake.document.inserted).toHaveLength(1);
  });
});

describe('following the cursor', () => {
  beforeEach(async () => {
    writeAll();
    await fake.session.start(undefined);
  });

  it('shows the section at the cursor and keeps it when the cursor leaves all sections', () => {
    fake.document.moveTo(firstLeaf);
    expect(state().current).toBe(firstLeaf);
    fake.document.moveTo('');
    expect(state().current).toBe(firstLeaf);
  });

  it('reads again when the cursor leaves a section, and not at every move', async () => {
    await fake.pass(5_000);
    fake.document.moveTo(firstLeaf);
    await fake.pass(0);
    expect(count('read')).toBe(2);
    fake.document.moveTo(secondLeaf);
    await fake.pass(0);
    expect(count('read')).toBe(2);
    await fake.pass(5_000);
    fake.document.moveTo(secondLeaf);
    await fake.pass(0);
    expect(count('read')).toBe(2);
    fake.document.moveTo(firstLeaf);
    await fake.pass(0);
    expect(count('read')).toBe(3);
  });

  it('takes in what was typed soon after the typing stops, though the cursor stays where it is', async () => {
    await fake.pass(5_000);
    fake.document.typeIn(firstLeaf, 'Chi');
    await fake.pass(500);
    expect(count('read')).toBe(2);
    fake.document.states.set(firstLeaf, 'partial');
    for (const text of ['Chi bộ', 'Chi bộ đã', 'Chi bộ đã làm']) {
      fake.document.typeIn(firstLeaf, text);
      await fake.pass(1_400);
    }
    expect(count('read')).toBe(2);
    await fake.pass(1_500);
    expect(count('read')).toBe(3);
    expect(state().sections.find((section) => section.id === firstLeaf)?.state).toBe('partial');
    await fake.pass(60_000);
    expect(count('read')).toBe(3);
  });

  it('leaves two readings of what was typed far enough apart, for a long document costs Word a second', async () => {
    fake.document.typeIn(firstLeaf, 'Chi bộ');
    await fake.pass(0);
    await fake.pass(3_900);
    expect(count('read')).toBe(1);
    await fake.pass(100);
    expect(count('read')).toBe(2);
  });

  it('reads nothing again where the cursor only moved about', async () => {
    fake.document.moveTo(firstLeaf);
    fake.document.moveTo(secondLeaf);
    await fake.pass(60_000);
    expect(count('read')).toBe(1);
  });

  it('reads no more often than ever where no reading holds what Word tells of the cursor: by deleted text, in a header', async () => {
    fake = fakeSession(outline, { isAsRead: () => false });
    fake.document.remembers = outline;
    for (const section of allSections(outline)) fake.document.states.set(section.id, 'written');
    await fake.session.start(undefined);
    fake.document.moveTo(firstLeaf);
    await fake.pass(0);
    await fake.pass(5_000);
    const before = count('read');
    for (let second = 0; second < 60; second += 5) {
      fake.document.moveTo(firstLeaf);
      await fake.pass(0);
      await fake.pass(5_000);
    }
    expect(count('read') - before).toBeLessThanOrEqual(3);
    fake.document.typeIn(firstLeaf, 'Chi bộ');
    const typed = count('read');
    await fake.pass(0);
    await fake.pass(5_000);
    expect(count('read')).toBe(typed + 1);
  });

  it('reads what was typed not beside other work, nor after the pane has gone', async () => {
    fake.document.hangNext('insert');
    void fake.session.insert(emptyProfile(outline), settings);
    fake.document.typeIn(firstLeaf, 'Chi bộ');
    await fake.pass(5_000);
    expect(count('read')).toBe(1);
    fake = fakeSession(outline);
    await fake.session.start(undefined);
    fake.document.typeIn(firstLeaf, 'Chi bộ');
    fake.session.stop();
    await fake.pass(5_000);
    expect(count('read')).toBe(1);
  });

  it('takes in what was typed since', async () => {
    fake.document.states.set(firstLeaf, 'partial');
    await fake.pass(5_000);
    await fake.session.refresh();
    expect(state().sections.find((section) => section.id === firstLeaf)?.state).toBe('partial');
  });

  it('says nothing when a quiet reading fails', async () => {
    await fake.pass(5_000);
    fake.document.failNext('read', broken);
    await fake.session.refresh();
    expect(state().problem).toBeUndefined();
  });

  it('stops when the pane goes', async () => {
    fake.session.stop();
    fake.document.moveTo(secondLeaf);
    await fake.pass(60_000);
    expect(state().current).toBe('');
  });

  it('goes back to the form when the outline has been deleted by hand', async () => {
    fake.document.states.clear();
    await fake.pass(5_000);
    await fake.session.refresh();
    expect(state()).toMatchObject({ outlined: false, view: 'start' });
  });

  it('goes to a chosen section, and shows the guidance of one that the document lacks', async () => {
    await fake.session.choose(secondLeaf);
    expect(fake.document.jumps).toEqual([whereOf(secondLeaf)]);
    fake.document.states.delete(firstLeaf);
    await fake.pass(5_000);
    await fake.session.refresh();
    await fake.session.choose(firstLeaf);
    expect(fake.document.jumps).toHaveLength(1);
    expect(state().current).toBe(firstLeaf);
  });
});

describe('checking and cleaning', () => {
  const note = {
    rule: 'guidance-left',
    severity: 'error',
    section: firstLeaf,
    message: 'Còn ghi chú hướng dẫn.',
    quote: '(Nêu khái quát…)',
    fix: { kind: 'clean' },
  } as const;

  beforeEach(async () => {
    writeAll();
    fake.document.findings.push(note);
    await fake.session.start('check');
  });

  it('keeps the list still while the document changes, and marks in it what is done', async () => {
    fake.document.findings.splice(0, 1, { ...note, rule: 'blank-left', quote: '……', severity: 'warning' });
    await fake.pass(5_000);
    await fake.session.refresh();
    expect(state().review).toMatchObject({
      fresh: 1,
      items: [{ finding: note, state: 'done' }],
      result: { ready: true },
    });
    await fake.session.check();
    expect(state().review).toMatchObject({ fresh: 0, items: [{ finding: { rule: 'blank-left' }, state: 'open' }] });
  });

  it('says how many notes would go', () => {
    expect(state().review?.cleanable).toBe(1);
  });

  it('checks again by itself after the notes are gone', async () => {
    await fake.session.removeNotes();
    expect(state().review).toMatchObject({ cleanable: 0, items: [], result: { findings: [] } });
    expect(state()).toMatchObject({ view: 'check', notice: { work: 'cleaning', count: 1 } });
    await fake.session.removeNotes();
    expect(state().notice).toMatchObject({ count: 0 });
  });

  it('offers to try a failed jump again and takes no button away meanwhile', async () => {
    fake.document.failNext('jump', broken);
    const jumping = fake.session.jump(whereOf(firstLeaf));
    expect(state().work).toBeUndefined();
    await jumping;
    expect(state().problem?.failure).toBe(broken);
    state().problem?.retry();
    await fake.pass(0);
    expect(state().problem).toBeUndefined();
    expect(fake.document.jumps).toHaveLength(1);
  });

  it('takes out what was not written and stays with what was', async () => {
    fake.document.states.set(firstLeaf, 'empty');
    await fake.session.removeOutline();
    expect(state()).toMatchObject({ outlined: true, view: 'guide', notice: { work: 'removing', count: 1 } });
    for (const id of fake.document.states.keys()) fake.document.states.set(id, 'empty');
    await fake.session.removeOutline();
    expect(state()).toMatchObject({ outlined: false, view: 'start' });
  });
});

describe('working through the findings', () => {
  const at = (section: string, more: Partial<Finding> = {}): Finding => ({
    rule: 'format-date',
    severity: 'error',
    section,
    message: 'Ngày ghi chưa đúng.',
    quote: 'ngày 5',
    where: whereOf(section),
    ...more,
  });
  const edit = (to: string): Fix => ({
    kind: 'text',
    edits: [{ paragraph: 0, text: 'ngày 5', start: 5, end: 6, to }],
  });
  const one = at(firstLeaf, { fix: edit('05') });
  const two = at(secondLeaf, { fix: edit('06') });
  const hint = at(secondLeaf, { rule: 'section-short', severity: 'info', quote: '' });
  const states = () => state().review?.items.map((item) => item.state);

  beforeEach(async () => {
    writeAll();
    fake.document.findings.push(one, two, hint);
    await fake.session.start('check');
  });

  it('goes from one to the next and back, over the severities, and stops at the ends', async () => {
    await fake.session.step(1);
    await fake.session.step(1);
    expect(fake.document.jumps).toEqual([one.where, two.where]);
    await fake.session.step(1);
    expect(state().review).toMatchObject({ current: '2', severity: 'info' });
    await fake.session.step(1);
    expect(state().review?.current).toBe('2');
    await fake.session.step(-1);
    expect(state().review).toMatchObject({ current: '1', severity: 'error' });
  });

  it('mends one, and keeps it in its place as done', async () => {
    await fake.session.goTo('0');
    await fake.session.mend(['0']);
    expect(states()).toEqual(['done', 'open', 'open']);
    expect(state()).toMatchObject({ notice: undefined, review: { current: '0' } });
    await fake.session.step(1);
    expect(state().review?.current).toBe('1');
  });

  it('mends a whole kind in one piece of work, and says what it left alone', async () => {
    await fake.session.mend(['0', '1']);
    expect(count('mend')).toBe(1);
    expect(states()).toEqual(['done', 'done', 'open']);
    fake.document.findings.push(one);
    await fake.session.check();
    fake.document.findings.splice(1, 1, at(firstLeaf, { fix: edit('05') }));
    await fake.session.mend(['1']);
    expect(state().notice).toMatchObject({ ok: false, count: 0, notices: [texts.done.mendGone(1)] });
  });

  it('says so when nothing could be mended, with what to do by hand', async () => {
    fake.document.findings.splice(0, 1, at(firstLeaf, { fix: edit('05') }));
    await fake.session.mend(['0']);
    expect(state().notice).toMatchObject({ ok: false, work: 'mending', count: 0 });
    expect(noticeText(state().notice!, texts)).toBe('Chưa sửa được tự động.');
  });

  it('says of the current one whether it is still there, when asked', async () => {
    await fake.session.goTo('0');
    await fake.session.recheck();
    expect(state().review?.stillThere).toBe(true);
    fake.document.findings.splice(0, 1);
    await fake.session.recheck();
    expect(state().review?.stillThere).toBe(false);
    expect(states()).toEqual(['done', 'open', 'open']);
  });

  it('opens one again that came back, as after undo', async () => {
    await fake.session.mend(['0']);
    fake.document.findings.push(one);
    await fake.session.recheck();
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  it('sets aside with a reason that the document keeps, and brings back', async () => {
    await fake.session.setAside('0', '  ');
    expect(count('setAside')).toBe(0);
    await fake.session.setAside('0', ' Đúng như vậy. ');
    expect([...fake.document.aside.values()]).toEqual(['Đúng như vậy.']);
    expect(state().review?.items[0]).toMatchObject({ state: 'aside', reason: 'Đúng như vậy.' });
    const [ignored] = state().review?.result.ignored ?? [];
    await fake.session.bringBack(ignored!);
    expect(fake.document.aside.size).toBe(0);
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  it('stays at the same finding when everything is checked again', async () => {
    await fake.session.goTo('1');
    fake.document.findings.shift();
    await fake.session.check();
    expect(state().review).toMatchObject({ current: '0', severity: 'error' });
    expect(state().review?.items[0]?.finding).toBe(two);
  });

  it('remembers that hints are not wanted and checks without them', async () => {
    const asked: boolean[] = [];
    fake = fakeSession(outline, {
      check: (_state, given, profile, hints) => {
        asked.push(hints);
        return checkFake(fake.document, given, profile);
      },
    });
    writeAll();
    await fake.session.start('check');
    await fake.session.showHints(false);
    expect(asked).toEqual([true, false]);
    expect(fake.memory.kept.at(-1)?.hints).toBe(false);
  });

  it('writes what is left into the margin and takes it out again', async () => {
    await fake.session.mend(['0']);
    await fake.session.comment();
    expect(fake.document.comments.map(({ text }) => text)).toEqual([two.message, hint.message]);
    expect(state().notice).toMatchObject({ work: 'commenting', count: 2 });
    await fake.session.uncomment();
    expect(state().notice).toMatchObject({ work: 'uncommenting', count: 2 });
  });
});

describe('the profile', () => {
  it('is written everywhere and says how many places changed', async () => {
    writeAll();
    await fake.session.start(undefined);
    await fake.session.saveProfile(exampleProfile(outline));
    expect(fake.document.profile?.fields).toEqual(exampleProfile(outline).fields);
    expect(state().notice).toMatchObject({ work: 'saving', count: 12 });
    expect(fake.memory.profiles.at(-1)?.fields).toEqual(exampleProfile(outline).fields);
  });

  it('is only remembered while there is no outline to write it into', async () => {
    await fake.session.start(undefined);
    await fake.session.saveProfile(exampleProfile(outline));
    expect(count('setProfile')).toBe(0);
    expect(state()).toMatchObject({ view: 'start', notice: { work: 'remembering' } });
  });
});

describe('ticks', () => {
  beforeEach(async () => {
    writeAll();
    await fake.session.start(undefined);
  });

  it('are kept with the document, in order, each once', async () => {
    await fake.session.tick(firstLeaf, 2, true);
    await fake.session.tick(firstLeaf, 0, true);
    await fake.session.tick(firstLeaf, 0, true);
    expect(fake.document.ticks.get(firstLeaf)).toEqual([0, 2]);
    await fake.session.tick(firstLeaf, 2, false);
    expect(state().ticks.get(firstLeaf)).toEqual([0]);
  });

  it('are taken back when the document does not keep them', async () => {
    fake.document.failNext('setTicks', broken);
    await fake.session.tick(firstLeaf, 1, true);
    expect(state().ticks.get(firstLeaf)).toEqual([]);
    expect(state().problem?.failure).toBe(broken);
  });

  it('are not taken back by a reading that began before them', async () => {
    const { document, session } = fake;
    let finish = (): void => undefined;
    const slow = new Promise<void>((done) => (finish = done));
    const read = document.read.bind(document);
    document.read = async () => {
      const before = await read();
      await slow;
      return before;
    };
    const checking = session.check();
    await fake.pass(1);
    await session.tick(firstLeaf, 1, true);
    finish();
    await checking;
    await session.tick(firstLeaf, 2, true);
    expect(document.ticks.get(firstLeaf)).toEqual([1, 2]);
    await session.check();
    expect(state().ticks.get(firstLeaf)).toEqual([1, 2]);
  });
});
