/**
 * From an outline and a profile to the blocks of a report: letterhead, title, sections with their notes, prompts and tables, signature.
 * Pure: the same outline, profile and options give the same blocks. What the blocks look like is decided by their styles
 * (ooxml/styles.ts); what is printed is decided by the outline.
 */
import type { Note, Outline, Profile, Section } from '../outline/types.js';
import type { Block, Paragraph } from './blocks.js';
import { composeLetterhead, composeSignature, composeTitle } from './composeFrame.js';
import { composeTable } from './composeTable.js';
import { type Composition, inlinesOf, paragraph, startComposition, text } from './composeText.js';
import { styleNameOfDepth, styleNames } from './styles.js';

export interface ComposeOptions {
  /** The outline's notes under the headings. */
  readonly guidance: boolean;
  readonly tables: boolean;
  /** Letterhead and the report's title. */
  readonly frontMatter: boolean;
  readonly signature: boolean;
  /** Ids of the sections whose own heading and content go in; all of them when absent. */
  readonly only?: ReadonlySet<string>;
}

/** `1.1.` → `mục 1.1`, `I-` → `mục I`, `PHẦN THỨ NHẤT` → `phần thứ nhất`; '' for a section without a number. */
const spokenNumber = (section: Section): string => {
  const number = section.number.trim().replace(/[\s.:)\-–—]+$/u, '');
  if (number === '') return '';
  return /\s/u.test(number) ? number.toLocaleLowerCase('vi') : `mục ${number}`;
};

const named = (what: string, section: Section): string => `${what} ${spokenNumber(section)}`.trim();

/** What stands in a section's empty body control. Exported so that a prompt whose control is gone is still known for one. */
export const bodyPrompt = (section: Section): string => named('Nhập nội dung', section);

/** A note as the outline prints it: `- text`, `(text)` or the sentence. */
const noteParagraph = (composition: Composition, note: Note, controls: Paragraph['controls']): Paragraph => {
  const marks = { bullet: { before: '- ' }, parenthesis: { before: '(', after: ')' }, plain: {} }[note.form];
  return paragraph(styleNames.guidance, inlinesOf(composition, note.text, {}, marks), { controls });
};

/** The notes that concern this kind of cell, all in one control. Nothing when there is none. */
const composeNotes = (composition: Composition, id: string, title: string, notes: readonly Note[]): Block[] => {
  const { variant } = composition.profile;
  const shown = notes.filter((note) => !note.variant || variant === '' || note.variant === variant);
  if (shown.length === 0) return [];
  const controls = [composition.control({ kind: 'guidance', section: id }, title, false)];
  return shown.map((note) => noteParagraph(composition, note, controls));
};

/**
 * Number and title are one paragraph, so that Word's navigation pane shows one entry. A number in words (`PHẦN THỨ NHẤT`) takes a line
 * of its own by a line break (36-HD/VPTW and 05-HD/VPTW: the title of a part stands on the line under its label); `Điều 1.`, `Câu 2:` go on with it.
 */
const composeHeading = (composition: Composition, section: Section, depth: number): Paragraph => {
  const number = section.number.trim();
  const isAlone = /\s/u.test(number) && (/^phần(?![\p{L}])/iu.test(number) || !/[.:)]$/u.test(number));
  const between = number === '' ? '' : isAlone ? '\n' : ' ';
  const before = section.number + between;
  return paragraph(styleNameOfDepth(depth), inlinesOf(composition, section.heading, {}, { before }));
};

const composeWording = (composition: Composition, wording: string | undefined): Block[] =>
  wording ? [paragraph(styleNames.body, inlinesOf(composition, wording))] : [];

const composeBody = (composition: Composition, section: Section): Block => {
  const control = composition.control({ kind: 'body', section: section.id }, named('Nội dung', section), true);
  return paragraph(styleNames.body, text(bodyPrompt(section)), { controls: [control] });
};

/**
 * The section itself, without those under it. The place to write comes right under the notes, the tables after it. `section.divider` is
 * not printed: the five hyphens belong under the report's title (36-HD/VPTW, 05-HD/VPTW), where composeTitle puts them.
 */
function* composeOwn(
  composition: Composition,
  section: Section,
  depth: number,
  options: ComposeOptions,
): Generator<Block> {
  yield composeHeading(composition, section, depth);
  yield* composeWording(composition, section.leadIn);
  if (options.guidance) yield* composeNotes(composition, section.id, named('Hướng dẫn', section), section.guidance);
  if (section.children.length === 0) yield composeBody(composition, section);
  if (options.tables) for (const table of section.tables) yield* composeTable(composition, section, table);
  yield* composeWording(composition, section.closing);
}

function* composeTree(
  composition: Composition,
  sections: readonly Section[],
  depth: number,
  options: ComposeOptions,
): Generator<Block> {
  for (const section of sections) {
    if (options.only?.has(section.id) ?? true) yield* composeOwn(composition, section, depth, options);
    yield* composeTree(composition, section.children, depth + 1, options);
  }
}

function* composeFront(composition: Composition, options: ComposeOptions): Generator<Block> {
  yield* composeLetterhead(composition);
  yield* composeTitle(composition);
  if (options.guidance)
    yield* composeNotes(composition, 'title', 'Hướng dẫn chung', composition.outline.heading.guidance);
}

/** The blocks of a report on this outline. Control keys are numbered from 0 in the order of opening. */
export const compose = (outline: Outline, profile: Profile, options: ComposeOptions): Block[] => {
  const composition = startComposition(outline, profile);
  return [
    ...(options.frontMatter ? composeFront(composition, options) : []),
    ...composeTree(composition, outline.sections, 1, options),
    ...(options.signature ? composeSignature(composition) : []),
  ];
};

/** These sections alone, in the outline's order, without letterhead, title and signature. */
export const composeSections = (
  outline: Outline,
  profile: Profile,
  ids: ReadonlySet<string>,
  options: Pick<ComposeOptions, 'guidance' | 'tables'>,
): Block[] => compose(outline, profile, { ...options, only: ids, frontMatter: false, signature: false });
