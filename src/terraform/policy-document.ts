/**
 * `data.aws_iam_policy_document` as the document that it makes, each element with the place where it is written.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
import type { Range } from '../syntax/source.ts'
import { choice, entry, isAbsent, list, map, stringValue } from '../value/build.ts'
import { all, anyOf, type Cond } from '../value/condition.ts'
import { alternatives, lift, stringOf } from '../value/lift.ts'
import { concat, flatten } from '../value/lists.ts'
import { isHole, type Sym, type Text } from '../value/text.ts'
import type { Entry, ListValue, Value } from '../value/value.ts'
import type { Blocks, Content } from './content.ts'
import { mergedDocument } from './policy-sources.ts'
import type { Surroundings } from './scope.ts'

const VERSION = '2012-10-17'

/** The document that the arguments and blocks of the data source make. */
export function policyDocument(content: Content, inside: Surroundings): Value {
  const { at } = content
  const entries = new Map<string, Entry>()
  const version = content.attribute('version') ?? stringValue(VERSION, at)
  entries.set('Version', entry(orDefault(version, stringValue(VERSION, at)), content.nameAt('version') ?? at))
  addPresent(entries, 'Id', content, 'policy_id')
  entries.set('Statement', entry(statementsOf(content), at))
  return mergedDocument(content, map(entries, at), inside)
}

function statementsOf(content: Content): ListValue {
  const { items, rest } = content.blocks('statement')
  return list(
    items.map(({ when, content }) => ({ when, value: statement(content) })),
    content.at,
    rest,
  )
}

/** Arguments of a statement, and what they are called in the document. */
const ARGUMENTS: readonly (readonly [argument: string, element: string])[] = [
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
]

function statement(content: Content): Value {
  const { at } = content
  const entries = new Map<string, Entry>()
  for (const [argument, element] of ARGUMENTS) addPresent(entries, element, content, argument)
  const allow = stringValue('Allow', at)
  const effect = entries.get('Effect')
  entries.set('Effect', effect ? entry(orDefault(effect.value, allow), effect.key) : entry(allow, at))
  addPrincipals(entries, 'Principal', content.blocks('principals'), at)
  addPrincipals(entries, 'NotPrincipal', content.blocks('not_principals'), at)
  addConditions(entries, content.blocks('condition'), at)
  return map(entries, at)
}

/** An argument as an entry, where it is neither null nor an empty list. */
function addPresent(entries: Map<string, Entry>, element: string, content: Content, argument: string): void {
  const written = content.attribute(argument)
  if (!written) return
  const value = withPolicyVariables(flat(written))
  const when = isThere(value)
  if (when !== false) entries.set(element, entry(value, content.nameAt(argument) ?? content.at, when))
}

/** `["${var.arns}"]` was the list itself until Terraform 0.11. Since 0.12 Terraform refuses a list in it. */
function flat(value: Value): Value {
  const isNested = alternatives(value).some(({ value: plain }) => plain.kind === 'list' && hasList(plain))
  return isNested ? flatten(value, value.at) : value
}

function hasList({ items }: ListValue): boolean {
  return items.some(item => alternatives(item.value).some(({ value }) => value.kind === 'list'))
}

function orDefault(value: Value, fallback: Value): Value {
  return lift([value], value.at, plain => (isAbsent(plain) ? fallback : plain))
}

/** When a value is neither null, nor an empty string or list. */
function isThere(value: Value): Cond {
  return anyOf(
    alternatives(value).map(({ when, value: plain }): Cond => {
      if (plain.kind === 'list')
        return plain.rest ? when : all(when, anyOf(plain.items.map(item => item.when)))
      if (isAbsent(plain) || stringOf(plain) === '') return false
      return when
    }),
  )
}

// ── principals and conditions: blocks of one type or key together ──

/** `principals { type, identifiers }`; `*` of type `*` alone is everybody. */
function addPrincipals(entries: Map<string, Entry>, element: string, blocks: Blocks, at: Range): void {
  const gathered = new Gathered(at)
  for (const { when, content } of blocks.items) {
    gathered.add(content.attribute('type'), when, content, content.attribute('identifiers'))
  }
  const result = gathered.result(blocks.rest)
  const isOpen = gathered.isEmpty && !blocks.rest
  if (isOpen) return
  const everybody = gathered.isEverybody ? stringValue('*', at) : undefined
  entries.set(element, entry(everybody ?? result, at, blocks.rest ? true : gathered.when))
}

/** `condition { test, variable, values }` */
function addConditions(entries: Map<string, Entry>, blocks: Blocks, at: Range): void {
  const byTest = new Map<string, { at: Range; keys: Gathered; conds: Cond[] }>()
  let rest = blocks.rest
  for (const { when, content } of blocks.items) {
    for (const { name, when: guard } of namesOf(content.attribute('test'), when)) {
      if (typeof name !== 'string') {
        rest ??= name
        continue
      }
      const test = byTest.get(name) ?? {
        at: content.nameAt('test') ?? content.at,
        keys: new Gathered(at),
        conds: [],
      }
      byTest.set(name, test)
      test.conds.push(guard)
      test.keys.add(content.attribute('variable'), guard, content, content.attribute('values'))
    }
  }
  if (byTest.size === 0 && !rest) return
  const tests = new Map<string, Entry>()
  for (const [name, test] of byTest)
    tests.set(name, entry(test.keys.result(undefined), test.at, anyOf(test.conds)))
  const conds = [...byTest.values()].flatMap(test => test.conds)
  entries.set('Condition', entry(map(tests, at, rest), at, rest ? true : anyOf(conds)))
}

/** Lists by name, where a name may be given several times, each under its guard. */
class Gathered {
  private readonly lists = new Map<string, { at: Range; parts: { value: Value; when: Cond }[] }>()
  private rest: Sym | undefined

  constructor(private readonly at: Range) {}

  add(name: Value | undefined, when: Cond, content: Content, values: Value | undefined): void {
    for (const { name: one, when: guard } of namesOf(name, when)) {
      if (typeof one !== 'string') {
        this.rest ??= one
        continue
      }
      const gathered = this.lists.get(one) ?? { at: content.at, parts: [] }
      this.lists.set(one, gathered)
      const value = values ? withPolicyVariables(flat(values)) : list([], content.at)
      gathered.parts.push({ value, when: guard })
    }
  }

  get isEmpty(): boolean {
    return this.lists.size === 0 && !this.rest
  }

  /** `*` alone, under the name `*` alone. */
  get isEverybody(): boolean {
    const [lone, ...others] = this.lists
    if (lone?.[0] !== '*' || others.length > 0 || this.rest) return false
    const values = this.joined(lone[1].parts)
    const [value, ...more] = values.kind === 'list' && !values.rest ? values.items : []
    return more.length === 0 && value !== undefined && stringOf(value.value) === '*'
  }

  get when(): Cond {
    if (this.rest) return true
    return anyOf([...this.lists.values()].flatMap(gathered => gathered.parts.map(part => part.when)))
  }

  result(rest: Sym | undefined): Value {
    const entries = new Map<string, Entry>()
    for (const [name, { at, parts }] of this.lists) {
      entries.set(name, entry(this.joined(parts), at, anyOf(parts.map(part => part.when))))
    }
    return map(entries, this.at, rest ?? this.rest)
  }

  private joined(parts: readonly { value: Value; when: Cond }[]): Value {
    const [first] = parts
    if (parts.length === 1 && first) return first.value
    const none = list([], this.at)
    return concat(
      parts.map(({ value, when }) => choice(when, value, none, this.at)),
      this.at,
    )
  }
}

interface NameOrSym {
  readonly name: string | Sym
  readonly when: Cond
}

/** The names that a value may be, with their guards; a symbol where it is not known. */
function namesOf(value: Value | undefined, when: Cond): readonly NameOrSym[] {
  if (!value) return []
  return alternatives(value, when).flatMap(({ value: plain, when: guard }): NameOrSym[] => {
    const name = stringOf(plain)
    if (name !== undefined) return [{ name, when: guard }]
    if (plain.kind === 'unknown') return [{ name: plain.sym, when: guard }]
    const hole = plain.kind === 'text' ? plain.text.find(isHole) : undefined
    return hole ? [{ name: hole, when: guard }] : []
  })
}

// ── policy variables ──

/** Policy variables are written `&{aws:username}`, since `${` is Terraform's own. */
function withPolicyVariables(value: Value): Value {
  switch (value.kind) {
    case 'text':
      return hasPolicyVariable(value.text) ? { ...value, text: value.text.map(replaced) } : value
    case 'list': {
      const isChanged = value.items.some(item => withPolicyVariables(item.value) !== item.value)
      if (!isChanged) return value
      return {
        ...value,
        items: value.items.map(({ when, value }) => ({ when, value: withPolicyVariables(value) })),
      }
    }
    case 'choice': {
      const isChanged = alternatives(value).some(one => withPolicyVariables(one.value) !== one.value)
      return isChanged ? lift([value], value.at, withPolicyVariables) : value
    }
    default:
      return value
  }
}

function hasPolicyVariable(text: Text): boolean {
  return text.some(piece => !isHole(piece) && piece.lit.includes('&{'))
}

/** Of the same length, so that every letter keeps its place. */
function replaced(piece: Text[number]): Text[number] {
  return isHole(piece) ? piece : { ...piece, lit: piece.lit.replaceAll('&{', '${') }
}
