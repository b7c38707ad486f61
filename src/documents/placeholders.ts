/**
 * Placeholders in raw policies: `ACCOUNT_ID`, `<region>`, `{{name}}`, `${AccountId}`, `{ "Ref": "Bucket" }`. Somebody
 * fills them in before the policy is used, so they are unknown values.
 */
import { type Lit, type Pieces, slice } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { cutAt, placeholder, stretchOf } from '../value/placeholders.ts'
import { ACCOUNT_SHAPE, type Hole, isHole, REGION_SHAPE, type Shape, type Text } from '../value/text.ts'

type MapNode = Node & { readonly kind: 'map' }

/** Marks that no ARN, action or name can hold. */
const MARKED = /<[^<>\s][^<>]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}/g

/** `${aws:username}`, `${saml:sub}`, `${*}`: IAM's own policy variables. `${AWS::AccountId}` is none. */
const POLICY_VARIABLE = /^\$\{(?:[*?$]|[\w.-]+:(?!:)[^{}]*)\}$/

/** Words like ROLE_NAME in the resource of an ARN. */
const SHOUTED = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g

/** The tree with each placeholder of its strings as a symbol; the same words are the same symbol in one file. */
export function withPlaceholders(node: Node): Node<Hole> {
  switch (node.kind) {
    case 'string':
      return { ...node, pieces: inString(node.pieces, node.at.file.path) }
    case 'list':
      return { ...node, items: node.items.map(withPlaceholders) }
    case 'map':
      return filledIn(node) ?? withPlaceholdersInside(node)
    default:
      return node
  }
}

function withPlaceholdersInside(node: MapNode): Node<Hole> {
  return { ...node, entries: node.entries.map(entry => ({ ...entry, value: withPlaceholders(entry.value) })) }
}

/**
 * What CloudFormation fills in, where the policy is cut out of a template or goes into one. No policy has such keys.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
function filledIn(node: MapNode): Node<Hole> | undefined {
  const [call, ...others] = node.entries
  if (others.length > 0) return undefined
  if (call?.key === 'Fn::Sub' && call.value.kind === 'string') return withPlaceholders(call.value)
  const isCall = call ? /^(?:Ref$|Fn::)/.test(call.key) : node.unfinished
  if (!isCall) return undefined
  const hole = placeholder({ lit: slice(node.at), at: node.at }, node.at.file.path)
  return { kind: 'hole', hole, at: node.at }
}

function inString(pieces: Pieces, path: string): Text {
  const marked = pieces.flatMap(piece => cutAt(piece, MARKED, path, isPlaceholder))
  const [first] = marked
  const isArn = first !== undefined && !isHole(first) && first.lit.startsWith('arn:')
  const cut = isArn ? inArn(marked, path) : marked
  // most strings hold none, and stay in one piece
  return cut.some(isHole) ? cut : pieces
}

function isPlaceholder(words: string): boolean {
  return !POLICY_VARIABLE.test(words)
}

/** The parts of an ARN before its resource, and what each may be when it is no placeholder. */
const HEAD: readonly { readonly written: RegExp; readonly shape?: Shape }[] = [
  { written: /^arn$/ },
  // a word that is no partition is a mistake, as in `arn:s3:::bucket`; documentation writes `arn:partition:`
  { written: /^(?!.*partition)[a-z0-9-]*$/ },
  { written: /^/ },
  // a number or a path is no placeholder, but stands one colon too far to the left
  { written: /^(?:[a-z]{2,}(?:-[a-z]+)+-\d+|\d*)$|\//, shape: REGION_SHAPE },
  { written: /^(?:\d*|aws)$|\//, shape: ACCOUNT_SHAPE },
]

const WILDCARD = /[*?]/

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function inArn(text: Text, path: string): Text {
  let part = 0
  return text.flatMap(piece => {
    if (isHole(piece)) return [piece]
    const pieces: (Lit | Hole)[] = []
    for (const stretch of stretches(piece, HEAD.length - part)) {
      if (stretch.lit === ':') part++
      const rule = HEAD[part]
      if (!rule) for (const piece of cutAt(stretch, SHOUTED, path)) pieces.push(piece)
      else pieces.push(inHead(stretch, rule, path))
    }
    return pieces
  })
}

function inHead(stretch: Lit, rule: (typeof HEAD)[number], path: string): Lit | Hole {
  const { lit } = stretch
  if (lit === ':' || rule.written.test(lit) || WILDCARD.test(lit)) return stretch
  return placeholder(stretch, path, rule.shape)
}

/** The stretches between the next colons, at most as many as given, and the colons themselves. */
function stretches(piece: Lit, colons: number): Lit[] {
  const out: Lit[] = []
  let from = 0
  for (let left = colons; left > 0; left--) {
    const colon = piece.lit.indexOf(':', from)
    if (colon < 0) break
    if (colon > from) out.push(stretchOf(piece, from, colon))
    out.push(stretchOf(piece, colon, colon + 1))
    from = colon + 1
  }
  if (from < piece.lit.length) out.push(stretchOf(piece, from, piece.lit.length))
  return out
}
