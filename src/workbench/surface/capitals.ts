/**
 * Text that a style prints in capitals (`w:caps`). The editor measures it as it is typed and paints it in capitals, so lines run off the
 * page; in the editor's copy such text is capital letters from the start. The document keeps what it has.
 */
import { escapeText } from '../../ooxml/escape.js';
import { childOf, descendants, textOf, type XmlElement } from '../../ooxml/xml.js';
import type { Patch } from './patch.js';
import { isOn, propertiesOf, type StyleSheet } from './runProperties.js';

const printsCapitals = (paragraph: XmlElement, run: XmlElement, sheet: StyleSheet): boolean => {
  const own = propertiesOf(childOf(run, 'w:rPr'));
  if (own.has('w:caps')) return isOn(own.get('w:caps'));
  const style = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attribute('w:val');
  return isOn(sheet.runProperties(style).get('w:caps'));
};

/** Patches of the text of a paragraph; none where it is not printed in capitals. */
export const capitals = (paragraph: XmlElement, sheet: StyleSheet): Patch[] => {
  const patches: Patch[] = [];
  for (const run of descendants(paragraph)) {
    if (run.name !== 'w:r' || !printsCapitals(paragraph, run, sheet)) continue;
    for (const text of run.children) {
      if (typeof text === 'string' || text.name !== 'w:t') continue;
      const typed = textOf(text);
      const printed = typed.toLocaleUpperCase('vi');
      // A letter whose capital is two letters would move everything after it.
      if (printed !== typed && printed.length === typed.length)
        patches.push({ start: text.openEnd, end: text.closeStart, text: escapeText(printed) });
    }
  }
  return patches;
};
