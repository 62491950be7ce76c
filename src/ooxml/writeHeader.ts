/**
 * The page: paper, margins, and the page number in the top margin.
 */
import type { PresentationRules } from '../outline/presentation.js';
import { escapeAttribute } from './escape.js';
import { namespaces } from './namespaces.js';
import { halfPoints, twipsOf } from './units.js';
import { contentTypes, declaration, type WrittenPart } from './writeParts.js';

/**
 * `w:sectPr`. CT_SectPr (17.6.17) asks for the order headerReference, pgSz, pgMar, cols, titlePg. `titlePg` without a first-page header
 * leaves page 1 without a number (36-HD/VPTW and 05-HD/VPTW: none on page 1).
 */
export const sectionProperties = ({ page, pageNumber }: PresentationRules, headerRelationship: string): string =>
  `<w:sectPr><w:headerReference w:type="default" r:id="${headerRelationship}"/>` +
  `<w:pgSz w:w="${twipsOf(page.widthMm)}" w:h="${twipsOf(page.heightMm)}"/>` +
  `<w:pgMar w:top="${twipsOf(page.marginTopMm)}" w:right="${twipsOf(page.marginRightMm)}" w:bottom="${twipsOf(page.marginBottomMm)}" ` +
  `w:left="${twipsOf(page.marginLeftMm)}" w:header="${twipsOf(pageNumber.fromEdgeMm)}" w:footer="${twipsOf(pageNumber.fromEdgeMm)}" w:gutter="0"/>` +
  `<w:cols w:space="720"/>${pageNumber.onFirstPage ? '' : '<w:titlePg/>'}</w:sectPr>`;

/**
 * `w:hdr` (17.10.3) with the PAGE field, centred. All formatting is direct: a style for one number would be one more in the person's list. One
 * line of it fits between the edge distance and the text, which starts at the top margin.
 */
export const headerPart = (rules: PresentationRules): WrittenPart => {
  const font = escapeAttribute(rules.font);
  const size = halfPoints(rules.pageNumber.sizePt);
  const look =
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    `<w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const run = (content: string): string => `<w:r>${look}${content}</w:r>`;
  const mark = (kind: string): string => run(`<w:fldChar w:fldCharType="${kind}"/>`);
  return {
    name: 'word/header1.xml',
    type: contentTypes.header,
    text:
      `${declaration}<w:hdr xmlns:w="${namespaces.w}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>` +
      `<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>` +
      mark('begin') +
      run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
      mark('separate') +
      run('<w:t>2</w:t>') +
      mark('end') +
      '</w:p></w:hdr>',
  };
};
