/** «Viết tiếp»: the outline with last term's fields into the open document, last term's targets into its results table, its text beside the sections. */
import { placeTargets } from '../../indicators/carry.js';
import type { Indicator } from '../../indicators/types.js';
import type { Profile } from '../../outline/types.js';
import { indicatorStoreOf } from '../indicators/store.js';
import type { Notice, Session } from '../session/types.js';
import { texts } from '../texts.js';
import type { LastReport } from './lastReport.js';

interface CarriedInto {
  /** Targets that stand in the table now and did not before. */
  readonly count: number;
  /** Names of those that have no place in it: Word makes no new title row for a group of its own. */
  readonly left: readonly string[];
}

/** Fills in the rows that the outline gives, adds the others to their groups; undefined where it could not be done. */
const carryInto = async (session: Session, targets: readonly Indicator[]): Promise<CarriedInto | undefined> => {
  const store = indicatorStoreOf(session);
  store.show('results');
  if (!store.state().read) await store.insertTable();
  const { read, rows } = store.state();
  if (!read || session.state().problem) return undefined;
  const standing = rows.map(({ indicator }) => indicator);
  const groups = new Set(standing.map(({ group }) => group));
  const left = new Set(placeTargets(standing, targets).added.filter(({ group }) => !groups.has(group)));
  const taken = targets.filter((target) => !left.has(target));
  store.take(taken);
  if (store.state().unwritten) await store.write(false);
  if (session.state().problem || store.state().unwritten) return undefined;
  // What a press that failed had left among the rows was not in the table yet.
  const { filled, added } = placeTargets(read.indicators, taken);
  return { count: filled.length + added.length, left: [...left].map(({ name }) => name) };
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
    said.unshift(texts.next.carried(carried.count), ...carried.left.map((name) => texts.next.carriedNot(name)));
  }
  await session.keepLast(last);
  if (session.state().problem) return;
  session.show('guide');
  const kept = session.state().last?.kept === true ? texts.next.keptHere : texts.next.keptNot;
  session.tell({ ok: true, work: 'inserting', count, notices: [...said, kept] });
};
