/** The lines behind «Chi tiết kỹ thuật»: versions and codes for whoever helps, never a word of the document. */
import type { Outline } from '../../outline/types.js';
import type { Failure } from '../../result.js';
import type { KeptFault } from '../../word/storage.js';
import type { Host } from '../../word/document.js';

export const diagnosticLines = (
  host: Host,
  outline: Outline,
  failure: Failure | undefined,
  now: Date,
  faults: readonly KeptFault[],
): readonly string[] => [
  `time: ${now.toISOString()}`,
  `platform: ${host.platform}`,
  ...Object.entries(host.can).map(([ability, able]) => `can ${ability}: ${able ? 'yes' : 'no'}`),
  ...Object.entries(host.diagnostics).map(([name, value]) => `${name}: ${value}`),
  `outline: ${outline.id}@${outline.version}`,
  ...(failure ? failureLines(failure) : []),
  ...faults.map(({ code, at }) => `${at}: ${code}`),
];

export const failureLines = (failure: Failure): readonly string[] => [
  `code: ${failure.code}`,
  ...(failure.detail ? [`detail: ${failure.detail}`] : []),
];
