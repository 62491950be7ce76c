/** The pane that could not open: what happened, what to do, and a button. */
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Failure } from '../../result.js';
import { useSpokenLanguage } from '../hooks/useSpokenLanguage.js';
import { useTheme } from '../hooks/useTheme.js';
import { failureLines } from '../model/diagnostics.js';
import { useLaterStyles } from '../laterStyles.js';
import { texts } from '../texts.js';
import { Details } from './Details.js';
import { Disclosure } from './Disclosure.js';
import { FailureText } from './FailureText.js';

const useStyles = makeStyles({
  page: { minHeight: '100vh', padding: tokens.spacingHorizontalM },
});

/** Without Office nobody says which theme it is but the system. */
const officeSaysNothing = () => undefined;

export const Unopened = ({ failure }: { readonly failure: Failure }) => {
  const styles = useStyles();
  const late = useLaterStyles();
  useSpokenLanguage();
  return (
    <FluentProvider theme={useTheme(officeSaysNothing)}>
      <main className={styles.page}>
        <h1 className={late.heardOnly}>{texts.app.name}</h1>
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <FailureText failure={failure} />
              <Disclosure label={texts.problem.details} openAtFirst={false}>
                <Details lines={failureLines(failure)} />
              </Disclosure>
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => window.location.reload()}>{texts.problem.reload}</Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      </main>
    </FluentProvider>
  );
};
