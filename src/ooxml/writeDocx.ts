/**
 * A new document: blocks, page, page number, styles, settings and properties in one .docx. The same input gives the same bytes.
 */
import type { PresentationRules } from '../outline/presentation.js';
import type { Block } from '../report/blocks.js';
import { escapeAttribute } from './escape.js';
import { namespaces } from './namespaces.js';
import { levelOfStyle, styleIdOf, styleXml, usedStyles } from './styles.js';
import { halfPoints } from './units.js';
import { writeBlocks } from './writeBody.js';
import { freshContext } from './writeContext.js';
import { headerPart, sectionProperties } from './writeHeader.js';
import {
  contentTypes,
  declaration,
  documentPart,
  ourStyles,
  relationshipsPart,
  stylesPart,
  type WrittenLink,
  type WrittenPart,
} from './writeParts.js';
import { corePart, customPart, extendedPart } from './writeProperties.js';
import { packEntry, writeZip } from './zip.js';

/** Document defaults and the Normal style (17.7.5.1, 17.7.4.17): what the person types outside our styles looks like a report, too. */
const baseStyles = (rules: PresentationRules): string => {
  const font = escapeAttribute(rules.font);
  const size = halfPoints(rules.looks.body.sizePt);
  const look =
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr>`;
  return (
    `<w:docDefaults><w:rPrDefault>${look}</w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${look}</w:style>`
  );
};

function* tableStylesIn(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks)
    if (block.kind === 'table') {
      yield block.style;
      for (const row of block.rows) for (const cell of row.cells) yield* tableStylesIn(cell.blocks);
    }
}

/** Bare definitions of styles that are not ours, so that a name in the blocks is a style in the file. */
const foreignStyles = (
  blocks: readonly Block[],
  names: readonly string[],
  ids: ReadonlyMap<string, string>,
): string => {
  const tables = new Set(tableStylesIn(blocks));
  return names
    .map((name) => {
      const level = levelOfStyle(name);
      return (
        `<w:style w:type="${tables.has(name) ? 'table' : 'paragraph'}" w:styleId="${ids.get(name) ?? ''}"><w:name w:val="${escapeAttribute(name)}"/>` +
        (tables.has(name) ? '' : '<w:basedOn w:val="Normal"/>') +
        (level > 0 ? `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>` : '') +
        '</w:style>'
      );
    })
    .join('');
};

/** A style id for every name; our own first, then what others are called in ASCII, made unique. */
const styleIds = (ours: readonly string[], foreign: readonly string[]): ReadonlyMap<string, string> => {
  const ids = new Map(ours.map((name) => [name, styleIdOf(name)]));
  const taken = new Set(['normal', ...[...ids.values()].map((id) => id.toLowerCase())]);
  for (const name of foreign) {
    const stem = styleIdOf(name) || 'Style';
    let id = stem;
    for (let count = 2; taken.has(id.toLowerCase()); count++) id = `${stem}${count}`;
    taken.add(id.toLowerCase());
    ids.set(name, id);
  }
  return ids;
};

/**
 * `w:settings`. CT_Settings (17.15.1.78) asks for the order zoom, defaultTabStop, characterSpacingControl, compat, themeFontLang,
 * decimalSymbol, listSeparator. Compatibility mode 15 (MS-DOCX 2.11.1): without it Word opens the file as one of Word 2007.
 */
const settingsPart = (): WrittenPart => ({
  name: 'word/settings.xml',
  type: contentTypes.settings,
  text:
    `${declaration}<w:settings xmlns:w="${namespaces.w}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
});

const typesPart = (parts: readonly WrittenPart[]): string =>
  `${declaration}<Types xmlns="${namespaces.ct}">` +
  `<Default Extension="rels" ContentType="${contentTypes.relationships}"/><Default Extension="xml" ContentType="application/xml"/>` +
  parts
    .filter((part) => part.type !== contentTypes.relationships)
    .map((part) => `<Override PartName="/${part.name}" ContentType="${part.type}"/>`)
    .join('') +
  '</Types>';

const mainLinks: readonly WrittenLink[] = [
  { type: 'styles', target: 'styles.xml' },
  { type: 'settings', target: 'settings.xml' },
  { type: 'header', target: 'header1.xml' },
];

/** Word asks for a paragraph after a table that ends the body. */
const lastParagraph = (blocks: readonly Block[]): string => (blocks.at(-1)?.kind === 'paragraph' ? '' : '<w:p/>');

/** The file. Custom properties go in by name, in the order of the map. Blocks that end in a table get an empty paragraph after it. */
export const writeDocx = (
  blocks: readonly Block[],
  rules: PresentationRules,
  properties: ReadonlyMap<string, string> = new Map(),
): Uint8Array => {
  const names = usedStyles(blocks);
  const ours = names.filter((name) => styleXml(name, rules) !== undefined);
  const foreign = names.filter((name) => !ours.includes(name) && name !== 'Normal');
  const ids = styleIds(ours, foreign);
  const context = { ...freshContext(), styleId: (name: string) => ids.get(name) ?? styleIdOf(name) };
  const custom: WrittenPart[] = properties.size === 0 ? [] : [customPart(properties)];
  const parts = [
    relationshipsPart('_rels/.rels', [
      { type: 'document', target: 'word/document.xml' },
      { type: 'core', target: 'docProps/core.xml' },
      { type: 'extended', target: 'docProps/app.xml' },
      ...custom.map((part): WrittenLink => ({ type: 'custom', target: part.name })),
    ]),
    documentPart(writeBlocks(blocks, context) + lastParagraph(blocks) + sectionProperties(rules, 'rId3')),
    relationshipsPart('word/_rels/document.xml.rels', mainLinks),
    stylesPart(baseStyles(rules) + ourStyles(ours, rules) + foreignStyles(blocks, foreign, ids)),
    settingsPart(),
    headerPart(rules),
    corePart(),
    extendedPart(),
    ...custom,
  ];
  const encoder = new TextEncoder();
  return writeZip([
    packEntry('[Content_Types].xml', encoder.encode(typesPart(parts))),
    ...parts.map((part) => packEntry(part.name, encoder.encode(part.text))),
  ]);
};
