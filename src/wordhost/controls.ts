/** Content controls (ECMA-376 Part 1, 17.5.2): what they are, what they say, and how Word empties and deletes them. */
import { HostError, notImplemented } from './errors.js';
import { at, child, createIn, flag, isElement, isW, make, need, ns, put, setVal, val } from './dom.js';
import type { Element } from './dom.js';
import { emptyContainer, eraseBlock, eraseText } from './erasing.js';
import { checkLock, isTracking } from './state.js';
import type { HostState } from './state.js';
import {
  blockBeside,
  blockControlsAround,
  contentOf,
  isBlock,
  lastBlockOf,
  paragraphsIn,
  storyOf,
  tablesIn,
} from './story.js';
import { inlineRange, lengthOf, parentOf, piecesOf, runFor } from './text.js';

const typeMarks: readonly (readonly [mark: string, type: string])[] = [
  ['text', 'PlainText'],
  ['checkbox', 'CheckBox'],
  ['dropDownList', 'DropDownList'],
  ['comboBox', 'ComboBox'],
  ['date', 'DatePicker'],
  ['picture', 'Picture'],
  ['docPartObj', 'BuildingBlockGallery'],
  ['docPartList', 'BuildingBlockGallery'],
  ['group', 'Group'],
  ['repeatingSection', 'RepeatingSection'],
];

/** Word.ContentControlType. */
export const typeOf = (control: Element): string => {
  const names = new Set(child(control, 'sdtPr')?.children.map((each) => each.localName));
  return typeMarks.find(([mark]) => names.has(mark))?.[1] ?? 'RichText';
};

export const isInline = (control: Element): boolean =>
  !paragraphsIn(control).length && paragraphAround(control) !== undefined;

/** The paragraph that an inline control stands in. */
export const paragraphAround = (control: Element): Element | undefined => {
  for (let up = control.parentNode; isElement(up); up = up.parentNode) {
    if (isW(up, 'p')) return up;
    if (isW(up, 'tc', 'body', 'hdr', 'ftr', 'tr', 'tbl')) return undefined;
  }
  return undefined;
};

/** Word.ContentControl.subtype. */
export const subtypeOf = (control: Element): string => {
  const type = typeOf(control);
  if (type !== 'RichText' && type !== 'PlainText') return type;
  const blocks = contentOf(control).children.filter((each) => isBlock(each) || isW(each, 'tr', 'tc'));
  if (blocks.length === 0 && paragraphAround(control) !== undefined) return `${type}Inline`;
  if (blocks.some((each) => isW(each, 'tc'))) return 'RichTextTableCell';
  if (blocks.some((each) => isW(each, 'tr'))) return 'RichTextTableRow';
  if (blocks.length === 1 && isW(blocks[0], 'tbl')) return 'RichTextTable';
  return type === 'PlainText' ? 'PlainTextParagraph' : 'RichTextParagraphs';
};

/** `''`, `sdtLocked`, `contentLocked` or `sdtContentLocked`. */
export const lockOf = (control: Element): string => val(control, 'sdtPr', 'lock') ?? '';

export const setLock = (control: Element, part: 'delete' | 'edit', on: boolean): void => {
  const lock = lockOf(control);
  const noDelete = part === 'delete' ? on : lock === 'sdtLocked' || lock === 'sdtContentLocked';
  const noEdit = part === 'edit' ? on : lock === 'contentLocked' || lock === 'sdtContentLocked';
  const value = noDelete ? (noEdit ? 'sdtContentLocked' : 'sdtLocked') : noEdit ? 'contentLocked' : undefined;
  setVal(need(control, 'sdtPr'), 'lock', value);
};

/** Word 2013's `w15:appearance` and `w15:color` (MS-DOCX 2.5.4). */
export const extension = (control: Element, name: string): Element | undefined =>
  child(control, 'sdtPr')?.children.find((each) => each.namespaceURI === ns.w15 && each.localName === name);

export const setExtension = (control: Element, name: string, attribute: string, value: string): void => {
  const properties = need(control, 'sdtPr');
  const element = extension(control, name) ?? put(properties, createIn(control, ns.w15, `w15:${name}`));
  element.setAttributeNS(
    name === 'color' ? ns.w : ns.w15,
    name === 'color' ? `w:${attribute}` : `w15:${attribute}`,
    value,
  );
};

export const showsPlaceholder = (control: Element): boolean => at(control, 'sdtPr', 'showingPlcHdr') !== undefined;

/** Text of the control's placeholder: set through the API, or in the glossary part; '' when it has none of its own. */
export const placeholderOf = (state: HostState, control: Element): string => {
  const set = state.placeholders.get(state.document.ids.control(control));
  if (set !== undefined) return set;
  const name = val(control, 'sdtPr', 'placeholder', 'docPart');
  const glossary = state.document.parts.related(state.document.main, 'glossaryDocument');
  if (name === undefined || glossary === undefined) return '';
  const parts = child(state.document.parts.xml(glossary), 'docParts');
  const part = parts?.children.find((each) => val(each, 'docPartPr', 'name') === name);
  const body = child(part, 'docPartBody');
  if (body === undefined) return '';
  return paragraphsIn(body)
    .map((paragraph) =>
      piecesOf(paragraph)
        .map((piece) => piece.text)
        .join(''),
    )
    .join('\r');
};

/** Content goes in: the prompt goes out. Gives true when there was one. */
export const dropPlaceholder = (state: HostState, control: Element): boolean => {
  if (!showsPlaceholder(control)) return false;
  flag(need(control, 'sdtPr'), 'showingPlcHdr', false);
  const paragraph = paragraphAround(control);
  if (isInline(control) && paragraph !== undefined) {
    const { start, end } = inlineRange(paragraph, control);
    for (const each of contentOf(control).children) each.remove();
    state.document.shift(paragraph, start, end - start, 0);
  } else {
    const last = lastBlockOf(contentOf(control));
    for (const each of contentOf(control).children) if (isBlock(each) && each !== last) state.document.remove(each);
    if (isW(last, 'p')) {
      const length = lengthOf(last);
      for (const each of last.children) if (!isW(each, 'pPr')) each.remove();
      state.document.shift(last, 0, length, 0);
    }
  }
  state.document.touch(control);
  return true;
};

/** The controls around a node whose prompt is showing lose it, because something is written into them. */
export const dropPlaceholdersAround = (state: HostState, node: Element): void => {
  for (let up: Element['parentNode'] = node; isElement(up); up = up.parentNode)
    if (isW(up, 'sdt')) dropPlaceholder(state, up);
};

/** What a control without content shows: its placeholder, or Word's own words. */
export const showPlaceholder = (state: HostState, control: Element): void => {
  const text = placeholderOf(state, control) || state.knobs.defaultPrompt;
  if (text === '') return;
  const format = make(control, 'rPr', {}, make(control, 'color', { val: '808080' }));
  const run = runFor(control, text, format);
  if (isInline(control)) contentOf(control).appendChild(run);
  else {
    const paragraph = paragraphsIn(control)[0];
    if (paragraph === undefined) return;
    paragraph.appendChild(run);
  }
  flag(need(control, 'sdtPr'), 'showingPlcHdr', true);
  state.document.touch(control);
};

/** Whether there is nothing of the person's in it. */
export const isEmptyControl = (control: Element): boolean =>
  showsPlaceholder(control) || (tablesIn(control).length === 0 && (contentOf(control).textContent ?? '') === '');

/** Empties a control, for clear and Replace. Gives the paragraph left in a block control. */
export const emptyControl = (state: HostState, control: Element): Element | undefined => {
  checkLock(state, control, lockOf);
  if (dropPlaceholder(state, control)) return paragraphsIn(control)[0];
  const paragraph = paragraphAround(control);
  if (isInline(control) && paragraph !== undefined) {
    const { start, end } = inlineRange(paragraph, control);
    eraseText(state, paragraph, start, end, control);
    return undefined;
  }
  if (subtypeOf(control) === 'RichTextTableRow' || subtypeOf(control) === 'RichTextTableCell') {
    return notImplemented(`emptying a control of subtype ${subtypeOf(control)}`);
  }
  return emptyContainer(state, contentOf(control));
};

/** Deletes a control; with `keepContent` only its frame. */
export const deleteControl = (state: HostState, control: Element, keepContent: boolean): void => {
  const { knobs, document } = state;
  checkLock(state, control, lockOf);
  if (!keepContent && knobs.deleteEmptyControlRefused && isEmptyControl(control)) {
    throw new HostError('NotAllowed', 'An empty content control cannot be deleted here');
  }
  const around = blockControlsAround(control);
  if (knobs.thirdLevelDeleteFails && around.length >= 2)
    throw new HostError('GeneralException', 'A control on the third level');
  if (!keepContent && isTracking(state)) {
    if (['contentLocked', 'sdtContentLocked'].includes(lockOf(control))) {
      throw new HostError('NotAllowed', 'A control that cannot be edited is not deleted while changes are tracked');
    }
    // The frame stays until the revisions are accepted.
    if (!showsPlaceholder(control)) {
      const paragraph = paragraphAround(control);
      if (isInline(control) && paragraph !== undefined) {
        const { start, end } = inlineRange(paragraph, control);
        eraseText(state, paragraph, start, end, control);
      } else
        for (const block of contentOf(control).children.filter((each) => isBlock(each)))
          eraseBlockOrParagraph(state, block);
      return;
    }
  }
  if (keepContent) {
    unwrap(state, control);
    return;
  }
  const [parent] = around;
  const holdsNothingElse = parent !== undefined && onlyChild(parent, control);
  if (parent !== undefined && holdsNothingElse && knobs.emptyParentDeleted) {
    deleteControl(state, parent, false);
    return;
  }
  document.ids.forgetControls();
  const paragraph = paragraphAround(control);
  if (isInline(control) && paragraph !== undefined) {
    const { start, end } = inlineRange(paragraph, control);
    document.shift(paragraph, start, end - start, 0);
    document.touch(control);
    control.remove();
    return;
  }
  if (knobs.deletedControlLeavesParagraph && isBlock(control)) control.before(make(control, 'p'));
  eraseBlock(state, control);
};

const eraseBlockOrParagraph = (state: HostState, block: Element): void => {
  if (!isW(block, 'p')) {
    eraseBlock(state, block);
    return;
  }
  eraseText(state, block, 0, lengthOf(block) + 1);
};

const onlyChild = (parent: Element, control: Element): boolean =>
  control.parentNode === contentOf(parent) &&
  contentOf(parent).children.every((each) => each === control || !isW(each, 'p', 'tbl', 'sdt', 'r', 'tr', 'tc'));

const unwrap = (state: HostState, control: Element): void => {
  const parent = parentOf(control);
  // A prompt is not content: the control goes and leaves an empty paragraph.
  if (showsPlaceholder(control)) dropPlaceholder(state, control);
  for (const node of [...contentOf(control).childNodes]) parent.insertBefore(node, control);
  state.document.touch(control);
  control.remove();
  state.document.ids.forgetControls();
};

/** Puts a new rich-text control around blocks that are neighbours. */
export const wrapBlocks = (state: HostState, first: Element, last: Element): Element => {
  const control = newControl(state, first);
  first.before(control);
  const content = contentOf(control);
  for (let node: Element['nextSibling'] = first; node !== null;) {
    const following: Element['nextSibling'] = node === last ? null : node.nextSibling;
    content.appendChild(node);
    node = following;
  }
  const story = storyOf(control);
  const parent = parentOf(control);
  // A story and a cell end with a paragraph of their own.
  if (isW(parent, 'tc') && blockBeside(control, 'nextSibling') === undefined) control.after(make(control, 'p'));
  if (story !== undefined && parent === story && blockBeside(control, 'nextSibling') === undefined)
    control.after(make(control, 'p'));
  if (isEmptyControl(control)) showPlaceholder(state, control);
  state.document.touch(control);
  state.document.ids.forgetControls();
  return control;
};

export const newControl = (state: HostState, near: Element): Element => {
  const control = make(near, 'sdt');
  const properties = make(near, 'sdtPr');
  control.appendChild(properties);
  control.appendChild(make(near, 'sdtContent'));
  setVal(properties, 'id', state.document.ids.freeControl());
  return control;
};
