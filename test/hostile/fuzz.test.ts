/**
 * Documents that nobody meant: a composed report with elements dropped, doubled, swapped and renamed, and random trees of the words of
 * WordprocessingML. Reading, checking and editing must never throw, never lose a paragraph, and always end. CI draws the same few cases each
 * time; FUZZ_SECONDS=n draws new ones for n seconds. A failure prints its seed, and becomes a line in oddFiles.ts or hostileFiles.test.ts.
 */
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isSubsequence, journeyOf } from '../../scripts/corpus/journey.js';
import { check } from '../../src/check/check.js';
import { insertBlocks, removeFrom, setProperties } from '../../src/ooxml/edit.js';
import { openPackage, savePackage, type Package } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { descendants, parseXml } from '../../src/ooxml/xml.js';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { type Report, paragraphsOf, plainText } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { planClean } from '../../src/report/planClean.js';
import { planInsert } from '../../src/report/planInsert.js';
import { planRemoveOutline } from '../../src/report/planRemove.js';
import { docxParts, documentXml, opened, raw, style, valueIn } from '../support/docx.js';
import { within } from '../support/within.js';

const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
/** Cases of each property where no time is given. */
const cases = 40;
const third = (seconds * 1_000) / 3;
const profile = exampleProfile(outline);
const rules = presentationRules(profile.rules);
const counts = new Map<string, number>();
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);

const textsOf = (report: Report): string[] => [...paragraphsOf(report.blocks)].map(plainText);

/** The budget of one property; fast-check stops between cases. */
const budget =
  seconds > 0
    ? {
        numRuns: 1_000_000,
        interruptAfterTimeLimit: third,
        markInterruptAsFailure: false,
        endOnFailure: seconds < 60,
        seed: Date.now(),
      }
    : { numRuns: cases };
const patience = third * 2 + 120_000;

/** One case may not take longer than this much processor time, in milliseconds. */
const longest = 5_000;
const timed = <Value>(work: () => Value): Value => within(longest, work);

afterAll(() => {
  const total = [...counts.values()].reduce((sum, times) => sum + times, 0);
  console.log(`fuzz: ${String(total)} cases, 0 crashed (${[...counts].map((entry) => entry.join(' ')).join(', ')})`);
});

const composed = opened(
  writeDocx(
    compose(outline, profile, { guidance: true, tables: true, frontMatter: true, signature: true }),
    rules,
    writeMemory(outline, profile),
  ),
);

type Change =
  | { readonly kind: 'drop' | 'double' | 'unwrap' | 'empty'; readonly at: number }
  | { readonly kind: 'swap' | 'move'; readonly at: number; readonly other: number }
  | { readonly kind: 'rename'; readonly at: number; readonly name: string }
  | { readonly kind: 'say'; readonly at: number; readonly text: string };

const vocabulary =
  'p r t tbl tr tc sdt sdtPr sdtContent pPr rPr ins del moveFrom moveTo tab br fldChar instrText hyperlink smartTag customXml bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd sectPr tblPr tblGrid tcPr trPr numPr pStyle vMerge gridSpan vanish proofErr permStart permEnd altChunk subDoc drawing pict object txbxContent fldSimple delText cr sym ruby rubyBase dir bdo'
    .split(' ')
    .map((name) => `w:${name}`);

const words = fc.oneof(
  fc.constantFrom(
    'I- ĐẶC ĐIỂM, TÌNH HÌNH',
    '1.1.',
    'PHẦN THỨ NHẤT',
    '……',
    '20..',
    '[CẦN BỔ SUNG]',
    '',
    ' ',
    '(Nêu rõ…)',
  ),
  fc.string({
    unit: fc.constantFrom('a', 'ủ', ' ', '.', '…', '1', 'I', '-', '\u0301', '\u00a0', '\u200b', '[', '“'),
    maxLength: 30,
  }),
);
const place = fc.nat(100_000);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop', 'double', 'unwrap', 'empty'), at: place }),
  fc.record({ kind: fc.constantFrom('swap', 'move'), at: place, other: place }),
  fc.record({ kind: fc.constant('rename'), at: place, name: fc.constantFrom(...vocabulary) }),
  fc.record({ kind: fc.constant('say'), at: place, text: words.map((text) => text.replace(/[<&]/g, '')) }),
);

/** The text of a part with one change at element level. */
const changed = (xml: string, what: Change): string => {
  const parsed = parseXml(xml);
  if (!parsed.ok) return xml;
  const all = [...descendants(parsed.value)].slice(2);
  const element = all[what.at % Math.max(all.length, 1)];
  if (!element) return xml;
  const { start, end, openEnd, closeStart } = element;
  const whole = xml.slice(start, end);
  const inner = xml.slice(openEnd, closeStart);
  const put = (text: string): string => xml.slice(0, start) + text + xml.slice(end);
  switch (what.kind) {
    case 'drop':
      return put('');
    case 'double':
      return put(whole.length > 50_000 ? whole : whole + whole);
    case 'unwrap':
      return put(inner);
    case 'empty':
      return element.selfClosing ? xml : put(xml.slice(start, openEnd) + xml.slice(closeStart, end));
    case 'say':
      return element.name === 'w:t' ? put(xml.slice(start, openEnd) + what.text + xml.slice(closeStart, end)) : xml;
    case 'rename': {
      const name = /^<([^\s/>]+)/.exec(whole)?.[1] ?? '';
      const opening = `<${what.name}${xml.slice(start + 1 + name.length, openEnd)}`;
      return put(element.selfClosing ? opening : `${opening}${inner}</${what.name}>`);
    }
    case 'swap':
    case 'move': {
      const other = all[what.other % all.length];
      if (!other || (other.start < end && start < other.end)) return xml;
      const [first, second] = start < other.start ? [element, other] : [other, element];
      const [one, two] = [first, second].map((each) => xml.slice(each.start, each.end));
      const between = xml.slice(first.end, second.start);
      const kept = what.kind === 'swap' ? `${two ?? ''}${between}${one ?? ''}` : `${between}${two ?? ''}${one ?? ''}`;
      return xml.slice(0, first.start) + kept + xml.slice(second.end);
    }
  }
};

/** Read and checked only. */
const lookAt = (pkg: Package): string => {
  const report = readReport(pkg);
  if (report.ok) check(report.value, outline, profile);
  return report.ok ? 'read' : report.failure.code;
};

/** Everything that is done to a document, one after the other. Gives how far it came. */
const workOn = (pkg: Package): string => {
  const report = readReport(pkg);
  if (!report.ok) return report.failure.code;
  check(report.value, outline, profile);
  const plan = planInsert(report.value, outline, profile, { guidance: true, tables: true, place: {} });
  const inserted = insertBlocks(pkg, report.value, plan.insertions, rules);
  const remembered = inserted.ok ? setProperties(inserted.value, writeMemory(outline, profile)) : inserted;
  if (!remembered.ok) return `insert: ${remembered.failure.code}`;
  const after = valueIn(readReport(valueIn(openPackage(savePackage(remembered.value)))));
  expect(isSubsequence(textsOf(report.value), textsOf(after))).toBe(true);
  for (const plan of [planClean, planRemoveOutline]) {
    const taken = removeFrom(pkg, report.value, plan(report.value, outline, profile));
    if (!taken.ok) return `remove: ${taken.failure.code}`;
    const left = textsOf(valueIn(readReport(valueIn(openPackage(savePackage(taken.value))))));
    expect(
      isSubsequence(
        left.filter((text) => text !== ''),
        textsOf(report.value),
      ),
    ).toBe(true);
  }
  return 'worked';
};

describe('a document that nobody meant', () => {
  it('made of a report with its elements in disorder is read, checked and edited', { timeout: patience }, () => {
    const xml = composed.text(composed.main) ?? '';
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat(3), (changes, share) => {
        const broken = composed.with(composed.main, changes.reduce(changed, xml));
        // Editing takes ten times as long as reading: every fourth case.
        const outcome = timed(() => (share === 0 ? workOn(broken) : lookAt(broken)));
        count(`report ${outcome}`);
        expect(outcome).toMatch(/^(read|worked|damaged|not-word)$/);
      }),
      budget,
    );
  });

  it('made of a report whose other parts are in disorder is read, checked and edited', { timeout: patience }, () => {
    const names = composed.names().filter((name) => name !== composed.main && /\.(xml|rels)$/.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 6 }), (name, changes) => {
        const broken = composed.with(name, changes.reduce(changed, composed.text(name) ?? ''));
        const outcome = timed(() => {
          const pkg = openPackage(savePackage(broken));
          return pkg.ok ? workOn(pkg.value) : pkg.failure.code;
        });
        count(`parts ${outcome}`);
        expect(outcome).toMatch(/^(worked|damaged|not-word|not-docx)$/);
      }),
      budget,
    );
  });

  interface Node {
    readonly name: string;
    readonly attributes: readonly (readonly [string, string])[];
    readonly text: string;
    readonly children: readonly Node[];
  }

  const attribute = fc.tuple(
    fc.constantFrom('val', 'id', 'type', 'fldCharType', 'w', 'ilvl', 'tag', 'name', 'char'),
    fc.constantFrom(
      '',
      '0',
      '1',
      '-1',
      '99',
      'x',
      'begin',
      'separate',
      'end',
      'restart',
      'page',
      'a',
      'F0B7',
      'true',
      'off',
      'Normal',
    ),
  );
  const name = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent') },
    { weight: 2, arbitrary: fc.constantFrom(...vocabulary) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('mc:AlternateContent', 'mc:Choice', 'mc:Fallback', 'm:oMath', 'm:t', 'v:line', 'x:y'),
    },
  );
  const treeOf = (depth: number): fc.Arbitrary<Node> =>
    fc.record({
      name,
      attributes: fc.uniqueArray(attribute, { maxLength: 2, selector: ([key]) => key }),
      text: fc.constantFrom('', '', 'chữ', ' ', '……', 'I- A'),
      children: depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 3 }),
    });
  const tree = treeOf(6);
  const written = ({ name, attributes, text, children }: Node): string =>
    `<${name}${attributes.map(([key, value]) => ` w:${key}="${value}"`).join('')}>${text}${children.map(written).join('')}</${name}>`;
  const declarations =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:x="urn:x"';

  it('made of random words of the format keeps every promise of the corpus run', { timeout: patience }, () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), fc.boolean(), (trees, hasSection) => {
        const main = documentXml([raw(trees.map(written).join(''))], hasSection ? '<w:sectPr/>' : '').replace(
          '<w:document ',
          () => `<w:document ${declarations} `,
        );
        const parts = docxParts({
          styles: [style('Normal', 'Normal', { isDefault: true })],
          parts: { 'word/document.xml': main },
        });
        const journey = timed(() => journeyOf(zipSync(parts, { level: 0 })));
        count(`tree ${journey.outcome}`);
        expect(journey.outcome === 'lost' ? `${journey.at}: ${journey.why}` : journey.outcome).toBe('whole');
      }),
      budget,
    );
  });
});
