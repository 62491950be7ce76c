/** placeholder-left: a prompt or an unfilled field is showing and would be printed. */
import type { Field } from '../../outline/types.js';
import type { Control, Inline, Paragraph, TextInline } from '../../report/blocks.js';
import { allParagraphs, paragraphsOf, plainText } from '../../report/blocks.js';
import { readTag } from '../../report/tags.js';
import type { CheckContext, Rule } from '../context.js';
import { around, midSentence, quoteOf } from '../context.js';
import { isLine } from '../content.js';
import type { Finding } from '../types.js';

/** A control that shows its prompt. */
interface OpenControl {
  readonly section: string;
  readonly paragraph: Paragraph;
  readonly control: Control;
  readonly text: string;
}

/** One finding for a field however often it stands in the report: it is filled in once. */
const fieldFinding = (context: CheckContext, places: readonly OpenControl[]): Finding[] => {
  const [first] = places;
  if (!first) return [];
  const { section, paragraph, control, text } = first;
  const tag = readTag(control.tag);
  const field: Field | undefined =
    tag?.kind === 'field' ? context.outline.fields.find((one) => one.id === tag.field) : undefined;
  const label = field?.label ?? control.title;
  // A number or a name that is written by hand when the report is signed may stay open.
  const isOptional = field !== undefined && !field.required;
  const many = places.length > 1 ? ` (${places.length} chỗ)` : '';
  const whole = plainText(paragraph);
  const at = Math.max(0, whole.indexOf(text));
  return [
    {
      rule: 'placeholder-left',
      severity: isOptional ? 'info' : 'error',
      section,
      message:
        label === ''
          ? `Còn ô chưa điền${many}. Điền vào ô này hoặc xóa ô.`
          : isOptional
            ? `Chưa điền “${label}”${many}. Điền vào ô này, hoặc để trống nếu ghi tay khi ký.`
            : `Chưa điền “${label}”${many}. Điền vào ô này.`,
      quote: around(whole, at, at + text.length),
      where: context.whereOf(paragraph, text),
    },
  ];
};

const isOpen = (inline: Inline): inline is TextInline & { readonly control: Control } =>
  inline.kind === 'text' && inline.control?.placeholder === true;

/** Inline controls without a value, each once. */
const openControls = (section: string, paragraph: Paragraph): OpenControl[] => {
  const found: OpenControl[] = [];
  for (const inline of paragraph.inlines) {
    if (!isOpen(inline)) continue;
    const { control, text } = inline;
    if (!found.some((one) => one.control.key === control.key)) found.push({ section, paragraph, control, text });
  }
  return found;
};

/** Notes with a field in them go with the notes. */
const isInNote = ({ controls }: Paragraph): boolean =>
  controls.some((control) => readTag(control.tag)?.kind === 'guidance');

export const placeholderLeft: Rule = (context) => {
  const { report, alignment, contents, states } = context;
  const findings: Finding[] = [];
  /** Which section a top-level block belongs to, headings included. */
  const sectionAt = new Map<number, string>();
  for (const { section, stretches } of alignment.sections) {
    for (const { heading, to } of stretches)
      for (let at = heading.block; at < to; at += 1) sectionAt.set(at, section.id);
  }
  const open: OpenControl[] = [];
  // Most reports have none.
  if (allParagraphs(report).some((paragraph) => paragraph.inlines.some(isOpen)))
    for (const [index, block] of report.blocks.entries())
      for (const paragraph of paragraphsOf([block]))
        if (!isInNote(paragraph)) open.push(...openControls(sectionAt.get(index) ?? '', paragraph));
  const byField = new Map<string, OpenControl[]>();
  for (const one of open) {
    const tag = readTag(one.control.tag);
    const name = tag?.kind === 'field' ? tag.field : `control ${one.control.key}`;
    byField.set(name, [...(byField.get(name) ?? []), one]);
  }
  for (const places of byField.values()) findings.push(...fieldFinding(context, places));
  for (const { span, items } of contents) {
    const state = states.get(span.section.id);
    if (span.section.children.length === 0 && (state === 'empty' || state === 'notes-only')) continue;
    const seen = new Set<number>();
    for (const item of items) {
      if (!isLine(item) || item.kind !== 'prompt') continue;
      if (item.paragraph.inlines.some(isOpen)) continue;
      const around = item.paragraph.controls.find((control) => control.placeholder);
      if (around && seen.has(around.key)) continue;
      if (around) seen.add(around.key);
      findings.push({
        rule: 'placeholder-left',
        severity: 'error',
        section: span.section.id,
        message: `Còn dòng nhắc “${quoteOf(item.text)}” ở ${midSentence(context.nameOf(span.section))}. Xóa dòng nhắc này.`,
        quote: quoteOf(item.text),
        where: context.whereOf(item.paragraph, item.text.trim()),
        ...(around ? { fix: { kind: 'clean' } as const } : {}),
      });
    }
  }
  return findings;
};
