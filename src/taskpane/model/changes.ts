/** What a fix will do, in words, before it is done: «from → to» for words, a sentence for looks, pages and fields. Pure. */
import type { Fix } from '../../check/types.js';
import type { PresentationRules } from '../../outline/presentation.js';
import type { Outline, Profile } from '../../outline/types.js';
import type { LookChange, TextEdit } from '../../report/plan.js';
import type { Texts } from '../texts.js';

/** One line of what will change. `from` is '' where a sentence (`to`) says it. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

/** What the sentences need to know. */
export interface ChangeContext {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly rules: Pick<PresentationRules, 'label' | 'page'>;
  readonly texts: Texts;
}

const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/u.test(letter);

/** The edit with the words it stands in, so that one can see what is meant: `5` → `05` reads `ngày 5 tháng` → `ngày 05 tháng`. */
const wordsAround = ({ text, start, end, to }: TextEdit): Change => {
  const wordBefore = (at: number): number => {
    let to = at;
    while (to > 0 && !isSpace(text[to - 1])) to -= 1;
    return to;
  };
  const wordAfter = (at: number): number => {
    let to = at;
    while (to < text.length && !isSpace(text[to])) to += 1;
    return to;
  };
  let left = wordBefore(start);
  let right = wordAfter(end);
  // A lone dash or figure says nothing without its neighbours.
  if (text.slice(left, right).trim().length <= 3) {
    left = wordBefore(Math.max(left - 1, 0));
    right = wordAfter(Math.min(right + 1, text.length));
  }
  return {
    from: text.slice(left, right).trim(),
    to: `${text.slice(left, start)}${to}${text.slice(end, right)}`.trim(),
  };
};

/** Enough of a paragraph to know which one it is. */
const shortQuote = (text: string): string => (text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text);

const lookSentence = (change: LookChange, { change: words }: Texts): string => {
  const { style, font, sizePt, bold, italic, underline, align, firstLineMm, spaceAfterPt, lineSpacingPt } = change;
  const parts = [
    style !== undefined && words.style(style),
    font !== undefined && words.font(font),
    sizePt !== undefined && words.size(sizePt),
    bold !== undefined && (bold ? words.bold : words.notBold),
    italic !== undefined && (italic ? words.italic : words.notItalic),
    underline !== undefined && (underline ? words.underline : words.notUnderline),
    align !== undefined && words.align[align],
    firstLineMm !== undefined && words.firstLine(firstLineMm),
    spaceAfterPt !== undefined && words.spaceAfter(spaceAfterPt),
    lineSpacingPt !== undefined && words.lineSpacing(lineSpacingPt),
  ].filter((part) => part !== false);
  return `“${shortQuote(change.text)}”: ${parts.join(', ')}.`;
};

/** What is changed, one line a place; nothing for the clean command, which says it itself. */
export const changesOf = (fix: Fix, { outline, profile, rules, texts }: ChangeContext): readonly Change[] => {
  switch (fix.kind) {
    case 'clean':
      return [];
    case 'text':
      return fix.edits.map(wordsAround);
    case 'look':
      return fix.changes.map((change) => ({ from: '', to: lookSentence(change, texts) }));
    case 'page':
      return [{ from: '', to: texts.change.page(rules.page, rules.label) }];
    case 'fields':
      return Object.entries(fix.values).map(([id, value]) => {
        const label = outline.fields.find((field) => field.id === id)?.label ?? id;
        return { from: '', to: texts.change.field(label, profile.fields[id] ?? '', value) };
      });
  }
};
