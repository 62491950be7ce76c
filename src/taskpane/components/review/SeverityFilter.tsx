/** Lỗi · Nên xem · Gợi ý, each with its count: one of them is shown. */
import type { Finding, Severity } from '../../../check/types.js';
import { countBySeverity, severities } from '../../model/findings.js';
import { texts } from '../../texts.js';
import { Pills } from '../Pills.js';

interface SeverityFilterProps {
  readonly findings: readonly Finding[];
  readonly chosen: Severity;
  readonly onChoose: (severity: Severity) => void;
}

export const SeverityFilter = ({ findings, chosen, onChoose }: SeverityFilterProps) => {
  const count = countBySeverity(findings);
  const items = severities.map((id) => ({ id, label: `${texts.check.severity[id]} (${count[id]})` }));
  return <Pills label={texts.check.filter} items={items} chosen={chosen} onChoose={onChoose} />;
};
