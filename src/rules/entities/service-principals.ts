/**
 * Principals of trust policies that can be no service's, or are a service's in the wrong place. Any name under
 * `amazonaws.com` may be a service that nobody here knows; EC2's own name is known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
import { elementOf, elementsOf, statementsOf } from '../../iam/document.ts'
import { partitionsOf } from '../../iam/partitions.ts'
import type { Role } from '../../model/types.ts'
import { all, type Cond } from '../../value/condition.ts'
import { matches } from '../../value/glob.ts'
import type { World } from '../../value/scenario.ts'
import { isHole, known, show, type Text, text } from '../../value/text.ts'
import type { TextValue } from '../../value/value.ts'
import { referenceInQuotes } from '../quoted.ts'
import { quoted } from '../wording.ts'

/** A principal as it is written. */
export interface WrittenPrincipal {
  readonly type: 'Service' | 'AWS'
  readonly value: TextValue
  readonly when: Cond
}

/** The services and accounts that a trust policy names, in all of its alternatives. */
export function* principalsIn({ trust, scope }: Role): Iterable<WrittenPrincipal> {
  for (const { value: statement, when } of statementsOf(trust).statements) {
    const items = statement.kind === 'map' ? (elementOf(statement, 'Principal')?.items ?? []) : []
    for (const { value: principal, when: guard } of items) {
      if (principal.kind !== 'map') continue
      for (const type of ['Service', 'AWS'] as const) {
        const entry = principal.entries.get(type)
        if (!entry) continue
        for (const { value, when: own } of elementsOf(entry.value, all(when, guard, entry.when))) {
          if (value.kind === 'text' && !value.ref && !referenceInQuotes(value, scope.unit)) {
            yield { type, value, when: own }
          }
        }
      }
    }
  }
}

/** Does a trust policy name a service wrongly, so that IAM refuses it, or may? */
export function misnamesService(role: Role, world: World): boolean {
  const partition = world.resolve(role.scope.partition)
  for (const principal of principalsIn(role)) {
    if (faultOf(principal, partition, () => true) && world.holds(principal.when)) return true
  }
  return false
}

export interface Fault {
  readonly level: 'error' | 'warning'
  /** "is an ARN", behind "but it". */
  readonly words: string
  readonly help: string
}

const TO_EC2 = 'write `ec2.amazonaws.com`'

/** What is wrong with a principal; undefined if nothing surely is. `isForInstances`: EC2 is meant, by all signs. */
export function faultOf(
  { type, value }: WrittenPrincipal,
  partition: Text,
  isForInstances: () => boolean,
): Fault | undefined {
  if (type === 'AWS') return underAws(value.text)
  if (matches(ANY_ARN, value.text) === 'yes') return { level: 'error', words: 'is an ARN', help: UNDER_AWS }
  if (isRegional(value.text)) return { level: 'warning', words: 'names a Region', help: TO_EC2 }
  const name = known(value.text)
  return name === undefined || /[*?]/.test(name) ? undefined : inName(name, partition, isForInstances)
}

const ANY_ARN = text('arn:*')
const UNDER_AWS = 'write the ARN under `AWS`, or the name of a service such as `ec2.amazonaws.com`'

const OF_A_SERVICE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/

function underAws(written: Text): Fault | undefined {
  const name = known(written)
  if (name === undefined || !OF_A_SERVICE.test(name)) return undefined
  return { level: 'error', words: 'is a service', help: 'write it under `Service`' }
}

/** `ec2.us-east-1.amazonaws.com`: whether IAM takes it is not verified, and nobody needs it. */
function isRegional(written: Text): boolean {
  const name = show(written)
  const isWhole = /^ec2\.[^.]+\.amazonaws\.com(?:\.cn)?$/.test(name)
  if (!isWhole) return false
  return written.some(piece => isHole(piece) && piece.shape?.chars === 'region') || REGION.test(name)
}

const REGION = /^ec2\.[a-z]{2,4}(?:-[a-z]+)+-\d\./

/** Under which names stand principals of services: those of the partitions, and a few of Amazon's own. */
const OTHER_SUFFIXES = ['amazon.com', 'aws.internal', 'api.aws', 'aws.dev']

/** Domains of AWS's in GovCloud and China: no principal of theirs is known, and AWS's own templates have written some. */
const OTHER_DOMAINS = ['amazonaws-us-gov.com', 'amazonaws.cn']

/** Services whose name is known to be another one. */
const KNOWN_SERVICES: ReadonlySet<string> = new Set(['ec2', 'ecs', 'ecs-tasks', 'lambda', 'eks', 'batch'])

function inName(name: string, partition: Text, isForInstances: () => boolean): Fault | undefined {
  const help = helpFor(name)
  const wrong = (words: string): Fault => ({ level: 'error', words, help })
  if (name === '' || /\s/.test(name)) return wrong('is no name: there is white space in it, or nothing')
  if (name.includes('/')) return wrong('is a URL or a path')
  if (!name.includes('.')) return wrong('is only a part of the name')
  const home = partitionsOf(name)
  if (home) return inPartition(name, home, partition, isForInstances)
  const domain = OTHER_DOMAINS.find(one => name.toLowerCase() === `ec2.${one}`)
  if (domain) return { level: 'warning', words: `stands under ${quoted(domain)}`, help: TO_EC2 }
  const suffix = OTHER_SUFFIXES.find(one => name.toLowerCase().endsWith(`.${one}`))
  if (suffix && !KNOWN_SERVICES.has(firstPart(name))) return undefined
  return wrong('does not end in `amazonaws.com`')
}

function inPartition(
  name: string,
  home: { readonly suffix: string; readonly partitions: readonly string[] },
  partition: Text,
  isForInstances: () => boolean,
): Fault | undefined {
  const here = known(partition)
  if (name.toLowerCase() === home.suffix) {
    return { level: 'error', words: 'names no service', help: helpFor(name) }
  }
  const isElsewhere = home.suffix !== 'amazonaws.com' && here !== undefined && !home.partitions.includes(here)
  if (isElsewhere) {
    const help = `write \`${firstPart(name)}.amazonaws.com\``
    return { level: 'error', words: `is none of partition ${quoted(here)}`, help }
  }
  const isPlain = name.split('.').length === home.suffix.split('.').length + 1
  if (!isPlain || !isNearEc2(firstPart(name)) || !isForInstances()) return undefined
  return {
    level: 'error',
    words: 'is no service that is known',
    help: `did you mean \`ec2.${home.suffix}\`?`,
  }
}

function firstPart(name: string): string {
  return name.toLowerCase().split('.')[0]!
}

/** What the service is called by all signs. */
function helpFor(name: string): string {
  const service = name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[./]/)[0]!
    .trim()
  if (!KNOWN_SERVICES.has(service)) return 'write the name of a service, such as `ec2.amazonaws.com`'
  return `write \`${service}.amazonaws.com\``
}

const EC2 = 'ec2'
/** Services whose names are as near. */
const REAL: readonly string[] = ['ec2', 'ecs', 'ecr']

/** One letter more, less or other, or two of them turned around. */
function isNearEc2(word: string): boolean {
  if (REAL.includes(word)) return false
  if (isWithOneMore(word, EC2) || isWithOneMore(EC2, word)) return true
  if (word.length !== EC2.length) return false
  const others = [...word].filter((letter, index) => letter !== EC2[index])
  return others.length === 1 || [...word].sort().join('') === [...EC2].sort().join('')
}

function isWithOneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false
  return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter)
}
