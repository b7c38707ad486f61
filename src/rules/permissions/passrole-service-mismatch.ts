import { speaksOf } from '../../iam/actions.ts'
import { type Clause, elementOf, statementsOf } from '../../iam/document.ts'
import { type WrittenLaunch, writtenLaunches } from '../../iam/launching.ts'
import { operatorOf } from '../../iam/operators.ts'
import { passedToAtLaunch } from '../../iam/partitions.ts'
import type { PolicySet } from '../../model/policies.ts'
import type { Entity, Policy, Principal } from '../../model/types.ts'
import type { World } from '../../value/scenario.ts'
import { known, show } from '../../value/text.ts'
import { and } from '../../value/tri.ts'
import { isWhole } from '../absence.ts'
import { type Context, defineRule, type Level } from '../rule.ts'
import { described, named, quoted } from '../wording.ts'
import { mayLaunchWithRole } from './launching.ts'
import { PROFILE_ACTIONS } from './needed.ts'
import { type ServiceMismatch, serviceMismatch } from './pass-services.ts'
import { alwaysPasses, launchesOthers } from './signs.ts'

/** Somebody who may launch, or a policy that nobody in view has. */
interface Caller {
  readonly entity: Principal | Policy
  readonly policies: PolicySet
  readonly launches: readonly WrittenLaunch[]
}

export const passroleServiceMismatch = defineRule<Caller>({
  id: 'passrole-service-mismatch',
  scenarios: 'some',

  *subjects({ project, policies }) {
    for (const entity of project.principals) if (entity.managed) yield* callers(entity, policies.of(entity))
    for (const entity of policies.unattached()) yield* callers(entity, alone(entity))
  },
  about: ({ entity }) => entity,
  when: ({ entity }) => entity.when,
  *check(caller, world, context) {
    const { entity, policies, launches } = caller
    const found = serviceMismatch(world, policies, entity, context.project)
    if (!found) return
    const mayLaunch = (one: WrittenLaunch) => mayLaunchWithRole(world, one, policies, entity.scope)
    const launch = launches.find(one => world.holds(one.when) && mayLaunch(one) !== 'no')
    if (!launch) return
    const [clause, ...others] = found.clauses as [Clause, ...Clause[]]
    const role = found.role ? `role ${named(found.role)}` : 'any role'
    const hasSigns = usesProfiles(caller, launch)
    const isUsual = found.isOnPurpose && !hasSigns && entity.kind === 'policy'
    const isSure = policies.closed || entity.kind === 'policy'
    const reservation = isSure ? '' : ', unless a policy attached elsewhere allows it'
    yield {
      certain: isUsual ? 'maybe' : and(launch.sure, mayLaunch(launch), isSure ? 'yes' : isWhole(entity)),
      level: levelOf(caller, launch, found, hasSigns, context),
      at: clause.at,
      message: `${described(entity)} may launch instances with ${quoted(show(launch.written))}, but may not pass ${role} to EC2, since ${demand(clause, world)}${reservation}`,
      consequence:
        'a launch with an instance profile fails: AccessDenied, "is not authorized to perform: iam:PassRole"',
      help: helpFor(clause, entity),
      related: [
        ...others
          .slice(0, MOST_SHOWN)
          .map(({ at }) => ({ at, message: 'this condition does not let EC2 have the role either' })),
        { at: launch.at, message: 'it may launch by this' },
      ],
    }
  },
})

/** Conditions that a finding shows beside the first. */
const MOST_SHOWN = 5

/** A policy that nobody in view has. */
function alone({ when, document }: Policy): PolicySet {
  const documents = [{ when, value: document }]
  return { documents, written: documents, limits: [], closed: false }
}

function* callers(entity: Principal | Policy, policies: PolicySet): Iterable<Caller> {
  const launches = writtenLaunches(policies.written)
  if (launches.length > 0) yield { entity, policies, launches }
}

/** Does it hand over instance profiles by other signs than that it passes roles? */
function usesProfiles({ policies }: Caller, launch: WrittenLaunch): boolean {
  return launch.actions.some(alwaysPasses) || asksOfProfiles(policies)
}

/** What is passed to other services on purpose is no mistake by itself: only where profiles are handed over too. */
function levelOf(
  caller: Caller,
  launch: WrittenLaunch,
  found: ServiceMismatch,
  hasSigns: boolean,
  context: Context,
): Level {
  const { entity, policies } = caller
  if (entity.kind === 'policy') return 'note'
  if (found.isOnPurpose) return hasSigns || launchesOthers(entity, launch.at, context) ? 'warning' : 'note'
  if (!policies.closed) return 'warning'
  // in a whole account somebody launches with a profile, but not therefore this one
  const isHere = found.role !== undefined && entity.scope.unit.kind !== 'dump'
  return hasSigns || isHere || !found.isForOthers ? 'error' : 'warning'
}

function asksOfProfiles({ written }: PolicySet): boolean {
  return written.some(({ value }) =>
    statementsOf(value).statements.some(({ value: statement }) => {
      const actions = statement.kind === 'map' ? elementOf(statement, 'Action')?.items : undefined
      return actions?.some(({ value: action }) => PROFILE_ACTIONS.some(one => speaksOf(action, one)))
    }),
  )
}

/** "`iam:PassedToService` must be `lambda.amazonaws.com`" */
function demand({ key, operator, values }: Clause, world: World): string {
  const there = values.filter(({ when }) => world.holds(when))
  const words = there.map(({ value }) => quoted(show(world.text(value) ?? [{ lit: '…' }])))
  const must = operatorOf(operator)?.negated ? 'must not be' : 'must be'
  return `${quoted(key)} ${must} ${words.join(' or ')}`
}

function helpFor({ key, operator }: Clause, { scope }: Entity): string {
  if (key.toLowerCase() !== 'iam:passedtoservice') {
    return 'let instances in, with `arn:*:ec2:*:*:instance/*`, or take the condition out'
  }
  const service = known(passedToAtLaunch(scope.partition)) ?? 'ec2.amazonaws.com'
  return operatorOf(operator)?.negated
    ? `let ${quoted(service)} out of the condition`
    : `write ${quoted(service)} there, or add it`
}
