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

/** Millimetres from twentieths of a point, to the hundredth: 567 → 10. */
export const millimetresOf = (twips: number): number => Math.round((twips * 2540) / 1440) / 100;

/** Points from twentieths of a point: 360 → 18. */
export const pointsOf = (twips: number): number => twips / 20;

/** Points to the unit of `ST_UniversalMeasure` (22.9.2.15). */
const pointsTo: Readonly<Record<string, number>> = { mm: 72 / 25.4, cm: 720 / 25.4, in: 72, pt: 1, pc: 12, pi: 12 };

/**
 * A measure in points: a number counts in `perPoint` parts of a point (20 for twips, 2 for font sizes), or it names its unit, as
 * Strict documents do. Undefined when it is neither.
 */
export const measureIn = (value: string | undefined, perPoint: number): number | undefined => {
  const found = /^\s*([+-]?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?\s*$/.exec(value ?? '');
  if (!found) return undefined;
  const unit = pointsTo[found[2] ?? ''];
  return unit === undefined ? Number(found[1]) / perPoint : Number(found[1]) * unit;
};

/** A measure in twips (`ST_TwipsMeasure`, `ST_SignedTwipsMeasure`). */
export const twipsIn = (value: string | undefined): number | undefined => {
  const points = measureIn(value, 20);
  return points === undefined ? undefined : Math.round(points * 20);
};
