/**
 * Reports as people type them, without anything of ours in them: an outline, a plan of which sections are written, and a dialect (how
 * this writer makes headings, numbers, letters, spaces) give a report and the states a reader would see. Seeded: the same seed gives
 * the same report.
 */
import { allSections, depthOf, leavesOf } from '../../src/outline/tree.js';
import type { Outline, Section } from '../../src/outline/types.js';
import type { SectionState } from '../../src/check/types.js';
import type { Block, Inline, Paragraph, Report } from '../../src/report/blocks.js';
import { p, pageBreak, picture, report, table } from './report.js';
import { blankSentences, ownTitles, sentences } from './sentences.js';

export interface Random {
  readonly next: () => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly below: (limit: number) => number;
}

/** mulberry32: small, fast, the same everywhere. */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (share) => next() < share,
    below: (limit) => Math.floor(next() * limit),
    pick: <Value>(values: readonly Value[]): Value => {
      const at = Math.floor(next() * values.length);
      // The index is below the length, so there is a value; it may be undefined on purpose.
      if (values.length === 0) throw new Error('Nothing to pick from.');
      return values[at] as Value;
    },
  };
};

export interface Dialect {
  readonly name: string;
  /** Paragraph properties of a heading by depth 1–4. */
  readonly look: (depth: number) => {
    readonly style?: string;
    readonly level?: number;
    readonly bold?: boolean;
    readonly align?: 'center';
  };
  /** The number as this writer gives it; `typed` stands in the text, `label` is automatic. */
  readonly number: (
    section: Section,
    depth: number,
    place: NumberPlace,
  ) => { readonly typed?: string; readonly label?: string };
  /** How the heading's words come out. */
  readonly heading?: (text: string, depth: number, random: Random) => string;
  /** How a part's number and title stand. */
  readonly part?: 'next' | 'same' | 'break' | 'split';
  /** Every text of the document. */
  readonly letters?: (text: string, random: Random) => string;
  readonly splitRuns?: boolean;
  readonly contents?: 'pages' | 'plain' | 'leaders';
  readonly emptyLines?: number;
  /** Share of leaves whose text goes on after the heading on one line. */
  readonly runIn?: number;
  readonly ownHeadings?: (title: string, index: number, section: Section) => Paragraph;
  readonly extras?: boolean;
  readonly letterhead?: 'tabs' | 'table' | 'none';
  readonly bullets?: string;
  /** The part headings are left out altogether. */
  readonly noParts?: boolean;
  readonly body?: { readonly style?: string; readonly align?: 'justify' };
  /** Soft line breaks instead of paragraphs inside a section. */
  readonly softBreaks?: boolean;
}

/** Running numbers, for writers who renumber. */
export interface NumberPlace {
  /** 1-based among the siblings that are in this report. */
  readonly index: number;
  /** 1-based among all Romans of this report. */
  readonly roman: number;
  readonly parents: readonly number[];
}

export type Plan = ReadonlyMap<string, SectionState>;

/** Most sections written, some not: about what is found in a draft. */
export const randomPlan = (outline: Outline, random: Random, gaps = 0.3): Plan =>
  new Map(
    leavesOf(outline).map((leaf): [string, SectionState] => {
      if (!random.chance(gaps)) return [leaf.id, 'written'];
      const hasNotes = leaf.guidance.some((note) => !note.onHeading);
      const state = random.pick<SectionState>([
        'missing',
        'missing',
        'empty',
        'empty',
        'partial',
        hasNotes ? 'notes-only' : 'empty',
      ]);
      return [leaf.id, state];
    }),
  );

const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{([A-Za-z0-9]+)(\|upper)?\}/g, (_, name: string, upper: string | undefined) => {
    const value = values[name] ?? 'Chi bộ';
    return upper ? value.toUpperCase() : value;
  });

const splitInlines = (text: string, bold: boolean, random: Random): Inline[] => {
  const inlines: Inline[] = [];
  let at = 0;
  while (at < text.length) {
    const take = 1 + random.below(9);
    const piece = text.slice(at, at + take);
    inlines.push({ kind: 'text', text: piece, ...(bold ? { bold: true } : {}) });
    at += take;
  }
  return inlines;
};

/** Terms that follow one another, as reports of several years have them, in the ways people write them. */
const terms = [
  ['2017', '2020', '2022'],
  ['2020', '2022', '2025'],
  ['2022', '2025', '2027'],
  ['2022', '2025', '2030'],
  ['2023', '2025', '2028'],
] as const;
const dashes = ['-', ' - ', ' – '];

/** Names of other places too. */
const cells = [
  'Chi bộ Trường Tiểu học Long Đức A',
  'Chi bộ ấp Sa Bình',
  'chi bộ Chi cục Thuế',
  'Chi bộ Văn phòng',
  'Chi bộ khóm 3',
];

export interface Rendered {
  readonly report: Report;
  readonly expected: ReadonlyMap<string, SectionState>;
}

export const render = (outline: Outline, plan: Plan, dialect: Dialect, random: Random): Rendered => {
  const blocks: Block[] = [];
  const letters = (text: string): string => (dialect.letters ? dialect.letters(text, random) : text);
  const paragraph = (text: string, options: Parameters<typeof p>[1] = {}): Paragraph => {
    const made = p(letters(text), options);
    if (!dialect.splitRuns) return made;
    return { ...made, inlines: splitInlines(letters(text), options.bold ?? false, random) };
  };
  const add = (...added: readonly Block[]): void => {
    blocks.push(...added);
    if (random.chance(dialect.emptyLines ?? 0)) blocks.push(p(random.pick(['', ' ', '\u00a0'])));
  };
  const cell = random.pick(cells);
  const [begun, met, ends] = random.pick(terms);
  const dash = random.pick(dashes);
  const values = {
    chiBo: cell,
    dangBo: 'Đảng bộ xã Long Đức',
    nhiemKyTruoc: `${begun}${dash}${met}`,
    nhiemKySau: `${met}${dash}${ends}`,
    nhiemKyDangBo: '2020 - 2025',
    donVi: 'đơn vị',
  };
  const body = (text: string): Paragraph => paragraph(text, dialect.body ?? {});
  const bullet = dialect.bullets ?? '- ';
  const sentence = (): string => random.pick(sentences);

  // Letterhead and title.
  if (dialect.letterhead === 'tabs') {
    add(paragraph('ĐẢNG BỘ XÃ LONG ĐỨC\tĐẢNG CỘNG SẢN VIỆT NAM'), paragraph(cell.toUpperCase()), paragraph('*'));
    add(paragraph('\tLong Đức, ngày 05 tháng 02 năm 2025'));
  } else if (dialect.letterhead !== 'none') {
    add(
      table(
        ['ĐẢNG BỘ XÃ LONG ĐỨC', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
        [cell.toUpperCase(), 'Long Đức, ngày 05 tháng 02 năm 2025'],
      ),
    );
  }
  add(paragraph('BÁO CÁO CHÍNH TRỊ', { bold: true, align: 'center' }));
  add(paragraph(`Tổng kết nhiệm kỳ ${values.nhiemKyTruoc}`, { bold: true, align: 'center' }));
  add(paragraph(`và phương hướng, nhiệm vụ nhiệm kỳ ${values.nhiemKySau}`, { bold: true, align: 'center' }));
  if (random.chance(0.3)) add(paragraph('-----', { align: 'center' }));

  // Which headings stand: a parent goes with its last child.
  const stands = (section: Section): boolean =>
    section.children.length === 0 ? plan.get(section.id) !== 'missing' : section.children.some(stands);

  interface Heading {
    readonly section: Section;
    readonly depth: number;
    readonly typed: string;
    readonly label: string;
    readonly text: string;
  }
  const headings = new Map<string, Heading>();
  let romans = 0;
  const visit = (sections: readonly Section[], parents: readonly number[]): void => {
    let index = 0;
    for (const section of sections) {
      if (!stands(section)) continue;
      index += 1;
      const depth = depthOf(outline, section.id);
      if (depth === 2) romans += 1;
      const { typed = '', label = '' } = dialect.number(section, depth, { index, roman: romans, parents });
      const plain = fillTemplate(section.heading, values);
      const text = dialect.heading ? dialect.heading(plain, depth, random) : plain;
      headings.set(section.id, { section, depth, typed, label, text });
      visit(section.children, [...parents, index]);
    }
  };
  visit(outline.sections, []);

  if (dialect.contents) {
    add(paragraph('MỤC LỤC', { bold: true, align: 'center' }));
    let page = 1;
    for (const { typed, label, text, depth } of headings.values()) {
      page += random.below(2);
      const line = `${typed || label}${typed || label ? ' ' : ''}${text}`;
      if (dialect.contents === 'pages') add(paragraph(`${line}\t${page}`, { style: `toc ${depth}` }));
      else if (dialect.contents === 'leaders') add(paragraph(`${line} ........................ ${page}`));
      else blocks.push(paragraph(line));
    }
    add(pageBreak());
  }

  const addHeading = ({ depth, typed, label, text }: Heading, rest: string): void => {
    const look = dialect.look(depth);
    if (depth === 1) {
      if (dialect.noParts) return;
      if (typed === '') {
        add(paragraph(text, { ...look, label }));
        return;
      }
      switch (dialect.part ?? 'next') {
        case 'same':
          add(paragraph(`${typed}${/[:.]$/.test(typed) ? '' : ':'} ${text}`, look));
          return;
        case 'break':
          add(paragraph(`${typed}\n${text}`, look));
          return;
        case 'split': {
          const words = text.split(' ');
          const half = Math.ceil(words.length / 2);
          add(paragraph(typed, look));
          add(paragraph(words.slice(0, half).join(' '), look));
          add(paragraph(words.slice(half).join(' '), look));
          return;
        }
        case 'next':
          add(paragraph(typed, look));
          add(paragraph(text, look));
          return;
      }
    }
    const head = `${typed}${typed ? (random.chance(0.05) ? '\t' : ' ') : ''}${text}`;
    if (rest !== '') {
      const made: Paragraph = p('', { ...look, level: 0, style: dialect.body?.style ?? '', label });
      const colon = /[:.]$/.test(head) ? '' : random.pick([':', '.', ': ']);
      add({
        ...made,
        inlines: [
          { kind: 'text', text: letters(head + colon.trim()), ...(look.bold ? { bold: true } : {}) },
          { kind: 'text', text: ` ${letters(rest)}` },
        ],
      });
      return;
    }
    add(paragraph(head, { ...look, label }));
  };

  const ownText = (section: Section): void => {
    const kind = random.below(12);
    if (kind === 0) {
      add(table(['TT', 'Nội dung', 'Kết quả'], ['1', 'Tổng số', '24'], ['2', 'Trong đó nữ', '11']));
      return;
    }
    if (kind === 1) {
      add(picture());
      return;
    }
    const count = 1 + random.below(4);
    const lines: string[] = [];
    const lead = kind % 3 === 0 ? bullet : '';
    for (let at = 0; at < count; at += 1)
      lines.push(lead + [sentence(), random.chance(0.4) ? ` ${sentence()}` : ''].join(''));
    if (dialect.softBreaks) add(body(lines.join('\n')));
    else for (const line of lines) add(body(line));
    if (kind === 2) add(body('a) Kết quả đạt được'), body(sentence()), body('b) Hạn chế'), body(sentence()));
    if (dialect.ownHeadings && random.chance(0.4)) {
      const titles = [...ownTitles].sort(() => random.next() - 0.5).slice(0, 2);
      titles.forEach((title, index) => {
        const made = dialect.ownHeadings?.(title, index + 1, section);
        if (made)
          add({
            ...made,
            inlines: p(letters(made.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')), {
              bold: made.inlines.some((inline) => inline.kind === 'text' && inline.bold),
            }).inlines,
          });
        add(body(sentence()));
      });
    }
  };

  const expected = new Map<string, SectionState>();
  const walk = (section: Section): void => {
    const heading = headings.get(section.id);
    const isLeaf = section.children.length === 0;
    if (!heading) {
      for (const leaf of allSections({ ...outline, sections: [section] }))
        if (leaf.children.length === 0) expected.set(leaf.id, 'missing');
      return;
    }
    if (!isLeaf) {
      addHeading(heading, '');
      if (section.id !== 'p1' && section.id !== 'p2' && random.chance(0.15)) add(body(sentence()));
      section.children.forEach(walk);
      return;
    }
    const state = plan.get(section.id) ?? 'written';
    expected.set(section.id, state);
    const runIn = state === 'written' && random.chance(dialect.runIn ?? 0);
    addHeading(heading, runIn ? sentence() : '');
    if (state === 'notes-only') {
      const notes = section.guidance.filter((note) => !note.onHeading);
      const shown = random.chance(0.3) ? notes.slice(0, 1) : notes;
      for (const note of shown) {
        const text = fillTemplate(note.text, values);
        add(
          paragraph(
            note.form === 'bullet'
              ? random.pick(['- ', '+ ', '', '- ']) + text
              : note.form === 'parenthesis'
                ? `(${text})`
                : text,
          ),
        );
      }
    } else if (state === 'written' || state === 'partial') {
      if (!runIn || random.chance(0.5)) ownText(section);
      if (state === 'partial') {
        add(body(sentence()));
        add(body(random.pick(blankSentences)));
      }
    } else if (random.chance(0.3)) add(p(''));
    if (section.closing && random.chance(0.7)) add(body(fillTemplate(section.closing, values)));
    if (dialect.extras && heading.depth === 4 && heading.typed !== '' && random.chance(0.1)) {
      const next = section.number.replace(/\.(\d+)\.$/, (_, last: string) => `.${Number(last) + 1}.`);
      const isLast = !allSections(outline).some(
        (other) => other.number === next && headings.has(other.id) && other.id.startsWith(section.id.slice(0, -2)),
      );
      if (isLast && next !== section.number) {
        add(paragraph(`${next} Công tác cải cách hành chính, chuyển đổi số`, dialect.look(4)));
        add(body(sentence()));
      }
    }
    if (random.chance(0.02)) add(pageBreak());
  };
  outline.sections.forEach(walk);

  if (random.chance(0.5)) add(body('Trên đây là Báo cáo chính trị của Chi bộ trình Đại hội./.'));
  if (random.chance(0.5))
    add(paragraph('Nơi nhận:\tT/M CHI BỘ'), paragraph('- Lưu Chi bộ.\tBÍ THƯ'), p(''), paragraph('\tNguyễn Văn An'));
  else add(table(['Nơi nhận:', 'T/M CHI BỘ'], ['- Lưu Chi bộ.', 'BÍ THƯ']));
  return { report: report(...blocks), expected };
};
