/** One indicator: what was to be reached, what was, and what that is worth. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { judge } from '../../indicators/judge.js';
import { useLaterStyles } from '../laterStyles.js';
import { narrow, useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { IndicatorForm } from './IndicatorForm.js';
import { Meter } from './Meter.js';
import { withUnit, type Row } from './model.js';
import { useIndicators } from './useIndicators.js';
import { VerdictMark } from './VerdictMark.js';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  top: {
    alignItems: 'flex-start',
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexDirection: 'column' },
  },
  figures: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM, margin: 0 },
  figure: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

export const IndicatorCard = ({ row }: { readonly row: Row }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const [store, { read, editing }] = useIndicators();
  const { indicator, key, removed } = row;
  const isEditing = editing === key;
  const [wasEditing, setWasEditing] = useState(isEditing);
  if (isEditing && !wasEditing) setWasEditing(true);
  const name = indicator.name === '' ? texts.indicators.unnamed : indicator.name;
  if (removed) {
    return (
      <li className={mergeClasses(late.box, shared.stackTight)}>
        <span className={shared.text}>{texts.indicators.removed(name)}</span>
        <div className={mergeClasses(styles.buttons, late.flush)}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label={texts.indicators.undoName(name)}
            onClick={() => store.undoRemove(key)}
          >
            {texts.indicators.undo}
          </Button>
        </div>
      </li>
    );
  }
  if (read && isEditing) {
    return (
      <li className={mergeClasses(late.box, shared.stackTight)}>
        <IndicatorForm row={row} read={read} />
      </li>
    );
  }
  const isResults = read?.columns.kind === 'results';
  const { verdict, ratio } = judge(indicator);
  const reached = isResults ? indicator.result : (indicator.previous ?? '');
  const figure = (label: string, value: string) => (
    <div>
      <dt className={shared.quiet}>{label}</dt>
      <dd lang={value === '' ? undefined : 'vi'} className={mergeClasses(shared.text, styles.figure)}>
        {value === '' ? texts.indicators.notSet : withUnit(value, indicator.unit)}
      </dd>
    </div>
  );
  return (
    <li className={mergeClasses(late.box, shared.stackTight)}>
      <div className={styles.top}>
        <span lang={indicator.name === '' ? undefined : 'vi'} className={mergeClasses(shared.label, styles.name)}>
          {name}
        </span>
        {isResults && <VerdictMark verdict={verdict} hasResult={indicator.result !== ''} />}
      </div>
      <dl className={styles.figures}>
        {!isResults && figure(texts.indicators.previous, reached)}
        {figure(texts.indicators.target, indicator.target)}
        {isResults && figure(texts.indicators.result, reached)}
      </dl>
      {isResults && ratio !== undefined && <Meter ratio={ratio} />}
      {indicator.note !== '' && (
        <span lang="vi" className={shared.quiet}>
          {indicator.note}
        </span>
      )}
      <div className={mergeClasses(styles.buttons, late.flush)}>
        <Button
          size="small"
          appearance="subtle"
          // Back where the person was before the form.
          autoFocus={wasEditing}
          icon={<EditRegular />}
          aria-label={texts.indicators.editName(name)}
          onClick={() => store.edit(key)}
        >
          {texts.indicators.edit}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={texts.indicators.removeName(name)}
          onClick={() => store.remove(key)}
        >
          {texts.indicators.remove}
        </Button>
      </div>
    </li>
  );
};
