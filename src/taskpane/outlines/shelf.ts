/** The outlines at hand as entries of a list: whose they are, what they are called, which one is in use. */
import { leavesOf, outlineKey } from '../../outline/tree.js';
import type { Outline } from '../../outline/types.js';
import type { OfficeEntry } from './office.js';

/** Whose an outline is, in the order of the list. */
export const origins = ['own', 'office', 'bundled', 'proposal', 'document'] as const;
export type Origin = (typeof origins)[number];

export interface Entry {
  /** Unique in the list. */
  readonly key: string;
  readonly origin: Origin;
  readonly title: string;
  /** Where it comes from; '' where that is known only when it is opened. */
  readonly source: string;
  readonly version: string;
  /** Sections to write in; 0 where that is known only when it is opened. */
  readonly leaves: number;
  /** One of the office's is not here before it is asked for. */
  readonly from: { readonly outline: Outline } | { readonly file: string };
  /** The one that the next document gets. */
  readonly isInUse: boolean;
  /** The one that the open document was made from. */
  readonly isOfDocument: boolean;
}

export interface Shelves {
  readonly bundled: Outline;
  readonly proposals: readonly Outline[];
  readonly own: readonly Outline[];
  readonly office: readonly OfficeEntry[];
  /** The one that the open document was made from. */
  readonly document: Outline | undefined;
  /** The one in use. */
  readonly used: Outline;
}

/** Whether they are one outline. A title may have been changed here; a document that carries the outline has the one from before. */
export const isSame = (one: Outline, other: Outline): boolean =>
  one === other ||
  (outlineKey(one) === outlineKey(other) && JSON.stringify({ ...one, title: other.title }) === JSON.stringify(other));

const keyOf = ({ id, version }: OfficeEntry): string => `${id}@${version}`;

/** All entries, those of one origin together. The document's own is listed only where no other shelf has it. */
export const entriesOf = ({ bundled, proposals, own, office, document, used }: Shelves): readonly Entry[] => {
  const entry = (origin: Origin, outline: Outline): Entry => ({
    key: `${origin} ${outlineKey(outline)}`,
    origin,
    title: outline.title,
    source: outline.source,
    version: outline.version,
    leaves: leavesOf(outline).length,
    from: { outline },
    isInUse: isSame(outline, used),
    isOfDocument: document !== undefined && isSame(outline, document),
  });
  const here = [...own, bundled, ...proposals];
  const isHere = (outline: Outline): boolean => here.some((other) => isSame(other, outline));
  const ofOffice = (listed: OfficeEntry): Entry => ({
    key: `office ${listed.file}`,
    origin: 'office',
    title: listed.title,
    source: listed.source,
    version: listed.version,
    leaves: 0,
    from: { file: listed.file },
    // Its content is not here: only what no other shelf has can be the one that it names.
    isInUse: keyOf(listed) === outlineKey(used) && !isHere(used),
    isOfDocument: document !== undefined && keyOf(listed) === outlineKey(document) && !isHere(document),
  });
  const byOrigin: Readonly<Record<Origin, readonly Entry[]>> = {
    own: own.map((outline) => entry('own', outline)),
    office: office.map(ofOffice),
    bundled: [entry('bundled', bundled)],
    proposal: proposals.map((outline) => entry('proposal', outline)),
    document: document && !isHere(document) ? [entry('document', document)] : [],
  };
  return origins.flatMap((origin) => byOrigin[origin]);
};

/** `bao-cao-chinh-tri-chi-bo.decuong.json` */
export const fileNameOf = ({ id }: Outline): string => `${id}.decuong.json`;
