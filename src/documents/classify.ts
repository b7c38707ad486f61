/** What a JSON file that may be an IAM policy is, by its form alone. */
import type { File } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { outputsIn } from './dump-form.ts'
import { policiesIn } from './unwrap.ts'

/** What the user may say a raw policy is. */
export type PolicyKind = 'identity' | 'trust' | 'boundary' | 'scp' | 'rcp' | 'none'

export interface Classified {
  readonly kind: 'identity' | 'trust' | 'dump' | 'none'
  /** In words, for --show-files. */
  readonly why: string
}

/**
 * Is it a dump of an account, an identity policy, a trust policy, or none of ours? A file with several policies is
 * what the first of them that is ours is.
 */
export function classify(node: Node, _file?: File): Classified {
  const policies = policiesIn(node)
  if (policies.length === 0) {
    return outputsIn(node).length > 0
      ? { kind: 'dump', why: 'a dump of an account' }
      : none('no policy and no dump of an account in it')
  }
  const classified = policies.map(classifyPolicy)
  const found = classified.find(({ kind }) => kind === 'identity') ?? classified.find(isOurs)
  return found ?? classified[0]!
}

function isOurs({ kind }: Classified): boolean {
  return kind !== 'none'
}

/**
 * A resource policy (Principal and Resource: of a bucket, key, topic) is nobody's identity policy, and neither is what
 * only denies or looks like a service control policy.
 */
export function classifyPolicy(policy: Node): Classified {
  const statements = statementsOf(policy)
  if (!statements.some(isStatement)) return none('its Statement has no Effect and no Action')
  return statements.some(hasPrincipal) ? ofPrincipals(statements) : ofIdentity(statements)
}

function none(why: string): Classified {
  return { kind: 'none', why }
}

function statementsOf(policy: Node): readonly Node[] {
  const written = entryOf(policy, 'Statement')
  if (!written) return []
  return written.kind === 'list' ? written.items : [written]
}

function isStatement(statement: Node): boolean {
  return has(statement, 'Effect', 'Action', 'NotAction')
}

function hasPrincipal(statement: Node): boolean {
  return has(statement, 'Principal', 'NotPrincipal')
}

function has(node: Node, ...keys: readonly string[]): boolean {
  return keys.some(key => entryOf(node, key) !== undefined)
}

function ofPrincipals(statements: readonly Node[]): Classified {
  if (statements.some(statement => has(statement, 'Resource', 'NotResource'))) {
    return none('a resource policy: it has a Principal and a Resource')
  }
  if (!statements.every(isAboutSts))
    return none('a resource policy: it has a Principal, not only for sts actions')
  return { kind: 'trust', why: 'a trust policy' }
}

function isAboutSts(statement: Node): boolean {
  const actions = textsUnder(statement, 'Action')
  return actions.length > 0 && actions.every(action => action?.toLowerCase().startsWith('sts:'))
}

function ofIdentity(statements: readonly Node[]): Classified {
  if (!statements.some(isAllow)) return none('a policy that allows nothing: it grants nobody anything')
  if (statements.some(isFullAccess) && statements.some(isDeny)) {
    return none('like a service control policy: it allows everything and denies some')
  }
  return { kind: 'identity', why: 'an identity policy' }
}

/** Does a policy allow nothing by itself? */
export function onlyDenies(policy: Node): boolean {
  return !statementsOf(policy).some(isAllow)
}

/** What has no Effect is a mistake, but no denial. */
function isAllow(statement: Node): boolean {
  return isStatement(statement) && !isDeny(statement)
}

function isDeny(statement: Node): boolean {
  return textOf(entryOf(statement, 'Effect')) === 'Deny'
}

function isFullAccess(statement: Node): boolean {
  return (
    textOf(entryOf(statement, 'Effect')) === 'Allow' &&
    textsUnder(statement, 'Action').includes('*') &&
    textsUnder(statement, 'Resource').includes('*') &&
    !has(statement, 'Condition')
  )
}

/** The strings under a key: of a list, or the lone one. */
function textsUnder(statement: Node, key: string): readonly (string | undefined)[] {
  const written = entryOf(statement, key)
  if (!written) return []
  return written.kind === 'list' ? written.items.map(item => textOf(item)) : [textOf(written)]
}
