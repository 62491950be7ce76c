/** «Viết tiếp»: the outline with last term's fields into the open document, last term's targets into its results table, its text beside the sections. */
import type { Indicator } from '../../indicators/types.js';
import type { Profile } from '../../outline/types.js';
import { normalize } from '../../report/normalize.js';
import { indicatorStoreOf } from '../indicators/store.js';
import type { Notice, Session } from '../session/types.js';
import { texts } from '../texts.js';
import type { LastReport } from './lastReport.js';

/** Writes those that the results table has not, and gives how many; undefined where it could not be done. */
const carryInto = async (session: Session, targets: readonly Indicator[]): Promise<number | undefined> => {
  const store = indicatorStoreOf(session);
  store.show('results');
  if (!store.state().read) await store.insertTable();
  if (!store.state().read || session.state().problem) return undefined;
  const known = new Set(store.state().rows.map(({ indicator }) => normalize(indicator.name)));
  const wanted = targets.filter(({ name }) => !known.has(normalize(name)));
  if (wanted.length === 0) return 0;
  store.add(wanted);
  await store.write(false);
  return session.state().problem || store.state().unwritten ? undefined : wanted.length;
};

/**
 * Does what is left to do, in order, and stops at what fails: pressed again it goes on. What is there already does not go in a second time.
 */
export const writeNextTerm = async (
  session: Session,
  { last }: LastReport,
  profile: Profile,
  targets: readonly Indicator[],
): Promise<void> => {
  const said: Notice['notices'][number][] = [];
  if (!session.state().outlined) {
    await session.insert(profile, session.state().settings);
    if (!session.state().outlined) return;
    said.push(...(session.state().notice?.notices ?? []));
  }
  const count = session.state().sections.length;
  if (targets.length > 0) {
    const carried = await carryInto(session, targets);
    if (carried === undefined) return;
    said.unshift(texts.next.carried(carried));
  }
  await session.keepLast(last);
  if (session.state().problem) return;
  session.show('guide');
  const kept = session.state().last?.kept === true ? texts.next.keptHere : texts.next.keptNot;
  session.tell({ ok: true, work: 'inserting', count, notices: [...said, kept] });
};
