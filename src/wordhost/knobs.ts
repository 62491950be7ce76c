/**
 * Every behaviour of Word in which hosts differ, or about which nobody is sure, as a named switch with its source beside it. A bare
 * number is an issue of OfficeDev/office-js; [D] documented, [I] reported in an issue, [N] inference: nobody says so. The defaults
 * are Word for Windows; hosts.ts says what differs elsewhere.
 */
import type { ErrorCode } from './errors.js';

/** Makes a request fail on purpose. */
export interface Fault {
  /** Which request with work in it, counted from 1 since the host was made or its log was cleared (clean-up requests do not count). */
  readonly sync: number;
  /** Fails at the first action of this member, as in the error location (`Body.insertOoxml`); actions before it have run. */
  readonly member?: string;
  /** Fails at this action (0-based). Without `member` and `action` nothing of the request runs. */
  readonly action?: number;
  readonly code: ErrorCode;
  /** Fails after the action (without `member` and `action`: after all of the request) has done its work, as on a lost connection. */
  readonly late?: boolean;
  /**
   * Nobody hears Word's answer: the frame gives this number of the Common API instead (5012 = ooeInvalidOrTimedOutSession), or nothing
   * ever. What ran stays.
   */
  readonly answer?: number | 'none';
  /** Every later request fails before it begins, until the faults are taken away. */
  readonly lasting?: boolean;
}

export interface Knobs {
  // insertOoxml
  /** A style that the document uses keeps the document's look [D create-better-add-ins…; I office-js-docs#368, #5491]. */
  readonly styleInUseWins: boolean;
  /** A style the fragment names but its styles part does not define is dropped; without a styles part all are [D same page]. */
  readonly undefinedStyleIgnored: boolean;
  /** The fragment's last paragraph takes the properties of the paragraph it lands in [I #2914, #2411]. */
  readonly lastParagraphLosesStyle: boolean;
  /** A fragment of one paragraph flows into the target paragraph; its own properties are lost [I #3149]. */
  readonly singleParagraphMerges: boolean;
  /** Mac 16.112: the plain paragraph that ends a fragment takes the list formatting of the place [I #6904, open]. */
  readonly trailingParagraphJoinsList: boolean;
  /** Section breaks inside the content arrive; the fragment's final `sectPr` never does [D; inner ones untested, N]. */
  readonly innerSectionBreaksKept: boolean;
  /** `all`: every content control of the fragment gets a new id; `colliding`: only those that are taken [I #603, #866]. */
  readonly insertedIdsRegenerated: 'colliding' | 'all';
  /** Body.insertOoxml('End') starts on a new paragraph instead of running on in the last one [N; COM's InsertXML runs on]. */
  readonly bodyEndStartsParagraph: boolean;
  /** insertOoxml fails as a whole: large content [I #617, #2615, #3271] or hosts without it [I #819]. */
  readonly insertOoxmlFails: '' | ErrorCode;

  // getOoxml
  /** The package holds one more, empty, paragraph than `paragraphs` reports [I k1ausai/office-js-headless, real Word PC]. */
  readonly getOoxmlExtraParagraph: boolean;
  /** getOoxml throws on some documents [I #6059 open, #5394, #998]. */
  readonly getOoxmlFails: '' | ErrorCode;
  /** `w14:paraId` is new at every getOoxml [I k1ausai (web), #4078 (Mac)]. */
  readonly paraIdsPerRead: boolean;
  /** Paragraph.getOoxml of the last paragraph of a cell gives the whole row [I #6751, Mac]. */
  readonly cellParagraphGivesRow: boolean;

  // paragraphs and text
  /** insertParagraph('After') gives the new paragraph P's paraId and P a new one [I k1ausai, #5784]. */
  readonly paraIdMovesOnInsertAfter: boolean;
  /** `uniqueLocalId` needs a Microsoft 365 subscription: elsewhere it is null [D type comments; I #4258]. */
  readonly uniqueLocalIds: boolean;
  /** `text` holds deleted tracked text [I #1267 web; #2314: depends on the view on desktop]. */
  readonly textHoldsDeleted: boolean;
  /** `text` holds hidden text [N: only getText (1.7) speaks of it, as leaving it out]. */
  readonly textHoldsHidden: boolean;
  /** Localised names of built-in styles by English name: `{'Heading 1': 'Đầu đề 1'}` [D Paragraph.style]. */
  readonly styleNames: Readonly<Record<string, string>>;

  // content controls
  /** `contentControls` gives rich-text controls only [I #2160 by design, #6144]. */
  readonly richTextOnly: boolean;
  /** `text` of a control that shows its placeholder: the prompt, or nothing [N: no source]. */
  readonly placeholderText: 'returned' | 'empty';
  /** What an emptied control shows; '' shows nothing [I #1515 (web); N for desktop]. */
  readonly defaultPrompt: string;
  /** Deleting a block control with its content leaves an empty paragraph [N: both were seen described]. */
  readonly deletedControlLeavesParagraph: boolean;
  /** Deleting an empty control is NotAllowed [I #5732, web]. */
  readonly deleteEmptyControlRefused: boolean;
  /** Deleting a control deletes the control around it when that holds nothing else [I #2946]. */
  readonly emptyParentDeleted: boolean;
  /** Deleting a control on the third level of nesting gives GeneralException [I #3887]. */
  readonly thirdLevelDeleteFails: boolean;
  /** clear, delete and replace over a `cannotDelete` control are NotAllowed [I #2829 by design, web]. */
  readonly locksBindTheApi: boolean;
  /** Setting `placeholderText` is NotAllowed [I #53, #785 (web until 2023)]. */
  readonly placeholderRefused: boolean;

  // the document
  /** '' or the code with which every write is refused [I #5484: GeneralException when viewing; D AccessDenied]. */
  readonly writesRefused: '' | ErrorCode;
  /** Text of a custom property longer than this is cut [N: so in COM's DocumentProperties.Add and in Excel's documentation]; 0 = never. */
  readonly customPropertyLimit: number;
  /** Changes become revisions [D Document.changeTrackingMode]. */
  readonly changeTracking: 'Off' | 'TrackAll' | 'TrackMineOnly';
  readonly author: string;
  /** Time stamp of revisions. */
  readonly now: () => string;

  // the wire
  /** Items of a loaded collection carry a reference, which the library gives back in a clean-up request [I #5692]. */
  readonly itemReferences: boolean;
  /** Milliseconds before each answer [I #4812: up to 700 on Mac], and on top when the request has an insertOoxml [I #5944, #3271]. */
  readonly latency: { readonly sync: number; readonly insertOoxml: number };
  /** DocumentSelectionChanged: at once, late by `selectionDelay`, or never [I office-js-docs#976, #2964]. */
  readonly selectionEvents: 'prompt' | 'late' | 'missing';
  readonly selectionDelay: number;
  readonly faults: readonly Fault[];
}

export const windowsKnobs: Knobs = {
  styleInUseWins: true,
  undefinedStyleIgnored: true,
  lastParagraphLosesStyle: true,
  singleParagraphMerges: true,
  trailingParagraphJoinsList: false,
  innerSectionBreaksKept: true,
  insertedIdsRegenerated: 'colliding',
  bodyEndStartsParagraph: false,
  insertOoxmlFails: '',
  getOoxmlExtraParagraph: true,
  getOoxmlFails: '',
  paraIdsPerRead: false,
  cellParagraphGivesRow: false,
  paraIdMovesOnInsertAfter: true,
  uniqueLocalIds: true,
  textHoldsDeleted: false,
  textHoldsHidden: true,
  styleNames: {},
  richTextOnly: true,
  placeholderText: 'returned',
  defaultPrompt: 'Click or tap here to enter text.',
  deletedControlLeavesParagraph: false,
  deleteEmptyControlRefused: false,
  emptyParentDeleted: true,
  thirdLevelDeleteFails: false,
  locksBindTheApi: false,
  placeholderRefused: false,
  writesRefused: '',
  customPropertyLimit: 255,
  changeTracking: 'Off',
  author: 'wordhost',
  now: () => '2026-01-01T00:00:00Z',
  itemReferences: true,
  latency: { sync: 0, insertOoxml: 0 },
  selectionEvents: 'prompt',
  selectionDelay: 1_000,
  faults: [],
};
