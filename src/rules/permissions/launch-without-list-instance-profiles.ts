import { speaksOf } from '../../iam/actions.ts'
import { elementOf, statementsOf } from '../../iam/document.ts'
import { type WrittenLaunch, writtenLaunches } from '../../iam/launching.ts'
import { writtenEffect } from '../../iam/statement.ts'
import type { Policy, Principal } from '../../model/types.ts'
import { stringOf } from '../../value/lift.ts'
import { show } from '../../value/text.ts'
import { and } from '../../value/tri.ts'
import type { Item, MapValue, Value } from '../../value/value.ts'
import { isWhole } from '../absence.ts'
import { maySatisfy } from '../passing.ts'
import { type Context, defineRule } from '../rule.ts'
import { described, listed, quoted } from '../wording.ts'
import { type Grants, grantsOf } from './grants.ts'
import { setsWith } from './holders.ts'
import { mayLaunchWithRole } from './launching.ts'
import { LIST, mayList, otherLookupsLacking, reasonsNotToList } from './lookups.ts'
import { rolesNeeded } from './needed.ts'

/** Somebody who launches instances in the console: a principal for people, or a policy that nobody in view has. */
interface Caller extends Grants {
  readonly entity: Principal | Policy
  readonly launches: readonly WrittenLaunch[]
}

export const launchWithoutListInstanceProfiles = defineRule<Caller>({
  id: 'launch-without-list-instance-profiles',
  scenarios: 'every',

  *subjects(context) {
    const { project, policies } = context
    for (const entity of project.principals) {
      const launches = entity.managed && isForPeople(entity) ? launchesIn(policies.of(entity).written) : []
      if (launches.length > 0) yield { entity, launches, ...grantsOf(entity, policies) }
    }
    for (const entity of policies.unattached()) yield* looseCallers(entity, context)
  },
  about: caller => caller.entity,
  when: caller => caller.entity.when,
  *check({ entity, grants, closed, launches }, world, { links }) {
    const { scope } = entity
    const roles = rolesNeeded(entity, links)
    const grant = grants.find(
      one => !mayList(world, one, scope) && maySatisfy(world, one, roles, scope) === 'yes',
    )
    if (!grant) return
    const mayLaunch = (one: WrittenLaunch) => mayLaunchWithRole(world, one, grant, scope)
    const launch = launches.find(one => world.holds(one.when) && mayLaunch(one) !== 'no')
    if (!launch) return
    const lacking = [LIST, ...otherLookupsLacking(world, grant, scope)]
    const reservation = closed ? '' : ', unless a policy attached elsewhere allows it'
    yield {
      certain: and(launch.sure, mayLaunch(launch), closed ? 'yes' : isWhole(entity)),
      at: launch.at,
      message: `${described(entity)} may call ${quoted(show(launch.written))} and pass a role to EC2, but may not call ${listed(lacking.map(quoted))}${reservation}`,
      consequence: 'the list of roles in the EC2 console stays empty, so that a role cannot be chosen there',
      help: `allow ${listed(lacking.map(quoted))} on \`*\``,
      related: reasonsNotToList(world, grant, scope),
    }
  },
})

/** Calls in whose dialogues the console shows the list. */
const IN_CONSOLE: ReadonlySet<string> = new Set([
  'ec2:RunInstances',
  'ec2:AssociateIamInstanceProfile',
  'ec2:ReplaceIamInstanceProfileAssociation',
])

function launchesIn(documents: readonly Item[]): WrittenLaunch[] {
  return writtenLaunches(documents).filter(({ actions }) => actions.some(action => IN_CONSOLE.has(action)))
}

/** Who writes `iam:ListRoles` has the console in mind. All policies of the unit that nobody has may belong together. */
function* looseCallers(entity: Policy, context: Context): Iterable<Caller> {
  const documents = [{ when: entity.when, value: entity.document }]
  const launches = launchesIn(documents)
  if (launches.length === 0 || !listsRoles(entity.document)) return
  const grants = setsWith(entity, context).map(set => ({ documents: set, limits: [] }))
  yield { entity, launches, grants, closed: false }
}

function listsRoles(document: Value): boolean {
  return actionsIn(document).some(action => speaksOf(action, 'iam:ListRoles'))
}

/** Roles are for people if they are assumed with SAML, as those of Identity Center are. */
function isForPeople(principal: Principal): boolean {
  if (principal.people !== 'maybe' || !('trust' in principal)) return principal.people === 'yes'
  return actionsIn(principal.trust as Value).some(action => {
    return stringOf(action)?.toLowerCase() === 'sts:assumerolewithsaml'
  })
}

/** The actions of all statements that allow. */
function actionsIn(document: Value): Value[] {
  return statementsOf(document).statements.flatMap(({ value }) =>
    value.kind === 'map' ? allowedBy(value) : [],
  )
}

function allowedBy(statement: MapValue): Value[] {
  if (writtenEffect(statement) !== 'Allow') return []
  return elementOf(statement, 'Action')?.items.map(({ value }) => value) ?? []
}
