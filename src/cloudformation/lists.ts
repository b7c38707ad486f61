/** Functions that make lists or look into them: Fn::Select, Fn::Length, Fn::Cidr, Fn::GetAZs. */
import type { Range } from '../syntax/source.ts'
import { choice, error, item, list, stringValue } from '../value/build.ts'
import { symbolIs } from '../value/condition.ts'
import { derivedUnknown, lift, stringOf } from '../value/lift.ts'
import { lengthOf, nth } from '../value/lists.ts'
import type { Item, Plain, Value } from '../value/value.ts'
import { argumentsOf, type Call } from './calls.ts'
import { blocksOf } from './cidr.ts'
import type { Evaluator } from './evaluator.ts'
import { symbolOf } from './literals.ts'

/** Elements that a choice is made over, where it is not known which one is meant. */
const MOST_ELEMENTS = 8

/**
 * Fn::Select fails on an index that the list does not have.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-select.html
 */
export function callSelect(call: Call, evaluator: Evaluator): Value {
  const [index, from] = argumentsOf(call).map(argument => evaluator.value(argument))
  if (!index || !from) return evaluator.opaque('Fn::Select', call.at)
  return lift([index, from], call.at, (position, elements) => select(position, elements, call.at))
}

function select(position: Plain, elements: Plain, at: Range): Value {
  const known = Number(stringOf(position) ?? Number.NaN)
  const selected = Number.isInteger(known) ? nth(elements, known, at) : oneOf(elements, position, at)
  return selected.kind === 'unknown' && isOutOfView(selected, elements)
    ? { ...selected, type: 'text' }
    : selected
}

/** An element that is not in view of a list that is not wholly known is a string: it is never absent. */
function isOutOfView(selected: Value, elements: Plain): boolean {
  if (elements.kind === 'unknown') return elements.type === 'list'
  return elements.kind === 'list' && !elements.items.some(item => item.value === selected)
}

/** An element by a position that is not known: a choice over the elements that it can be. */
function oneOf(elements: Plain, position: Plain, at: Range): Value {
  const sym = symbolOf(position)
  const isShort = elements.kind === 'list' && !elements.rest && elements.items.length <= MOST_ELEMENTS
  if (!sym || !isShort) return derivedUnknown('Fn::Select', [position, elements], at)
  return elements.items.reduceRight<Value>(
    (others, _, index) => {
      const canBe = !sym.domain || sym.domain.includes(String(index))
      return canBe ? choice(symbolIs(sym, String(index)), nth(elements, index, at), others, at) : others
    },
    error('the list has no such element', at),
  )
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-length.html */
export function callLength(call: Call, evaluator: Evaluator): Value {
  return lengthOf(evaluator.value(call.argument), call.at)
}

/** The Availability Zones of a region: unknown strings. */
export function callGetAZs(call: Call, evaluator: Evaluator): Value {
  return derivedUnknown(call.name, [evaluator.value(call.argument)], call.at, 'list')
}

/** Most blocks that one call makes. */
const MOST_BLOCKS = 256

/**
 * `Fn::Cidr: [block, count, bits]`: so many blocks of so many bits, one after the other from where the given one begins.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html
 */
export function callCidr(call: Call, evaluator: Evaluator): Value {
  const values = argumentsOf(call).map(argument => evaluator.value(argument))
  return lift(values, call.at, (...plain) => {
    const [block, count, bits] = plain.map(stringOf)
    const blocks = derivedUnknown('Fn::Cidr', plain, call.at, 'list')
    const number = Number(count ?? Number.NaN)
    if (!Number.isInteger(number) || number < 1 || number > MOST_BLOCKS) return blocks
    const known = block === undefined ? undefined : blocksOf(block, number, Number(bits ?? Number.NaN))
    const unknownBlock = (_: unknown, index: number): Item =>
      item(select(indexValue(index, call.at), blocks, call.at))
    const items =
      known?.map(one => item(stringValue(one, call.at))) ?? Array.from({ length: number }, unknownBlock)
    return list(items, call.at)
  })
}

function indexValue(index: number, at: Range): Plain {
  return stringValue(String(index), at)
}
