/**
 * The Serverless Application Model: its resources stand for several plain ones.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
import type { Node } from '../../../syntax/tree.ts'

/** The template with what SAM generates; the very same tree where it does not use SAM. */
export function withServerless(root: Node): Node {
  return root
}
