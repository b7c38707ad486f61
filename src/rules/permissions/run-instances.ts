/** What `ec2:RunInstances` asks: whether the call is allowed on each of the resources of a launch. */
import { arnOf } from '../../iam/arn.ts'
import { elementOf, statementsOf } from '../../iam/document.ts'
import { denies, deniesListed, evaluate, type Limit } from '../../iam/evaluate.ts'
import { RUN_INSTANCES, RUN_INSTANCES_KEYS } from '../../iam/facts/authorization.ts'
import type { Miss } from '../../iam/misses.ts'
import { openPartition } from '../../iam/partitions.ts'
import { isWritten } from '../../iam/places.ts'
import type { ContextValue, Request } from '../../iam/request.ts'
import { glanceAt } from '../../iam/search.ts'
import { canFitAction, writtenEffect } from '../../iam/statement.ts'
import type { Scope } from '../../model/types.ts'
import type { Range } from '../../syntax/source.ts'
import { all } from '../../value/condition.ts'
import { remembered, rememberedByName } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import {
  ACCOUNT_SHAPE,
  IAM_NAME_SHAPE,
  known,
  REGION_SHAPE,
  type Sym,
  type Text,
  text,
} from '../../value/text.ts'
import type { Item, MapValue } from '../../value/value.ts'
import type { Grant } from '../passing.ts'

export const RUN = 'ec2:RunInstances'

/** Each launch is asked about one of each of these. */
export const REQUIRED: readonly string[] = Object.entries(RUN_INSTANCES)
  .filter(([, { required }]) => required)
  .map(([type]) => type)

/** Why the call is not allowed on any resource of a type. */
export interface Lack {
  readonly type: string
  /** No statement allows it, a Deny takes it away, or what limits the caller does not allow it. */
  readonly by: 'nothing' | 'deny' | 'limit'
  /** The Allow statements that come near. */
  readonly misses: readonly Miss[]
  /** The Deny, or where the limit is attached. */
  readonly at?: Range
  readonly limit?: Limit['kind']
}

/**
 * Undefined where a statement may allow it on some resource of the type. Conditions count in statements that allow: a
 * key that a request about the type never carries fails a positive operator. A Deny counts if it has no condition on
 * the request.
 */
export function lackOf(
  world: World,
  { documents, limits }: Grant,
  type: string,
  scope: Scope,
): Lack | undefined {
  const request = requestAbout(type, scope)
  const { allowed, deniedBy, misses } = evaluate(world, documents, request)
  if (allowed === 'no' && !deniedBy) return { type, by: 'nothing', misses }
  const left = allowed === 'maybe' ? leftOutInFirst(world, documents, type, scope) : undefined
  if (left) return { type, by: 'nothing', misses: left }
  const bare = { action: RUN, resource: resourceIn(firstOf(scope.partition))(type), context: NOTHING_KNOWN }
  const anywhere = { ...bare, resource: request.resource }
  if (!denies(world, documents, anywhere, limits) && !deniesListed(world, documents, bare, limits))
    return undefined
  const { deniedBy: deny, limitedBy } = evaluate(world, documents, bare, limits)
  if (deny) return { type, by: 'deny', misses: [], at: deny.at }
  const limit = limitedBy && { at: limitedBy.limit.at, limit: limitedBy.limit.kind }
  return { type, by: 'limit', misses: [], ...limit }
}

/**
 * What a NotResource with `arn:aws:` leaves out is left out there alone. Where a Resource beside it begins in the same way,
 * and nothing with another partition, that is where the policy is meant to be. Undefined where something is allowed.
 */
function leftOutInFirst(
  world: World,
  documents: readonly Item[],
  type: string,
  { partition }: Scope,
): readonly Miss[] | undefined {
  const open = openPartition(partition)
  if (!open || !isMeantIn(open.first, world, documents)) return undefined
  const resource = resourceIn(firstOf(partition))(type)
  const { allowed, deniedBy, misses } = evaluate(world, documents, {
    action: RUN,
    resource,
    context: contextOf(type),
  })
  return allowed === 'no' && !deniedBy ? misses : undefined
}

/** Do the statements that let instances be launched name resources in the partition, and none in another? */
function isMeantIn(partition: string, world: World, documents: readonly Item[]): boolean {
  const glance = glanceAt(world)
  const statements = documents.flatMap(document =>
    statementsOf(document.value).statements.flatMap(({ value, when }) => {
      const isAbout = value.kind === 'map' && writtenEffect(value) !== 'Deny' && canFitAction(value, RUN)
      return isAbout && isWritten(value.at) && glance.holds(all(document.when, when)) ? [value] : []
    }),
  )
  const listed = statements.flatMap(statement => partitionsIn(statement, 'Resource'))
  const excluded = statements.flatMap(statement => partitionsIn(statement, 'NotResource'))
  return listed.length > 0 && [...listed, ...excluded].every(one => one === partition)
}

/** The partitions of the ARNs in an element; undefined for one that is not written in letters. */
function partitionsIn(statement: MapValue, element: 'Resource' | 'NotResource'): (string | undefined)[] {
  const items = elementOf(statement, element)?.items ?? []
  return items.flatMap(({ value }) => {
    const arn = value.kind === 'text' ? arnOf(value.text) : undefined
    return arn ? [known(arn.partition)] : []
  })
}

const NOTHING_KNOWN: Request['context'] = new Map()

function requestAbout(type: string, { partition }: Scope): Request {
  return { action: RUN, resource: resourceIn(partition)(type), context: contextOf(type) }
}

/** A Deny that holds in the first of the possible partitions, which is `aws`, is enough. */
export function firstOf(partition: Text): Text {
  const open = openPartition(partition)
  return open ? partitionText(open.first) : partition
}

const partitionText = rememberedByName(name => text(name))

const REGION: Sym = { id: 'launch-region', label: 'the Region of the launch', shape: REGION_SHAPE }
/** Not the caller's for certain: a subnet may be shared by another account. */
const ACCOUNT: Sym = { id: 'launch-account', label: 'the account of a resource', shape: ACCOUNT_SHAPE }

/** Any resource of a type: its ARN has five colons, and an account only where its type has one. */
export const resourceIn = remembered((partition: Text) =>
  rememberedByName((type): Text => {
    const [, , service = '', , account, resource = ''] = RUN_INSTANCES[type]!.arn.split(':')
    const name: Sym = { id: `launched-${type}`, label: type, shape: IAM_NAME_SHAPE }
    return [
      { lit: 'arn:' },
      ...partition,
      { lit: `:${service}:` },
      REGION,
      { lit: ':' },
      ...(account === '' ? [] : [ACCOUNT]),
      { lit: `:${resource.slice(0, -1)}` },
      name,
    ]
  }),
)

/** Keys that requests about other types carry, but none about this one. */
export const contextOf = rememberedByName((type): Request['context'] => {
  const carried = new Set([...RUN_INSTANCES[type]!.keys, ...RUN_INSTANCES_KEYS])
  const others = Object.values(RUN_INSTANCES).flatMap(({ keys }) => keys)
  const missing = others.filter(key => !carried.has(key))
  return new Map<string, ContextValue>(missing.map(key => [key, 'absent']))
})

/** The pattern of a type's ARNs in a policy, with wildcards for all that differs. */
export function patternOf(type: string): string {
  return RUN_INSTANCES[type]!.arn
}
