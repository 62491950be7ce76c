import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importOutline } from '../../src/importing/importOutline.js';
import { readText } from '../../src/importing/textFile.js';
import { plainText } from '../../src/report/blocks.js';

const seedText = readFileSync(new URL('../fixtures/seed.txt', import.meta.url), 'utf8');

/** Small letters of TCVN 5712:1993 (VN3), written down here once more; capitals with marks are typed as small letters in another font. */
const tcvn3: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    0xa1: 'ĂÂÊÔƠƯĐăâêôơưđ',
    0xb5: 'àảãáạ',
    0xbb: 'ằẳẵắ',
    0xc6: 'ặầẩẫấậè',
    0xce: 'ẻẽéẹềểễếệìỉ',
    0xdc: 'ĩíịò',
    0xe1: 'ỏõóọồổỗốộờởỡớợù',
    0xf1: 'ủũúụừửữứựỳỷỹýỵ',
  }).flatMap(([first, letters]) => Array.from(letters).map((letter, at) => [letter, Number(first) + at])),
);

const bytesOf = (text: string, byteOf: (sign: string) => number): Uint8Array =>
  Uint8Array.from(Array.from(text).map((sign) => (sign.charCodeAt(0) < 128 ? sign.charCodeAt(0) : byteOf(sign))));

/** Signs that neither encoding has, as an old typist would type them. */
const plainSigns = (text: string): string =>
  text.replaceAll('…', '...').replace(/[“”]/g, '"').replaceAll('–', '-').replaceAll('\u00a0', ' ');

const inTcvn3 = (text: string): Uint8Array =>
  bytesOf(plainSigns(text), (sign) => tcvn3[sign] ?? tcvn3[sign.toLowerCase()] ?? 63);

const marks: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0323': 0xf2,
};
const letters1258: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Â: 0xc2,
  â: 0xe2,
  Đ: 0xd0,
  đ: 0xf0,
  Ê: 0xca,
  ê: 0xea,
  Ô: 0xd4,
  ô: 0xf4,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
};

/** A letter and then its tone, as Windows-1258 writes most of them. */
const in1258 = (text: string): Uint8Array =>
  bytesOf(
    Array.from(plainSigns(text))
      .map((sign) => {
        const apart = sign.normalize('NFD');
        const letter = apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC');
        return letter + apart.replace(/[^\u0300\u0301\u0303\u0309\u0323]/gu, '');
      })
      .join(''),
    (sign) => letters1258[sign] ?? marks[sign] ?? 63,
  );

const textOf = (bytes: Uint8Array): string => {
  const read = readText(bytes);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.blocks.map((block) => (block.kind === 'paragraph' ? plainText(block) : '\t')).join('\n');
};

const lines =
  'Đảng bộ xã Long Đức\nI. Đặc điểm tình hình\n- Kết quả thực hiện nghị quyết của đại hội nhiệm kỳ 2022-2025';

describe('a text from before Unicode', () => {
  it('is read in Windows-1258', () => {
    expect(textOf(in1258(lines))).toBe(lines);
  });

  it('is read in TCVN3, and in TCVN3 that was saved as Unicode', () => {
    expect(textOf(inTcvn3(lines))).toBe(lines);
    expect(textOf(new TextEncoder().encode(String.fromCharCode(...inTcvn3(lines))))).toBe(lines);
  });

  it('keeps the quotation marks, dashes and dots of Windows', () => {
    const written = `${lines}\n– phong trào “Dân vận khéo”, các đoàn thể…`;
    const bytes: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94, '…': 0x85 };
    const typed = bytesOf(written, (sign) => bytes[sign] ?? tcvn3[sign] ?? tcvn3[sign.toLowerCase()] ?? 63);
    expect(textOf(typed)).toBe(written);
    expect(textOf(new TextEncoder().encode(String.fromCharCode(...typed)))).toBe(written);
  });

  it('gives the outline of the seed with all its headings', () => {
    const headings = (bytes: Uint8Array): number => {
      const read = readText(bytes);
      const imported = read.ok ? importOutline(read.value) : read;
      return imported.ok ? imported.value.decisions.filter(({ as }) => as.kind === 'heading').length : 0;
    };
    const right = headings(new TextEncoder().encode(seedText));
    expect(right).toBeGreaterThan(35);
    expect(headings(in1258(seedText))).toBe(right);
    expect(headings(inTcvn3(seedText))).toBe(right);
  });

  it('that reads as Vietnamese in none of them is refused', () => {
    const french = bytesOf('Le résumé de la journée à Genève. '.repeat(20), (sign) => sign.charCodeAt(0));
    expect(readText(french)).toMatchObject({ ok: false, failure: { code: 'not-text' } });
  });

  it('and Unicode text with a few Latin letters of its own stays as it is', () => {
    expect(textOf(new TextEncoder().encode(`${lines}\nNhà thờ Thánh Françoise, sân §3, giá ± 5`))).toContain(
      '§3, giá ±',
    );
    expect(textOf(new TextEncoder().encode('Résumé à la carte.'))).toBe('Résumé à la carte.');
  });
});
