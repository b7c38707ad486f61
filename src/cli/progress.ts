/** Says on a terminal how far a long run is. Short runs and pipes never see it. */
import type { Files } from '../syntax/files.ts'
import type { Io } from './io.ts'

const DELAY = 1_000
const INTERVAL = 100

export interface Progress {
  /** The same files; each read counts. */
  readonly files: Files
  /** Takes the line away. */
  readonly done: () => unknown
}

/** Watches a run from the outside. It asks for stderr only when there is something to say. */
export function progressOver(files: Files, total: number, io: Io): Progress {
  let next = io.now() + DELAY
  let count = 0
  let isShown = false
  const tick = () => {
    count++
    const time = io.now()
    if (time < next) return
    next = time + INTERVAL
    if (!io.stderr.isTTY) return
    isShown = true
    io.stderr.write(`\r\u001b[Kreading ${Math.min(count, total)} of ${total} files`)
  }
  const counting: Files = {
    read: path => {
      tick()
      return files.read(path)
    },
    list: folder => files.list(folder),
  }
  return { files: counting, done: () => isShown && io.stderr.write('\r\u001b[K') }
}
