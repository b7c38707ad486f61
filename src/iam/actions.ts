/**
 * How much an action pattern says: `iam:PassRole` speaks of passing roles, `iam:*` only allows it along with all else.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
import { rememberedByName } from '../value/remember.ts'
import { isHole, type Text } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { actionMatches } from './statement.ts'

/** The letters that a pattern writes of the action, between its wildcards; none where it names no service. */
function writtenParts(pattern: Text): readonly string[] {
  const letters = pattern.map(piece => (isHole(piece) ? '*' : piece.lit)).join('')
  const colon = letters.indexOf(':')
  if (colon < 0) return []
  const parts = letters.slice(colon + 1).split(/[*?]+/)
  return parts.filter(part => part !== '').map(part => part.toLowerCase())
}

/** Does it write more than wildcards after the colon? `ec2:R*` does, `ec2:*` and `*` do not. */
export function saysAnAction(pattern: Text): boolean {
  return writtenParts(pattern).length > 0
}

/**
 * Does the pattern surely match the action, and speak of it? It does if it writes what tells the action from others,
 * or a beginning of that: the verb (`iam:Pass*`), or, where many actions share the verb, what comes after it
 * (`iam:*InstanceProfile*`, but not `iam:Get*`).
 */
export function speaksOf(value: Value, action: string): boolean {
  if (value.kind !== 'text' || actionMatches(value.text, action) !== 'yes') return false
  const { telling, before } = wordsOf(action)
  return writtenParts(value.text).some(part => {
    const said = part.startsWith(before) ? part.slice(before.length) : part
    return part.includes(telling) || (said.length >= FEWEST && telling.startsWith(said))
  })
}

/** Letters of a word that are enough to mean it. */
const FEWEST = 3

/** Verbs that say nothing by themselves. */
const COMMON = /^(?:Add|Attach|Create|Delete|Describe|Get|List|Put|Remove|Update)(?=[A-Z])/

/** The words that tell an action from others of its service, and the common verb before them, in lower case. */
const wordsOf = rememberedByName(action => {
  const name = action.slice(action.indexOf(':') + 1)
  const verb = COMMON.exec(name)?.[0] ?? ''
  const words = name.slice(verb.length)
  const telling = verb === '' ? (/^[A-Z][a-z]+/.exec(words)?.[0] ?? words) : words
  return { before: verb.toLowerCase(), telling: telling.toLowerCase() }
})
