/**
 * Findings that the person has set aside with a reason. The document keeps them (report/memory.ts), so that the pane, a colleague's pane
 * and the command line agree. A finding is known again by its rule, its section and its quote, never by its place: text moves.
 */
import type { Report } from '../report/blocks.js';
import { normalize } from '../report/normalize.js';
import { readMemory } from '../report/memory.js';
import type { Finding, IgnoredFinding } from './types.js';

/** FNV-1a, 32 bits: short enough for the name of a property; two findings of one document hardly ever share it. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
};

/** The name under which the document keeps that this finding is set aside: `blank-left.1a2b3c4d`. */
export const findingName = ({ rule, section, quote, where, message }: Finding): string =>
  `${rule}.${hash([section, normalize(where?.quote || quote || message)].join('|'))}`;

/** Parts the findings into those that stand and those set aside. */
export const setAside = (
  report: Report,
  found: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly ignored: readonly IgnoredFinding[] } => {
  const reasons = readMemory(report.properties).ignored;
  if (reasons.size === 0) return { findings: found, ignored: [] };
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of found) {
    const reason = reasons.get(findingName(finding));
    if (reason === undefined) findings.push(finding);
    else ignored.push({ finding, reason });
  }
  return { findings, ignored };
};
