/** Words for what a schema found wrong: technical, English, with the path first, for «Chi tiết kỹ thuật». */
import * as v from 'valibot';

/** `At sections.3.tables.0.unit: Invalid key: Expected never but received "unit"`. */
export const describeIssue = (issue: v.BaseIssue<unknown>): string => {
  const path = v.getDotPath(issue);
  return path ? `At ${path}: ${issue.message}` : issue.message;
};
