/**
 * What CloudFormation makes of a template before it reads its resources: loops are unrolled, then SAM's resources
 * become plain ones. A tree goes in and a tree comes out, whose parts keep the places where they were written.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros.html
 */
import type { Node } from '../../syntax/tree.ts'
import type { Value } from '../../value/value.ts'
import { unrolled } from './loops.ts'
import { withServerless } from './sam/index.ts'

/** Evaluates what a transform needs to know: parameters and mappings, but nothing of resources. */
export type Evaluate = (argument: Node) => Value

/** The template after its transforms; the very same tree where it has none. */
export function transformed(root: Node, evaluate: Evaluate): Node {
  return withServerless(unrolled(root, evaluate))
}
