import { describe, expect, it } from 'vitest';
import { inflateSync, strToU8, zipSync } from 'fflate';
import { openPackage } from '../../src/ooxml/package.js';
import { entryBytes, packEntry, readZip, writeZip, zipLimits, type ZipEntry } from '../../src/ooxml/zip.js';
import { valueIn } from '../support/docx.js';

const code = (bytes: Uint8Array): string => {
  const read = readZip(bytes);
  return read.ok ? 'opens' : read.failure.code;
};

/** A file whose directory entry `index` is changed: `offset` counts from the start of the entry. */
const forged = (bytes: Uint8Array, index: number, change: (view: DataView, entry: number) => void): Uint8Array => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = 0;
  for (let seen = -1; ; at++) {
    if (view.getUint32(at, true) === 0x02014b50) seen++;
    if (seen === index) break;
  }
  change(view, at);
  return copy;
};

const small = zipSync({ 'a.xml': strToU8('<a/>'), 'b/c.xml': strToU8('<c>text text text text text text</c>') });

describe('a zip file', () => {
  it('gives its entries in order, with their bytes', () => {
    const entries = valueIn(readZip(small));
    expect(entries.map((entry) => entry.name)).toEqual(['a.xml', 'b/c.xml']);
    expect(new TextDecoder().decode(entryBytes(entries[1] as ZipEntry))).toContain('text text');
  });

  it('is read also with a comment behind it and bytes before it', () => {
    const withComment = new Uint8Array([...small, ...strToU8('goodbye')]);
    new DataView(withComment.buffer).setUint16(small.length - 2, 7, true);
    expect(code(withComment)).toBe('opens');
    const shifted = new Uint8Array([...strToU8('before'), ...small]);
    expect(valueIn(readZip(shifted)).map((entry) => entryBytes(entry)?.length)).toEqual([4, 36]);
  });

  it('is written so that it reads back the same', () => {
    const entries = [packEntry('đề cương.xml', strToU8('x'.repeat(5_000))), packEntry('empty', new Uint8Array())];
    const again = valueIn(readZip(writeZip(entries)));
    expect(again.map((entry) => [entry.name, entryBytes(entry)?.length])).toEqual([
      ['đề cương.xml', 5_000],
      ['empty', 0],
    ]);
  });

  it('keeps compressed bytes when it is written again', () => {
    const entries = valueIn(readZip(small));
    const again = valueIn(readZip(writeZip(entries)));
    expect(again.map((entry) => [...entry.compressed])).toEqual(entries.map((entry) => [...entry.compressed]));
  });

  it('is damaged when it is cut off', () => {
    for (const length of [10, 40, small.length - 1]) expect(code(small.subarray(0, length))).toBe('damaged');
  });

  it('may not lie about how long an entry is', () => {
    const shorter = forged(small, 1, (view, at) => view.setUint32(at + 24, 10, true));
    const longer = forged(small, 1, (view, at) => view.setUint32(at + 24, 99, true));
    for (const bytes of [shorter, longer]) {
      const entry = valueIn(readZip(bytes))[1];
      expect(entry && entryBytes(entry)).toBeUndefined();
    }
  });

  it('leaves a long lying entry before it has grown', () => {
    const zeros = zipSync({ z: new Uint8Array(80_000_000) }, { level: 1 });
    const lying = forged(zeros, 0, (view, at) => view.setUint32(at + 24, 100_000, true));
    const entry = valueIn(readZip(lying))[0] as ZipEntry;
    const timeOf = (work: () => unknown): number => {
      const started = performance.now();
      work();
      return performance.now() - started;
    };
    const all = timeOf(() => inflateSync(entry.compressed));
    expect(timeOf(() => expect(entryBytes(entry)).toBeUndefined())).toBeLessThan(all);
  });

  it('is checked against its CRC-32', () => {
    const changed = forged(small, 0, (view, at) => view.setUint32(at + 16, 1, true));
    const entry = valueIn(readZip(changed))[0];
    expect(entry && entryBytes(entry)).toBeUndefined();
  });

  it.each<readonly [string, () => Uint8Array]>([
    ['a part that is compressed a thousand times', () => zipSync({ z: new Uint8Array(5_000_000) })],
    ['a part above the limit', () => forged(small, 0, (view, at) => view.setUint32(at + 24, zipLimits.part + 1, true))],
    [
      'too many entries',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: zipLimits.entries + 1 }, (_, n) => [`${n}`, new Uint8Array()])),
        ),
    ],
    [
      'parts that are too much together',
      () => {
        const noise = Array.from({ length: 6 }, (_, n) => `p${n}`);
        const bytes = zipSync(
          Object.fromEntries(noise.map((name) => [name, new Uint8Array(400_000).map((_, i) => (i * 7919) >> 3)])),
          { level: 0 },
        );
        return noise.reduce<Uint8Array>(
          (result, _, n) => forged(result, n, (view, at) => view.setUint32(at + 24, 60 * 1024 * 1024, true)),
          bytes,
        );
      },
    ],
  ])('is too large with %s', (_, make) => {
    expect(code(make())).toBe('too-large');
  });

  it.each(['../up.xml', 'a/../../b', '/absolute', 'C:/drive', 'back\\slash'])('may not hold the name %s', (name) => {
    expect(code(zipSync({ [name]: strToU8('x') }))).toBe('damaged');
  });

  it('may not hold two entries whose names differ in case only', () => {
    expect(code(zipSync({ 'word/a.xml': strToU8('1'), 'Word/A.xml': strToU8('2') }))).toBe('damaged');
  });

  it('may hold an entry called __proto__, which is a name like any other', () => {
    const entries = valueIn(readZip(writeZip([packEntry('__proto__', strToU8('x')), packEntry('b', strToU8('y'))])));
    expect(entries.map((entry) => entry.name)).toEqual(['__proto__', 'b']);
  });

  it('may not let entries share their bytes', () => {
    const noise = new Uint8Array(3_000).map((_, index) => (index * 7919) >> 3);
    const three = zipSync({ a: noise, b: new Uint8Array(), c: new Uint8Array() }, { level: 0 });
    // The two empty entries claim the bytes of the first.
    const sharing = [1, 2].reduce<Uint8Array>(
      (bytes, entry) =>
        forged(bytes, entry, (view, at) => {
          view.setUint32(at + 20, 3_000, true);
          view.setUint32(at + 24, 3_000, true);
          view.setUint32(at + 42, 0, true);
        }),
      three,
    );
    expect(code(sharing)).toBe('damaged');
  });

  it('says so when an entry is encrypted or packed in an unknown way', () => {
    expect(code(forged(small, 0, (view, at) => view.setUint16(at + 8, 1, true)))).toBe('encrypted');
    expect(code(forged(small, 0, (view, at) => view.setUint16(at + 10, 99, true)))).toBe('damaged');
  });

  it('never throws, whatever byte is wrong', () => {
    for (let at = 0; at < small.length; at++)
      for (const value of [0x00, 0x7f, 0xff]) {
        const bytes = small.slice();
        bytes[at] = value;
        const read = readZip(bytes);
        if (read.ok) read.value.forEach(entryBytes);
        expect(openPackage(bytes).ok).toBe(false);
      }
  });

  it('opens with 64-bit sizes where they are used', () => {
    // The directory entry says «see the extra field» for both sizes; the extra field holds them.
    const plain = writeZip([packEntry('a', strToU8('hello'))]);
    const view = new DataView(plain.buffer);
    const entry = plain.length - 22 - 47;
    const wide = new Uint8Array(plain.length + 20);
    wide.set(plain.subarray(0, entry + 47));
    const out = new DataView(wide.buffer);
    out.setUint16(entry + 30, 20, true);
    out.setUint32(entry + 20, 0xffffffff, true);
    out.setUint32(entry + 24, 0xffffffff, true);
    out.setUint16(entry + 47, 1, true);
    out.setUint16(entry + 49, 16, true);
    out.setBigUint64(entry + 51, BigInt(view.getUint32(entry + 24, true)), true);
    out.setBigUint64(entry + 59, BigInt(view.getUint32(entry + 20, true)), true);
    wide.set(plain.subarray(entry + 47), entry + 67);
    out.setUint32(wide.length - 10, out.getUint32(wide.length - 10, true) + 20, true);
    const read = valueIn(readZip(wide));
    expect(new TextDecoder().decode(entryBytes(read[0] as ZipEntry))).toBe('hello');
  });
});
