/** What the rooms below the pane say in Vietnamese, in English. */
import type { Below } from '../below.js';

const tooLargeFile = {
  message: 'This file is larger or longer than an outline or a report can be, so it was not opened.',
  hint: 'Keep only the part that is needed, without large pictures, and try again.',
};

export const below: Below = {
  failure: {
    // Word.
    'host-read-only': {
      message: 'Word does not let this document be changed: it is read-only or protected.',
      hint: 'Press «Enable Editing» at the top of Word, or save the document under another name, then try again.',
    },
    'host-not-allowed': {
      message: 'Word does not allow this at that place of the document.',
      hint: 'Put the cursor into the body of the document and try again, in Word on a computer if you can.',
    },
    'host-too-old': {
      message: 'This version of Word cannot do this.',
      hint: 'Use Word 2024, Microsoft 365 or Word on the web.',
    },
    'host-busy': { message: 'Word is busy.', hint: 'Wait a few seconds and try again.' },
    'host-dialog-open': {
      message: 'Word has a dialog open.',
      hint: 'Close the dialog (Find, Font…) and try again.',
    },
    'host-session-lost': {
      message: 'The connection to Word is lost.',
      hint: 'Save the document, close this pane and open it again.',
    },
    'host-silent': {
      message: 'Word does not answer.',
      hint: 'Wait until Word is done and try again. If that does not help, save the document, close this pane and open it again.',
    },
    'host-failed': {
      message: 'Word could not do this.',
      hint: 'Make sure that the document can be edited, save it, and try again.',
    },
    'document-too-large': {
      message: 'The document is too large for Word to hand over at once.',
      hint: 'Save a copy, move pictures or annexes to another file, and try again.',
    },
    'document-changed': {
      message: 'Someone typed in the document while this was being done. What was typed is still there.',
      hint: 'Wait a moment, look the place over, and try again.',
    },
    'place-moved': {
      message: 'This place is no longer where it was when the document was read.',
      hint: 'Press «Check again», then do it once more.',
    },
    'indicators-unwritten': {
      message:
        'The «Indicators» tab holds changes that are not in the document yet, so last term’s targets were not put in.',
      hint: 'Open «Indicators», write the changes into the document or take them back, then come here again.',
    },
    'table-shape': {
      message: 'The row beside it has merged cells, so Word cannot add a row there. The document has not been changed.',
      hint: 'Add the row by hand, then do it once more.',
    },
    'mend-broke': {
      message: 'After the fix, some text does not read as it was meant to.',
      hint: 'Press Ctrl+Z to go back, then correct that place by hand.',
    },
    'insert-incomplete': {
      message: 'Word has not taken all of the outline. What was in the document is still there.',
      hint: 'Press «Insert the outline» again: only what is missing goes in.',
    },
    'outline-doubled': {
      message:
        'The outline stands in the document twice, because someone else inserted it at the same moment. Nothing written was lost.',
      hint: 'Press «Remove unwritten sections», then «Insert the outline»: only what is missing goes in.',
    },
    'text-missing': {
      message: 'After the change, some text that stood in the document cannot be found.',
      hint: 'Press Ctrl+Z to go back, save a copy, and try again.',
    },
    'section-missing': {
      message: 'The section of this table is not in the document yet.',
      hint: 'Press «Insert the outline» to put in what is missing, then add the table.',
    },
    'remove-incomplete': {
      message: 'Word did not let some places be removed. Everything you have written is still there.',
      hint: 'Press again; if some are left, select them in the document and press Delete.',
    },
    busy: {
      message: 'Something else is being done in the document.',
      hint: 'Wait until it is done, then press again.',
    },
    internal: {
      message: 'The add-in has failed by a fault of its own.',
      hint: 'Try again; if it fails again, send the technical details to the person who helps you.',
    },
    'not-in-word': {
      message: 'This page belongs inside Word, but it is open in a browser.',
      hint: 'Open the document in Word and press «Đề cương» on the ribbon.',
    },
    'word-too-old': {
      message: 'This version of Word is too old for the add-in.',
      hint: 'Use Word 2021 or later, Microsoft 365 or Word on the web.',
    },
    'word-silent': {
      message: 'Word has not answered.',
      hint: 'Press «Reload»; if that does not help, close this pane and open it again.',
    },
    'pane-crashed': {
      message: 'The pane has failed. The document has not been changed any further.',
      hint: 'Press «Reload» to open the pane again.',
    },
    'part-unloaded': {
      message: 'This part of the pane could not be loaded.',
      hint: 'Check the network and try again. If it still does not load, press «Reload».',
    },
    // Files.
    'not-word': { message: 'This is not a Word file.', hint: 'Choose a .docx file saved by Word.' },
    'word-97': {
      message: 'This file is in the old format of Word 97-2003 (.doc), which cannot be read.',
      hint: 'Open it in Word, choose «Save As» and save it as a Word document (.docx).',
    },
    encrypted: {
      message: 'This file has a password, so it cannot be read.',
      hint: 'Open it in Word, take the password off under File › Info › Protect Document, and save it.',
    },
    damaged: {
      message: 'This file is damaged or was not downloaded completely.',
      hint: 'Open it in Word and save it again, or ask for another copy.',
    },
    'too-large': tooLargeFile,
    'not-docx': {
      message: 'This file is not a Word document of the kind .docx.',
      hint: 'Open it in Word and save it as a Word document (.docx).',
    },
    'edit-broke': {
      message: 'This document cannot be changed without breaking its structure, so it was left as it is.',
      hint: 'Open it in Word, save it as .docx, and try again.',
    },
    'not-text': {
      message: 'This file is not a text file (.txt) that can be read.',
      hint: 'Open the outline in Word, save it as a Word document (.docx), and choose that file.',
    },
    // Outlines and profiles.
    'profile-invalid': {
      message: 'The file of details is not of the right form.',
      hint: 'Correct the place named in the technical details, or fill in the details in the pane.',
    },
    'settings-not-json': {
      message: 'This is not a settings file of the add-in.',
      hint: 'Choose the .decuong-thiet-lap.json file that was saved on the “Settings” screen.',
    },
    'settings-newer': {
      message: 'This settings file was made by a newer version of the add-in. Nothing has changed.',
      hint: 'Update the add-in, or ask for a file of the older form.',
    },
    'settings-invalid': {
      message: 'This settings file is not of the right form. Nothing has changed.',
      hint: 'Ask whoever sent it for another copy.',
    },
    'carried-invalid': {
      message: 'The outline that this document carries is damaged and cannot be used.',
      hint: 'Choose the outline file (.decuong.json) that your superiors sent.',
    },
    'outline-invalid': {
      message: 'The outline file is not of the right form.',
      hint: 'Choose another file, or send the technical details to whoever made this one.',
    },
    'outline-newer': {
      message: 'This outline file was made by a newer version of the add-in.',
      hint: 'Update the add-in, or ask for a file of the older form.',
    },
    'outline-not-json': {
      message: 'This is not an outline file.',
      hint: 'Choose a .decuong.json file that was saved on the screen «Outlines», or ask the sender for the file again.',
    },
    'outline-too-much': tooLargeFile,
    'outline-too-large': {
      message: 'This outline is too large to be kept by the browser.',
      hint: 'Keep the outline file and choose it again when you need it.',
    },
    'file-unread': {
      message: 'This file could not be opened.',
      hint: 'Close it if another program has it open, then choose it again.',
    },
    'office-list-invalid': {
      message: 'The list of outlines on the office’s server is not as it should be.',
      hint: 'Tell whoever looks after the office’s computers. The other outlines can be used.',
    },
    'office-silent': {
      message: 'The office’s server did not give its outlines.',
      hint: 'Check the network, then try again. The other outlines can be used.',
    },
    'outlines-too-many': {
      message: 'As many outlines are kept on this computer as there is room for.',
      hint: 'Delete one that you no longer use, then add this one.',
    },
    'storage-full': {
      message: 'The browser has no room left to keep the outline.',
      hint: 'Delete an outline that you no longer use, then try again.',
    },
    'outline-empty': {
      message: 'This document has no text to make an outline of.',
      hint: 'It may be a picture or a scan. Ask your superiors for the Word file.',
    },
    'no-headings': {
      message: 'No numbered headings (I-, 1., 1.1., a)…) were found in this document.',
      hint: 'Choose the file of your superiors’ outline, or number its headings and try again.',
    },
  },
  hintWhenChanged: 'Look the document over, then press the same button again: only what is left will be done.',
  document: {
    untouched: 'The document has not been changed.',
    changed: 'Part of the change is in the document; everything written is still there.',
    unknown: 'It is not known whether the document was changed.',
  },
  notice: {
    'tracked-insertion': () =>
      'Track Changes is on: what was inserted shows as a change. Take it in with Review › Accept.',
    'tracked-removal': () =>
      'Track Changes is on: what was removed still shows, struck through. Take it out for good with Review › Accept before printing.',
    'tracked-mending': () => 'Track Changes is on: what was fixed shows as a change. Take it in with Review › Accept.',
    'page-by-hand': (top = '', bottom = '', left = '', right = '') =>
      `Set the page: Layout › Size › A4; Layout › Margins › Custom Margins: top ${top} mm, bottom ${bottom} mm, left ${left} mm, right ${right} mm.`,
    'page-number-by-hand': () =>
      'Number the pages: Insert › Page Number › Top of Page › centred; then tick «Different First Page», so that page 1 has none.',
    'first-page-by-hand': () =>
      'For page 1 to have no number: double-click the number at the top of a page and tick «Different First Page».',
    'line-spacing-by-hand': (points = '') =>
      `Line spacing: select those paragraphs, Home › Paragraph › Line spacing: Exactly, ${points} pt.`,
    'style-missing': (name = '') => `The document has no style «${name}», so it could not be applied.`,
    'text-put-back': () =>
      'Words that were typed meanwhile have been put back as a paragraph of their own at that place; please look it over.',
    'second-copy-taken-back': () =>
      'Someone else inserted the outline at the same moment; the second copy was taken out again.',
    'tracking-off': () => 'Track Changes may be off now: turn it on again under Review.',
    'outline-not-carried': () =>
      'The outline could not be kept in the document: when you send the document, send the outline file (.decuong.json) too.',
  },
  wants: {
    'section-missing': 'The report should have every section that the outline asks for.',
    'section-empty': 'Every section should have text of your own.',
    'guidance-left': 'The outline’s guidance notes should be gone before printing.',
    'placeholder-left': 'No prompt and no unfilled field should be printed.',
    'blank-left': 'Dotted blanks should be filled in.',
    'marker-left': 'Reminders such as ??? or XXX should be worked off and removed.',
    'heading-changed': 'Headings should read as in the outline, unless your superiors allow another wording.',
    'heading-order': 'Sections should stand in the order of the outline.',
    'heading-duplicated': 'Each section should stand once.',
    'guidance-copied': 'The text should be your own, not the outline’s guidance.',
    'table-missing': 'The tables that the outline asks for should be there.',
    'table-cell-empty': 'Cells of a table should be filled in.',
    'table-sum': 'Totals should be the sum of their parts.',
    'table-ratio': 'Percentages should follow from the figures beside them.',
    'indicator-contradiction': 'The same figure should be the same everywhere in the report.',
    'indicator-dropped': 'An indicator of the past term is usually given a target for the new one.',
    'excellent-cap': 'The share of members graded excellent usually has an upper limit; look up your superiors’ rule.',
    'figure-missing': 'Results should be told in figures.',
    'term-mismatch': 'Title, headings and text should name the same terms of office.',
    'term-stale': 'Years of an older term should not be left over from an earlier report.',
    'place-stale': 'Bodies and places should have the names that are valid since the mergers of 2025.',
    'field-mismatch': 'The cell, its superior and its place should have one name throughout.',
    'tone-mark-mixed': 'Both ways of placing tone marks are right; a report should keep to one.',
    'dash-mixed': 'Terms should be written with one kind of dash throughout.',
    'citation-replaced': 'Documents cited should be the ones in force.',
    'citation-misdated': 'Documents cited should have their right date.',
    'format-page': 'Paper and margins should follow the chosen layout rules.',
    'format-page-number': 'Page numbers should follow the chosen layout rules.',
    'format-font': 'Text should have the font and size of the chosen layout rules.',
    'format-spacing': 'Spacing and indents should follow the chosen layout rules.',
    'format-letterhead': 'The letterhead should be that of a Party document.',
    'format-number': 'Number and symbol should be written as the layout rules say.',
    'format-date': 'Days below 10, and the months 1 and 2, should be written with a zero: 05/02.',
    'format-title': 'The title should be written as the layout rules say.',
    'format-heading': 'Headings of one level should be numbered and look alike.',
    'format-signature': 'The signature should be that of a Party document.',
    'format-recipients': 'The list of recipients should be written as the layout rules say.',
    'format-decree30': 'A Party document does not use the layout of state offices.',
    'section-short': 'A section much shorter than the others may need more text.',
    'cause-missing': 'Shortcomings should be followed by their causes, and by whose they are.',
    'lesson-missing': 'The section on lessons should say what to do from now on.',
    'solution-undated': 'Tasks should say who does them, by when, or how they are measured.',
    'shortcoming-skipped': 'Shortcomings should be assessed for each subject of the results.',
    'text-repeated': 'The same sentence should not stand twice.',
  },
};
