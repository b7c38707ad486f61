/** Answers that are computed once. */

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

/** A function over objects that computes once for each of them, as long as it lives. */
export function remembered<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  return withMemory(new WeakMap<Key, Result>(), compute)
}

/** A function over strings that computes once for each of them. */
export function rememberedByName<Result>(compute: (name: string) => Result): (name: string) => Result {
  return withMemory(new Map<string, Result>(), compute)
}

interface Memory<Key, Result> {
  has(key: Key): boolean
  get(key: Key): Result | undefined
  set(key: Key, result: Result): unknown
}

function withMemory<Key, Result>(memory: Memory<Key, Result>, compute: (key: Key) => Result) {
  return (key: Key): Result => {
    const known = memory.get(key)
    if (known !== undefined || memory.has(key)) return known as Result
    const result = compute(key)
    memory.set(key, result)
    return result
  }
}
