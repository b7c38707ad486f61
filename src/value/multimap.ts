/** Lists by key. */

/** Adds an element to the list of a key, which is made where there is none yet. */
export function append<Key, Element>(lists: Map<Key, Element[]>, key: Key, element: Element): void {
  const list = lists.get(key)
  if (list) list.push(element)
  else lists.set(key, [element])
}
