/** Copying text to the clipboard, which Word's pane may refuse. */
import { useState } from 'react';

export type Copied = 'not-yet' | 'copied' | 'refused';

export const useCopy = (): readonly [copied: Copied, copy: (text: string) => void] => {
  const [copied, setCopied] = useState<Copied>('not-yet');
  const copy = (text: string) => {
    // Missing in Word on the web, where the pane is a sandboxed frame without that permission.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) setCopied('refused');
    void clipboard?.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('refused'),
    );
  };
  return [copied, copy];
};
