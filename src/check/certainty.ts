/** How sure we are of what a data file says, and how findings say it. */

export const certainties = ['high', 'medium', 'low', 'unknown'] as const;

export type Certainty = (typeof certainties)[number];

const spoken: Readonly<Record<Certainty, string>> = {
  high: 'cao',
  medium: 'trung bình',
  low: 'thấp',
  unknown: 'chưa rõ',
};

/** `độ tin cậy: cao`. */
export const spokenCertainty = (certainty: Certainty): string => `độ tin cậy: ${spoken[certainty]}`;
