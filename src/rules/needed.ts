/** Which roles a caller's instances need. */
import { speaksOf } from '../iam/actions.ts'
import { clausesOf, elementOf, type Statement, statementsOf } from '../iam/document.ts'
import { writtenEffect } from '../iam/statement.ts'
import { launchersFor, rolesOf } from '../model/launchers.ts'
import type { InstanceProfile, Links, Policy, Principal, Project, Role, Unit } from '../model/types.ts'
import { all, type Cond } from '../value/condition.ts'
import { remembered } from '../value/remember.ts'
import { isHole, known } from '../value/text.ts'
import type { Item, MapValue, Value } from '../value/value.ts'

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
  const held = (linksByUnit(links).get(entity.scope.unit) ?? []).filter(({ to }) => to !== entity)
  if (held.length === 0) return []
  return documents.flatMap(document =>
    statementsOf(document.value).statements.flatMap(statement =>
      valuesIn(statement).flatMap(({ when, value }) =>
        held
          .filter(({ from, to }) => names(value, from, 'instance-profile') || names(value, to, 'role'))
          .map(link => ({ role: link.to, when: all(document.when, statement.when, when, link.when) })),
      ),
    ),
  )
}

const linksByUnit = remembered(({ roles }: Links) => {
  const units = new Map<Unit, Links['roles'][number][]>()
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
  const held = linksByUnit(links).get(entity.scope.unit) ?? []
  return held.some(
    ({ from, to }) => to !== entity && (names(value, from, 'instance-profile') || names(value, to, 'role')),
  )
}

/** By reference, or by an ARN that ends with its name. */
function names(value: Value, entity: InstanceProfile | Role, kind: string): boolean {
  if (value.ref) return value.ref.to === entity.target
  if (value.kind !== 'text') return false
  const last = value.text.at(-1)
  if (last && isHole(last)) return last.value?.ref?.to === entity.target
  const name = entity.name.kind === 'text' ? known(entity.name.text) : undefined
  if (!last || name === undefined || /[*?$]/.test(last.lit)) return false
  return last.lit.includes(`:${kind}/`) && last.lit.endsWith(`/${name}`)
}
