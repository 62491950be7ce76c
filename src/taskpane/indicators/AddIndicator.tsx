/** «Thêm chỉ tiêu»: from those that cells commonly have, found with or without accents, or an empty one. */
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useState } from 'react';
import { fromCommon } from '../../indicators/catalogue.js';
import { groupTitles } from '../../indicators/groups.js';
import { useRoving } from '../hooks/useRoving.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { blankIndicator, searchCommon } from './model.js';
import { useIndicators } from './useIndicators.js';

const useStyles = makeStyles({
  // The list scrolls by itself: what stands under it stays in reach.
  list: { maxHeight: `calc(14 * ${tokens.lineHeightBase300})`, overflowY: 'auto' },
  group: { paddingTop: tokens.spacingVerticalS },
  choice: {
    background: 'none',
    border: 'none',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    width: '100%',
    ':hover': { background: tokens.colorSubtleBackgroundHover },
  },
});

export const AddIndicator = ({ onClose }: { readonly onClose: () => void }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const [store] = useIndicators();
  const [typed, setTyped] = useState('');
  const found = searchCommon(typed);
  const { itemProps } = useRoving(found.length, 0, 'vertical');
  return (
    <section aria-label={texts.indicators.addTitle} className={late.box}>
      <Input
        type="search"
        aria-label={texts.indicators.search}
        placeholder={texts.indicators.search}
        contentBefore={<SearchRegular />}
        value={typed}
        onChange={(_event, given) => setTyped(given.value)}
      />
      {found.length === 0 && <p className={shared.quiet}>{texts.indicators.noMatch}</p>}
      <ul className={mergeClasses(late.plainList, styles.list)} hidden={found.length === 0}>
        {found.map((common, index) => (
          <li key={`${common.group} ${common.name}`}>
            {common.group !== found[index - 1]?.group && (
              <p lang="vi" className={mergeClasses(shared.quiet, styles.group)}>
                {groupTitles[common.group]}
              </p>
            )}
            <button
              {...itemProps(index)}
              type="button"
              className={mergeClasses(styles.choice, shared.focusable)}
              onClick={() => {
                store.addAndEdit(fromCommon(common));
                onClose();
              }}
            >
              <span lang="vi" className={shared.text}>
                {common.name}
              </span>
              <span className={shared.quiet}>{texts.indicators.example(common.target, common.unit)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={shared.row}>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            store.addAndEdit(blankIndicator);
            onClose();
          }}
        >
          {texts.indicators.addEmpty}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {texts.indicators.close}
        </Button>
      </div>
    </section>
  );
};
