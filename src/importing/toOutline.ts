/**
 * From decisions to an outline, validated like any file. Every line that holds words is in it: as heading, note, wording, letterhead, title, signature
 * or table.
 */
import { defaultOutline } from '../outline/bundled.js';
import { fieldNamesIn } from '../outline/fields.js';
import { limits } from '../outline/limits.js';
import { parseOutline } from '../outline/load.js';
import type { Field, Outline, TableSpec, Variant } from '../outline/types.js';
import { type Failure, type Result, failed } from '../result.js';
import { datesIn } from './cites.js';
import { fewer, letterheadOf, signatureOf } from './frameTemplates.js';
import { knownField } from './knownFields.js';
import { wholesOf } from './placed.js';
import { OutlineWriter, packed, sectionsOf } from './sectionWriter.js';
import { tidy } from './sourceText.js';
import { tableInWords } from './tables.js';
import { onlyTheOutline } from './tooLarge.js';
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
    hint: onlyTheOutline,
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
        // Before the first heading, and after more tables than a section may have, a table is a note.
        if (!current || current.tables.length >= limits.tables) writer.note(tableInWords(spec), 'plain', at);
        else
          current.tables.push({
            ...spec,
            title: spec.title.includes('{') ? spec.title : writer.template(spec.title, 'title'),
          });
      chosenAt.delete(at);
    }
  }
  writer.placeFootnotes();
  const heading = {
    name: name.join('\n') || defaultOutline.heading.name,
    subject: fewer(subject),
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
