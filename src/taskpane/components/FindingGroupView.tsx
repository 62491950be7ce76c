/** The findings of one rule under its title. The list stays as it is after a jump; a finding gone to is marked as seen. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../check/types.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { findingKey, sharedMessage, type FindingGroup } from '../model/findings.js';
import { sectionLabel } from '../model/sections.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { Disclosure } from './Disclosure.js';

const useStyles = makeStyles({
  finding: {
    alignItems: 'flex-start',
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    borderTopColor: tokens.colorNeutralStroke2,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  message: { paddingInlineStart: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXS },
  mend: { marginInlineStart: tokens.spacingHorizontalL, marginBottom: tokens.spacingVerticalS },
  go: { flexShrink: 0 },
  quote: { fontStyle: 'italic', overflowWrap: 'anywhere' },
});

export const FindingGroupView = ({ group }: { readonly group: FindingGroup }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { work } = useSessionState();
  const message = sharedMessage(group);
  return (
    <Disclosure label={`${texts.rule[group.rule].title} (${group.findings.length})`} level={2} openAtFirst>
      {message && <p className={mergeClasses(shared.text, styles.message)}>{message}</p>}
      {group.rule === 'section-missing' && (
        <Button
          className={styles.mend}
          size="small"
          disabledFocusable={work !== undefined}
          onClick={() => void session.insertMissing()}
        >
          {texts.menu.insertMissing}
        </Button>
      )}
      <ul className={shared.plainList}>
        {group.findings.map((finding, index) => (
          <FindingView key={`${index} ${findingKey(finding)}`} finding={finding} alone={message === undefined} />
        ))}
      </ul>
    </Disclosure>
  );
};

interface FindingViewProps {
  readonly finding: Finding;
  /** It says its own message: the group has none in common. */
  readonly alone: boolean;
}

const FindingView = ({ finding, alone }: FindingViewProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { sections } = useSessionState();
  const [seen, setSeen] = useState(false);
  const { where } = finding;
  const place = sectionLabel(sections, finding.section) || texts.check.report;
  return (
    <li className={styles.finding}>
      <div className={styles.text}>
        <span className={mergeClasses(shared.label, shared.twoLines)}>{place}</span>
        {alone && <span className={shared.text}>{finding.message}</span>}
        {finding.quote !== '' && <q className={mergeClasses(shared.text, styles.quote)}>{finding.quote}</q>}
        {seen && <span className={shared.quiet}>{texts.check.visited}</span>}
      </div>
      {where && (
        <Button
          className={styles.go}
          size="small"
          aria-label={`${texts.check.goThere}: ${place}`}
          onClick={() => {
            setSeen(true);
            void session.jump(where);
          }}
        >
          {texts.check.goThere}
        </Button>
      )}
    </li>
  );
};
