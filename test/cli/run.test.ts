import { readFile, readdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openPackage, savePackage } from '../../src/ooxml/package.js';
import { isTargetSection } from '../../src/indicators/carry.js';
import { readIndicatorTable } from '../../src/indicators/tables.js';
import { readDocxReport, readReport } from '../../src/ooxml/read.js';
import { allSections } from '../../src/outline/tree.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { type Block, type Paragraph, paragraphsOf, plainText } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { readTag } from '../../src/report/tags.js';
import { defects } from '../support/defects/index.js';
import { finished, finishedDocx, styles } from '../support/finished/index.js';
import { at, decuong, inOwnFolder } from './decuong.js';

inOwnFolder();

interface CheckLine {
  readonly file: string;
  readonly outline: string;
  readonly ready: boolean;
  readonly sections: readonly {
    id: string;
    number: string;
    heading: string;
    required: boolean;
    state: string;
    words: number;
    leaf: boolean;
  }[];
  readonly findings: readonly { rule: string; severity: string; section: string; message: string; quote: string }[];
}

const checkJson = async (name: string): Promise<CheckLine & { code: number }> => {
  const { code, lines } = await decuong('check', at(name), '--json');
  expect(lines).toHaveLength(1);
  return { ...(JSON.parse(lines[0]!) as CheckLine), code };
};

const outline = defaultOutline;
const profile = exampleProfile(outline);

/** A report as composed, with every section written and no notes: what the person hands in. */
const filledReport = async (name: string): Promise<void> => {
  const blocks = compose(outline, profile, { guidance: false, tables: false, frontMatter: true, signature: true });
  const written = blocks.map((block): Block => {
    const section = block.controls.map(({ tag }) => readTag(tag)).find((tag) => tag?.kind === 'body')?.section;
    if (block.kind !== 'paragraph' || section === undefined) return block;
    const text = `Chi bộ đã lãnh đạo thực hiện tốt nội dung này, đạt kết quả số ${section.replaceAll(/\D/g, '')} so với kế hoạch.`;
    const filled: Paragraph = {
      ...block,
      inlines: [{ kind: 'text', text }],
      controls: block.controls.map((control) => ({ ...control, placeholder: false })),
    };
    return filled;
  });
  await writeFile(at(name), writeDocx(written, presentationRules(profile.rules), writeMemory(outline, profile)));
};

const textsOf = async (name: string): Promise<string[]> => {
  const pkg = openPackage(new Uint8Array(await readFile(at(name))));
  if (!pkg.ok) throw new Error(pkg.failure.code);
  const report = readReport(pkg.value);
  if (!report.ok) throw new Error(report.failure.code);
  return [...paragraphsOf(report.value.blocks)].map(plainText);
};

describe('decuong new and check', () => {
  it('makes a report in which every section is still to be written', async () => {
    expect((await decuong('new', '--out', at('a.docx'))).code).toBe(0);
    const checked = await checkJson('a.docx');
    const leaves = checked.sections.filter(({ leaf }) => leaf);
    expect(checked).toMatchObject({ code: 1, ready: false, outline: `${outline.id}@${outline.version}` });
    expect(checked.sections).toHaveLength(40);
    expect(leaves).toHaveLength(30);
    expect(new Set(leaves.map(({ state }) => state))).toEqual(new Set(['empty', 'notes-only']));
    expect(leaves.map(({ words }) => words)).toEqual(leaves.map(() => 0));
    expect(checked.findings.filter(({ rule }) => rule === 'section-empty')).toHaveLength(30);
  });

  it('leaves the notes out on request, so that every section is empty', async () => {
    await decuong('new', '--out', at('a.docx'), '--no-guidance');
    const leaves = (await checkJson('a.docx')).sections.filter(({ leaf }) => leaf);
    expect(new Set(leaves.map(({ state }) => state))).toEqual(new Set(['empty']));
  });

  it('says that a filled report is ready, with exit code 0 and no finding that matters', async () => {
    await filledReport('full.docx');
    const checked = await checkJson('full.docx');
    expect(checked.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(checked).toMatchObject({ code: 0, ready: true });
    expect(new Set(checked.sections.map(({ state }) => state))).toEqual(new Set(['written']));
  });

  it('takes the profile from a file, and the kind of cell from the command line', async () => {
    await writeFile(at('profile.json'), JSON.stringify(profile));
    await decuong('new', '--out', at('a.docx'), '--profile', at('profile.json'), '--variant', 'bao-chi');
    const texts = await textsOf('a.docx');
    expect(texts.join('\n')).toContain('CHI BỘ VĂN PHÒNG');
    expect(texts.filter((text) => text.startsWith('- Đối với chi bộ'))).toEqual([
      expect.stringContaining('cơ quan báo chí') as string,
    ]);
  });

  it('names the kinds of cell when it does not know one', async () => {
    const { code, said } = await decuong('new', '--out', at('a.docx'), '--variant', 'sao-hoa');
    expect(code).toBe(2);
    expect(said.join()).toContain('co-quan');
    expect(await readdir(at('.'))).toEqual([]);
  });
});

describe('decuong insert', () => {
  it('changes nothing when the document has every section', async () => {
    await decuong('new', '--out', at('a.docx'));
    const { code, said } = await decuong('insert', at('a.docx'), '--out', at('b.docx'));
    expect(code).toBe(0);
    expect(said.join()).toContain('không chèn gì');
    expect(await readFile(at('b.docx'))).toEqual(await readFile(at('a.docx')));
  });

  it('refuses to write over its input', async () => {
    await decuong('new', '--out', at('a.docx'));
    const before = await readFile(at('a.docx'));
    for (const command of ['insert', 'clean'])
      expect(await decuong(command, at('a.docx'), '--out', at('./a.docx'))).toMatchObject({ code: 2 });
    expect(await readFile(at('a.docx'))).toEqual(before);
  });
});

describe('decuong clean', () => {
  it('takes out notes and prompts and keeps every other paragraph', async () => {
    await decuong('new', '--out', at('a.docx'));
    expect((await decuong('clean', at('a.docx'), '--out', at('b.docx'))).code).toBe(0);
    const checked = await checkJson('b.docx');
    const leaves = checked.sections.filter(({ leaf }) => leaf);
    expect(new Set(leaves.map(({ state }) => state))).toEqual(new Set(['empty']));
    expect(checked.findings.filter(({ rule }) => rule === 'guidance-left')).toEqual([]);
    const [before, after] = [await textsOf('a.docx'), await textsOf('b.docx')];
    expect(after.length).toBeLessThan(before.length);
    expect(after.every((text) => before.includes(text))).toBe(true);
  });
});

describe('decuong check on many files', () => {
  it('goes on after a bad file, says what is wrong with it, and ends with 2', async () => {
    await filledReport('1.docx');
    await writeFile(at('2.docx'), 'not a Word file');
    await decuong('new', '--out', at('3.docx'));
    const { code, lines } = await decuong('check', at('.'), '--json', '--out', at('remarks.csv'));
    expect(code).toBe(2);
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ ready }) => ready)).toEqual([true, undefined, false]);
    expect(rows[1]).toMatchObject({ file: at('2.docx'), error: { code: 'not-word' } });
    const table = await readFile(at('remarks.csv'), 'utf8');
    expect(table.startsWith('\uFEFF"Tệp"')).toBe(true);
    expect(table.trimEnd().split('\r\n').length).toBeGreaterThan(32);
  });

  it('says when there is nothing to check', async () => {
    expect(await decuong('check', at('.'))).toMatchObject({
      code: 2,
      said: [expect.stringContaining('.docx') as string],
    });
  });
});

describe('fix', () => {
  it('mends what findings offer in a copy, prints each change, and never touches the input', async () => {
    await filledReport('a.docx');
    const before = await readFile(at('a.docx'));
    const listed = await decuong('fix', at('a.docx'), '--list');
    expect(listed.code).toBe(0);
    expect(await readdir(at('.'))).toEqual(['a.docx']);
    const pkg = openPackage(before);
    if (!pkg.ok) throw new Error();
    const main = 'word/document.xml';
    const wrong = (pkg.value.text(main) ?? '').replace(/w:left="1701"/, 'w:left="700"');
    await writeFile(at('b.docx'), savePackage(pkg.value.with(main, wrong)));
    const { code, lines, said } = await decuong('fix', at('b.docx'), '--out', at('c.docx'));
    expect(code).toBe(0);
    expect(said.join(' ')).toContain('Đã sửa');
    expect((await checkJson('b.docx')).findings.some(({ rule }) => rule === 'format-page')).toBe(true);
    expect(lines.some((line) => line.startsWith('format-page'))).toBe(true);
    expect((await checkJson('c.docx')).findings.some(({ rule }) => rule === 'format-page')).toBe(false);
    expect(await readFile(at('a.docx'))).toEqual(before);
  });

  it('changes a figure only when its rule is named, and lists it either way', async () => {
    const [style] = styles;
    const defect = defects.find(({ name }) => name === 'a share of households that does not recompute');
    const planted = style && defect?.plant(finished(style, 1));
    if (!planted) throw new Error('The fault must have a place.');
    await writeFile(at('a.docx'), finishedDocx(planted));
    expect((await decuong('fix', at('a.docx'), '--list')).lines.join('\n')).toContain('«3,99');
    await decuong('fix', at('a.docx'), '--out', at('b.docx'));
    expect((await checkJson('b.docx')).findings.some(({ rule }) => rule === 'table-ratio')).toBe(true);
    await decuong('fix', at('a.docx'), '--out', at('c.docx'), '--rule', 'table-ratio');
    expect((await checkJson('c.docx')).findings.some(({ rule }) => rule === 'table-ratio')).toBe(false);
  });

  it('refuses the input as output, and a rule that there is not', async () => {
    await filledReport('a.docx');
    expect((await decuong('fix', at('a.docx'), '--out', at('a.docx'))).code).toBe(2);
    expect((await decuong('fix', at('a.docx'), '--out', at('b.docx'), '--rule', 'no-such')).code).toBe(2);
  });
});

describe('carry', () => {
  const oldReport = (): Uint8Array => {
    const section = allSections(outline).find(isTargetSection);
    if (!section) throw new Error('the outline asks for no targets');
    const blocks = compose(outline, profile, { guidance: false, tables: false, frontMatter: false, signature: false });
    const targets = ['- Kết nạp đảng viên mới: 05 đồng chí.', '- Thu ngân sách đạt thật cao.'];
    const written = blocks.flatMap((block): Block[] => {
      const tag = block.controls.map((each) => readTag(each.tag)).find((each) => each?.kind === 'body');
      if (block.kind !== 'paragraph' || tag?.section !== section.id) return [block];
      return targets.map((text): Block => ({ ...block, inlines: [{ kind: 'text', text }], controls: [] }));
    });
    return writeDocx(written, presentationRules(profile.rules), writeMemory(outline, profile));
  };

  it('puts the targets of the old report into the results table of the new one, which comes in when it is missing', async () => {
    await writeFile(at('old.docx'), oldReport());
    await decuong('new', '--out', at('new.docx'), '--no-tables');
    const before = await readFile(at('new.docx'));
    const first = await decuong('carry', at('old.docx'), '--into', at('new.docx'), '--out', at('out.docx'));
    expect(first.code).toBe(0);
    expect(first.lines.some((line) => line.startsWith('đã chuyển — Kết nạp đảng viên mới'))).toBe(true);
    expect(await readFile(at('new.docx'))).toEqual(before);
    const read = readDocxReport(await readFile(at('out.docx')));
    if (!read.ok) throw new Error();
    const tables = read.value.blocks.flatMap((block) =>
      block.kind === 'table' ? (readIndicatorTable(block) ?? []) : [],
    );
    const results = tables.find(({ columns }) => columns.kind === 'results');
    expect(results?.indicators.map(({ name }) => name)).toContain('Kết nạp đảng viên mới');
    const again = await decuong('carry', at('old.docx'), '--into', at('out.docx'), '--out', at('twice.docx'));
    expect(again.lines.some((line) => line.startsWith('đã có sẵn'))).toBe(true);
    expect(await readFile(at('twice.docx'))).toEqual(await readFile(at('out.docx')));
  });

  it('says where there is no table and no place for one', async () => {
    await writeFile(at('old.docx'), oldReport());
    await writeFile(at('bare.docx'), writeDocx([], presentationRules(profile.rules)));
    const outcome = await decuong('carry', at('old.docx'), '--into', at('bare.docx'), '--out', at('out.docx'));
    expect(outcome.code).toBe(2);
    expect(outcome.said.join()).toContain('chưa có mục');
  });
});
