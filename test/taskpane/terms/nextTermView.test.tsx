// @vitest-environment jsdom
/** This term's report from last term's file, on the screen: read, confirmed, written, and the old text beside its sections. */
import { afterEach, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { allSections, leavesOf } from '../../../src/outline/tree.js';
import { indicatorStoreOf } from '../../../src/taskpane/indicators/store.js';
import { texts } from '../../../src/taskpane/texts.js';
import { lastProfile, lastTermFile, ownWords } from '../../support/lastTerm.js';
import { table } from '../../support/report.js';
import type { FakeSession } from '../fakeDocument.js';
import { after, choose, click, drawn, named, text, undraw } from '../drawn.js';
import { faults } from '../page.js';

await import('../../../src/taskpane/terms/NextTermView.js');
await import('../../../src/taskpane/components/Guide.js');

const [first] = leavesOf(outline);
const lastTerm = lastTermFile();
const outlined = ({ document }: FakeSession): void => {
  for (const section of allSections(outline)) document.states.set(section.id, 'empty');
};
const field = (label: string): string =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.value ?? '';

afterEach(undraw);

it('shows the moved-on fields and the targets, and writes both; the old text stands beside its section and not in the report', async () => {
  const { document: written, session } = await drawn('next', () => undefined);
  expect(await faults()).toEqual([]);
  await choose(lastTerm, 'cũ.docx');
  expect(text()).toContain(texts.next.read('cũ.docx'));
  const label = outline.fields.find(({ id }) => id === 'nhiemKyTruoc')?.label ?? '';
  expect(field(`${label}, ${texts.start.from}`)).toBe('2025');
  expect(field(`${label}, ${texts.start.to}`)).toBe('2027');
  expect(await faults()).toEqual([]);

  await click('button', texts.next.writeWithTargets);
  expect(written.inserted[0]?.profile.fields).toMatchObject({
    nhiemKyTruoc: '2025 - 2027',
    chiBo: lastProfile.fields['chiBo'],
  });
  expect(JSON.stringify(written.inserted)).not.toContain('Chữ riêng');
  expect(JSON.stringify(written.tableChanges)).toContain('Kết nạp');
  expect(text()).toContain(texts.next.carried(1));
  expect(session.state().view).toBe('guide');

  await after(() => void session.choose(first?.id ?? ''));
  await click('button', texts.next.wrote);
  expect(text()).toContain(ownWords(first?.id ?? ''));
  expect(await faults()).toEqual([]);
});

it('the next pane on this machine finds it again, and another machine says where it is', async () => {
  const here = await drawn('next', () => undefined);
  await choose(lastTerm, 'cũ.docx');
  await click('button', texts.next.writeWithTargets);
  const name = here.document.last;
  expect(name).not.toBe('');
  await undraw();

  const again = await drawn('guide', (given) => {
    outlined(given);
    given.document.last = name;
    given.memory.lastTerms.keep({ ...here.memory.lastTerms.find(name)! });
  });
  await after(() => void again.session.choose(first?.id ?? ''));
  named('button', texts.next.wrote).focus();
  await undraw();

  const elsewhere = await drawn('guide', (given) => {
    outlined(given);
    given.document.last = name;
  });
  await after(() => void elsewhere.session.choose(first?.id ?? ''));
  expect(text()).toContain(texts.next.elsewhere);
  await click('button', texts.next.chooseAgain);
  expect(text()).toContain(texts.next.leadOutlined);
});

it('in a report that is begun only the old text is taken', async () => {
  const { document: written } = await drawn('next', outlined);
  await choose(lastTerm, 'cũ.docx');
  await click('button', texts.next.reference);
  expect(written.calls.filter((call) => ['insert', 'changeTable', 'insertTable'].includes(call))).toEqual([]);
  expect(text()).toContain(texts.next.keptHere);
});

it('where something fails the next press goes on from there', async () => {
  const { document: written } = await drawn('next', () => undefined);
  await choose(lastTerm, 'cũ.docx');
  written.failNext('changeTable', { code: 'host-busy', message: 'Word đang bận.', hint: 'Thử lại.' });
  await click('button', texts.next.writeWithTargets);
  expect(text()).toContain('Word đang bận.');
  await click('button', texts.next.goOn);
  expect(written.inserted).toHaveLength(1);
  expect(JSON.stringify(written.tableChanges)).toContain('Kết nạp');
  expect(written.last).not.toBe('');
});

it('never writes what was changed in «Chỉ tiêu» and not written there: it says so, and goes on when that is settled', async () => {
  const { document: written, session } = await drawn('next', (given) => {
    outlined(given);
    given.document.blocks.push(
      table(
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Nghị quyết', 'Kết quả thực hiện'],
        ['1', 'Hộ nghèo', '%', 'dưới 2', ''],
        ['2', 'Kết nạp đảng viên mới', 'đảng viên', '', ''],
      ),
    );
  });
  const store = indicatorStoreOf(session);
  await after(() => store.remove(store.state().rows[0]?.key ?? ''));
  await choose(lastTerm, 'cũ.docx');
  await after(() => named('checkbox', texts.next.targets(1)).click());
  await click('button', texts.next.reference);
  expect(text()).toContain('Thẻ «Chỉ tiêu» còn chỗ sửa chưa ghi vào văn bản');
  expect(written.tableChanges).toEqual([]);
  expect(store.state().rows[0]?.removed).toBe(true);

  await after(() => store.undoRemove(store.state().rows[0]?.key ?? ''));
  await click('button', texts.next.reference);
  expect(
    written.tableChanges.map(({ cells, removed }) => [cells.map(({ row, cell }) => [row, cell]), removed]),
  ).toEqual([[[[2, 3]], []]]);
  expect(text()).toContain(texts.next.carried(1));
});

it('is forgotten on this machine when the person says so', async () => {
  const { document: written, memory, session } = await drawn('next', () => undefined);
  await choose(lastTerm, 'cũ.docx');
  await click('button', texts.next.writeWithTargets);
  const name = written.last;
  await after(() => void session.choose(first?.id ?? ''));
  await click('button', texts.next.wrote);
  await click('button', texts.next.forget);
  expect(memory.lastTerms.find(name)).toBeUndefined();
  expect(written.last).toBe('');
  expect(text()).not.toContain(texts.next.wrote);
});

it('a file that is no report is said', async () => {
  await drawn('next', () => undefined);
  await choose('không phải Word', 'a.docx');
  expect(text()).toContain('tệp');
  expect(document.querySelector('form')).toBeNull();
});
