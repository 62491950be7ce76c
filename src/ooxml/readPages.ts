/**
 * The set-up of the pages: paper and margins of every section (`w:sectPr`, ECMA-376 Part 1, 17.6.17) and where its page number stands. A
 * header or footer that a section does not name is that of the section before (17.10.5).
 */
import type { PageLayout } from '../report/layout.js';
import { alignments } from './paragraphFormat.js';
import type { Package } from './package.js';
import { type Relationship, relatedPart, relationshipsOf } from './relationships.js';
import { type StyleTable, toggle, valueOf } from './styleTable.js';
import { millimetresOf, twipsIn } from './units.js';
import { childOf, descendants, elementsOf, pushChildren, textOf, type XmlElement } from './xml.js';

/** A section of the body. */
export interface BodySection {
  /** Index of its first paragraph. */
  readonly fromParagraph: number;
  readonly properties: XmlElement;
}

type PageNumber = NonNullable<PageLayout['pageNumber']>;

/** `PAGE`, and what stands after it such as `\* MERGEFORMAT`. */
const isPageCode = (code: string): boolean => /^\s*PAGE(?![A-Z])/i.test(code);

const isPageField = (element: XmlElement): boolean =>
  element.name === 'w:pgNum' || (element.name === 'w:fldSimple' && isPageCode(element.attribute('w:instr') ?? ''));

/** An element with what stands around it. */
interface Step {
  readonly element: XmlElement;
  readonly above: Step | undefined;
}

const pathOf = (step: Step): readonly XmlElement[] => {
  const path: XmlElement[] = [];
  for (let at: Step | undefined = step; at; at = at.above) path.unshift(at.element);
  return path;
};

/** The field that shows the page number, with all that stands around it, outermost first. Text boxes and frames are looked into. */
const pagePlace = (story: XmlElement): readonly XmlElement[] | undefined => {
  // Code of the complex field that is open: it may be cut into many runs.
  let code = '';
  let begin: Step | undefined;
  const stack: Step[] = [{ element: story, above: undefined }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { element } = step;
    if (isPageField(element)) return pathOf(step);
    if (element.name === 'w:instrText') code += textOf(element);
    else if (element.name === 'w:fldChar') {
      if (begin && isPageCode(code)) return pathOf(begin);
      begin = element.attribute('w:fldCharType') === 'begin' ? step : undefined;
      code = '';
    }
    const below: XmlElement[] = [];
    pushChildren(below, element);
    for (const child of below) stack.push({ element: child, above: step });
  }
  return undefined;
};

/** Characters before the number that move it: a tab to the middle, two to the right edge (17.3.3.23, 17.3.3.32). */
const tabsBefore = (paragraph: XmlElement): number => {
  let tabs = 0;
  for (const element of descendants(paragraph)) {
    if (isPageField(element) || element.name === 'w:fldChar') return tabs;
    if (element.name === 'w:tab' && element.attribute('w:val') === undefined) tabs += 1;
    if (element.name === 'w:ptab') tabs += element.attribute('w:alignment') === 'right' ? 2 : 1;
  }
  return tabs;
};

/** Where a text box says that it stands across the page (20.4.2.10; VML: `mso-position-horizontal`). */
const boxAlignment = (above: readonly XmlElement[]): PageNumber['align'] | undefined => {
  for (const element of [...above].reverse()) {
    const vml = /mso-position-horizontal:\s*(left|center|right)/.exec(element.attribute('style') ?? '')?.[1];
    const place = childOf(childOf(element, 'wp:positionH'), 'wp:align');
    const found = alignments[vml ?? (place ? textOf(place) : '')];
    if (found) return found;
  }
  return undefined;
};

/** Alignment by a paragraph's own properties and its style's. */
const alignmentIn = (paragraph: XmlElement, styles: StyleTable): PageNumber['align'] => {
  const properties = childOf(paragraph, 'w:pPr');
  const chain = styles.chainOf(valueOf(properties, 'w:pStyle') ?? styles.defaultId);
  for (const list of [properties, ...chain.map((element) => childOf(element, 'w:pPr'))]) {
    const found = alignments[valueOf(list, 'w:jc') ?? ''];
    if (found) return found;
  }
  return 'left';
};

const alignmentOf = (path: readonly XmlElement[], styles: StyleTable): PageNumber['align'] => {
  const paragraph = path.findLast((element) => element.name === 'w:p');
  if (!paragraph) return 'left';
  const frame = childOf(childOf(paragraph, 'w:pPr'), 'w:framePr')?.attribute('w:xAlign');
  const framed = alignments[frame ?? ''] ?? boxAlignment(path);
  if (framed) return framed;
  const own = alignmentIn(paragraph, styles);
  const tabs = own === 'left' || own === 'justify' ? tabsBefore(paragraph) : 0;
  return tabs === 0 ? own : tabs === 1 ? 'center' : 'right';
};

type Kind = 'default' | 'first' | 'even';
type Story = 'header' | 'footer';

/** Relationship ids by story and kind, as a section has them in the end. */
type References = ReadonlyMap<`${Story}/${Kind}`, string>;

const withReferences = (properties: XmlElement, before: References): References => {
  const references = new Map(before);
  for (const element of elementsOf(properties)) {
    const story = /^w:(header|footer)Reference$/.exec(element.name)?.[1];
    if (story !== 'header' && story !== 'footer') continue;
    const type = element.attribute('w:type');
    const kind = type === 'first' || type === 'even' ? type : 'default';
    references.set(`${story}/${kind}`, element.attribute('r:id') ?? '');
  }
  return references;
};

/** All that reading the headers of one document needs, each read once. */
class Stories {
  private readonly links: ReadonlyMap<string, Relationship>;
  private readonly read = new Map<string, PageNumber['align'] | 'none' | undefined>();

  constructor(
    private readonly pkg: Package,
    private readonly styles: StyleTable,
  ) {
    this.links = new Map(relationshipsOf(pkg, pkg.main).map((link) => [link.id, link]));
  }

  /** Alignment of the page number in this header or footer, `none` without one; undefined when it cannot be read. */
  alignment(id: string): PageNumber['align'] | 'none' | undefined {
    if (!this.read.has(id)) {
      const link = this.links.get(id);
      const tree = link && this.pkg.tree(link.target);
      const path = tree?.ok ? pagePlace(tree.value) : undefined;
      this.read.set(id, path ? alignmentOf(path, this.styles) : tree?.ok ? 'none' : undefined);
    }
    return this.read.get(id);
  }
}

type Numbering = Pick<PageLayout, 'pageNumber' | 'known'>;

const numberingOf = (references: References, titlePage: boolean, stories: Stories): Numbering => {
  const alignmentAt = (story: Story, kind: Kind): PageNumber['align'] | 'none' | undefined => {
    const id = references.get(`${story}/${kind}`);
    return id === undefined ? 'none' : stories.alignment(id);
  };
  const known = [...references.values()].every((id) => stories.alignment(id) !== undefined);
  const firstKind = titlePage ? 'first' : 'default';
  const onFirstPage = (['header', 'footer'] as const).some(
    (story) => (alignmentAt(story, firstKind) ?? 'none') !== 'none',
  );
  for (const at of ['header', 'footer'] as const) {
    const align = alignmentAt(at, 'default');
    if (align !== undefined && align !== 'none') return { known, pageNumber: { at, align, onFirstPage } };
  }
  return { known };
};

/** A4 upright with Word's own margins, where a section does not say (17.6.13, 17.6.11 have no defaults; this is what Word takes). */
const usual = { width: 11_906, height: 16_838, margin: 1_440 };

const paperOf = (properties: XmlElement) => {
  const size = childOf(properties, 'w:pgSz');
  const margins = childOf(properties, 'w:pgMar');
  // A negative margin is an exact one (17.6.11).
  const margin = (side: string): number => Math.abs(twipsIn(margins?.attribute(`w:${side}`)) ?? usual.margin);
  const gutter = twipsIn(margins?.attribute('w:gutter')) ?? 0;
  return {
    widthMm: millimetresOf(twipsIn(size?.attribute('w:w')) ?? usual.width),
    heightMm: millimetresOf(twipsIn(size?.attribute('w:h')) ?? usual.height),
    marginTopMm: millimetresOf(margin('top')),
    marginBottomMm: millimetresOf(margin('bottom')),
    marginLeftMm: millimetresOf(margin('left') + gutter),
    marginRightMm: millimetresOf(margin('right')),
  };
};

/** The settings part, undefined when there is none or it is ill-formed. */
const settingsOf = (pkg: Package): XmlElement | undefined => {
  const part = relatedPart(pkg, pkg.main, 'settings');
  const parsed = part === undefined ? undefined : pkg.tree(part);
  return parsed?.ok ? parsed.value : undefined;
};

/** The pages of a document. A section without `w:pgSz` says nothing of its paper and is left out, as in a fragment. */
export const readPages = (
  pkg: Package,
  sections: readonly BodySection[],
  styles: StyleTable,
): readonly PageLayout[] => {
  const mirrored = toggle(settingsOf(pkg), 'w:mirrorMargins') ?? false;
  const stories = new Stories(pkg, styles);
  let references: References = new Map();
  return sections.flatMap(({ fromParagraph, properties }) => {
    references = withReferences(properties, references);
    if (!childOf(properties, 'w:pgSz') || !childOf(properties, 'w:pgMar')) return [];
    const numbering = numberingOf(references, toggle(properties, 'w:titlePg') ?? false, stories);
    return [{ fromParagraph, ...paperOf(properties), mirrored, ...numbering }];
  });
};
