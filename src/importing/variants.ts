/** Kinds of cell: notes that begin `Đối với chi bộ …` are each for one kind, and the rule they name is the one that kind follows. */
import { defaultOutline } from '../outline/bundled.js';
import { limits } from '../outline/limits.js';
import type { Citation, Note, Section, Variant } from '../outline/types.js';
import { normalize, wordCount } from '../report/normalize.js';
import { slugOf } from './ids.js';

/** `Đối với chi bộ cơ quan (căn cứ …)`, `Đối với chi bộ nông thôn: …` */
const opening =
  /^(?:riêng )?đối với (?:các )?((?:chi bộ|chi, đảng bộ|cơ quan|đơn vị|doanh nghiệp|trường|thôn|ấp|khu phố|tổ dân phố)(?![\p{L}])[^(:;,.…]*)(?=[(:;,.…]|$)/iu;

const labelWords = 16;

const labelOf = (note: Note): string | undefined => {
  const label = opening.exec(note.text)?.[1]?.trim();
  if (!label || wordCount(label) < 2 || wordCount(label) > labelWords || label.includes('{')) return undefined;
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
};

const allNotes = (sections: readonly Section[]): Note[] =>
  sections.flatMap((section) => [...section.guidance, ...allNotes(section.children)]);

const merge = (one: readonly Citation[], more: readonly Citation[]): Citation[] =>
  [
    ...one,
    ...more.filter(({ number, date }) => !one.some((known) => known.number === number && known.date === date)),
  ].slice(0, limits.cites);

/** The kinds of cell that the notes name, and the sections with each such note limited to its kind. One kind alone is no choice. */
export const variantsIn = (
  sections: readonly Section[],
): { readonly sections: readonly Section[]; readonly variants: readonly Variant[] } => {
  const byLabel = new Map<string, Variant>();
  for (const note of allNotes(sections)) {
    const label = labelOf(note);
    if (label === undefined) continue;
    const key = normalize(label);
    const known = byLabel.get(key);
    if (known) byLabel.set(key, { ...known, cites: merge(known.cites, note.cites ?? []) });
    else {
      const bundled = defaultOutline.variants.find((variant) => normalize(variant.label) === key);
      byLabel.set(key, {
        id: bundled?.id ?? slugOf(label),
        label: bundled?.label ?? label,
        cites: merge([], note.cites ?? []),
      });
    }
  }
  const taken = new Set<string>();
  const variants = [...byLabel].filter(([, { id }]) => !taken.has(id) && taken.add(id)).slice(0, limits.variants);
  if (variants.length < 2) return { sections, variants: [] };
  const kinds = new Map(variants);
  const limit = (section: Section): Section => ({
    ...section,
    guidance: section.guidance.map((note): Note => {
      const label = labelOf(note);
      const kind = label === undefined ? undefined : kinds.get(normalize(label));
      return kind ? { ...note, variant: kind.id } : note;
    }),
    children: section.children.map(limit),
  });
  return { sections: sections.map(limit), variants: variants.map(([, variant]) => variant) };
};
