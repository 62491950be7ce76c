import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDocument } from '../../src/word/open.js';
import { docx } from '../support/docx.js';
import { closeAfterEach, openIn } from './openIn.js';

closeAfterEach();
afterEach(() => vi.unstubAllGlobals());

const failureOf = async () => {
  const outcome = await openDocument();
  return outcome.ok ? undefined : outcome.failure;
};

describe('outside Word', () => {
  test('without office.js', async () => expect((await failureOf())?.code).toBe('not-in-word'));

  test('in a plain browser', async () => {
    vi.stubGlobal('Office', {
      onReady: () => Promise.resolve({ host: null, platform: null }),
      HostType: { Word: 'Word' },
    });
    const failure = await failureOf();
    expect(failure?.code).toBe('not-in-word');
    expect(failure?.hint).toContain('Mở văn bản trong Word');
  });

  test('when Word never answers', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('Office', { onReady: () => new Promise(() => undefined) });
    const asked = failureOf();
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    expect((await asked)?.code).toBe('word-silent');
  });
});

describe('in Word', () => {
  test('what the host can is told by requirement sets', async () => {
    const old = await openIn('windows-2021', docx('a'));
    expect(old.document.host).toMatchObject({
      platform: 'windows',
      can: { trackChanges: false, pageSetup: false, paragraphIds: false, comments: false },
    });
    expect(old.document.host.diagnostics).toMatchObject({ WordApi: '1.3', WordApiDesktop: 'không có' });
    const now = await openIn('windows-365', docx('a'));
    expect(now.document.host.can).toEqual({ trackChanges: true, pageSetup: true, paragraphIds: true, comments: true });
  });

  test('one that is too old is refused with a sentence', async () => {
    await expect(openIn('windows-2021', docx('a'), {}, { WordApi: '1.2' })).rejects.toThrow('word-too-old');
  });

  test('the diagnostics hold no text of the document', async () => {
    const { document } = await openIn('windows-365', docx('chữ mật'));
    expect(JSON.stringify(document.host.diagnostics)).not.toContain('mật');
  });
});
