/** The documents a section rests on, each with what became of it: an icon and words, never a colour alone; where it is known from on demand. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowCircleRightRegular } from '@fluentui/react-icons/svg/arrow-circle-right';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId, useState } from 'react';
import type { RuleStatus } from '../../check/ruleStatus.js';
import { formatShortDate } from '../../outline/terms.js';
import type { Citation } from '../../outline/types.js';
import { useSession } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { narrow, useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  status: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    [narrow]: { flexWrap: 'wrap' },
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', [narrow]: { flexBasis: '60%' } },
  source: { overflowWrap: 'anywhere', userSelect: 'text' },
  'in-force': { color: tokens.colorStatusSuccessForeground1 },
  continued: { color: tokens.colorBrandForeground1 },
  replaced: { color: tokens.colorStatusWarningForeground3 },
  unsure: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  'in-force': CheckmarkCircleRegular,
  continued: ArrowCircleRightRegular,
  replaced: WarningRegular,
  unsure: QuestionCircleRegular,
};

const Cite = ({ cite, status }: { readonly cite: Citation; readonly status: RuleStatus }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Icon = icons[status.state];
  return (
    <li className={styles.item}>
      <span>
        <span lang="vi">{cite.number}</span>
        {cite.date && <span className={shared.quiet}> {texts.guide.issued(formatShortDate(cite.date))}</span>}
      </span>
      <span className={styles.status}>
        <Icon aria-hidden className={mergeClasses(styles.icon, styles[status.state])} />
        <span className={mergeClasses(shared.quiet, styles.words)}>
          {texts.guide.cite[status.state](status.successor)}
        </span>
        {status.source !== '' && (
          <Button
            appearance="transparent"
            size="small"
            aria-expanded={open}
            aria-controls={id}
            aria-label={texts.guide.sourceOf(cite.number)}
            onClick={() => setOpen(!open)}
          >
            {texts.guide.source}
          </Button>
        )}
      </span>
      <span id={id} lang="vi" hidden={!open} className={mergeClasses(shared.quiet, styles.source)}>
        {status.source}
      </span>
    </li>
  );
};

export const CiteList = ({ cites }: { readonly cites: readonly Citation[] }) => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const { services } = useSession();
  return (
    <div className={shared.stackTight}>
      <p className={shared.label}>{texts.guide.cites}</p>
      <ul className={mergeClasses(late.plainList, shared.stack, shared.text)}>
        {cites.map((cite) => (
          <Cite key={`${cite.number} ${cite.date ?? ''}`} cite={cite} status={services.statusOf(cite)} />
        ))}
      </ul>
    </div>
  );
};
