import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { ENGINE } from './engine.ts'
import { type Command, type Outcome, play } from './scenario.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/cli/', import.meta.url))
const NAMES = readdirSync(FOLDER).filter(name => name.endsWith('.txt'))

describe('the command', () => {
  it('has scenarios', () => expect(NAMES.length).toBeGreaterThan(10))

  it.each(NAMES)('%s', async name => {
    const path = FOLDER + name
    await expect(await play(readFileSync(path, 'utf8'), runHere)).toMatchFileSnapshot(path)
  })
})

async function runHere({ cwd, env, args, stdin }: Command): Promise<Outcome> {
  let stdout = ''
  let stderr = ''
  const io = {
    cwd,
    env,
    stdin: async () => stdin,
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    now: () => 0,
  }
  const status = await run(args, io, ENGINE)
  return { stdout, stderr, status }
}
