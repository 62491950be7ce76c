/** A percentage as written against what its figures give: 84,6 and 85 and 84,62 are all right for 11/13. */

export interface Written {
  readonly value: number;
  readonly decimals: number;
}

/** `cut`: the digits after are left out where they should have rounded up (84,6 for 84,68). */
export const fitOf = ({ value, decimals }: Written, exact: number): 'right' | 'cut' | 'wrong' => {
  const step = 10 ** -decimals;
  if (Math.abs(value - exact) <= step / 2 + 1e-9) return 'right';
  return Math.abs(Math.floor(exact / step + 1e-9) * step - value) < 1e-9 ? 'cut' : 'wrong';
};

/** The right percentage with as many decimals as were written, one at least where they matter. */
export const percentDigits = ({ decimals }: Written, exact: number): string => {
  const shown = Math.max(decimals, Number.isInteger(Math.round(exact * 1e6) / 1e6) ? 0 : 1);
  return exact.toFixed(shown).replace('.', ',');
};

/** The text of a cell with the right percentage in place of its figure, its sign and spaces kept. */
export const percentLike = (text: string, figure: Written, exact: number): string =>
  text.normalize('NFC').replace(/\d+(?:[.,]\d+)*/, percentDigits(figure, exact));
