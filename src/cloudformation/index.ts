/** CloudFormation: a template to the model, once for each pass. */
import type { Read, UnitModel } from '../model/build.ts'
import type { Gap, Unit } from '../model/types.ts'
import type { File } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { namedConditions } from './conditions.ts'
import { Evaluator, type Pass } from './evaluator.ts'
import { mentionsOf } from './mentions.ts'
import { defaultedParameters } from './parameters.ts'
import { Directory } from './resources/directory.ts'
import { scopeOf } from './resources/entities.ts'
import { launchesOf } from './resources/launches.ts'
import { readPolicies } from './resources/policies.ts'
import { groupsIn, rolesOf, usersOf } from './resources/principals.ts'
import { profilesOf } from './resources/profiles.ts'
import { assumptionsOf } from './rules.ts'
import { templateOf } from './template.ts'
import { transformed } from './transforms/index.ts'

export { isTemplate } from './template.ts'

/**
 * Reads a template as one deployment unit, in the pass `any`, and in the pass `given` where a parameter has a default.
 * `broken`: the file had parse problems, so that parts of it may be missing. `given`: known values of parameters.
 */
export function readTemplate(
  node: Node,
  file: File,
  broken: boolean,
  given: ReadonlyMap<string, string> = new Map(),
): Read {
  const written = templateOf(node, file, broken)
  const evaluatorIn = (pass: Pass): Evaluator => {
    const before = new Evaluator(written, pass, given)
    const after = transformed(node, argument => before.value(argument))
    if (after === node) return before
    return new Evaluator(templateOf(after, file, broken), pass, given)
  }
  const evaluator = evaluatorIn('any')
  const any = modelOf(evaluator, given)
  const problems = evaluator.cycles
  if (any.unit.defaulted.length === 0) return { models: [{ any }], problems }
  return { models: [{ any, given: modelOf(evaluatorIn('given'), given) }], problems }
}

function modelOf(evaluator: Evaluator, given: ReadonlyMap<string, string>): UnitModel {
  const { template } = evaluator
  const gaps: Gap[] = [...template.gaps]
  const unit: Unit = {
    name: template.file.path,
    kind: 'root',
    at: template.at,
    gaps,
    assumes: assumptionsOf(evaluator),
    conditions: namedConditions(evaluator),
    defaulted: defaultedParameters(evaluator.parameters, given),
  }
  const context = { evaluator, scope: scopeOf(unit) }
  const directory = new Directory(evaluator)
  const { policies, additions } = readPolicies(directory, context)
  const launches = launchesOf(directory, context)
  const slots = new Set(launches.flatMap(launch => launch.slots.map(slot => slot.at.start)))
  const model: UnitModel = {
    unit,
    policies,
    principals: [...usersOf(additions, context), ...groupsIn(additions, context)],
    roles: rolesOf(additions, context),
    profiles: profilesOf(context),
    launches,
    mentions: mentionsOf(slots, evaluator),
  }
  if (evaluator.metLimit)
    gaps.push({ at: template.at, why: 'parts of it are too deep or too long to evaluate' })
  return model
}
