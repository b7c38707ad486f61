/** The Principal of a trust policy as IAM takes it. */
import { elementOf } from '../../iam/document.ts'
import { all, anyOf, type Cond, negate } from '../../value/condition.ts'
import { known } from '../../value/text.ts'
import type { MapValue } from '../../value/value.ts'
import {
  isComputed,
  type Mistake,
  possiblePresenceOf,
  presenceOf,
  type StatementScene,
  SYNTAX,
} from '../policy-parts.ts'
import { quoted } from '../wording.ts'

const TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser']
const HELP = {
  help: 'name who may assume the role, as in `Principal: { Service: … }`',
  helpForInstances: 'write it as `Principal: { Service: ec2.amazonaws.com }`',
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function* principalMistakes({ statement, when }: StatementScene): Iterable<Mistake> {
  const excluded = statement.entries.get('NotPrincipal')
  const isExcluded = excluded ? possiblePresenceOf(excluded) : false
  if (excluded) yield notPrincipal(excluded.key, all(when, presenceOf(excluded)))
  const principal = elementOf(statement, 'Principal')
  const missing = all(when, negate(anyOf([principal?.present ?? false, isExcluded])))
  if (missing !== false) {
    const says = 'Missing required field Principal'
    yield { when: missing, at: statement.at, words: 'has no Principal', says, ...HELP, isAbsence: true }
  }
  for (const { value, when: guard } of principal?.items ?? []) {
    const here = all(when, guard)
    if (value.kind === 'map') yield* inTypes(value, here)
    else if (value.kind === 'text') {
      const written = known(value.text)
      if (written === undefined || written === '*') continue
      const words = `has the Principal ${quoted(written)}, which is no object`
      yield { when: here, at: value.at, words, says: 'Principal must be a JSON object.', ...HELP }
    }
  }
}

function notPrincipal(at: Mistake['at'], when: Cond): Mistake {
  return {
    when,
    at,
    words: 'has a NotPrincipal, which a trust policy cannot have',
    says: 'AssumeRole policy must not contain NotPrincipal field.',
    help: 'name who may assume the role in a Principal',
  }
}

function* inTypes(principal: MapValue, when: Cond): Iterable<Mistake> {
  for (const [type, entry] of principal.entries) {
    if (TYPES.includes(type) || type === '*' || isComputed(type)) continue
    const near = TYPES.find(one => one.toLowerCase() === type.toLowerCase())
    yield {
      when: all(when, presenceOf(entry)),
      at: entry.key,
      words: `has a principal of type ${quoted(type)}, which IAM does not know`,
      says: 'Invalid principal in policy',
      help: near ? `write \`${near}\`` : 'write AWS, Service or Federated',
    }
  }
  if (principal.rest) return
  const empty = all(when, negate(anyOf([...principal.entries.values()].map(possiblePresenceOf))))
  if (empty !== false) {
    yield {
      when: empty,
      at: principal.at,
      words: 'has an empty Principal',
      says: SYNTAX,
      ...HELP,
      isAbsence: true,
    }
  }
}
