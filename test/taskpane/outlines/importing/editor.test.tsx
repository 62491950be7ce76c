// @vitest-environment jsdom
/** The import editor drawn over a small outline: everything by keyboard, the focus never lost, what was done said aloud, axe-core's rules. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { reportOfText } from '../../../../src/importing/textFile.js';
import type { ImportedOutline } from '../../../../src/importing/types.js';
import { defaultOutline } from '../../../../src/outline/bundled.js';
import type { Outline } from '../../../../src/outline/types.js';
import { SessionContext } from '../../../../src/taskpane/hooks/useSession.js';
import { ImportEditor } from '../../../../src/taskpane/outlines/importing/ImportEditor.js';
import { texts } from '../../../../src/taskpane/texts.js';
import { importedFrom } from '../../../support/importing.js';
import { fakeSession } from '../../fakeDocument.js';
import { faults, putIn } from '../../page.js';

const source = [
  'ĐẢNG BỘ XÃ LONG ĐỨC\tĐẢNG CỘNG SẢN VIỆT NAM',
  'CHI BỘ ẤP LONG TRỊ\tLong Đức, ngày 5 tháng 2 năm 2025',
  'BÁO CÁO CHÍNH TRỊ',
  'trình Đại hội Chi bộ, nhiệm kỳ 2025 - 2027',
  '-----',
  'I- ĐẶC ĐIỂM TÌNH HÌNH',
  '- Nêu khái quát tình hình của chi bộ.',
  'Thuận lợi của đơn vị trong nhiệm kỳ',
  'II- KẾT QUẢ',
  '1. Công tác tư tưởng (nội dung nổi bật của đơn vị trong nhiệm kỳ)',
  '2. Công tác tổ chức',
  'T/M CHI BỘ',
  'BÍ THƯ',
].join('\n');

const { importing } = texts;
let root: Root;
let saved: Outline[];
let closed: number;

const after = (work: () => void) =>
  act(() => {
    work();
    return Promise.resolve();
  });
const open = async (imported: ImportedOutline = importedFrom(reportOfText(source))) => {
  const { session } = fakeSession(defaultOutline);
  root = createRoot(document.body.appendChild(document.createElement('main')));
  await after(() =>
    root.render(
      <SessionContext value={session}>
        <FluentProvider theme={webLightTheme}>
          <ImportEditor
            name="de-cuong.docx"
            imported={imported}
            onSave={(outline) => saved.push(outline)}
            onClose={() => (closed += 1)}
          />
        </FluentProvider>
      </SessionContext>,
    ),
  );
};
const rows = () => [...document.querySelectorAll<HTMLElement>('[role=row]')];
const row = (words: string): HTMLElement => {
  const found = rows().find(({ textContent }) => textContent.includes(words));
  if (!found)
    throw new Error(
      `No row «${words}». There are: ${rows()
        .map(({ textContent }) => textContent)
        .join(' / ')}`,
    );
  return found;
};
const press = (key: string, more: KeyboardEventInit = {}) =>
  after(
    () =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
      ),
  );
const focusOn = (words: string) => after(() => row(words).focus());
const focused = () => document.activeElement?.textContent ?? '';
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`No button «${name}».`);
  return found;
};
/** As browsers do: a press brings the focus. */
const click = (name: string) =>
  after(() => {
    button(name).focus();
    button(name).click();
  });
const said = () => document.querySelector('[role=status]')?.textContent ?? '';

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  saved = [];
  closed = 0;
  document.documentElement.lang = 'vi';
  document.title = 'Đề cương';
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(async () => {
  await after(() => root.unmount());
  document.body.replaceChildren();
});

describe('the tree', () => {
  test('says how much was understood and keeps the rules of axe-core', async () => {
    await open();
    expect(document.body.textContent).toContain(importing.understood(4, 3, 0, 1));
    await focusOn('KẾT QUẢ');
    await press('Enter');
    expect(await faults()).toEqual([]);
  });

  test('an outline is kept by keyboard', async () => {
    await open();
    await click(importing.save);
    expect(saved.map(({ title, source: from, id }) => [title, from, id])).toEqual([
      [
        'Báo cáo chính trị',
        'ĐẢNG BỘ XÃ LONG ĐỨC, nhiệm kỳ 2025-2027. Nhập từ “de-cuong.docx”.',
        'dang-bo-xa-long-duc-2025-2027-bao-cao',
      ],
    ]);
  });
});

describe('changing by keyboard', () => {
  test('a line becomes a section, and Ctrl+Z makes it what it was, with the focus on it all the while', async () => {
    await open();
    await focusOn('Thuận lợi của đơn vị');
    await press('m');
    expect(said()).toBe(importing.did.as(importing.kinds.heading));
    expect(focused()).toContain('Thuận lợi của đơn vị');
    await press('z', { ctrlKey: true });
    expect(said()).toBe(importing.undone(importing.did.as(importing.kinds.heading)));
    expect(focused()).toContain('Thuận lợi của đơn vị');
    expect(document.body.textContent).toContain(importing.understood(4, 3, 0, 1));
  });

  test('Enter opens what can be done, a button does it, the focus stays, Esc goes back to the row', async () => {
    await open();
    await focusOn('Thuận lợi của đơn vị');
    await press('Enter');
    expect(focused()).toBe(importing.right);
    await after(() => button(importing.kinds.text).focus());
    await click(importing.kinds.text);
    expect(focused()).toBe(importing.kinds.text);
    expect(button(importing.kinds.text).getAttribute('aria-pressed')).toBe('true');
    expect(row('Thuận lợi của đơn vị').textContent).toContain(importing.kinds.text);
    await press('Escape');
    expect(document.activeElement).toBe(row('Thuận lợi của đơn vị'));
    expect(row('Thuận lợi của đơn vị').querySelector('[data-panel]')).toBeNull();
  });

  test('a heading moves with Alt+Shift and the arrows, and says its level', async () => {
    await open();
    await focusOn('Công tác tổ chức');
    await press('ArrowRight', { altKey: true, shiftKey: true });
    expect(row('Công tác tổ chức').getAttribute('aria-level')).toBe('3');
    expect(document.activeElement).toBe(row('Công tác tổ chức'));
    expect(said()).toBe(importing.did.deeper);
    await press('ArrowLeft', { altKey: true, shiftKey: true });
    expect(row('Công tác tổ chức').getAttribute('aria-level')).toBe('2');
  });

  test('a line is cut in two at the word chosen with the arrows, and joined again', async () => {
    await open();
    await focusOn('Nêu khái quát');
    await press('t');
    expect(document.activeElement?.getAttribute('role')).toBe('option');
    await press('Home');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(focused()).toBe('quát');
    await press('Enter');
    expect(said()).toBe(importing.did.split);
    expect(document.activeElement).toBe(row('quát tình hình của chi bộ.'));
    await press('Escape');
    await press('n');
    expect(said()).toBe(importing.did.merge);
    expect(document.activeElement).toBe(row('- Nêu khái quát tình hình của chi bộ.'));
  });

  test('what is left out is not gone: its row stays in sight, and the focus on it', async () => {
    await open();
    await focusOn('Nêu khái quát');
    await press('b');
    expect(document.activeElement).toBe(row('Nêu khái quát'));
    expect(row('Nêu khái quát').textContent).toContain(importing.kinds.skipped);
  });

  test('a line becomes the name of the report', async () => {
    await open();
    await focusOn('trình Đại hội Chi bộ');
    await press('Enter');
    const choice = document.querySelector('select');
    if (!choice) throw new Error('No list of parts.');
    await after(() => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(choice, 'title name');
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(row('trình Đại hội Chi bộ').textContent).toContain(importing.titlePart.name);
  });

  test('undo and redo by their buttons show the place', async () => {
    await open();
    expect(button(importing.undo).getAttribute('aria-disabled')).toBe('true');
    await focusOn('Nêu khái quát');
    await press('c');
    await after(() => button(importing.undo).focus());
    await click(importing.undo);
    expect(document.activeElement).toBe(button(importing.undo));
    expect(said()).toBe(importing.undone(importing.did.as(importing.kinds.text)));
    await click(importing.redo);
    expect(row('Nêu khái quát').textContent).toContain(importing.kinds.text);
  });
});

describe('the walk over doubts', () => {
  test('goes to the next one, says why, and is over when a person has said that it is right', async () => {
    await open();
    await click(importing.nextDoubt);
    expect(document.activeElement).toBe(row('Thuận lợi của đơn vị'));
    expect(said()).toBe(importing.why('Chưa rõ là hướng dẫn hay câu văn giữ lại.'));
    await press('d');
    expect(document.activeElement).toBe(row('Thuận lợi của đơn vị'));
    expect(document.body.textContent).toContain(importing.understood(4, 3, 0, 0));
    await press('x');
    expect(said()).toBe(importing.noDoubt);
  });
});

const type = (input: HTMLInputElement, value: string) => after(() => putIn(input, value));
const inputOf = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('input')].find((input) =>
    (input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent ?? '').startsWith(label),
  );
  if (!found) throw new Error(`No input «${label}».`);
  return found;
};

describe('search and fields', () => {
  test('a search without accents shows the hits and what they stand under', async () => {
    await open();
    await type(inputOf(importing.search), 'cong tac to chuc');
    expect(rows().map(({ textContent }) => textContent.slice(0, 20))).toHaveLength(2);
    expect(document.body.textContent).toContain(importing.matches(1));
    await type(inputOf(importing.search), 'không có đâu');
    expect(document.body.textContent).toContain(importing.noMatch);
  });

  test('a term may stay as it is printed', async () => {
    await open();
    const terms = (): string => JSON.stringify(saved.at(-1)?.heading.subject);
    await click(importing.save);
    expect(terms()).toContain('{nhiemKySau}');
    await after(() =>
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent.startsWith(importing.fields(0).slice(0, 9)))
        ?.click(),
    );
    await after(() => inputOf('Nhiệm kỳ').click());
    expect(said()).toBe(importing.did.literal);
    await click(importing.save);
    expect(terms()).toContain('2025 - 2027');
    await after(() => inputOf('Nhiệm kỳ').click());
    await click(importing.save);
    expect(terms()).toContain('{nhiemKySau}');
  });
});

describe('saving and leaving', () => {
  test('a name that is missing is said, with the way to it', async () => {
    await open();
    await click(importing.names);
    await type(inputOf(importing.name), ' ');
    await click(importing.save);
    expect(saved).toEqual([]);
    expect(document.querySelector('[role=alert]')?.textContent).toContain(importing.noTitle);
    await click(importing.toFault);
    expect(document.activeElement).toBe(inputOf(importing.name));
    await type(inputOf(importing.name), 'Đề cương của xã');
    await click(importing.save);
    expect(saved.map(({ title }) => title)).toEqual(['Đề cương của xã']);
  });

  test('without a change it closes, with one it asks first; saving is for whoever keeps it, and closes nothing', async () => {
    await open();
    await click(importing.close);
    expect(closed).toBe(1);
    await focusOn('Nêu khái quát');
    await press('c');
    await click(importing.close);
    expect(closed).toBe(1);
    expect(focused()).toBe(importing.leaveNo);
    await click(importing.leaveNo);
    expect(document.activeElement).toBe(button(importing.close));
    await click(importing.save);
    expect([saved.length, closed]).toEqual([1, 1]);
    await click(importing.close);
    await click(importing.leaveYes);
    expect(closed).toBe(2);
  });

  test('what was changed is there again after a look at another tab, and not after leaving it unsaved', async () => {
    const imported = importedFrom(reportOfText(source));
    await open(imported);
    await focusOn('Nêu khái quát');
    await press('c');
    await after(() => root.unmount());
    await open(imported);
    expect(row('Nêu khái quát').textContent).toContain(importing.kinds.text);
    await click(importing.close);
    await click(importing.leaveYes);
    await after(() => root.unmount());
    await open(imported);
    expect(row('Nêu khái quát').textContent).toContain(importing.kinds.note);
  });
});
