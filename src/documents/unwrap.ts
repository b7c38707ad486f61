/** The policy documents in a JSON file, out of what AWS's commands and people put around them. */
import { parseJson } from '../syntax/json.ts'
import { derive } from '../syntax/source.ts'
import { entryOf, type MapEntry, type Node, textOf } from '../syntax/tree.ts'
import { isUrlEncoded, urlDecoded } from './url-encoding.ts'

type MapNode = Node & { readonly kind: 'map' }
type StringNode = Node & { readonly kind: 'string' }
type ListNode = Node & { readonly kind: 'list' }

/** A string in a string in a string … is no policy. */
const DEEPEST = 3

/**
 * The documents of a file: a map with a `Statement`; the output of `get-policy-version` and of `get-role-policy`,
 * `get-user-policy`, `get-group-policy`; a document as a string; a statement alone, or a list of them; a list of any
 * of these. Empty where there is none.
 */
export function policiesIn(node: Node, depth = 0): readonly MapNode[] {
  if (depth > DEEPEST) return []
  const found = policiesWithin(node, depth)
  return found.some(isTooLong) ? [] : found
}

function policiesWithin(node: Node, depth: number): readonly MapNode[] {
  switch (node.kind) {
    case 'map':
      return policiesInMap(node, depth)
    case 'string': {
      const document = documentIn(node)
      return document === node ? [] : policiesIn(document, depth + 1)
    }
    case 'list':
      return policiesInList(node, depth)
    default:
      return []
  }
}

function policiesInMap(node: MapNode, depth: number): readonly MapNode[] {
  if (entryOf(node, 'Statement')) return [node]
  const wrapped = entryOf(entryOf(node, 'PolicyVersion'), 'Document') ?? entryOf(node, 'PolicyDocument')
  if (wrapped) return policiesIn(wrapped, depth + 1)
  return isWholeStatement(node) ? [policyOf([node], node)] : []
}

function policiesInList(node: ListNode, depth: number): readonly MapNode[] {
  const { items } = node
  if (items.length > 0 && items.every(isWholeStatement)) return [policyOf(items, node)]
  const found = items.map(item => policiesIn(item, depth + 1))
  return found.some(policies => policies.length === 0) ? [] : found.flat()
}

/** A policy around statements that stand alone. */
function policyOf(items: readonly Node[], { at, unfinished }: Node): MapNode {
  const around = { at, ...(unfinished && { unfinished }) }
  const keyAt = { ...at, end: Math.min(at.start + 1, at.end) }
  const statement: MapEntry = { key: 'Statement', keyAt, value: { kind: 'list', items, ...around } }
  return { kind: 'map', entries: [statement], ...around }
}

/** Nothing but a statement has an effect, actions and resources or a principal. */
function isWholeStatement(node: Node): boolean {
  const effect = textOf(entryOf(node, 'Effect'))
  const has = (...keys: readonly string[]) => keys.some(key => entryOf(node, key) !== undefined)
  return (
    (effect === 'Allow' || effect === 'Deny') &&
    has('Action', 'NotAction') &&
    has('Resource', 'NotResource', 'Principal', 'NotPrincipal')
  )
}

/** A document that is written as a string, URL-encoded or not, as the tree that it holds; anything else as it is. */
export function documentIn(node: Node): Node {
  if (node.kind !== 'string') return node
  const first = parsed(node)
  return first?.kind === 'string' ? (parsed(first) ?? first) : (first ?? node)
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html allows 10,240 letters, white space not counted. */
const MOST_LETTERS = 1_000_000

/** No policy is as long: what looks like one is not worth the time. */
export function isTooLong({ at }: Node): boolean {
  return at.end - at.start > MOST_LETTERS
}

function parsed(node: StringNode): Node | undefined {
  if (isTooLong(node)) return undefined
  const isEncoded = isUrlEncoded(node.pieces)
  if (!isEncoded && !/^\s*["{[]/.test(node.pieces[0]?.lit ?? '')) return undefined
  const pieces = isEncoded ? urlDecoded(node.pieces) : node.pieces
  const { documents, problems } = parseJson(derive(pieces, node.at.file))
  return problems.length === 0 ? documents[0] : undefined
}
