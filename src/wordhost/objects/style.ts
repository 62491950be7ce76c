/** `style` and `styleBuiltIn` of whatever has a style. */
import { isW, need, setVal } from '../dom.js';
import type { Element } from '../dom.js';
import { invalid } from '../errors.js';
import type { HostState } from '../state.js';
import { builtInName, sheetOf } from '../styles.js';

/** The common style name, '' where they differ. */
const styleOf = (state: HostState, elements: readonly Element[], what: 'name' | 'builtIn'): string => {
  const sheet = sheetOf(state);
  const names = new Set(
    elements.map((each) => {
      const style = sheet.of(each);
      return what === 'name' ? sheet.shown(style) : builtInName(style?.name ?? 'Normal');
    }),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : '';
};

const setStyle = (state: HostState, elements: readonly Element[], value: unknown, what: 'name' | 'builtIn'): void => {
  if (typeof value !== 'string') return invalid('style');
  const sheet = sheetOf(state);
  for (const element of elements) {
    const table = isW(element, 'tbl');
    const type = table ? 'table' : 'paragraph';
    const style = what === 'name' ? sheet.find(value, type) : sheet.findBuiltIn(value, type);
    const plain = style.id === sheet.default(type)?.id;
    setVal(need(element, table ? 'tblPr' : 'pPr'), table ? 'tblStyle' : 'pStyle', plain ? undefined : style.id);
    state.document.touch(element);
  }
};

type ElementsOf<Target> = (target: Target) => readonly Element[];

/** `style` and `styleBuiltIn` of a class whose objects stand for these elements. */
export const styleScalars = <Target extends { readonly state: HostState }>(elementsOf: ElementsOf<Target>) => ({
  Style: (target: Target) => styleOf(target.state, elementsOf(target), 'name'),
  StyleBuiltIn: (target: Target) => styleOf(target.state, elementsOf(target), 'builtIn'),
});

/** The same, set. */
export const styleSetters = <Target extends { readonly state: HostState }>(elementsOf: ElementsOf<Target>) => ({
  Style: (target: Target, value: unknown) => setStyle(target.state, elementsOf(target), value, 'name'),
  StyleBuiltIn: (target: Target, value: unknown) => setStyle(target.state, elementsOf(target), value, 'builtIn'),
});
