/**
 * The door of the writers: blocks into a body, a flat package, a new document.
 */
export { writeBlocks } from './write-body.js';
export { countFrom, freshContext, type WriteContext } from './write-context.js';
export { writeDocx } from './write-docx.js';
export { writeFlat } from './write-flat.js';
