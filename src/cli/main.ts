/** The entry of the bundle: hands the process to the command. */
import { fstatSync, statSync, writeSync } from 'node:fs'
import { RULE_INFOS } from '../rules/infos.ts'
import { type Engine, run } from './run.ts'

/** A reader that goes away (`| head`) is no error; a full disk is one. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = 2
}

/** Stdout without its stream, which costs 3 ms to make: only a terminal needs it, and a pipe that is full. */
const stdout = {
  isStreaming: false,
  get isTTY() {
    return mayBeTerminal() && process.stdout.isTTY
  },
  write(text: string) {
    let rest = Buffer.from(text)
    try {
      while (rest.length > 0 && !this.isStreaming) rest = rest.subarray(writeSync(1, rest))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EAGAIN') return onOutputError(error as NodeJS.ErrnoException)
      this.isStreaming = true
    }
    if (rest.length > 0) watched(process.stdout).write(rest)
  },
}

/** Cheap to ask, and no for a pipe, a file and /dev/null. */
function mayBeTerminal(): boolean {
  try {
    const stat = fstatSync(1)
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null').rdev
  } catch {
    return true
  }
}

/** Streams are made when they are asked for: most runs need no stderr. */
const io = {
  get cwd() {
    return process.cwd()
  },
  env: process.env,
  stdin: readStdin,
  stdout,
  get stderr() {
    return watched(process.stderr)
  },
  now: () => process.uptime() * 1_000,
}

/** An endless stream is left in time. */
async function readStdin(limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) break
  }
  return Buffer.concat(chunks)
}

function watched(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listeners('error').includes(onOutputError) ? stream : stream.on('error', onOutputError)
}

/** What reads and judges is loaded only where there is something to read. */
const lint: Engine['lint'] = async input => {
  const { lint } = await import('../lint/lint.ts')
  return await lint(input)
}

run(process.argv.slice(2), io, { lint, rules: RULE_INFOS }).then(status => {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0))
})
