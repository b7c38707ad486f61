/** What of the input could not be read, and what was left out: who named a file decides which of the two it is. */
import type { LintOutcome } from '../lint/lint.ts'
import { isUnreadable } from '../syntax/files.ts'
import { type Problem, positionAt } from '../syntax/source.ts'
import type { Discovery, Source } from './discover.ts'
import type { Refusal } from './disk.ts'

/** In sentences without a full stop, what makes exit code 2. */
export function problemsOf(
  discovery: Discovery,
  { files: kinds, parameters }: LintOutcome,
  allowEmpty: boolean,
): string[] {
  const recognised = new Set(kinds.filter(file => file.kind !== 'none').map(file => file.path))
  return [
    ...discovery.missing,
    ...namedButRefused(discovery),
    ...misread(parameters.problems),
    ...metButRefused(discovery, ['denied']),
    ...notListed(discovery),
    ...notUtf8(discovery, recognised),
    ...(allowEmpty ? [] : emptySources(discovery, recognised)),
  ]
}

/** Values that cannot be understood: nobody knows what the user meant to be linted. */
function misread(problems: readonly Problem[]): string[] {
  return problems.map(({ at, message }) => {
    const { line, column } = positionAt(at.file, at.start)
    return `${at.file.path}:${line}:${column}: ${message}`
  })
}

/** What was left out without anybody having named it: a link out of the project, or data too large to be ours. */
export function noticesOf(discovery: Discovery, { parameters }: LintOutcome): string[] {
  const assemblies = new Set(discovery.sources.flatMap(source => source.skippedAssemblies))
  return [
    ...[...assemblies].map(path => `skipped ${path}: git ignores it; name it to lint it`),
    ...metButRefused(discovery, ['outside', 'large']).map(why => `${why}: skipped`),
    ...parameters.undeclared.map(
      name => `no template that was read has the parameter ${name} of --parameters`,
    ),
  ]
}

/** A named file must be readable, though it need not be ours. */
function namedButRefused({ sources, files, varFiles, parameterFiles }: Discovery): string[] {
  const named = [
    ...sources.filter(isFile).map(({ argument, path }) => ({ argument, path })),
    ...[...varFiles, ...parameterFiles].map(path => ({ argument: path, path })),
  ]
  return named.flatMap(({ argument, path }) => {
    const result = files.read(path)
    return isUnreadable(result) && result.cause !== 'binary' ? [`${argument} ${result.unreadable}`] : []
  })
}

/** Files that nobody named, and that were refused for such a cause. */
function metButRefused(
  { candidates, sources, files }: Discovery,
  causes: readonly Refusal['cause'][],
): string[] {
  const named = new Set(sources.filter(isFile).map(source => source.path))
  return candidates.flatMap(path => {
    const result = files.read(path)
    const isMeant = isUnreadable(result) && causes.includes(result.cause) && !named.has(path)
    return isMeant ? [`${path} ${result.unreadable}`] : []
  })
}

/** A folder that nobody may look into is missing from the run; one that was named must be inside the project too. */
function notListed({ files, sources }: Discovery): string[] {
  const named = new Set(sources.filter(one => !isFile(one)).map(one => one.path))
  const refused = [...files.notListed].flatMap(([folder, { cause, unreadable }]) =>
    cause === 'denied' || named.has(folder) ? [`${folder} ${unreadable}`] : [],
  )
  const tooDeep = sources.flatMap(source => source.tooDeep)
  return [...refused, ...tooDeep.map(folder => `${folder} lies too deep to be walked`)]
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
