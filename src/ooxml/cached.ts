/** What is worked out once for each key. */

/** Finds the value of this key, made the first time. `make` is best a function that exists already: one made for every call costs more than the search. */
export const cached = <Key, Value>(cache: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value => {
  const met = cache.get(key);
  if (met !== undefined) return met;
  const made = make(key);
  cache.set(key, made);
  return made;
};
