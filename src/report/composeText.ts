/**
 * From templates to text of a block: fixed words as they stand, a field as an inline content control that holds its value, or its
 * blank while it has none. The few builders that the composers of this folder share.
 */
import { resolve } from '../outline/fields.js';
import { type PresentationRules, presentationRules } from '../outline/presentation.js';
import type { Outline, Profile, Template } from '../outline/types.js';
import type { Control, Inline, Paragraph, TextInline } from './blocks.js';
import { styleNames } from './styles.js';
import { type Tag, tagLimit, writeTag } from './tags.js';

/** What a composition knows while it runs. */
export interface Composition {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly rules: PresentationRules;
  /** Width of the text between the margins, twips. */
  readonly textWidth: number;
  /** A new control; keys count up in the order of the calls, so ask for controls in document order. */
  readonly control: (tag: Tag, title: string, placeholder: boolean) => Control;
}

/** Twentieths of a point, whole: the unit of column widths. 1,440 to the inch. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const startComposition = (outline: Outline, profile: Profile): Composition => {
  const rules = presentationRules(profile.rules);
  const { widthMm, marginLeftMm, marginRightMm } = rules.page;
  let key = 0;
  return {
    outline,
    profile,
    rules,
    textWidth: twips(widthMm) - twips(marginLeftMm) - twips(marginRightMm),
    control: (tag, title, placeholder) => ({
      tag: writeTag(tag),
      // Word's own dialog takes no longer title than tag. A pair of surrogates is not cut in two.
      title: title.slice(0, tagLimit).replace(/[\ud800-\udbff]$/, ''),
      placeholder,
      key: key++,
    }),
  };
};

export type Emphasis = Pick<TextInline, 'bold' | 'italic' | 'underline'>;

/** A text inline, or nothing where there is no text. */
export const text = (value: string, emphasis: Emphasis = {}): Inline[] =>
  value === '' ? [] : [{ kind: 'text', text: value, ...emphasis }];

/** The template with every field as a control, between `before` and `after`. */
export const inlinesOf = (
  composition: Composition,
  template: Template,
  emphasis: Emphasis = {},
  { before = '', after = '' }: { readonly before?: string; readonly after?: string } = {},
): Inline[] => {
  const inlines: Inline[] = [];
  let words = before;
  for (const piece of resolve(template, composition.outline, composition.profile)) {
    if (!piece.field) {
      words += piece.text;
      continue;
    }
    if (piece.text === '') continue;
    inlines.push(...text(words, emphasis));
    words = '';
    const { field, upper, filled } = piece;
    const control = composition.control({ kind: 'field', field: field.id, upper }, field.label, !filled);
    inlines.push({ kind: 'text', text: piece.text, ...emphasis, control });
  }
  return [...inlines, ...text(words + after, emphasis)];
};

/** Outline levels of our heading styles; every other style is body text. */
const levels: Readonly<Record<string, number>> = {
  [styleNames.part]: 1,
  [styleNames.roman]: 2,
  [styleNames.section]: 3,
  [styleNames.subsection]: 4,
};

export interface ParagraphOptions {
  readonly controls?: readonly Control[];
  readonly align?: NonNullable<Paragraph['align']>;
}

export const paragraph = (
  style: string,
  inlines: readonly Inline[],
  { controls = [], align }: ParagraphOptions = {},
): Paragraph => ({
  kind: 'paragraph',
  style,
  level: levels[style] ?? 0,
  label: '',
  ...(align ? { align } : {}),
  inlines,
  controls,
});
