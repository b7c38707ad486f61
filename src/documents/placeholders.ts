/**
 * Placeholders in raw policies: `ACCOUNT_ID`, `<region>`, `{{name}}`, `${AccountId}`. Somebody fills them in
 * before the policy is used, so they are unknown values.
 */
import type { Lit, Pieces, Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { ACCOUNT_SHAPE, type Hole, isHole, REGION_SHAPE, type Shape, type Text } from '../value/text.ts'

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
      return {
        ...node,
        entries: node.entries.map(entry => ({ ...entry, value: withPlaceholders(entry.value) })),
      }
    default:
      return node
  }
}

function inString(pieces: Pieces, path: string): Text {
  const marked = pieces.flatMap(piece => replace(piece, MARKED, path, isPlaceholder))
  const [first] = marked
  const isArn = first !== undefined && !isHole(first) && first.lit.startsWith('arn:')
  return isArn ? inArn(marked, path) : marked
}

function isPlaceholder(words: string): boolean {
  return !POLICY_VARIABLE.test(words)
}

/** Cuts a stretch at each match, which becomes a symbol. */
function replace(
  lit: Lit,
  pattern: RegExp,
  path: string,
  isMeant: (words: string) => boolean = () => true,
): (Lit | Hole)[] {
  const pieces: (Lit | Hole)[] = []
  let from = 0
  for (const match of lit.lit.matchAll(pattern)) {
    if (!isMeant(match[0])) continue
    if (match.index > from) pieces.push(part(lit, from, match.index))
    from = match.index + match[0].length
    pieces.push(symbol(part(lit, match.index, from), path))
  }
  if (from === 0) return [lit]
  if (from < lit.lit.length) pieces.push(part(lit, from, lit.lit.length))
  return pieces
}

/** A stretch of a literal, with its own place where letters and file agree one to one. */
function part({ lit, at }: Lit, from: number, to: number): Lit {
  const isExact = at && at.end - at.start === lit.length
  const own: Range | undefined = isExact ? { ...at, start: at.start + from, end: at.start + to } : at
  return own ? { lit: lit.slice(from, to), at: own } : { lit: lit.slice(from, to) }
}

function symbol({ lit, at }: Lit, path: string, shape?: Shape): Hole {
  const label = lit.replace(/^(?:<|\{\{|\$\{)\s*|\s*(?:>|\}\}|\})$/g, '')
  return { id: `${path}#placeholder:${label}`, label, ...(at && { at }), ...(shape && { shape }) }
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
      if (!rule) for (const piece of replace(stretch, SHOUTED, path)) pieces.push(piece)
      else pieces.push(inHead(stretch, rule, path))
    }
    return pieces
  })
}

function inHead(stretch: Lit, rule: (typeof HEAD)[number], path: string): Lit | Hole {
  const { lit } = stretch
  if (lit === ':' || rule.written.test(lit) || WILDCARD.test(lit)) return stretch
  return symbol(stretch, path, rule.shape)
}

/** The stretches between the next colons, at most as many as given, and the colons themselves. */
function stretches(piece: Lit, colons: number): Lit[] {
  const out: Lit[] = []
  let from = 0
  for (let left = colons; left > 0; left--) {
    const colon = piece.lit.indexOf(':', from)
    if (colon < 0) break
    if (colon > from) out.push(part(piece, from, colon))
    out.push(part(piece, colon, colon + 1))
    from = colon + 1
  }
  if (from < piece.lit.length) out.push(part(piece, from, piece.lit.length))
  return out
}
