/** ARNs in parts. Resources are matched as whole strings; parts serve ARN conditions and messages. */
import type { Lit } from '../syntax/source.ts'
import { remembered } from '../value/remember.ts'
import { type Hole, isHole, seamless, type Text } from '../value/text.ts'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export interface Arn {
  readonly partition: Text
  readonly service: Text
  readonly region: Text
  readonly account: Text
  /** All after the fifth colon. */
  readonly resource: Text
}

const PARTS = 6

/** The parts of an ARN, cut at its first five written colons; undefined if it has fewer or does not begin with `arn:`. */
export const arnOf = remembered(parse)

/** A raw file's ARN is written in pieces, each with its place. */
function parse(written: Text): Arn | undefined {
  const text = seamless(written)
  const first = text[0]
  if (!first || isHole(first) || !first.lit.startsWith('arn:')) return undefined
  const parts = cut(text)
  if (parts.length < PARTS) return undefined
  const [, partition, service, region, account, resource] = parts as [Text, Text, Text, Text, Text, Text]
  return { partition, service, region, account, resource }
}

function cut(text: Text): Text[] {
  const parts: (Lit | Hole)[][] = [[]]
  const add = (piece: Lit | Hole) => parts.at(-1)!.push(piece)
  for (const piece of text) {
    if (isHole(piece)) {
      add(piece)
      continue
    }
    let from = 0
    while (parts.length < PARTS) {
      const colon = piece.lit.indexOf(':', from)
      if (colon < 0) break
      if (colon > from) add({ lit: piece.lit.slice(from, colon) })
      parts.push([])
      from = colon + 1
    }
    if (from < piece.lit.length) add({ lit: piece.lit.slice(from) })
  }
  return parts
}

/** Could a symbol before the resource hold a colon, so that the parts are not what they seem? */
export function isFirm(arn: Arn): boolean {
  return isFirmHead([...arn.partition, ...arn.service, ...arn.region, ...arn.account])
}

/** Is every colon of these pieces a written one? */
export function isFirmHead(head: readonly (Lit | Hole)[]): boolean {
  return head.every(piece => !isHole(piece) || cannotHoldColon(piece))
}

function cannotHoldColon(hole: Hole): boolean {
  if (hole.domain) return hole.domain.every(value => !String(value).includes(':'))
  return hole.by !== undefined || (hole.shape !== undefined && hole.shape.chars !== 'any')
}
