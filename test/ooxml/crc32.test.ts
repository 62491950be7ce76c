/** The checksum, against known values and a plain one-bit-at-a-time reckoning. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/ooxml/crc32.js';

/** As the definition says: bit by bit. */
const plainly = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
};

describe('the checksum', () => {
  it('is the known one of the usual test words', () => {
    expect(crc32(new Uint8Array())).toBe(0);
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new TextEncoder().encode('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339);
  });

  it('is that of the definition for any bytes, wherever they stand in a larger array', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(9), (bytes, before) => {
        const within = new Uint8Array([...new Uint8Array(before), ...bytes]).subarray(before);
        expect(crc32(within)).toBe(plainly(bytes));
      }),
    );
  });
});
