/** The whole way from files to findings. */
import { projectOf, type UnitModel } from '../model/build.ts'
import { PARSE_ERROR, RULES } from '../rules/index.ts'
import type { Level, Rule } from '../rules/rule.ts'
import type { Files } from '../syntax/files.ts'
import type { Problem } from '../syntax/source.ts'
import type { Finding } from './finding.ts'
import { findIn, findingsOf, sorted } from './findings.ts'
import { read, type Unopened } from './read.ts'
import type { FileKind, Rescue } from './recognise.ts'

export interface LintInput {
  readonly files: Files
  /** Project paths of all files that may be ours. */
  readonly candidates: readonly string[]
  readonly varFiles?: readonly string[]
  /** Ids of the rules to run; absent: all. */
  readonly only?: readonly string[]
}

export interface LintOutcome {
  /** All findings, sorted; pedantic ones are marked. */
  readonly findings: readonly Finding[]
  readonly files: readonly FileKind[]
  readonly unreadable: readonly Unopened[]
}

/** Reads, models and judges. Never throws on input, however broken. */
export async function lint(input: LintInput): Promise<LintOutcome> {
  const { files, candidates, varFiles = [], only } = input
  const reading = await read({ files, candidates, varFiles, rescue })
  const { models, problems, files: kinds, unreadable } = reading
  const rules = only ? RULES.filter(rule => only.includes(rule.id)) : RULES
  const findings = [...judge(models, rules), ...parseErrors(problems, only)]
  return { findings: sorted(findings), files: kinds, unreadable }
}

function judge(models: readonly { any: UnitModel; given?: UnitModel }[], rules: readonly Rule[]): Finding[] {
  const levels = new Map<string, Level>(rules.map(rule => [rule.id, rule.level]))
  const any = findIn(
    projectOf(
      'any',
      models.map(model => model.any),
    ),
    rules,
  )
  if (models.every(model => !model.given)) return findingsOf(any, [], levels)
  const withDefaults = models.map(model => model.given ?? model.any)
  return findingsOf(any, findIn(projectOf('given', withDefaults), rules), levels)
}

function parseErrors(problems: readonly Problem[], only: readonly string[] | undefined): Finding[] {
  if (only && !only.includes(PARSE_ERROR.id)) return []
  return problems.map(({ at, message }) => ({
    rule: PARSE_ERROR.id,
    level: PARSE_ERROR.level,
    pedantic: false,
    at,
    message,
    consequence: 'the file cannot be deployed as it is, and what it declares was not checked',
    help: 'mend the syntax at this place',
    related: [],
    key: `${PARSE_ERROR.id}|${at.file.path}|${message}`,
  }))
}

/** The heavy reader is loaded only when the fast one rejects a file. */
const rescue: Rescue = async (source, rejected) => {
  const { rescueYaml } = await import('../syntax/yaml-rescue.ts')
  return rescueYaml(source, rejected)
}
