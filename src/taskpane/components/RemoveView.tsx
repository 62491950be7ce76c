/** Takes the outline out again where nothing was written yet, after asking. */
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { Confirm } from './Confirm.js';

export const RemoveView = () => {
  const shared = useSharedStyles();
  const session = useSession();
  const { outlined } = useSessionState();
  return (
    <div className={shared.stack}>
      <h1 className={shared.title}>{texts.removeOutline.title}</h1>
      <Confirm
        question={texts.removeOutline.ask}
        yes={texts.removeOutline.yes}
        no={texts.removeOutline.no}
        onYes={() => void session.removeOutline()}
        onNo={() => session.show(outlined ? 'guide' : 'start')}
      />
    </div>
  );
};
