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
  const { read, rows } = store.state();
  if (!read || session.state().problem) return undefined;
  const namesOf = (indicators: readonly Indicator[]) => new Set(indicators.map(({ name }) => normalize(name)));
  // What a press that failed has left among the rows is not in the table yet.
  const [written, listed] = [namesOf(read.indicators), namesOf(rows.map(({ indicator }) => indicator))];
  store.add(targets.filter(({ name }) => !listed.has(normalize(name))));
  if (store.state().unwritten) await store.write(false);
  if (session.state().problem || store.state().unwritten) return undefined;
  return targets.filter(({ name }) => !written.has(normalize(name))).length;
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
  session.dismiss();
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
