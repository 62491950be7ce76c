/** The first form, the profile, and taking the outline out again. */
import type { Texts } from '../../texts.js';

export const startTexts: Pick<Texts, 'start' | 'profile' | 'removeOutline'> = {
  start: {
    title: 'Political report of a Party cell',
    lead: 'Fill this in once for the whole report. Anything left empty stays blank in the document.',
    form: 'About the report',
    variant: 'Type of cell',
    noVariant: 'Not chosen',
    from: 'from year',
    to: 'to year',
    insert: 'Insert the outline',
    checkInstead: 'Already written? Check it now',
    fromLastTerm: 'Continue from last term…',
    otherOutline: 'Another outline…',
    options: 'Options',
    rules: 'Layout rules',
    guidance: 'Guidance notes in the document',
    tables: 'Tables of indicators and figures',
    place: 'If the document has text already, insert',
    places: { cursor: 'Where the cursor is', end: 'At the end of the document' },
    badYear: 'A year has four digits, such as 2025.',
    badTerm: 'The second year must be later than the first.',
    badNumber: 'Digits only.',
  },
  profile: {
    title: 'Edit the details',
    lead: 'Change something once, and it changes everywhere in the document.',
    save: 'Write to the document',
    remember: 'Remember',
    cancel: 'Cancel',
  },
  removeOutline: {
    title: 'Remove unwritten sections',
    ask: 'Removes headings, notes and tables of the outline under which nothing is written. A section that has text stays, heading and all.',
    yes: 'Remove what is unwritten',
    no: 'Keep them',
  },
};
