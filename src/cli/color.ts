/** Colour or not: the option, then https://no-color.org, then FORCE_COLOR, then what stdout is. */
import type { Io } from './io.ts'
import type { Options } from './options.ts'

export function wantsColor(option: Options['color'], { env, stdout }: Io): boolean {
  if (option !== 'auto') return option === 'always'
  if (env['NO_COLOR']) return false
  const force = env['FORCE_COLOR']
  if (force) return force !== '0' && force !== 'false'
  return stdout.isTTY === true && env['TERM'] !== 'dumb'
}
