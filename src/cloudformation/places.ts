/** Places in several files as keys. */
import type { Range } from '../syntax/source.ts'

/** The same for two places that begin at one spot. */
export function placeKey({ file, start }: Range): string {
  return `${file.path}:${start}`
}
