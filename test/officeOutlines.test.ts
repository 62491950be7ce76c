/** The outlines that an office puts beside the add-in: what `npm run package` and the workbench's server make of a folder of files. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { defaultOutline } from '../src/outline/bundled.js';
import type { Outline } from '../src/outline/types.js';
import { fetchBeside, readOfficeOutline, readOfficeShelf, type FetchBeside } from '../src/taskpane/outlines/office.js';

interface Listing {
  readonly officeList: (folder: string) => Promise<{
    readonly entries: readonly { readonly file: string; readonly title: string }[];
    readonly complaints: readonly string[];
  }>;
}
interface Packaging {
  readonly putOutlines: (out: string, folder: string, entries: readonly { readonly file: string }[]) => void;
}
/** Imported by address: they are plain JavaScript and have no types. */
const load = (name: string): Promise<unknown> => import(String(new URL(`../scripts/${name}`, import.meta.url)));
const { officeList } = (await load('officeOutlines.mjs')) as Listing;
const { putOutlines } = (await load('package.mjs')) as Packaging;

const own: Outline = { ...defaultOutline, id: 'de-cuong-xa', title: 'Đề cương của xã', source: 'Đảng ủy xã, năm 2026' };
const other: Outline = { ...own, version: '2.0.0', title: 'Đề cương của phường' };

let folder: string;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
beforeEach(() => {
  mkdirSync('.tmp', { recursive: true });
  folder = mkdtempSync('.tmp/outlines-');
});

describe('the list of a folder', () => {
  it('has each outline file by title, with what the pane shows of it', async () => {
    put('xã 2026.decuong.json', JSON.stringify(own));
    put('b.json', JSON.stringify(other));
    put('index.json', 'old');
    put('ghi-chu.txt', 'Không phải đề cương');
    const { entries, complaints } = await officeList(folder);
    expect(complaints).toEqual([]);
    expect(entries).toEqual([
      { file: 'b.json', id: own.id, version: '2.0.0', title: other.title, source: own.source },
      { file: 'xã 2026.decuong.json', id: own.id, version: '1.0.0', title: own.title, source: own.source },
    ]);
  });

  it.each([
    ['broken JSON', 'a.json', '{', 'không phải tệp đề cương'],
    ['another shape', 'a.json', '{"id":"a"}', 'không đúng mẫu'],
    ['a newer format', 'a.json', JSON.stringify({ ...own, schema: 2 }), 'mới hơn'],
    ['a prototype', 'a.json', `{"__proto__":1,${JSON.stringify(own).slice(1)}`, '__proto__'],
    ['a name that the pane does not ask for', '.a.json', JSON.stringify(own), 'tên tệp'],
  ])('%s is a complaint with the name of the file, and no entry', async (_what, name, text, sentence) => {
    put(name, text);
    const { entries, complaints } = await officeList(folder);
    expect(entries).toEqual([]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(name);
    expect(complaints[0]).toContain(sentence);
  });

  it('two files of one outline are a complaint', async () => {
    put('a.json', JSON.stringify(own));
    put('b.json', JSON.stringify({ ...own, title: 'Khác' }));
    expect((await officeList(folder)).complaints).toEqual([expect.stringContaining('a.json')]);
  });

  it('a folder that is not there is said', async () => {
    expect((await officeList(join(folder, 'none'))).complaints).toEqual([expect.stringContaining('Không có thư mục')]);
  });
});

describe('the package', () => {
  /** What the pane would get from the package on a server. */
  const fromPackage =
    (out: string): FetchBeside =>
    (address) =>
      Promise.resolve({ text: readFileSync(join(out, decodeURIComponent(address)), 'utf8') });

  it('holds the files and a list that the pane reads', async () => {
    put('xã 2026.decuong.json', JSON.stringify(own));
    const out = mkdtempSync('.tmp/package-');
    putOutlines(out, folder, (await officeList(folder)).entries);
    const { entries, failure } = await readOfficeShelf(fromPackage(out));
    expect(failure).toBeUndefined();
    expect(entries).toMatchObject([{ title: own.title, source: own.source, id: own.id, version: own.version }]);
    expect(await readOfficeOutline(fromPackage(out), entries[0]!.file)).toEqual({ ok: true, value: own });
  });

  it('without outlines holds an empty list, so that no pane asks in vain', async () => {
    const out = mkdtempSync('.tmp/package-');
    putOutlines(out, '', []);
    expect(readdirSync(join(out, 'outlines'))).toEqual(['index.json']);
    expect(await readOfficeShelf(fromPackage(out))).toEqual({ entries: [], failure: undefined });
  });
});

describe('the server of the workbench', () => {
  /** The pane's own way to ask, as it would from a page of this server. */
  const asked = async (work: (ask: FetchBeside) => Promise<unknown>, outlines?: string): Promise<unknown> => {
    const { address, close } = await serve({ port: 0, dist: folder, ...(outlines ? { outlines } : {}) });
    const real = fetch;
    vi.stubGlobal('fetch', (path: string, options: RequestInit) => real(new URL(path, address), options));
    try {
      return await work(fetchBeside);
    } finally {
      vi.unstubAllGlobals();
      await close();
    }
  };

  it('gives the list of a folder as it is now, and its files', async () => {
    put('xã.json', JSON.stringify(own));
    expect(await asked(readOfficeShelf, folder)).toMatchObject({ entries: [{ file: 'xã.json' }], failure: undefined });
    expect(await asked((ask) => readOfficeOutline(ask, 'xã.json'), folder)).toEqual({ ok: true, value: own });
  });

  it('has none where there is no such folder, and the pane says nothing', async () => {
    expect(await asked(readOfficeShelf, join(folder, 'none'))).toEqual({ entries: [], failure: undefined });
  });

  it('gives nothing above the folder', async () => {
    mkdirSync(join(folder, 'in'));
    put('secret.json', '[]');
    expect(await asked((ask) => ask('outlines/..%2Fsecret.json'), join(folder, 'in'))).toBe('missing');
  });
});

describe('asking the office’s server', () => {
  it.each([
    ['an error of the server', () => Promise.resolve(new Response('', { status: 500 }))],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['far too much', () => Promise.resolve(new Response('[]', { headers: { 'content-length': '900000000' } }))],
  ])('%s is a sentence', async (_what, answer) => {
    vi.stubGlobal('fetch', answer);
    const { entries, failure } = await readOfficeShelf(fetchBeside);
    vi.unstubAllGlobals();
    expect(entries).toEqual([]);
    expect(failure?.code).toBe('office-silent');
  });

  it('goes nowhere else, however the server answers', async () => {
    const options: (RequestInit | undefined)[] = [];
    vi.stubGlobal('fetch', (_address: string, given?: RequestInit) => {
      options.push(given);
      return Promise.resolve(new Response('[]'));
    });
    await readOfficeShelf(fetchBeside);
    vi.unstubAllGlobals();
    expect(options).toMatchObject([{ redirect: 'error' }]);
  });
});
