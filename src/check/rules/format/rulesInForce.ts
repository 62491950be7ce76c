/** What all rules of this family say the same way: which guidance they go by, and how sure it is. */
import { formatShortDate } from '../../../outline/terms.js';
import { type Certainty, type PresentationRules, presentationRules } from '../../../outline/presentation.js';
import type { CheckContext } from '../../context.js';
import type { Severity } from '../../types.js';

/** The presentation rules that the person has chosen. */
export const rulesInForce = ({ profile }: CheckContext): PresentationRules => presentationRules(profile.rules);

const names: Readonly<Record<Certainty, string>> = { high: 'cao', medium: 'trung bình', low: 'thấp' };

/** `05-HD/VPTW, 27/5/2026 (độ tin cậy: cao)` */
export const sourceOf = (context: CheckContext, certainty: Certainty): string => {
  const { number, date } = rulesInForce(context);
  return `${number}, ${formatShortDate(date)} (độ tin cậy: ${names[certainty]})`;
};

/**
 * How loud a deviation is told. Never an error: real reports deviate in their looks in a thousand ways and are taken all the same; what
 * a guidance surely says is a warning, what is known from one good source a hint.
 */
export const severityOf = (certainty: Certainty): Severity => (certainty === 'high' ? 'warning' : 'info');
