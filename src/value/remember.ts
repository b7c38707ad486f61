/** The value that a cache has for a key, made and kept the first time. */
export function remember<Key extends object, Made>(
  cache: WeakMap<Key, Made>,
  key: Key,
  make: () => Made,
): Made {
  const before = cache.get(key)
  if (before !== undefined) return before
  const made = make()
  cache.set(key, made)
  return made
}
