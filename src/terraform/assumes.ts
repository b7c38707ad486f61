/**
 * What every deployable scenario fulfils: validations of variables, pre- and postconditions of resources and outputs,
 * and that whatever is referred to is there.
 */
import type { Block } from '../syntax/hcl/ast.ts'
import { all, any, type Cond, negate } from '../value/condition.ts'
import { toCond } from '../value/lift.ts'
import { BodyContent, type Content } from './content.ts'
import { needsOf } from './needed-instances.ts'
import type { Scope } from './scope.ts'
import type { PlacedModule, PlacedResource } from './tree.ts'
import { validationsOf } from './variables.ts'

export function assumptionsOf(
  modules: readonly PlacedModule[],
  resources: readonly PlacedResource[],
): readonly Cond[] {
  const ofModules = modules.flatMap(({ module, when }) => {
    const { variables, outputs } = module.module
    const validations = [...variables.values()].flatMap(block => validationsOf(block, module.scope))
    const conditions = [...outputs.values()].flatMap(block => checksOf(contentOf(block, module.scope)))
    return [...validations, ...conditions].map(cond => implies(when, cond))
  })
  const ofResources = resources.flatMap(({ resource, when }) =>
    resource
      .blocks('lifecycle')
      .items.flatMap(lifecycle =>
        checksOf(lifecycle.content).map(cond => implies(all(when, lifecycle.when), cond)),
      ),
  )
  const ofReferences = modules.flatMap(needsOf).map(need => implies(need.when, need.then))
  return [...ofModules, ...ofResources, ...ofReferences].filter(cond => cond !== true)
}

function contentOf(block: Block, scope: Scope): Content {
  return new BodyContent(block.body, scope)
}

/** What can never hold tells more of the evaluator than of the user. */
function implies(when: Cond, then: Cond): Cond {
  return typeof then === 'boolean' ? true : any(negate(when), then)
}

function checksOf(content: Content): readonly Cond[] {
  return ['precondition', 'postcondition'].flatMap(type =>
    content.blocks(type).items.flatMap(check => {
      const condition = check.content.attribute('condition')
      return condition ? [implies(check.when, toCond(condition))] : []
    }),
  )
}
