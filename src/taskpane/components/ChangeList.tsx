/** What will change, «from → to» a line. A long list scrolls by itself, so that the buttons under it stay in reach. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Change } from '../model/changes.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  // About ten lines.
  long: { maxHeight: `calc(10 * ${tokens.lineHeightBase300})`, overflowY: 'auto' },
  from: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  to: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
});

/** More lines than this scroll. */
const shortList = 6;

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly label: string;
}

export const ChangeList = ({ changes, label }: ChangeListProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const isLong = changes.length > shortList;
  return (
    <div
      // What scrolls must be reached by keys.
      {...(isLong ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
      className={mergeClasses(isLong && styles.long, isLong && shared.focusable)}
    >
      <ul className={mergeClasses(late.plainList, shared.text, styles.list)}>
        {changes.map((change, index) => (
          <li key={index}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const ChangeLine = ({ change: { from, to } }: { readonly change: Change }) => {
  const styles = useStyles();
  const late = useLaterStyles();
  if (from === '') return to;
  return (
    <>
      <span className={late.heardOnly}>{texts.check.from} </span>
      <del lang="vi" className={styles.from}>
        {from}
      </del>
      <span aria-hidden> → </span>
      <span className={late.heardOnly}> {texts.check.to} </span>
      <ins lang="vi" className={styles.to}>
        {to}
      </ins>
    </>
  );
};
