/** What of the input could not be read, and what was left out: who named a file decides which of the two it is. */
import type { FileKind } from '../lint/recognise.ts'
import { isUnreadable } from '../syntax/files.ts'
import type { Discovery, Source } from './discover.ts'
import type { Refusal } from './disk.ts'

/** In sentences without a full stop, what makes exit code 2. */
export function problemsOf(discovery: Discovery, kinds: readonly FileKind[], allowEmpty: boolean): string[] {
  const recognised = new Set(kinds.filter(file => file.kind !== 'none').map(file => file.path))
  return [
    ...discovery.missing,
    ...refused(discovery, isProblem),
    ...notListed(discovery),
    ...notUtf8(discovery, recognised),
    ...(allowEmpty ? [] : emptySources(discovery, recognised)),
  ]
}

/** What was left out without anybody having named it. */
export function noticesOf(discovery: Discovery): string[] {
  const assemblies = discovery.skippedAssemblies.map(
    path => `skipped ${path}: git ignores it; name it to lint it`,
  )
  return [...assemblies, ...refused(discovery, isNotice).map(why => `${why}: skipped`)]
}

/** A named file must be readable, though it need not be ours; one met on a walk, unless the system forbids it, need not. */
function isProblem(cause: Refusal['cause'], isNamed: boolean): boolean {
  return isNamed ? cause !== 'binary' : cause === 'denied'
}

/** A link out of the project, or data too large to be ours, is worth a word. */
function isNotice(cause: Refusal['cause'], isNamed: boolean): boolean {
  return !isNamed && (cause === 'outside' || cause === 'large')
}

function refused({ candidates, sources, files, varFiles }: Discovery, isMeant: typeof isProblem): string[] {
  const named = new Set([...sources.filter(isFile).map(source => source.path), ...varFiles])
  return [...candidates, ...varFiles].flatMap(path => {
    const result = files.read(path)
    return isUnreadable(result) && isMeant(result.cause, named.has(path))
      ? [`${path} ${result.unreadable}`]
      : []
  })
}

/** A folder that nobody may look into is missing from the run; one that was named must be inside the project too. */
function notListed({ files, sources }: Discovery): string[] {
  const named = new Set(sources.filter(one => !isFile(one)).map(one => one.path))
  return [...files.notListed].flatMap(([folder, { cause, unreadable }]) =>
    cause === 'denied' || named.has(folder) ? [`${folder} ${unreadable}`] : [],
  )
}

function isFile({ kind }: Source): boolean {
  return kind === 'file'
}

/** Only what is ours has to be UTF-8. */
function notUtf8({ files }: Discovery, recognised: ReadonlySet<string>): string[] {
  return [...recognised].sort().flatMap(path => {
    const why = files.notUtf8(path)
    return why === undefined ? [] : [`${path} ${why}`]
  })
}

/** Folders and globs must hold something to lint; a file named on its own may be none of ours. */
function emptySources({ sources, files }: Discovery, recognised: ReadonlySet<string>): string[] {
  const isEmpty = (source: Source) =>
    !isFile(source) && !files.notListed.has(source.path) && !source.paths.some(path => recognised.has(path))
  return sources.filter(isEmpty).map(({ argument, paths }) => {
    const why = paths.length === 0 ? 'no file that may be one' : '--show-files says why'
    return `nothing to lint in ${argument}: no CloudFormation, Terraform or IAM JSON (${why})`
  })
}
