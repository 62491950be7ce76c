/**
 * What the Word around us can do. We ask for WordApi 1.3 (Office LTSC 2021) and detect the rest by requirement set, never by version
 * number. Availability: Microsoft, "Word JavaScript API requirement sets".
 */
import type { Host } from './document.js';

const supports = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** The lowest set that every part of this room stands on. */
export const hasMinimum = (): boolean => supports('WordApi', '1.3');

const highest = (set: string, last: number): string => {
  for (let minor = last; minor >= 1; minor--) if (supports(set, `1.${minor}`)) return `1.${minor}`;
  return 'không có';
};

const platformOf = (platform: Office.PlatformType | undefined): Host['platform'] => {
  if (platform === Office.PlatformType.PC) return 'windows';
  if (platform === Office.PlatformType.Mac) return 'mac';
  if (platform === Office.PlatformType.OfficeOnline) return 'web';
  return 'other';
};

/** The version of Office; hosts before 2017 do not say it. */
const versionOf = ({ diagnostics }: { readonly diagnostics?: Office.ContextInformation }): string =>
  diagnostics?.version ?? '';

/** Call after `Office.onReady`. */
export const describeHost = (platform: Office.PlatformType | undefined): Host => ({
  platform: platformOf(platform),
  can: {
    trackChanges: supports('WordApi', '1.4'),
    pageSetup: supports('WordApiDesktop', '1.3'),
    paragraphIds: supports('WordApi', '1.6'),
    comments: supports('WordApi', '1.4'),
  },
  diagnostics: {
    platform: String(platform ?? ''),
    version: versionOf(Office.context),
    language: Office.context.displayLanguage,
    WordApi: highest('WordApi', 9),
    WordApiDesktop: highest('WordApiDesktop', 5),
  },
});
