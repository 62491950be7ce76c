/**
 * Document properties of a new file. None of them says when: the core has no clock, and a file made twice is the same file.
 */
import { escapeAttribute, escapeText } from './escape.js';
import { namespaces } from './namespaces.js';
import { contentTypes, declaration, type WrittenPart } from './writeParts.js';

/** Core properties (ECMA-376 Part 2, 11): only the language, which screen readers use. */
export const corePart = (): WrittenPart => ({
  name: 'docProps/core.xml',
  type: contentTypes.core,
  text:
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>vi-VN</dc:language></cp:coreProperties>',
});

/** Extended properties (Part 1, 22.2): the program that wrote the file. */
export const extendedPart = (): WrittenPart => ({
  name: 'docProps/app.xml',
  type: contentTypes.extended,
  text:
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>Đề cương</Application></Properties>',
});

/**
 * Custom properties (Part 1, 22.3.2.1 CT_Property): `pid` counts from 2 (0 and 1 are taken by the format), `fmtid` is the one set that there
 * is for them.
 */
export const customPart = (properties: ReadonlyMap<string, string>): WrittenPart => ({
  name: 'docProps/custom.xml',
  type: contentTypes.custom,
  text:
    `${declaration}<Properties xmlns="${namespaces.cp}" xmlns:vt="${namespaces.vt}">` +
    [...properties]
      .map(
        ([name, value], index) =>
          `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeAttribute(name)}">` +
          `<vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`,
      )
      .join('') +
    '</Properties>',
});
