/**
 * Who uses whom, computed once over a project and outside any scenario: each link says under which condition it
 * holds and how sure it is. By reference first; by name or ARN inside the unit next; across units only where no
 * candidate is inside, and then it can only acquit.
 */

import { all, type Cond } from '../value/condition.ts'
import { same } from '../value/glob.ts'
import { alternatives, textOf } from '../value/lift.ts'
import { append } from '../value/multimap.ts'
import { isHole, known, type Text } from '../value/text.ts'
import { type ErrorValue, type Item, type Plain, type Target, type Value, writtenAt } from '../value/value.ts'
import { iamArn } from './aws.ts'
import type { Entity, InstanceProfile, LaunchPath, LaunchSlot, Link, Links, Project, Role } from './types.ts'

/** An entity that others name: by reference, by name, by ARN. */
type Named = Entity & { readonly name: Value; readonly path?: Value }

/** The links of a project. */
export function linksOf(project: Project): Links {
  const roles = linkRoles(project)
  const profiles = linkProfiles(project)
  return { roles, profiles, paths: pathsOf(profiles, roles) }
}

/** Elements of a list value with their guards; a lone value is a list of one; what is absent is left out. */
export function membersOf(value: Value): Item[] {
  return alternatives(value).flatMap(({ when, value: plain }) => {
    if (plain.kind !== 'list') return [{ when, value: plain }]
    return plain.items.flatMap(item => alternatives(item.value, all(when, item.when)))
  })
}

/** Might there be members that are not in view: an unknown value, or a list that may go on? */
export function isOpenList(value: Value): boolean {
  return alternatives(value).some(({ value: plain }) => {
    if (plain.kind === 'list')
      return plain.rest !== undefined || plain.items.some(item => isAnything(item.value))
    return isAnything(plain)
  })
}

/** A value of which nothing is known: it could name any entity. */
function isAnything(value: Value): boolean {
  return alternatives(value).some(({ value: plain }) => {
    if (plain.ref) return false
    if (plain.kind === 'unknown') return true
    return plain.kind === 'text' && plain.text.length > 0 && plain.text.every(isHole)
  })
}

function linkRoles(project: Project): Link<InstanceProfile, Role>[] {
  const index = new NameIndex(project.roles, 'role')
  return project.profiles.flatMap(profile => linksFrom(profile, profile, profile.roles, index))
}

function linkProfiles(project: Project): Link<LaunchSlot, InstanceProfile>[] {
  const index = new NameIndex(project.profiles, 'instance-profile')
  return project.launches.flatMap(launch =>
    launch.slots
      .filter(slot => !slot.ignored)
      .flatMap(slot => linksFrom({ launch, slot }, launch, slot.value, index)),
  )
}

function linksFrom<From, To extends Named>(
  from: From,
  user: Entity,
  value: Value,
  index: NameIndex<To>,
): Link<From, To>[] {
  return membersOf(value).flatMap(member => {
    const candidates = index.find(member.value as Plain | ErrorValue, user)
    return candidates.map(({ to, when, sure }) => ({
      from,
      to,
      when: all(user.when, member.when, when, to.when),
      sure,
      at: writtenAt(member.value),
    }))
  })
}

interface Candidate<To> {
  readonly to: To
  readonly when: Cond
  readonly sure: 'yes' | 'maybe'
}

/** Finds entities by what a value says of them. */
class NameIndex<To extends Named> {
  private readonly byTarget = new Map<Target, To>()
  /** By known name in lower case: IAM does not tell names apart by case. */
  private readonly byName = new Map<string, To[]>()
  /** Entities whose name is written with symbols or choices. */
  private readonly symbolic: To[] = []

  constructor(
    entities: readonly To[],
    private readonly arnKind: string,
  ) {
    for (const entity of entities) {
      this.byTarget.set(entity.target, entity)
      if (isGenerated(entity)) continue
      const name = entity.name.kind === 'text' ? known(entity.name.text) : undefined
      if (name === undefined) this.symbolic.push(entity)
      else append(this.byName, name.toLowerCase(), entity)
    }
  }

  find(value: Plain | ErrorValue, user: Entity): Candidate<To>[] {
    const ref = value.ref ?? value.imported
    if (ref) {
      const to = this.byTarget.get(ref.to)
      const isInside = to?.scope.unit === user.scope.unit
      const sure = isInside && ref.attr !== 'id' ? 'yes' : 'maybe'
      return to ? [{ to, when: true, sure }] : []
    }
    const written = value.kind === 'error' ? undefined : textOf(value)
    if (!written || written.every(isHole)) return []
    const found = this.named(written)
    const inside = found.filter(candidate => candidate.to.scope.unit === user.scope.unit)
    if (inside.length === 1) return inside
    const many = inside.length > 1 ? inside : found
    return many.map(candidate => ({ ...candidate, sure: 'maybe' }))
  }

  private named(written: Text): Candidate<To>[] {
    const literal = known(written)
    const last = literal?.slice(literal.lastIndexOf('/') + 1).toLowerCase()
    const exact = last === undefined ? [...this.byName.values()].flat() : (this.byName.get(last) ?? [])
    return [...exact, ...this.symbolic]
      .filter(to => !haveDifferentEnds(written, to.name))
      .flatMap(to => this.compare(written, to))
  }

  private compare(written: Text, to: To): Candidate<To>[] {
    return alternatives(to.name).flatMap(({ when, value }) => {
      const name = value.kind === 'error' ? undefined : textOf(value as Plain)
      if (!name) return []
      const target = startsWithArn(written) ? this.arnOf(to, name) : name
      const answer = same(lower(written), lower(target))
      return answer === 'no' ? [] : [{ to, when, sure: answer }]
    })
  }

  private arnOf(entity: To, name: Text): Text {
    const path = entity.path && !isAbsentOrChoice(entity.path) ? textOf(entity.path as Plain) : undefined
    return iamArn(this.arnKind, entity.scope, path, name)
  }
}

/** Known letters at both ends that differ: a cheap look before the exact comparison. An ARN ends in the name. */
function haveDifferentEnds(written: Text, name: Value): boolean {
  if (name.kind !== 'text') return false
  const startsDiffer = !startsWithArn(written) && differ(startOf(written), startOf(name.text), 'start')
  return startsDiffer || differ(endOf(written), endOf(name.text), 'end')
}

function differ(a: string, b: string, edge: 'start' | 'end'): boolean {
  const length = Math.min(a.length, b.length)
  if (length === 0) return false
  if (edge === 'start') return a.slice(0, length).toLowerCase() !== b.slice(0, length).toLowerCase()
  return a.slice(-length).toLowerCase() !== b.slice(-length).toLowerCase()
}

function startOf([first]: Text): string {
  return first && !isHole(first) ? first.lit : ''
}

function endOf(written: Text): string {
  const last = written.at(-1)
  return last && !isHole(last) ? last.lit : ''
}

/** Nobody wrote the whole name: AWS or Terraform makes one up, perhaps behind a prefix, which no literal can hit. */
export function isGenerated(entity: Named): boolean {
  return entity.name.ref?.to === entity.target
}

function isAbsentOrChoice(value: Value): boolean {
  return (
    value.kind === 'choice' || value.kind === 'error' || (value.kind === 'scalar' && value.value === null)
  )
}

function startsWithArn(written: Text): boolean {
  const first = written[0]
  return first !== undefined && !isHole(first) && first.lit.startsWith('arn:')
}

/** IAM compares names without case; symbols keep their identity. */
function lower(written: Text): Text {
  const changes = written.some(piece => !isHole(piece) && piece.lit !== piece.lit.toLowerCase())
  if (!changes) return written
  return written.map(piece => (isHole(piece) ? piece : { ...piece, lit: piece.lit.toLowerCase() }))
}

function pathsOf(
  profiles: readonly Link<LaunchSlot, InstanceProfile>[],
  roles: readonly Link<InstanceProfile, Role>[],
): LaunchPath[] {
  const held = new Map<InstanceProfile, Link<InstanceProfile, Role>[]>()
  for (const link of roles) append(held, link.from, link)
  return profiles.flatMap(({ from, to: profile, when, sure }) =>
    (held.get(profile) ?? []).map(role => ({
      launch: from.launch,
      slot: from.slot,
      profile,
      role: role.to,
      when: all(when, role.when),
      sure: sure === 'yes' && role.sure === 'yes' ? ('yes' as const) : ('maybe' as const),
    })),
  )
}
