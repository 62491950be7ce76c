/**
 * The zip container behind guards. Sizes are read from the central directory before anything is inflated, names are data and never
 * paths, and nothing that an entry says about itself is believed: length and CRC-32 are checked against what really came out.
 * Entries keep their compressed bytes, so that saving copies what was not touched.
 * Sources: PKWARE APPNOTE 6.3 (4.3.7 local header, 4.3.12 central directory, 4.3.14 zip64); ECMA-376 Part 2, Annex B (deflate or store only).
 */
import { deflateSync, Inflate, inflateSync } from 'fflate';
import { success, type Result } from '../result.js';
import { crc32 } from './crc32.js';
import { fileFailure } from './failures.js';

/** What a Word file may hold. Two thousand entries: the largest document seen has 500; sizes as in Apache POI's ZipSecureFile, rounded. */
export const zipLimits = {
  entries: 2_000,
  /** Bytes of one part, inflated. */
  part: 64 * 1024 * 1024,
  /** Bytes of all parts together, inflated. */
  sum: 256 * 1024 * 1024,
  /** Inflated : compressed. Word's own XML stays below 60; fifty megabytes of zeros reach 1,022. */
  ratio: 200,
  /** Parts below this size may have any ratio: an empty footnotes part compresses very well. */
  ratioGrace: 100 * 1024,
} as const;

export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  /** Inflated length as the directory says. */
  readonly size: number;
  /** As it stands in the file. */
  readonly compressed: Uint8Array;
  /** MS-DOS time and date, kept as found. */
  readonly time: number;
}

/** 1 January 1980, the earliest date of the format: a file that we write says nothing about when. */
const noTime = 0x00210000;

const decodeName = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
};

/** Why a name may not be used, undefined when it may. */
const nameFault = (name: string): string | undefined => {
  if (name === '') return 'empty name';
  if (name.includes('\\')) return 'backslash in a name';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'absolute name';
  if (name.split('/').includes('..')) return '.. in a name';
  if (name.includes('\0')) return 'zero byte in a name';
  return undefined;
};

/** Offset of the end-of-central-directory record, -1 when there is none. It is followed by a comment of at most 65,535 bytes. */
const findEnd = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
};

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must end. */
  readonly end: number;
}

const readDirectory = (view: DataView): Directory | undefined => {
  const end = findEnd(view);
  if (end < 0) return undefined;
  const plain = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    end,
  };
  if (plain.count !== 0xffff && plain.size !== 0xffffffff && plain.offset !== 0xffffffff) return plain;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return plain;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    end: at,
  };
};

/** The 64-bit values of an entry, from its extra field with id 1, in the order the specification gives. */
const readZip64 = (view: DataView, from: number, length: number, wanted: readonly number[]): number[] | undefined => {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    let next = at + 4;
    const values: number[] = [];
    for (const value of wanted) {
      if (value !== 0xffffffff) values.push(value);
      else if (next + 8 > end || end > from + length) return undefined;
      else {
        values.push(Number(view.getBigUint64(next, true)));
        next += 8;
      }
    }
    return values;
  }
  return undefined;
};

/**
 * The entries of a zip file in the order of its directory, still compressed. Failures: `damaged`, `too-large`, `encrypted` (an entry
 * of its own is encrypted; a Word file with a password is no zip file at all, see package.ts).
 */
export const readZip = (bytes: Uint8Array): Result<readonly ZipEntry[]> => {
  try {
    return readEntries(bytes);
  } catch (problem) {
    // DataView throws a RangeError where a record points outside the file; nothing else is expected here.
    if (problem instanceof RangeError) return fileFailure('damaged', 'zip: a record points outside the file');
    throw problem;
  }
};

const readEntries = (bytes: Uint8Array): Result<readonly ZipEntry[]> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = bytes.length < 22 ? undefined : readDirectory(view);
  if (!directory) return fileFailure('damaged', 'zip: no central directory');
  if (directory.count > zipLimits.entries) return fileFailure('too-large', `zip: ${directory.count} entries`);
  // Bytes put before the archive (a download's header) shift every offset by the same amount.
  const start = directory.end - directory.size;
  const shift = start - directory.offset;
  if (start < 0 || shift < 0) return fileFailure('damaged', 'zip: directory outside the file');

  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = start;
  let sum = 0;
  let taken = 0;
  for (let index = 0; index < directory.count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50)
      return fileFailure('damaged', `zip: directory entry ${index} unreadable`);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const plain = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const wide = plain.includes(0xffffffff) ? readZip64(view, at + 46 + nameLength, extraLength, plain) : plain;
    const [size, packed, header] = wide ?? [];
    if (size === undefined || packed === undefined || header === undefined)
      return fileFailure('damaged', `zip: entry ${index} lacks its 64-bit sizes`);

    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const fault = nameFault(name) ?? (seen.has(name.toLowerCase()) ? 'two entries of one name' : undefined);
    if (fault !== undefined) return fileFailure('damaged', `zip: ${fault}`);
    seen.add(name.toLowerCase());
    if (flags & 1) return fileFailure('encrypted', 'zip: encrypted entry');
    if (method !== 0 && method !== 8) return fileFailure('damaged', `zip: compression method ${method}`);

    sum += size;
    taken += packed;
    if (size > zipLimits.part) return fileFailure('too-large', `zip: a part of ${size} bytes`);
    if (sum > zipLimits.sum) return fileFailure('too-large', `zip: parts of more than ${zipLimits.sum} bytes`);
    if (isBomb(size, packed))
      return fileFailure('too-large', `zip: a part is compressed ${Math.round(size / Math.max(packed, 1))} times`);
    // Entries that share their bytes are how a small file claims to be large ("a better zip bomb", Fifield 2019).
    if (taken > bytes.length) return fileFailure('damaged', 'zip: entries overlap');

    const local = header + shift;
    if (view.getUint32(local, true) !== 0x04034b50) return fileFailure('damaged', `zip: entry ${index} has no header`);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > start) return fileFailure('damaged', `zip: entry ${index} runs out of the file`);
    entries.push({
      name,
      method,
      crc: view.getUint32(at + 16, true),
      size,
      compressed: bytes.subarray(from, from + packed),
      time: view.getUint32(at + 12, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return success(entries);
};

/**
 * Above this many compressed bytes an entry is inflated piece by piece, so that a lying one is left early: 256 KB give at most 264 MB, of
 * which only what was announced is kept. In one go a long report takes half the time.
 */
const wholeUpTo = 256 * 1024;

/** Then 8 KB at a time: at most 8 MB come out before the length is looked at again. */
const pieceSize = 8 * 1024;

const inflate = (entry: ZipEntry): Uint8Array | undefined => {
  // One byte more than announced, to see an entry that holds more than it says.
  const out = new Uint8Array(entry.size + 1);
  if (entry.compressed.length <= wholeUpTo) return inflateSync(entry.compressed, { out });
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length <= out.length) out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < entry.compressed.length; at += pieceSize) {
    stream.push(entry.compressed.subarray(at, at + pieceSize), at + pieceSize >= entry.compressed.length);
    if (length > entry.size) return undefined;
  }
  return out.subarray(0, length);
};

/** The bytes of an entry; undefined when they are not what the directory promised (length, CRC-32) or cannot be inflated. */
export const entryBytes = (entry: ZipEntry): Uint8Array | undefined => {
  try {
    const bytes = entry.method === 0 ? entry.compressed : inflate(entry);
    return bytes && bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : undefined;
  } catch {
    // fflate throws on a broken stream and gives no data: the answer is the same as for a wrong checksum.
    return undefined;
  }
};

/** Whether a part that claims to be this long is packed more tightly than anything honest. */
const isBomb = (size: number, packed: number): boolean =>
  size > zipLimits.ratioGrace && size > packed * zipLimits.ratio;

/**
 * A new entry. Level 6: on a 200-page document 5 % larger than level 9 in two thirds of the time. What would pass for a zip bomb when it is
 * opened again (the same word a million times) is stored.
 */
export const packEntry = (name: string, bytes: Uint8Array, time = noTime): ZipEntry => {
  const deflated = deflateSync(bytes, { level: 6 });
  const smaller = deflated.length < bytes.length && !isBomb(bytes.length, deflated.length);
  return {
    name,
    method: smaller ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: smaller ? deflated : bytes,
    time,
  };
};

/** A zip file of these entries, in their order. Never needs zip64: the limits above are far below 4 GB and 65,535 entries. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const total = entries.reduce(
    (sum, entry, index) => sum + 76 + 2 * (names[index]?.length ?? 0) + entry.compressed.length,
    22,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  // The 26 bytes that a local header and a directory entry share: version needed, flags (bit 11: the name is UTF-8) … extra length.
  const shared = (entry: ZipEntry, name: Uint8Array): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, 0x0800, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.time, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.compressed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, name.length, true);
    at += 26;
  };
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at += 4;
    shared(entry, name);
    bytes.set(name, at);
    bytes.set(entry.compressed, at + name.length);
    at += name.length + entry.compressed.length;
  });
  const start = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    shared(entry, name);
    view.setUint32(at + 10, offsets[index] ?? 0, true);
    at += 14;
    bytes.set(name, at);
    at += name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
};
