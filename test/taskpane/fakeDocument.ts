/**
 * A document that is not there: answers the pane as Word would, from a table of section states that a test sets and reads. It knows no
 * text; what the pane makes of real text is tested in test/word and in the browser.
 */
import { statusOf } from '../../src/check/ruleStatus.js';
import { findingName } from '../../src/check/setAside.js';
import type {
  CheckResult,
  Finding,
  Fix,
  IgnoredFinding,
  SectionReport,
  SectionState,
  Where,
} from '../../src/check/types.js';
import { resolveText } from '../../src/outline/fields.js';
import { allPresentationRules } from '../../src/outline/presentation.js';
import { openPackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections, outlineKey } from '../../src/outline/tree.js';
import type { Outline, Profile } from '../../src/outline/types.js';
import type { Block } from '../../src/report/blocks.js';
import { composeSections } from '../../src/report/compose.js';
import type { TableChange } from '../../src/report/plan.js';
import { applyTableChange } from '../../src/report/tableChange.js';
import { success, type Failure, type Result } from '../../src/result.js';
import { createSession } from '../../src/taskpane/session/session.js';
import type { Services, Session } from '../../src/taskpane/session/types.js';
import type {
  Cursor,
  DocumentState,
  InsertRequest,
  OpenDocument,
  Remark,
  UpdateRequest,
} from '../../src/word/document.js';
import { lastTermsOnNothing, outlinesOnNothing } from '../support/keptOutlines.js';
import { p } from '../support/report.js';
import {
  defaultSettings,
  type KeptFault,
  type Memory,
  type RibbonOutcome,
  type Settings,
} from '../../src/word/storage.js';

export interface FakeDocument extends OpenDocument {
  /** State of each section by id; a section that is not here is missing. */
  readonly states: Map<string, SectionState>;
  readonly findings: Finding[];
  /** Names of the calls made, in order. */
  readonly calls: string[];
  readonly inserted: InsertRequest[];
  readonly jumps: Where[];
  readonly ticks: Map<string, readonly number[]>;
  /** The text of the document, as far as a test needs any: its tables of indicators. */
  readonly blocks: Block[];
  readonly tableChanges: TableChange[];
  /** `section/table` of the tables put in. */
  readonly insertedTables: string[];
  /** Names of findings set aside, with the reasons. */
  readonly aside: Map<string, string>;
  readonly comments: Remark[];
  /** Files opened beside it. */
  readonly openedNew: Uint8Array[];
  readonly updates: UpdateRequest[];
  /** The name of last term's text. */
  last: string;
  /** Headings that the person has worded otherwise. */
  readonly stubborn: Set<string>;
  /** The outline that the document carries. */
  remembers: Outline | undefined;
  profile: Profile | undefined;
  /** The next call of this name fails so. */
  failNext(call: string, failure: Failure): void;
  /** The next call of this name never answers. */
  hangNext(call: string): void;
  /** The cursor goes into this section. */
  moveTo(section: string): void;
  /** The person types in this section, and the paragraph at the cursor has this text now. */
  typeIn(section: string, text: string): void;
}

export const whereOf = (id: string): Where => ({ paragraph: 0, text: id, quote: '' });

/** Under this name a reading says what was typed last. */
const typedText = 'typed';

/** Some text stands where a section is there. */
const written = p('Chi bộ họp đều.');

const cursorIn = (section: string): Cursor => ({ tagged: section, paragraph: '', before: [], after: [] });

/** The tables that the outline has in a section. */
export const tablesOf = (outline: Outline, section: string): readonly Block[] =>
  composeSections(outline, exampleProfile(outline), new Set([section]), { guidance: false, tables: true }).filter(
    ({ kind }) => kind === 'table',
  );

export const fakeDocument = (outline: Outline): FakeDocument => {
  const failing = new Map<string, Failure>();
  const hanging = new Set<string>();
  let onMove: ((cursor: Cursor) => void) | undefined;
  let typed = '';
  const leaves = allSections(outline).filter((section) => section.children.length === 0);
  const answer = <Value>(call: string, value: () => Value): Promise<Result<Value>> => {
    fake.calls.push(call);
    if (hanging.delete(call)) return new Promise<never>(() => undefined);
    const failure = failing.get(call);
    failing.delete(call);
    return Promise.resolve(failure ? { ok: false, failure } : success(value()));
  };
  const fake: FakeDocument = {
    host: {
      platform: 'windows',
      can: { trackChanges: true, pageSetup: false, paragraphIds: true, comments: true },
      diagnostics: { version: '16.0.17628', WordApi: '1.8' },
    },
    states: new Map(),
    findings: [],
    calls: [],
    inserted: [],
    jumps: [],
    ticks: new Map(),
    blocks: [],
    tableChanges: [],
    insertedTables: [],
    aside: new Map(),
    comments: [],
    openedNew: [],
    updates: [],
    stubborn: new Set(),
    remembers: undefined,
    last: '',
    profile: undefined,
    failNext: (call, failure) => void failing.set(call, failure),
    hangNext: (call) => void hanging.add(call),
    moveTo: (section) => onMove?.(cursorIn(section)),
    typeIn: (section, text) => {
      typed = text;
      onMove?.({ ...cursorIn(section), paragraph: text });
    },
    read: () =>
      answer('read', (): DocumentState => ({
        report: {
          blocks: [...fake.blocks, ...(fake.states.size > 0 ? [written] : [])],
          properties: new Map(typed === '' ? [] : [[typedText, typed]]),
          warnings: [],
        },
        outline: fake.states.size > 0 ? outlineKey(fake.remembers ?? outline) : '',
        ...(fake.remembers ? { carried: fake.remembers } : {}),
        profile: fake.profile,
        ticks: new Map(fake.ticks),
        last: fake.last,
      })),
    insert: (request) =>
      answer('insert', () => {
        fake.inserted.push(request);
        const missing = allSections(outline).filter((section) => !fake.states.has(section.id));
        for (const section of missing) fake.states.set(section.id, request.guidance ? 'notes-only' : 'empty');
        fake.profile = request.profile;
        return { inserted: missing.map((section) => section.id), notices: [] };
      }),
    update: (request) =>
      answer('update', () => {
        fake.updates.push(request);
        fake.remembers = request.outline;
        const chosen = allSections(request.outline).filter(({ id }) => request.chosen.includes(id));
        const inserted = chosen.filter(({ id }) => !fake.states.has(id)).map(({ id }) => id);
        for (const id of inserted) fake.states.set(id, 'empty');
        const named = chosen.filter(({ id }) => !inserted.includes(id)).map(({ id }) => id);
        const left = named.filter((id) => fake.stubborn.has(id));
        return { inserted, renamed: named.filter((id) => !left.includes(id)), left, notices: [] };
      }),
    follow: (callback) =>
      answer('follow', () => {
        onMove = callback;
        return () => (onMove = undefined);
      }),
    jump: (where) => answer('jump', () => void fake.jumps.push(where)),
    setProfile: (_outline, profile) =>
      answer('setProfile', () => {
        fake.profile = profile;
        return { changed: 12, notices: [] };
      }),
    removeNotes: () =>
      answer('removeNotes', () => {
        const noted = leaves.filter((section) => fake.states.get(section.id) === 'notes-only');
        for (const section of noted) fake.states.set(section.id, 'empty');
        const left = fake.findings.filter((finding) => finding.fix?.kind !== 'clean');
        const removed = fake.findings.length - left.length;
        fake.findings.splice(0, fake.findings.length, ...left);
        return { removed, notices: [] };
      }),
    removeOutline: () =>
      answer('removeOutline', () => {
        let removed = 0;
        for (const [id, state] of [...fake.states]) {
          if (state === 'written' || state === 'partial') continue;
          fake.states.delete(id);
          removed++;
        }
        return { removed, notices: [] };
      }),
    setTicks: (section, ticked) => answer('setTicks', () => void fake.ticks.set(section, ticked)),
    // The findings that offered these fixes are gone afterwards; a fix that no finding offers any more has lost its place.
    mend: (fixes) =>
      answer('mend', () => {
        const asked = new Set<Fix>(fixes.filter((fix) => fix.kind !== 'clean'));
        const left = fake.findings.filter(({ fix }) => !fix || !asked.has(fix));
        const done = fake.findings.length - left.length;
        fake.findings.splice(0, fake.findings.length, ...left);
        return { done, gone: asked.size - done, notices: [] };
      }),
    changeTable: (change) =>
      answer('changeTable', () => {
        fake.tableChanges.push(change);
        const changed = fake.blocks.map((block) => (block.kind === 'table' ? applyTableChange(block, change) : block));
        fake.blocks.splice(0, fake.blocks.length, ...changed);
      }),
    insertTable: (section, table) =>
      answer('insertTable', () => {
        const name = `${section}/${table}`;
        if (fake.insertedTables.includes(name)) return { inserted: [], notices: [] };
        fake.insertedTables.push(name);
        fake.blocks.push(...tablesOf(outline, section));
        return { inserted: [table], notices: [] };
      }),
    keepLast: (name) => answer('keepLast', () => void (fake.last = name)),
    setAside: (finding, reason) =>
      answer('setAside', () => {
        if (reason === '') fake.aside.delete(finding);
        else fake.aside.set(finding, reason);
      }),
    addComments: (remarks) =>
      answer('addComments', () => {
        fake.comments.push(...remarks);
        return { added: remarks.length, skipped: 0 };
      }),
    removeComments: () => answer('removeComments', () => fake.comments.splice(0).length),
    openNew: (opened) => answer('openNew', () => void fake.openedNew.push(opened)),
  };
  return fake;
};

/** What a check of the fake document says: the states as set, the findings as set, without those set aside. */
export const checkFake = (fake: FakeDocument, outline: Outline, profile: Profile): CheckResult => {
  const sections = allSections(outline).map((section): SectionReport => {
    const state = fake.states.get(section.id) ?? 'missing';
    return {
      section,
      id: section.id,
      number: section.number,
      heading: resolveText(section.heading, outline, profile),
      leaf: section.children.length === 0,
      required: section.required,
      state,
      words: state === 'written' ? 120 : state === 'partial' ? 14 : 0,
      ...(state === 'missing' ? {} : { where: whereOf(section.id) }),
    };
  });
  const reasonOf = (finding: Finding): string => fake.aside.get(findingName(finding)) ?? '';
  const findings = fake.findings.filter((finding) => reasonOf(finding) === '');
  const ignored = fake.findings.flatMap((finding): IgnoredFinding[] => {
    const reason = reasonOf(finding);
    return reason === '' ? [] : [{ finding, reason }];
  });
  return { ready: findings.every((finding) => finding.severity !== 'error'), sections, findings, ignored };
};

export interface FakeMemory extends Memory {
  readonly faultsKept: KeptFault[];
  readonly profiles: Profile[];
  readonly kept: Settings[];
  outcome: RibbonOutcome | undefined;
  /** Who is to hear of an outcome from another page. */
  readonly hearing: Set<() => void>;
}

export const fakeMemory = (): FakeMemory => {
  const memory: FakeMemory = {
    profiles: [],
    kept: [],
    outcome: undefined,
    hearing: new Set(),
    profile: () => memory.profiles.at(-1),
    rememberProfile: (profile) => void memory.profiles.push(profile),
    settings: () => memory.kept.at(-1) ?? defaultSettings,
    rememberSettings: (settings) => void memory.kept.push(settings),
    rememberOutcome: (outcome) => void (memory.outcome = outcome),
    takeOutcome: () => {
      const outcome = memory.outcome;
      memory.outcome = undefined;
      return outcome;
    },
    onOutcome: (heard) => {
      memory.hearing.add(heard);
      return () => void memory.hearing.delete(heard);
    },
    outlines: outlinesOnNothing(),
    lastTerms: lastTermsOnNothing(),
    faults: () => [...memory.faultsKept],
    rememberFault: (fault) => void memory.faultsKept.unshift(fault),
    faultsKept: [],
  };
  return memory;
};

export interface FakeSession {
  readonly session: Session;
  readonly document: FakeDocument;
  readonly memory: FakeMemory;
  /** Lets the session's clock go on. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export const fakeSession = (outline: Outline, change: Partial<Services> = {}): FakeSession => {
  const document = fakeDocument(outline);
  const memory = fakeMemory();
  let names = 0;
  let time = new Date(2026, 4, 27, 9, 41).getTime();
  const timers: { readonly at: number; readonly ring: () => void }[] = [];
  const session = createSession({
    document,
    outline,
    outlineOf: (state) => state.carried ?? (state.outline.startsWith(outline.id) ? outline : undefined),
    emptyProfile,
    check: (_state, asked, profile) => checkFake(document, asked, profile),
    cleanable: () => document.findings.filter((finding) => finding.fix?.kind === 'clean').length,
    locate: (cursor) => cursor.tagged,
    isAsRead: ({ paragraph }, { report }) => paragraph === (report.properties.get(typedText) ?? ''),
    statusOf,
    ruleSets: allPresentationRules,
    readFile: (bytes) => {
      const opened = openPackage(bytes);
      return opened.ok ? readReport(opened.value) : opened;
    },
    memory,
    now: () => new Date(time),
    newName: () => `ten-thu-${(names += 1)}`,
    wait: (milliseconds) =>
      milliseconds === 0 ? Promise.resolve() : new Promise((ring) => timers.push({ at: time + milliseconds, ring })),
    ...change,
  });
  return {
    session,
    document,
    memory,
    pass: async (milliseconds) => {
      time += milliseconds;
      for (const timer of timers.filter((candidate) => candidate.at <= time)) timer.ring();
      // Enough turns for what the timers set free.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    },
  };
};
