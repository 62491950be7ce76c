/** The checksum of zip entries: CRC-32 (PKWARE APPNOTE 4.4.7), four bytes a step. */

const polynomial = 0xedb88320;

/**
 * Four tables of 256: what a byte does to the checksum when 0, 1, 2 or 3 bytes follow it in the same step. Signed, because JavaScript keeps
 * unsigned values above 2³¹ as floating-point numbers, which takes three times as long.
 */
const tables = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  tables[byte] = value;
}
for (let at = 256; at < tables.length; at++) {
  const before = tables[at - 256] ?? 0;
  tables[at] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
}

/** Unsigned, 32 bits. */
export const crc32 = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let value = -1;
  for (let at = 0; at < whole; at += 4) {
    value ^= view.getInt32(at, true);
    value =
      (tables[768 + (value & 0xff)] ?? 0) ^
      (tables[512 + ((value >>> 8) & 0xff)] ?? 0) ^
      (tables[256 + ((value >>> 16) & 0xff)] ?? 0) ^
      (tables[value >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at++)
    value = (tables[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
};
