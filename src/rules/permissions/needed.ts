/** Which roles a caller's instances need. */
import { speaksOf } from '../../iam/actions.ts'
import { clausesOf, elementOf, type Statement, statementsOf } from '../../iam/document.ts'
import { writtenEffect } from '../../iam/statement.ts'
import { launchersFor, rolesOf } from '../../model/launchers.ts'
import type { InstanceProfile, Links, Policy, Principal, Project, Role, Unit } from '../../model/types.ts'
import { all, type Cond } from '../../value/condition.ts'
import { append } from '../../value/multimap.ts'
import { remembered } from '../../value/remember.ts'
import { isHole, known } from '../../value/text.ts'
import type { Item, MapValue, Value } from '../../value/value.ts'

/** Who asks for these has an instance profile in mind. */
export const PROFILE_ACTIONS = ['iam:GetInstanceProfile', 'iam:AddRoleToInstanceProfile'] as const

/** A role that somebody's own policies name, by its profile or by itself. */
export interface NamedRole {
  readonly when: Cond
  readonly role: Role
}

/** The roles that instances of the unit have, each once; without the caller itself. */
export function rolesNeeded(entity: Principal | Policy, links: Links): readonly Role[] {
  return (rolesByUnit(links).get(entity.scope.unit) ?? []).filter(role => role !== entity)
}

const rolesByUnit = remembered((links: Links): ReadonlyMap<Unit, readonly Role[]> => {
  const units = [...linksByUnit(links)]
  return new Map(units.map(([unit, held]) => [unit, [...new Set(held.map(({ to }) => to))]]))
})

/** The roles that the configuration says a launcher must be able to pass. */
export function rolesDemanded(entity: Principal | Policy, project: Project): readonly NamedRole[] {
  if (entity.kind === 'policy') return []
  const roles = launchersFor(entity, project).flatMap(launcher => rolesOf(launcher, project))
  return [...new Set(roles)].map(role => ({ role, when: true }))
}

/**
 * The roles of the unit that documents name: as the resource of `iam:GetInstanceProfile` or
 * `iam:AddRoleToInstanceProfile`, or as the value of `ec2:InstanceProfile`. Patterns name none.
 */
export function rolesNamed(
  documents: readonly Item[],
  entity: Principal | Policy,
  links: Links,
): readonly NamedRole[] {
  if (!linksByUnit(links).has(entity.scope.unit)) return []
  return documents.flatMap(document =>
    statementsOf(document.value).statements.flatMap(statement =>
      valuesIn(statement).flatMap(({ when, value }) =>
        linksNamed(value, entity, links).map(link => ({
          role: link.to,
          when: all(document.when, statement.when, when, link.when),
        })),
      ),
    ),
  )
}

type RoleLink = Links['roles'][number]

const linksByUnit = remembered(({ roles }: Links) => {
  const units = new Map<Unit, RoleLink[]>()
  for (const link of roles) {
    const ofUnit = units.get(link.to.scope.unit) ?? []
    units.set(link.to.scope.unit, ofUnit)
    ofUnit.push(link)
  }
  return units
})

/** The values by which a statement would name a profile. */
function valuesIn({ value: statement }: Statement): readonly Item[] {
  if (statement.kind !== 'map' || writtenEffect(statement) !== 'Allow') return []
  return [...resourcesIn(statement), ...conditionsIn(statement)]
}

function resourcesIn(statement: MapValue): readonly Item[] {
  const actions = elementOf(statement, 'Action')?.items ?? []
  const isAboutProfiles = actions.some(({ value }) => PROFILE_ACTIONS.some(one => speaksOf(value, one)))
  return isAboutProfiles ? (elementOf(statement, 'Resource')?.items ?? []) : []
}

function conditionsIn(statement: MapValue): readonly Item[] {
  return clausesOf(statement).flatMap(clause => {
    if ('unknown' in clause || clause.key.toLowerCase() !== 'ec2:instanceprofile') return []
    return /Not|Null/.test(clause.operator) ? [] : clause.values
  })
}

/** Is it the ARN of a profile of the unit, or of the role in one, by reference or as it is written? */
export function namesRoleOrProfile(value: Value, entity: Principal, links: Links): boolean {
  return linksNamed(value, entity, links).length > 0
}

/** The links of the unit whose profile or role a value names, but for those of the caller itself. */
function linksNamed(value: Value, caller: Principal | Policy, links: Links): readonly RoleLink[] {
  const near = linksNear(value, caller.scope.unit, links)
  return near.filter(
    ({ from, to }) => to !== caller && (names(value, from, 'instance-profile') || names(value, to, 'role')),
  )
}

/** All that come into question: an account has thousands. */
function linksNear(value: Value, unit: Unit, links: Links): readonly RoleLink[] {
  const last = value.kind === 'text' && !value.ref ? value.text.at(-1) : undefined
  if (!last || isHole(last)) return linksByUnit(links).get(unit) ?? []
  return linksByName(links).get(unit)?.get(afterSlash(last.lit)) ?? []
}

const linksByName = remembered((links: Links) => {
  const units = [...linksByUnit(links)]
  return new Map(units.map(([unit, held]) => [unit, byName(held)]))
})

function byName(held: readonly RoleLink[]): ReadonlyMap<string, readonly RoleLink[]> {
  const found = new Map<string, RoleLink[]>()
  for (const link of held) {
    const names = [link.from, link.to].map(nameOf).filter(name => name !== undefined)
    for (const name of new Set(names.map(afterSlash))) append(found, name, link)
  }
  return found
}

function afterSlash(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1)
}

/** By reference, or by an ARN that ends with its name. */
function names(value: Value, entity: InstanceProfile | Role, kind: string): boolean {
  if (value.ref) return value.ref.to === entity.target
  if (value.kind !== 'text') return false
  const last = value.text.at(-1)
  if (last && isHole(last)) return last.value?.ref?.to === entity.target
  const name = nameOf(entity)
  if (!last || name === undefined || /[*?$]/.test(last.lit)) return false
  return last.lit.includes(`:${kind}/`) && last.lit.endsWith(`/${name}`)
}

function nameOf({ name }: InstanceProfile | Role): string | undefined {
  return name.kind === 'text' ? known(name.text) : undefined
}
