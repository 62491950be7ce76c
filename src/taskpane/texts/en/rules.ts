/** What the rules are called, in the list of findings and in the verdict. */
import type { RuleId } from '../../../check/types.js';
import type { Texts } from '../../texts.js';
import { counted } from './counted.js';

interface EnglishName {
  readonly title: string;
  /** After `1`. */
  readonly unit: string;
  /** After other numbers; `unit` with an s unless told. */
  readonly units?: string;
}

const names: Readonly<Record<RuleId, EnglishName>> = {
  'section-missing': { title: 'Missing sections', unit: 'missing section' },
  'section-empty': { title: 'Empty sections', unit: 'empty section' },
  'guidance-left': { title: 'Guidance notes left', unit: 'guidance note' },
  'placeholder-left': { title: 'Fields not filled in', unit: 'empty field' },
  'blank-left': { title: 'Dotted blanks not filled in', unit: 'dotted blank' },
  'marker-left': { title: 'Reminders left', unit: 'reminder' },
  'heading-changed': { title: 'Headings unlike the outline', unit: 'changed heading' },
  'heading-order': { title: 'Sections out of order', unit: 'section out of order', units: 'sections out of order' },
  'heading-duplicated': { title: 'Repeated sections', unit: 'repeated section' },
  'guidance-copied': { title: 'Sentences copied from the outline', unit: 'copied sentence' },
  'table-missing': { title: 'Missing tables', unit: 'missing table' },
  'table-cell-empty': { title: 'Empty table cells', unit: 'empty cell' },
  'table-sum': { title: 'Figures that do not add up', unit: 'sum that is off', units: 'sums that are off' },
  'table-ratio': { title: 'Ratios that do not fit', unit: 'ratio that is off', units: 'ratios that are off' },
  'indicator-contradiction': { title: 'Figures that contradict each other', unit: 'contradiction' },
  'indicator-dropped': {
    title: 'Indicators not taken up again',
    unit: 'indicator not taken up',
    units: 'indicators not taken up',
  },
  'excellent-cap': {
    title: 'High share of excellent grades',
    unit: 'high share of excellent grades',
    units: 'high shares of excellent grades',
  },
  'figure-missing': {
    title: 'Results without figures',
    unit: 'result without a figure',
    units: 'results without figures',
  },
  'term-mismatch': { title: 'Terms that do not match', unit: 'mismatched term' },
  'term-stale': { title: 'Years of an old term', unit: 'old year' },
  'place-stale': { title: 'Names from before the mergers', unit: 'old name' },
  'field-mismatch': { title: 'Names that differ', unit: 'differing name' },
  'tone-mark-mixed': { title: 'Mixed placing of tone marks', unit: 'mixed tone mark' },
  'dash-mixed': { title: 'Mixed dashes', unit: 'mixed dash', units: 'mixed dashes' },
  'citation-replaced': { title: 'Documents replaced since', unit: 'replaced document' },
  'citation-misdated': { title: 'Documents with a wrong date', unit: 'misdated document' },
  'format-page': { title: 'Paper and margins', unit: 'page setting to fix', units: 'page settings to fix' },
  'format-page-number': { title: 'Page numbers', unit: 'page number problem' },
  'format-font': { title: 'Font and size', unit: 'font problem' },
  'format-spacing': { title: 'Line spacing and indents', unit: 'spacing problem' },
  'format-letterhead': { title: 'Letterhead', unit: 'letterhead problem' },
  'format-number': { title: 'Number and symbol', unit: 'number problem' },
  'format-date': { title: 'Dates in the wrong form', unit: 'date in the wrong form', units: 'dates in the wrong form' },
  'format-title': { title: 'Title of the report', unit: 'title problem' },
  'format-heading': {
    title: 'Look of the headings',
    unit: 'heading in the wrong form',
    units: 'headings in the wrong form',
  },
  'format-signature': { title: 'Signature', unit: 'signature problem' },
  'format-recipients': {
    title: 'Recipients',
    unit: 'problem with the recipients',
    units: 'problems with the recipients',
  },
  'format-decree30': {
    title: 'Layout of a state office',
    unit: 'trace of state layout',
    units: 'traces of state layout',
  },
  'section-short': { title: 'Short sections', unit: 'short section' },
  'cause-missing': {
    title: 'Shortcomings without a cause',
    unit: 'shortcoming without a cause',
    units: 'shortcomings without a cause',
  },
  'lesson-missing': { title: 'No lessons drawn', unit: 'missing lesson' },
  'solution-undated': { title: 'Solutions without who and when', unit: 'vague solution' },
  'shortcoming-skipped': { title: 'Work without its shortcomings', unit: 'unassessed subject' },
  'text-repeated': { title: 'Repeated sentences', unit: 'repeated sentence' },
};

export const rulesTexts: Pick<Texts, 'rule' | 'countOf'> = {
  rule: names,
  countOf: (rule, count) => counted(count, names[rule].unit, names[rule].units),
};
