/** Globs among the arguments; loaded only when one is met. */
import picomatch from 'picomatch'

export interface Glob {
  /** The folder up to which nothing is a pattern, as written; empty: the working directory. */
  readonly base: string
  /** Does a path, relative to that folder, match? */
  readonly matches: (path: string) => boolean
}

/** The glob that an argument is, if it is one. */
export function globOf(argument: string): Glob | undefined {
  const options = { dot: true, nonegate: true }
  const { isGlob, base, glob } = picomatch.scan(argument, options)
  if (!isGlob) return undefined
  return { base: base.replace(/\\(.)/g, '$1'), matches: picomatch(glob, options) }
}

/** Does a path match a glob or a plain path, both relative to the same folder? */
export function matcherOf(pattern: string): (path: string) => boolean {
  const inside = pattern.replace(/^\.\//, '')
  return inside === '' ? () => false : picomatch(inside, { dot: true, nonegate: true })
}
