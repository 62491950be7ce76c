/** The frame around all screens: tabs, menu, what is going on, what was done, what failed. */
import type { Texts } from '../../texts.js';
import { counted } from './counted.js';

export const paneTexts: Pick<Texts, 'app' | 'menu' | 'work' | 'done' | 'problem' | 'details'> = {
  app: {
    language: 'en',
    name: 'Đề cương',
    views: 'Parts of the pane',
    tabs: { start: 'Start', guide: 'Write', indicators: 'Indicators', check: 'Check' },
  },
  menu: {
    open: 'More',
    insertMissing: 'Insert missing sections',
    removeOutline: 'Remove unwritten sections',
    editProfile: 'Edit the details',
    outlines: 'Outlines',
    update: 'Update to a newer outline',
    next: 'Continue from last term',
    settings: 'Settings',
    otherLanguage: 'Tiếng Việt',
  },
  work: {
    reading: 'Reading the document…',
    inserting: 'Inserting… Word on the web may take half a minute.',
    updating: 'Putting the new outline into the document…',
    checking: 'Checking…',
    cleaning: 'Removing the notes…',
    removing: 'Removing the outline…',
    saving: 'Writing the details to the document…',
    mending: 'Fixing the document…',
    keeping: 'Writing to the document…',
    commenting: 'Adding comments…',
    uncommenting: 'Deleting comments…',
  },
  done: {
    inserted: (count) => `Inserted ${counted(count, 'section')}. What was there already is untouched.`,
    updated: (count: number) =>
      `The document follows the new outline; ${counted(count, 'section')} changed. What you wrote stays.`,
    updatedNothing: 'The document follows the new outline. No section had to be added or renamed.',
    nothingToInsert: 'The document has every section already; nothing was inserted.',
    cleaned: (count) =>
      `Removed ${counted(count, 'note or empty prompt', 'notes and empty prompts')}. Your own text is untouched.`,
    nothingToClean: 'No guidance notes are left to remove.',
    removed: (count) => `Removed ${counted(count, 'unwritten place')}. Your own text is untouched.`,
    nothingToRemove: 'Nothing unwritten is left to remove.',
    saved: (count) => `Details written; ${counted(count, 'place')} in the document changed with them.`,
    savedUnchanged: 'Details written. Nothing in the document had to change.',
    kept: 'Written to the document.',
    mended: (count) => (count > 0 ? `Fixed ${counted(count, 'place')}.` : 'This could not be fixed automatically.'),
    mendGone: (count) =>
      `Left alone because of changes since the check: ${counted(count, 'place')}. Please check again.`,
    commented: (count) => `Added ${counted(count, 'comment')} in the margin of the document.`,
    commentsSkipped: (count) => `Left out because no longer in the document: ${counted(count, 'place')}.`,
    uncommented: (count) =>
      count > 0
        ? `Deleted ${counted(count, 'comment')}. Comments of other people are untouched.`
        : 'There are no comments of this add-in to delete.',
    remembered: 'The details are remembered for the next insertion.',
    dismiss: 'Close the message',
  },
  problem: {
    retry: 'Try again',
    reload: 'Reload',
    details: 'Technical details',
    silent: (seconds) => `Word has not answered for ${counted(seconds, 'second')}.`,
    silentHint:
      'If Word is still busy, wait and try again. Part of the document may have changed already, so please look it over.',
    crashed: 'The pane has failed. The document has not been changed any further.',
    crashedHint: 'Press «Reload» to open the pane again.',
    unloaded:
      'This part of the pane could not be loaded. Check the network and try again. If it still does not load, save what you are working on elsewhere in the pane, then press «Reload».',
  },
  details: {
    title: 'Technical details',
    lead: 'Send these lines to the person who helps you. They hold no word of your document.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Could not be copied. Select the lines above and press Ctrl+C.',
  },
};
