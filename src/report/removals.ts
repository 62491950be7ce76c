/**
 * What every plan for taking something out of a report goes by: under which profiles our words may stand there, which blocks a content control
 * holds, and in which order things go.
 */
import type { Profile } from '../outline/types.js';
import type { Block, Control, Report } from './blocks.js';
import { readMemory } from './memory.js';
import type { Removal } from './plan.js';
import { headingDepth } from './untouched.js';

/** The profile in use, and the one the document was made with: our words may stand there under either. */
export const profilesOf = (report: Report, profile: Profile): Profile[] => {
  const remembered = readMemory(report.properties).profile;
  return remembered && remembered.outline === profile.outline ? [profile, remembered] : [profile];
};

/** A content control around top-level blocks, with the numbers of those blocks. */
export interface Held {
  readonly control: Control;
  readonly blocks: readonly number[];
}

export const heldBy = (report: Report): Held[] => {
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

/**
 * The order to take things out in: from the last heading that goes to the first, and at each first its wording, then the heading, last the
 * controls. They tell that nobody wrote there: a removal that breaks off anywhere is finished by the next one.
 */
export const inOrder = (blocks: readonly Block[], removals: readonly Removal[]): Removal[] => {
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
