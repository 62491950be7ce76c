/** Sections and their headers and footers; a header part is made the first time somebody asks for it. */
import { invalid, missing } from './errors.js';
import { at, child, flag, isW, make, need, ns } from './dom.js';
import type { Element } from './dom.js';
import type { HostState } from './state.js';
import { paragraphsIn } from './story.js';

/** Section properties in document order; the last is the body's own. */
export const sectionsOf = (body: Element): Element[] => {
  const inner = paragraphsIn(body).flatMap((paragraph) => at(paragraph, 'pPr', 'sectPr') ?? []);
  const last = child(body, 'sectPr');
  return last === undefined ? inner : [...inner, last];
};

/** The section properties, made when the body has none. */
export const ensureSections = (state: HostState): Element[] => {
  const { body } = state.document;
  if (child(body, 'sectPr') === undefined) {
    body.appendChild(make(body, 'sectPr'));
    state.document.touch(body);
  }
  return sectionsOf(body);
};

const kinds: Readonly<Record<string, string>> = { Primary: 'default', FirstPage: 'first', EvenPages: 'even' };

/** The root of a header or footer part: of this section, else of the one before that it continues. */
export const headerOf = (state: HostState, section: Element, what: 'header' | 'footer', type: unknown): Element => {
  const kind = kinds[typeof type === 'string' ? type : ''] ?? invalid('type');
  const { document } = state;
  const { parts, main } = document;
  const all = sectionsOf(document.body);
  for (let index = all.indexOf(section); index >= 0; index -= 1) {
    const reference = all[index]?.children.find(
      (each) => isW(each, `${what}Reference`) && each.getAttributeNS(ns.w, 'type') === kind,
    );
    const id = reference?.getAttributeNS(ns.r, 'id');
    const target = parts.relationships(main).find((each) => each.id === id)?.target;
    if (target !== undefined && parts.has(target)) return parts.edit(target);
  }
  const first = all[0] ?? missing('section');
  const name = parts.freeName(`word/${what}%.xml`);
  const root = what === 'header' ? 'hdr' : 'ftr';
  const id = parts.add(
    main,
    what,
    name,
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${what}+xml`,
    `<w:${root} xmlns:w="${ns.w}" xmlns:r="${ns.r}"><w:p/></w:${root}>`,
  );
  const reference = make(first, `${what}Reference`, { type: kind });
  reference.setAttributeNS(ns.r, 'r:id', id);
  first.insertBefore(reference, first.firstChild);
  if (kind === 'first' && at(first, 'titlePg') === undefined) {
    const after = first.children.find((each) =>
      isW(each, 'textDirection', 'bidi', 'rtlGutter', 'docGrid', 'printerSettings', 'sectPrChange'),
    );
    first.insertBefore(make(first, 'titlePg'), after ?? null);
  }
  if (kind === 'even') {
    const settings = parts.related(main, 'settings');
    if (settings !== undefined) flag(parts.edit(settings), 'evenAndOddHeaders', true);
  }
  document.touch(need(document.body, 'sectPr'));
  return parts.edit(name);
};
