// @vitest-environment jsdom
/** The import editor drawn over a small outline: everything by keyboard, the focus never lost, what was done said aloud, axe-core's rules. */
import axe from 'axe-core';
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
const click = (name: string) => after(() => button(name).click());
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
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
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
});
