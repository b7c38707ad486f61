/** Marks the findings that are suppressed, and reports suppressions that are wrong or of no use. */
import { INVALID_SUPPRESSION, UNUSED_SUPPRESSION } from '../../rules/infos.ts'
import type { Files } from '../../syntax/files.ts'
import { isUnreadable } from '../../syntax/files.ts'
import type { Problem } from '../../syntax/source.ts'
import type { Finding } from '../finding.ts'
import { suppressionsIn } from './collect.ts'
import type { Suppression } from './marker.ts'

export interface Suppressing {
  readonly files: Files
  /** Files that speak of suppressing. */
  readonly paths: readonly string[]
  /** Ids of all rules. */
  readonly known: readonly string[]
  /** Did the rule run over all of the file's unit? Only then an unused suppression is one. */
  readonly ranFully: (rule: string, path: string) => boolean
}

/** The findings with what suppresses them, and findings about the suppressions themselves. */
export function suppress(findings: readonly Finding[], options: Suppressing): Finding[] {
  const all: Suppression[] = []
  const invalid: Problem[] = []
  for (const path of options.paths) {
    const file = options.files.read(path)
    if (isUnreadable(file)) continue
    const { suppressions, problems } = suppressionsIn(file, options.known)
    for (const one of suppressions) all.push(one)
    for (const problem of problems) invalid.push(problem)
  }
  if (all.length === 0 && invalid.length === 0) return [...findings]
  const used = new Set<Suppression>()
  const marked = findings.map(finding => {
    const covering = all.filter(suppression => covers(suppression, finding))
    for (const suppression of covering) used.add(suppression)
    const [by] = covering
    return by ? { ...finding, suppressed: { reason: by.reason, at: by.at } } : finding
  })
  const isUseless = (one: Suppression) => !used.has(one) && !one.isInText
  const unused = all.filter(one => isUseless(one) && options.ranFully(one.rule, one.at.file.path))
  return [...marked, ...invalid.map(invalidFinding), ...unused.map(unusedFinding)]
}

function covers({ rule, reach }: Suppression, { rule: found, at }: Finding): boolean {
  return rule === found && reach.file.path === at.file.path && reach.start <= at.start && at.start < reach.end
}

function invalidFinding({ at, message }: Problem): Finding {
  return {
    rule: INVALID_SUPPRESSION.id,
    level: INVALID_SUPPRESSION.level,
    pedantic: false,
    at,
    message,
    consequence: 'it suppresses nothing',
    help: 'write `iam-ec2-lint: ignore[rule-id]` and behind it why the finding is no mistake here',
    related: [],
    key: `${INVALID_SUPPRESSION.id}|${at.file.path}|${message}`,
  }
}

function unusedFinding({ at, rule }: Suppression): Finding {
  return {
    rule: UNUSED_SUPPRESSION.id,
    level: UNUSED_SUPPRESSION.level,
    pedantic: false,
    at,
    message: `nothing is found here that a suppression of ${rule} could hide`,
    consequence: 'it would hide the next mistake of that kind',
    help: 'take the suppression away',
    related: [],
    key: `${UNUSED_SUPPRESSION.id}|${at.file.path}|${rule}`,
  }
}
