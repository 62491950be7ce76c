/**
 * The door of the edits. Every edit is a patch by character range: an untouched part stays byte-identical, an edited part changes only where it
 * was edited, and the outcome is read again before it is given out.
 */
export { setFields, type FieldValue } from './editFields.js';
export { insertBlocks } from './editInsert.js';
export { editLooks, type EditedLooks } from './editLook.js';
export { editPage } from './editPage.js';
export { editTable } from './editTable.js';
export { editTexts, type EditedTexts } from './editText.js';
export { setProperties } from './editProperties.js';
export { removeFrom } from './editRemove.js';
