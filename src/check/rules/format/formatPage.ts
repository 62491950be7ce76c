/**
 * format-page: A4 upright; margins of 20 mm above and below, 30 left, 15 right (36-HD/VPTW, 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026). Left
 * and right change places on the back of two-sided prints (mirrored margins). A section of pages across that holds a table is right where
 * others stand upright: wide tables stand so. One millimetre more or less is nobody's matter: Word itself rounds.
 */
import { allParagraphs } from '../../../report/blocks.js';
import type { PageLayout } from '../../../report/layout.js';
import type { CheckContext, Rule } from '../../context.js';
import type { Finding } from '../../types.js';
import { rulesInForce, sourceOf } from './rulesInForce.js';

const tolerance = 1;
/** Letter paper is 6 mm wider and 18 mm shorter than A4. */
const paperTolerance = 3;

const isNear = (one: number, other: number, within = tolerance): boolean => Math.abs(one - other) <= within;

const rounded = (millimetres: number): string => String(Math.round(millimetres)).replace('.', ',');

const holdsTable = ({ report }: CheckContext, from: number, to: number): boolean =>
  report.blocks.some(
    ({ kind, place }) => kind === 'table' && place !== undefined && place.paragraph >= from && place.paragraph < to,
  );

const sides = [
  ['trên', 'marginTopMm'],
  ['dưới', 'marginBottomMm'],
  ['trái', 'marginLeftMm'],
  ['phải', 'marginRightMm'],
] as const;

/** What is wrong with these pages, in words. */
const faultsOf = (context: CheckContext, page: PageLayout, next: number): string[] => {
  const right = rulesInForce(context).page;
  const isAcross = page.widthMm > page.heightMm;
  const hasUpright = context.report.layout?.pages.some(({ widthMm, heightMm }) => widthMm <= heightMm) ?? false;
  if (isAcross && hasUpright && holdsTable(context, page.fromParagraph, next)) return [];
  const [width, height] = isAcross ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm];
  const isA4 = isNear(width, right.widthMm, paperTolerance) && isNear(height, right.heightMm, paperTolerance);
  return [
    ...(isA4 ? [] : [`khổ giấy ${rounded(width)} x ${rounded(height)} mm, phải là A4 (210 x 297 mm)`]),
    ...(isAcross ? ['trang nằm ngang, phải là trang đứng'] : []),
    ...(isAcross
      ? []
      : sides.flatMap(([name, side]) => {
          if (isNear(page[side], right[side])) return [];
          const isDecree = side === 'marginRightMm' && isNear(page[side], 20);
          const why = isDecree ? ' (20 mm là lề của văn bản nhà nước theo Nghị định 30)' : '';
          return [`lề ${name} ${rounded(page[side])} mm, phải là ${right[side]} mm${why}`];
        })),
  ];
};

export const formatPage: Rule = (context) => {
  const pages = context.report.layout?.pages ?? [];
  const all = pages.flatMap((page, index) =>
    faultsOf(context, page, pages[index + 1]?.fromParagraph ?? Number.MAX_SAFE_INTEGER).map((fault) => ({
      fault,
      from: page.fromParagraph,
    })),
  );
  const [first] = all;
  if (!first) return [];
  const faults = [...new Set(all.map(({ fault }) => fault))];
  const opening = allParagraphs(context.report).find(
    ({ place }) => place !== undefined && place.paragraph >= first.from,
  );
  const finding: Finding = {
    rule: 'format-page',
    severity: 'warning',
    section: '',
    message: `Trang giấy chưa đúng: ${faults.join('; ')}.`,
    quote: '',
    // Pages after the first are found only by where they begin.
    ...(first.from > 0 && opening ? { where: context.whereOf(opening) } : {}),
    source: sourceOf(context, 'high'),
    fix: { kind: 'page' },
  };
  return [finding];
};
