/**
 * field-mismatch: the cell, its superior or its place is called one thing in the letterhead and another in the title, a heading or the
 * profile: what is left of the report that this one was copied from.
 */
import { formatField } from '../../../outline/fields.js';
import { isCapitals } from '../../../report/normalize.js';
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import type { NamedField, Naming } from '../../naming.js';
import { isSameName, lineOfNaming, namingsIn } from '../../naming.js';
import type { Finding, Fix } from '../../types.js';

const called: Readonly<Record<NamedField, string>> = {
  chiBo: 'Tên chi bộ',
  dangBo: 'Tên đảng bộ cấp trên',
  diaDanh: 'Nơi viết báo cáo',
};

/** What the profile says, as a report prints it; '' when it says nothing. */
const toldIn = ({ outline, profile }: CheckContext, id: NamedField): string => {
  const field = outline.fields.find((one) => one.id === id);
  return field ? formatField(field, profile.fields[id] ?? '') : '';
};

/** The name that most places have; the first of them where two are as many. */
const usualName = (namings: readonly Naming[]): string | undefined => {
  const votes = namings.map(({ name }) => namings.filter((other) => isSameName(other.name, name)).length);
  return namings[votes.indexOf(Math.max(...votes))]?.name;
};

const fixOf = (context: CheckContext, wrong: readonly Naming[], right: string, told: string): Fix | undefined => {
  const [first] = wrong;
  if (!first) return undefined;
  if (wrong.every(({ isControl }) => isControl))
    return told === '' ? undefined : { kind: 'fields', values: { [first.field]: told } };
  return {
    kind: 'text',
    edits: wrong.map(({ passage, start, end, name }) => {
      const { paragraph, text } = context.whereOf(passage.paragraph);
      return { paragraph, text, start, end, to: isCapitals(name) ? right.toLocaleUpperCase('vi') : right };
    }),
  };
};

const findingAt = (context: CheckContext, naming: Naming, message: string, fix?: Fix): Finding => {
  const { passage, start, end, name } = naming;
  return {
    rule: 'field-mismatch',
    severity: 'warning',
    section: passage.section,
    message,
    quote: around(lineOfNaming(naming), start, end),
    where: context.whereOf(passage.paragraph, name),
    ...(fix ? { fix } : {}),
  };
};

const mismatches = (context: CheckContext, field: NamedField, namings: readonly Naming[]): Finding[] => {
  const told = toldIn(context, field);
  const shown = namings.find(({ name }) => told !== '' && isSameName(name, told));
  const right = shown ? told : usualName(namings);
  if (right === undefined) return [];
  const wrong = namings.filter(({ name }) => !isSameName(name, right));
  const [first] = wrong;
  if (first) {
    const many = wrong.length > 1 ? ` (${wrong.length} chỗ)` : '';
    return [
      findingAt(
        context,
        first,
        `${called[field]} không thống nhất: ở đây ghi “${first.name}”${many}, ${shown ? 'thông tin báo cáo' : 'chỗ khác'} ghi “${right}”. Sửa cho khớp.`,
        fixOf(context, wrong, right, shown ? told : ''),
      ),
    ];
  }
  const [all] = namings;
  if (told === '' || shown || !all) return [];
  return [
    findingAt(
      context,
      all,
      `${called[field]} trong báo cáo là “${all.name}”, thông tin trong khung ghi “${told}”. Sửa một trong hai chỗ cho khớp.`,
      fixOf(
        context,
        namings.filter(({ isControl }) => isControl),
        told,
        told,
      ),
    ),
  ];
};

export const fieldMismatch: Rule = (context) => {
  const namings = namingsIn(context);
  return (['dangBo', 'chiBo', 'diaDanh'] as const).flatMap((field) =>
    mismatches(
      context,
      field,
      namings.filter((naming) => naming.field === field),
    ),
  );
};
