/** What is worked out once for each key. */

/** Finds the value of this key, made the first time. */
export const cached = <Key, Value>(cache: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const met = cache.get(key);
  if (met !== undefined) return met;
  const made = make();
  cache.set(key, made);
  return made;
};
