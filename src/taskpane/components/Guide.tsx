/** Soạn thảo: how far the report is, what the section at the cursor needs, and the whole list to go anywhere. */
import { Button, Link, ProgressBar } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useMemo } from 'react';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { nextEmpty, progressOf, rowsOf } from '../model/sections.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { isLater } from '../terms/later.js';
import { SectionCard } from './SectionCard.js';
import { SectionTree } from './SectionTree.js';

export const Guide = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { outline, sections, current } = useSessionState();
  const rows = useMemo(() => rowsOf(outline, sections), [outline, sections]);
  const isOutdated = useMemo(
    () => session.outlinesKnown().some((known) => isLater(known, outline)),
    [session, outline],
  );
  const progress = progressOf(rows);
  const next = nextEmpty(rows, current);
  const row = rows.find((candidate) => candidate.id === current);
  const choose = (id: string) => {
    // What the section needs stands at the top, out of sight of whoever chooses in the list below.
    window.scrollTo(0, 0);
    void session.choose(id);
  };
  const label = texts.guide.progress(progress.written, progress.total);
  return (
    <div className={shared.stack}>
      <h1 className={late.heardOnly}>{texts.app.tabs.guide}</h1>
      <div className={shared.stackTight}>
        <div className={late.spread}>
          <span className={shared.label}>{label}</span>
          {next ? (
            <Button
              appearance="primary"
              size="small"
              icon={<ArrowRightRegular />}
              iconPosition="after"
              onClick={() => choose(next.id)}
            >
              {texts.guide.nextEmpty}
            </Button>
          ) : (
            <Button appearance="primary" size="small" onClick={() => session.show('check')}>
              {texts.guide.toCheck}
            </Button>
          )}
        </div>
        <ProgressBar
          aria-label={label}
          value={progress.written}
          max={Math.max(progress.total, 1)}
          thickness="large"
          color={next ? 'brand' : 'success'}
        />
        {isOutdated && (
          <div>
            <Link as="button" type="button" onClick={() => session.show('update')}>
              {texts.update.hint}
            </Link>
          </div>
        )}
      </div>
      {row ? (
        <SectionCard row={row} rows={rows} onChoose={choose} />
      ) : (
        <p className={shared.text}>{texts.guide.nowhere}</p>
      )}
      <SectionTree rows={rows} current={current} onChoose={choose} />
    </div>
  );
};
