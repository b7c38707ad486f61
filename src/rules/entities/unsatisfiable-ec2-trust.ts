import { type Clause, clausesOf, statementsOf } from '../../iam/document.ts'
import { denialIn, deniesListed, evaluate, type Verdict } from '../../iam/evaluate.ts'
import type { StatementPlace } from '../../iam/misses.ts'
import { inFirstPartition } from '../../iam/partitions.ts'
import type { Request } from '../../iam/request.ts'
import { assumedByEc2, invites, trustsOthers } from '../../iam/trust.ts'
import type { Project, Role } from '../../model/types.ts'
import type { Range } from '../../syntax/source.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import type { Text } from '../../value/text.ts'
import { and, not, type Tri } from '../../value/tri.ts'
import type { Item } from '../../value/value.ts'
import { arnOf } from '../passing.ts'
import { type Context, defineRule, type Related } from '../rule.ts'
import { named, quoted } from '../wording.ts'
import { whyNot } from './ec2-keys.ts'

export const unsatisfiableEc2Trust = defineRule<Role>({
  id: 'unsatisfiable-ec2-trust',
  scenarios: 'some',

  *subjects({ project }) {
    for (const role of project.roles) {
      // of a raw file nothing but the trust policy is known
      if (role.managed || role.scope.unit.kind === 'document') yield role
    }
  },
  about: role => role,
  when: role => role.when,
  *check(role, world, context) {
    const request = assumedByEc2(world, role.scope)
    const verdict = evaluate(world, [{ when: true, value: role.trust }], request)
    const obstacle =
      verdict.allowed === 'no'
        ? obstacleIn(role, verdict, request, world)
        : (controlOver(role, world, request, context) ?? perhapsDenied(role, verdict, request, world))
    const use = obstacle && useOf(role, world, context)
    if (!use || use.sure === 'no') return
    yield {
      certain: and(use.sure, obstacle.sure ?? 'yes'),
      at: obstacle.at,
      message: `role ${named(role)} is for instances, but ${obstacle.words}`,
      consequence:
        'instances launch without credentials: iam/security-credentials shows "Code":"AssumeRoleUnauthorizedAccess"',
      help: obstacle.help,
      related: [...obstacle.related, ...use.related],
    }
  },
})

/** What keeps EC2 out. */
interface Obstacle {
  readonly at: Range
  readonly words: string
  readonly help: string
  readonly related: readonly Related[]
  /** Maybe, where it hangs on something unknown. */
  readonly sure?: Tri
}

/** A Deny that applies to EC2, else the conditions of the statements that would let it in; undefined where it is not named at all. */
function obstacleIn(
  role: Role,
  { deniedBy, misses }: Verdict,
  request: Request,
  world: World,
): Obstacle | undefined {
  if (deniedBy) return ownDenial(role, deniedBy, request, world)
  const [first, ...others] = misses.filter(miss => miss.by === 'condition')
  if (!first) return undefined
  const clause = clausesIn([trustOf(role)], first.statement).find(one => one.at === first.at)
  const why = clause ? `: ${whyNot(clause, request.context)}` : ''
  const what = clause ? ` on ${quoted(clause.key)}` : ''
  return {
    at: first.at,
    words: `a condition of its trust policy${what} keeps EC2 out${why}`,
    help: 'put EC2 into a statement of its own, without this condition',
    related: others
      .slice(0, MOST_SHOWN)
      .map(({ at }) => ({ at, message: 'this condition keeps EC2 out too' })),
  }
}

/** A Deny of the trust policy itself. Where none of its statements is meant for EC2, that is the mistake. */
function ownDenial(role: Role, by: StatementPlace, request: Request, world: World): Obstacle | undefined {
  if (!invites(world, role.trust, request)) return undefined
  return denial('its trust policy', clausesIn([trustOf(role)], by), by, request)
}

/** One that applies under a condition that is not known to hold. Of a statement that is not known itself nothing is said. */
function perhapsDenied(
  role: Role,
  { deniedBy }: Verdict,
  request: Request,
  world: World,
): Obstacle | undefined {
  if (!deniedBy || clausesIn([trustOf(role)], deniedBy).length === 0) return undefined
  const found = ownDenial(role, deniedBy, request, world)
  return found && { ...found, words: 'a Deny of its trust policy may apply to EC2', sure: 'maybe' }
}

/** Conditions that a finding shows beside the first. */
const MOST_SHOWN = 5

/**
 * A Deny of a resource control policy. Services are not exempt, only service-linked roles are:
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
function controlOver(role: Role, world: World, request: Request, { project }: Context): Obstacle | undefined {
  const controls = resourceControls(project)
  if (controls.length === 0) return undefined
  const own = arnOf(world, role) ?? SOME_ROLE
  // in an unknown partition, who writes `arn:aws:` means to be there
  const there = { ...request, resource: inFirstPartition(own, world.resolve(role.scope.partition)) }
  const asked = deniesListed(world, controls, there) ? there : { ...request, resource: own }
  const { is, by } = denialIn(world, controls, asked)
  if (is !== 'yes' || !by) return undefined
  const policy = `resource control policy ${quoted(by.at.file.path)}`
  const { related, ...obstacle } = denial(policy, clausesIn(controls, by), by, request)
  return {
    ...obstacle,
    help: WITHOUT_SERVICES,
    related: [...related, { at: role.target.at, message: 'the role is declared here' }],
  }
}

const WITHOUT_SERVICES =
  'leave services out of the Deny, with `Bool: { "aws:PrincipalIsAWSService": "false" }`'

const SOME_ROLE: Text = [{ id: 'some-role', label: 'a role' }]

const resourceControls = remembered(({ controls }: Project): readonly Item[] =>
  controls.flatMap(({ kind, document }) => (kind === 'rcp' ? [{ when: true, value: document }] : [])),
)

function denial(
  policy: string,
  [clause]: readonly Clause[],
  statement: StatementPlace,
  request: Request,
): Obstacle {
  const why = clause ? `: ${whyNot(clause, request.context)}` : ''
  return {
    at: clause?.at ?? statement.at,
    words: `a Deny of ${policy} applies to EC2${why}`,
    help: clause ? WITHOUT_SERVICES : 'leave EC2 out of the principals of the Deny',
    related: clause ? [{ at: statement.at, message: 'the Deny is here' }] : [],
  }
}

function trustOf({ trust }: Role): Item {
  return { when: true, value: trust }
}

function clausesIn(documents: readonly Item[], { at }: StatementPlace): Clause[] {
  const statements = documents.flatMap(({ value }) => statementsOf(value).statements)
  const statement = statements.find(one => one.value.at === at)?.value
  const clauses = statement?.kind === 'map' ? clausesOf(statement) : []
  return clauses.filter(clause => 'operator' in clause)
}

/** Why the role is one for instances. */
interface Use {
  readonly sure: Tri
  readonly related: readonly Related[]
}

/** In a profile, handed to EKS for the instances of a node group, or for nobody but EC2. */
function useOf(role: Role, world: World, { links, project }: Context): Use | undefined {
  const held = links.roles.find(link => link.to === role && world.holds(link.when))
  if (held) {
    const message = `instance profile ${named(held.from)} holds the role here`
    return { sure: held.sure, related: [{ at: held.at, message }] }
  }
  const handed = project.mentions.find(
    ({ how, value, when }) =>
      how === 'makes-own-profile' && value.ref?.to === role.target && world.holds(when),
  )
  if (handed) return { sure: 'yes', related: [{ at: handed.at, message: 'it is given to instances here' }] }
  const only = not(trustsOthers(world, role.trust, role.scope))
  return only === 'no' ? undefined : { sure: and(only, 'yes'), related: [] }
}
