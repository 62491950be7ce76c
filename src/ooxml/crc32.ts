/** The checksum of zip entries: CRC-32 (PKWARE APPNOTE 4.4.7), eight bytes a step. */

const polynomial = 0xedb88320;

/**
 * Eight tables of 256: what a byte does to the checksum when 0, 1, … 7 bytes follow it in the same step. Signed, because JavaScript keeps
 * unsigned values above 2³¹ as floating-point numbers, which takes three times as long.
 */
const tables = new Int32Array(8 * 256);
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
  const whole = bytes.length & ~7;
  let value = -1;
  for (let at = 0; at < whole; at += 8) {
    const first = value ^ view.getInt32(at, true);
    const second = view.getInt32(at + 4, true);
    value =
      (tables[1792 + (first & 0xff)] ?? 0) ^
      (tables[1536 + ((first >>> 8) & 0xff)] ?? 0) ^
      (tables[1280 + ((first >>> 16) & 0xff)] ?? 0) ^
      (tables[1024 + (first >>> 24)] ?? 0) ^
      (tables[768 + (second & 0xff)] ?? 0) ^
      (tables[512 + ((second >>> 8) & 0xff)] ?? 0) ^
      (tables[256 + ((second >>> 16) & 0xff)] ?? 0) ^
      (tables[second >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at++)
    value = (tables[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
};
