/**
 * The person at the keyboard, and the co-author elsewhere: changes of the host's document that no request of ours made. What is held by
 * the add-in stays held, as in Word.
 */
import fc from 'fast-check';
import { readTag } from '../../src/report/tags.js';
import { at, child, childrenNamed, type Element, isW, make, makeText, val } from '../../src/wordhost/dom.js';
import type { WordHost } from '../../src/wordhost/external.js';
import { controlsIn, paragraphsIn } from '../../src/wordhost/story.js';
import { textsOf } from '../report/carryOut.js';
import { reportIn } from '../support/docx.js';

export type Edit =
  /** A new paragraph beside another, wherever that one stands: in the body, in a control, in a cell. */
  | { readonly kind: 'paragraph'; readonly place: number; readonly side: 'before' | 'after' }
  /** Words at the end of a paragraph: in an empty one, a heading, a note, in the place of a prompt. */
  | { readonly kind: 'words'; readonly place: number }
  /** A content control is taken off its text. */
  | { readonly kind: 'unwrap'; readonly place: number }
  /** A whole block of ours is deleted: a control with what is in it. */
  | { readonly kind: 'delete'; readonly place: number };

/** Places are numbers below 1000, spread over what the document has at that moment. */
const place = fc.nat(999);
export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('paragraph' as const),
      place,
      side: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('words' as const), place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unwrap' as const), place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), place }) },
);

const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[Math.floor((number * items.length) / 1000)];

const runOf = (near: Element, text: string): Element => {
  const run = make(near, 'r');
  run.appendChild(makeText(near, text));
  return run;
};

/** Typing into a prompt takes its place. */
const leavePrompt = (paragraph: Element): void => {
  const control = paragraph.parentElement?.parentElement;
  if (!isW(control, 'sdt')) return;
  const showing = at(control, 'sdtPr', 'showingPlcHdr');
  if (!showing) return;
  showing.remove();
  for (const run of childrenNamed(paragraph, 'r')) run.remove();
};

const ourBlockControls = (host: WordHost): Element[] =>
  controlsIn(host.document.body).filter(
    (control) => readTag(val(control, 'sdtPr', 'tag') ?? '') !== undefined && !isW(control.parentNode, 'p'),
  );

/** With this begins all that is typed by an edit. */
export const justTyped = 'Chữ vừa gõ';

/** Does it, and gives the words that came in by it. */
export const carryOut = (host: WordHost, edit: Edit, words: string): string | undefined => {
  const { document } = host;
  const { body } = document;
  if (edit.kind === 'unwrap' || edit.kind === 'delete') {
    const control = pick(ourBlockControls(host), edit.place);
    // The person does not delete what they have just typed: that would be their own doing.
    if (!control || (edit.kind === 'delete' && control.textContent?.includes(justTyped))) return undefined;
    const content = child(control, 'sdtContent');
    if (edit.kind === 'unwrap')
      for (const block of content?.children ?? []) control.parentElement?.insertBefore(block, control);
    document.remove(control);
    document.ids.forgetControls();
    return undefined;
  }
  const paragraph = pick(paragraphsIn(body), edit.place);
  const parent = paragraph?.parentElement;
  if (!paragraph || !parent) return undefined;
  if (edit.kind === 'words') {
    leavePrompt(paragraph);
    paragraph.appendChild(runOf(paragraph, words));
  } else {
    const fresh = make(paragraph, 'p');
    fresh.appendChild(runOf(paragraph, words));
    parent.insertBefore(fresh, edit.side === 'before' ? paragraph : paragraph.nextSibling);
  }
  document.touch(body);
  return words;
};

/** The texts of the document as it would be saved. */
export const textsIn = (host: WordHost): string[] => textsOf(reportIn(host.document.save()));

/** The person's own words that are nowhere in the document. */
export const lostIn = (host: WordHost, words: readonly string[]): string[] => {
  const texts = textsIn(host).join('\n');
  return words.filter((each) => !texts.includes(each));
};

/** Sections of which there are two. */
export const doubledIn = (host: WordHost): string[] => {
  const tags = reportIn(host.document.save()).blocks.flatMap(({ controls }) =>
    controls.map(({ tag, key }) => `${key} ${tag}`),
  );
  const bodies = [...new Set(tags)]
    .map((each) => each.slice(each.indexOf(' ') + 1))
    .filter((tag) => readTag(tag)?.kind === 'body');
  return bodies.filter((tag, index) => bodies.indexOf(tag) !== index);
};
