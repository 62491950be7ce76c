/** Headings, notes and wording of the source as sections of an outline, within the bounds that an outline has (outline/limits.ts). */
import { limits } from '../outline/limits.js';
import type { Note, Section, TableSpec } from '../outline/types.js';
import { citesIn } from './cites.js';
import { templateOf } from './fields.js';
import { sectionId } from './ids.js';
import type { Whole } from './placed.js';
import { type Place, tidy } from './sourceText.js';
import type { FoundField } from './types.js';

interface Building {
  readonly number: string;
  readonly heading: string;
  readonly required: boolean;
  readonly level: number;
  readonly lastLine: number;
  divider?: string;
  readonly leadIn: string[];
  readonly closing: string[];
  readonly guidance: Note[];
  readonly tables: TableSpec[];
  readonly children: Building[];
}

/** A text in pieces that an outline may hold, cut between words. */
const pieces = (text: string): string[] => {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > limits.text) {
    const space = rest.lastIndexOf(' ', limits.text);
    const end = space > limits.text / 2 ? space : limits.text;
    cut.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? cut : [...cut, rest];
};

/** Bare words of a note: its form prints the dash or the brackets. */
const noteText = (text: string, form: Note['form']): string => {
  const clean = tidy(text);
  if (form === 'bullet') return clean.replace(/^[-–—•·▪●○■◦‣\uf0b7\uf0a7]+\s*/u, '') || clean;
  if (form === 'plain') return clean;
  const bare = clean.replace(/[.;,\s]+$/u, '');
  return bare.startsWith('(') && bare.endsWith(')') ? bare.slice(1, -1).trim() || clean : clean;
};

/** Takes headings, notes and wording in the order of the document and hangs them where they belong. */
export class OutlineWriter {
  readonly front: Note[] = [];
  readonly top: Building[] = [];
  readonly open: Building[] = [];
  readonly lines: Building[] = [];
  readonly footnotes: { readonly mark: string; readonly note: Note }[] = [];

  constructor(
    private readonly fields: readonly FoundField[],
    private readonly dates: ReadonlyMap<string, string>,
  ) {}

  template(text: string, place: Place): string {
    const template = templateOf(text, place, this.fields);
    return template.split('{').length - 1 > limits.places ? tidy(text) : template;
  }

  current(): Building | undefined {
    return this.open.at(-1);
  }

  heading({ as, text, lastLine }: Whole & { readonly as: { readonly kind: 'heading' } }): void {
    const title = this.template(text, 'heading');
    while (this.open.length >= as.level) this.open.pop();
    const building: Building = {
      number: title === '' ? '' : tidy(as.number),
      heading: (title || tidy(as.number) || '…').slice(0, limits.text),
      required: as.required,
      level: this.open.length + 1,
      lastLine,
      leadIn: [],
      closing: [],
      guidance: [],
      tables: [],
      children: [],
    };
    (this.current()?.children ?? this.top).push(building);
    this.open.push(building);
    this.lines.push(building);
  }

  note(text: string, form: Note['form'], line: number): void {
    const current = this.current();
    const onHeading = current !== undefined && current.lastLine === line;
    for (const piece of pieces(noteText(text, form))) {
      const cites = citesIn(piece, this.dates).slice(0, limits.cites);
      const note: Note = {
        text: this.template(piece, 'note'),
        form,
        ...(onHeading ? { onHeading } : {}),
        ...(cites.length > 0 ? { cites } : {}),
      };
      const mark = /^(?:[([](?:\d{1,2}|\*{1,3})[)\]])/u.exec(piece)?.[0];
      if (mark && current) this.footnotes.push({ mark, note });
      else (current?.guidance ?? this.front).push(note);
    }
  }

  wording(text: string, line: number): void {
    const current = this.current();
    const template = this.template(text, 'text');
    if (!current || template.length > limits.text) this.note(text, 'plain', line);
    else (current.guidance.some((note) => !note.onHeading) ? current.closing : current.leadIn).push(template);
  }

  /** A footnote goes to the section whose text bears its mark; without one it stays where it stands. */
  placeFootnotes(): void {
    const bearers = new Map<string, Building | undefined>();
    for (const { mark, note } of this.footnotes) {
      if (!bearers.has(mark))
        bearers.set(
          mark,
          this.lines.find(
            ({ heading, leadIn, closing, guidance }) =>
              [heading, ...leadIn, ...closing].some((text) => text.includes(mark)) ||
              guidance.some(({ text }) => text.includes(mark)),
          ),
        );
      (bearers.get(mark) ?? this.current())?.guidance.push(note);
    }
  }
}

/** More notes than a section may have are put together, a line each. */
export const packed = (notes: readonly Note[]): Note[] => {
  if (notes.length <= limits.notes) return [...notes];
  const share = Math.ceil(notes.length / limits.notes);
  return Array.from({ length: Math.ceil(notes.length / share) }, (_, at): Note => {
    const some = notes.slice(at * share, (at + 1) * share);
    return { text: some.map(({ text }) => text).join('\n'), form: 'plain' };
  });
};

/** The sections under `parent` ('' at the top), with their ids. */
export const sectionsOf = (buildings: readonly Building[], parent: string): Section[] => {
  const taken = new Set<string>();
  return buildings.map((building, at): Section => {
    const id = sectionId(parent, building.number, at + 1, taken);
    taken.add(id);
    const { number, heading, required, divider, leadIn, closing, guidance, tables } = building;
    return {
      id,
      number,
      heading,
      required,
      ...(divider === undefined ? {} : { divider }),
      ...(leadIn.length > 0 ? { leadIn: leadIn.join('\n') } : {}),
      ...(closing.length > 0 ? { closing: closing.join('\n') } : {}),
      guidance: packed(guidance),
      tables,
      children: sectionsOf(building.children, id),
    };
  });
};
