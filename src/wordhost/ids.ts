/** The ids that a document gives out: of content controls, of paragraphs (`w14:paraId`) and of revisions. */
import { val } from './dom.js';
import type { Element } from './dom.js';
import { controlsIn } from './story.js';

export class Ids {
  readonly #stories: () => readonly Element[];
  #controls = new WeakMap<Element, number>();
  /** Counted, not random, so that runs can be compared. */
  #nextParagraph = 0x20000000;
  #nextRevision = 900_000;

  /** Over the stories of the document, which may come and go. */
  constructor(stories: () => readonly Element[]) {
    this.#stories = stories;
  }

  /** The id of a content control: its `w:id`, or one of its own where that is missing or taken. */
  control(control: Element): number {
    const known = this.#controls.get(control);
    if (known !== undefined) return known;
    const taken = new Set<number>();
    let found = 0;
    for (const story of this.#stories()) {
      for (const each of controlsIn(story)) {
        let id = this.#controls.get(each) ?? Number(val(each, 'sdtPr', 'id') ?? 0);
        while (id === 0 || taken.has(id)) id = (id % 0x7ffffff0) + 1_000_003;
        taken.add(id);
        this.#controls.set(each, id);
        if (each === control) found = id;
      }
    }
    return found;
  }

  /** A control id that no control has. */
  freeControl(): number {
    const taken = new Set(this.#stories().flatMap((story) => controlsIn(story).map((each) => this.control(each))));
    let id = 1_200_000_000;
    while (taken.has(id)) id += 1;
    return id;
  }

  /** Forgets ids given out, after controls came or went. */
  forgetControls(): void {
    this.#controls = new WeakMap();
  }

  /** Far above what documents use. */
  newRevision(): number {
    this.#nextRevision += 1;
    return this.#nextRevision;
  }

  newParagraph(): string {
    this.#nextParagraph += 1;
    return this.#nextParagraph.toString(16).toUpperCase();
  }
}
