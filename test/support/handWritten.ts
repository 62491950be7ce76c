/**
 * Outlines written by hand, as superiors write them, with the truth beside every line (`test/importing/byHand/*.txt`): made into the file that the
 * superior would send, and the headings that a reader sees in it.
 *
 * A line is `KIND LOOK | TEXT`. Kinds: `h1`…`h6` heading (`number~title¦note on the same line`), `o1`…`o6` heading or note as one likes, `n` note, `t` wording that stays, `l` letterhead, `ti` title,
 * `s` signature, `x` nothing, `+` goes on, `e` empty, `tb` row of a table, `lt` row of a borderless table, `t2` row of an outline in columns.
 * Looks: `b` bold, `b1` bold up to the note, `i`, `u`, `c` centred, `s:STYLE`, `n:LIST.LEVEL`. In the text: `→` tab, `␣` hard space, `⏎` soft break;
 * `¦` between cells and `//` between a cell's lines.
 */
import { type Report } from '../../src/report/blocks.js';
import { readText } from '../../src/importing/textFile.js';
import { bold, cell, docxWith, p, raw, reportIn, run, style, table, valueIn, type Xml } from './docx.js';

export interface TrueHeading {
  readonly level: number;
  readonly title: string;
}

interface WrittenLine {
  readonly kind: string;
  readonly looks: ReadonlySet<string>;
  readonly text: string;
  readonly cells?: readonly (readonly WrittenLine[])[];
}

export interface HandWritten {
  /** What the file's first line says of it. */
  readonly about: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: Report;
  readonly headings: readonly TrueHeading[];
  /** Headings that may as well be taken for notes. */
  readonly optional: readonly TrueHeading[];
  /** Text of every note and of all wording that a report or its writer needs, as typed. */
  readonly lines: readonly { readonly kind: string; readonly text: string }[];
}

const signs = (text: string): string => text.replaceAll('→', '\t').replaceAll('␣', '\u00a0').replaceAll('⏎', '\n');

const lineOf = (head: string, text: string): WrittenLine => {
  const [kind = '', ...looks] = head.trim().split(/\s+/u);
  return { kind, looks: new Set(looks), text: signs(text.trim()) };
};

const cellLines = (cell: string): WrittenLine[] =>
  cell
    .split('//')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const end = line.indexOf(':');
      return lineOf(line.slice(0, end), line.slice(end + 1));
    });

const written = (source: string): WrittenLine[] =>
  source
    .split('\n')
    .filter((line) => line !== '' && !/^[#@]/u.test(line))
    .map((line) => {
      const [head = '', ...rest] = line.split('|');
      const parsed = lineOf(head, rest.join('|'));
      if (!['tb', 'lt', 't2'].includes(parsed.kind)) return parsed;
      const cells = rest.join('|').split('¦');
      return {
        ...parsed,
        cells: cells.map((text) => (parsed.kind === 'tb' ? [lineOf('x', text)] : cellLines(text))),
      };
    });

/** What is typed: without the signs of the truth. */
const typed = (text: string): string => text.replace('~', '').replace('¦', '');

const value = (looks: ReadonlySet<string>, key: string): string | undefined =>
  [...looks].find((look) => look.startsWith(key))?.slice(key.length);

const paragraph = ({ looks, text }: WrittenLine): Xml => {
  const look = {
    ...(looks.has('b') ? { bold: true } : {}),
    ...(looks.has('i') ? { italic: true } : {}),
    ...(looks.has('u') ? { underline: true } : {}),
  };
  const named = value(looks, 's:');
  const list = value(looks, 'n:')?.split('.').map(Number);
  const frame = {
    ...(named === undefined ? {} : { style: named }),
    ...(list ? { numbering: [list[0] ?? 0, list[1] ?? 0] as const } : {}),
    ...(looks.has('c') ? { align: 'center' } : {}),
  };
  const [head = '', note] = text.replace('~', '').split('¦');
  if (looks.has('b1')) return p(frame, bold(head), run(note ?? ''));
  return p(frame, run(typed(text), look));
};

const styles = [
  style('Normal', 'Normal', { isDefault: true }),
  ...[1, 2, 3].map((level) =>
    style(`Heading${level}`, `heading ${level}`, {
      basedOn: 'Normal',
      paragraph: `<w:outlineLvl w:val="${level - 1}"/>`,
      run: '<w:b/>',
    }),
  ),
  style('Title', 'Title', { basedOn: 'Normal', run: '<w:b/>' }),
  style('Subtitle', 'Subtitle', { basedOn: 'Normal' }),
];

const listLevel = (level: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering =
  `<w:abstractNum w:abstractNumId="1">${listLevel(0, 'upperRoman', '%1.')}${listLevel(1, 'decimal', '%2.')}${listLevel(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${listLevel(0, 'bullet', '●')}${listLevel(1, 'bullet', '○')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';

/** Rows of one table stand one below the other. */
const inWord = (lines: readonly WrittenLine[]): Uint8Array => {
  const content: Xml[] = [];
  lines.forEach((line, at) => {
    if (line.kind === 'e') content.push(p());
    else if (!line.cells) content.push(paragraph(line));
    else if (lines[at - 1]?.kind !== line.kind || line.kind === 'lt') {
      const rows = [line];
      while (line.kind !== 'lt' && lines[at + rows.length]?.kind === line.kind)
        rows.push(lines[at + rows.length] ?? line);
      const cells = rows.map((row) =>
        (row.cells ?? []).map((inner) => cell(...(inner.length > 0 ? inner.map(paragraph) : [p()]))),
      );
      content.push(raw(table(cells).xml));
    }
  });
  return docxWith({ styles, numbering }, ...content);
};

const asText = (lines: readonly WrittenLine[]): string =>
  lines
    .map(({ kind, text, cells }) =>
      kind === 'tb'
        ? (cells ?? [])
            .flat()
            .map((one) => one.text)
            .join('\t')
        : typed(text),
    )
    .join('\r\n');

const encoded = (text: string, isWide: boolean): Uint8Array => {
  if (!isWide) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at += 1)
    bytes.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], 2 + 2 * at);
  return bytes;
};

const headingsOf = (lines: readonly WrittenLine[], sort: 'h' | 'o'): TrueHeading[] => {
  const headings: { level: number; title: string }[] = [];
  let isOpen = false;
  for (const { kind, text } of lines) {
    if (kind === 'e') continue;
    if (kind.startsWith(sort) && /^.\d$/u.test(kind)) {
      const title = text.slice(text.indexOf('~') + 1).split('¦')[0] ?? '';
      headings.push({ level: Number(kind.slice(1)), title });
    } else if (kind === '+' && isOpen) {
      const last = headings.at(-1);
      // A part's title stands on the next line, its number alone on this one.
      if (last) last.title = /^phần(?![\p{L}])/iu.test(last.title) ? text : `${last.title} ${text}`;
    }
    isOpen = (kind.startsWith(sort) || kind === '+') && (kind !== '+' || isOpen);
  }
  return headings;
};

export const handWritten = (name: string, source: string): HandWritten => {
  const lines = written(source);
  const options = (/^@ (.*)$/mu.exec(source)?.[1] ?? '').split(' ');
  const flat = lines.flatMap((line) => (line.cells && line.kind !== 'tb' ? line.cells.flat() : [line]));
  const isText = options.includes('txt');
  const text = asText(lines);
  const bytes = isText
    ? encoded(options.includes('nfd') ? text.normalize('NFD') : text, options.includes('utf16'))
    : inWord(lines);
  return {
    about: /^# (.*)$/mu.exec(source)?.[1] ?? '',
    name,
    bytes,
    report: isText ? valueIn(readText(bytes)) : reportIn(bytes),
    headings: headingsOf(flat, 'h'),
    optional: headingsOf(flat, 'o'),
    lines: flat.flatMap(({ kind, text: typedText, cells }) => {
      if (kind === 'e') return [];
      const whole = cells
        ? cells
            .flat()
            .map((one) => one.text)
            .join(' ')
        : typed(typedText);
      return whole.trim() === '' ? [] : [{ kind, text: whole }];
    }),
  };
};

/** A heading by its words alone: years and blanks become fields, signs are the printer's. */
export const titleWords = ({ level, title }: TrueHeading): TrueHeading => ({
  level,
  title: (
    title
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/\p{L}+/gu) ?? []
  ).join(' '),
});
