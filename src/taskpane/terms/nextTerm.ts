/** «Viết tiếp»: the outline with last term's fields into the open document, last term's targets into its results table, its text beside the sections. */
import type { Indicator } from '../../indicators/types.js';
import type { Profile } from '../../outline/types.js';
import { normalize } from '../../report/normalize.js';
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
  const nameOf = ({ name }: Indicator): string => normalize(name);
  const groups = new Set(rows.map(({ indicator }) => indicator.group));
  const names = new Set(rows.map(({ indicator }) => nameOf(indicator)));
  for (const { key, indicator } of rows) {
    const target = indicator.target === '' && targets.find((each) => nameOf(each) === nameOf(indicator));
    if (target) store.save(key, { ...indicator, target: target.target });
  }
  const others = targets.filter((target) => !names.has(nameOf(target)));
  store.add(others.filter(({ group }) => groups.has(group)));
  if (store.state().unwritten) await store.write(false);
  if (session.state().problem || store.state().unwritten) return undefined;
  // What a press that failed had left among the rows was not in the table yet.
  const known = new Map(read.indicators.map((indicator) => [nameOf(indicator), indicator.target]));
  return {
    count: targets
      .filter((target) => groups.has(target.group) || names.has(nameOf(target)))
      .filter((target) => (known.get(nameOf(target)) ?? '') === '').length,
    left: others.filter(({ group }) => !groups.has(group)).map(({ name }) => name),
  };
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
