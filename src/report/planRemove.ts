/**
 * What may be taken out of a report again. Two wishes: «Xóa ghi chú hướng dẫn» before printing, and «Bỏ đề cương», which takes out all
 * that was inserted and not touched. Neither ever takes a character that the person wrote: what is not surely ours stays.
 */
import { resolveText } from '../outline/fields.js';
import { allSections } from '../outline/tree.js';
import type { Note, Outline, Profile } from '../outline/types.js';
import { finish, type Steps } from '../steps.js';
import { align } from './align.js';
import { type Block, type Control, type Paragraph, plainText, type Report } from './blocks.js';
import { readMemory } from './memory.js';
import type { Lexicon } from './lexicon.js';
import { normalize } from './normalize.js';
import { createNoteReader } from './notes.js';
import type { Removal } from './plan.js';
import { isBlank } from './planInsert.js';
import { isOurStyle, styleNames } from './styles.js';
import { readTag } from './tags.js';
import { headingDepth, knowUntouched } from './untouched.js';

/** The profile in use, and the one the document was made with: our words may stand there under either. */
const profilesOf = (report: Report, profile: Profile): Profile[] => {
  const remembered = readMemory(report.properties).profile;
  return remembered && remembered.outline === profile.outline ? [profile, remembered] : [profile];
};

const wordsOf = (text: string): string[] => normalize(text).match(/[\p{L}\p{N}%]+/gu) ?? [];

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const word of whole) if (at < part.length && part[at] === word) at++;
  return at === part.length;
};

/** Says of texts that they may be deleted without losing a word of the person's. */
export interface OwnWords {
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

/** A content control around top-level blocks, with the numbers of those blocks. */
interface Held {
  readonly control: Control;
  readonly blocks: readonly number[];
}

const heldBy = (report: Report): Held[] => {
  const held = new Map<number, { control: Control; blocks: number[] }>();
  report.blocks.forEach((block, index) => {
    for (const control of block.controls) {
      const known = held.get(control.key) ?? { control, blocks: [] };
      known.blocks.push(index);
      held.set(control.key, known);
    }
  });
  return [...held.values()];
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
    return block !== undefined && isBlank(block);
  });
  if (isAllOurs) return [{ kind: 'control', key: control.key }];
  return [
    ...ours.map((block): Removal => ({ kind: 'block', block })),
    ...(mixed === 'unwrap' ? [{ kind: 'unwrap', key: control.key } as const] : []),
  ];
};

/**
 * The order to take things out in: from the last heading that goes to the first, and at each first its wording, then the heading, last the
 * controls. They tell that nobody wrote there: a removal that breaks off anywhere is finished by the next one.
 */
const inOrder = (blocks: readonly Block[], removals: readonly Removal[]): Removal[] => {
  const firstOf = (removal: Removal): number =>
    removal.kind === 'block'
      ? removal.block
      : blocks.findIndex((block) => block.controls.some((control) => control.key === removal.key));
  const headings = removals.flatMap((removal) => {
    const block = removal.kind === 'block' ? blocks[removal.block] : undefined;
    return block && headingDepth(block) > 0 ? [firstOf(removal)] : [];
  });
  return removals
    .map((removal) => {
      const first = firstOf(removal);
      const heading = Math.max(-1, ...headings.filter((each) => each <= first));
      return { removal, first, heading, isControl: removal.kind === 'block' ? 0 : 1 };
    })
    .sort((one, other) => other.heading - one.heading || one.isControl - other.isControl || other.first - one.first)
    .map(({ removal }) => removal);
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

/** A stretch of the report from one heading to the next; the first one has none. */
interface Stretch {
  /** Number of the heading's block when it is in one of our heading styles. */
  readonly heading: number | undefined;
  readonly depth: number;
  readonly blocks: number[];
}

/** What a block is to somebody who takes the outline out. */
type Role =
  | 'heading'
  /** Lead-in and closing sentences. */
  | 'wording'
  /** Letterhead, title, signature. */
  | 'frame'
  /** Notes and empty prompts. */
  | 'guidance'
  | 'table'
  | 'blank'
  /** The person's, or not surely ours. */
  | 'own';

const frameStyles: ReadonlySet<string> = new Set([styleNames.letterhead, styleNames.title, styleNames.signature]);

/** Blocks that the removals take out. */
const takenBy = (removals: readonly Removal[], held: readonly Held[]): Set<number> =>
  new Set(
    removals.flatMap((removal) =>
      removal.kind === 'block'
        ? [removal.block]
        : removal.kind === 'control'
          ? (held.find(({ control }) => control.key === removal.key)?.blocks ?? [])
          : [],
    ),
  );

/** The section that a control of ours was made for. */
const sectionOf = (tag: string): string | undefined => {
  const read = readTag(tag);
  return read && 'section' in read ? read.section : undefined;
};

const stretchesOf = (report: Report, outline: Outline, profile: Profile): Stretch[] => {
  const alignment = align(report, outline, profile);
  const foreign = new Set([
    ...alignment.sections.flatMap((span) => span.stretches.map((stretch) => stretch.heading.block)),
    ...alignment.extras,
  ]);
  const stretches: Stretch[] = [{ heading: undefined, depth: 0, blocks: [] }];
  const sections = new Map(
    alignment.sections.flatMap((span) =>
      span.stretches.map(({ heading }) => [heading.block, span.section.id] as const),
    ),
  );
  report.blocks.forEach((block, number) => {
    const depth = headingDepth(block);
    const last = stretches.at(-1);
    const above = last?.heading === undefined ? undefined : sections.get(last.heading);
    const tagged = block.controls.flatMap(({ tag }) => sectionOf(tag) ?? [])[0];
    // What was made for another section has lost its heading: a removal broke off there.
    const isOrphan = above !== undefined && tagged !== undefined && tagged !== above;
    if (depth > 0) stretches.push({ heading: number, depth, blocks: [] });
    else if (foreign.has(number) || isOrphan) stretches.push({ heading: undefined, depth: 0, blocks: [number] });
    else last?.blocks.push(number);
  });
  return stretches;
};

/**
 * All that was inserted and not touched out. A section in which the person wrote, or filled a table, keeps its heading, its wording and
 * the headings above it.
 */
export const planRemoveOutline = (report: Report, outline: Outline, profile: Profile): Removal[] => {
  const { blocks } = report;
  const untouched = knowUntouched(outline, profilesOf(report, profile));
  const held = heldBy(report);
  const cleaned = planClean(report, outline, profile);
  const guidance = takenBy(cleaned, held);
  const tables = held.filter(
    ({ control, blocks: numbers }) =>
      readTag(control.tag)?.kind === 'table' &&
      numbers.every((number) => {
        const block = blocks[number];
        return block !== undefined && untouched.inTable(block);
      }),
  );
  const inTables = new Set(tables.flatMap((table) => table.blocks));

  const roleOf = (block: Block, number: number): Role => {
    if (guidance.has(number)) return 'guidance';
    if (inTables.has(number)) return 'table';
    if (block.kind === 'table') return untouched.frame(block) ? 'frame' : 'own';
    if (isBlank(block)) return 'blank';
    if (block.controls.length > 0 || !untouched.paragraph(block)) return 'own';
    if (headingDepth(block) > 0) return 'heading';
    return frameStyles.has(block.style) ? 'frame' : 'wording';
  };
  const roles = blocks.map(roleOf);
  const isOurs = (number: number): boolean => roles[number] !== 'own' && roles[number] !== 'blank';

  /** Did the person write between this heading and the next? */
  const isWritten = ({ heading, blocks: numbers }: Stretch): boolean => {
    if (heading !== undefined && roles[heading] === 'own') return true;
    const lastOurs = numbers.filter(isOurs).at(-1) ?? -1;
    // The outline may stand in the middle of a text: what follows its last piece is not in the section, while the place to write there is
    // still empty, or there never was one.
    const block = heading === undefined ? undefined : blocks[heading];
    const isNotWaiting =
      numbers.some((number) => roles[number] === 'guidance') ||
      (block?.kind === 'paragraph' && !untouched.leafHeading(block));
    return numbers.some((number) => {
      const own = blocks[number];
      if (!own || roles[number] !== 'own') return false;
      const isBehind = number > lastOurs && own.controls.length === 0 && !isOurStyle(own.style);
      return !(isNotWaiting && isBehind);
    });
  };

  const kept = new Set<number>();
  let above: Stretch[] = [];
  for (const stretch of stretchesOf(report, outline, profile)) {
    if (stretch.heading === undefined) continue;
    above = [...above.filter(({ depth }) => depth < stretch.depth), stretch];
    if (!isWritten(stretch)) continue;
    for (const { heading } of above) if (heading !== undefined) kept.add(heading);
    for (const number of stretch.blocks) if (roles[number] === 'wording') kept.add(number);
  }

  const isTaken = (number: number): boolean => {
    const role = roles[number];
    return role === 'frame' || ((role === 'heading' || role === 'wording') && !kept.has(number));
  };
  /** The empty lines that came with letterhead and signature. */
  const isFrameSpace = (block: Block, number: number): boolean =>
    roles[number] === 'blank' &&
    block.controls.length === 0 &&
    block.style === styleNames.letterhead &&
    [number - 1, number + 1].some((next) => roles[next] === 'frame');
  return inOrder(blocks, [
    ...cleaned,
    ...tables.map(({ control }): Removal => ({ kind: 'control', key: control.key })),
    ...blocks.flatMap((block, number): Removal[] =>
      isTaken(number) || isFrameSpace(block, number) ? [{ kind: 'block', block: number }] : [],
    ),
  ]);
};
