/** Signs that a caller hands over instance profiles. */
import { elementOf, statementsOf } from '../iam/document.ts'
import type { WrittenLaunch } from '../iam/launching.ts'
import { actionMatches } from '../iam/statement.ts'
import type { Policy, Principal } from '../model/types.ts'
import { isHole } from '../value/text.ts'
import type { Item, Value } from '../value/value.ts'
import { writesPassRole } from './passed.ts'
import type { Context, Level } from './rule.ts'

/** Warning where the caller hands over profiles by all signs; a policy that nobody in view has is a note. */
export function levelOf(
  entity: Principal | Policy,
  documents: readonly Item[],
  launch: WrittenLaunch,
  context: Context,
): Level {
  if (entity.kind === 'policy') return 'note'
  const usesProfiles = launchesOthers(entity, context)
  const signs = launch.actions.some(alwaysPasses) || documents.some(({ value }) => showsSigns(value, entity))
  return usesProfiles || signs ? 'warning' : 'note'
}

/** Does the unit launch instances with profiles, other than those that the caller itself runs on? */
function launchesOthers(caller: Principal, { links }: Context): boolean {
  const { unit } = caller.scope
  return links.profiles.some(({ from, to: profile }) => {
    if (from.launch.scope.unit !== unit) return false
    const held = links.roles.filter(link => link.from === profile)
    return held.length === 0 || held.some(link => link.to !== caller)
  })
}

export function alwaysPasses(action: string): boolean {
  return action === 'ec2:AssociateIamInstanceProfile' || action === 'ec2:ReplaceIamInstanceProfileAssociation'
}

/** Does a document speak of passing roles, of instance profiles, or of a role or profile by reference? */
export function showsSigns(document: Value, entity: Principal): boolean {
  return statementsOf(document).statements.some(({ value }) => {
    if (value.kind !== 'map') return false
    const actions = elementOf(value, 'Action')?.items ?? []
    const resources = elementOf(value, 'Resource')?.items ?? []
    return (
      writesPassRole(value) ||
      actions.some(isAboutProfiles) ||
      resources.some(item => namesRole(item, entity))
    )
  })
}

function isAboutProfiles({ value }: Item): boolean {
  if (value.kind !== 'text') return false
  const { text } = value
  const fits = ['iam:GetInstanceProfile', 'iam:AddRoleToInstanceProfile'].some(
    one => actionMatches(text, one) === 'yes',
  )
  return (
    fits && actionMatches(text, 'iam:GetUser') === 'no' && actionMatches(text, 'iam:AddUserToGroup') === 'no'
  )
}

function namesRole({ value }: Item, entity: Principal): boolean {
  return value.ref !== undefined && value.ref.to !== entity.target && value.ref.attr === 'arn' && isIam(value)
}

function isIam(value: Value): boolean {
  if (value.kind !== 'text') return false
  const written = value.text.map(piece => (isHole(piece) ? '' : piece.lit)).join('')
  return /:role\/|:instance-profile\//.test(written)
}
