/**
 * What holds of every policy. The oracle is a plain evaluator of plain JSON, asked in every world: each symbol and
 * each switch with each of its values.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allows, type Limit } from '../../src/iam/evaluate.ts'
import type { ContextValue, Request } from '../../src/iam/request.ts'
import { choice } from '../../src/value/build.ts'
import { type Cond, isTest, negate } from '../../src/value/condition.ts'
import { type Decision, explore, World } from '../../src/value/scenario.ts'
import { type Hole, text } from '../../src/value/text.ts'
import type { Tri } from '../../src/value/tri.ts'
import type { Item, Value } from '../../src/value/value.ts'
import { type Json, plainlyAllowed } from '../support/plain-iam.ts'
import { asValue, flag, pieces, symbol, type Written, when } from '../support/policies.ts'

const RUNS = { numRuns: 400, seed: 11 }

// ── worlds ──

interface Known {
  readonly env: 'web' | 'db'
  readonly name: string
  readonly on: boolean
  readonly more: boolean
  /** What the request says of the key that is not known. */
  readonly key: readonly string[] | undefined
}

const ENV = symbol('env', { domain: ['web', 'db'] })
const NAME = symbol('name')
const ON = flag('on')
const MORE = flag('more')

const WORLDS: readonly Known[] = (['web', 'db'] as const).flatMap(env =>
  ['web', 'a/b', '*'].flatMap(name =>
    [true, false].flatMap(on =>
      [true, false].flatMap(more => [undefined, ['web'], ['x']].map(key => ({ env, name, on, more, key }))),
    ),
  ),
)

function isIn(cond: Cond, world: Known): boolean {
  if (typeof cond === 'boolean') return cond
  if (isTest(cond)) return world[cond.sym.id as keyof Known] === cond.is
  if ('not' in cond) return !isIn(cond.not, world)
  return 'all' in cond ? cond.all.every(part => isIn(part, world)) : cond.any.some(part => isIn(part, world))
}

function fits(decisions: readonly Decision[], world: Known): boolean {
  return decisions.every(({ test, truth }) => isIn(test, world) === truth)
}

// ── random policies, as values and as what they are in a world ──

interface Both {
  readonly value: Written
  readonly plain: (world: Known) => Json | undefined
}

function both(value: Written, plain: Both['plain']): Both {
  return { value, plain }
}

const same = (json: string): Both => both(json, () => json)

function joined(...parts: readonly (string | Hole)[]): Both {
  const plain = (world: Known) =>
    parts
      .map(part => (typeof part === 'string' ? part : (world[part.id as 'env' | 'name'] as string)))
      .join('')
  return both(pieces(...parts), plain)
}

type Guards = fc.Arbitrary<Cond>

/** Switches that no text depends on. */
const switches: Guards = fc.constantFrom<Cond>(ON, MORE, negate(ON))
const guards: Guards = fc.oneof(switches, fc.constant<Cond>({ sym: ENV, is: 'db' }))

function listOf(guard: Guards, elements: fc.Arbitrary<Both>, minLength: number): fc.Arbitrary<Both> {
  const guarded = fc.tuple(fc.option(guard, { freq: 2 }), elements)
  return fc.array(guarded, { minLength, maxLength: 3 }).map(items =>
    both(
      items.map(([cond, { value }]) => (cond === null ? value : when(cond, value))),
      world =>
        items
          .filter(([cond]) => cond === null || isIn(cond, world))
          .map(([, { plain }]) => plain(world))
          .filter(json => json !== undefined),
    ),
  )
}

function chosen(cond: Cond, then: Both, otherwise: Both): Both {
  const at = pieces('').at
  return both(choice(cond, asValue(then.value), asValue(otherwise.value), at), world =>
    (isIn(cond, world) ? then : otherwise).plain(world),
  )
}

const ABSENT = both(null, () => undefined)

function perhapsChosen(guard: Guards, values: fc.Arbitrary<Both>): fc.Arbitrary<Both> {
  return fc.oneof(
    { weight: 4, arbitrary: values },
    { weight: 1, arbitrary: fc.tuple(guard, values, values).map(([cond, a, b]) => chosen(cond, a, b)) },
  )
}

function mapOf(entries: Readonly<Record<string, Both | undefined>>): Both {
  const present = Object.entries(entries).filter((entry): entry is [string, Both] => entry[1] !== undefined)
  return both(Object.fromEntries(present.map(([key, { value }]) => [key, value])), world => {
    const plain = present.map(([key, value]) => [key, value.plain(world)] as const)
    return Object.fromEntries(plain.filter(([, json]) => json !== undefined)) as Json
  })
}

interface Pool {
  readonly guard: Guards
  readonly actions: fc.Arbitrary<Both>
  readonly resources: fc.Arbitrary<Both>
  readonly values: fc.Arbitrary<Both>
  readonly keys: fc.Arbitrary<string>
}

const ACTIONS = ['iam:PassRole', 'IAM:pass*', 'iam:*', 'ec2:Run*', '*', 'iam:GetRole', 'iam:PassRol?'].map(
  same,
)
const RESOURCES = [
  '*',
  'arn:aws:iam::1:role/web',
  'arn:aws:iam::*:role/*',
  'arn:aws:iam::1:role/d?',
  'arn:aws:iam::1:policy/*',
].map(same)
const VALUES = ['web', 'x', 'we*', '*', 'WEB'].map(same)

/** Variables of a key with one value, of one that is missing, and of one that is not known. */
const VARIABLES = ['${k:One}', '${K:one}', "${k:Absent, 'web'}", '${k:Unknown}', "${k:Unknown, 'x'}"]

const WITH_VARIABLES = VARIABLES.map(variable => same(`arn:aws:iam::1:role/${variable}`))

/** Values of the operators that do not compare strings, and the keys that have such values. */
const TYPED = [
  {
    operators: ['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericGreaterThanEqualsIfExists'],
    keys: ['k:Number', 'k:Absent', 'k:Unknown'],
    values: ['5', '5.0', '4.5', '-7'].map(same),
  },
  {
    operators: ['DateEquals', 'DateNotEquals', 'DateLessThanEquals', 'DateGreaterThan'],
    keys: ['k:Date', 'k:Absent', 'k:Unknown'],
    values: ['2024-05-01T00:00:00Z', '2024-05-01', '2024-05-01T02:00:00+02:00', '2023-01-01'].map(same),
  },
  {
    operators: ['IpAddress', 'NotIpAddress', 'IpAddressIfExists'],
    keys: ['k:Address', 'k:Absent', 'k:Unknown'],
    values: ['10.0.0.0/8', '10.1.2.3', '10.1.2.2/31', '192.168.0.0/16'].map(same),
  },
  {
    operators: ['Bool', 'BoolIfExists'],
    keys: ['k:True', 'k:Absent', 'k:Unknown'],
    values: ['true', 'false'].map(same),
  },
  {
    operators: ['ArnLike', 'ArnNotLike', 'ArnEquals', 'ForAnyValue:ArnLike'],
    keys: ['k:Arn', 'k:Absent'],
    values: ['arn:aws:ec2:*:1:instance/*', 'arn:*:ec2:eu-west-1:1:instance/i-?', 'arn:aws:ec2:*:2:*'].map(
      same,
    ),
  },
]

const LITERAL: Pool = {
  guard: guards,
  actions: fc.constantFrom(...ACTIONS),
  resources: fc.constantFrom(...RESOURCES, ...WITH_VARIABLES.slice(0, 3)),
  values: fc.constantFrom(...VALUES, ...VARIABLES.slice(0, 3).map(same)),
  keys: fc.constantFrom('k:One', 'K:one', 'k:Many', 'k:Absent'),
}

const SYMBOLIC: Pool = {
  guard: guards,
  actions: fc.constantFrom(...ACTIONS, joined('iam:', NAME)),
  resources: fc.constantFrom(
    ...RESOURCES,
    joined('arn:aws:iam::1:role/', ENV),
    joined('arn:aws:iam::1:role/', NAME),
    joined('arn:aws:iam::1:', NAME, '/', ENV),
    ...WITH_VARIABLES,
  ),
  values: fc.constantFrom(...VALUES, ...VARIABLES.map(same), joined(ENV), joined('w', NAME)),
  keys: fc.constantFrom('k:One', 'k:Many', 'k:Absent', 'k:Unknown'),
}

/** Here no guard's answer says anything of a text, so that no order of questions makes an answer more certain. */
const INDEPENDENT: Pool = { ...SYMBOLIC, guard: switches }

const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'StringEqualsIfExists',
  'StringNotLikeIfExists',
  'ForAllValues:StringEquals',
  'ForAllValues:StringNotLike',
  'ForAnyValue:StringLike',
  'ForAnyValue:StringNotEquals',
  'Null',
] as const

function conditions({ guard, values, keys }: Pool): fc.Arbitrary<Both> {
  const typed = fc.constantFrom(...TYPED).chain(type =>
    fc.record({
      operator: fc.constantFrom(...type.operators),
      key: fc.constantFrom(...type.keys.filter(key => !key.includes('Unknown') || keys !== LITERAL.keys)),
      values: perhapsChosen(guard, listOf(guard, fc.constantFrom(...type.values), 1)),
    }),
  )
  const ofStrings = fc.constantFrom(...OPERATORS).chain(operator => {
    const own = operator === 'Null' ? fc.constantFrom(same('true'), same('false')) : values
    return fc.record({
      operator: fc.constant(operator),
      key: keys,
      values: perhapsChosen(guard, listOf(guard, own, 1)),
    })
  })
  const test: typeof typed = fc.oneof({ weight: 2, arbitrary: ofStrings }, { weight: 1, arbitrary: typed })
  const uniqueTests = fc.uniqueArray(test, { maxLength: 2, selector: ({ operator }) => operator })
  return uniqueTests.map(tests =>
    mapOf(
      Object.fromEntries(tests.map(({ operator, key, values: own }) => [operator, mapOf({ [key]: own })])),
    ),
  )
}

function statements(pool: Pool, effect: fc.Arbitrary<Both> = effects(pool)): fc.Arbitrary<Both> {
  const { guard } = pool
  return fc
    .record({
      effect,
      notAction: fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
      action: perhapsChosen(guard, listOf(guard, pool.actions, 1)),
      notResource: fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'),
      resource: perhapsChosen(guard, listOf(guard, pool.resources, 1)),
      condition: fc.option(perhapsChosen(guard, fc.oneof(conditions(pool), fc.constant(ABSENT))), {
        nil: undefined,
      }),
    })
    .map(({ effect: own, notAction, action, notResource, resource, condition }) =>
      mapOf({ Effect: own, [notAction]: action, [notResource]: resource, Condition: condition }),
    )
}

const ALLOW = same('Allow')
const DENY = same('Deny')

function effects({ guard }: Pool): fc.Arbitrary<Both> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(ALLOW, ALLOW, DENY) },
    { weight: 1, arbitrary: guard.map(cond => chosen(cond, ALLOW, DENY)) },
  )
}

function policies(pool: Pool): fc.Arbitrary<Both> {
  const document = listOf(pool.guard, statements(pool), 1).map(list =>
    mapOf({ Version: same('2012-10-17'), Statement: list }),
  )
  return listOf(pool.guard, document, 1)
}

// ── the request ──

const SINGLE = {
  'k:Number': '5',
  'k:Date': '2024-05-01T00:00:00Z',
  'k:Address': '10.1.2.3',
  'k:True': 'true',
  'k:Arn': 'arn:aws:ec2:eu-west-1:1:instance/i-1',
}

function request(resource: Both): Request {
  const context = new Map<string, ContextValue>([
    ['k:One', [text('web')]],
    ['k:Many', [text('web'), text('x')]],
    ['k:Absent', 'absent'],
    ...Object.entries(SINGLE).map(([key, value]) => [key, [text(value)]] as const),
  ])
  const value = asValue(resource.value)
  return { action: 'iam:PassRole', resource: value.kind === 'text' ? value.text : [], context }
}

const ROLES = [
  same('arn:aws:iam::1:role/web'),
  joined('arn:aws:iam::1:role/', ENV),
  joined('arn:aws:iam::1:role/', NAME),
]

function itemsOf({ value }: Both): readonly Item[] {
  const list: Value = asValue(value)
  return list.kind === 'list' ? list.items : []
}

function plainAnswer(documents: Both, resource: Both, world: Known, limit?: Both): boolean {
  const single = Object.entries(SINGLE).map(([key, value]) => [key.toLowerCase(), [value]] as const)
  const asked = {
    action: 'iam:PassRole',
    resource: resource.plain(world) as string,
    // a key with several values and no set operator is refused by IAM; either reading may be right
    context: {
      'k:one': ['web'],
      'k:many': ['web', 'x'],
      'k:absent': undefined,
      'k:unknown': world.key,
      ...Object.fromEntries(single),
    },
  }
  return plainlyAllowed(documents.plain(world) as Json[], asked, limit && [limit.plain(world) as Json[]])
}

describe('an answer', () => {
  it('is exact for what is wholly known', () => {
    let allowed = 0
    fc.assert(
      fc.property(policies(LITERAL), fc.constantFrom(...WORLDS), (documents, world) => {
        const known = (documents.plain(world) as Json[]).map(json => ({
          when: true,
          value: asValue(json as Written),
        }))
        const answer = allows(new World(), known, request(ROLES[0]!))
        const expected = plainAnswer(documents, ROLES[0]!, world)
        if (expected) allowed++
        expect(answer === 'maybe' && mentionsMany(documents, world) ? expected : answer === 'yes').toBe(
          expected,
        )
        if (!mentionsMany(documents, world)) expect(answer).not.toBe('maybe')
      }),
      RUNS,
    )
    expect(allowed).toBeGreaterThan(RUNS.numRuns / 20)
  })

  it('is true in each world, and each world is one scenario', () => {
    const counts = { yes: 0, no: 0, maybe: 0 }
    fc.assert(
      fc.property(policies(SYMBOLIC), fc.constantFrom(...ROLES), (documents, role) => {
        const { paths, complete } = explore(world => [allows(world, itemsOf(documents), request(role))])
        expect(complete).toBe(true)
        for (const world of WORLDS) {
          const fitting = paths.filter(path => fits(path.when, world))
          expect(fitting.length).toBe(1)
          const answer = fitting[0]!.results[0]!
          counts[answer]++
          if (answer !== 'maybe') expect(answer === 'yes').toBe(plainAnswer(documents, role, world))
        }
      }),
      RUNS,
    )
    const all = counts.yes + counts.no + counts.maybe
    expect(counts.yes / all).toBeGreaterThan(0.05)
    expect(counts.maybe / all).toBeLessThan(0.5)
  })
})

describe('an answer within a boundary', () => {
  const at = pieces('').at
  const boundary = (documents: Both, when: Cond): Limit => ({
    kind: 'boundary',
    when,
    documents: itemsOf(documents),
    at,
  })

  it('is true in each world', () => {
    const counts = { yes: 0, no: 0, maybe: 0 }
    const limits = fc.tuple(policies(SYMBOLIC), fc.option(switches))
    fc.assert(
      fc.property(policies(SYMBOLIC), limits, fc.constantFrom(...ROLES), (documents, [limit, cond], role) => {
        const within = [boundary(limit, cond ?? true)]
        const { paths } = explore(world => [allows(world, itemsOf(documents), request(role), within)])
        for (const world of WORLDS) {
          const fitting = paths.filter(path => fits(path.when, world))
          expect(fitting.length).toBe(1)
          const answer = fitting[0]!.results[0]!
          counts[answer]++
          const isLimited = cond === null || isIn(cond, world)
          const expected = plainAnswer(documents, role, world, isLimited ? limit : undefined)
          if (answer !== 'maybe') expect(answer === 'yes').toBe(expected)
        }
      }),
      RUNS,
    )
    expect(counts.yes).toBeGreaterThan(50)
    expect(counts.no).toBeGreaterThan(50)
  })
})

/** A key of many values under an operator that is not for sets. */
function mentionsMany(documents: Both, world: Known): boolean {
  return JSON.stringify(documents.plain(world)).includes('k:Many')
}

const RANK: Readonly<Record<Tri, number>> = { no: 0, maybe: 1, yes: 2 }

/** How much is allowed, in one world. */
function amount(statementsOfAll: readonly Both[], role: Both, world: Known): number {
  const document = asValue({ Version: '2012-10-17', Statement: statementsOfAll.map(({ value }) => value) })
  const { paths } = explore(scene => [allows(scene, [{ when: true, value: document }], request(role))])
  return RANK[paths.find(path => fits(path.when, world))!.results[0]!]
}

describe('laws', () => {
  const some = fc.array(statements(INDEPENDENT), { maxLength: 4 })
  const role = fc.constantFrom(...ROLES)
  const world = fc.constantFrom(...WORLDS)

  it('adding a Deny never allows', () => {
    fc.assert(
      fc.property(
        some,
        statements(INDEPENDENT, fc.constant(DENY)),
        role,
        world,
        (before, deny, asked, known) => {
          expect(amount([...before, deny], asked, known)).toBeLessThanOrEqual(amount(before, asked, known))
        },
      ),
      RUNS,
    )
  })

  it('adding an Allow never denies', () => {
    fc.assert(
      fc.property(
        some,
        statements(INDEPENDENT, fc.constant(ALLOW)),
        role,
        world,
        (before, allow, asked, known) => {
          expect(amount([...before, allow], asked, known)).toBeGreaterThanOrEqual(
            amount(before, asked, known),
          )
        },
      ),
      RUNS,
    )
  })

  it('widening an Allow never denies', () => {
    const lists = fc.tuple(
      listOf(switches, INDEPENDENT.actions, 1),
      listOf(switches, INDEPENDENT.resources, 1),
    )
    fc.assert(
      fc.property(
        some,
        lists,
        INDEPENDENT.actions,
        INDEPENDENT.resources,
        role,
        world,
        (others, lists, a, r, asked, known) => {
          const [actions, resources] = lists
          const allow = (action: Both, resource: Both) =>
            mapOf({ Effect: ALLOW, Action: action, Resource: resource })
          const before = amount([...others, allow(actions, resources)], asked, known)
          expect(
            amount([...others, allow(longer(actions, a), resources)], asked, known),
          ).toBeGreaterThanOrEqual(before)
          expect(
            amount([...others, allow(actions, longer(resources, r))], asked, known),
          ).toBeGreaterThanOrEqual(before)
        },
      ),
      RUNS,
    )
  })

  it('order changes nothing', () => {
    fc.assert(
      fc.property(some, role, world, (before, asked, known) => {
        expect(amount(before.toReversed(), asked, known)).toBe(amount(before, asked, known))
      }),
      RUNS,
    )
  })

  it('order of elements changes nothing', () => {
    const lists = fc.tuple(
      listOf(switches, INDEPENDENT.actions, 2),
      listOf(switches, INDEPENDENT.resources, 2),
      effects(INDEPENDENT),
    )
    fc.assert(
      fc.property(some, lists, role, world, (others, [actions, resources, effect], asked, known) => {
        const written = mapOf({ Effect: effect, Action: actions, Resource: resources })
        const turned = mapOf({ Resource: reversed(resources), Action: reversed(actions), Effect: effect })
        expect(amount([...others, turned], asked, known)).toBe(amount([...others, written], asked, known))
      }),
      RUNS,
    )
  })
})

function longer(list: Both, { value, plain }: Both): Both {
  return both([...(list.value as Written[]), value], world => [
    ...(list.plain(world) as Json[]),
    plain(world) as Json,
  ])
}

function reversed({ value, plain }: Both): Both {
  return both((value as Written[]).toReversed(), world => (plain(world) as Json[]).toReversed())
}
