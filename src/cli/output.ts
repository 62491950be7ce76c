/**
 * What the command line says of one file: a JSON line for programs, sentences for people.
 */
import type { Finding } from '../check/types.js';
import { severityNames } from '../remarks/tables.js';
import type { Failure } from '../result.js';
import type { Checked } from './work.js';

export type Outcome =
  { readonly file: string; readonly checked: Checked } | { readonly file: string; readonly failure: Failure };

const jsonFinding = ({ rule, severity, section, message, quote, source, fix }: Finding) => ({
  rule,
  severity,
  section,
  message,
  quote,
  ...(source === undefined ? {} : { source }),
  ...(fix === undefined ? {} : { fix: fix.kind }),
});

/** One line of `check --json`. */
export const jsonLine = (outcome: Outcome): string => {
  if ('failure' in outcome) {
    const { code, message, hint } = outcome.failure;
    return JSON.stringify({ file: outcome.file, error: { code, message, hint } });
  }
  const { outline, result } = outcome.checked;
  return JSON.stringify({
    file: outcome.file,
    outline: `${outline.id}@${outline.version}`,
    ready: result.ready,
    sections: result.sections.map(({ id, number, heading, required, state, words, leaf }) => ({
      id,
      number,
      heading,
      required,
      state,
      words,
      leaf,
    })),
    findings: result.findings.map(jsonFinding),
    ignored: result.ignored.map(({ finding, reason }) => ({ ...jsonFinding(finding), reason })),
  });
};

/** One sentence about a file that could not be read. */
export const failureSentence = ({ message, hint }: Failure): string => `${message} ${hint}`;

/** What a person reads about one file. */
export const sentences = (outcome: Outcome): string => {
  if ('failure' in outcome) return `${outcome.file}\n  ✗ ${failureSentence(outcome.failure)}`;
  const { ready, sections, findings } = outcome.checked.result;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const verdict = ready ? '✓ Có thể in.' : `✗ Chưa nên in: còn ${String(errors)} lỗi.`;
  const lines = findings.map((finding) => {
    const quote = finding.quote ? ` “${finding.quote}”` : '';
    return `  ${severityNames[finding.severity]}: ${finding.message}${quote}`;
  });
  const leaves = sections.filter(({ leaf }) => leaf);
  const written = leaves.filter(({ state }) => state === 'written').length;
  return [outcome.file, `  ${verdict} Đã viết ${String(written)}/${String(leaves.length)} mục.`, ...lines].join('\n');
};
