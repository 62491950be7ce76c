/**
 * Last term's targets into the results table of the new report. The table comes in where it is missing; rows that wait for a target get it, what
 * stands in it stays, and an indicator that is there already is not carried a second time.
 */
import { carryTargets, placeTargets } from '../indicators/carry.js';
import { isEmptyChange, planIndicators } from '../indicators/planTable.js';
import { type IndicatorTable, readIndicatorTable } from '../indicators/tables.js';
import type { Indicator } from '../indicators/types.js';
import { editTable, insertBlocks } from '../ooxml/edit.js';
import { type Package, savePackage } from '../ooxml/package.js';
import { readReport } from '../ooxml/read.js';
import { presentationRules } from '../outline/presentation.js';
import { allSections } from '../outline/tree.js';
import type { Outline, Profile } from '../outline/types.js';
import type { Report } from '../report/blocks.js';
import { planInsertTable } from '../report/planInsert.js';
import { failed, type Failure, type Result, success } from '../result.js';
import { openFor } from '../ooxml/reportFile.js';

const noTable: Failure = {
  code: 'no-results-table',
  message: 'Báo cáo mới chưa có bảng kết quả thực hiện chỉ tiêu, và chưa có mục để đặt bảng đó vào.',
  hint: 'Chèn đề cương vào báo cáo mới trước (decuong insert), rồi làm lại.',
};

const notWritten: Failure = {
  code: 'table-shape',
  message: 'Bảng kết quả của báo cáo mới có ô gộp hoặc nội dung mà máy không ghi được mà vẫn giữ nguyên bảng.',
  hint: 'Bỏ ô gộp trong các hàng chỉ tiêu của bảng đó bằng Word, rồi làm lại.',
};

const resultsIn = (report: Report): IndicatorTable | undefined =>
  report.blocks
    .flatMap((block) => (block.kind === 'table' ? (readIndicatorTable(block) ?? []) : []))
    .find(({ columns }) => columns.kind === 'results');

/** The package with a results table in it; undefined where the outline or the report has no place for one. */
const withResults = (pkg: Package, report: Report, outline: Outline, profile: Profile): Result<Package | undefined> => {
  for (const section of allSections(outline)) {
    const spec = section.tables.find(({ id }) => id === 'results');
    const plan = spec && planInsertTable(report, outline, profile, section.id, spec.id);
    if (plan?.kind === 'insert') return insertBlocks(pkg, report, [plan.insertion], presentationRules(profile.rules));
  }
  return success(undefined);
};

export interface CarriedOver {
  readonly bytes: Uint8Array;
  /** Indicators whose target came into the table. */
  readonly carried: readonly Indicator[];
  /** Those that stood there already. */
  readonly present: readonly Indicator[];
  /** Texts of the old report that a person has to look at. */
  readonly unclear: readonly string[];
}

/** Reads the targets of an older report and writes them into the newer one. Failures: as for opening, `no-results-table`, `table-shape`. */
export const carryOver = (older: Uint8Array, newer: Uint8Array, outline: Outline | undefined): Result<CarriedOver> => {
  const old = openFor(older, { outline, profile: undefined });
  if (!old.ok) return old;
  const opened = openFor(newer, { outline, profile: undefined });
  if (!opened.ok) return opened;
  const { understood, unclear } = carryTargets(old.value.report, old.value.outline, old.value.profile);
  let { pkg, report } = opened.value;
  let table = resultsIn(report);
  if (!table) {
    const inserted = withResults(pkg, report, opened.value.outline, opened.value.profile);
    if (!inserted.ok) return inserted;
    if (!inserted.value) return failed(noTable);
    pkg = inserted.value;
    const read = readReport(pkg);
    if (!read.ok) return read;
    report = read.value;
    table = resultsIn(report);
  }
  if (!table) return failed(noTable);
  const { standing, filled, added, present } = placeTargets(table.indicators, understood);
  const carried = [...filled, ...added];
  const change = planIndicators(table, [...standing, ...added]);
  if (carried.length === 0 || isEmptyChange(change))
    return success({ bytes: newer, carried: [], present: understood, unclear });
  const edited = editTable(pkg, change);
  if (!edited.ok) return edited;
  if (!edited.value.done) return failed(notWritten);
  return success({ bytes: savePackage(edited.value.pkg), carried, present, unclear });
};
