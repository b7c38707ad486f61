/** The elements by their keys, both in the order in which they come. */
export function groupedBy<Element>(
  elements: Iterable<Element>,
  keyOf: (element: Element) => string,
): Element[][] {
  const groups = new Map<string, Element[]>()
  for (const element of elements) {
    const key = keyOf(element)
    const group = groups.get(key)
    if (group) group.push(element)
    else groups.set(key, [element])
  }
  return [...groups.values()]
}
