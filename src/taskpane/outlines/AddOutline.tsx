/** «Thêm đề cương»: from a file of this machine, or from the open document. */
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { Asks } from '../components/Asks.js';
import { FilePicker } from '../components/FilePicker.js';
import { useSessionState } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { useOutlines } from './useOutlines.js';

export const AddOutline = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const { work } = useSessionState();
  const [store, { isAdding }] = useOutlines();
  return (
    <>
      <div>
        <Button icon={<AddRegular />} aria-expanded={isAdding} onClick={() => store.showAdding(!isAdding)}>
          {texts.outlines.add}
        </Button>
      </div>
      {isAdding && (
        <section aria-label={texts.outlines.add} className={late.box}>
          <Asks />
          <p className={shared.text}>{texts.outlines.addLead}</p>
          <div className={shared.row}>
            <FilePicker
              label={texts.outlines.addFile}
              name={texts.outlines.addFileLabel}
              accept=".docx,.docm,.txt,.json"
              appearance="primary"
              disabled={work !== undefined}
              onFile={(file) => void store.takeFile(file)}
            />
            <Button
              disabledFocusable={work !== undefined}
              onClick={() => void store.takeDocument(texts.outlines.openDocument)}
            >
              {texts.outlines.addOpen}
            </Button>
          </div>
        </section>
      )}
    </>
  );
};
