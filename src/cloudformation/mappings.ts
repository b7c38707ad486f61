/**
 * Fn::FindInMap.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html
 * A key that is not known makes a choice over the keys that are there.
 */
import type { Range } from '../syntax/source.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import { choice, error, withVia } from '../value/build.ts'
import { derivedUnknown, lift, stringOf } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import { argumentsOf, type Call } from './calls.ts'
import type { Evaluator } from './evaluator.ts'
import { symbolOf } from './literals.ts'

/** Keys that a choice is made over; past it the value is unknown. */
const MOST_KEYS = 8

export function callFindInMap(call: Call, evaluator: Evaluator): Value {
  const [map, first, second, options] = argumentsOf(call)
  const { mappings } = evaluator.template
  if (!map || !first || !second || !mappings) return evaluator.opaque('Fn::FindInMap', call.at)
  const keys = [map, first, second].map(key => evaluator.value(key))
  const otherwise = entryOf(options, 'DefaultValue')
  const lookup: Lookup = { at: call.at, otherwise, evaluator, all: keys }
  const found = lift(keys, call.at, (...plain) => find(mappings, plain, lookup))
  const name = stringOf(keys[0]!)
  return withVia(found, call.at, name === undefined ? 'a mapping' : `mapping ${name}`)
}

interface Lookup {
  readonly at: Range
  readonly otherwise: Node | undefined
  readonly all: readonly Value[]
  readonly evaluator: Evaluator
}

/** Walks down the mappings, a key a level: the mapping's name, the top level key, the second level key. */
function find(node: Node, keys: readonly Plain[], lookup: Lookup): Value {
  const [key, ...rest] = keys
  if (!key) return mapped(node, lookup.evaluator)
  const name = stringOf(key)
  if (name !== undefined) return findUnder(node, name, rest, lookup)
  const sym = symbolOf(key)
  const candidates = sym ? candidatesOf(node, sym) : []
  if (!sym || candidates.length > MOST_KEYS) return unknownEntry(lookup)
  return candidates.reduceRight<Value>(
    (others, candidate) =>
      choice({ sym, is: candidate }, findUnder(node, candidate, rest, lookup), others, lookup.at),
    missing(lookup),
  )
}

/** AWS allows no function in a mapping: one that looks into mappings again must not go round. */
function mapped(node: Node, evaluator: Evaluator): Value {
  if (node.kind === 'scalar' || (node.kind === 'string' && !node.tag)) return evaluator.value(node)
  const place = `mapping@${node.at.start}`
  return evaluator.once(
    place,
    () => evaluator.value(node),
    () => evaluator.opaque('mapping', node.at),
  )
}

function findUnder(node: Node, key: string, rest: readonly Plain[], lookup: Lookup): Value {
  const child = entryOf(node, key)
  return child ? find(child, rest, lookup) : missing(lookup)
}

/** What a mapping holds is never absent. */
function unknownEntry({ all, at }: Lookup): Value {
  return { ...derivedUnknown('Fn::FindInMap', all, at), nullable: false }
}

/** CloudFormation refuses a key that the mapping does not have. */
function missing({ otherwise, at, evaluator }: Lookup): Value {
  return otherwise ? evaluator.value(otherwise) : error('the mapping has no such key', at)
}

/** The keys of a level that a symbol can be. */
function candidatesOf(node: Node, sym: Sym): string[] {
  if (node.kind !== 'map') return []
  const keys = new Set(node.entries.map(entry => entry.key))
  return [...keys].filter(key => !sym.domain || sym.domain.includes(key))
}
