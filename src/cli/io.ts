/** The world around a run, so that tests can stand in for it. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** All that comes from stdin, or more than that many bytes of it. */
  readonly stdin: (limit: number) => Promise<Buffer>
  readonly stdout: Stream
  readonly stderr: Stream
  /** Milliseconds that only go up. */
  readonly now: () => number
}

export interface Stream {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean | undefined
}
