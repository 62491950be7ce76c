/** Lists that come with a fragment: always new definitions, existing ones are never changed by insertion (#5243 open, #5381). */
import { below, childrenNamed, isW, ns, ownerOf, setW, val, wAttr } from './dom.js';
import type { Element } from './dom.js';
import type { Parts } from './parts.js';
import type { HostState } from './state.js';

const numberingType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

const numberingRoot = (state: HostState): Element => {
  const { parts, main } = state.document;
  const name = parts.related(main, 'numbering');
  if (name !== undefined) return parts.edit(name);
  parts.add(main, 'numbering', 'word/numbering.xml', numberingType, `<w:numbering xmlns:w="${ns.w}"/>`);
  return parts.edit('word/numbering.xml');
};

const highest = (elements: readonly Element[], name: string): number =>
  Math.max(0, ...elements.map((each) => Number(wAttr(each, name) ?? 0)));

/** Copies the lists that the blocks name and points the blocks at the copies. A number without a definition is dropped. */
export const bringNumbering = (state: HostState, source: Parts, main: string, blocks: readonly Element[]): void => {
  const part = source.related(main, 'numbering');
  const offered = part === undefined ? undefined : source.xml(part);
  const settled = new Map<string, number>();
  const bring = (id: string): number | undefined => {
    const known = settled.get(id);
    if (known !== undefined) return known;
    const number = offered && childrenNamed(offered, 'num').find((each) => wAttr(each, 'numId') === id);
    const abstractId = number && val(number, 'abstractNumId');
    const abstract =
      offered && childrenNamed(offered, 'abstractNum').find((each) => wAttr(each, 'abstractNumId') === abstractId);
    if (number === undefined || abstract === undefined) return undefined;
    const root = numberingRoot(state);
    const abstracts = childrenNamed(root, 'abstractNum');
    const numbers = childrenNamed(root, 'num');
    const newAbstract = ownerOf(root).importNode(abstract, true);
    const newNumber = ownerOf(root).importNode(number, true);
    const freshAbstract = abstracts.length === 0 ? 0 : highest(abstracts, 'abstractNumId') + 1;
    const fresh = highest(numbers, 'numId') + 1;
    setW(newAbstract, 'abstractNumId', freshAbstract);
    setW(newNumber, 'numId', fresh);
    for (const each of newNumber.children) if (isW(each, 'abstractNumId')) setW(each, 'val', freshAbstract);
    // All w:abstractNum come before all w:num (ECMA-376 Part 1, 17.9.16).
    root.insertBefore(newAbstract, numbers[0] ?? null);
    root.insertBefore(newNumber, numbers.at(-1)?.nextSibling ?? null);
    settled.set(id, fresh);
    return fresh;
  };
  const inBlocks = blocks.flatMap((block) => [...below(block)].filter((each) => isW(each, 'numId')));
  for (const reference of inBlocks) {
    const id = wAttr(reference, 'val') ?? '0';
    if (id === '0') continue;
    const fresh = bring(id);
    if (fresh === undefined) reference.parentElement?.remove();
    else setW(reference, 'val', fresh);
  }
};
