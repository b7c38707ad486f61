import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringValue } from '../../../src/value/build.ts'
import type { Value } from '../../../src/value/value.ts'
import * as worlds from '../../support/worlds.ts'
import { AT, agrees, inWorld, type Plain, plainOf } from '../../support/worlds.ts'
import { call } from './harness.ts'

const RUNS = { numRuns: 400, seed: 7 }

/** No function returns this: a result that agrees with it is one that leaves all open. */
const NONSENSE: Plain = { '#': ['#'] }

const { chosen, listOf, mapOf, nothing, nullable } = worlds
/** Lists whose elements all are known to be of one type: the rest of a list is one of strings in our worlds. */
const CLOSED = { rest: false }
const word = fc.constantFrom('', 'a', 'b', 'x', '-', 'x-y', ' ', '/').map(lit => stringValue(lit, AT))
const string = chosen(fc.oneof(worlds.string, word))
const optional = chosen(fc.oneof(string, nullable))
const knownWord = chosen(word)
const number = chosen(worlds.number)
const bool = chosen(worlds.bool)
const primitive = chosen(worlds.primitive)
const strings = chosen(listOf(chosen(worlds.string, false)))
const numbers = chosen(listOf(chosen(worlds.number, false), CLOSED))
const bools = chosen(listOf(chosen(worlds.bool, false), CLOSED))
const primitives = chosen(listOf(chosen(fc.oneof(worlds.primitive, nothing), false), CLOSED))
const dictionary = chosen(mapOf(chosen(worlds.primitive, false)))
const value = fc.oneof(primitive, primitives, dictionary)
/** What is encoded fails when the part that fails is read, not before. */
const sound = fc.oneof(
  chosen(worlds.primitive, false),
  listOf(chosen(worlds.primitive, false)),
  mapOf(chosen(worlds.primitive, false)),
)
const key = chosen(fc.constantFrom('a', 'b', 'x').map(lit => stringValue(lit, AT)))
const template = chosen(
  fc.constantFrom('%s-%s', '%s/%v', '%q%s', '%5s|%s', '%d %s').map(lit => stringValue(lit, AT)),
)

/** A list of two strings, each of them known or not. */
const pair = fc.tuple(string, string).map(both => asList(both))

/** An element that is not known and does not fit its verb would fail unseen. */
const forStrings = chosen(fc.constantFrom('%s-%s', '%s/%v', '%q%s').map(lit => stringValue(lit, AT)))

type Arbitraries = readonly fc.Arbitrary<Value>[]

/** Each function, or one after the other, with arguments of its kind. The share of results that may leave all open is at most `open`. */
const FUNCTIONS: readonly (readonly [name: string, args: Arbitraries, open: number])[] = [
  ['lower', [string], 0.5],
  ['upper', [string], 0.5],
  ['title', [string], 0.6],
  ['strrev', [string], 0.6],
  ['length', [fc.oneof(string, strings, dictionary)], 0.6],
  ['join', [knownWord, strings], 0.5],
  ['join', [string, strings, strings], 0.6],
  ['split', [knownWord, string], 0.7],
  ['substr', [string, number, number], 0.6],
  ['trim', [string, knownWord], 0.6],
  ['trimprefix', [string, knownWord], 0.5],
  ['trimsuffix', [string, knownWord], 0.5],
  ['trimspace', [string], 0.6],
  ['chomp', [string], 0.6],
  ['indent', [number, string], 0.5],
  ['startswith', [string, string], 0.6],
  ['endswith', [string, string], 0.6],
  ['strcontains', [string, string], 0.6],
  ['replace', [string, knownWord, string], 0.6],
  ['regex', [fc.constant(stringValue('(x)(.*)', AT)), string], 0.6],
  ['regexall', [fc.constant(stringValue('[xy]', AT)), string], 0.6],
  ['format', [template, primitive, primitive], 0.6],
  ['formatlist', [forStrings, strings, string], 0.6],
  ['formatlist', [forStrings, strings, strings], 0.9],
  ['concat', [strings, primitives], 0.5],
  ['flatten', [chosen(listOf(fc.oneof(primitive, primitives)))], 0.5],
  ['merge', [dictionary, fc.oneof(dictionary, nothing), dictionary], 0.5],
  ['compact', [strings], 0.5],
  ['distinct', [strings], 0.5],
  ['keys', [dictionary], 0.5],
  ['values', [dictionary], 0.5],
  ['lookup', [dictionary, key, primitive], 0.5],
  ['lookup', [dictionary, string, primitive], 0.6],
  ['element', [strings, number], 0.6],
  ['index', [strings, knownWord], 0.6],
  ['slice', [strings, number, number], 0.7],
  ['contains', [primitives, primitive], 0.5],
  ['one', [chosen(listOf(chosen(worlds.string, false), { rest: false }))], 0.5],
  ['coalesce', [fc.oneof(optional, nothing), optional, string], 0.5],
  ['coalescelist', [strings, strings], 0.5],
  ['zipmap', [fc.constantFrom(['a', 'b']).map(texts), primitives], 0.95],
  ['chunklist', [strings, number], 0.7],
  ['matchkeys', [fc.constantFrom(['p', 'q']).map(texts), pair, strings], 0.6],
  ['transpose', [chosen(mapOf(listOf(chosen(worlds.string, false), CLOSED), CLOSED))], 0.7],
  ['csvdecode', [string], 0.8],
  ['md5', [string], 0.6],
  ['sha256', [string], 0.6],
  ['uuidv5', [fc.constant(stringValue('dns', AT)), string], 0.6],
  ['cidrsubnet', [fc.constant(stringValue('10.0.0.0/16', AT)), number, number], 0.6],
  ['timeadd', [fc.constant(stringValue('2020-02-29T23:59:59Z', AT)), string], 0.6],
  ['textencodebase64', [string, fc.constant(stringValue('UTF-16LE', AT))], 0.6],
  ['sort', [strings], 0.5],
  ['reverse', [strings], 0.5],
  ['range', [number, number], 0.5],
  ['alltrue', [bools], 0.5],
  ['anytrue', [bools], 0.5],
  ['setunion', [strings, strings], 0.5],
  ['setintersection', [strings, strings], 0.5],
  ['setsubtract', [strings, strings], 0.5],
  ['setproduct', [strings, numbers], 0.6],
  ['toset', [strings], 0.5],
  ['tolist', [chosen(listOf(fc.oneof(chosen(worlds.primitive, false), nothing), CLOSED))], 0.6],
  ['tomap', [chosen(mapOf(chosen(worlds.primitive, false), CLOSED))], 0.7],
  ['tostring', [primitive], 0.5],
  ['tonumber', [fc.oneof(string, number)], 0.6],
  ['tobool', [fc.oneof(string, bool)], 0.6],
  ['abs', [number], 0.5],
  ['ceil', [number], 0.5],
  ['max', [number, number], 0.5],
  ['min', [number, number], 0.5],
  ['sum', [numbers], 0.6],
  ['parseint', [string, fc.constant(worlds.asValue(16))], 0.6],
  ['jsonencode', [sound], 0.5],
  ['jsondecode jsonencode', [sound], 0.5],
  ['yamlencode', [sound], 0.7],
  ['yamldecode yamlencode', [sound], 0.5],
  ['length split', [knownWord, string], 0.7],
  ['keys merge', [dictionary, dictionary], 0.5],
  ['toset concat', [strings, strings], 0.5],
  ['base64encode', [string], 0.6],
  ['base64decode base64encode', [string], 0.6],
  ['urlencode', [string], 0.5],
  ['basename', [string], 0.6],
  ['dirname', [string], 0.6],
  ['try', [value, value], 0.5],
  ['can', [value], 0.5],
]

function texts(all: readonly string[]): Value {
  return asList(all.map(lit => stringValue(lit, AT)))
}

function asList(values: readonly Value[]): Value {
  return { kind: 'list', items: values.map(value => ({ when: true, value })), at: AT }
}

/** Calls the last of the functions with the arguments, then the others with what comes out. */
function apply(names: string, args: readonly Value[]): Value {
  const [last, ...others] = names.split(' ').reverse()
  return others.reduce((result, name) => call(name, result), call(last!, ...args))
}

describe('a call with symbols is in every world the call with their values', () => {
  it.each(FUNCTIONS)('%s', (name, args, open) => {
    let [total, leftOpen] = [0, 0]
    fc.assert(
      fc.property(
        fc.tuple(...args),
        fc.array(worlds.world, { minLength: 6, maxLength: 6 }),
        (values, all) => {
          const result = apply(name, values)
          for (const world of all) {
            const expected = plainOf(
              apply(
                name,
                values.map(one => inWorld(one, world)),
              ),
            )
            if (expected === undefined) continue
            if (!agrees(result, expected, world)) throw new Error(JSON.stringify({ result, world, expected }))
            total++
            if (agrees(result, NONSENSE, world)) leftOpen++
          }
        },
      ),
      RUNS,
    )
    expect(total).toBeGreaterThan(1000)
    expect(leftOpen / total).toBeLessThan(open)
  })
})
