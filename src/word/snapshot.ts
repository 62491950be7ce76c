/**
 * The document at one moment: our report of it, and the Word objects that it speaks of, all from one round trip, so that the index of a
 * paragraph in the report is the index of the object. `getOoxml` gives everything at once.
 */
import { openFlatInSteps, type Package } from '../ooxml/package.js';
import { readReportInSteps } from '../ooxml/read.js';
import { type Block, type Control, isEmptyBlock, paragraphsOf, plainText, type Report } from '../report/blocks.js';
import { readTag } from '../report/tags.js';
import type { Result } from '../result.js';
import { finish, type Steps } from '../steps.js';
import type { Host } from './document.js';
import { Stop } from './run.js';
import { sameText } from './texts.js';

export interface Snapshot {
  readonly report: Report;
  /** Changes are being tracked, as far as the host or the package tells. */
  readonly isTracking: boolean;
  /** The first section has a header of its own. */
  readonly hasHeader: boolean;
  /** An empty paragraph that carries nothing at all: no section, no bookmark, no anchor. It may be deleted without a trace. */
  readonly isBare: (block: Block) => boolean;
  readonly paragraphs: readonly Word.Paragraph[];
  /** The object of the paragraph with this index in the report; throws `Stop` when it cannot be told for sure. */
  readonly paragraph: (index: number) => Word.Paragraph;
  /** The object of one of our controls around blocks; throws `Stop` when it cannot be told for sure. */
  readonly control: (control: Control) => Word.ContentControl;
  /** The first control with this tag. */
  readonly firstTagged: (tag: string) => Word.ContentControl | undefined;
}

/** Word's own texts of all paragraphs. */
export const textsIn = ({ paragraphs }: Snapshot): string[] => paragraphs.map((paragraph) => paragraph.text);

/** Asks for the document in the coming round trip; what it gives takes the answer after the `sync`. */
export type QueueSnapshot = (context: Word.RequestContext, can: Host['can']) => () => Snapshot;

const orStop = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Stop(result.failure);
  return result.value;
};

/** Custom properties that were loaded with `key,value`. */
export const readCustom = (custom: Word.CustomPropertyCollection): Map<string, string> =>
  new Map(custom.items.map((property) => [property.key, String(property.value)]));

/** What Word gives of its body may come without headers and footers: a page number that is not found there may stand in the document. */
const withUnknownHeaders = (report: Report): Report => {
  const { layout } = report;
  if (!layout) return report;
  const pages = layout.pages.map((page) => ({ ...page, known: page.known && page.pageNumber !== undefined }));
  return { ...report, layout: { ...layout, pages } };
};

/** Reads what `body.getOoxml()` gave. Throws `Stop` when it is no package that we can read. */
export function* readFlatReportInSteps(
  xml: string,
  properties: ReadonlyMap<string, string>,
): Steps<{ readonly report: Report; readonly pkg: Package }> {
  const pkg = orStop(yield* openFlatInSteps(xml));
  const report = withUnknownHeaders(orStop(yield* readReportInSteps(pkg)));
  return { report: { ...report, properties }, pkg };
}

/** `getOoxml` adds an empty paragraph at the end that the document does not have [facts: real Word on Windows]. */
const withoutExtra = (report: Report, paragraphs: number): Report => {
  const last = report.blocks.at(-1);
  const isExtra = report.blocks.length > 1 && last?.place?.paragraph === paragraphs && isEmptyBlock(last);
  return isExtra ? { ...report, blocks: report.blocks.slice(0, -1) } : report;
};

/** Each control around blocks once, in the order of the document. */
const controlsOf = (blocks: readonly Block[]): Control[] => {
  const seen = new Map<number, Control>();
  for (const block of blocks)
    for (const control of block.controls) if (!seen.has(control.key)) seen.set(control.key, control);
  return [...seen.values()];
};

const changedMeanwhile = new Stop({
  code: 'document-changed',
  message: 'Văn bản vừa thay đổi trong lúc đang làm nên việc này dừng lại. Văn bản chưa thay đổi gì thêm.',
  hint: 'Đợi một chút rồi nhấn lại.',
});

type Found = Pick<Snapshot, 'paragraphs' | 'paragraph' | 'control' | 'firstTagged'>;

/** Finds objects by index and by tag, and verifies them by text and by number. */
export const finder = (
  { blocks }: Report,
  paragraphs: readonly Word.Paragraph[],
  controls: readonly Word.ContentControl[],
): Found => {
  const texts = [...paragraphsOf(blocks)].map(plainText);
  const isSameLength = texts.length === paragraphs.length;
  const known = controlsOf(blocks);
  const fits = (index: number): boolean => {
    const found = paragraphs[index];
    return found !== undefined && sameText(found.text, texts[index] ?? '');
  };
  return {
    paragraphs,
    paragraph: (index) => {
      const found = paragraphs[index];
      // Word's text may hold deleted words, or lack a prompt: then the neighbours must agree.
      const near = [index - 1, index + 1].filter((each) => paragraphs[each] !== undefined);
      if (!found || !(fits(index) || (isSameLength && near.every(fits)))) throw changedMeanwhile;
      return found;
    },
    control: (control) => {
      const alike = known.filter((each) => each.tag === control.tag);
      const found = controls.filter((each) => each.tag === control.tag);
      const object = found[alike.findIndex((each) => each.key === control.key)];
      if (!object || alike.length !== found.length || !readTag(control.tag)) throw changedMeanwhile;
      return object;
    },
    firstTagged: (tag) => controls.find((control) => control.tag === tag),
  };
};

const isOn = (value: string | undefined): boolean => value === undefined || !['0', 'false', 'off'].includes(value);

/** `w:trackRevisions` of the settings part, for hosts that have no API for it. */
const tracksInSettings = (pkg: Package): boolean => {
  const settings = pkg.names().find((name) => name.endsWith('settings.xml') && !name.endsWith('webSettings.xml'));
  const found = /<w:trackRevisions\b[^>]*?(?:w:val="([^"]*)")?[^>]*>/.exec(settings ? (pkg.text(settings) ?? '') : '');
  return found !== null && isOn(found[1]);
};

/** Only the properties of the mark, and no section among them: such a paragraph may go without a trace. */
const bareParagraph =
  /^<w:p(?:\s[^>]*)?(?:\/>|>(?:<w:pPr>(?:(?!<w:sectPr|<\/w:pPr>)[^])*<\/w:pPr>|<w:pPr\/>)?<\/w:p>)$/;

/** `xml` is one paragraph of a main part. */
export const isBareXml = (xml: string): boolean => bareParagraph.test(xml);

/** The usual way: everything as one package. */
export const queueSnapshot: QueueSnapshot = (context, { trackChanges }) => {
  const { document } = context;
  const ooxml = document.body.getOoxml();
  const { customProperties } = document.properties;
  customProperties.load('key,value');
  const { paragraphs, contentControls } = document.body;
  paragraphs.load('text');
  contentControls.load('tag');
  if (trackChanges) document.load('changeTrackingMode');
  return () => {
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- taken after the caller's sync
    const read = finish(readFlatReportInSteps(ooxml.value, readCustom(customProperties)));
    const report = withoutExtra(read.report, paragraphs.items.length);
    const text = read.pkg.text(read.pkg.main) ?? '';
    return {
      report,
      isBare: (block) =>
        isEmptyBlock(block) &&
        block.controls.length === 0 &&
        block.place !== undefined &&
        isBareXml(text.slice(block.place.start, block.place.end)),
      isTracking: trackChanges ? document.changeTrackingMode !== 'Off' : tracksInSettings(read.pkg),
      hasHeader: text.includes('<w:headerReference'),
      ...finder(report, paragraphs.items, contentControls.items),
    };
  };
};
