/** «Write»: what the section at the cursor needs. */
import type { Texts } from '../../texts.js';
import { counted } from './counted.js';

export const guideTexts: Pick<Texts, 'guide' | 'state'> = {
  guide: {
    progress: (written, total) => `${written} of ${total} written`,
    nextEmpty: 'Next empty section',
    toCheck: 'Check before printing',
    previous: 'Previous section',
    next: 'Next section',
    current: 'Section at the cursor',
    nowhere: 'Put the cursor into a section of the document, or choose one below.',
    words: (count) => counted(count, 'word'),
    notes: 'What to write about',
    noNotes: 'The outline has no notes for this section. Write what its heading asks for.',
    cites: 'Documents referred to',
    issued: (date) => `of ${date}`,
    cite: {
      'in-force': (_successor) => 'in force',
      replaced: (successor) => `replaced by ${successor}`,
      continued: (successor) => `continued by ${successor}`,
      unsure: (successor) =>
        successor === '' ? 'check whether it still applies' : `check it: there is a newer one, ${successor}`,
    },
    source: 'Source',
    sourceOf: (number) => `Source for ${number}`,
    tables: 'Tables in this section',
    tableOptional: 'or a sentence instead',
    missing: 'The document does not have this section yet.',
    insertMissing: 'Insert missing sections',
    tree: 'All sections',
    search: 'Search sections and notes',
    noMatch: 'No section matches. Try other words, or clear the search box to see all again.',
    matches: (count, inNotes) =>
      inNotes > 0
        ? `${counted(count, 'match', 'matches')}, ${inNotes} in the notes.`
        : `${counted(count, 'match', 'matches')}.`,
    countUnder: (written, total) => `${written}/${total}`,
  },
  state: {
    missing: 'Missing',
    empty: 'Empty',
    'notes-only': 'Notes only',
    partial: 'Unfinished',
    written: 'Written',
  },
};
