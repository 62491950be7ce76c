/**
 * The page of a new report: paper, margins and the page number, as far as the host lets us. `insertOoxml` brings none of them; what
 * cannot be done becomes a notice that says how to do it by hand.
 */
import { writeFlatPackage } from '../ooxml/flat.js';
import { headerPart } from '../ooxml/writeHeader.js';
import { documentPart, relationshipsPart } from '../ooxml/writeParts.js';
import type { PresentationRules } from '../outline/presentation.js';
import { type HostNotice, noticeOf } from './notices.js';

export const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;

export const pageNotice = ({ page }: PresentationRules): HostNotice =>
  noticeOf(
    'page-by-hand',
    ...[page.marginTopMm, page.marginBottomMm, page.marginLeftMm, page.marginRightMm].map(String),
  );

export const pageNumberNotice = noticeOf('page-number-by-hand');

export const firstPageNotice = noticeOf('first-page-by-hand');

/** The page number as a package for `insertOoxml`: one paragraph, which Word runs into the header's own. */
const pageNumberXml = (rules: PresentationRules): string => {
  const header = headerPart(rules).text;
  const content = header.slice(header.indexOf('<w:p>'), header.lastIndexOf('</w:hdr>'));
  const parts = [
    relationshipsPart('_rels/.rels', [{ type: 'document', target: 'word/document.xml' }]),
    documentPart(content),
  ];
  return writeFlatPackage(parts.map(({ name, type, text }) => ({ name, type, content: text })));
};

/** Paper and margins of one section; a sheet that lies stays so. False when this Word's library has no page setup, whatever the requirement sets say. */
export const queuePaper = (section: Word.Section, { page }: PresentationRules, lies = false): boolean => {
  if (!('pageSetup' in section)) return false;
  const { pageSetup } = section;
  pageSetup.pageWidth = pointsOf(lies ? page.heightMm : page.widthMm);
  pageSetup.pageHeight = pointsOf(lies ? page.widthMm : page.heightMm);
  pageSetup.topMargin = pointsOf(page.marginTopMm);
  pageSetup.bottomMargin = pointsOf(page.marginBottomMm);
  pageSetup.leftMargin = pointsOf(page.marginLeftMm);
  pageSetup.rightMargin = pointsOf(page.marginRightMm);
  return true;
};

/** The page of a new report. False as `queuePaper`. */
export const queuePage = (context: Word.RequestContext, rules: PresentationRules): boolean => {
  const section = context.document.sections.getFirst();
  if (!queuePaper(section, rules)) return false;
  const { pageNumber } = rules;
  const { pageSetup } = section;
  pageSetup.headerDistance = pointsOf(pageNumber.fromEdgeMm);
  pageSetup.differentFirstPageHeaderFooter = !pageNumber.onFirstPage;
  return true;
};

/** The number into the header of every page, centred. */
export const queuePageNumber = (context: Word.RequestContext, rules: PresentationRules): void => {
  const header = context.document.sections.getFirst().getHeader(Word.HeaderFooterType.primary);
  header.insertOoxml(pageNumberXml(rules), Word.InsertLocation.start);
  header.paragraphs.getFirst().alignment = Word.Alignment.centered;
};
