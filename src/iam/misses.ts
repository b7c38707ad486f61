/** Why nothing allows a request: the statements that come near, for messages. */
import type { Range } from '../syntax/source.ts'
import { all } from '../value/condition.ts'
import { stringOf } from '../value/lift.ts'
import type { World } from '../value/scenario.ts'
import type { Tri } from '../value/tri.ts'
import { type Item, type MapValue, type Value, writtenAt } from '../value/value.ts'
import { conditionHolds } from './conditions.ts'
import { type Clause, clausesOf, elementOf, elementsOf, statementsOf } from './document.ts'
import { isMeantFor } from './principals.ts'
import type { Request } from './request.ts'
import { glanceAt, type Scene } from './search.ts'
import { actionFits, hasEffect, targetFits } from './statement.ts'

export interface StatementPlace {
  readonly at: Range
  readonly sid?: string
}

/** An Allow statement that does not apply, and the first of its parts that keeps it from that. */
export interface Miss {
  readonly statement: StatementPlace
  readonly by: 'action' | 'resource' | 'principal' | 'condition'
  /** The part: the resources, the clause of the condition. */
  readonly at: Range
  /** What the condition tests, where that is known. */
  readonly clause?: Pick<Clause, 'operator' | 'key'>
}

export function placeOf(value: Value): StatementPlace {
  const sid = value.kind === 'map' ? value.entries.get('Sid')?.value : undefined
  const name = sid && stringOf(sid)
  return name === undefined ? { at: value.at } : { at: value.at, sid: name }
}

/** The Allow statements that come near. Decides nothing more. */
export function missesOf(world: World, documents: readonly Item[], request: Request): Miss[] {
  const glance = glanceAt(world)
  return documents.flatMap(document =>
    statementsOf(document.value).statements.flatMap(({ when, value, variables }) => {
      if (value.kind !== 'map' || !glance.holds(all(document.when, when))) return []
      if (hasEffect(glance, value, 'Allow') === 'no') return []
      const miss = missOf(glance, value, variables, request)
      return miss ? [{ statement: placeOf(value), ...miss }] : []
    }),
  )
}

function missOf(
  scene: Scene,
  statement: MapValue,
  variables: Tri,
  request: Request,
): Omit<Miss, 'statement'> | undefined {
  const action = actionFits(scene, statement, request.action)
  const isNear = isAboutTarget(scene, statement, variables, request)
  if (action === 'no') {
    return request.service && isNear ? partAt(scene, statement, 'action', ['Action', 'NotAction']) : undefined
  }
  if (!isNear) {
    return request.service
      ? partAt(scene, statement, 'principal', ['Principal', 'NotPrincipal'])
      : partAt(scene, statement, 'resource', ['Resource', 'NotResource'])
  }
  const condition = conditionHolds(scene, clausesOf(statement), request.context, variables)
  if (condition.is !== 'no' || !condition.by) return undefined
  const { by, at } = { by: 'condition' as const, at: condition.by.at }
  if ('unknown' in condition.by) return { by, at }
  const { operator, key } = condition.by
  return { by, at, clause: { operator, key } }
}

/** May it be about the resource? In a trust policy: is it meant for who calls? */
function isAboutTarget(scene: Scene, statement: MapValue, variables: Tri, request: Request): boolean {
  const { service } = request
  if (service && !isMeantFor(scene, statement, service)) return false
  return targetFits(scene, statement, variables, request) !== 'no'
}

/** The one thing that is written there in this scenario, or the whole element where there are several. */
function partAt(
  scene: Scene,
  statement: MapValue,
  by: Miss['by'],
  keys: readonly string[],
): Pick<Miss, 'by' | 'at'> {
  const element = keys.map(key => elementOf(statement, key)).find(one => one !== undefined)
  if (!element) return { by, at: statement.at }
  const there = element.items.filter(item => scene.holds(item.when))
  const [only] = by === 'principal' ? there.flatMap(item => namesIn(scene, item.value)) : there
  return { by, at: only && there.length === 1 ? saidAt(only.value) : element.at }
}

/** The one service that a principal names, or the one name of its only type; else the principal itself. */
function namesIn(scene: Scene, principal: Value): Item[] {
  const whole = [{ when: true, value: principal }]
  if (principal.kind !== 'map') return whole
  const only = principal.entries.size === 1 ? [...principal.entries.values()][0] : undefined
  const entry = principal.entries.get('Service') ?? only
  if (!entry) return whole
  const names = elementsOf(entry.value, entry.when).filter(item => scene.holds(item.when))
  return names.length === 1 ? names : whole
}

/** Where the words were written that have to change; a reference is what has to change itself. */
function saidAt(value: Value): Range {
  return value.ref ? writtenAt(value) : value.at
}
