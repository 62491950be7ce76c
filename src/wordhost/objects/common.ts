/** What several classes share: text as the API gives it, and putting things into places. */
import type { Element } from '../dom.js';
import type { Span } from '../document.js';
import { dropPlaceholdersAround, showsPlaceholder } from '../controls.js';
import { HostError, invalid } from '../errors.js';
import { readFragment } from '../fragment.js';
import type { HostObject } from '../objectModel.js';
import { placeBlocks } from '../place.js';
import type { Place } from '../place.js';
import type { HostState } from '../state.js';
import { blockControlsAround, paragraphsIn, storyOf } from '../story.js';
import { inlineControlsAround, lengthOf, piecesOf } from '../text.js';
import { typeParagraphs } from '../typing.js';
import { rangeObject } from './range.js';

/** Text of a stretch of a paragraph, as `text` shows it on this host. */
export const shownText = (state: HostState, paragraph: Element, from = 0, to = Infinity): string => {
  const { knobs } = state;
  const prompting = (control: Element | undefined): boolean =>
    knobs.placeholderText === 'empty' &&
    ((control !== undefined && showsPlaceholder(control)) ||
      blockControlsAround(paragraph).some((each) => showsPlaceholder(each)));
  return piecesOf(paragraph)
    .filter(
      (piece) =>
        (!piece.deleted || knobs.textHoldsDeleted) &&
        (!piece.hidden || knobs.textHoldsHidden) &&
        !prompting(piece.control),
    )
    .map((piece) => piece.text.slice(Math.max(0, from - piece.start), Math.max(0, to - piece.start)))
    .join('');
};

/** Paragraphs joined by paragraph marks. */
export const textOfAll = (state: HostState, paragraphs: readonly Element[]): string =>
  paragraphs.map((each) => shownText(state, each)).join('\r');

export const paragraphsOfSpan = (span: Span): Element[] => {
  const first = span.start.paragraph.element;
  const last = span.end.paragraph.element;
  if (first === last) return [first];
  const story = storyOf(first);
  const all = story === undefined ? [] : paragraphsIn(story);
  const covered = all.slice(all.indexOf(first), all.indexOf(last) + 1);
  return span.end.offset === 0 ? covered.slice(0, -1) : covered;
};

export const textOfSpan = (state: HostState, span: Span): string =>
  paragraphsOfSpan(span)
    .map((each) =>
      shownText(
        state,
        each,
        each === span.start.paragraph.element ? span.start.offset : 0,
        each === span.end.paragraph.element ? span.end.offset : Infinity,
      ),
    )
    .join('\r');

/** The whole of a container, from the head of its first paragraph to the end of its last, marks not included. */
export const spanOfAll = (state: HostState, paragraphs: readonly Element[]): Span => {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) throw new HostError('ItemNotFound', 'No paragraph here');
  return state.document.span(state.document.point(first, 0), state.document.point(last, lengthOf(last)));
};

const nodeOf = (place: Place): Element => (place.kind === 'text' ? place.paragraph : place.container);

export const insertOoxmlAt = (state: HostState, place: Place, xml: string): HostObject => {
  if (state.knobs.insertOoxmlFails !== '') throw new HostError(state.knobs.insertOoxmlFails, 'insertOoxml');
  const node = nodeOf(place);
  const blocks = readFragment(state, node, xml);
  return rangeObject({ state, span: placeBlocks(state, promptless(state, place), blocks) });
};

export const insertTextAt = (state: HostState, place: Place, text: string, lean: 'left' | 'right'): HostObject => {
  const target = promptless(state, place);
  if (target.kind === 'block') return invalid('insertLocation');
  return rangeObject({ state, span: typeParagraphs(state, target.paragraph, target.offset, text, lean) });
};

/** The same place after prompts around it are gone. */
const promptless = (state: HostState, place: Place): Place => {
  if (place.kind === 'block') {
    dropPlaceholdersAround(state, place.container);
    return place;
  }
  const { paragraph, offset } = place;
  const prompting = [...inlineControlsAround(paragraph, offset, offset), ...blockControlsAround(paragraph)].filter(
    (each) => showsPlaceholder(each),
  );
  const span = state.document.span(state.document.point(paragraph, offset), state.document.point(paragraph, offset));
  for (const control of prompting) dropPlaceholdersAround(state, control);
  return {
    ...place,
    paragraph: span.start.paragraph.element,
    offset: Math.min(span.start.offset, lengthOf(span.start.paragraph.element)),
  };
};
