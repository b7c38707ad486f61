/**
 * Partitions and what services are called in them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */

import { remembered } from '../value/remember.ts'
import { substitute } from '../value/substitute.ts'
import { isHole, known, type Shape, type Sym, seamless, type Text, text } from '../value/text.ts'
import { arnOf } from './arn.ts'

/** The DNS suffix of each partition, as the AWS SDKs have them. */
const SUFFIXES = new Map([
  ['aws', 'amazonaws.com'],
  ['aws-cn', 'amazonaws.com.cn'],
  ['aws-us-gov', 'amazonaws.com'],
  ['aws-iso', 'c2s.ic.gov'],
  ['aws-iso-b', 'sc2s.sgov.gov'],
  ['aws-iso-e', 'cloud.adc-e.uk'],
  ['aws-iso-f', 'csp.hci.ic.gov'],
  ['aws-eusc', 'amazonaws.eu'],
])

const EVERYWHERE = 'ec2.amazonaws.com'
const CHINA = 'ec2.amazonaws.com.cn'

const LABEL = "EC2's service principal"

/**
 * The names of EC2's service principal in a partition: `ec2.amazonaws.com` in each, and the one with the
 * partition's own suffix in that partition alone. In an unknown partition the latter is a symbol, so that a name
 * which is right somewhere is not called wrong.
 */
export const ec2Names = remembered((partition: Text): readonly Text[] => {
  const name = known(partition)
  const suffix = name === undefined ? undefined : SUFFIXES.get(name)
  if (suffix !== undefined) return [...new Set([EVERYWHERE, `ec2.${suffix}`])].map(own => text(own))
  const somewhere = { id: 'ec2-somewhere', label: LABEL, domain: [...new Set(ownNames().values())] }
  const symbol = sole(partition)
  const here = symbol ? [text(following('ec2-name', symbol, ownNames()))] : []
  return [text(EVERYWHERE), ...here, text(somewhere)]
})

function ownNames(): Map<string, string> {
  return new Map([...SUFFIXES].map(([partition, suffix]) => [partition, `ec2.${suffix}`]))
}

/**
 * What `iam:PassedToService` says when a role is passed to EC2 at a launch or an association: in `aws-cn` it is
 * `ec2.amazonaws.com.cn` (terraform-aws-modules/terraform-aws-eks #3057, #3190, karpenter #6843), elsewhere
 * `ec2.amazonaws.com`. In an unknown partition: a symbol that follows from it.
 */
export const passedToAtLaunch = remembered((partition: Text): Text => {
  const name = known(partition)
  if (name !== undefined && SUFFIXES.has(name)) return text(passedIn(name))
  const symbol = sole(partition)
  if (!symbol) return text({ id: 'passed-to-service', label: LABEL, domain: [EVERYWHERE, CHINA] })
  const names = new Map([...SUFFIXES.keys()].map(key => [key, passedIn(key)]))
  return text(following('passed-to-service', symbol, names))
})

function passedIn(partition: string): string {
  return partition === 'aws-cn' ? CHINA : EVERYWHERE
}

/** The symbol of an unknown partition, with the first of those that it can be. */
export function openPartition(partition: Text): { symbol: Sym; first: string } | undefined {
  const symbol = sole(partition)
  return symbol && { symbol, first: String(symbol.domain?.[0] ?? 'aws') }
}

/** An ARN in the first of those that an unknown partition can be. */
export function inFirstPartition(arn: Text, partition: Text): Text {
  const open = openPartition(partition)
  return open ? substitute(arn, hole => (hole.id === open.symbol.id ? open.first : hole)) : arn
}

/** A name that follows from an unknown partition. */
function following(id: string, partition: Sym, names: ReadonlyMap<string, string>): Sym {
  return {
    id: `${id}(${partition.id})`,
    label: LABEL,
    by: { sym: partition, values: Object.fromEntries(names) },
  }
}

function sole(partition: Text): Sym | undefined {
  const [first] = partition
  return partition.length === 1 && first && isHole(first) ? first : undefined
}

/** May there be a partition of that name? AWS opens new ones, whose names begin with its own. */
export function isPartition(name: string): boolean {
  return SUFFIXES.has(name) || /^aws(-[a-z]+)+$/.test(name)
}

/** What names of partitions are made of. */
const SHAPE: Shape = { chars: 'region', min: 3, max: Number.POSITIVE_INFINITY }

/** A pattern as it is compared with a resource: a partition that is not listed here may be any. */
export const inAnyUnlisted = remembered((pattern: Text): Text => {
  const arn = arnOf(pattern)
  const name = arn && known(arn.partition)
  if (name === undefined || SUFFIXES.has(name) || !isPartition(name)) return pattern
  const partition: Sym = { id: `partition ${name}`, label: name, shape: SHAPE }
  const parts = [text(partition), arn!.service, arn!.region, arn!.account, arn!.resource]
  return seamless([{ lit: 'arn' }, ...parts.flatMap(part => [{ lit: ':' }, ...part])])
})

/** The DNS suffix on which a service principal ends, with the partitions that have it; undefined if it ends on none. */
export function partitionsOf(
  service: string,
): { readonly suffix: string; readonly partitions: readonly string[] } | undefined {
  const name = `.${service.toLowerCase()}`
  const suffix = [...SUFFIXES.values()].find(one => name.endsWith(`.${one}`))
  if (suffix === undefined) return undefined
  return { suffix, partitions: [...SUFFIXES].filter(([, own]) => own === suffix).map(([key]) => key) }
}
