/**
 * The person goes on typing while we work: between reading the document and changing it, words may come into what we are about to take
 * out. So each request that takes something out first reads the texts once more; what went with it and was not ours comes back as a
 * paragraph of its own. Word has no «delete only if unchanged».
 */
import { matchInOrder } from './compare.js';
import { noticeOf } from './notices.js';
import type { Snapshot } from './snapshot.js';
import { comparable } from './texts.js';

/** A text to put back, after the paragraph with this index (-1 = before the first). */
export interface Rescue {
  readonly text: string;
  readonly after: number;
}

export const rescueNotice = noticeOf('text-put-back');

/** Word's texts before the change, and the indexes of those that are to go by it. */
export interface Meant {
  readonly texts: readonly string[];
  readonly going: ReadonlySet<number>;
}

/** Empty paragraphs are nobody's words, and there are so many that they would lead the matching astray. */
const written = (texts: readonly string[]): { readonly key: string; readonly index: number }[] =>
  texts.map((text, index) => ({ key: comparable(text), index })).filter(({ key }) => key !== '');

/** The same words in the same order. */
export const isSameText = (one: readonly string[], other: readonly string[]): boolean =>
  written(one)
    .map(({ key }) => key)
    .join('\n') ===
  written(other)
    .map(({ key }) => key)
    .join('\n');

/**
 * Texts that stood there when the change began (`now`) and do not afterwards, though nobody meant to take them out. Word's texts on all
 * sides.
 */
export const goneTexts = ({ texts, going }: Meant, now: readonly string[], after: readonly string[]): Rescue[] => {
  const source = new Map(
    matchInOrder(texts.map(comparable), now.map(comparable)).map(([known, index]) => [index, known] as const),
  );
  const staying = written(now).filter(({ index }) => !going.has(source.get(index) ?? -1));
  const found = written(after);
  const pairs = new Map(
    matchInOrder(
      staying.map(({ key }) => key),
      found.map(({ key }) => key),
    ),
  );
  const gone: Rescue[] = [];
  let last = -1;
  staying.forEach(({ index }, place) => {
    const there = pairs.get(place);
    if (there === undefined) gone.push({ text: now[index] ?? '', after: last });
    else last = found[there]?.index ?? last;
  });
  return gone;
};

/**
 * Asks for the texts of all paragraphs as they are when the request begins; taken after the `sync`, also after one that failed on its way:
 * office.js takes in what was answered before the failure. Undefined when nothing was.
 */
export const queueTexts = (context: Word.RequestContext): (() => string[] | undefined) => {
  // A range of its own: `body.paragraphs` is one object, and holds only what it was last loaded with.
  const { paragraphs } = context.document.body.getRange('Content');
  paragraphs.load('text');
  return () => {
    try {
      return paragraphs.items.map((paragraph) => paragraph.text);
    } catch {
      return undefined;
    }
  };
};

/**
 * Deletes empty paragraphs by the numbers of their blocks. Gives, after the `sync`, the texts of those into which something had been typed by then.
 */
export const queueDeletions = (snapshot: Snapshot, numbers: readonly number[]): (() => Rescue[]) => {
  const indexes = numbers.flatMap((number) => snapshot.report.blocks[number]?.place?.paragraph ?? []);
  const doomed = new Set(indexes);
  const steps = [...indexes]
    .sort((one, other) => other - one)
    .map((index) => {
      let after = index - 1;
      while (doomed.has(after)) after--;
      return { after, paragraph: snapshot.paragraph(index) };
    });
  for (const { paragraph } of steps) {
    paragraph.load('text');
    paragraph.delete();
  }
  return () =>
    steps.flatMap(({ after, paragraph }) =>
      comparable(paragraph.text) === '' ? [] : [{ text: paragraph.text, after }],
    );
};

/** Puts texts back, each as a plain paragraph outside of tables. */
export const queueRescue = (snapshot: Snapshot, rescues: readonly Rescue[]): void => {
  const { blocks } = snapshot.report;
  const isInTable = (index: number): boolean =>
    blocks.some(
      ({ kind, place }) =>
        kind === 'table' && place !== undefined && place.paragraph <= index && index < place.paragraph + place.count,
    );
  // The last first: what goes in after one paragraph keeps its order.
  for (const { text, after } of [...rescues].reverse()) {
    const side = after < 0 ? 'Before' : 'After';
    const index = Math.max(after, 0);
    const beside = snapshot.paragraphs[index];
    if (!beside) continue;
    const paragraph = (isInTable(index) ? beside.parentTable : beside).insertParagraph(text, side);
    paragraph.styleBuiltIn = 'Normal';
  }
};
