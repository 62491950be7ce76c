/** Why a chosen file was not taken, and what to do instead: seen as more than one sentence among others. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export const FaultBar = ({ children }: { readonly children: ReactNode }) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
);
