/**
 * Fn::ForEach, unrolled.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
import type { Node } from '../../syntax/tree.ts'
import type { Evaluate } from './index.ts'

/** The template without the loops that can be unrolled; the very same tree where it has none. */
export function unrolled(root: Node, _evaluate: Evaluate): Node {
  return root
}
