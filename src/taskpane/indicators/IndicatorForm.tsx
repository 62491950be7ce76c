/** The form of one indicator. Nothing is written into the document from here; «Xong», or going on to another, takes it into the list. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { IndicatorTable } from '../../indicators/tables.js';
import type { Comparator, Indicator, Period } from '../../indicators/types.js';
import { Asks } from '../components/Asks.js';
import { Choice } from '../components/Choice.js';
import { narrow, useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { understood, type Row } from './model.js';
import { useIndicators } from './useIndicators.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: '1fr' },
  },
  // An input would otherwise keep the browser's twenty letters and burst the column.
  narrow: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
});

/** Those that a bare number leaves open; the others are said by the words of the target. */
const choosable = ['at-least', 'at-most', 'equal'] as const;

interface IndicatorFormProps {
  readonly row: Row;
  readonly read: IndicatorTable;
}

export const IndicatorForm = ({ row, read }: IndicatorFormProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = texts.indicators.form;
  const [store, { draft }] = useIndicators();
  const typed = draft ?? row.indicator;
  const form = useRef<HTMLFormElement>(null);
  // The form takes the place of the button that was pressed.
  useEffect(() => {
    const first = form.current?.querySelector('input');
    // A long name is read from its beginning.
    first?.setSelectionRange(0, 0);
    first?.focus();
  }, []);
  const change = (part: Partial<Indicator>) => store.type({ ...typed, ...part });
  const isResults = read.columns.kind === 'results';
  const input = (label: string, value: string, onChange: (value: string) => void, more: object = {}) => (
    <Field label={label} {...more}>
      <Input className={styles.narrow} value={value} onChange={(_event, given) => onChange(given.value)} />
    </Field>
  );
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={texts.indicators.editName(row.indicator.name || texts.indicators.unnamed)}
      onSubmit={(event) => {
        event.preventDefault();
        store.save(row.key, typed);
      }}
    >
      <Asks />
      <Field label={words.name} required>
        <Input
          className={styles.narrow}
          required
          value={typed.name}
          onChange={(_event, given) => change({ name: given.value })}
        />
      </Field>
      <div className={styles.pair}>
        {input(words.unit, typed.unit, (unit) => change({ unit }))}
        <Choice
          label={words.comparator}
          value={choosable.find((candidate) => candidate === typed.comparator) ?? ''}
          options={[{ id: '', label: words.byWords }, ...choosable.map((id) => ({ id, label: words.comparators[id] }))]}
          onChange={(id) => {
            const chosen = choosable.find((candidate) => candidate === id);
            store.type(withComparator(typed, chosen));
          }}
        />
      </div>
      {!isResults && input(words.previous, typed.previous ?? '', (previous) => change({ previous }))}
      {input(isResults ? words.target : words.newTarget, typed.target, (target) => change({ target }), {
        hint: understood(typed, texts),
      })}
      {isResults && input(words.result, typed.result, (result) => change({ result }))}
      {typed.yearly?.map((value, index) => (
        <div key={index}>
          {input(words.year(read.grid.titles[read.columns.years[index] ?? -1] ?? ''), value, (year) =>
            change({ yearly: typed.yearly?.map((each, at) => (at === index ? year : each)) ?? [] }),
          )}
        </div>
      ))}
      <div className={styles.pair}>
        <Choice
          label={words.period}
          value={typed.period}
          options={periods.map((id) => ({ id, label: words.periods[id] }))}
          onChange={(id) => change({ period: periods.find((candidate) => candidate === id) ?? '' })}
        />
        {input(words.note, typed.note, (note) => change({ note }))}
      </div>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" size="small">
          {words.done}
        </Button>
        <Button size="small" onClick={() => store.edit('')}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

/** Without one the words of the target say how it is measured. */
const withComparator = (indicator: Indicator, chosen: Comparator | undefined): Indicator => {
  const { name, unit, group, target, result, period, note, previous, yearly } = indicator;
  return {
    ...{ name, unit, group, target, result, period, note },
    ...(chosen === undefined ? {} : { comparator: chosen }),
    ...(previous === undefined ? {} : { previous }),
    ...(yearly === undefined ? {} : { yearly }),
  };
};

const periods: readonly (Period | '')[] = ['', 'term', 'year', 'end'];
