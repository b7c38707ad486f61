/** What a configuration means for a run. */
import { dirname, relative, resolve, sep } from 'node:path'
import type { PolicyKind } from '../../documents/index.ts'
import type { Knowledge } from '../../model/types.ts'
import { visible } from '../../report/neutral.ts'
import type { Text } from '../../value/text.ts'
import type { Options } from '../options.ts'
import type { Config } from './config.ts'
import { findConfig } from './find.ts'

/** A configuration with the file that it stands in. */
export interface Configured {
  /** Relative to the working directory. */
  readonly path: string
  /** Absolute: what paths in it are relative to. */
  readonly folder: string
  readonly config: Config
}

/**
 * The configuration of a run, if there is one.
 *
 * @throws UsageError where it cannot be read, or says what it cannot mean
 */
export async function configOf({ config, paths }: Options, cwd: string): Promise<Configured | undefined> {
  const path = pathOf(config, paths, cwd)
  if (path === undefined) return undefined
  const shownPath = relative(cwd, path) || '.'
  const { readConfig } = await import('./read-config.ts')
  return { path: shownPath, folder: dirname(path), config: readConfig(path, shownPath) }
}

function pathOf(choice: Options['config'], paths: readonly string[], cwd: string): string | undefined {
  if (choice === 'none') return undefined
  return choice === 'found' ? findConfig(paths, cwd) : resolve(cwd, choice.file)
}

/** The options with the levels of the configuration; what the command line says of a rule counts more. */
export function withConfig(options: Options, config: Config | undefined): Options {
  const levels = new Map(Object.entries(config?.rules ?? {}))
  for (const [id, level] of options.levels) levels.set(id, level)
  return { ...options, levels }
}

/** What it says that raw policies are, by their project paths relative to `base`. */
export async function kindsOf(
  configured: Configured | undefined,
  base: string,
): Promise<((path: string) => PolicyKind | undefined) | undefined> {
  const policies = configured?.config.policies ?? []
  if (!configured || policies.length === 0) return undefined
  const { matcherOf } = await import('../globs.ts')
  const kinds = policies.map(({ file, kind }) => ({ matches: matcherOf(file), kind }))
  return path => {
    const inFolder = relative(configured.folder, resolve(base, path)).split(sep).join('/')
    return kinds.find(({ matches }) => matches(inFolder))?.kind
  }
}

/** What it says of things that are out of view. */
export function knowledgeOf(config: Config | undefined): Knowledge {
  const { external, launchers = [] } = config ?? {}
  return {
    externalRoles: (external?.roles ?? []).map(pattern),
    externalProfiles: (external?.['instance-profiles'] ?? []).map(pattern),
    launchers: launchers.map(({ principal, roles = [], closed = false }) => ({
      principal: pattern(principal),
      roles: roles.map(pattern),
      closed,
    })),
  }
}

function pattern(written: string): Text {
  return [{ lit: written }]
}

/** `--show-config`: the file, and what is in it. */
export function shown(configured: Configured | undefined): string {
  if (!configured) return 'no configuration\n'
  return `${visible(configured.path)}\n${JSON.stringify(configured.config, null, 2)}\n`
}
