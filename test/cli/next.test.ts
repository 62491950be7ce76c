import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { nextReport } from '../../src/cli/next.js';
import { checkOne } from '../../src/cli/work.js';
import { statedProfile } from '../../src/check/statedProfile.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import type { Profile } from '../../src/outline/types.js';
import { type Block, plainText } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { nextProfile, referenceTexts } from '../../src/report/nextTerm.js';
import { normalize } from '../../src/report/normalize.js';
import { reportIn, textsIn, valueIn } from '../support/docx.js';
import { p as typed, table } from '../report/builders.js';
import { finished, finishedDocx, styles } from '../support/finished/index.js';
import { lastTermFile } from '../support/lastTerm.js';
import { at, decuong, inOwnFolder } from './decuong.js';

const outline = defaultOutline;

const withTerms = (previous: string, next: string): Profile => {
  const profile = exampleProfile(outline);
  return { ...profile, fields: { ...profile.fields, nhiemKyTruoc: previous, nhiemKySau: next } };
};

describe('the fields move on one term', () => {
  it.each([
    ['2022-2025', '2025-2027'],
    ['2022-2025', '2025-2028'],
    ['2020-2025', '2025-2030'],
  ])('from %s to %s', (previous, next) => {
    const { fields } = nextProfile(withTerms(previous, next), outline);
    expect(fields['nhiemKyTruoc']).toBe(next.replace('-', ' - '));
    expect(fields['nhiemKySau']).toBe('');
    expect(fields['ngay']).toBe('');
    expect(fields['soKyHieu']).toBe('');
    expect(fields['chiBo']).toBe('Chi bộ Văn phòng');
  });

  it('with the new term where it is told, and the superior’s term only while it goes on', () => {
    const profile = withTerms('2022-2025', '2025-2027');
    expect(nextProfile(profile, outline, '2027-2030').fields['nhiemKySau']).toBe('2027 - 2030');
    expect(nextProfile(profile, outline).fields['nhiemKyDangBo']).toBe('');
    const longer = { ...profile, fields: { ...profile.fields, nhiemKyDangBo: '2025-2030' } };
    expect(nextProfile(longer, outline).fields['nhiemKyDangBo']).toBe('2025 - 2030');
  });

  it('from a report that does not say its terms, the term that ends stays for the person', () => {
    expect(nextProfile(emptyProfile(outline), outline).fields['nhiemKyTruoc']).toBe('');
  });
});

describe('the report of the next term', () => {
  const profile = withTerms('2022-2025', '2025-2027');
  const next = valueIn(nextReport(lastTermFile(profile), undefined, '2027-2030'));
  const texts = textsIn(next.bytes);

  it('speaks of the new terms and of no old one', () => {
    expect(texts.some((text) => text.includes('2025 - 2027'))).toBe(true);
    expect(texts.some((text) => text.includes('2027 - 2030'))).toBe(true);
    expect(texts.filter((text) => /2022 ?- ?2025/u.test(text))).toEqual([]);
  });

  it('has none of last term’s text in it, which stands section by section in a document of its own', () => {
    expect(texts.filter((text) => text.includes('Chữ riêng'))).toEqual([]);
    const kept = textsIn(next.reference).filter((text) => text.includes('Chữ riêng'));
    expect(kept).toEqual(textsIn(lastTermFile(profile)).filter((text) => text.includes('Chữ riêng')));
  });

  it('has last term’s targets in its results table', () => {
    expect(next.carried.length).toBeGreaterThan(0);
    for (const { name } of next.carried) expect(texts.some((text) => text.includes(name))).toBe(true);
  });

  it('remembers its own profile, and has no false error on what is not written yet', () => {
    const { result } = valueIn(checkOne(next.bytes, { outline: undefined, profile: undefined }));
    expect(result.findings.filter(({ rule }) => rule.startsWith('term-'))).toEqual([]);
  });

  it('a term that begins before the last one ends is refused', () => {
    const made = nextReport(lastTermFile(profile), undefined, '2024-2026');
    expect(!made.ok && made.failure.code).toBe('term-earlier');
  });
});

describe('tables of the last report, to look at', () => {
  const profile = withTerms('2022-2025', '2025-2027');
  const made = compose(outline, profile, { guidance: true, tables: true, frontMatter: true, signature: true });
  const plainTextOf = (block: Block): string => (block.kind === 'paragraph' ? plainText(block) : '');
  const textsOf = (blocks: readonly Block[]): string[] => {
    const bytes = writeDocx(blocks, presentationRules(profile.rules), writeMemory(outline, profile));
    return [...referenceTexts(reportIn(bytes), outline, profile).values()].flat();
  };

  it('stand as rows of text, the titles first; rows in which nothing was filled in are left out', () => {
    const own = made.find((block) => block.kind === 'table' && block.rows.length > 3);
    if (own?.kind !== 'table') throw new Error('No table in the outline');
    const row = own.rows.findIndex((each) => !each.header);
    const filled: Block = {
      ...own,
      rows: own.rows.map((each, index) =>
        index === row
          ? { ...each, cells: each.cells.map((cell) => ({ ...cell, blocks: [typed('17 đồng chí')] })) }
          : each,
      ),
    };
    const rows = textsOf(made.map((block) => (block === own ? filled : block)));
    expect(rows.filter((text) => text.includes('17 đồng chí'))).toHaveLength(1);
    expect(rows.at(0)).toContain(' | ');
    expect(rows).toHaveLength(1 + row);
  });

  it('a figure is enough, and the number of the row is none', () => {
    const [heading, place] = [made.findIndex((block) => plainTextOf(block).startsWith('I-')), 1];
    const byHand = table(['TT', 'Năm', 'Số đảng viên'], ['1', '2023', '17'], ['2', '', '']);
    const blocks = [...made.slice(0, heading + place), byHand, ...made.slice(heading + place)];
    expect(textsOf(blocks)).toEqual(['TT | Năm | Số đảng viên', '1 | 2023 | 17']);
  });

  it('are left out where they stand as the outline made them', () => {
    expect(textsOf(made)).toEqual([]);
  });
});

describe('a report that remembers nothing', () => {
  it('says its names and terms itself', () => {
    const profile = withTerms('2022-2025', '2025-2027');
    const stated = statedProfile(reportIn(lastTermFile(profile, false)), outline, emptyProfile(outline));
    expect(stated.fields).toMatchObject({
      nhiemKyTruoc: '2022 - 2025',
      nhiemKySau: '2025 - 2027',
      diaDanh: profile.fields['diaDanh'],
      chiBo: profile.fields['chiBo'],
    });
  });

  it.each(styles.map((style, at) => [style.name, finished(style, at + 1)] as const))(
    'typed by hand: %s',
    (_, report) => {
      const read = reportIn(finishedDocx(report));
      const { fields } = statedProfile(read, outline, emptyProfile(outline));
      const { before, after, cell, place, signer } = report.facts;
      expect([fields['nhiemKyTruoc'], fields['nhiemKySau']]).toEqual([before.join(' - '), after.join(' - ')]);
      expect(nextProfile({ ...emptyProfile(outline), fields }, outline).fields['nhiemKyTruoc']).toBe(after.join(' - '));
      const names = [fields['chiBo'], fields['diaDanh'], fields['biThu']].map((value) => normalize(value ?? ''));
      expect(names).toEqual([cell, place, signer].map(normalize));
      expect(referenceTexts(read, outline, emptyProfile(outline)).size).toBeGreaterThan(15);
    },
  );

  it('with blanks in its place says nothing of it', () => {
    const blank = emptyProfile(outline);
    const stated = statedProfile(reportIn(lastTermFile(blank, false)), outline, blank);
    expect(Object.values(stated.fields).filter((value) => value !== '')).toEqual([]);
  });
});

describe('decuong next', () => {
  inOwnFolder();
  beforeEach(async () => {
    await writeFile(at('cu.docx'), lastTermFile(withTerms('2022-2025', '2025-2027')));
  });

  it('writes both files and leaves the old one', async () => {
    const [old, out, beside] = ['cu.docx', 'moi.docx', 'chu-cu.docx'].map((name) => at(name)) as [
      string,
      string,
      string,
    ];
    const before = await readFile(old);
    const { code, said } = await decuong('next', old, '--out', out, '--reference', beside);
    expect(code).toBe(0);
    expect(said.join()).toContain('tổng kết nhiệm kỳ 2025 - 2027');
    expect(said.join()).toContain('Chưa có nhiệm kỳ mới');
    expect(await readFile(old)).toEqual(before);
    expect(textsIn(new Uint8Array(await readFile(beside))).some((text) => text.includes('Chữ riêng'))).toBe(true);
  });

  it('refuses what is no term, and writing one file over the other', async () => {
    const old = at('cu.docx');
    expect((await decuong('next', old, '--out', at('a.docx'), '--term', '2027')).code).toBe(2);
    expect((await decuong('next', old, '--out', at('a.docx'), '--reference', at('a.docx'))).code).toBe(2);
    expect((await decuong('next', old, '--out', old)).code).toBe(2);
  });
});
