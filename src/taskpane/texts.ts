/**
 * Every word the pane shows, one file a screen. A second language is a second table of the same shape, chosen by `textsFor`; nothing else
 * changes. Sentences of failures, findings and outlines come with their data and are not here.
 */
import { checkTexts } from './texts/check.js';
import { guideTexts } from './texts/guide.js';
import { indicatorsTexts } from './texts/indicators.js';
import { outlinesTexts } from './texts/outlines.js';
import { paneTexts } from './texts/pane.js';
import { rulesTexts } from './texts/rules.js';
import { startTexts } from './texts/start.js';

const vi = {
  ...paneTexts,
  ...startTexts,
  ...guideTexts,
  ...indicatorsTexts,
  ...checkTexts,
  ...rulesTexts,
  ...outlinesTexts,
};

/** The shape of one language's table: the same keys, any words. */
type Shape<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Shape<Table[Key]>;
};

export type Texts = Shape<typeof vi>;

const tables: Readonly<Record<string, Texts>> = { vi };

/** The table for a display language such as `vi-VN`; Vietnamese where there is none. */
export const textsFor = (displayLanguage: string): Texts =>
  tables[displayLanguage.split('-')[0]?.toLowerCase() ?? ''] ?? vi;

/** Until a second language comes (Part 5) the pane speaks Vietnamese. */
export const texts: Texts = textsFor('vi-VN');
