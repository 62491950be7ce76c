/** Everything that the add-in does with the open document, each from a document in which it has something to do. */
import { insertFromRibbon } from '../../src/commands/insertFromRibbon.js';
import type { Fix } from '../../src/check/types.js';
import { plainText } from '../../src/report/blocks.js';
import { failed, type Result, success } from '../../src/result.js';
import type { Cursor, InsertRequest, OpenDocument } from '../../src/word/document.js';
import { defaultSettings, type Memory } from '../../src/word/storage.js';
import type { WordHost } from '../../src/wordhost/external.js';
import { addedId, newerOf } from '../support/newer.js';
import {
  empty,
  example,
  outline,
  own,
  ownInOutline,
  ownInPart,
  profile,
  withOutline,
  withPart,
  withText,
} from './small.js';
import { lastTermsOnNothing, outlinesOnNothing } from '../support/keptOutlines.js';

export interface Action {
  readonly name: string;
  readonly start: Uint8Array;
  /** Paragraphs of the person's in it, in order. */
  readonly own: readonly string[];
  readonly writes: boolean;
  /** Paragraph in which the caret stands before. */
  readonly caret?: number;
  /** It waits by the clock, which is moved on for it. */
  readonly waits?: true;
  readonly run: (document: OpenDocument, host: WordHost) => Promise<Result<unknown>>;
}

/** The section that holds a sentence of the person's. */
const renamedSmall = 'p1.ii.2';
const newer = newerOf(outline, renamedSmall, '');

const request: InsertRequest = { outline, profile, place: 'end', guidance: true, tables: true };

/** A machine that remembers the profile and nothing else. */
const memory: Memory = {
  profile: () => profile,
  rememberProfile: () => undefined,
  settings: () => defaultSettings,
  rememberSettings: () => undefined,
  rememberOutcome: () => undefined,
  takeOutcome: () => undefined,
  onOutcome: () => () => undefined,
  outlines: outlinesOnNothing(),
  lastTerms: lastTermsOnNothing(),
  faults: () => [],
  rememberFault: () => undefined,
};

/** Where the cursor is, as the pane hears of it: nothing is heard where Word does not answer. */
const lookUp = async (document: OpenDocument): Promise<Result<Cursor | undefined>> => {
  const seen: Cursor[] = [];
  const following = await document.follow((cursor) => seen.push(cursor));
  if (!following.ok) return following;
  // Longer than the follower's patience, so that its question is over, answered or not.
  await new Promise((done) => setTimeout(done, 60_000));
  following.value();
  return success(seen.at(-1));
};

export const actions: readonly Action[] = [
  {
    name: 'read',
    start: withOutline,
    own: ownInOutline,
    writes: false,
    run: async (document) => {
      const state = await document.read();
      if (!state.ok) return state;
      const { report } = state.value;
      return success(report.blocks.map((block) => (block.kind === 'paragraph' ? plainText(block) : block.rows.length)));
    },
  },
  { name: 'insert new', start: empty, own: [], writes: true, run: (document) => document.insert(request) },
  {
    name: 'insert at the cursor',
    start: withText,
    own,
    writes: true,
    caret: 0,
    run: (document) => document.insert({ ...request, place: 'cursor' }),
  },
  { name: 'insert at the end', start: withText, own, writes: true, run: (document) => document.insert(request) },
  {
    name: 'insert what is missing',
    start: withPart,
    own: ownInPart,
    writes: true,
    run: (document) => document.insert(request),
  },
  {
    name: 'bring in a newer outline',
    start: withOutline,
    own: ownInOutline,
    writes: true,
    run: (document) =>
      document.update({
        old: outline,
        outline: newer,
        profile,
        chosen: [addedId, renamedSmall],
        guidance: true,
        tables: true,
      }),
  },
  {
    name: 'set the profile',
    start: withOutline,
    own: ownInOutline,
    writes: true,
    run: (document) => document.setProfile(outline, example),
  },
  {
    name: 'remove the notes',
    start: withOutline,
    own: ownInOutline,
    writes: true,
    run: (document) => document.removeNotes(outline, profile),
  },
  {
    name: 'remove the outline',
    start: withOutline,
    own: ownInOutline,
    writes: true,
    run: (document) => document.removeOutline(outline, profile),
  },
  {
    name: 'jump',
    start: withOutline,
    own: ownInOutline,
    writes: false,
    run: (document) => document.jump({ paragraph: 0, text: 'Biên bản họp chi bộ.', quote: 'họp' }),
  },
  {
    name: 'tick a note',
    start: withOutline,
    own: ownInOutline,
    writes: true,
    run: (document) => document.setTicks('p1.i', [0]),
  },
  {
    name: 'follow the cursor',
    start: withOutline,
    own: ownInOutline,
    writes: false,
    caret: 0,
    waits: true,
    run: async (document) => {
      const seen = await lookUp(document);
      // Nothing heard is how a fault shows itself here.
      return seen.ok && seen.value === undefined
        ? failed({ code: 'not-heard', message: 'Chưa biết con trỏ ở đâu.', hint: 'Bấm vào chỗ khác.' })
        : seen;
    },
  },
  {
    name: 'mend words',
    start: withText,
    own: ['Năm', '2024'],
    writes: true,
    run: (document) => {
      const edit = (paragraph: number, text: string, from: string, to: string): Fix => {
        const start = text.indexOf(from);
        return { kind: 'text', edits: [{ paragraph, text, start, end: start + from.length, to }] };
      };
      return document.mend(
        [edit(0, 'Biên bản họp chi bộ.', 'họp', 'hội nghị'), edit(4, 'Ý cuối.', 'cuối', 'sau cùng')],
        outline,
        profile,
      );
    },
  },
  {
    name: 'change a table',
    start: withText,
    own: ['Biên bản họp chi bộ.', 'Năm', 'Ý cuối.'],
    writes: true,
    run: (document) =>
      document.changeTable({
        paragraph: 1,
        text: 'Năm',
        cells: [{ row: 1, cell: 0, text: '2025' }],
        added: [{ after: 1, like: 1, texts: ['2026'] }],
        removed: [],
        before: [['Năm'], ['2024']],
      }),
  },
  {
    name: 'insert from the ribbon',
    start: withText,
    own,
    writes: true,
    run: (document) => insertFromRibbon(document, memory),
  },
];
