/** «Đưa vào văn bản»: a newer outline carried out in the open document, and told. */
import { outlineKey } from '../../outline/tree.js';
import type { Outline } from '../../outline/types.js';
import { compareOutlines } from '../../report/compareOutlines.js';
import type { Session } from '../session/types.js';
import { texts } from '../texts.js';
import { headingsOf, type UpdateChanges } from './changes.js';

export interface Update {
  readonly old: Outline;
  readonly newer: Outline;
  readonly changes: UpdateChanges;
}

/** Last term's text follows its sections into the newer outline. */
const sortAnew = async (session: Session, old: Outline, newer: Outline): Promise<void> => {
  const { last } = session.state();
  if (last?.outline !== outlineKey(old)) return;
  const texts = compareOutlines(old, newer).pairs.flatMap((pair) => {
    const own = last.texts.get(pair.old.id);
    return own ? [[pair.new.id, own] as const] : [];
  });
  await session.keepLast({ outline: outlineKey(newer), file: last.file, texts: new Map(texts) });
};

/** `onDone`: it is in the document, at the first press or when tried again; what went wrong stands in the session. */
export const carryOut = (
  session: Session,
  { old, newer, changes }: Update,
  ticked: ReadonlySet<string>,
  onDone: () => void,
): Promise<void> => {
  const { profile, settings } = session.state();
  const { guidance, tables } = settings;
  return session.run(
    'updating',
    () => session.services.document.update({ old, outline: newer, profile, chosen: [...ticked], guidance, tables }),
    async ({ inserted, renamed, left, notices }) => {
      await session.readBack();
      await sortAnew(session, old, newer);
      onDone();
      const headings = headingsOf(newer, profile);
      const open = [...changes.added, ...changes.renamed].filter(({ id, fate }) => fate === 'open' && !ticked.has(id));
      session.tell({
        ok: left.length === 0,
        work: 'updating',
        count: inserted.length + renamed.length,
        notices: [
          ...(inserted.length > 0 ? [texts.update.inserted(inserted.length)] : []),
          ...(renamed.length > 0 ? [texts.update.renamedDone(renamed.length)] : []),
          ...left.map((id) => texts.update.left(headings.get(id) ?? id)),
          ...(open.length > 0 ? [texts.update.unwanted(open.length)] : []),
          ...notices,
        ],
      });
    },
  );
};
