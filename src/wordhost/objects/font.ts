/** Word.Font: the common ones, read through runs, styles and defaults; null (or '') where the stretch is mixed. */
import type { Span } from '../document.js';
import { child, flag, need, setVal, setW, wAttr } from '../dom.js';
import type { Element } from '../dom.js';
import { invalid, notImplemented } from '../errors.js';
import { objectClass } from '../objectModel.js';
import type { ObjectClass } from '../objectModel.js';
import type { HostState } from '../state.js';
import { sheetOf } from '../styles.js';
import { piecesOf, slotAt } from '../text.js';
import { paragraphsOfSpan } from './common.js';

interface FontTarget {
  readonly state: HostState;
  readonly span: () => Span;
}

interface Run {
  readonly run: Element;
  readonly paragraph: Element;
}

/** Runs of the stretch; with `cut`, cut at its edges so that they can be changed. */
const runsOf = ({ span }: FontTarget, cut = false): Run[] => {
  const { start, end } = span();
  const found: Run[] = [];
  for (const paragraph of paragraphsOfSpan({ start, end })) {
    const from = paragraph === start.paragraph.element ? start.offset : 0;
    const to = paragraph === end.paragraph.element ? end.offset : Infinity;
    if (cut && from > 0) slotAt(paragraph, from, 'right');
    if (cut && to !== Infinity) slotAt(paragraph, to, 'left');
    for (const piece of piecesOf(paragraph)) {
      const covered = piece.start < to && piece.start + piece.text.length > from;
      if (covered && found.at(-1)?.run !== piece.run) found.push({ run: piece.run, paragraph });
    }
  }
  return found;
};

const common = <Value>(target: FontTarget, read: (run: Run) => Value, mixed: Value | null): Value | null => {
  const values = new Set(runsOf(target).map(read));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : mixed;
};

const effective = (target: FontTarget, { run, paragraph }: Run, name: string): Element | undefined =>
  sheetOf(target.state).effectiveRun(run, paragraph, name);

const isOn =
  (target: FontTarget, name: string) =>
  (run: Run): boolean => {
    const element = effective(target, run, name);
    return element !== undefined && !['0', 'false', 'off'].includes(wAttr(element, 'val') ?? '1');
  };

const change = (target: FontTarget, edit: (properties: Element) => void): void => {
  for (const { run } of runsOf(target, true)) {
    edit(need(run, 'rPr'));
    target.state.document.touch(run);
  }
};

const toggle = (target: FontTarget, name: string, value: unknown): void => {
  if (typeof value !== 'boolean') return invalid(name);
  change(target, (properties) => {
    flag(properties, name, true);
    const element = child(properties, name);
    if (element !== undefined) {
      if (value) element.removeAttributeNS(element.namespaceURI, 'val');
      else setW(element, 'val', '0');
    }
  });
};

const underlines: Readonly<Record<string, string>> = {
  none: 'None',
  single: 'Single',
  words: 'Word',
  double: 'Double',
  thick: 'Thick',
  dotted: 'Dotted',
  dash: 'DashLine',
  wave: 'Wave',
};

export const fontObject: ObjectClass<FontTarget> = objectClass<FontTarget>('Font', {
  scalars: {
    Bold: (target) => common(target, isOn(target, 'b'), null),
    Italic: (target) => common(target, isOn(target, 'i'), null),
    StrikeThrough: (target) => common(target, isOn(target, 'strike'), null),
    Underline: (target) =>
      common(target, (run) => underlines[wAttr(effective(target, run, 'u'), 'val') ?? 'none'] ?? 'Mixed', 'Mixed'),
    Size: (target) => common(target, (run) => Number(wAttr(effective(target, run, 'sz'), 'val') ?? 20) / 2, null),
    Color: (target) =>
      common(
        target,
        (run) => {
          const color = wAttr(effective(target, run, 'color'), 'val') ?? 'auto';
          return color === 'auto' ? '#000000' : `#${color}`;
        },
        '',
      ),
    Name: (target) =>
      common(
        target,
        (run) => {
          const fonts = effective(target, run, 'rFonts');
          return (
            wAttr(fonts, 'ascii') ??
            (fonts === undefined ? 'Times New Roman' : notImplemented('font names from the theme'))
          );
        },
        '',
      ),
  },
  set: {
    Bold: (target, value) => toggle(target, 'b', value),
    Italic: (target, value) => toggle(target, 'i', value),
    StrikeThrough: (target, value) => toggle(target, 'strike', value),
    Underline: (target, value) => {
      const name = Object.keys(underlines).find((each) => underlines[each] === value) ?? invalid('underline');
      change(target, (properties) => setVal(properties, 'u', name));
    },
    Size: (target, value) => {
      const half = typeof value === 'number' ? Math.round(value * 2) : invalid('size');
      change(target, (properties) => {
        setVal(properties, 'sz', half);
        setVal(properties, 'szCs', half);
      });
    },
    Color: (target, value) => {
      const color =
        typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.slice(1) : notImplemented('colours by name');
      change(target, (properties) => setVal(properties, 'color', color));
    },
    Name: (target, value) => {
      if (typeof value !== 'string') return invalid('name');
      change(target, (properties) => {
        const fonts = need(properties, 'rFonts');
        for (const name of ['ascii', 'hAnsi', 'cs', 'eastAsia']) setW(fonts, name, value);
        for (const each of [...fonts.attributes]) if (each.localName.endsWith('Theme')) fonts.removeAttributeNode(each);
      });
    },
  },
});
