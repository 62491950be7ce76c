/**
 * Which text edits can be carried out together. Those of one finding belong together: all or none; two that want the same characters cannot
 * both be done. Shared by files (ooxml/editText.ts) and the open document (word/mend.ts).
 */
import type { TextEdit } from './plan.js';

/** Ranges that cannot both be replaced: they share a character, or one comes into the other. Two insertions at one place have no order. */
const clash = (one: TextEdit, other: TextEdit): boolean =>
  (one.start < other.end && other.start < one.end) || (one.start === other.start && one.end === other.end);

const isSame = (one: TextEdit, other: TextEdit): boolean =>
  one.start === other.start && one.end === other.end && one.to === other.to;

const isInText = ({ text, start, end }: TextEdit): boolean => 0 <= start && start <= end && end <= text.length;

export interface Admitted {
  /** For each group, whether it is to be carried out. */
  readonly done: readonly boolean[];
  /** The edits of all those groups, each once, by paragraph index. */
  readonly edits: ReadonlyMap<number, readonly TextEdit[]>;
}

/**
 * Goes through the groups in order and takes those that can be done whole beside the ones before. `canDo` says whether these edits of one
 * paragraph can be carried out in the document.
 */
export const admitEdits = (
  groups: readonly (readonly TextEdit[])[],
  canDo: (paragraph: number, edits: readonly TextEdit[]) => boolean,
): Admitted => {
  const edits = new Map<number, readonly TextEdit[]>();
  const done = groups.map((group) => {
    const wanted = new Map<number, readonly TextEdit[]>();
    for (const edit of group) {
      const before = wanted.get(edit.paragraph) ?? edits.get(edit.paragraph) ?? [];
      if (before.some((other) => isSame(edit, other))) continue;
      const all = [...before, edit];
      if (!isInText(edit) || before.some((other) => clash(edit, other)) || !canDo(edit.paragraph, all)) return false;
      wanted.set(edit.paragraph, all);
    }
    for (const [paragraph, all] of wanted) edits.set(paragraph, all);
    return true;
  });
  return { done, edits };
};

/** The text of a paragraph after some edits that do not clash. */
export const editedText = (text: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((left, { start, end, to }) => left.slice(0, start) + to + left.slice(end), text);
