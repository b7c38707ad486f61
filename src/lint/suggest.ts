/** ` (did you mean x?)` if one of the known words is near enough to be meant; else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const near = known
    .map(candidate => ({ candidate, distance: distance(word.slice(0, 100), candidate) }))
    .filter(one => one.distance > 0 && one.distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return near[0] ? ` (did you mean ${near[0].candidate}?)` : ''
}

/** Levenshtein's distance: how many letters to add, drop or change. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const change = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1)
      current.push(Math.min(change, above[column]! + 1, current[column - 1]! + 1))
    }
    above = current
  }
  return above[other.length]!
}
