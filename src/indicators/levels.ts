/**
 * The four levels of the yearly classification of cells and members (Quy định 366-QĐ/TW, 30/8/2025, and those before it): reading them
 * however they are written.
 */

/** From the lowest: không hoàn thành, hoàn thành, hoàn thành tốt, hoàn thành xuất sắc. */
export type Level = 0 | 1 | 2 | 3;

const patterns: readonly (readonly [Level, RegExp])[] = [
  [0, /(?:không|chưa)\s+hoàn\s+thành(?:\s+nhiệm\s+vụ)?|khtnv|kht(?![\p{L}])/giu],
  [3, /(?:hoàn\s+thành\s+)?xuất\s+sắc(?:\s+nhiệm\s+vụ)?|htxsnv|htxs/giu],
  [2, /hoàn\s+thành\s+tốt(?:\s+nhiệm\s+vụ)?|httnv|htt(?![\p{L}])/giu],
  [1, /hoàn\s+thành(?:\s+nhiệm\s+vụ)?(?!\s+(?:tốt|xuất))|htnv/giu],
];

/** All levels that a text names, in its order. */
export const levelsIn = (text: string): Level[] => {
  let rest = text.normalize('NFC');
  const found: { readonly at: number; readonly level: Level }[] = [];
  for (const [level, pattern] of patterns) {
    rest = rest.replace(pattern, (match, ...more: (string | number)[]) => {
      const at = more.find((value) => typeof value === 'number') ?? 0;
      found.push({ at, level });
      return ' '.repeat(match.length);
    });
  }
  return found.sort((one, other) => one.at - other.at).map(({ level }) => level);
};
