/** A stack with all that it nests as one unit of the model. */
import type { UnitModel } from '../model/build.ts'
import type { Gap, NamedCond, Unit } from '../model/types.ts'
import { namedConditions } from './conditions.ts'
import type { Evaluator } from './evaluator.ts'
import { mentionsOf } from './mentions.ts'
import { isNestedStack } from './nested.ts'
import { allowedParameters, defaultedParameters } from './parameters.ts'
import { Directory } from './resources/directory.ts'
import { scopeOf } from './resources/entities.ts'
import { launchesOf } from './resources/launches.ts'
import { permissionSetsOf } from './resources/permission-sets.ts'
import { readPolicies } from './resources/policies.ts'
import { groupsIn, rolesOf, usersOf } from './resources/principals.ts'
import { profilesOf } from './resources/profiles.ts'
import { recipientsOf } from './resources/recipients.ts'
import { assumptionsOf } from './rules.ts'

/** The model of a root stack in the pass of its run. */
export function unitModelOf(root: Evaluator): UnitModel {
  const stacks = stacksUnder(root)
  const gaps = stacks.flatMap(gapsOf)
  const unit = unitOf(stacks, gaps)
  const scope = scopeOf(unit, root.run.deployment)
  const contexts = stacks.map(evaluator => ({ evaluator, scope }))
  const directory = new Directory(...stacks)
  const { policies, additions } = readPolicies(directory, ...contexts)
  const launches = contexts.flatMap(launchesOf)
  const slots = launches.flatMap(launch => launch.slots.map(slot => slot.at))
  const model: UnitModel = {
    unit,
    policies,
    principals: contexts.flatMap(context => [
      ...usersOf(additions, context),
      ...groupsIn(additions, context),
      ...permissionSetsOf(directory, context),
    ]),
    roles: contexts.flatMap(context => rolesOf(additions, context)),
    profiles: contexts.flatMap(profilesOf),
    launches,
    mentions: mentionsOf(slots, stacks),
    recipients: contexts.flatMap(recipientsOf),
  }
  if (root.run.metLimit)
    gaps.push({ at: root.template.at, why: 'parts of it are too deep or too long to evaluate' })
  return model
}

function unitOf(stacks: readonly Evaluator[], gaps: readonly Gap[]): Unit {
  const root = stacks[0]!
  const { file, at } = root.template
  return {
    name: file.path,
    kind: 'root',
    at,
    gaps,
    assumes: stacks.flatMap(stack => [...assumptionsOf(stack), ...allowedParameters(stack)]),
    conditions: stacks.flatMap(conditionsOf),
    defaulted: defaultedParameters(root.parameters, root.stack.given),
    names: new Set(
      stacks.flatMap(({ template }) => [...template.parameters.keys(), ...template.resources.keys()]),
    ),
  }
}

/** Conditions of a nested stack are told apart from those of others by its address. */
function conditionsOf(stack: Evaluator): NamedCond[] {
  return namedConditions(stack).map(({ name, is }) => ({ name: stack.stack.prefix + name, is }))
}

/** A stack with all that are nested in it, each behind its parent. */
export function stacksUnder(root: Evaluator): readonly Evaluator[] {
  const stacks = [root]
  // grows while it is walked
  for (const stack of stacks) {
    for (const resource of stack.template.resources.values()) {
      const nested = isNestedStack(resource) ? stack.nested(resource) : undefined
      if (nested) stacks.push(nested)
    }
  }
  return stacks
}

function gapsOf(stack: Evaluator): Gap[] {
  const missing = [...stack.template.resources.values()].filter(
    resource => isNestedStack(resource) && !stack.nested(resource),
  )
  return [
    ...stack.template.gaps,
    ...missing.map(
      ({ logicalId, target }): Gap => ({
        at: target.at,
        why: `the template of ${logicalId} is not in view`,
        kind: 'module',
      }),
    ),
  ]
}
