import { describe, expect, it } from 'vitest';
import { decuong } from './decuong.js';

describe('what was asked on the command line', () => {
  it.each([
    ['nothing', []],
    ['an unknown command', ['print']],
    ['a name that every object has', ['constructor']],
    ['an unknown option', ['check', 'a.docx', '--fast']],
    ['new without a file to write', ['new']],
    ['new with a file to read', ['new', 'a.docx', '--out', 'b.docx']],
    ['insert without a file to read', ['insert', '--out', 'b.docx']],
    ['insert with two files to read', ['insert', 'a.docx', 'b.docx', '--out', 'c.docx']],
    ['insert without a file to write', ['insert', 'a.docx']],
    ['clean without a file to write', ['clean', 'a.docx']],
    ['check of nothing', ['check']],
    ['a table of remarks in a form that is not written', ['check', 'a.docx', '--out', 'b.pdf']],
    ['a rule that is not there', ['fix', 'a.docx', '--list', '--rule', 'spelling']],
    ['carry without the new report', ['carry', 'a.docx', '--out', 'b.docx']],
    ['a term that is none', ['next', 'a.docx', '--out', 'b.docx', '--term', '2030']],
    ['update without an outline', ['update', 'a.docx', '--list']],
    ['import without a file to read', ['import', '--out', 'a.json']],
    ['import without a file to write', ['import', 'a.docx']],
    ['import into something else than .json', ['import', 'a.docx', '--out', 'b.docx']],
  ])('refuses %s with one sentence and a hint, before any file is looked at', async (_, args) => {
    const { code, lines, said } = await decuong(...args);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^[“\p{Lu}].*\. Gõ “decuong help” để xem cách dùng\.$|^Tùy chọn không đúng: .*decuong help/u,
    );
  });

  it.each(['--help', '-h'])('gives the help of one command for it and %s', async (word) => {
    const { code, lines } = await decuong('check', word);
    expect(code).toBe(0);
    expect(lines.join('\n')).toMatch(/^ {2}decuong check /u);
    expect(lines.join('\n')).not.toContain('decuong clean');
  });

  it.each(['help', '--help', '-h'])('gives help on every command for %s', async (word) => {
    const { code, lines } = await decuong(word);
    expect(code).toBe(0);
    const help = lines.join('\n');
    for (const name of ['new', 'insert', 'check', 'clean', 'import', 'fix', 'carry', 'update', 'next'])
      expect(help).toContain(`\n  decuong ${name} `);
  });
});
