/** The entry of the bundle: hands the process to the command. */
import { lint } from '../lint/lint.ts'
import { RULE_INFOS } from '../rules/index.ts'
import { run } from './run.ts'

/** A reader that goes away (`| head`) is no error; a full disk is one. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = 2
}

/** The streams are made when they are asked for: most runs need no stderr, and each costs start-up. */
const io = {
  get cwd() {
    return process.cwd()
  },
  env: process.env,
  stdin: readStdin,
  get stdout() {
    return watched(process.stdout)
  },
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

run(process.argv.slice(2), io, { lint, rules: RULE_INFOS }).then(status => {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0))
})
