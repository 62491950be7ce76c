/** Paper and margins of all sections of a document (`w:pgSz`, `w:pgMar`); a sheet that lies stays so. */
import type { PresentationRules } from '../outline/presentation.js';
import { success, type Result } from '../result.js';
import type { Package } from './package.js';
import { paragraphElements } from './passage.js';
import { appendTo, patchXml, rawPrefix, type Patch } from './patch.js';
import { type Attributes, revised, sectionOrder, wordPrefix } from './propertyList.js';
import { readDocument } from './read.js';
import { twipsOf } from './units.js';
import { childOf, type XmlElement } from './xml.js';

const lies = (section: XmlElement): boolean => {
  const size = childOf(section, 'w:pgSz');
  return (
    size?.attribute('w:orient') === 'landscape' ||
    Number(size?.attribute('w:w') ?? 0) > Number(size?.attribute('w:h') ?? 0)
  );
};

const revisionsOf = (section: XmlElement, { page, pageNumber }: PresentationRules): ReadonlyMap<string, Attributes> => {
  const [width, height] = lies(section) ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm];
  const edge = twipsOf(pageNumber.fromEdgeMm);
  return new Map<string, Attributes>([
    ['w:pgSz', { w: twipsOf(width), h: twipsOf(height) }],
    [
      'w:pgMar',
      {
        top: twipsOf(page.marginTopMm),
        right: twipsOf(page.marginRightMm),
        bottom: twipsOf(page.marginBottomMm),
        left: twipsOf(page.marginLeftMm),
        // All seven are required (17.6.11).
        ...(childOf(section, 'w:pgMar') ? {} : { header: edge, footer: edge, gutter: 0 }),
      },
    ],
  ]);
};

/** Sets paper and margins by these rules. Gives how many sections there are. Failures as `readDocument`, `edit-broke`. */
export const editPage = (
  pkg: Package,
  rules: PresentationRules,
): Result<{ readonly pkg: Package; readonly sections: number }> => {
  const read = readDocument(pkg);
  if (!read.ok) return read;
  const { text: part, body } = read.value;
  // Not those that a tracked change remembers (`w:sectPrChange`).
  const owners = [...paragraphElements(body).map((paragraph) => childOf(paragraph, 'w:pPr')), body];
  const sections = owners.flatMap((owner) => childOf(owner, 'w:sectPr') ?? []);
  const patches = sections.flatMap((section): Patch[] => {
    const prefix = wordPrefix(part, section);
    if (prefix === undefined) return [];
    const xml = revised(part, section, 'w:sectPr', prefix, sectionOrder, revisionsOf(section, rules));
    return [{ start: section.start, end: section.end, text: xml }];
  });
  // The last section of a document has its properties at the end of the body; without them Word takes its own paper.
  if (!childOf(body, 'w:sectPr')) {
    const prefix = rawPrefix(part, body);
    if (prefix !== '') {
      const none = revised(part, undefined, 'w:sectPr', prefix, sectionOrder, revisionsOf(body, rules));
      patches.push(appendTo(part, body, none));
    }
  }
  if (patches.length === 0) return success({ pkg, sections: 0 });
  const patched = patchXml(part, patches);
  return patched.ok ? success({ pkg: pkg.with(pkg.main, patched.value), sections: patches.length }) : patched;
};
