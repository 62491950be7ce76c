/**
 * What the command line says: one JSON line a file, sentences for people, and tables of remarks as .csv or .html. Text of a
 * document is never markup and never a formula.
 */
import type { Finding, Severity } from '../check/types.js';
import type { Failure } from '../result.js';
import type { Checked } from './work.js';

export type Outcome =
  { readonly file: string; readonly checked: Checked } | { readonly file: string; readonly failure: Failure };

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
    findings: result.findings.map(({ rule, severity, section, message, quote }) => ({
      rule,
      severity,
      section,
      message,
      quote,
    })),
  });
};

const severityNames: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Nên xem', info: 'Gợi ý' };

const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** What a person reads about one file. */
export const sentences = (outcome: Outcome): string => {
  if ('failure' in outcome) return `${outcome.file}\n  ✗ ${outcome.failure.message} ${outcome.failure.hint}`;
  const { result } = outcome.checked;
  const leaves = result.sections.filter((section) => section.leaf);
  const written = leaves.filter((section) => section.state === 'written').length;
  const verdict = result.ready
    ? '✓ Có thể in.'
    : `✗ Chưa nên in: còn ${String(countOf(result.findings, 'error'))} lỗi.`;
  const lines = result.findings.map((finding) => {
    const quote = finding.quote ? ` “${finding.quote}”` : '';
    return `  ${severityNames[finding.severity]}: ${finding.message}${quote}`;
  });
  return [outcome.file, `  ${verdict} Đã viết ${String(written)}/${String(leaves.length)} mục.`, ...lines].join('\n');
};

const columns = ['Tệp', 'Mức', 'Mục', 'Vấn đề', 'Trích', 'Quy tắc'] as const;

const tableRows = (outcomes: readonly Outcome[]): string[][] =>
  outcomes.flatMap((outcome) => {
    if ('failure' in outcome)
      return [
        [outcome.file, 'Lỗi', '', `${outcome.failure.message} ${outcome.failure.hint}`, '', outcome.failure.code],
      ];
    const { findings, sections } = outcome.checked.result;
    if (findings.length === 0) return [[outcome.file, 'Đạt', '', 'Có thể in.', '', '']];
    const numbers = new Map(sections.map((section) => [section.id, `${section.number} ${section.heading}`.trim()]));
    return findings.map((finding) => [
      outcome.file,
      severityNames[finding.severity],
      numbers.get(finding.section) ?? '',
      finding.message,
      finding.quote,
      finding.rule,
    ]);
  });

/** A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection); full-width signs count too. */
const csvCell = (text: string): string =>
  `"${(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** With a byte order mark, so that Excel reads Vietnamese. */
export const csvTable = (outcomes: readonly Outcome[]): string =>
  `\uFEFF${[[...columns], ...tableRows(outcomes)].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const htmlTable = (outcomes: readonly Outcome[]): string => {
  const row = (cells: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bảng nhận xét</title>',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<style>body{font:14px "Times New Roman",serif}table{border-collapse:collapse}',
    'td,th{border:1px solid;padding:4px;text-align:left;vertical-align:top}</style></head><body>',
    `<h1>Bảng nhận xét</h1><table>${row(columns, 'th')}`,
    ...tableRows(outcomes).map((cells) => row(cells, 'td')),
    '</table></body></html>\n',
  ].join('\n');
};
