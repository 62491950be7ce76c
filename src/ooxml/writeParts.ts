/**
 * The parts that the flat package and the new document have in common: relationships, main part, styles part.
 */
import type { PresentationRules } from '../outline/presentation.js';
import { escapeAttribute } from './escape.js';
import { namespaces } from './namespaces.js';
import { styleXml } from './styles.js';

/** A part as text, before it goes into a zip or a flat package. */
export interface WrittenPart {
  /** Without leading slash. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const wordType = (kind: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;

/** Content types of the parts we write. */
export const contentTypes = {
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  document: wordType('document.main'),
  styles: wordType('styles'),
  settings: wordType('settings'),
  header: wordType('header'),
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationship types of the parts we write. */
const relationshipTypes = {
  document: `${office}/officeDocument`,
  styles: `${office}/styles`,
  settings: `${office}/settings`,
  header: `${office}/header`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  extended: `${office}/extended-properties`,
  custom: `${office}/custom-properties`,
} as const;

export interface WrittenLink {
  readonly type: keyof typeof relationshipTypes;
  /** Relative to the part that links. */
  readonly target: string;
}

/** A relationships part (ECMA-376 Part 2, 9.3); ids are rId1, rId2… in the order given. */
export const relationshipsPart = (name: string, links: readonly WrittenLink[]): WrittenPart => ({
  name,
  type: contentTypes.relationships,
  text:
    `${declaration}<Relationships xmlns="${namespaces.rel}">` +
    links
      .map(
        ({ type, target }, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relationshipTypes[type]}" Target="${escapeAttribute(target)}"/>`,
      )
      .join('') +
    '</Relationships>',
});

/** The main part: `w:document` with its `w:body` (17.2.2); in the body the section properties come last. */
export const documentPart = (content: string): WrittenPart => ({
  name: 'word/document.xml',
  type: contentTypes.document,
  text: `${declaration}<w:document xmlns:w="${namespaces.w}" xmlns:r="${namespaces.r}"><w:body>${content}</w:body></w:document>`,
});

/** `w:styles` (17.7.4.18): defaults, then one `w:style` each. */
export const stylesPart = (styles: string): WrittenPart => ({
  name: 'word/styles.xml',
  type: contentTypes.styles,
  text: `${declaration}<w:styles xmlns:w="${namespaces.w}">${styles}</w:styles>`,
});

/** Our styles among these names. */
export const ourStyles = (names: readonly string[], rules: PresentationRules): string =>
  names.map((name) => styleXml(name, rules) ?? '').join('');
