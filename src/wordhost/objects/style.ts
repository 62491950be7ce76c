/** `style` and `styleBuiltIn` of ranges, paragraphs and controls. */
import { isW, need, setVal } from '../dom.js';
import type { Element } from '../dom.js';
import { invalid } from '../errors.js';
import type { HostState } from '../state.js';
import { builtInName, sheetOf } from '../styles.js';

/** The common style name, '' where they differ. */
export const styleOf = (state: HostState, elements: readonly Element[], what: 'name' | 'builtIn'): string => {
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

export const setStyle = (
  state: HostState,
  elements: readonly Element[],
  value: unknown,
  what: 'name' | 'builtIn',
): void => {
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
