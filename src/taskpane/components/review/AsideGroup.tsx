/** «Đã bỏ qua (n)»: what was set aside, with its reason, and the way back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { IgnoredFinding } from '../../../check/types.js';
import { useSession, useSessionState } from '../../hooks/useSession.js';
import { findingKey, reasonWords, wordsOf } from '../../model/findings.js';
import { sectionLabel } from '../../model/sections.js';
import { useLaterStyles } from '../../laterStyles.js';
import { narrow, useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { Disclosure } from '../Disclosure.js';

const useStyles = makeStyles({
  line: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    [narrow]: { flexDirection: 'column' },
    padding: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  back: { flexShrink: 0 },
});

export const AsideGroup = ({ ignored }: { readonly ignored: readonly IgnoredFinding[] }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { sections, work } = useSessionState();
  if (ignored.length === 0) return null;
  return (
    <Disclosure label={texts.check.asideGroup(ignored.length)} level={2} openAtFirst={false}>
      <ul className={late.plainList}>
        {ignored.map((each, index) => {
          const { place, message, quote } = wordsOf(each.finding, sections);
          const name = sectionLabel(sections, each.finding.section) || texts.check.report;
          return (
            <li key={`${index} ${findingKey(each.finding)}`} className={styles.line}>
              <div className={styles.words}>
                <span lang="vi" className={shared.text}>
                  {[place, message, quote].filter((part) => part !== '').join(' ')}
                </span>
                <span className={shared.quiet}>{reasonWords(each.reason, texts)}</span>
              </div>
              <Button
                className={styles.back}
                size="small"
                aria-label={`${texts.check.bringBack}: ${name}`}
                disabledFocusable={work !== undefined}
                onClick={() => void session.bringBack(each)}
              >
                {texts.check.bringBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
};
