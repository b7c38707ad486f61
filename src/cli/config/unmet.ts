/** What a configuration says of things that are not there: a misspelt name must not make a check worthless in silence. */
import { relative, resolve, sep } from 'node:path'
import type { LintOutcome } from '../../lint/lint.ts'
import type { Discovery } from '../discover.ts'
import { isWithin } from '../roots.ts'
import type { Configured } from './apply.ts'
import type { Config } from './config.ts'

/** In sentences without a full stop. Nothing is said where single files are named: most of a project is out of view there. */
export async function unmetIn(
  configured: Configured | undefined,
  discovery: Discovery,
  { unmet }: LintOutcome,
): Promise<string[]> {
  if (!configured || discovery.seeds) return []
  const { path } = configured
  const files = await filesUnmet(configured, discovery)
  return [
    ...unmet.principals.map(name => `no principal that was read is called ${name} (launchers in ${path})`),
    ...unmet.roles.map(name => `no role that was read is called ${name} (launchers in ${path})`),
    ...files.map(file => `no file that was read matches ${file} (policies in ${path})`),
  ]
}

type PolicyConfig = NonNullable<Config['policies']>[number]

async function filesUnmet({ folder, config }: Configured, discovery: Discovery): Promise<string[]> {
  const { policies = [] } = config
  const expected = policies.filter(policy => isExpected(policy, folder, discovery))
  if (expected.length === 0) return []
  const { matcherOf } = await import('../globs.ts')
  const { base } = discovery.files
  const paths = discovery.candidates.map(path => relative(folder, resolve(base, path)).split(sep).join('/'))
  return expected.flatMap(({ file }) => {
    const matches = matcherOf(file)
    return paths.some(path => matches(path)) ? [] : [file]
  })
}

/** Policies that limit everybody are part of every run, others of one over the whole project. */
function isExpected({ kind }: PolicyConfig, folder: string, { files, sources }: Discovery): boolean {
  if (kind === 'scp' || kind === 'rcp') return true
  return sources.some(
    source => source.kind === 'folder' && isWithin(folder, resolve(files.base, source.path)),
  )
}
