/**
 * Condition operators: how a policy's value is compared with a request's.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import { matches, same } from '../value/glob.ts'
import { remembered, rememberedByName } from '../value/remember.ts'
import type { Text } from '../value/text.ts'
import { and, type Tri } from '../value/tri.ts'
import { inRange } from './addresses.ts'
import { arnOf, isFirm } from './arn.ts'
import { lower } from './lower.ts'
import { byOrder, ORDERS, readDate, readNumber } from './numbers.ts'

export interface Operator {
  /** ForAllValues, ForAnyValue: how the values of a multivalued key count. */
  readonly set?: 'all' | 'any'
  /** A key that is missing makes the test true. */
  readonly ifExists: boolean
  /** Holds where no value of the policy matches: StringNotEquals. */
  readonly negated: boolean
  /** Null: is the key missing at all? */
  readonly isNull: boolean
  /** Policy variables count in its values: those of strings and ARNs. */
  readonly variables: boolean
  compare(written: Text, given: Text): Tri
}

type Comparison = Operator['compare']

/** Component by component: a wildcard does not run across a colon of the first five. */
const likeArn: Comparison = (pattern, value) => {
  const whole = matches(pattern, value)
  if (whole === 'no') return 'no'
  const written = arnOf(pattern)
  const given = arnOf(value)
  if (!written || !given) return 'maybe'
  const parts = and(
    matches(written.partition, given.partition),
    matches(written.service, given.service),
    matches(written.region, given.region),
    matches(written.account, given.account),
    matches(written.resource, given.resource),
  )
  return isFirm(written) && isFirm(given) ? parts : 'maybe'
}

const ignoringCase: Comparison = (written, given) => same(lower(written), lower(given))

/** A request's values are few and the same ones again and again. */
function cached(compare: Comparison): Comparison {
  const withGiven = remembered((given: Text) => remembered((written: Text) => compare(written, given)))
  return (written, given) => withGiven(given)(written)
}

const equal = cached(same)
const like = cached(matches)

/** NumericEquals, NumericLessThan, … */
function ordered(kind: string, read: (text: string) => number | undefined): [string, Comparison][] {
  return Object.entries(ORDERS).map(([name, order]) => [`${kind}${name}`, byOrder(order, read)])
}

const POSITIVE = new Map<string, Comparison>([
  ['StringEquals', equal],
  ['StringEqualsIgnoreCase', ignoringCase],
  ['StringLike', like],
  ['ArnEquals', likeArn],
  ['ArnLike', likeArn],
  ['Bool', ignoringCase],
  ['BinaryEquals', equal],
  ['IpAddress', inRange],
  ...ordered('Numeric', readNumber),
  ...ordered('Date', readDate),
])

const NEGATED = new Map<string, Comparison>([
  ['StringNotEquals', equal],
  ['StringNotEqualsIgnoreCase', ignoringCase],
  ['StringNotLike', like],
  ['ArnNotEquals', likeArn],
  ['ArnNotLike', likeArn],
  ['NumericNotEquals', byOrder(ORDERS.Equals, readNumber)],
  ['DateNotEquals', byOrder(ORDERS.Equals, readDate)],
  ['NotIpAddress', inRange],
])

const WRITTEN = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/

/** The operator of that name, which is case-sensitive ("Invalid Condition type : stringEquals"); undefined if IAM has none. */
export const operatorOf = rememberedByName(parse)

function parse(name: string): Operator | undefined {
  const match = WRITTEN.exec(name)
  if (!match) return undefined
  const [, set, base, suffix] = match
  if (base === 'Null') return set || suffix ? undefined : NULL
  const negated = NEGATED.has(base!)
  const compare = NEGATED.get(base!) ?? POSITIVE.get(base!)
  if (!compare) return undefined
  const many = set && { set: set === 'ForAllValues' ? ('all' as const) : ('any' as const) }
  const variables = /^(?:String|Arn)/.test(base!)
  return { ...many, ifExists: suffix !== undefined, negated, isNull: false, variables, compare }
}

const NULL: Operator = {
  ifExists: false,
  negated: false,
  isNull: true,
  variables: false,
  compare: ignoringCase,
}
