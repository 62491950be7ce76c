/**
 * What to do about a finding, in words: the second half of its message, and what its fix would write.
 */
import type { Finding, Fix } from '../check/types.js';
import type { Outline } from '../outline/types.js';

const opening = /[“"(]/;
const closing = /[”")]/;

/** Where the first sentence of a message ends; headings in quotes and remarks in brackets may hold stops of their own. */
const firstEnd = (message: string): number => {
  let depth = 0;
  for (let at = 0; at < message.length; at += 1) {
    const sign = message.charAt(at);
    if (closing.test(sign) && depth > 0) depth -= 1;
    else if (opening.test(sign)) depth += 1;
    if (depth === 0 && /^[.!?] +\p{Lu}/u.test(message.slice(at, at + 8))) return at + 1;
  }
  return message.length;
};

/** The message of a finding: first sentence what is wrong, the others what to do. */
export const splitMessage = (message: string): { readonly problem: string; readonly advice: string } => {
  const end = firstEnd(message);
  return { problem: message.slice(0, end).trim(), advice: message.slice(end).trim() };
};

/** More changes of one fix than this are counted. */
const shownEdits = 4;

/** Text that only goes in is shown with the word before it, or nobody knows where. */
const changeOf = (text: string, start: number, end: number, to: string): string => {
  const from = start === end ? text.lastIndexOf(' ', Math.max(0, start - 2)) + 1 : start;
  return `“${text.slice(from, end)}” → “${text.slice(from, start)}${to}”`;
};

const listed = (changes: readonly string[]): string => {
  const different = [...new Set(changes)];
  const rest = different.length - shownEdits;
  const shown = different.slice(0, shownEdits).join('; ');
  return rest > 0 ? `${shown}; và ${String(rest)} chỗ khác` : shown;
};

/** What a fix writes, '' for fixes that are a command of their own and not words. */
const wordsOfFix = (fix: Fix | undefined, outline: Outline): string => {
  if (fix?.kind === 'text') return listed(fix.edits.map(({ text, start, end, to }) => changeOf(text, start, end, to)));
  if (fix?.kind !== 'fields') return '';
  const labels = new Map(outline.fields.map(({ id, label }) => [id, label]));
  return listed(Object.entries(fix.values).map(([id, value]) => `${labels.get(id) ?? id} → “${value}”`));
};

/** What to do about a finding. */
export const suggestionFor = (finding: Finding, outline: Outline): string =>
  [splitMessage(finding.message).advice, wordsOfFix(finding.fix, outline)].filter((part) => part !== '').join(' ');
