/**
 * AWS-managed policies, as far as rules ask about them. Imported only where an attachment names one: the table is
 * large.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/about-managed-policy-reference.html
 */
import { parseJson } from '../syntax/json.ts'
import { sourceOf } from '../syntax/source.ts'
import { valueOfNode } from '../value/decode.ts'
import { rememberedByName } from '../value/remember.ts'
import type { Value } from '../value/value.ts'
import { ASKED, SILENT, STATEMENTS } from './facts/managed-policies.ts'
import { AWS_MANAGED } from './places.ts'

/**
 * The policy of that path and name (`service-role/AmazonEC2RoleforSSM`); undefined if the table does not list it, since
 * AWS may have made it later. Of actions that the table does not keep it says nothing for certain.
 */
export const managedPolicy = rememberedByName((name): Value | undefined => {
  const statements = statementsOf(name)
  if (!statements) return undefined
  const text = `{"Version":"2012-10-17","Statement":[${[...statements, ANYTHING_ELSE].join()}]}`
  const [node] = parseJson(sourceOf({ path: AWS_MANAGED + name, text })).documents
  return node && valueOfNode(node)
})

/** A statement without an effect: it may allow or deny. */
const ANYTHING_ELSE = JSON.stringify({ NotAction: ASKED, Resource: '*' })

const silent = new Set(SILENT.split(' '))

/** None for a policy that says nothing of what is asked. */
function statementsOf(name: string): readonly string[] | undefined {
  if (silent.has(name)) return []
  const written = Object.hasOwn(STATEMENTS, name) ? STATEMENTS[name] : undefined
  return written === undefined ? undefined : [written.slice(1, -1)]
}
