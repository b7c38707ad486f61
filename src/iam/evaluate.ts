/**
 * Policy documents together: an explicit Deny wins, an Allow is needed, and so it is in each set that limits them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { Range } from '../syntax/source.ts'
import { all, type Cond, implied } from '../value/condition.ts'
import { remembered, rememberedByName } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import type { Text } from '../value/text.ts'
import { and, not, type Tri } from '../value/tri.ts'
import type { Item, Value } from '../value/value.ts'
import { elementOf, type Statement, statementsOf } from './document.ts'
import { type Miss, missesOf, placeOf, type StatementPlace } from './misses.ts'
import type { Request } from './request.ts'
import { type Found, find, glanceAt, type Scene } from './search.ts'
import { applies, canFitAction, type Effect, hasEffect, OPPOSITE, writtenEffect } from './statement.ts'

/**
 * A set of policies that grants nothing, and without whose Allow nothing is granted: a permissions boundary, the
 * service control policies of one level of the organization, a session's policies. Resource control policies only
 * deny: every resource has one that allows everything.
 */
export interface Limit {
  readonly kind: 'boundary' | 'scp' | 'rcp' | 'session'
  /** When it is in force. */
  readonly when: Cond
  readonly documents: readonly Item[]
  /** Where it is attached. */
  readonly at: Range
}

export interface Verdict {
  readonly allowed: Tri
  /** The statement that allows, or perhaps does. */
  readonly allowedBy?: StatementPlace
  /** The statement that denies, or perhaps does. Not looked for where nothing allows. */
  readonly deniedBy?: StatementPlace
  /** The limit that lacks an Allow, or perhaps does, and the Allow statements in it that come near. */
  readonly limitedBy?: { readonly limit: Limit; readonly misses: readonly Miss[] }
  /** Where nothing allows: the Allow statements that come near. */
  readonly misses: readonly Miss[]
}

const NO_LIMITS: readonly Limit[] = []

/** Is the request allowed by the documents within the limits, and why? Asks the scenario only what the answer depends on. */
export function evaluate(
  world: World,
  documents: readonly Item[],
  request: Request,
  limits: readonly Limit[] = NO_LIMITS,
): Verdict {
  const allow = search(world, documents, request, 'Allow')
  if (allow.is === 'no') return { allowed: 'no', misses: missesOf(world, documents, request) }
  const deny = search(world, documents, request, 'Deny')
  const applying = deny.is === 'yes' ? NO_LIMITS : limits
  const limited = strictest(applying.map(limit => limitOf(world, limit, request)))
  const deniedBy = deny.by ?? limited?.deny.by
  const lacking = limited && !limited.deny.by && limited.limit
  return {
    allowed: and(allow.is, not(deny.is), limited?.is ?? 'yes'),
    ...(allow.by && { allowedBy: placeOf(allow.by.value) }),
    ...(deniedBy && { deniedBy: placeOf(deniedBy.value) }),
    ...(lacking && { limitedBy: { limit: lacking, misses: missesOf(world, lacking.documents, request) } }),
    misses: [],
  }
}

/** Is the request allowed by the documents within the limits? */
export function allows(
  world: World,
  documents: readonly Item[],
  request: Request,
  limits: readonly Limit[] = NO_LIMITS,
): Tri {
  let answer = search(world, documents, request, 'Allow').is
  if (answer === 'no') return 'no'
  answer = and(answer, not(search(world, documents, request, 'Deny').is))
  for (const limit of limits) {
    if (answer === 'no') return 'no'
    answer = and(answer, limitOf(world, limit, request).is)
  }
  return answer
}

/** Could an Allow statement let the request through in any scenario? Decides nothing. */
export function canAllow(world: World, documents: readonly Item[], request: Request): boolean {
  return search(glanceAt(world), documents, request, 'Allow').is !== 'no'
}

/** Does a Deny or a limit surely keep the request out, whatever else may allow it? */
export function denies(
  world: World,
  documents: readonly Item[],
  request: Request,
  limits: readonly Limit[] = NO_LIMITS,
): boolean {
  if (search(world, documents, request, 'Deny').is === 'yes') return true
  return limits.some(limit => limitOf(world, limit, request).is === 'no')
}

/**
 * Does a Deny surely keep the request out that lists what it denies? What a limit or a NotResource leaves out may be
 * meant for another partition.
 */
export function deniesListed(
  world: World,
  documents: readonly Item[],
  request: Request,
  limits: readonly Limit[] = NO_LIMITS,
): boolean {
  if (isListed(search(world, documents, request, 'Deny'))) return true
  const concerning = limits.filter(limit => concerns(limit, request))
  return concerning.some(limit => isListed(denialOf(world, limit, request)) && world.holds(limit.when))
}

function isListed({ is, by }: Found<Statement>): boolean {
  return is === 'yes' && by?.value.kind === 'map' && !elementOf(by.value, 'NotResource')
}

/** Is there a Deny in the documents that applies to the request, and which? */
export function denialIn(
  world: World,
  documents: readonly Item[],
  request: Request,
): { readonly is: Tri; readonly by?: StatementPlace } {
  const { is, by } = search(world, documents, request, 'Deny')
  return by ? { is, by: placeOf(by.value) } : { is }
}

/** What one limit says of a request. */
interface Limited {
  readonly limit: Limit
  readonly is: Tri
  readonly deny: Found<Statement>
}

const NOTHING_DENIED: Found<Statement> = { is: 'no' }

/** Whether a limit is in force is asked last, and only where it would keep the request out. */
function limitOf(world: World, limit: Limit, request: Request): Limited {
  if (!concerns(limit, request)) return { limit, is: 'yes', deny: NOTHING_DENIED }
  const allow = limit.kind === 'rcp' ? 'yes' : search(world, limit.documents, request, 'Allow').is
  const deny = allow === 'no' ? NOTHING_DENIED : denialOf(world, limit, request)
  const is = and(allow, not(deny.is))
  return is !== 'yes' && world.holds(limit.when)
    ? { limit, is, deny }
    : { limit, is: 'yes', deny: NOTHING_DENIED }
}

/** The Deny of a limit. In a resource control policy everybody is named as `*`. */
function denialOf(world: World, { kind, documents }: Limit, request: Request): Found<Statement> {
  const isNamed = kind === 'rcp' && !request.service
  return search(world, documents, isNamed ? { ...request, service: NO_SERVICE } : request, 'Deny')
}

const NO_SERVICE: readonly Text[] = []

/**
 * Services whose resources control policies reach, of those that are ever asked; EC2 and IAM are none of them.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
 */
const WITH_RCP = /^(?:sts|autoscaling):/i

function concerns({ kind }: Limit, { action }: Request): boolean {
  return kind !== 'rcp' || WITH_RCP.test(action)
}

/** One that says no, else one that may; undefined where all let the request through. */
function strictest(limits: readonly Limited[]): Limited | undefined {
  return limits.find(one => one.is === 'no') ?? limits.find(one => one.is === 'maybe')
}

function search(
  world: Scene,
  documents: readonly Item[],
  request: Request,
  effect: Effect,
): Found<Statement> {
  readDefaults(world, documents)
  return find(world, candidates(documents)[effect](request.action), ({ value, variables }) => {
    if (value.kind === 'error') return value
    if (value.kind !== 'map') return anyStatement(world, value)
    const fits = applies(world, value, variables, request)
    if (fits === 'no' || writtenEffect(value) === effect) return fits
    return and(fits, hasEffect(world, value, effect))
  })
}

/** Notes the defaults of parameters on which documents lean. */
function readDefaults(scene: Scene, documents: readonly Item[]): void {
  for (const { when, value } of defaulted(documents)) {
    if (implied(when, scene.facts) !== false) scene.get(value)
  }
}

const defaulted = remembered((documents: readonly Item[]) =>
  documents.flatMap(document =>
    statementsOf(document.value).defaulted.map(root => underGuard(document, root)),
  ),
)

function underGuard<T extends Item>({ when }: Item, inside: T): T {
  return when === true ? inside : { ...inside, when: all(when, inside.when) }
}

/** A statement that is not known may allow and deny anything, unless it turns out to be absent. */
function anyStatement(scene: Scene, value: Value): Tri {
  const plain = scene.get(value)
  return plain.kind === 'scalar' && plain.value === null ? 'no' : 'maybe'
}

/** The statements of documents that can have the effect and be about an action, each under its document's guard. */
const candidates = remembered((documents: readonly Item[]) => ({
  Allow: rememberedByName(action => candidatesFor(documents, action, 'Allow')),
  Deny: rememberedByName(action => candidatesFor(documents, action, 'Deny')),
}))

function candidatesFor(documents: readonly Item[], action: string, effect: Effect): Statement[] {
  return documents.flatMap(document =>
    aboutAction(document.value)(action)
      .filter(({ value }) => value.kind !== 'map' || writtenEffect(value) !== OPPOSITE[effect])
      .map(statement => underGuard(document, statement)),
  )
}

const aboutAction = remembered((document: Value) =>
  rememberedByName(action =>
    statementsOf(document).statements.filter(
      ({ value }) => value.kind !== 'map' || canFitAction(value, action),
    ),
  ),
)
