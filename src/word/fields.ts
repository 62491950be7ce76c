/**
 * Writing what the person told us once: into the document's properties, and into every place of the text that shows it. Ticked notes
 * and findings set aside are kept the same way.
 */
import { formatField } from '../outline/fields.js';
import { limits } from '../outline/limits.js';
import type { Outline, Profile } from '../outline/types.js';
import { ignoredName, lastName, ticksName, writeMemory, writeTicks } from '../report/memory.js';
import { writeTag } from '../report/tags.js';
import { type Result, success } from '../result.js';
import { writeCarriedPart } from './carried.js';
import type { ProfileOutcome } from './document.js';
import { documentNow } from './documentNow.js';
import { inWord, runWord } from './run.js';
import { sameText } from './texts.js';

/** Custom document properties, by name. */
export const queueProperties = (context: Word.RequestContext, values: ReadonlyMap<string, string>): void => {
  const { customProperties } = context.document.properties;
  for (const [name, value] of values) customProperties.add(name, value);
};

/** What the text shows of each field, by tag: its value, or its blank while it has none. */
export const shownTexts = (outline: Outline, profile: Profile): Map<string, string> => {
  const texts = new Map<string, string>();
  for (const field of outline.fields) {
    const value = Object.hasOwn(profile.fields, field.id) ? formatField(field, profile.fields[field.id] ?? '') : '';
    const text = value === '' ? field.blank : value;
    texts.set(writeTag({ kind: 'field', field: field.id, upper: false }), text);
    texts.set(writeTag({ kind: 'field', field: field.id, upper: true }), text.toLocaleUpperCase('vi'));
  }
  return texts;
};

/** The texts of all controls, one after another: the same before and after means that no place of the text has changed. */
const shownNow = async (context: Word.RequestContext): Promise<string> => {
  const { contentControls } = context.document;
  contentControls.load('text');
  await context.sync();
  return contentControls.items.map((control) => control.text).join('\n');
};

/** Gives how many places of the text changed. */
const writeProfile = (outline: Outline, profile: Profile): Promise<Result<number>> => {
  let before: string | undefined;
  return inWord(
    'writing',
    async (context) => {
      const { contentControls } = context.document;
      contentControls.load('tag,text');
      await context.sync();

      const texts = shownTexts(outline, profile);
      let changed = 0;
      for (const control of contentControls.items) {
        const text = texts.get(control.tag);
        if (text === undefined || text === '' || sameText(control.text, text)) continue;
        // Replace inside the control keeps the control, its formatting and the text around it.
        control.insertText(text, 'Replace');
        changed++;
      }
      queueProperties(context, writeMemory(outline, profile));
      before = contentControls.items.map((control) => control.text).join('\n');
      await context.sync();
      return changed;
    },
    (error) => documentNow(before, error, async (shown) => (await runWord('reading', shownNow)) === shown),
  );
};

/**
 * Two round trips: find the places, write. What is written names the outline, so the outline itself is left beside it where a colleague's add-in
 * has it not: a report that was typed by hand and is checked against an outline of one's own gets it here and nowhere else.
 */
export const setProfile = async (outline: Outline, profile: Profile): Promise<Result<ProfileOutcome>> => {
  const written = await writeProfile(outline, profile);
  if (!written.ok) return written;
  return success({ changed: written.value, notices: await writeCarriedPart(outline) });
};

// A property is not the text: whatever happened to it, nothing that is printed has changed.
const setProperty = (name: string, value: string): Promise<Result<void>> =>
  inWord('writing', async (context) => {
    queueProperties(context, new Map([[name, value]]));
    await context.sync();
  });

export const setTicks = (section: string, ticked: readonly number[]): Promise<Result<void>> =>
  setProperty(ticksName(section), writeTicks(ticked));

export const keepLast = (name: string): Promise<Result<void>> => setProperty(lastName, name);

/** Keeps the reason with the document, under the name of the finding (check/setAside.ts); '' takes it back. */
export const setAside = (finding: string, reason: string): Promise<Result<void>> =>
  setProperty(ignoredName(finding), reason.trim().slice(0, limits.value));
