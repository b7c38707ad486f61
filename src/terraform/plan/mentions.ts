/**
 * Who else uses a role, where no expressions are in view: the values that services have for what they call a role, and
 * the values of outputs.
 */
import type { Mention } from '../../model/types.ts'
import { entryOf, type Node } from '../../syntax/tree.ts'
import { valueOfNode } from '../../value/decode.ts'
import type { Facts } from './facts.ts'

const IDENTITY = /^(aws|awscc)_iam_/

export function mentionedIn(facts: Facts, outputs: Node | undefined): readonly Mention[] {
  if (!facts.all.some(fact => fact.type === 'aws_iam_role')) return []
  const services = facts.all.filter(fact => fact.mode === 'managed' && !IDENTITY.test(fact.type))
  return [
    ...services.flatMap(fact => mentionsIn(fact.values, 'service-role', name => /role|profile/i.test(name))),
    ...entriesOf(outputs).flatMap(({ value }) => mentionsIn(entryOf(value, 'value'), 'output', () => true)),
  ]
}

/** The texts under the names that are asked for, however deep. */
function mentionsIn(
  root: Node | undefined,
  how: Mention['how'],
  isWanted: (name: string) => boolean,
): Mention[] {
  const mentions: Mention[] = []
  const open: { node: Node; name: string }[] = root ? [{ node: root, name: '' }] : []
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, name } = next
    if (node.kind === 'list') for (const one of node.items) open.push({ node: one, name })
    else if (node.kind === 'map')
      for (const one of node.entries) open.push({ node: one.value, name: `${name} ${one.key}` })
    else if (node.kind === 'string' && node.pieces.length > 0 && isWanted(name))
      mentions.push({ at: node.at, when: true, how, value: valueOfNode(node) })
  }
  return mentions
}

function entriesOf(node: Node | undefined) {
  return node?.kind === 'map' ? node.entries : []
}
