/**
 * The places of what goes into the open document: looked up before it goes in, and compared afterwards with what should stand there.
 */
import { writeFlat } from '../ooxml/write.js';
import type { PresentationRules } from '../outline/presentation.js';
import { type Block, paragraphsOf, type Report } from '../report/blocks.js';
import type { Insertion } from '../report/plan.js';
import { isOurStyle } from '../report/styles.js';
import { readTag } from '../report/tags.js';
import { type Anchor, anchorOf, type HeldControl } from './anchors.js';
import type { Comparison, Stray } from './compare.js';
import type { Snapshot } from './snapshot.js';

/** The document with the plan carried out, and which blocks of it are new. */
interface Expected {
  readonly blocks: readonly Block[];
  readonly isNew: readonly boolean[];
}

export const expectedAfter = (report: Report, insertions: readonly Insertion[]): Expected => {
  const blocks: Block[] = [];
  const isNew: boolean[] = [];
  const add = (more: readonly Block[], fresh: boolean): void => {
    blocks.push(...more);
    isNew.push(...more.map(() => fresh));
  };
  for (let before = 0; before <= report.blocks.length; before++) {
    for (const insertion of insertions) if (insertion.before === before) add(insertion.blocks, true);
    add(report.blocks.slice(before, before + 1), false);
  }
  return { blocks, isNew };
};

/** The content control of an anchor: ours by its tag; another's by climbing from a paragraph in it. */
const controlOf = (snapshot: Snapshot, { control, paragraph, isTable, within }: HeldControl): Word.ContentControl => {
  if (readTag(control.tag)) return snapshot.control(control);
  const inside = snapshot.paragraph(paragraph);
  let found = (isTable ? inside.parentTable : inside).parentContentControl;
  for (let level = 0; level < within; level++) found = found.parentContentControl;
  return found;
};

const rangeOf = (context: Word.RequestContext, snapshot: Snapshot, anchor: Anchor): Word.Range => {
  switch (anchor.kind) {
    case 'paragraph':
      return snapshot.paragraph(anchor.paragraph).getRange('Whole');
    case 'table':
      return snapshot.paragraph(anchor.paragraph).parentTable.getRange('Whole');
    case 'control':
      return controlOf(snapshot, anchor.held).getRange('Whole');
    case 'body':
      return context.document.body.getRange('Start');
  }
};

/**
 * Gives what puts everything in, the last place first, so that the places above stay what they are. All places are looked up before the
 * first is used: a doubt stops everything while the document is still whole.
 */
export const prepareInsertions = (
  context: Word.RequestContext,
  snapshot: Snapshot,
  insertions: readonly Insertion[],
  rules: PresentationRules,
): (() => void) => {
  const steps = [...insertions]
    .sort((one, other) => other.before - one.before)
    .map(({ before, blocks }) => {
      const anchor = anchorOf(snapshot.report.blocks, before);
      const range = rangeOf(context, snapshot, anchor);
      return () => void range.insertOoxml(writeFlat(blocks, rules), anchor.side === 'before' ? 'Before' : 'After');
    });
  return () => steps.forEach((step) => step());
};

const isOurs = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.controls.some((control) => readTag(control.tag)) ||
    [...paragraphsOf([block])].some((paragraph) => isOurStyle(paragraph.style)));

/** Something of ours came in. */
export const hasOurs = ({ strays }: Comparison, blocks: readonly Block[]): boolean =>
  strays.some(({ index }) => isOurs(blocks[index]));

/** Paragraphs that the insertion left behind: bare, not expected, right after a paragraph of ours (after a table Word needs one). */
export const leftoversOf = (after: Snapshot, strays: readonly Stray[], atMost: number): number[] =>
  strays
    .map((stray) => stray.index)
    .filter((index) => {
      const block = after.report.blocks[index];
      const previous = after.report.blocks[index - 1];
      return block !== undefined && after.isBare(block) && previous?.kind === 'paragraph' && isOurs(previous);
    })
    .slice(0, atMost);
