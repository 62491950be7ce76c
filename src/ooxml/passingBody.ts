/** The body of a main part as its text is read: element by element, and none is kept but the section properties at its end. */
import type { Result } from '../result.js';
import { fileFailure } from './failures.js';
import { passElements, type XmlElement } from './xml.js';

export class PassingBody implements Iterable<XmlElement> {
  /** The rest of the part, once the last element was taken; a failure where the text is no well-formed part: then what was taken is nothing. */
  root: Result<XmlElement> = fileFailure('damaged', 'not read to its end');
  /** The body's own `w:sectPr`. */
  section: XmlElement | undefined;

  constructor(private readonly text: string) {}

  *[Symbol.iterator](): Generator<XmlElement> {
    const elements = passElements(this.text, 'w:body');
    for (;;) {
      const next = elements.next();
      if (next.done) {
        this.root = next.value;
        return;
      }
      if (next.value.name === 'w:sectPr') this.section ??= next.value;
      yield next.value;
    }
  }
}
