import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isSameFile, listDocuments, readBytes, readJson, writeBytes } from '../../src/cli/files.js';
import { at, inOwnFolder } from './decuong.js';

const bytes = (text: string) => new TextEncoder().encode(text);
inOwnFolder();

describe('writing a file', () => {
  it('keeps what stood there under another name, every time', async () => {
    for (const text of ['one', 'two', 'three']) await writeBytes(at('a.docx'), bytes(text));
    expect((await readdir(at('.'))).sort()).toEqual(['a.docx', 'a.docx.bak', 'a.docx.bak2']);
    expect(await readFile(at('a.docx'), 'utf8')).toBe('three');
    expect(await readFile(at('a.docx.bak'), 'utf8')).toBe('one');
    expect(await readFile(at('a.docx.bak2'), 'utf8')).toBe('two');
  });

  it('keeps no copy when the same bytes stand there already', async () => {
    await writeBytes(at('a.docx'), bytes('same'));
    expect(await writeBytes(at('a.docx'), bytes('same'))).toEqual({ ok: true, value: { backup: '' } });
    expect(await readdir(at('.'))).toEqual(['a.docx']);
  });

  it('says what to do when the folder is not there, and leaves nothing behind', async () => {
    const result = await writeBytes(at('no/a.docx'), bytes('x'));
    expect(result).toMatchObject({ ok: false, failure: { code: 'file-unwritable', detail: 'ENOENT' } });
    expect(await readdir(at('.'))).toEqual([]);
  });
});

describe('reading a file', () => {
  it('says when it is not there or a folder', async () => {
    expect(await readBytes(at('a.docx'))).toMatchObject({ ok: false, failure: { code: 'file-missing' } });
    expect(await readBytes(at('.'))).toMatchObject({ ok: false, failure: { code: 'file-is-folder' } });
  });

  it('reads JSON with a byte order mark, and says where JSON is wrong', async () => {
    await writeFile(at('a.json'), '\uFEFF{"a":1}');
    await writeFile(at('b.json'), '{"a":');
    expect(await readJson(at('a.json'))).toEqual({ ok: true, value: { a: 1 } });
    expect(await readJson(at('b.json'))).toMatchObject({ ok: false, failure: { code: 'json-invalid' } });
  });
});

describe('telling files apart', () => {
  it('sees through links and other spellings of one name', async () => {
    await writeFile(at('a.docx'), 'x');
    await writeFile(at('b.docx'), 'x');
    await symlink(at('a.docx'), at('link.docx'));
    expect(await isSameFile(at('a.docx'), at('./a.docx'))).toBe(true);
    expect(await isSameFile(at('a.docx'), at('link.docx'))).toBe(true);
    expect(await isSameFile(at('a.docx'), at('b.docx'))).toBe(false);
    expect(await isSameFile(at('a.docx'), at('new.docx'))).toBe(false);
  });
});

describe('listing documents', () => {
  it('goes through folders in order and passes over lock files and other kinds', async () => {
    await mkdir(at('sub'));
    for (const name of ['b.docx', 'a.DOCX', '~$a.docx', 'notes.txt', 'sub/c.docx']) await writeFile(at(name), '');
    expect(await listDocuments([at('.')])).toEqual(['a.DOCX', 'b.docx', 'sub/c.docx'].map(at));
  });

  it('hands on a name that is no folder, so that reading it can say why not', async () => {
    expect(await listDocuments([at('gone.docx')])).toEqual([at('gone.docx')]);
  });
});
