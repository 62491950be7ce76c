/** The colours of the Office around us. Word says them once asked and has no event for their change. */

/** Whether Office shows itself dark; undefined where it does not say (outside Office, old versions). */
export const officeIsDark = (): boolean | undefined => {
  if (typeof Office === 'undefined') return undefined;
  const theme = (Office.context as Office.Context | undefined)?.officeTheme;
  if (!theme) return undefined;
  // `isDarkTheme` came late (2021); the background itself has always been given, as `#rrggbb`.
  const stated = theme.isDarkTheme as boolean | undefined;
  return stated ?? isDarkColour(theme.bodyBackgroundColor);
};

/** Relative luminance below one half, by the weights of ITU-R BT.601. */
const isDarkColour = (colour: string | undefined): boolean | undefined => {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const part = (hex: string) => parseInt(hex, 16);
  return 0.299 * part(red) + 0.587 * part(green) + 0.114 * part(blue) < 128;
};
