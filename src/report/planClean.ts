/**
 * «Xóa ghi chú hướng dẫn» before printing: guidance notes and empty prompts out, and never a character that the person wrote. What is not
 * surely ours stays.
 */
import { resolveText } from '../outline/fields.js';
import { allSections } from '../outline/tree.js';
import type { Note, Outline, Profile } from '../outline/types.js';
import { finish, type Steps } from '../steps.js';
import { type Block, isEmptyBlock, type Paragraph, plainText, type Report } from './blocks.js';
import type { Lexicon } from './lexicon.js';
import { normalize } from './normalize.js';
import { createNoteReader } from './notes.js';
import type { Removal } from './plan.js';
import { type Held, heldBy, inOrder, profilesOf } from './removals.js';
import { readTag } from './tags.js';

const wordsOf = (text: string): string[] => normalize(text).match(/[\p{L}\p{N}%]+/gu) ?? [];

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const word of whole) if (at < part.length && part[at] === word) at++;
  return at === part.length;
};

/** Says of texts that they may be deleted without losing a word of the person's. */
interface OwnWords {
  /** A guidance note of the outline with no word added: the check forgives a changed word, deleting does not. */
  readonly isPureNote: (text: string) => boolean;
  /** What stands in an empty control. */
  readonly isPrompt: (text: string) => boolean;
}

const knowOwnWords = (report: Report, outline: Outline, profile: Profile, lexicon?: Lexicon): OwnWords => {
  const reader = createNoteReader(outline, profile, lexicon);
  const profiles = profilesOf(report, profile);
  const groups: readonly (readonly Note[])[] = [
    outline.heading.guidance,
    ...allSections(outline).map((section) => section.guidance),
  ];
  const known = profiles.flatMap((each) =>
    groups.map((notes) => notes.flatMap((note) => wordsOf(resolveText(note.text, outline, each)))),
  );
  return {
    isPureNote: (text) => {
      const reading = reader.read(text);
      // With a colon put to it, it may be the title of the person's own text.
      if (reading.kind !== 'note' || reading.opens) return false;
      const words = wordsOf(text);
      return known.some((notes) => isSubsequence(words, notes));
    },
    isPrompt: (text) => reader.isPromptText(text),
  };
};

const hasOnlyText = (paragraph: Paragraph): boolean => paragraph.inlines.every((inline) => inline.kind === 'text');

/** A paragraph that `test` accepts and that holds nothing beside its text. */
const isOnly = (block: Block | undefined, test: (text: string) => boolean): boolean =>
  block?.kind === 'paragraph' && hasOnlyText(block) && test(plainText(block));

/** From a control: all of it where everything in it is ours; else what is ours in it, and the control itself is opened up or left. */
const takeOut = (
  { control, blocks: numbers }: Held,
  blocks: readonly Block[],
  isOurs: (text: string) => boolean,
  mixed: 'unwrap' | 'leave',
): Removal[] => {
  const ours = numbers.filter((number) => isOnly(blocks[number], isOurs));
  const rest = numbers.filter((number) => !ours.includes(number));
  const isAllOurs = rest.every((number) => {
    const block = blocks[number];
    return block !== undefined && isEmptyBlock(block);
  });
  if (isAllOurs) return [{ kind: 'control', key: control.key }];
  return [
    ...ours.map((block): Removal => ({ kind: 'block', block })),
    ...(mixed === 'unwrap' ? [{ kind: 'unwrap', key: control.key } as const] : []),
  ];
};

/** Blocks that are looked at without a rest. */
const stretch = 32;

/**
 * Guidance notes and empty prompts out. A note control in which the person wrote too loses the notes and is opened up; a note or prompt
 * outside of any control goes where nothing else stands in its paragraph. Headings, wording, tables and all text stay.
 */
export const planClean = (report: Report, outline: Outline, profile: Profile): Removal[] =>
  finish(planCleanInSteps(report, outline, profile));

/** `planClean`, resting in between. A lexicon in which this report was read already saves reading its words again. */
export function* planCleanInSteps(
  report: Report,
  outline: Outline,
  profile: Profile,
  lexicon?: Lexicon,
): Steps<Removal[]> {
  const own = knowOwnWords(report, outline, profile, lexicon);
  const { blocks } = report;
  const removals: Removal[] = [];
  for (const held of heldBy(report)) {
    const tag = readTag(held.control.tag);
    if (tag?.kind === 'guidance') removals.push(...takeOut(held, blocks, own.isPureNote, 'unwrap'));
    if (tag?.kind === 'body') removals.push(...takeOut(held, blocks, own.isPrompt, 'leave'));
  }
  for (const [number, block] of blocks.entries()) {
    if (number % stretch === 0) yield;
    if (block.kind !== 'paragraph' || block.controls.length > 0 || block.level > 0) continue;
    if (isOnly(block, own.isPureNote) || isOnly(block, own.isPrompt)) removals.push({ kind: 'block', block: number });
  }
  return inOrder(blocks, removals);
}
