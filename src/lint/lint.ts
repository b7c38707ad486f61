/** The whole way from files to findings. */
import type { PolicyKind } from '../documents/index.ts'
import { deploymentOf, type KnownDeployment } from '../model/aws.ts'
import { projectOf, type UnitModel } from '../model/build.ts'
import { type Unmet, unmetIn } from '../model/launchers.ts'
import { needAwsManaged } from '../model/managed.ts'
import type { Managed } from '../model/policies.ts'
import type { Knowledge, Project } from '../model/types.ts'
import { rulesFor } from '../rules/index.ts'
import { isLocal, PARSE_ERROR, RULE_INFOS } from '../rules/infos.ts'
import type { Rule } from '../rules/rule.ts'
import { type Files, folderOf, isUnreadable, type Unreadable } from '../syntax/files.ts'
import type { File, Problem } from '../syntax/source.ts'
import type { Finding } from './finding.ts'
import { findIn, findingsOf } from './findings.ts'
import { type GivenParameters, type Reading, read, type Unopened } from './read.ts'
import type { FileKind, Rescue } from './recognise.ts'
import { isShared, remembering, type Seeds, touching, withPlanned, withSurroundings } from './seeds.ts'
import { sorted } from './sorted.ts'

export interface LintInput {
  readonly files: Files
  /** Project paths of all files that may be ours. */
  readonly candidates: readonly string[]
  /** Only files named one by one are asked about: the candidates are what lies around them. */
  readonly seeds?: Seeds
  readonly varFiles?: readonly string[]
  /** Parameter files of CloudFormation, as project paths. */
  readonly parameterFiles?: readonly string[]
  /** Where everything is deployed, as far as the user says it. */
  readonly deployment?: KnownDeployment
  /** What the user says of things out of view. */
  readonly knowledge?: Knowledge
  /** What the user says that a raw policy is, by its project path. */
  readonly kindOf?: (path: string) => PolicyKind | undefined
  /** Ids of the rules to run; absent: all. */
  readonly only?: readonly string[]
  /** Is what is only maybe shown too? */
  readonly pedantic?: boolean
}

export interface LintOutcome {
  /** All findings, sorted; pedantic and suppressed ones are marked. */
  readonly findings: readonly Finding[]
  readonly files: readonly FileKind[]
  readonly unreadable: readonly Unopened[]
  readonly parameters: GivenParameters
  /** What the knowledge of launchers says in vain. */
  readonly unmet: Unmet
}

/** Reads, models and judges. Never throws on input, however broken. */
export async function lint(input: LintInput): Promise<LintOutcome> {
  const { files } = input
  if (!input.seeds) return lintAll(input)
  const named = remembering(input.seeds)
  const around = withSurroundings(named, files, input.kindOf)
  const near = await lintAll({ ...input, candidates: around })
  const seeds = withPlanned(named, near.files)
  const found = touching(near.findings, seeds)
  const isShown = ({ pedantic }: Finding) => !pedantic || input.pedantic === true
  const hangsOnOthers = (one: Finding) => !isLocal(one.rule) || isShared(one, seeds)
  if (!found.some(one => isShown(one) && hangsOnOthers(one))) return { ...near, findings: found }
  // the rest of the repository may acquit, or deploy the same and not show it
  const everywhere = [...new Set([...around, ...seeds.repository()])].sort()
  if (everywhere.length === around.length) return { ...near, findings: found }
  const whole = await lintAll({ ...input, candidates: everywhere })
  return { ...near, findings: touching(whole.findings, seeds) }
}

const LEVELS = new Map(RULE_INFOS.map(rule => [rule.id, rule.level]))

async function lintAll(input: LintInput): Promise<LintOutcome> {
  const { files, candidates, only } = input
  const { varFiles = [], parameterFiles = [], kindOf } = input
  const deployment = deploymentOf(input.deployment ?? {})
  const reading = await read({ files, candidates, varFiles, parameterFiles, deployment, kindOf, rescue })
  const { models, problems, files: kinds, unreadable, parameters } = reading
  const passes = passesOf(models, input.knowledge)
  const rules = await rulesFor(passes)
  const wanted = only ? rules.filter(rule => only.includes(rule.id)) : rules
  const found = [...judge(passes, wanted, await managedFor(models)), ...parseErrors(problems, only)]
  const findings = await withSuppressions(found, reading, input)
  return { findings: sorted(findings), files: kinds, unreadable, parameters, unmet: unmetIn(passes) }
}

/** Loaded only where a file speaks of suppressing: it needs all readers. */
async function withSuppressions(found: readonly Finding[], reading: Reading, input: LintInput) {
  const ours = reading.files.filter(file => file.kind !== 'none').map(file => file.path)
  const paths = new Set([...ours, ...found.map(finding => finding.at.file.path)])
  const marked = [...paths].filter(path => mentionsSuppression(input.files.read(path)))
  if (marked.length === 0) return found
  const { suppress } = await import('./suppressions/suppress.ts')
  const broken = new Set(reading.problems.map(problem => folderOf(problem.at.file.path)))
  return suppress(found, {
    files: input.files,
    paths: marked,
    known: RULE_INFOS.map(rule => rule.id),
    ranFully: (rule, path) =>
      !input.seeds && !broken.has(folderOf(path)) && (input.only?.includes(rule) ?? true),
  })
}

interface Model {
  readonly any: UnitModel
  readonly given?: UnitModel
}

/** AWS-managed policies: a large table, loaded only where it matters what one of them says. */
async function managedFor(models: readonly Model[]): Promise<Managed | undefined> {
  const units = models.flatMap(({ any, given }) => [any, ...(given ? [given] : [])])
  if (!needAwsManaged(units)) return undefined
  const { managedPolicy } = await import('../iam/managed.ts')
  return managedPolicy
}

/** The pass with all parameters free, and the one with their defaults where any has one. */
type Passes = readonly [any: Project] | readonly [any: Project, given: Project]

function passesOf(models: readonly Model[], knowledge: Knowledge | undefined): Passes {
  const free = models.map(model => model.any)
  const any = projectOf('any', free, knowledge)
  if (models.every(model => !model.given)) return [any]
  const withDefaults = models.map(model => model.given ?? model.any)
  return [any, projectOf('given', withDefaults, knowledge)]
}

function judge([any, given]: Passes, rules: readonly Rule[], managed: Managed | undefined): Finding[] {
  const found = findIn(any, rules, managed)
  return findingsOf(found, given ? findIn(given, rules, managed, any) : [], LEVELS)
}

/** A cheap test on the text alone. */
function mentionsSuppression(file: File | Unreadable): boolean {
  return !isUnreadable(file) && file.text.includes('iam-ec2-lint')
}

/** Most problems of one file that are listed: the first ones say what is wrong. */
const MOST_PROBLEMS = 20

/** Each message once in a file, and not too many of them. */
function worthSaying(problems: readonly Problem[]): Problem[] {
  const said = new Map<string, Set<string>>()
  return problems.filter(({ at, message }) => {
    const messages = said.get(at.file.path) ?? new Set()
    said.set(at.file.path, messages)
    if (messages.has(message) || messages.size >= MOST_PROBLEMS) return false
    messages.add(message)
    return true
  })
}

function parseErrors(problems: readonly Problem[], only: readonly string[] | undefined): Finding[] {
  if (only && !only.includes(PARSE_ERROR.id)) return []
  return worthSaying(problems).map(({ at, message }) => ({
    rule: PARSE_ERROR.id,
    level: PARSE_ERROR.level,
    pedantic: false,
    at,
    message,
    consequence: 'the file cannot be used as it is; what could be read of it was checked',
    help: 'mend the syntax here; an opening bracket or quote before it may lack its end',
    related: [],
    key: `${PARSE_ERROR.id}|${at.file.path}|${message}`,
  }))
}

/** The heavy reader is loaded only when the fast one rejects a file. */
const rescue: Rescue = async (source, rejected) => {
  const { rescueYaml } = await import('../syntax/yaml-rescue.ts')
  return rescueYaml(source, rejected)
}
