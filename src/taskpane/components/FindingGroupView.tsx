/** The findings of one rule under its title. The list stays as it is after a jump; a finding gone to is marked as seen. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../check/types.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { findingKey, wordsOf, type FindingGroup } from '../model/findings.js';
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
  mend: { marginInlineStart: tokens.spacingHorizontalL, marginBottom: tokens.spacingVerticalS },
  go: { flexShrink: 0 },
  quote: { fontStyle: 'italic', overflowWrap: 'anywhere' },
});

export const FindingGroupView = ({ group }: { readonly group: FindingGroup }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { work } = useSessionState();
  return (
    <Disclosure label={`${texts.rule[group.rule].title} (${group.findings.length})`} level={2} openAtFirst>
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
      {group.rule === 'placeholder-left' && (
        <Button className={styles.mend} size="small" onClick={() => session.show('profile')}>
          {texts.profile.title}
        </Button>
      )}
      <ul className={shared.plainList}>
        {group.findings.map((finding, index) => (
          <FindingView key={`${index} ${findingKey(finding)}`} finding={finding} />
        ))}
      </ul>
    </Disclosure>
  );
};

const FindingView = ({ finding }: { readonly finding: Finding }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { sections } = useSessionState();
  const [seen, setSeen] = useState(false);
  const { where } = finding;
  const words = wordsOf(finding, sections);
  const name = sectionLabel(sections, finding.section) || texts.check.report;
  return (
    <li className={styles.finding}>
      <div className={styles.text}>
        {words.place !== '' && <span className={mergeClasses(shared.label, shared.twoLines)}>{words.place}</span>}
        {words.message !== '' && <span className={shared.text}>{words.message}</span>}
        {words.quote !== '' && <q className={mergeClasses(shared.text, styles.quote)}>{words.quote}</q>}
        {seen && <span className={shared.quiet}>{texts.check.visited}</span>}
      </div>
      {where && (
        <Button
          className={styles.go}
          size="small"
          aria-label={`${texts.check.goThere}: ${name}`}
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
