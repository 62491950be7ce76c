/**
 * Units of the file format. Rules speak in millimetres and points; WordprocessingML counts in twentieths of a point, half-points and,
 * for drawings, English metric units. All of them whole numbers: Word refuses fractions.
 */

/** Twentieths of a point from millimetres: 10 → 567. */
export const twipsOf = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Twentieths of a point from points: 18 → 360. */
export const twentieths = (points: number): number => Math.round(points * 20);

/** Font sizes: 14 → 28. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** English metric units from points (12,700 to the point), for drawings. */
export const emus = (points: number): number => Math.round(points * 12_700);
