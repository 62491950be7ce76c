/** Parts of the pane in chunks of their own. One that the network does not bring says so in its place and asks again; the rest of the pane goes on. */
import { Button } from '@fluentui/react-components';
import { lazy, useState, type ComponentType } from 'react';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** The part that `load` brings. A failure throws nothing: what is being worked on elsewhere in the pane would go with it. */
export const later = <Props extends object>(load: Load<Props>) =>
  lazy(async () => ({ default: await load().catch(() => askingAgain(load)) }));

const askingAgain = <Props extends object>(load: Load<Props>): ComponentType<Props> => {
  let came: ComponentType<Props> | undefined;
  return function Asking(props: Props) {
    const shared = useSharedStyles();
    const [Part, setPart] = useState(() => came);
    if (Part) return <Part {...props} />;
    const ask = async (): Promise<void> => {
      came = await load().catch(() => undefined);
      setPart(() => came);
    };
    return (
      <div role="alert" className={shared.stackTight}>
        <p className={shared.text}>{texts.problem.unloaded}</p>
        <div className={shared.row}>
          <Button appearance="primary" onClick={() => void ask()}>
            {texts.problem.retry}
          </Button>
          <Button onClick={() => window.location.reload()}>{texts.problem.reload}</Button>
        </div>
      </div>
    );
  };
};
