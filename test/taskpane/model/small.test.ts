/** Small rules of the pane: keys, address, diagnostics, sentences. */
import { describe, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { viewWanted } from '../../../src/taskpane/model/address.js';
import { diagnosticLines } from '../../../src/taskpane/model/diagnostics.js';
import { noticeText } from '../../../src/taskpane/model/notice.js';
import { nextIndex } from '../../../src/taskpane/model/roving.js';
import { texts } from '../../../src/taskpane/texts.js';
import { fakeDocument } from '../fakeDocument.js';

describe('keys in a list', () => {
  it('move by one, to the ends, and no further', () => {
    expect(nextIndex('ArrowDown', 0, 3, 'vertical')).toBe(1);
    expect(nextIndex('ArrowDown', 2, 3, 'vertical')).toBe(2);
    expect(nextIndex('ArrowUp', 0, 3, 'vertical')).toBe(0);
    expect(nextIndex('End', 0, 3, 'vertical')).toBe(2);
    expect(nextIndex('Home', 2, 3, 'vertical')).toBe(0);
  });

  it('across the list do nothing, nor in an empty one', () => {
    expect(nextIndex('ArrowRight', 0, 3, 'vertical')).toBeUndefined();
    expect(nextIndex('ArrowDown', 0, 3, 'horizontal')).toBeUndefined();
    expect(nextIndex('Home', 0, 0, 'vertical')).toBeUndefined();
  });
});

it('the address asks for a view that exists, or for none', () => {
  expect(viewWanted('?view=check')).toBe('check');
  expect(viewWanted('?view=profile')).toBeUndefined();
  expect(viewWanted('?_host_Info=Word$Win32&view=guide')).toBe('guide');
  expect(viewWanted('')).toBeUndefined();
});

it('technical details give versions and the code of the failure, and nobody’s text', () => {
  const lines = diagnosticLines(
    fakeDocument(outline).host,
    outline,
    { code: 'host-busy', message: 'm', hint: 'h', detail: 'read' },
    new Date('2026-05-27T02:41:00Z'),
    [{ code: 'place-moved', at: '2026-05-26T08:00:00.000Z' }],
  );
  expect(lines).toContain('WordApi: 1.8');
  expect(lines).toContain('code: host-busy');
  expect(lines).toContain('2026-05-26T08:00:00.000Z: place-moved');
  expect(lines).toContain(`outline: ${outline.id}@${outline.version}`);
  expect(lines).toContain('time: 2026-05-27T02:41:00.000Z');
  expect(lines.join()).not.toContain('message');
});

it('doing something twice says the second time that there was nothing to do', () => {
  const say = (work: 'inserting' | 'cleaning' | 'removing' | 'saving', count: number) =>
    noticeText({ ok: true, work, count, notices: [] }, texts);
  for (const work of ['inserting', 'cleaning', 'removing', 'saving'] as const) {
    expect(say(work, 3)).toContain('3');
    expect(say(work, 0)).not.toContain('0');
    expect(say(work, 0)).not.toBe('');
  }
});
