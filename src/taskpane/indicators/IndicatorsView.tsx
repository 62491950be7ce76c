/** Chỉ tiêu: the indicators of the document's tables as cards, to be filled in here and written into the document when asked. */
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useRef, useState } from 'react';
import { groupTitles } from '../../indicators/groups.js';
import { judge } from '../../indicators/judge.js';
import { useNextStep } from '../components/Asks.js';
import { Pills } from '../components/Pills.js';
import { useCaughtFocus } from '../hooks/useCaughtFocus.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { AddIndicator } from './AddIndicator.js';
import { CarryOver } from './CarryOver.js';
import { ComputeBox } from './ComputeBox.js';
import { IndicatorCard } from './IndicatorCard.js';
import { continuedFrom, findTable, leftOf, type TableKind } from './model.js';
import { useIndicators } from './useIndicators.js';

const useStyles = makeStyles({
  add: { flexShrink: 0 },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const kinds: readonly TableKind[] = ['results', 'targets'];

export const IndicatorsView = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const [store, { kind, read }] = useIndicators();
  return (
    <div className={shared.stack}>
      <h1 className={late.heardOnly}>{texts.app.tabs.indicators}</h1>
      <Pills
        label={texts.indicators.kinds}
        items={kinds.map((id) => ({ id, label: texts.indicators.kind[id] }))}
        chosen={kind}
        onChoose={store.show}
      />
      {read ? <TableOfIndicators key={kind} /> : <NoTable />}
    </div>
  );
};

const NoTable = () => {
  const shared = useSharedStyles();
  const session = useSession();
  const { outlined, work } = useSessionState();
  const [store] = useIndicators();
  return (
    <>
      <p className={shared.text}>{outlined ? texts.indicators.noTable : texts.indicators.noOutline}</p>
      {outlined ? (
        <Button appearance="primary" disabledFocusable={work !== undefined} onClick={() => void store.insertTable()}>
          {texts.indicators.insertTable}
        </Button>
      ) : (
        <Button appearance="primary" onClick={() => session.show('start')}>
          {texts.indicators.toStart}
        </Button>
      )}
    </>
  );
};

const TableOfIndicators = () => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const { work } = useSessionState();
  const [store, { kind, read, rows, changed }] = useIndicators();
  const [adding, setAdding] = useState(false);
  const left = leftOf(rows);
  const met = read?.columns.kind === 'results' ? left.filter(isMet).length : 0;
  return (
    <>
      {changed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <p className={shared.text}>{texts.indicators.changed}</p>
            <p className={shared.quiet}>{texts.indicators.rereadWarning}</p>
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={work !== undefined} onClick={() => void store.reread()}>
              {texts.indicators.reread}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={late.spread}>
        <span className={shared.label}>{texts.indicators.count(left.length, met)}</span>
        <Button
          className={styles.add}
          size="small"
          icon={<AddRegular />}
          aria-expanded={adding}
          appearance={rows.length === 0 ? 'primary' : 'secondary'}
          onClick={() => setAdding(!adding)}
        >
          {texts.indicators.add}
        </Button>
      </div>
      {rows.length === 0 && <p className={shared.text}>{texts.indicators.empty}</p>}
      {adding && <AddIndicator onClose={() => setAdding(false)} />}
      {kind === 'results' ? <CarryOver /> : <FromResults />}
      <Cards />
      <WriteBar />
    </>
  );
};

/** New targets go on from what the last term reached, which stands in this document already. */
const FromResults = () => {
  const { reading } = useSessionState();
  const [store, { rows }] = useIndicators();
  const results = reading ? (findTable(reading.report, 'results')?.indicators ?? []) : [];
  const continued = continuedFrom(results, rows);
  if (continued.length === 0) return null;
  return (
    <Link as="button" type="button" onClick={() => store.add(continued)}>
      {texts.indicators.carryResults} ({continued.length})
    </Link>
  );
};

const isMet = (indicator: Parameters<typeof judge>[0]): boolean => {
  const { verdict } = judge(indicator);
  return verdict === 'met' || verdict === 'exceeded';
};

const Cards = () => {
  const styles = useStyles();
  const late = useLaterStyles();
  const [, { rows }] = useIndicators();
  return (
    <ul className={mergeClasses(late.plainList, styles.cards)}>
      {rows.flatMap((row, index) => {
        const { group } = row.indicator;
        const isFirst = group !== '' && group !== rows[index - 1]?.indicator.group;
        return [
          ...(isFirst ? [<GroupTitle key={`title ${row.key}`} title={groupTitles[group]} />] : []),
          <IndicatorCard key={row.key} row={row} />,
        ];
      })}
    </ul>
  );
};

const GroupTitle = ({ title }: { readonly title: string }) => {
  const shared = useSharedStyles();
  return (
    <li>
      <h2 className={shared.label}>{title}</h2>
    </li>
  );
};

const WriteBar = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const nextStep = useNextStep();
  const { work } = useSessionState();
  const [store, { read, unwritten }] = useIndicators();
  const [computing, setComputing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useCaughtFocus(row, computing);
  const busy = work !== undefined;
  const canCompute = read?.columns.ratio !== undefined || read?.columns.verdict !== undefined;
  return (
    <div className={mergeClasses(late.bottomBar, shared.stackTight)}>
      {computing && <ComputeBox onClose={() => setComputing(false)} />}
      <span role="status" className={shared.quiet}>
        {unwritten ? texts.indicators.unwritten : texts.indicators.nothingToWrite}
      </span>
      <div ref={row} className={shared.row}>
        <Button
          appearance={nextStep}
          size="small"
          disabledFocusable={busy || !unwritten}
          onClick={() => void store.write(false)}
        >
          {texts.indicators.write}
        </Button>
        {canCompute && (
          <Button size="small" aria-expanded={computing} onClick={() => setComputing(!computing)}>
            {texts.indicators.compute}
          </Button>
        )}
      </div>
    </div>
  );
};
