/**
 * White space before the opening brace of a policy, as in an indented heredoc: before 5.43 the provider and IAM refuse it.
 * https://github.com/hashicorp/terraform-provider-aws/pull/36597
 */
import type { Scope } from '../../model/types.ts'
import { remembered } from '../../value/remember.ts'
import type { ModuleInstance } from '../module-instance.ts'
import { providerBelow } from '../provider-version.ts'
import type { ResourceInstance } from '../resource-instance.ts'

/** What refuses it for a resource; undefined where it is taken, or a plan shows that it was. */
export function leadingSpaceRefusal({ type, module }: ResourceInstance): Scope['refusesLeadingSpace'] {
  const isChecked = type.startsWith('aws_iam_') && !module.run.facts
  return isChecked ? refusalIn(rootOf(module)) : undefined
}

const refusalIn = remembered((root: ModuleInstance) => {
  const written = providerBelow([5, 43], root)
  return written && { at: written.at, words: `the AWS provider below 5.43 (here \`${written.words}\`)` }
})

function rootOf(module: ModuleInstance): ModuleInstance {
  let root = module
  while (root.parent) root = root.parent
  return root
}
