/** Condition blocks as IAM takes them. */
import { operatorOf } from '../../iam/operators.ts'
import { all, anyOf, type Cond } from '../../value/condition.ts'
import { alternatives } from '../../value/lift.ts'
import type { MapValue, Value } from '../../value/value.ts'
import { isComputed, type Mistake, presenceOf, type StatementScene, SYNTAX } from '../policy-parts.ts'
import { quoted } from '../wording.ts'

const HELP = 'write it as `Operator: { key: value }`'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export function* conditionMistakes({ statement, when }: StatementScene): Iterable<Mistake> {
  const entry = statement.entries.get('Condition')
  if (!entry) return
  for (const { value, when: guard } of alternatives(entry.value, all(when, entry.when))) {
    if (value.kind === 'map') yield* inBlock(value, guard)
    else if (isWritten(value)) yield noObject(value, 'has a Condition that is no object', guard)
  }
}

function* inBlock(block: MapValue, when: Cond): Iterable<Mistake> {
  for (const [name, entry] of block.entries) {
    if (isComputed(name)) continue
    for (const { value, when: guard } of alternatives(entry.value, all(when, entry.when))) {
      if (value.kind === 'map') yield* inTests(name, value, guard, entry.key)
      else if (isWritten(value)) {
        yield noObject(value, `has a Condition whose ${quoted(name)} is no object`, guard)
      }
    }
  }
}

/** An operator without any test is passed over, whatever it is called. */
function* inTests(name: string, tests: MapValue, when: Cond, at: Mistake['at']): Iterable<Mistake> {
  if (isOperator(name)) return
  yield {
    when: all(when, anyOf([...tests.entries.values()].map(presenceOf))),
    at,
    words: `has the condition operator ${quoted(name)}, which IAM does not know`,
    says: `Invalid Condition type : ${name}`,
    help: 'write an operator such as `StringEquals`, `ArnLike` or `Bool`; their names are case-sensitive',
  }
}

/** Whether Null takes IfExists or ForAllValues, which would make no sense, is not known. */
function isOperator(name: string): boolean {
  return operatorOf(name) !== undefined || /^(?:For\w+Values?:)?Null(?:IfExists)?$/.test(name)
}

function noObject({ at }: Value, words: string, when: Cond): Mistake {
  return { when, at, words, says: SYNTAX, help: HELP }
}

/** Is it surely something else than an object? */
function isWritten(value: Value): boolean {
  return value.kind === 'text'
    ? value.text.every(piece => 'lit' in piece) && !value.ref
    : value.kind === 'list'
}
