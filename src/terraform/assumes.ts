/** What every deployable scenario fulfils: validations of variables, preconditions of resources and outputs. */
import type { Block } from '../syntax/hcl/ast.ts'
import { any, type Cond, negate } from '../value/condition.ts'
import { toCond } from '../value/lift.ts'
import type { Content } from './content.ts'
import type { PlacedModule, PlacedResource } from './tree.ts'
import { validationsOf } from './variables.ts'

export function assumptionsOf(
  modules: readonly PlacedModule[],
  resources: readonly PlacedResource[],
): readonly Cond[] {
  const ofVariables = modules.flatMap(({ module, when }) =>
    [...module.module.variables.values()]
      .flatMap((block: Block) => validationsOf(block, module.scope))
      .map(cond => implies(when, cond)),
  )
  const ofResources = resources.flatMap(({ resource, when }) =>
    preconditionsOf(resource).map(cond => implies(when, cond)),
  )
  return [...ofVariables, ...ofResources].filter(isOpen)
}

function implies(when: Cond, then: Cond): Cond {
  return any(negate(when), then)
}

/** What can never hold tells more of the evaluator than of the user. */
function isOpen(cond: Cond): boolean {
  return typeof cond !== 'boolean'
}

function preconditionsOf(content: Content): readonly Cond[] {
  return content.blocks('lifecycle').items.flatMap(lifecycle =>
    lifecycle.content.blocks('precondition').items.flatMap(check => {
      const condition = check.content.attribute('condition')
      return condition ? [implies(check.when, toCond(condition))] : []
    }),
  )
}
