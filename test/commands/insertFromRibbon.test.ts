import { describe, expect, test, vi } from 'vitest';
import { insertFromRibbon, outcomeOf } from '../../src/commands/insertFromRibbon.js';
import { isNotice, noticeAddress, showNotice } from '../../src/commands/notice.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import type { Profile } from '../../src/outline/types.js';
import { failed, success } from '../../src/result.js';
import { noticeOf } from '../../src/word/notices.js';
import { onButton, showDialog } from '../../src/word/ribbon.js';
import { defaultSettings, type Memory, type RibbonOutcome } from '../../src/word/storage.js';
import { textsOf } from '../report/carryOut.js';
import { docx, p, valueIn } from '../support/docx.js';
import { closeAfterEach, openIn } from '../word/openIn.js';
import { lastTermsOnNothing, outlinesOnNothing } from '../support/keptOutlines.js';

closeAfterEach();

const outline = defaultOutline;
const example = exampleProfile(outline);

const memoryWith = (profile?: Profile): Memory & { readonly said: RibbonOutcome[] } => {
  const said: RibbonOutcome[] = [];
  return {
    said,
    profile: () => profile,
    rememberProfile: () => undefined,
    settings: () => ({ ...defaultSettings, place: 'end' }),
    rememberSettings: () => undefined,
    rememberOutcome: (outcome) => void said.push(outcome),
    takeOutcome: () => said.pop(),
    onOutcome: () => () => undefined,
    outlines: outlinesOnNothing(),
    lastTerms: lastTermsOnNothing(),
    faults: () => [],
    rememberFault: () => undefined,
  };
};

describe('«Chèn đề cương» from the ribbon', () => {
  test('uses the profile that this machine remembers', async () => {
    const { document, report } = await openIn('windows-2021', docx(p()));
    valueIn(await insertFromRibbon(document, memoryWith(example)));
    expect(textsOf(report()).join('\n')).toContain(example.fields['chiBo']);
  });

  test('the document’s own profile goes before it', async () => {
    const { document, report } = await openIn('windows-2021', docx('Có chữ.'));
    valueIn(await document.setProfile(outline, { ...example, fields: { ...example.fields, chiBo: 'Chi bộ Ấp 5' } }));
    valueIn(await insertFromRibbon(document, memoryWith(example)));
    expect(textsOf(report()).join('\n')).toContain('Chi bộ Ấp 5');
  });

  test('without any profile the blanks go in', async () => {
    const { document, report } = await openIn('windows-2021', docx(p()));
    valueIn(await insertFromRibbon(document, memoryWith()));
    expect(textsOf(report()).join('\n')).toContain('Chi bộ ……………');
  });

  test('the chosen outline goes into a document that has none of its own', async () => {
    const chosen = { ...outline, id: 'de-cuong-xa', title: 'Đề cương của xã' };
    const memory = memoryWith();
    memory.outlines.choose(chosen);
    const { document } = await openIn('windows-2021', docx(p()));
    valueIn(await insertFromRibbon(document, memory));
    expect(valueIn(await document.read()).outline).toBe('de-cuong-xa@1.0.0');
    memory.outlines.choose(undefined);
    expect(valueIn(await insertFromRibbon(document, memory)).inserted).toEqual([]);
    expect(valueIn(await document.read()).outline).toBe('de-cuong-xa@1.0.0');
  });

  test('the button runs it and is completed, also when it fails', async () => {
    const { host } = await openIn('windows-2021', docx(p()));
    let pressed = 0;
    await onButton('insertOutline', () => {
      pressed++;
      return pressed === 1 ? Promise.resolve() : Promise.reject(new Error('broken'));
    });
    await host.pressButton('DeCuong.Insert', 'insertOutline');
    await host.pressButton('DeCuong.Insert', 'insertOutline');
    expect(pressed).toBe(2);
  });

  type Answer = (result: {
    status: string;
    value: { addEventHandler: (type: string, handler: () => void) => void };
  }) => void;
  const closedAfter = async (
    milliseconds: number,
    displayDialogAsync: (address: string, how: object, answer: Answer) => void,
  ) => {
    vi.useFakeTimers();
    vi.stubGlobal('Office', {
      context: { ui: { displayDialogAsync } },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogEventReceived: 'dialogEventReceived' },
    });
    let closed = false;
    void showDialog('https://add-in.example/commands.html').then(() => (closed = true));
    await vi.advanceTimersByTimeAsync(milliseconds);
    vi.useRealTimers();
    vi.unstubAllGlobals();
    return closed;
  };

  test('a host whose dialog never answers does not hold the button up', async () =>
    expect(await closedAfter(6_000, () => undefined)).toBe(true));

  test('nor one that refuses the dialog', async () =>
    expect(
      await closedAfter(0, (_address, _how, answer) =>
        answer({ status: 'failed', value: { addEventHandler: () => undefined } }),
      ),
    ).toBe(true));

  test('a dialog that is open is waited for until it is closed, four minutes at most', async () => {
    let close = (): void => undefined;
    const open = (_address: string, _how: object, answer: Answer): void =>
      answer({ status: 'succeeded', value: { addEventHandler: (_type, handler) => (close = handler) } });
    expect(await closedAfter(200_000, open)).toBe(false);
    expect(await closedAfter(241_000, open)).toBe(true);
    const closing = (address: string, how: object, answer: Answer): void => {
      open(address, how, answer);
      close();
    };
    expect(await closedAfter(0, closing)).toBe(true);
  });
});

describe('what is said of it', () => {
  test('how much went in, and what is to be done by hand', () =>
    expect(outcomeOf(success({ inserted: ['p1', 'p1.i'], notices: [noticeOf('style-missing', 'DC')] }))).toEqual({
      ok: true,
      sentences: ['Đã chèn 2 mục của đề cương.', 'Kiểu «DC» chưa có trong văn bản nên chưa áp dụng được.'],
    }));

  test('that nothing was missing', () =>
    expect(outcomeOf(success({ inserted: [], notices: [] })).sentences[0]).toContain('đã có đủ'));

  test('what went wrong and what to do', () =>
    expect(outcomeOf(failed({ code: 'x', message: 'Chỉ đọc.', hint: 'Bật chỉnh sửa.' }))).toEqual({
      ok: false,
      sentences: ['Chỉ đọc.', 'Bật chỉnh sửa.'],
    }));

  test('the dialog shows the sentences as text, never as markup', async () => {
    const { office } = await openIn('windows-2021', docx(p()));
    const address = noticeAddress('https://add-in.example/commands.html?x=1#y', ['Một <b>câu</b>', 'Hai & ba']);
    expect(isNotice(address)).toBe(true);
    expect(isNotice('https://add-in.example/commands.html')).toBe(false);
    const page = office.window.document;
    showNotice(page, address);
    expect([...page.querySelectorAll('p')].map((each) => each.textContent)).toEqual(['Một <b>câu</b>', 'Hai & ba']);
    expect(page.querySelector('b')).toBeNull();
  });
});
