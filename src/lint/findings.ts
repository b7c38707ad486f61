/** From what the rules found in both passes to findings: levels, wording, one finding a place. */
import { without } from '../model/build.ts'
import { linksOf } from '../model/links.ts'
import { type Managed, PolicySets } from '../model/policies.ts'
import type { Project, Unit } from '../model/types.ts'
import type { Case, Context, Level, Related, Rule } from '../rules/rule.ts'
import { deploymentOf, withDeployers } from './deployers.ts'
import { exploreRule, type Found } from './explore.ts'
import type { Finding } from './finding.ts'

/**
 * Runs the rules over a project. `managed`: the policies that AWS manages. `before`: the other pass, if it was judged
 * before; a unit without defaults is the same in both, and is not judged again.
 */
export function findIn(
  project: Project,
  rules: readonly Rule[],
  managed?: Managed,
  before?: Project,
): Found[] {
  const context: Context = { project, links: linksOf(project), policies: new PolicySets(project, managed) }
  const judged = new Set(before?.units)
  const asked = without(project, judged)
  const found: Found[] = []
  for (const rule of rules) found.push(...exploreRule(rule, casesOf(rule, context, asked, judged)))
  return withDeployers(found, project)
}

function* casesOf(rule: Rule, context: Context, asked: Project, judged: ReadonlySet<Unit>): Iterable<Case> {
  for (const one of rule.cases(context, asked)) {
    if (!judged.has(one.about.scope.unit)) yield one
  }
}

/**
 * Findings of both passes. What is found with all parameters free has the rule's own level; what needs the
 * defaults of parameters says so and is at most a warning.
 */
export function findingsOf(
  any: readonly Found[],
  given: readonly Found[],
  levels: ReadonlyMap<string, Level>,
): Finding[] {
  const certain = new Map<string, Found>()
  const byDefault = new Map<string, Found>()
  const maybe = new Map<string, Found>()
  for (const found of any) keep(found.certain === 'yes' ? certain : maybe, found)
  for (const found of given) {
    // what the caller can switch on is not absent: then the pass with free parameters finds nothing at all
    if (found.inEvery && !certain.has(keyOf(found)) && !maybe.has(keyOf(found))) continue
    keep(found.certain === 'yes' ? byDefault : maybe, found)
  }
  const isNew = (found: Found, ...known: ReadonlyMap<string, Found>[]) =>
    known.every(one => !one.has(keyOf(found)))
  return onePerPlace([
    ...[...certain.values()].map(found => certainFinding(found, levels)),
    ...[...byDefault.values()]
      .filter(found => isNew(found, certain))
      .map(found => byDefaultFinding(found, levels)),
    ...[...maybe.values()]
      .filter(found => isNew(found, certain, byDefault))
      .map(found => finding(found, 'pedantic')),
  ])
}

function keep(all: Map<string, Found>, found: Found): void {
  const key = keyOf(found)
  if (!all.has(key)) all.set(key, found)
}

/** A finding with what it was made of. */
interface Made {
  readonly finding: Finding
  readonly found: Found
  readonly assumption?: string
}

function certainFinding(found: Found, levels: ReadonlyMap<string, Level>): Made {
  return finding(found, levelOf(found, levels))
}

function byDefaultFinding(found: Found, levels: ReadonlyMap<string, Level>): Made {
  const level = levelOf(found, levels)
  return finding(found, level === 'error' ? 'warning' : level, `with ${defaultsInWords(found)}`)
}

/** Most parameters that a message names. */
const MOST_NAMED = 3

/** The parameters that were read for it; where none was, those that the unit has. */
function defaultsInWords({ rests, about }: Found): string {
  const syms = rests.length > 0 ? rests : about.scope.unit.defaulted
  const labels = [...new Set(syms.map(sym => sym.label))].sort()
  if (labels.length > MOST_NAMED) return 'the defaults of its parameters'
  return `the default of ${labels.join(' and ')}`
}

function levelOf(found: Found, levels: ReadonlyMap<string, Level>): Level {
  return found.report.level ?? levels.get(found.rule) ?? 'warning'
}

function keyOf({ rule, about, report }: Found): string {
  const address = about.ordinal ? `${about.target.address}#${about.ordinal}` : about.target.address
  return [rule, about.scope.unit.name, address, report.part ?? ''].join('|')
}

function finding(found: Found, level: Level | 'pedantic', assumption?: string): Made {
  const { rule, report, scenario } = found
  const made: Finding = {
    rule,
    level: level === 'pedantic' ? 'note' : level,
    pedantic: level === 'pedantic',
    at: report.at,
    message: messageOf(found, assumption),
    consequence: report.consequence,
    help: report.help,
    related: onceEach(report.related ?? []),
    ...(scenario ? { scenario } : {}),
    key: keyOf(found),
  }
  return { finding: made, found, ...(assumption === undefined ? {} : { assumption }) }
}

/** What is wrong, in which scenario, under which assumption; and who wrote it, where a CDK construct did. */
function messageOf({ report, scenario, about }: Found, assumption: string | undefined): string {
  const parts = [report.message, scenario && `when ${scenario}`, assumption]
  const message = parts.filter(Boolean).join(', ')
  return about.construct === undefined ? message : `${message} (CDK: ${about.construct})`
}

/** Instances of one module share their places. */
function onceEach(related: readonly Related[]): Related[] {
  const seen = new Set<string>()
  return related.filter(one => {
    const key = `${placeOf(one)}|${one.message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Several instances of one module write the same place: one finding, which names the others. */
function onePerPlace(findings: readonly Made[]): Finding[] {
  const places = new Map<string, Made[]>()
  for (const one of findings) {
    const { rule, at } = one.finding
    const key = `${rule}|${at.file.path}|${at.start}|${at.end}`
    const same = places.get(key)
    if (same) same.push(one)
    else places.set(key, [one])
  }
  return [...places.values()].map(mostCertain)
}

/** Most addresses that a message lists. */
const MOST_ADDRESSES = 3

function mostCertain(same: readonly Made[]): Finding {
  const best = same.reduce((one, other) => (weightOf(other.finding) > weightOf(one.finding) ? other : one))
  const alike = same.filter(one => weightOf(one.finding) === weightOf(best.finding))
  // what is said in the same words is said
  const told = alike.filter(one => one !== best && one.finding.message !== best.finding.message)
  const [, ...others] = new Set([best, ...told].map(one => one.found.about.target.address))
  const finding = { ...inItsDeployment(best, alike), related: relatedOf(best, alike) }
  if (others.length === 0) return finding
  const listed = others.slice(0, MOST_ADDRESSES).map(address => `\`${address}\``)
  const more = others.length > MOST_ADDRESSES ? ` and ${others.length - MOST_ADDRESSES} more` : ''
  return { ...finding, message: `${finding.message} (the same for ${listed.join(', ')}${more})` }
}

/** Most places that a finding lists. */
const MOST_RELATED = 10

/** The places of the best finding, then those that only others have: each group that launches from a template. */
function relatedOf(best: Made, alike: readonly Made[]): readonly Related[] {
  const { related } = best.finding
  if (alike.length < 2) return related
  const places = new Set(related.map(placeOf))
  const more: Related[] = []
  for (const one of alike.flatMap(({ finding }) => finding.related)) {
    if (related.length + more.length >= MOST_RELATED) break
    if (!places.has(placeOf(one))) more.push(one)
    places.add(placeOf(one))
  }
  return [...related, ...more]
}

function placeOf({ at }: Related): string {
  return `${at.file.path}|${at.start}|${at.end}`
}

/** Where only some of those who deploy it show it, they are part of its scenario. */
function inItsDeployment({ finding, found, assumption }: Made, alike: readonly Made[]): Finding {
  const deployment = deploymentOf(alike.map(one => one.found))
  if (deployment === undefined) return finding
  const scenario = [deployment, found.scenario].filter(Boolean).join(' and ')
  return { ...finding, scenario, message: messageOf({ ...found, scenario }, assumption) }
}

const WEIGHT: Record<Level, number> = { error: 3, warning: 2, note: 1 }

function weightOf({ pedantic, level }: Finding): number {
  return pedantic ? 0 : WEIGHT[level]
}
