/** What the fix of a finding will do, in words that fit the document of now. */
import type { Finding } from '../../check/types.js';
import { changesOf, type Change } from '../model/changes.js';
import { texts } from '../texts.js';
import { useSession, useSessionState } from './useSession.js';

export const useChanges = (): ((finding: Finding) => readonly Change[]) => {
  const { ruleSets } = useSession().services;
  const { outline, profile } = useSessionState();
  const rules = ruleSets.find(({ id }) => id === profile.rules) ?? ruleSets[0];
  return ({ fix }) => (fix && rules ? changesOf(fix, { outline, profile, rules, texts }) : []);
};
