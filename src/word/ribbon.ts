/**
 * Ribbon buttons that do something without a pane (`ExecuteFunction`). Word runs them in a page of their own that nobody sees, queues
 * the presses, and waits until the event is completed; a button that never completes blocks the next one for five minutes.
 */

/** The page runs in Word, not in a plain browser. */
const isInOffice = async (): Promise<boolean> => {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Word;
};

/** Ties a button's function to its name in the manifest. Whatever the action does, the event is completed. */
export const onButton = async (name: string, action: () => Promise<void>): Promise<void> => {
  if (!(await isInOffice())) return;
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void action()
      .catch(() => undefined)
      .finally(() => event.completed());
  });
};

/** Per cent of the screen: room for two sentences. */
const dialogSize = { width: 32, height: 24 };

/** A dialog opens within a second or two; a host that has none may never answer. */
const openingMs = 5_000;
/** Word ends the page of a button after five minutes; by then the button must be free again. */
const readingMs = 240_000;

/**
 * Shows a page of ours in a dialog and waits until the person has closed it, because the dialog goes with the page that opened it. Where
 * Word shows no dialog, nothing happens.
 */
export const showDialog = (address: string): Promise<void> =>
  new Promise((resolve) => {
    let patience = setTimeout(resolve, openingMs);
    Office.context.ui.displayDialogAsync(address, { ...dialogSize, displayInIframe: true }, ({ status, value }) => {
      clearTimeout(patience);
      if (status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      patience = setTimeout(resolve, readingMs);
      value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        clearTimeout(patience);
        resolve();
      });
    });
  });
