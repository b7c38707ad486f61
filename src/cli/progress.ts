/** Says on a terminal how far a long run is. Short runs and pipes never see it. */
import type { Files } from '../syntax/files.ts'
import type { Io } from './io.ts'

const DELAY = 1_000
const INTERVAL = 100

export interface Progress {
  /** The same files; each read counts. */
  readonly files: Files
  /** Takes the line away. */
  readonly done: () => void
}

export function progressOver(files: Files, total: number, { stderr, now }: Io): Progress {
  const start = now()
  let next = start + DELAY
  let count = 0
  const tick = () => {
    count++
    const time = now()
    if (time < next) return
    next = time + INTERVAL
    stderr.write(`\r\u001b[Kreading ${Math.min(count, total)} of ${total} files`)
  }
  const counting: Files = {
    read: path => {
      tick()
      return files.read(path)
    },
    list: folder => files.list(folder),
  }
  return {
    files: counting,
    done: () => {
      if (next > start + DELAY) stderr.write('\r\u001b[K')
    },
  }
}
