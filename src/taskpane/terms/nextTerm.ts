/** «Viết tiếp»: the outline with last term's fields into the open document, last term's targets into its results table, its text beside the sections. */
import { placeTargets } from '../../indicators/carry.js';
import type { Indicator } from '../../indicators/types.js';
import type { IndicatorTable } from '../../indicators/tables.js';
import type { Profile } from '../../outline/types.js';
import { type Failure, failed, success } from '../../result.js';
import { leftOf, type Row } from '../indicators/model.js';
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

const unwritten: Failure = {
  code: 'indicators-unwritten',
  message: 'Thẻ «Chỉ tiêu» còn chỗ sửa chưa ghi vào văn bản, nên chưa đưa chỉ tiêu nhiệm kỳ trước vào bảng.',
  hint: 'Mở thẻ «Chỉ tiêu», ghi vào văn bản hoặc bỏ chỗ sửa đó, rồi quay lại đây làm tiếp.',
};

/** The rows say what the table says and, after a press that failed, some of these targets: nothing that the person has typed or taken out. */
const isUntouched = (read: IndicatorTable, rows: readonly Row[], targets: readonly Indicator[]): boolean => {
  const { standing, added } = placeTargets(read.indicators, targets);
  const known = new Set([...read.indicators, ...standing, ...added].map((indicator) => JSON.stringify(indicator)));
  const left = leftOf(rows);
  return left.length >= read.indicators.length && left.every((indicator) => known.has(JSON.stringify(indicator)));
};

/** Fills in the rows that the outline gives, adds the others to their groups; undefined where it could not be done. */
const carryInto = async (session: Session, targets: readonly Indicator[]): Promise<CarriedInto | undefined> => {
  const store = indicatorStoreOf(session);
  store.show('results');
  if (!store.state().read) await store.insertTable();
  const { read, rows } = store.state();
  if (!read || session.state().problem) return undefined;
  if (!isUntouched(read, rows, targets)) {
    const settled = () => isUntouched(read, store.state().rows, targets);
    await session.run(
      'keeping',
      () => Promise.resolve(settled() ? success(undefined) : failed(unwritten)),
      () => undefined,
    );
    return undefined;
  }
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
    // «Đã có đủ» would not be true beside what found no place.
    const own = carried.count > 0 || carried.left.length === 0 ? [texts.next.carried(carried.count)] : [];
    said.unshift(...own, ...carried.left.map((name) => texts.next.carriedNot(name)));
  }
  await session.keepLast(last);
  if (session.state().problem) return;
  session.show('guide');
  const kept = session.state().last?.kept === true ? texts.next.keptHere : texts.next.keptNot;
  session.tell({ ok: true, work: 'inserting', count, notices: [...said, kept] });
};
