/** Continuing from last term, and what was written last term beside each section. */
import { counted } from './counted.js';

export const nextTexts = {
  next: {
    title: 'Continue from last term',
    lead: 'Choose last term’s report: the cell’s name, the terms and the targets move on into the open report. The old text does not go in; it is only shown beside each section.',
    leadOutlined:
      'Choose last term’s report to see the old text beside each section. It does not go into the report that you are writing.',
    choose: 'Choose last term’s report (.docx)…',
    chooseAnother: 'Choose another file…',
    file: 'Last term’s report (.docx)',
    unread: 'This file could not be read. Close it in Word, or choose another file.',
    nothing: 'No section with text was found in this file. Make sure that it is the old report.',
    read: (file: string) => `“${file}” has been read.`,
    found: (sections: number, targets: number) =>
      `${counted(sections, 'section')} with text, ${counted(targets, 'target')} found.`,
    confirm: 'Check the new report’s details',
    confirmLead: 'The terms have been moved forward. Correct what is wrong, and fill in what is empty.',
    noTerm: 'The old report does not say which term comes after its own: fill in the term that ends.',
    earlier: 'The new term begins before the past one ends. Look at both terms again.',
    more: 'Other details',
    targets: (count: number) => `Put last term’s targets into the results table (${count})`,
    showTargets: 'Show the targets',
    unclear: 'Not recognised; enter these by hand under Indicators',
    write: 'Insert the outline',
    writeWithTargets: 'Insert the outline and the targets',
    goOn: 'Go on',
    reference: 'Show the old text beside each section',
    carried: (count: number) =>
      count > 0
        ? `${counted(count, 'target')} put into the results table; the results are for you to fill in.`
        : 'The results table has all these targets already.',
    carriedNot: (name: string) =>
      `The target “${name}” belongs to no group of the table and was left out: add it under Indicators.`,
    keptHere: 'Last term’s text is shown at each section, and is kept on this computer only.',
    keptNot: 'Last term’s text is shown at each section until this pane is closed; choose the file again next time.',
    wrote: 'Written last term',
    from: (file: string) => `From “${file}”. To look at only; it is no part of the report.`,
    copyAll: 'Copy all',
    copied: 'Copied.',
    notCopied: 'Could not copy. Select the text and press Ctrl+C.',
    elsewhere: 'Last term’s text is kept on another computer, or was deleted on this one.',
    otherOutline: 'Last term’s text is sorted by the old outline.',
    chooseAgain: 'Choose the file again',
    forget: 'Stop showing this and delete the old text from this computer',
  },
};
