/** Wildcards over strings that are wholly known: without letters and without memory, for what is asked most. */

const STAR = 42
const QUESTION_MARK = 63

/**
 * Does the pattern, with `*` and `?`, match the string? Goes back to the last star where it gets stuck: no more steps
 * than the product of both lengths. `?` is one UTF-16 unit.
 */
export function globMatches(pattern: string, string: string, isSame = areEqual): boolean {
  let [p, s] = [0, 0]
  let [star, from] = [-1, 0]
  while (s < string.length) {
    const letter = pattern.charCodeAt(p)
    if (letter === STAR) {
      star = p++
      from = s
    } else if (letter === QUESTION_MARK || isSame(letter, string.charCodeAt(s))) {
      p++
      s++
    } else if (star >= 0) {
      p = star + 1
      s = ++from
    } else return false
  }
  while (pattern.charCodeAt(p) === STAR) p++
  return p === pattern.length
}

/** The same, and upper case is lower case. */
export function globMatchesAnyCase(pattern: string, string: string): boolean {
  return globMatches(pattern, string, areEqualInAnyCase)
}

function areEqual(a: number, b: number): boolean {
  return a === b
}

/** Of ASCII: all that names in IAM are made of. */
function areEqualInAnyCase(a: number, b: number): boolean {
  if (a === b) return true
  const lower = a | 32
  return lower === (b | 32) && lower >= 97 && lower <= 122
}
