/** Đề cương: the outlines at hand, and the one that the next document gets. */
import { Button } from '@fluentui/react-components';
import { outlineKey } from '../../outline/tree.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

export const OutlinesView = () => {
  const shared = useSharedStyles();
  const session = useSession();
  const { chosen } = useSessionState();
  return (
    <div className={shared.stack}>
      <h1 className={shared.title}>{texts.outlines.title}</h1>
      {session.outlinesKnown().map((outline) => (
        <div key={outlineKey(outline)} className={shared.stackTight}>
          <p className={shared.label}>{outline.title}</p>
          {outline === chosen ? (
            <p className={shared.quiet}>{texts.outlines.inUse}</p>
          ) : (
            <Button size="small" onClick={() => session.useOutline(outline)}>
              {texts.outlines.use}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
};
