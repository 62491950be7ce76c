/**
 * From decisions to an outline, validated like any file. Every line that holds words is in it: as heading, note, wording, letterhead, title, signature
 * or table.
 */
import { defaultOutline } from '../outline/bundled.js';
import { fieldNamesIn } from '../outline/fields.js';
import { limits } from '../outline/limits.js';
import { parseOutline } from '../outline/load.js';
import type { Field, Letterhead, Note, Outline, Section, Signature, TableSpec, Variant } from '../outline/types.js';
import { type Failure, type Result, failed } from '../result.js';
import { citesIn, datesIn } from './cites.js';
import { type Place, knownField, templateOf, tidy } from './fields.js';
import { letterheadTemplate } from './frameFields.js';
import { sectionId } from './ids.js';
import { type Whole, wholesOf } from './placed.js';
import type { FoundField, ImportedOutline } from './types.js';
import { variantsIn } from './variants.js';

export interface OutlineMeta {
  /** `de-cuong-phuong-long-duc` */
  readonly id: string;
  readonly title: string;
  /** Where the document comes from, for people. */
  readonly source: string;
  readonly version?: string;
}

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

class OutlineWriter {
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
const packed = (notes: readonly Note[]): Note[] => {
  if (notes.length <= limits.notes) return [...notes];
  const share = Math.ceil(notes.length / limits.notes);
  return Array.from({ length: Math.ceil(notes.length / share) }, (_, at): Note => {
    const some = notes.slice(at * share, (at + 1) * share);
    return { text: some.map(({ text }) => text).join('\n'), form: 'plain' };
  });
};

const sectionsOf = (buildings: readonly Building[], parent: string): Section[] => {
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
      tables: tables.slice(0, limits.tables),
      children: sectionsOf(building.children, id),
    };
  });
};

const letterheadOf = (wholes: readonly Whole[], fields: readonly FoundField[]): Letterhead => {
  const part = (name: keyof Letterhead): string => {
    const lines = wholes.flatMap(({ as, text }) =>
      as.kind === 'letterhead' && as.part === name ? [letterheadTemplate(name, text, fields)] : [],
    );
    // Place and date may stand in the letterhead and over the signature; they are printed once.
    return [...new Set(lines)].join('\n') || defaultOutline.letterhead[name];
  };
  return {
    superior: part('superior'),
    issuer: part('issuer'),
    number: part('number'),
    party: part('party'),
    placeAndDate: part('placeAndDate'),
  };
};

const signatureOf = (wholes: readonly Whole[], fields: readonly FoundField[]): Signature => {
  const part = (name: keyof Signature): string[] =>
    wholes.flatMap(({ as, text }) => (as.kind === 'signature' && as.part === name ? [tidy(text)] : []));
  const known = fields.some(({ field }) => field.id === 'biThu');
  const names = part('name');
  return {
    authority: part('authority').join('\n') || defaultOutline.signature.authority,
    role: part('role').join('\n') || defaultOutline.signature.role,
    name: known || names.length === 0 ? defaultOutline.signature.name : names.join('\n'),
    recipients: part('recipients')
      .map((line) => line.replace(/^nơi nhận\s*:?\s*/iu, ''))
      .filter((line) => line !== '')
      .slice(0, limits.lines),
  };
};

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) yield* textsOf(child);
}

/** A value found in the source is the best example of its field. */
const withExample = ({ field, value }: FoundField): Field =>
  value === '' || value.length > limits.value ? field : { ...field, example: value };

const fieldsFor = (parts: unknown, found: readonly FoundField[]): Field[] => {
  const used = new Set([...textsOf(parts)].flatMap(fieldNamesIn));
  const missing = [...used].filter((id) => !found.some(({ field }) => field.id === id));
  const all = [
    ...found.filter(({ field }) => used.has(field.id)).map(withExample),
    ...missing.flatMap((id) => knownField(id) ?? []),
  ];
  const order = (id: string): number => {
    const at = defaultOutline.fields.findIndex((field) => field.id === id);
    return at < 0 ? defaultOutline.fields.length : at;
  };
  return all.sort((one, other) => order(one.id) - order(other.id));
};

const tooMuch = (failure: Failure): Result<never> =>
  failed({
    code: 'outline-too-much',
    message: 'Tài liệu này dài hoặc lồng nhiều mục quá mức của một đề cương.',
    hint: 'Chỉ giữ lại phần đề cương trong tệp, rồi thử lại.',
    detail: failure.detail ?? failure.code,
  });

/** The outline of these decisions. Failure `outline-too-much` where they are more than an outline may hold. */
export const toOutline = (imported: ImportedOutline, meta: OutlineMeta): Result<Outline> => {
  const { decisions, fields, tables } = imported;
  const wholes = wholesOf(decisions);
  const writer = new OutlineWriter(fields, datesIn(wholes.map(({ text }) => tidy(text))));
  const name: string[] = [];
  const subject: string[] = [];
  const chosenAt = new Map<number, TableSpec[]>();
  for (const { line, spec, chosen } of tables) if (chosen) chosenAt.set(line, [...(chosenAt.get(line) ?? []), spec]);
  for (const whole of wholes) {
    const { as, text, line } = whole;
    switch (as.kind) {
      case 'heading':
        writer.heading({ ...whole, as });
        break;
      case 'note':
        writer.note(text, as.form, line);
        break;
      case 'text':
        writer.wording(text, line);
        break;
      case 'title':
        (as.part === 'name' ? name : subject).push(writer.template(text, 'title'));
        break;
      case 'skipped': {
        const current = writer.current();
        const isUnderHeading =
          current?.guidance.length === 0 && current.children.length === 0 && current.leadIn.length === 0;
        if (current && isUnderHeading && /^[\s]*[-–—_=*]{3,}\s*$/u.test(text)) current.divider = tidy(text);
        break;
      }
      case 'table':
      case 'letterhead':
      case 'signature':
        break;
    }
    for (let at = line; at <= whole.lastLine; at += 1) {
      const current = writer.current();
      for (const spec of chosenAt.get(at) ?? [])
        current?.tables.push({
          ...spec,
          title: spec.title.includes('{') ? spec.title : writer.template(spec.title, 'title'),
        });
      if (current) chosenAt.delete(at);
    }
  }
  writer.placeFootnotes();
  const heading = {
    name: name.join('\n') || defaultOutline.heading.name,
    subject: subject.slice(0, limits.lines),
    guidance: packed(writer.front),
  };
  const { sections, variants } = variantsIn(sectionsOf(writer.top, ''));
  const parts = {
    letterhead: letterheadOf(wholes, fields),
    heading,
    sections,
    signature: signatureOf(wholes, fields),
  };
  const outline: Outline = {
    schema: 1,
    id: meta.id,
    version: meta.version ?? '1.0.0',
    title: meta.title,
    source: meta.source,
    locale: 'vi-VN',
    fields: fieldsFor(parts, fields),
    variants: variants satisfies readonly Variant[],
    ...parts,
  };
  const parsed = parseOutline(outline);
  return parsed.ok ? parsed : tooMuch(parsed.failure);
};
