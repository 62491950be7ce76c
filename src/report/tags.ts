/**
 * The tags of our content controls: the one place that spells and reads them. A tag is ASCII and at most 64 characters (Word's
 * dialog allows no more). Tags are hints, never the truth: people delete controls and paste over them.
 */

export type Tag =
  /** The guidance notes of a section; `section` is `title` for the note under the report's title. */
  | { readonly kind: 'guidance'; readonly section: string }
  /** Where the person writes. */
  | { readonly kind: 'body'; readonly section: string }
  | { readonly kind: 'table'; readonly section: string; readonly table: string }
  /** A value that is filled in once; `upper` prints it in capitals. */
  | { readonly kind: 'field'; readonly field: string; readonly upper: boolean };

export const tagLimit = 64;

/** Control titles (`w:alias`), shown by Word on the control's handle. */
export const writeTag = (tag: Tag): string => {
  switch (tag.kind) {
    case 'guidance':
    case 'body':
      return `dc:${tag.section}:${tag.kind}`;
    case 'table':
      return `dc:${tag.section}:table:${tag.table}`;
    case 'field':
      return `dc:field:${tag.field}${tag.upper ? ':upper' : ''}`;
  }
};

/** The meaning of a tag, or undefined when it is not ours. */
export const readTag = (text: string): Tag | undefined => {
  const [mark, first, second, third, ...more] = text.split(':');
  if (mark !== 'dc' || !first || !second || more.length > 0) return undefined;
  if (first === 'field') {
    if (third !== undefined && third !== 'upper') return undefined;
    return { kind: 'field', field: second, upper: third === 'upper' };
  }
  if (second === 'table') return third ? { kind: 'table', section: first, table: third } : undefined;
  if (third !== undefined) return undefined;
  return second === 'guidance' || second === 'body' ? { kind: second, section: first } : undefined;
};
