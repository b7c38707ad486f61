/**
 * Who may use a role by what is not known before the deployment. Of such an argument a plan holds the references alone,
 * and of a local value not even these.
 */
import type { Mention } from '../../model/types.ts'
import type { Expression } from '../../syntax/hcl/ast.ts'
import { entryOf } from '../../syntax/tree.ts'
import { RoleFinder } from '../mentions.ts'
import { addressOf, attributeIn, type Resource } from '../module.ts'
import type { ModuleInstance } from '../module-instance.ts'
import type { Run } from '../run.ts'
import type { PlacedModule } from '../tree.ts'
import { traversalsOf } from '../walk.ts'
import type { Facts } from './facts.ts'
import { takesDocument } from './taken.ts'

/**
 * The roles that unknown policies refer to: whoever has such a policy may hand them over. A local value that stands
 * where a role may be handed over is a gap.
 */
export function openMentions(modules: readonly PlacedModule[], facts: Facts, run: Run): readonly Mention[] {
  const finder = new RoleFinder(modules)
  const root = modules[0]?.module
  for (const block of root?.module.outputs.values() ?? []) {
    const value = attributeIn(block.body, 'value')?.value
    if (value) noteLocals(value, run)
  }
  return modules.flatMap(({ module }) =>
    [...module.module.resources.values()].flatMap(resource =>
      openArguments(resource, module, facts).flatMap(({ isPolicy, value }) => {
        noteLocals(value, run)
        return isPolicy ? [...finder.mentions(value, module, 'service-role')] : []
      }),
    ),
  )
}

interface OpenArgument {
  readonly isPolicy: boolean
  readonly value: Expression
}

/** The arguments of a resource that may hand over a role and are unknown in one of its instances. */
function openArguments(resource: Resource, module: ModuleInstance, facts: Facts): readonly OpenArgument[] {
  if (resource.mode === 'data') return []
  const isIdentity = /^(aws|awscc)_iam_/.test(resource.type)
  const known = facts.under(module.addressOf(addressOf(resource)))
  return resource.block.body.attributes.flatMap(({ name, value }) => {
    const isPolicy = isIdentity && takesDocument(name)
    const isWanted = isIdentity ? isPolicy : /role/i.test(name)
    const isOpen = isWanted && known.some(({ unknown }) => entryOf(unknown, name) !== undefined)
    return isOpen ? [{ isPolicy, value }] : []
  })
}

function noteLocals(value: Expression, run: Run): void {
  for (const { reference, at } of traversalsOf(value)) {
    if (reference.kind === 'local')
      run.gap(at, `a plan does not say what \`local.${reference.name}\` refers to`)
  }
}
