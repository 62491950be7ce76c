/**
 * A paragraph as a row of units (characters, tabs, breaks, pictures), once as the editor holds it and once as the XML does. Where the
 * two rows say the same, a change in the editor can be carried into the XML unit by unit, and everything that the editor has no model
 * for (bookmarks, revision ids, proofing marks, run properties) stays as it is.
 */
import type { Mark, Node as EditorNode } from 'prosemirror-model';
import { elementsOf, textOf, type XmlElement } from '../../ooxml/xml.js';

/** Stands for one thing that is no text: a picture, a formula, a field. */
const thing = '\uFFFC';

export interface Unit {
  /** One UTF-16 code unit, `\t`, `\n`, or U+FFFC for something that is no text. */
  readonly char: string;
  readonly marks: readonly Mark[];
  /** The inline control around it, as the editor's node: identity counts. */
  readonly control?: EditorNode;
  /** The editor's node when it is no text. */
  readonly thing?: EditorNode;
}

const charOfLeaf: Readonly<Record<string, string>> = { tab: '\t', hardBreak: '\n' };

/** The units of a paragraph in the editor. */
export const unitsOf = (paragraph: EditorNode): Unit[] => {
  const units: Unit[] = [];
  const visit = (holder: EditorNode, control: EditorNode | undefined): void => {
    holder.forEach((node) => {
      const around = control ? { control } : {};
      if (node.isText)
        for (const char of (node.text ?? '').split('')) units.push({ char, marks: node.marks, ...around });
      else if (node.type.name === 'sdt') visit(node, node);
      else {
        const char = charOfLeaf[node.type.name];
        if (char) units.push({ char, marks: node.marks, ...around });
        else units.push({ char: thing, marks: node.marks, ...around, thing: node });
      }
    });
  };
  visit(paragraph, undefined);
  return units;
};

/** A stretch of a paragraph's XML: one run, one container of runs, one whole field, or something without text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Its units in the paragraph, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Set when it is a plain run, which can be split. */
  readonly run?: XmlElement;
}

export interface Line {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** What a run's own child shows; '' for what shows nothing that the editor would. */
export const shownByRunChild = (child: XmlElement): string => {
  switch (child.name) {
    case 'w:t':
    case 'w:delText':
      return textOf(child);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br': {
      const kind = child.attribute('w:type');
      return kind === undefined || kind === 'textWrapping' ? '\n' : '';
    }
    case 'w:cr':
      return '\n';
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'mc:AlternateContent':
      return thing;
    default:
      return '';
  }
};

const shownBy = (element: XmlElement): string => {
  switch (element.name) {
    case 'w:r':
      return elementsOf(element).map(shownByRunChild).join('');
    case 'w:fldSimple':
    case 'm:oMath':
    case 'm:oMathPara':
      return thing;
    case 'w:sdt':
      return elementsOf(element)
        .filter((child) => child.name === 'w:sdtContent')
        .map(shownBy)
        .join('');
    case 'w:pPr':
    case 'w:sdtPr':
      return '';
    default:
      return elementsOf(element).map(shownBy).join('');
  }
};

const fieldMark = (run: XmlElement): string | undefined =>
  elementsOf(run)
    .find((child) => child.name === 'w:fldChar')
    ?.attribute('w:fldCharType');

/** The XML of a paragraph as tokens. A field of several runs is one token. */
export const lineOf = (paragraph: XmlElement): Line => {
  const tokens: Token[] = [];
  let text = '';
  let field: { start: number; depth: number } | undefined;
  for (const child of elementsOf(paragraph)) {
    if (child.name === 'w:pPr') continue;
    const mark = child.name === 'w:r' ? fieldMark(child) : undefined;
    if (mark === 'begin') field = { start: field?.start ?? child.start, depth: (field?.depth ?? 0) + 1 };
    if (field) {
      if (mark === 'end') field.depth -= 1;
      if (field.depth > 0) continue;
      tokens.push({ start: field.start, end: child.end, from: text.length, to: text.length + 1 });
      text += thing;
      field = undefined;
      continue;
    }
    const shown = shownBy(child);
    const place = { start: child.start, end: child.end, from: text.length, to: text.length + shown.length };
    tokens.push(child.name === 'w:r' ? { ...place, run: child } : place);
    text += shown;
  }
  return { tokens, text };
};

/** The rows agree: what the editor shows is what the XML holds, in capitals perhaps (capitals.ts). */
export const agrees = (line: Line, units: readonly Unit[]): boolean => {
  const shown = units.map((unit) => unit.char).join('');
  return line.text === shown || (line.text.length === shown.length && upper(line.text) === upper(shown));
};

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Word's own length of a run's child: a page break and a no-break hyphen count, a picture does not. */
const lengthInWord = (child: XmlElement): number => {
  switch (child.name) {
    case 'w:br':
    case 'w:noBreakHyphen':
    case 'w:softHyphen':
    case 'w:sym':
      return 1;
    default: {
      const shown = shownByRunChild(child);
      return shown === thing ? 0 : shown.length;
    }
  }
};

/** For each unit of the line, and after the last one, Word's offset before it. */
export const wordOffsets = (paragraph: XmlElement): readonly number[] => {
  const offsets: number[] = [];
  let at = 0;
  let depth = 0;
  const visit = (element: XmlElement, silent: boolean): void => {
    for (const child of elementsOf(element)) {
      if (['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:instrText'].includes(child.name)) continue;
      if (child.name === 'w:r') {
        const mark = fieldMark(child);
        if (mark === 'begin' && depth++ === 0 && !silent) offsets.push(at);
        for (const part of elementsOf(child)) {
          const shown = shownByRunChild(part);
          if (!silent && depth === 0)
            for (let index = 0; index < shown.length; index++) offsets.push(at + Math.min(index, lengthInWord(part)));
          at += lengthInWord(part);
        }
        if (mark === 'end') depth = Math.max(0, depth - 1);
      } else if (child.name === 'w:fldSimple' || child.name.startsWith('m:oMath')) {
        if (!silent && depth === 0) offsets.push(at);
        if (child.name === 'w:fldSimple') visit(child, true);
      } else visit(child, silent);
    }
  };
  visit(paragraph, false);
  return [...offsets, at];
};
