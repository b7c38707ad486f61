/**
 * The report for code scanning: SARIF 2.1.0 within GitHub's rules.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
import type {
  Location,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  Result as SarifResult,
  Suppression,
} from 'sarif'
import type { Finding, Result } from '../lint/finding.ts'
import { withSuppressed } from '../lint/select.ts'
import type { Level, RuleInfo } from '../rules/rule.ts'
import { positionAt, type Range } from '../syntax/source.ts'
import { GUIDE } from './guide.ts'
import { visible, visibleLines } from './neutral.ts'
import { describeRule } from './sarif-rules.ts'

export interface SarifOptions {
  readonly version: string
  /** All rules that can report, in their order. */
  readonly rules: readonly RuleInfo[]
  /** The rules' pages in Markdown, by rule id. */
  readonly pages: ReadonlyMap<string, string>
  /** What could not be read, in sentences: such a run is not complete. */
  readonly problems: readonly string[]
}

/** GitHub refuses a run with more results, and a result with more locations. */
export const MAX_RESULTS = 25_000
const MAX_RELATED = 100

/** The whole log as JSON text. Nothing in it depends on the machine or the hour. */
export function sarif(result: Result, options: SarifOptions): string {
  return `${JSON.stringify(logOf(result, options), undefined, 2)}\n`
}

function logOf(result: Result, { version, rules, pages, problems }: SarifOptions): Log {
  const findings = withSuppressed(result)
  const kept = mostSevere(findings, MAX_RESULTS)
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]))
  const fingerprint = fingerprinter()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'iam-ec2-lint',
            version,
            semanticVersion: version,
            informationUri: GUIDE,
            rules: rules.map(rule => describeRule(rule, pages.get(rule.id))),
          },
        },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: [
              ...problems.map(notRead),
              ...cutNotice(findings.length - kept.length),
            ],
          },
        ],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: kept.map(finding =>
          resultOf(finding, ruleIndex.get(finding.rule), fingerprint(finding.key)),
        ),
      },
    ],
  }
}

function resultOf(finding: Finding, ruleIndex: number | undefined, fingerprint: string): SarifResult {
  const related = finding.related.slice(0, MAX_RELATED)
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: finding.level,
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: physical(finding.at) }],
    ...(related.length > 0 ? { relatedLocations: related.map(relatedLocation) } : {}),
    partialFingerprints: { 'iamEc2Lint/v1': fingerprint },
    ...(finding.suppressed ? { suppressions: [suppression(finding.suppressed)] } : {}),
  }
}

/** Without a status it counts as accepted: SARIF section 3.35.3. */
function suppression({ reason, at }: NonNullable<Finding['suppressed']>): Suppression {
  return {
    kind: 'inSource',
    justification: visibleLines(reason),
    location: { physicalLocation: physical(at) },
  }
}

function relatedLocation({ at, message }: Finding['related'][number], index: number): Location {
  return { id: index + 1, message: { text: inMessage(message) }, physicalLocation: physical(at) }
}

/** What, why, what to do; then the places, as links to the related locations. */
function messageOf({ message, consequence, help, related }: Finding): string {
  const sentences = [message, consequence, help].filter(words => words !== '').map(sentence)
  const links = related
    .slice(0, MAX_RELATED)
    .map((place, index) => `[${inMessage(place.message)}](${index + 1})`)
  if (links.length > 0) sentences.push(`See: ${links.join(', ')}.`)
  return sentences.join(' ')
}

function sentence(words: string): string {
  const safe = words.split(/\r?\n/).map(inMessage).join('\n')
  const capital = safe.charAt(0).toUpperCase() + safe.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

/** In a message, brackets would be links: SARIF section 3.11.6. */
function inMessage(words: string): string {
  return visible(words).replace(/[\\[\]]/g, '\\$&')
}

function physical(at: Range): PhysicalLocation {
  return {
    artifactLocation: { uri: uriOf(at.file.path), uriBaseId: '%SRCROOT%' },
    region: regionOf(at),
  }
}

/** A relative reference: every letter that means something in a URI is escaped. */
function uriOf(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd')
  return wellFormed.split('/').map(encodeURIComponent).join('/')
}

function regionOf({ file, start, end }: Range): Region {
  const from = positionAt(file, start)
  const to = positionAt(file, end)
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

const RANK: Record<Level, number> = { error: 0, warning: 1, note: 2 }

/** The worst findings up to a number, in the order they were in. Suppressed ones go first. */
function mostSevere(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings
  const rank = ({ level, suppressed }: Finding) => RANK[level] + (suppressed ? 3 : 0)
  const worst = new Set([...findings].sort((a, b) => rank(a) - rank(b)).slice(0, limit))
  return findings.filter(finding => worst.has(finding))
}

function cutNotice(left: number): Notification[] {
  if (left <= 0) return []
  const text = `${left} findings are left out: a run holds at most ${MAX_RESULTS} results. The most severe ones are kept.`
  return [{ level: 'warning', message: { text } }]
}

function notRead(problem: string): Notification {
  return { level: 'error', message: { text: sentence(problem) } }
}

/** Hashes a finding's key. Findings of one key are numbered, so that each keeps its own. */
function fingerprinter(): (key: string) => string {
  const seen = new Map<string, number>()
  return key => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return hash(`${key}#${count}`)
  }
}

/** FNV-1a, twice with different seeds: 16 hexadecimal digits. It tells findings apart and guards nothing. */
function hash(text: string): string {
  return [0x811c9dc5, 0x9dc5811c].map(seed => fnv1a(text, seed).toString(16).padStart(8, '0')).join('')
}

function fnv1a(text: string, seed: number): number {
  let value = seed
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
