/**
 * What CloudFormation makes of a template before it reads its resources: loops are unrolled, then SAM's resources
 * become plain ones. A tree goes in and a tree comes out, whose parts keep the places where they were written.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros.html
 */
import type { Node } from '../../syntax/tree.ts'
import type { Value } from '../../value/value.ts'
import { unrolled } from './loops.ts'

/** Evaluates what a transform needs to know: parameters and mappings, but nothing of resources. */
export type Evaluate = (argument: Node) => Value

/** A transform of the whole template. */
export type Transform = (root: Node) => Node

/**
 * The template after its transforms; the very same tree where it has none. `serverless`: SAM's, of which most templates
 * need nothing.
 */
export function transformed(root: Node, evaluate: Evaluate, serverless: Transform | undefined): Node {
  const plain = unrolled(root, evaluate)
  return serverless ? serverless(plain) : plain
}
