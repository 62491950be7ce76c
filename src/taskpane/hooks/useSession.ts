/** The session inside React: one context, read as a store. Tests put a session over a made-up document into the same context. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../session/types.js';

export const SessionContext = createContext<Session | undefined>(undefined);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No session around this component.');
  return session;
};

export const useSessionState = (): SessionState => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
};
