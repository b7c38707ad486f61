/**
 * What must be there for a plan to succeed: whoever refers to `aws_eks_cluster.this[0]` exists only where that instance
 * does. "The given index is greater than or equal to the length of the collection" ends any other plan.
 */
import type { Body, Expression, TemplatePart } from '../syntax/hcl/ast.ts'
import { childrenOf } from '../syntax/hcl/children.ts'
import { slice } from '../syntax/source.ts'
import { all, anyOf, type Cond } from '../value/condition.ts'
import { remember } from '../value/remember.ts'
import { addressOf, attributeIn, type Resource } from './module.ts'
import type { ModuleInstance } from './module-instance.ts'
import { referenceOf, written } from './reference.ts'
import type { PlacedModule } from './tree.ts'

/** One thing that needs another: where `when` holds, so must `then`. */
export interface Need {
  readonly when: Cond
  readonly then: Cond
}

/** The needs of the resources of a module, of whatever type. Who has the same `count` says nothing new. */
export function needsOf({ module, when }: PlacedModule): Need[] {
  if (module.run.facts) return []
  const resources = [...module.module.resources.values()].filter(
    one => !attributeIn(one.block.body, 'for_each'),
  )
  return resources.flatMap(resource => {
    const own = countOf(resource)
    const needed = neededBy(resource.block.body).flatMap(({ address, index }) => {
      const other = module.module.resources.get(address)
      const count = other && countOf(other)
      return count === undefined || count === own ? [] : existence(module, other!, index)
    })
    if (needed.length === 0) return []
    const exists = all(when, anyOf(module.instancesOf(resource).map(instance => instance.when)))
    return needed.map(then => ({ when: exists, then }))
  })
}

/** When the instance of a number exists; nothing where it is not known how many there are. */
function existence(module: ModuleInstance, resource: Resource, index: number): Cond[] {
  const address = module.addressOf(`${addressOf(resource)}[${index}]`)
  const found = module.instancesOf(resource).filter(({ instance }) => instance.target.address === address)
  return found.length > 0 ? [anyOf(found.map(({ when }) => when))] : []
}

/** As it is written. */
function countOf({ block }: Resource): string | undefined {
  const count = attributeIn(block.body, 'count')
  return count && slice(count.value.at)
}

// ── by form alone ──

interface Indexed {
  readonly address: string
  readonly index: number
}

const NEEDED = new WeakMap<Body, readonly Indexed[]>()

/** The instances that a resource refers to whatever the variables are; each once. */
function neededBy(body: Body): readonly Indexed[] {
  return remember(NEEDED, body, () => {
    const byAddress = new Map<string, number>()
    for (const expression of expressionsOf(body)) {
      for (const { address, index } of indexedIn(expression, 0)) {
        byAddress.set(address, Math.max(index, byAddress.get(address) ?? 0))
      }
    }
    return [...byAddress].map(([address, index]) => ({ address, index }))
  })
}

/** Not for each instance, or not evaluated with it. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'count for_each depends_on provider lifecycle provisioner connection dynamic'.split(' '),
)

function* expressionsOf({ attributes, blocks }: Body): Iterable<Expression> {
  for (const { name, value } of attributes) if (!LEFT_OUT.has(name)) yield value
  for (const { type, body } of blocks) if (!LEFT_OUT.has(type)) yield* expressionsOf(body)
}

const DEEPEST = 200

/** `TYPE.NAME[0]` where it is surely evaluated, and where its failure is not caught. */
function* indexedIn(expression: Expression, depth: number): Iterable<Indexed> {
  if (depth > DEEPEST) return
  if (expression.kind === 'index') {
    const reference = referenceOf(expression.of, () => false)
    const { key } = expression
    if (reference && key.kind === 'literal' && typeof key.value === 'number') {
      yield { address: written(reference), index: key.value }
      return
    }
  }
  for (const part of surelyEvaluated(expression)) yield* indexedIn(part, depth + 1)
}

function surelyEvaluated(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'conditional':
      return [expression.if]
    case 'for':
    case 'splat':
      return [expression.of]
    case 'binary':
      return ['&&', '||'].includes(expression.operator) ? [expression.left] : childrenOf(expression)
    case 'call':
      return ['try', 'can'].includes(expression.name) ? [] : expression.args
    case 'template':
      return expression.parts.flatMap(interpolated)
    default:
      return childrenOf(expression)
  }
}

function interpolated(part: TemplatePart): readonly Expression[] {
  return part.kind === 'interpolation' ? [part.value] : []
}
