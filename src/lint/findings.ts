/** From what the rules found in both passes to findings: levels, wording, one finding a place. */
import { linksOf } from '../model/links.ts'
import { PolicySets } from '../model/policies.ts'
import type { Project } from '../model/types.ts'
import type { Context, Level, Rule } from '../rules/rule.ts'
import { exploreCase, type Found } from './explore.ts'
import type { Finding } from './finding.ts'

/** Runs the rules over a project. */
export function findIn(project: Project, rules: readonly Rule[]): Found[] {
  const context: Context = { project, links: linksOf(project), policies: new PolicySets(project) }
  return rules.flatMap(rule => runRule(rule, context))
}

function runRule(rule: Rule, context: Context): Found[] {
  const found: Found[] = []
  for (const one of rule.cases(context)) found.push(...exploreCase(rule, one))
  return found
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
  const maybe = new Map<string, Found>()
  for (const found of any) (found.certain === 'yes' ? certain : maybe).set(keyOf(found), found)
  const findings = [...certain.values()].map(found => finding(found, levelOf(found, levels)))
  const byDefault = new Map<string, Found>()
  for (const found of given) {
    const key = keyOf(found)
    if (certain.has(key)) continue
    if (found.certain === 'yes') byDefault.set(key, found)
    else if (!maybe.has(key)) maybe.set(key, found)
  }
  for (const found of byDefault.values()) findings.push(byDefaultFinding(found, levels))
  for (const [key, found] of maybe) {
    if (!certain.has(key) && !byDefault.has(key)) findings.push({ ...finding(found, 'note'), pedantic: true })
  }
  return onePerPlace(findings)
}

function byDefaultFinding(found: Found, levels: ReadonlyMap<string, Level>): Finding {
  const level = levelOf(found, levels)
  const labels = [...new Set(found.rests.map(sym => sym.label))].sort()
  const words =
    labels.length > 0
      ? ` with the default of ${labels.join(' and ')}`
      : ' with the defaults of its parameters'
  const made = finding(found, level === 'error' ? 'warning' : level)
  return { ...made, message: `${made.message},${words}` }
}

function levelOf(found: Found, levels: ReadonlyMap<string, Level>): Level {
  return found.report.level ?? levels.get(found.rule) ?? 'warning'
}

function keyOf({ rule, about, report }: Found): string {
  return [rule, about.scope.unit.name, about.target.address, report.part ?? ''].join('|')
}

function finding(found: Found, level: Level): Finding {
  const { rule, report, scenario } = found
  return {
    rule,
    level,
    pedantic: false,
    at: report.at,
    message: scenario ? `${report.message}, when ${scenario}` : report.message,
    consequence: report.consequence,
    help: report.help,
    related: report.related ?? [],
    ...(scenario ? { scenario } : {}),
    key: keyOf(found),
  }
}

/** Several instances of one module write the same place: one finding, which says how many more there are. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const places = new Map<string, Finding[]>()
  for (const one of findings) {
    const key = `${one.rule}|${one.at.file.path}|${one.at.start}|${one.at.end}`
    const same = places.get(key)
    if (same) same.push(one)
    else places.set(key, [one])
  }
  return [...places.values()].map(mostCertain)
}

const WEIGHT: Record<Level, number> = { error: 3, warning: 2, note: 1 }

function mostCertain(same: readonly Finding[]): Finding {
  const weight = (one: Finding) => (one.pedantic ? 0 : WEIGHT[one.level])
  return same.reduce((best, one) => (weight(one) > weight(best) ? one : best))
}

/** By file, line, column, rule; then by key, so that the order is the same in every run. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.at.file.path, b.at.file.path) ||
      a.at.start - b.at.start ||
      compare(a.rule, b.rule) ||
      compare(a.key, b.key),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
