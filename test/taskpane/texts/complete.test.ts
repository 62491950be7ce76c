/** Both tables of sentences hold the same things, and each speaks its own language. */
import { describe, expect, it } from 'vitest';
import { enTexts } from '../../../src/taskpane/texts/en/index.js';
import { viTexts } from '../../../src/taskpane/texts/vi/index.js';

/** Every leaf with its path: sentences as they are, functions as they are. */
const leavesOf = (table: unknown, path = ''): readonly (readonly [path: string, leaf: unknown])[] =>
  typeof table === 'object' && table !== null
    ? Object.entries(table).flatMap(([key, value]) => leavesOf(value, path === '' ? key : `${path}.${key}`))
    : [[path, table] as const];

const { below, ...english } = enTexts;
/** Names of units stand in `countOf`, which says them. */
const isSaid = ([path]: readonly [string, unknown]): boolean => !/^rule\..*\.units?$/.test(path);
const vietnameseLeaves = leavesOf(viTexts).filter(isSaid);
const englishLeaves = leavesOf(english).filter(isSaid);

/** Arguments of functions that understand no plain number. */
const asked: Readonly<Record<string, (count: number) => readonly unknown[]>> = {
  countOf: (count) => ['table-sum', count],
};

/** What a leaf says of this many things; numbers stand for names as well. */
const said = (path: string, leaf: unknown, count: number): string =>
  typeof leaf === 'function'
    ? (leaf as (...given: readonly unknown[]) => string)(...(asked[path]?.(count) ?? [count, count, count]))
    : String(leaf);

/** Letters that only Vietnamese has. */
const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
/** The add-in’s name, examples of what is typed into a Vietnamese report, a language in its own words, a button of the Vietnamese ribbon. */
const quotedVietnamese =
  /^app\.name$|Example$|^menu\.otherLanguage$|^settings\.languages\.vi$|^failure\.not-in-word\.hint$/;

/** The same in both languages: names, signs, examples, keys of the keyboard. */
const sameInBoth =
  /^app\.name$|Example$|^settings\.languages\.|^guide\.countUnder$|^indicators\.carryLine$|^importing\.field$|^importing\.keys\.\d+\.0$/;

describe('the English table', () => {
  it('has what the Vietnamese table has, of the same kind, and nothing else', () => {
    const kinds = (leaves: typeof englishLeaves) =>
      leaves.map(([path, leaf]) => `${path}: ${typeof leaf === 'function' ? `takes ${leaf.length}` : typeof leaf}`);
    expect(kinds(englishLeaves).sort()).toEqual(kinds(vietnameseLeaves).sort());
  });

  it('says something everywhere, for none, one and many', () => {
    const silent = [...englishLeaves, ...vietnameseLeaves, ...leavesOf(below)].filter(([path, leaf]) =>
      [0, 1, 7].some((count) => said(path, leaf, count).trim() === ''),
    );
    expect(silent).toEqual([]);
  });

  it('speaks no Vietnamese but the terms it quotes', () => {
    const slips = [...englishLeaves, ...leavesOf(below)].filter(
      ([path, leaf]) => vietnamese.test(said(path, leaf, 7)) && !quotedVietnamese.test(path),
    );
    expect(slips).toEqual([]);
  });

  it('repeats nothing of the Vietnamese table by mistake', () => {
    const known = new Map(vietnameseLeaves.map(([path, leaf]) => [path, said(path, leaf, 7)]));
    const same = englishLeaves
      .filter(([path, leaf]) => known.get(path) === said(path, leaf, 7))
      .map(([path]) => path)
      .filter((path) => !sameInBoth.test(path));
    expect(same).toEqual([]);
  });

  it('uses the number that it is given', () => {
    const deaf = englishLeaves.filter(
      ([path, leaf]) => typeof leaf === 'function' && leaf.length === 1 && !said(path, leaf, 7).includes('7'),
    );
    expect(deaf.map(([path]) => path)).toEqual(['guide.cite.in-force']);
  });

  it('counts one thing in the singular', () => {
    const slips = englishLeaves
      .filter(([, leaf]) => typeof leaf === 'function' && leaf.length === 1)
      .map(([path, leaf]) => said(path, leaf, 1))
      .filter((sentence) => /\b1 (?:\w+ )?\w+[^s]s\b/.test(sentence));
    expect(slips).toEqual([]);
  });
});
