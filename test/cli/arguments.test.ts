import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/arguments.js';

const command = (...args: string[]) => readCommand(args);

describe('what was asked on the command line', () => {
  it('takes the options of a new report', () => {
    expect(command('new', '--out', 'a.docx', '--variant', 'co-quan', '--no-guidance')).toEqual({
      ok: true,
      value: {
        name: 'new',
        out: 'a.docx',
        profile: '',
        variant: 'co-quan',
        outline: '',
        guidance: false,
        tables: true,
      },
    });
  });

  it.each([
    ['nothing', []],
    ['an unknown command', ['print']],
    ['an unknown option', ['check', 'a.docx', '--fast']],
    ['new without a file to write', ['new']],
    ['insert without a file to read', ['insert', '--out', 'b.docx']],
    ['insert with two files to read', ['insert', 'a.docx', 'b.docx', '--out', 'c.docx']],
    ['insert without a file to write', ['insert', 'a.docx']],
    ['clean without a file to write', ['clean', 'a.docx']],
    ['check of nothing', ['check']],
    ['a table of remarks in a form that is not written', ['check', 'a.docx', '--out', 'b.pdf']],
  ])('refuses %s with one sentence and a hint', (_, args) => {
    const result = readCommand(args);
    expect(result).toMatchObject({ ok: false, failure: { code: 'usage' } });
    if (!result.ok) {
      expect(result.failure.message).not.toBe('');
      expect(result.failure.hint).toContain('decuong help');
    }
  });

  it.each(['help', '--help', '-h'])('gives help for %s', (word) => {
    expect(command(word)).toEqual({ ok: true, value: { name: 'help' } });
  });
});
