/** Settings: hints, language, settings as a file, defaults, technical details. */
import { counted } from './counted.js';

export const settingsTexts = {
  settings: {
    title: 'Settings',
    hints: 'Content hints when checking',
    language: 'Language of this pane',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    outline: 'Outline',
    on: 'yes',
    off: 'no',
    empty: '(empty)',
    share: 'Share settings',
    shareLead:
      'Save the settings as one file for other cells or computers. It holds the chosen outline and the options, and no text of the document.',
    withProfile: 'Include the details filled in (name of the cell, terms…)',
    save: 'Save as a file',
    copyInstead: 'Copy the file’s content',
    saved: (name: string) => `Saved “${name}” to the Downloads folder.`,
    open: 'Use settings from a file…',
    file: 'Settings file (.decuong-thiet-lap.json)',
    unread: 'This file could not be read. Choose another file.',
    tooLarge: 'This file is too large to hold settings. Choose another file.',
    nothingChanges: 'The settings in the file are the ones in use.',
    willChange: (count: number) => `${counted(count, 'change')}:`,
    untouched: 'The open document is not changed.',
    take: 'Use these settings',
    cancel: 'Cancel',
    taken: 'The settings of the file are in use. The open document is not changed.',
    reset: 'Back to the defaults',
    resetAsk:
      'Reset the settings? The options go back to the defaults, the details remembered for the next document are deleted, and the outline is the one that comes with the add-in. The document, outlines of your own and last term’s text stay.',
    resetYes: 'Reset',
    resetNo: 'Change nothing',
    resetDone: 'The settings are the defaults again.',
    oldTexts: (count: number) =>
      `This computer keeps the text of ${counted(count, 'report')} of earlier terms, to be looked at again.`,
    forgetTexts: 'Delete from this computer',
    forgetTextsAsk:
      'The text of earlier terms is no longer shown beside the sections. The document and the old report files stay as they are.',
    forgetTextsNo: 'Keep',
    forgotTexts: 'Deleted from this computer.',
  },
};
