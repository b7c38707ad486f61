/** Signs that a caller hands over instance profiles. */
import { speaksOf } from '../../iam/actions.ts'
import { elementOf, statementsOf } from '../../iam/document.ts'
import type { WrittenLaunch } from '../../iam/launching.ts'
import { launchersFor } from '../../model/launchers.ts'
import type { InstanceProfile, Links, Policy, Principal, Role, Unit } from '../../model/types.ts'
import { folderOf } from '../../syntax/files.ts'
import type { Range } from '../../syntax/source.ts'
import { append } from '../../value/multimap.ts'
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
  if (launchesOthers(entity, launch.at, context) || launch.actions.some(alwaysPasses)) return 'warning'
  return documents.some(({ value }) => showsSigns(value, entity, context)) ? 'warning' : 'note'
}

/**
 * Does the template or module that writes the caller, or its policy (`said`), launch instances with profiles, other than
 * those that the caller itself runs on? What a sibling launches, a bastion beside a user for some tool, says nothing of it.
 */
export function launchesOthers(caller: Principal, said: Range, { links }: Context): boolean {
  const { unit } = caller.scope
  const templates = new Set([caller.target.at, said].map(at => templateOf(at, unit)))
  return [...templates].some(template => {
    const profiles = profilesByTemplate(links).get(unit)?.get(template)
    return [...(profiles?.values() ?? [])].some(
      held => held.length === 0 || held.some(role => role !== caller),
    )
  })
}

/** What is written together: a template, which has names of its own, or the folder of a module. An account is one. */
function templateOf({ file }: Range, { kind, names }: Unit): string {
  if (kind === 'dump') return ''
  return names ? file.path : folderOf(file.path)
}

type Held = ReadonlyMap<InstanceProfile, readonly Role[]>

/** The profiles that the instances of a template or module have, with their roles. */
const profilesByTemplate = remembered((links: Links): ReadonlyMap<Unit, ReadonlyMap<string, Held>> => {
  const held = new Map<InstanceProfile, Role[]>()
  for (const { from, to } of links.roles) append(held, from, to)
  const units = new Map<Unit, Map<string, Map<InstanceProfile, readonly Role[]>>>()
  for (const { from, to: profile } of links.profiles) {
    const { scope, target } = from.launch
    const templates = units.get(scope.unit) ?? new Map<string, Map<InstanceProfile, readonly Role[]>>()
    units.set(scope.unit, templates)
    const template = templateOf(target.at, scope.unit)
    const profiles = templates.get(template) ?? new Map<InstanceProfile, readonly Role[]>()
    templates.set(template, profiles.set(profile, held.get(profile) ?? []))
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
