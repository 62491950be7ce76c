// @vitest-environment jsdom
/**
 * The pane drawn over a document that is not there: each screen by keyboard and by name, and by axe-core's rules. Colours are left out:
 * jsdom does not see them.
 */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { resolveText } from '../../src/outline/fields.js';
import { allSections, leavesOf, pathTo } from '../../src/outline/tree.js';
import { readReport } from '../../src/ooxml/read.js';
import { App } from '../../src/taskpane/components/App.js';
import { speak, texts } from '../../src/taskpane/texts.js';
import { docx, opened, p as docxP } from '../support/docx.js';
import { fakeSession, tablesOf, whereOf, type FakeSession } from './fakeDocument.js';
import { faults, putIn } from './page.js';
import { unmarked } from './unmarked.js';

// Views in chunks of their own: once loaded, they are there within the turn that asks for them.
await import('../../src/taskpane/themes.js');
await import('../../src/taskpane/components/Guide.js');
await import('../../src/taskpane/components/MessageBars.js');
await import('../../src/taskpane/components/ProfileEditor.js');
await import('../../src/taskpane/components/RemoveView.js');
await import('../../src/taskpane/components/review/CheckView.js');
await import('../../src/taskpane/indicators/IndicatorsView.js');
await import('../../src/taskpane/settings/SettingsView.js');
await import('../../src/taskpane/texts/en/index.js');

let fake: FakeSession;
let root: Root;
const leaves = leavesOf(outline);
const [first, second] = leaves;

const find = (role: string, name: string | RegExp): HTMLElement => {
  const selectors: Record<string, string> = {
    button: 'button',
    searchbox: 'input[type=search]',
    textbox: 'input',
    checkbox: 'input[type=checkbox]',
  };
  const all = [...document.querySelectorAll<HTMLElement>(`[role=${role}], ${selectors[role] ?? `[role=${role}]`}`)];
  const nameOf = (element: HTMLElement) =>
    element.getAttribute('aria-label') ??
    (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent) ??
    '';
  const found = all.find((element) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
  );
  if (!found) throw new Error(`No ${role} «${String(name)}». There are: ${all.map(nameOf).join(' | ')}`);
  return found;
};
/** Does something and waits until the pane has answered. */
const after = (work: () => void) =>
  act(() => {
    work();
    return Promise.resolve();
  });
const click = (element: HTMLElement) => after(() => element.click());
const press = (element: Element, key: string) =>
  after(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
const type = (input: Element | null | undefined, value: string) => after(() => putIn(input, value));
const text = () => document.body.textContent;

/** Opens the pane over a document; `prepare` writes into it first. */
const open = async (prepare: (given: FakeSession) => void = () => undefined, view?: 'check') => {
  fake = fakeSession(outline);
  prepare(fake);
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () => {
    await fake.session.start(view);
    root.render(<App session={fake.session} officeIsDark={() => false} />);
  });
};
const outlined = ({ document: written }: FakeSession) => {
  for (const section of allSections(outline)) written.states.set(section.id, 'written');
  written.states.set(first!.id, 'empty');
  written.profile = exampleProfile(outline);
};
const withFindings = (given: FakeSession) => {
  outlined(given);
  given.document.findings.push(
    {
      rule: 'section-empty',
      severity: 'error',
      section: first!.id,
      message: 'Mục trống.',
      quote: '',
      where: whereOf(first!.id),
    },
    {
      rule: 'guidance-left',
      severity: 'error',
      section: second!.id,
      message: 'Còn ghi chú.',
      quote: 'Nêu khái quát',
      fix: { kind: 'clean' },
    },
    { rule: 'heading-changed', severity: 'warning', section: second!.id, message: 'Tên mục khác.', quote: '' },
  );
};

/** Two dates to mend in one section, each in a paragraph of its own. */
const withFixes = (given: FakeSession) => {
  outlined(given);
  for (const [paragraph, day] of ['5', '6'].entries()) {
    const line = `Ngày ấy là ngày ${day} tháng 5.`;
    const start = line.indexOf(day);
    given.document.findings.push({
      rule: 'format-date',
      severity: 'error',
      section: second!.id,
      message: 'Ngày ghi chưa đúng thể thức.',
      quote: `ngày ${day}`,
      where: { paragraph, text: line, quote: `ngày ${day}` },
      source: '05-HD/VPTW, 27/5/2026 (độ tin cậy: cao)',
      fix: { kind: 'text', edits: [{ paragraph, text: line, start, end: start + 1, to: `0${day}` }] },
    });
  }
};

/** Last term's report as a file, with the targets it set. */
const lastReport = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    docx(
      ...pathTo(outline, 'p2.ii.2').map(({ number, heading }) =>
        docxP(`${number} ${resolveText(heading, outline, exampleProfile(outline))}`),
      ),
      docxP('- Kết nạp từ 2 - 4 đảng viên'),
      docxP('- Doanh thu đạt 257,8 tỷ đồng'),
      docxP('- Thực hiện tốt Chỉ thị 05-CT/TW.'),
    ),
  );

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.documentElement.lang = 'vi';
  document.title = 'Đề cương';
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), { matches: false, media: query }) as unknown as MediaQueryList;
  window.scrollTo = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(async () => {
  await after(() => root.unmount());
  document.body.replaceChildren();
});

describe('the first screen', () => {
  it('inserts with nothing filled in, then guides', async () => {
    await open();
    expect(await faults()).toEqual([]);
    await click(find('button', texts.start.insert));
    expect(fake.document.inserted).toHaveLength(1);
    expect(find('tab', texts.app.tabs.guide).getAttribute('aria-selected')).toBe('true');
    expect(text()).toContain(texts.done.inserted(allSections(outline).length));
  });

  it('keeps what was typed when the person looks at another tab and comes back', async () => {
    await open();
    await type(document.querySelector('input[name=chiBo]'), 'Văn phòng');
    await click(find('tab', texts.app.tabs.check));
    await click(find('tab', texts.app.tabs.start));
    expect(document.querySelector<HTMLInputElement>('input[name=chiBo]')?.value).toBe('Văn phòng');
  });

  it('shows the day that was chosen as the report will have it, whatever order the browser shows', async () => {
    await open();
    const input = document.querySelector<HTMLInputElement>('input[type=date]');
    expect(text()).not.toContain('ngày 05 tháng 02');
    await type(input, '2025-02-05');
    expect(text()).toContain('ngày 05 tháng 02 năm 2025');
    expect(await faults()).toEqual([]);
  });

  it('leads straight to the check of a report that is already written', async () => {
    await open();
    await click(find('button', texts.start.checkInstead));
    await click(find('button', texts.check.run));
    expect(fake.session.state().review).toBeDefined();
  });
});

describe('guidance', () => {
  it('follows the cursor and keeps the ticks with the document', async () => {
    await open(outlined);
    expect(text()).toContain(texts.guide.nowhere);
    await after(() => fake.document.moveTo(first!.id));
    expect(document.querySelector('[aria-current=location]')?.textContent).toContain(first!.number);
    await click(document.querySelector<HTMLElement>('input[type=checkbox]')!);
    expect(fake.document.ticks.get(first!.id)).toEqual([0]);
    expect(await faults()).toEqual([]);
  });

  it('says what became of each document it rests on, and where that is known from when asked', async () => {
    await open(outlined);
    await after(() => fake.document.moveTo('p1.ii.1.2'));
    expect(text()).toContain('04/2015/NĐ-CP');
    expect(text()).toContain('đã được thay thế bởi');
    const button = find('button', texts.guide.sourceOf('04/2015/NĐ-CP'));
    const source = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(source?.hidden).toBe(true);
    await click(button);
    expect(source?.hidden).toBe(false);
    expect(source?.textContent).toContain('độ tin cậy: cao');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(await faults()).toEqual([]);
  });

  it('searches headings and notes, says how many, marks the words, and Escape gives the list back', async () => {
    await open(outlined);
    const input = find('searchbox', texts.guide.search);
    await type(input, 'quan lieu');
    expect([...document.querySelectorAll('[role=status]')].map((each) => each.textContent)).toContainEqual(
      expect.stringMatching(/^\d+ mục khớp, \d+ mục ở nội dung cần nêu\.$/),
    );
    expect(document.querySelector('[role=treeitem] mark')?.textContent.toLowerCase()).toBe('quan liêu');
    expect(await faults()).toEqual([]);
    await press(input, 'Escape');
    expect(document.querySelectorAll('[role=treeitem]')).toHaveLength(allSections(outline).length);
    expect(document.querySelector('mark')).toBeNull();
  });

  it('goes to the next empty section', async () => {
    await open(outlined);
    await click(find('button', texts.guide.nextEmpty));
    expect(fake.document.jumps).toEqual([whereOf(first!.id)]);
  });

  it('is one Tab stop as a list, with arrows, Home, End and Enter inside', async () => {
    await open(outlined);
    const items = [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
    expect(items.filter((item) => item.tabIndex === 0)).toHaveLength(1);
    await after(() => items[0]!.focus());
    await press(items[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(items[1]);
    await press(items[1]!, 'End');
    expect(document.activeElement).toBe(items.at(-1));
    await press(items.at(-1)!, 'Enter');
    expect(fake.document.jumps).toEqual([whereOf(leaves.at(-1)!.id)]);
    await press(items.at(-1)!, 'Home');
    expect(document.activeElement).toBe(items[0]);
    expect(items.filter((item) => item.tabIndex === 0)).toEqual([items[0]]);
  });

  it('offers to put in what the document lacks', async () => {
    await open((given) => {
      outlined(given);
      given.document.states.delete(second!.id);
    });
    await click(document.querySelectorAll<HTMLElement>('[role=treeitem]')[allSections(outline).indexOf(second!)]!);
    await click(find('button', texts.guide.insertMissing));
    expect(fake.document.states.has(second!.id)).toBe(true);
  });
});

describe('the check', () => {
  it('says the verdict first, keeps the list after a jump, and shows where the person is', async () => {
    await open(withFindings, 'check');
    expect(text()).toContain('Chưa nên in: còn 1 mục trống, 1 ghi chú hướng dẫn.');
    expect(await faults()).toEqual([]);
    const button = find('button', new RegExp(`^${texts.check.goThere}`));
    await after(() => button.focus());
    await click(button);
    expect(fake.document.jumps).toEqual([whereOf(first!.id)]);
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('li[aria-current=true]')?.textContent).toContain(first!.number);
    expect(await faults()).toEqual([]);
  });

  it('shows one severity at a time', async () => {
    await open(withFindings, 'check');
    expect(text()).toContain('Nêu khái quát');
    expect(text()).not.toContain('Tên mục khác.');
    await click(find('button', 'Nên xem (1)'));
    expect(text()).toContain('Tên mục khác.');
    expect(text()).not.toContain('Nêu khái quát');
  });

  it('leads from an unfilled field to the form that fills it everywhere', async () => {
    await open((given) => {
      outlined(given);
      given.document.findings.push({
        rule: 'placeholder-left',
        severity: 'error',
        section: '',
        message: 'Chưa điền “Chi bộ”. Điền vào ô này.',
        quote: 'CHI BỘ ……',
      });
    }, 'check');
    await click(find('button', texts.profile.title));
    await click(find('button', texts.profile.save));
    expect(fake.document.calls).toContain('setProfile');
  });

  it('shows what a fix will change before it is pressed, and leaves the finding in its place as done', async () => {
    await open(withFixes, 'check');
    const line = () => document.querySelectorAll('li')[0]!;
    expect(line().querySelector('del')?.textContent).toBe('ngày 5 tháng');
    expect(line().querySelector('ins')?.textContent).toBe('ngày 05 tháng');
    expect(await faults()).toEqual([]);
    await after(() => find('button', /^Sửa: /).focus());
    await click(find('button', /^Sửa: /));
    expect(line().textContent).toContain(texts.check.done);
    expect(document.activeElement).toBe(line());
    expect(await faults()).toEqual([]);
  });

  it('lists the changes of a whole kind before they are made', async () => {
    await open(withFixes, 'check');
    await click(find('button', texts.check.mendAll(2)));
    expect(text()).toContain(texts.check.mendAsk(2));
    expect(await faults()).toEqual([]);
    expect(fake.document.calls).not.toContain('mend');
    await click(
      [...document.querySelectorAll('button')].filter((each) => each.textContent === texts.check.mendAll(2))[1]!,
    );
    expect(fake.document.calls).toContain('mend');
    expect(text()).toContain(texts.check.left(0));
  });

  it('walks by keys, and says why', async () => {
    await open(withFixes, 'check');
    const current = () => document.querySelector('li[aria-current=true]');
    const alt = (key: string) =>
      after(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, cancelable: true })));
    await alt('ArrowDown');
    expect(current()).toBe(document.querySelectorAll('li[tabindex]')[0]);
    await alt('ArrowDown');
    expect(current()).toBe(document.querySelectorAll('li[tabindex]')[1]);
    expect(fake.document.jumps).toHaveLength(2);
    expect(text()).not.toContain('05-HD/VPTW, 27/5/2026');
    await click(find('button', texts.check.why));
    expect(text()).toContain('05-HD/VPTW, 27/5/2026');
    await alt('ArrowUp');
    expect(current()).toBe(document.querySelectorAll('li[tabindex]')[0]);
  });

  it('sets a finding aside with a reason, and keeps it in a group from which it can come back', async () => {
    await open(withFixes, 'check');
    await click(find('button', new RegExp(`^${texts.check.goThere}`)));
    await click(find('button', /^Bỏ qua: /));
    expect(await faults()).toEqual([]);
    await click(find('button', texts.check.reasons[0]!));
    expect(fake.document.aside.size).toBe(1);
    expect(text()).toContain(texts.check.aside(texts.check.reasons[0]!));
    await click(find('button', texts.check.asideGroup(1)));
    expect(await faults()).toEqual([]);
    await click(find('button', new RegExp(`^${texts.check.bringBack}: `)));
    expect(fake.document.aside.size).toBe(0);
  });

  it('gives the list of remarks to print beside the document, and to save', async () => {
    await open(withFixes, 'check');
    await click(find('button', texts.check.more));
    expect(await faults()).toEqual([]);
    find('button', texts.check.listSave(texts.check.listFormat.xlsx));
    await click(find('button', texts.check.listOpen));
    await vi.waitFor(() => expect(fake.document.openedNew).toHaveLength(1));
    const report = readReport(opened(fake.document.openedNew[0]!));
    expect(JSON.stringify(report.ok && report.value.blocks)).toContain('Ngày ghi chưa đúng thể thức');
  });

  it('asks before notes are taken out, and can be told no', async () => {
    await open(withFindings, 'check');
    await click(find('button', texts.check.clean(1)));
    expect(text()).toContain(texts.check.cleanAsk(1));
    expect(await faults()).toEqual([]);
    await click(find('button', texts.check.cleanNo));
    expect(fake.document.calls).not.toContain('removeNotes');
    await click(find('button', texts.check.clean(1)));
    await click(find('button', texts.check.cleanYes));
    expect(fake.document.calls).toContain('removeNotes');
    expect(text()).toContain(texts.done.cleaned(1));
  });
});

describe('the indicators', () => {
  const withTables = (given: FakeSession) => {
    outlined(given);
    given.document.blocks.push(...tablesOf(outline, 'p1.ii.1.1'));
  };
  const openIndicators = async (prepare: (given: FakeSession) => void) => {
    await open(prepare);
    await click(find('tab', texts.app.tabs.indicators));
  };
  const submit = () => after(() => document.querySelector('form')?.requestSubmit());

  it('say what to do first where there is no outline, and where there is no table', async () => {
    await openIndicators(() => undefined);
    await click(find('button', texts.indicators.toStart));
    expect(fake.session.state().view).toBe('start');
    await after(() => root.unmount());
    await openIndicators(outlined);
    expect(await faults()).toEqual([]);
    await click(find('button', texts.indicators.insertTable));
    expect(fake.document.insertedTables).toEqual(['p1.ii.1.1/results']);
    expect(document.querySelectorAll('dl').length).toBeGreaterThan(10);
  });

  it('are edited in a form and written when asked, with verdict and bar at once', async () => {
    await openIndicators(withTables);
    expect(await faults()).toEqual([]);
    const card = () => document.querySelectorAll('li')[1]!;
    await click(card().querySelector('button')!);
    expect(await faults()).toEqual([]);
    const fields = () => [...card().querySelectorAll('input')];
    expect(document.activeElement).toBe(fields()[0]);
    await type(fields()[1], '%');
    await type(fields()[2], 'từ 90 trở lên');
    expect(card().textContent).toContain('Hiểu là: ít nhất 90 %.');
    await type(fields()[3], '95');
    await submit();
    expect(card().textContent).toContain(texts.indicators.verdict.exceeded);
    expect(card().querySelector('[role=img]')?.getAttribute('aria-label')).toBe(texts.indicators.bar('105,6'));
    expect(await faults()).toEqual([]);
    expect(fake.document.calls).not.toContain('changeTable');
    await click(find('button', texts.indicators.write));
    expect(fake.document.tableChanges).toHaveLength(1);
    expect(text()).toContain(texts.indicators.nothingToWrite);
  });

  it('come from the common ones, found without accents and walked by arrows', async () => {
    await openIndicators(withTables);
    const before = document.querySelectorAll('dl').length;
    await click(find('button', texts.indicators.add));
    expect(await faults()).toEqual([]);
    await type(document.querySelector('input[type=search]'), 'so tay');
    const choices = () => [...document.querySelectorAll<HTMLElement>('section li button')];
    expect(choices()).toHaveLength(1);
    await type(document.querySelector('input[type=search]'), '');
    await after(() => choices()[0]!.focus());
    await press(choices()[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(choices()[1]);
    await click(choices()[1]!);
    expect(document.querySelector('form')).not.toBeNull();
    await submit();
    expect(document.querySelectorAll('dl')).toHaveLength(before + 1);
    expect(text()).toContain(texts.indicators.unwritten);
  });

  it('go only when written, and can be kept until then', async () => {
    await openIndicators(withTables);
    const before = document.querySelectorAll('dl').length;
    await click(find('button', /^Xóa: /));
    expect(document.querySelectorAll('dl')).toHaveLength(before - 1);
    expect(await faults()).toEqual([]);
    await click(find('button', /^Không xóa nữa: /));
    expect(document.querySelectorAll('dl')).toHaveLength(before);
  });

  it('come from the last report, which is read here and shown before anything is taken', async () => {
    await openIndicators(withTables);
    await click(find('button', texts.indicators.carry));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    // The files of jsdom cannot be read.
    const file = { name: 'bao-cao-2020.docx', arrayBuffer: () => Promise.resolve(lastReport().buffer) };
    Object.defineProperty(input, 'files', { value: [file] });
    await after(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(text()).toContain(texts.indicators.carryFound(2, 'bao-cao-2020.docx'));
    expect(text()).toContain('Thực hiện tốt Chỉ thị 05-CT/TW');
    expect(await faults()).toEqual([]);
    await click(document.querySelectorAll<HTMLElement>('input[type=checkbox]')[1]!);
    await click(find('button', texts.indicators.carryTake(1)));
    expect(text()).toContain('từ 2 - 4 đảng viên');
    expect(text()).not.toContain('Doanh thu');
    expect(fake.document.calls).not.toContain('changeTable');
  });
});

describe('the other screens', () => {
  const choose = async (item: string) => {
    await click(find('button', texts.menu.open));
    await click(find('menuitem', item));
  };

  it('hide behind a menu that keys can walk and close', async () => {
    await open(outlined);
    const button = find('button', texts.menu.open);
    await click(button);
    expect(document.activeElement?.textContent).toBe(texts.menu.insertMissing);
    expect(await faults()).toEqual([]);
    await press(document.activeElement!, 'ArrowDown');
    expect(document.activeElement).toBe(document.querySelectorAll('[role=menuitem]')[1]);
    await press(document.activeElement!, 'Escape');
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('[role=menu]')).toBeNull();
  });

  it('let the profile be edited everywhere at once', async () => {
    await open(outlined);
    await choose(texts.menu.editProfile);
    expect(await faults()).toEqual([]);
    await click(find('button', texts.profile.save));
    expect(text()).toContain(texts.done.saved(12));
  });

  it('ask before the unwritten outline is taken out', async () => {
    await open(outlined);
    await choose(texts.menu.removeOutline);
    expect(fake.document.calls).not.toContain('removeOutline');
    expect(await faults()).toEqual([]);
    await click(find('button', texts.removeOutline.yes));
    expect(fake.document.calls).toContain('removeOutline');
  });

  it('give technical details without a word of the document', async () => {
    await open(outlined);
    await choose(texts.menu.settings);
    await click(find('button', texts.details.title));
    expect(text()).toContain('WordApi: 1.8');
    expect(text()).not.toContain(exampleProfile(outline).fields['chiBo']);
    expect(await faults()).toEqual([]);
  });
});

it('a failure says what happened, what to do, and offers one button', async () => {
  await open(withFindings, 'check');
  fake.document.failNext('jump', {
    code: 'place-moved',
    message: 'Không còn thấy chỗ này.',
    hint: 'Nhấn «Kiểm tra lại».',
  });
  await click(find('button', new RegExp(`^${texts.check.goThere}`)));
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Không còn thấy chỗ này.');
  expect(await faults()).toEqual([]);
  await click(find('button', texts.problem.retry));
  expect(document.querySelector('[role=alert]')?.textContent).toBe('');
});

describe('English', () => {
  const speakEnglish = async () => {
    await click(find('button', texts.menu.open));
    await click(find('menuitem', 'English'));
  };
  afterEach(() => speak('vi'));

  it('is spoken at once when chosen, remembered, and taken back the same way', async () => {
    await open();
    expect(document.documentElement.lang).toBe('vi');
    await speakEnglish();
    expect(find('button', 'Insert the outline')).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    expect(fake.memory.kept.at(-1)?.language).toBe('en');
    await click(find('button', 'More'));
    expect(find('menuitem', 'Tiếng Việt').lang).toBe('vi');
    await click(find('menuitem', 'Tiếng Việt'));
    expect(find('button', 'Chèn đề cương')).toBeDefined();
    expect(document.documentElement.lang).toBe('vi');
    expect(fake.memory.kept.at(-1)?.language).toBe('vi');
  });

  it('leaves no Vietnamese unmarked on any screen, for screen readers to stumble over', async () => {
    await open((given) => {
      withFindings(given);
      given.document.findings.push({
        ...given.document.findings[0]!,
        section: second!.id,
        source: '05-HD/VPTW, độ tin cậy: cao',
      });
    });
    await speakEnglish();
    const seen: string[] = [];
    const look = () => seen.push(...unmarked());
    for (const section of [first!.id, 'p1.ii.1.2', 'p2.iii.5.3']) {
      await after(() => fake.document.moveTo(section));
      look();
    }
    await click(find('tab', 'Indicators'));
    look();
    await click(find('tab', 'Check'));
    look();
    await click(find('button', 'Check before printing'));
    look();
    for (const button of document.querySelectorAll<HTMLElement>('main button[aria-expanded=false]'))
      await click(button);
    look();
    for (const item of ['Edit the details', 'Remove unwritten sections', 'Settings', 'Outlines']) {
      await click(find('button', 'More'));
      look();
      await click(find('menuitem', item));
      look();
    }
    expect([...new Set(seen)]).toEqual([]);
  });

  it('keeps what was typed and open', async () => {
    await open();
    await type(document.querySelector('input[name=chiBo]'), 'Văn phòng');
    await speakEnglish();
    expect(document.querySelector<HTMLInputElement>('input[name=chiBo]')?.value).toBe('Văn phòng');
  });
});
