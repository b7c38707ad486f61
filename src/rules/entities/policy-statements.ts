/** What IAM refuses in one statement of a policy. */
import { elementOf } from '../../iam/document.ts'
import type { Effect } from '../../iam/statement.ts'
import { all, anyOf, type Cond, negate } from '../../value/condition.ts'
import { stringOf } from '../../value/lift.ts'
import { known } from '../../value/text.ts'
import type { MapValue } from '../../value/value.ts'
import { actionMistakes, resourceMistakes } from '../policy-actions.ts'
import {
  elementMeant,
  isComputed,
  isMisspelt,
  type Mistake,
  presenceOf,
  type StatementScene,
  SYNTAX,
} from '../policy-parts.ts'
import { quoted } from '../wording.ts'
import { conditionMistakes } from './policy-conditions.ts'
import { principalMistakes } from './policy-principals.ts'

export const IN_STATEMENT = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]

/** All that is wrong with one statement. */
export function* statementMistakes(scene: StatementScene): Iterable<Mistake> {
  const { statement, when, kind } = scene
  yield* unknownElements(statement, when, IN_STATEMENT)
  yield* effectMistakes(scene)
  yield* sidMistakes(scene)
  yield* eitherMistakes(scene, 'Action')
  yield* actionMistakes(scene)
  yield* conditionMistakes(scene)
  if (kind === 'trust') {
    yield* prohibited(scene, 'Resource', 'Has prohibited field Resource')
    yield* prohibited(scene, 'NotResource', 'AssumeRole policy must not contain resources.')
    yield* principalMistakes(scene)
  } else {
    yield* prohibited(scene, 'Principal', 'Policy document should not specify a principal.')
    yield* prohibited(scene, 'NotPrincipal', 'Policy document should not specify a principal.')
    yield* eitherMistakes(scene, 'Resource')
    yield* resourceMistakes(scene)
  }
}

/** Elements that IAM does not know; their names are case-sensitive. */
export function* unknownElements(map: MapValue, when: Cond, allowed: readonly string[]): Iterable<Mistake> {
  for (const [name, entry] of map.entries) {
    if (allowed.includes(name) || isComputed(name)) continue
    const near = elementMeant(name, allowed)
    yield {
      when: all(when, presenceOf(entry)),
      at: entry.key,
      words: `holds ${quoted(name)}, which is no element of a policy`,
      says: SYNTAX,
      help: near ? `write \`${near}\`` : `take it out: IAM knows ${allowed.join(', ')}`,
    }
  }
}

function* effectMistakes({ statement, when }: StatementScene): Iterable<Mistake> {
  const help = 'write `Effect: Allow` or `Effect: Deny`'
  const effect = elementOf(statement, 'Effect')
  const missing = all(when, negate(effect?.present ?? false))
  if (missing !== false && !isMisspelt(statement, 'Effect', IN_STATEMENT))
    yield { when: missing, at: statement.at, words: 'has no Effect', says: SYNTAX, help, isAbsence: true }
  for (const { value, when: guard } of effect?.items ?? []) {
    const written = stringOf(value)
    if (written === undefined || written === 'Allow' || written === 'Deny') continue
    const words = `has the Effect ${quoted(written)}, which is neither Allow nor Deny`
    const meant = effectMeant(written)
    yield {
      when: all(when, guard),
      at: value.at,
      words,
      says: SYNTAX,
      help: `write ${meant ? quoted(meant) : '`Allow` or `Deny`'}`,
      ...(meant && { isTolerated: true }),
    }
  }
}

/**
 * The effect that a word means. Its page calls it case-sensitive, but IAM takes `allow`: AWS's own Account Factory for
 * Terraform creates a role with it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html
 */
function effectMeant(written: string): Effect | undefined {
  const word = written.toLowerCase()
  if (word === 'allow') return 'Allow'
  return word === 'deny' ? 'Deny' : undefined
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html: of trust policies it is not said. */
function* sidMistakes({ statement, when, kind }: StatementScene): Iterable<Mistake> {
  const sid = kind !== 'trust' ? elementOf(statement, 'Sid') : undefined
  for (const { value, when: guard } of sid?.items ?? []) {
    const written = value.kind === 'text' ? known(value.text) : undefined
    if (written === undefined || /^[0-9A-Za-z]*$/.test(written)) continue
    yield {
      when: all(when, guard),
      at: value.at,
      words: `has the Sid ${quoted(written)}, which does not consist of letters and digits alone`,
      says: 'Statement IDs (SID) must be alpha-numeric.',
      help: 'use letters and digits alone',
    }
  }
}

/** One of an element and its Not twin, with something in it. */
function* eitherMistakes(
  { statement, when, unit }: StatementScene,
  name: 'Action' | 'Resource',
): Iterable<Mistake> {
  const says = `Policy statement must contain ${name.toLowerCase()}s.`
  const help = `write ${name} or Not${name}, one of both`
  const listed = elementOf(statement, name)
  const excluded = elementOf(statement, `Not${name}`)
  const isListed = listed?.present ?? false
  const isExcluded = excluded?.present ?? false
  const none = all(when, negate(anyOf([isListed, isExcluded])))
  const isWrittenWrong = [name, `Not${name}`].some(one => isMisspelt(statement, one, IN_STATEMENT))
  if (none !== false && !isWrittenWrong) {
    yield {
      when: none,
      at: statement.at,
      words: `has neither ${name} nor Not${name}`,
      says,
      help,
      isAbsence: true,
    }
  }
  // what stands out of view may be either of the two
  if (statement.rest) return
  const both = all(when, knownPresence(statement, name), knownPresence(statement, `Not${name}`))
  if (both !== false && excluded) {
    yield { when: both, at: excluded.at, words: `has ${name} and Not${name}`, says: SYNTAX, help }
  }
  for (const element of [listed, excluded]) {
    if (!element) continue
    const empty = all(when, element.present, negate(anyOf(element.items.map(item => item.when))))
    if (empty === false) continue
    yield {
      when: empty,
      at: element.at,
      words: `has an empty ${name}`,
      says,
      help,
      isAbsence: true,
      // a program may read a raw file and fill in the list
      ...(unit.kind === 'document' && { isReplaceable: true }),
    }
  }
}

function knownPresence(statement: MapValue, name: string): Cond {
  const entry = statement.entries.get(name)
  return entry ? presenceOf(entry) : false
}

function* prohibited({ statement, when }: StatementScene, name: string, says: string): Iterable<Mistake> {
  const entry = statement.entries.get(name)
  if (!entry) return
  const kind = name.endsWith('Resource') ? 'a trust policy' : 'a policy of a role, user or group'
  yield {
    when: all(when, presenceOf(entry)),
    at: entry.key,
    words: `has a ${name}, which ${kind} cannot have`,
    says,
    help: 'take it out',
  }
}
