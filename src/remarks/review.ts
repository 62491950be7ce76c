/**
 * From the result of a check to what is told of a report.
 */
import { sectionNamer } from '../check/context.js';
import type { CheckResult, Finding } from '../check/types.js';
import { pathTo } from '../outline/tree.js';
import type { Outline } from '../outline/types.js';
import { splitMessage, suggestionFor } from './suggestion.js';
import type { Remark, Review } from './types.js';

/** The review of one report; `cell` is what the report calls its cell. */
export const reviewOf = (file: string, cell: string, outline: Outline, result: CheckResult): Review => {
  const { sections } = result;
  const nameOf = sectionNamer(
    sections.map(({ section }) => ({ section, path: pathTo(outline, section.id) })),
    new Map(sections.map(({ id, heading }) => [id, heading])),
  );
  const names = new Map(sections.map(({ id, section }) => [id, nameOf(section)]));
  const remark = (finding: Finding): Remark => ({
    rule: finding.rule,
    severity: finding.severity,
    section: names.get(finding.section) ?? '',
    quote: finding.quote,
    problem: splitMessage(finding.message).problem,
    suggestion: suggestionFor(finding, outline),
    source: finding.source ?? '',
  });
  const leaves = sections.filter(({ leaf }) => leaf);
  return {
    file,
    cell,
    ready: result.ready,
    leaves: leaves.length,
    written: leaves.filter(({ state }) => state === 'written').length,
    empty: leaves.filter(({ state }) => state !== 'written' && state !== 'partial').length,
    remarks: [
      ...result.findings.map(remark),
      ...result.ignored.map(({ finding, reason }) => ({ ...remark(finding), setAside: reason })),
    ],
  };
};
