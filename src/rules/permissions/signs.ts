/** Signs that a caller hands over instance profiles. */
import { speaksOf } from '../../iam/actions.ts'
import { elementOf, statementsOf } from '../../iam/document.ts'
import type { WrittenLaunch } from '../../iam/launching.ts'
import { launchersFor } from '../../model/launchers.ts'
import type { InstanceProfile, Links, Policy, Principal, Role, Unit } from '../../model/types.ts'
import { remembered } from '../../value/remember.ts'
import { isHole } from '../../value/text.ts'
import type { Item, Value } from '../../value/value.ts'
import type { Context, Level } from '../rule.ts'
import { saysPassRole, writes } from '../written-statements.ts'
import { namesRoleOrProfile, PROFILE_ACTIONS } from './needed.ts'

/**
 * Warning where the caller hands over profiles by all signs, or the configuration says so; error where the call always
 * does or the configuration says so, and no policy out of view can help (`isSure`); a policy that nobody in view has is a note.
 */
export function levelOf(
  entity: Principal | Policy,
  documents: readonly Item[],
  launch: WrittenLaunch,
  isSure: boolean,
  context: Context,
): Level {
  if (entity.kind === 'policy') return 'note'
  const isDemanded = launchersFor(entity, context.project).some(({ roles }) => roles.length > 0)
  if (isSure && launch.sure === 'yes' && (isDemanded || launch.actions.every(alwaysPasses))) return 'error'
  if (isDemanded) return 'warning'
  if (launchesOthers(entity, context) || launch.actions.some(alwaysPasses)) return 'warning'
  return documents.some(({ value }) => showsSigns(value, entity, context)) ? 'warning' : 'note'
}

/** Does the unit launch instances with profiles, other than those that the caller itself runs on? */
export function launchesOthers(caller: Principal, { links }: Context): boolean {
  const profiles = profilesByUnit(links).get(caller.scope.unit)
  if (!profiles) return false
  return [...profiles.values()].some(held => held.length === 0 || held.some(role => role !== caller))
}

/** The profiles that instances of a unit have, with their roles. */
const profilesByUnit = remembered((links: Links) => {
  const held = new Map<InstanceProfile, Role[]>()
  for (const { from, to } of links.roles) held.set(from, [...(held.get(from) ?? []), to])
  const units = new Map<Unit, Map<InstanceProfile, readonly Role[]>>()
  for (const { from, to: profile } of links.profiles) {
    const { unit } = from.launch.scope
    const profiles = units.get(unit) ?? new Map<InstanceProfile, readonly Role[]>()
    units.set(unit, profiles.set(profile, held.get(profile) ?? []))
  }
  return units
})

export function alwaysPasses(action: string): boolean {
  return action === 'ec2:AssociateIamInstanceProfile' || action === 'ec2:ReplaceIamInstanceProfileAssociation'
}

/** Does a document speak of passing roles, of instance profiles, or of a role or profile by its ARN? */
export function showsSigns(document: Value, entity: Principal, { links }: Context): boolean {
  return statementsOf(document).statements.some(({ value }) => {
    if (value.kind !== 'map') return false
    const actions = elementOf(value, 'Action')?.items ?? []
    const resources = elementOf(value, 'Resource')?.items ?? []
    return (
      writes(value, saysPassRole) ||
      actions.some(isAboutProfiles) ||
      resources.some(item => refersToRole(item, entity) || namesRoleOrProfile(item.value, entity, links))
    )
  })
}

function isAboutProfiles({ value }: Item): boolean {
  return PROFILE_ACTIONS.some(action => speaksOf(value, action))
}

function refersToRole({ value }: Item, entity: Principal): boolean {
  return value.ref !== undefined && value.ref.to !== entity.target && value.ref.attr === 'arn' && isIam(value)
}

function isIam(value: Value): boolean {
  if (value.kind !== 'text') return false
  const written = value.text.map(piece => (isHole(piece) ? '' : piece.lit)).join('')
  return /:role\/|:instance-profile\//.test(written)
}
