/** The entry of the bundle: hands the process to the command. */
import { lint } from '../lint/lint.ts'
import { RULE_INFOS } from '../rules/index.ts'
import { run } from './run.ts'

/** A reader that goes away (`| head`) is no error; a full disk is one. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = 2
}

process.stdout.on('error', onOutputError)
process.stderr.on('error', onOutputError)

const io = {
  get cwd() {
    return process.cwd()
  },
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => performance.now(),
}
run(process.argv.slice(2), io, { lint, rules: RULE_INFOS }).then(status => {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0))
})
