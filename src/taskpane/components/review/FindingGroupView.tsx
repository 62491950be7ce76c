/** The findings of one rule under its title, with what mends them all at once. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession, useSessionState } from '../../hooks/useSession.js';
import { useChanges } from '../../hooks/useChanges.js';
import { openItems, type ItemGroup, type Review } from '../../model/working.js';
import { useLaterStyles } from '../../laterStyles.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { Confirm } from '../Confirm.js';
import { Disclosure } from '../Disclosure.js';
import { ChangeList } from '../ChangeList.js';
import { FindingView } from './FindingView.js';

const useStyles = makeStyles({
  wants: { marginInlineStart: tokens.spacingHorizontalL, marginBottom: tokens.spacingVerticalS },
  mend: { marginInlineStart: tokens.spacingHorizontalL, marginBottom: tokens.spacingVerticalS },
});

interface FindingGroupProps {
  readonly group: ItemGroup;
  readonly review: Review;
}

export const FindingGroupView = ({ group, review }: FindingGroupProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { work } = useSessionState();
  const { rule, items } = group;
  const left = openItems(items).length;
  return (
    <Disclosure
      label={`${texts.rule[rule].title} (${left})`}
      level={2}
      openAtFirst
      holdsCurrent={items.some(({ key }) => key === review.current)}
    >
      {texts.below && <p className={mergeClasses(shared.quiet, styles.wants)}>{texts.below.wants[rule]}</p>}
      {rule === 'section-missing' && left > 0 && (
        <Button
          className={styles.mend}
          size="small"
          disabledFocusable={work !== undefined}
          onClick={() => void session.insertMissing()}
        >
          {texts.menu.insertMissing}
        </Button>
      )}
      {rule === 'placeholder-left' && left > 0 && (
        <Button className={styles.mend} size="small" onClick={() => session.show('profile')}>
          {texts.profile.title}
        </Button>
      )}
      <MendGroup group={group} />
      <ul className={late.plainList}>
        {items.map((item) => (
          <FindingView key={item.key} item={item} review={review} />
        ))}
      </ul>
    </Disclosure>
  );
};

/** «Sửa cả nhóm (n)»: for two or more, with every change to be seen before it is done. */
const MendGroup = ({ group }: { readonly group: ItemGroup }) => {
  const styles = useStyles();
  const session = useSession();
  const { work } = useSessionState();
  const changesOf = useChanges();
  const [asking, setAsking] = useState(false);
  const mendable = openItems(group.items).filter(({ finding }) => changesOf(finding).length > 0);
  if (mendable.length < 2) return null;
  const changes = mendable.flatMap(({ finding }) => changesOf(finding));
  return (
    <div className={styles.mend}>
      <Button
        size="small"
        aria-expanded={asking}
        disabledFocusable={work !== undefined}
        onClick={() => setAsking(!asking)}
      >
        {texts.check.mendAll(mendable.length)}
      </Button>
      {asking && (
        <Confirm
          question={texts.check.mendAsk(mendable.length)}
          yes={texts.check.mendAll(mendable.length)}
          no={texts.check.mendNo}
          onYes={() => void session.mend(mendable.map(({ key }) => key))}
          onNo={() => setAsking(false)}
        >
          <ChangeList changes={changes} label={texts.check.mendAsk(mendable.length)} />
        </Confirm>
      )}
    </div>
  );
};
