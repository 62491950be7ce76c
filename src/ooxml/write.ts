/**
 * The door of the writers: blocks into a body, a flat package, a new document.
 */
export { writeBlocks } from './writeBody.js';
export { countFrom, freshContext, type WriteContext } from './writeContext.js';
export { writeDocx } from './writeDocx.js';
export { writeFlat } from './writeFlat.js';
