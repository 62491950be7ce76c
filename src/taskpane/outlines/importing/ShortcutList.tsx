/** The keys of the tree, as a small table. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { narrow, useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    [narrow]: { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  key: { ...typographyStyles.caption1Strong, whiteSpace: 'nowrap' },
});

export const ShortcutList = () => {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <dl className={styles.list}>
      {texts.importing.keys.map(([key, what]) => (
        <Fragment key={key}>
          <dt className={styles.key}>{key}</dt>
          <dd className={shared.quiet}>{what}</dd>
        </Fragment>
      ))}
    </dl>
  );
};
