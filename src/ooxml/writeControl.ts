/**
 * Content controls (ECMA-376 Part 1, 17.5.2): always rich text, never locked, so that the person can delete every one of them.
 */
import type { Control } from '../report/blocks.js';
import { escapeAttribute } from './escape.js';
import type { WriteContext } from './writeContext.js';

/**
 * `w:sdt` around what is written already. CT_SdtPr (17.5.2.38), in Word's order: rPr, alias, tag, id, showingPlcHdr; without a type element
 * the control is rich text, which Office.js finds from WordApi 1.1 on. `runProperties` is the look of what the person types over the
 * prompt (17.5.2.27). The prompt names no glossary part: insertion would need one more part for it.
 */
export const writeControl = (control: Control, content: string, context: WriteContext, runProperties = ''): string =>
  '<w:sdt><w:sdtPr>' +
  runProperties +
  (control.title === '' ? '' : `<w:alias w:val="${escapeAttribute(control.title)}"/>`) +
  (control.tag === '' ? '' : `<w:tag w:val="${escapeAttribute(control.tag)}"/>`) +
  `<w:id w:val="${context.controlId()}"/>` +
  (control.placeholder ? '<w:showingPlcHdr/>' : '') +
  `</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Neighbours that share the same key, as runs: `undefined` for those without one. */
export const groupByKey = <Item>(
  items: readonly Item[],
  controlOf: (item: Item) => Control | undefined,
): { readonly control: Control | undefined; readonly items: readonly Item[] }[] => {
  const groups: { control: Control | undefined; items: Item[] }[] = [];
  for (const item of items) {
    const control = controlOf(item);
    const last = groups.at(-1);
    if (last && last.control?.key === control?.key) last.items.push(item);
    else groups.push({ control, items: [item] });
  }
  return groups;
};
