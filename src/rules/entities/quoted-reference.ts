import type { Entity, InstanceProfile, Launch, Policy, Principal, Project, Unit } from '../../model/types.ts'
import { branch } from '../../value/build.ts'
import { all, type Cond } from '../../value/condition.ts'
import { decode } from '../../value/decode.ts'
import { alternatives } from '../../value/lift.ts'
import type { Item, TextValue, Value } from '../../value/value.ts'
import { isWhole } from '../absence.ts'
import { type QuotedReference, referenceInQuotes } from '../quoted.ts'
import { refusal } from '../refusal.ts'
import { defineRule } from '../rule.ts'
import { described, named, quoted } from '../wording.ts'

/** A reference in a string of an argument. */
interface Subject extends Argument {
  readonly reference: QuotedReference
  readonly when: Cond
  /** Tells it apart from the other strings of the entity. */
  readonly part: string
}

/** What is given to a role, a profile, a policy, a launch. */
interface Argument {
  readonly entity: Entity
  readonly value: Value
  /** "the name of role `web`" */
  readonly words: string
  readonly consequence: string
}

export const quotedReference = defineRule<Subject>({
  id: 'quoted-reference',
  scenarios: 'some',

  *subjects({ project }) {
    for (const argument of argumentsOf(project)) yield* referencesIn(argument)
  },
  about: subject => subject.entity,
  when: subject => subject.when,
  *check({ entity, value, words, reference, consequence, part }, world) {
    world.get(value) // what is found leans on the defaults on which the value leans
    yield {
      certain: reference.isVariable ? isWhole(entity) : 'yes',
      at: reference.at,
      message: `${words} holds the words ${quoted(reference.words.trim())}, and not what they refer to`,
      consequence,
      help: reference.help,
      part,
    }
  },
})

// ── where strings are written ──

const IN_POLICY = 'the policy is refused, or it speaks of things that nobody has'
const IN_NAME = 'IAM refuses the name, or takes it as it is written'
const IN_HOLDER = 'the deployment fails: NoSuchEntity, nothing has that name'

function* argumentsOf(project: Project): Iterable<Argument> {
  for (const principal of project.principals) yield* argumentsOfPrincipal(principal)
  for (const role of project.roles) {
    yield argument(role, role.trust, `the trust policy of ${described(role)}`, IN_POLICY)
  }
  for (const profile of project.profiles) {
    yield* namesOf(profile)
    yield argument(profile, profile.roles, `the role of ${described(profile)}`, IN_HOLDER)
  }
  for (const policy of project.policies) {
    yield* namesOf(policy)
    yield argument(policy, policy.document, described(policy), IN_POLICY)
  }
  for (const { by, value } of project.recipients) {
    yield argument(by, value, `the role, user or group of ${named(by)}`, IN_HOLDER)
  }
  for (const launch of project.launches) yield* slotsOf(launch)
}

function* argumentsOfPrincipal(principal: Principal): Iterable<Argument> {
  const words = described(principal)
  yield* namesOf(principal)
  if (principal.groups) yield argument(principal, principal.groups, `a group of ${words}`, IN_HOLDER)
  for (const { how, policy } of principal.policies) {
    const isDocument = how === 'inline'
    yield argument(principal, policy, `a policy of ${words}`, isDocument ? IN_POLICY : IN_HOLDER)
  }
}

function* namesOf(entity: Principal | InstanceProfile | Policy): Iterable<Argument> {
  if (entity.name) yield argument(entity, entity.name, `the name of ${described(entity)}`, IN_NAME)
  if (entity.path) yield argument(entity, entity.path, `the path of ${described(entity)}`, IN_NAME)
}

function* slotsOf(launch: Launch): Iterable<Argument> {
  for (const { value, takes } of launch.slots) {
    const refused = refusal(takes === 'arn' ? 'ARN' : 'name', undefined)
    yield argument(launch, value, `the instance profile of ${described(launch)}`, refused)
  }
}

function argument(entity: Entity, value: Value, words: string, consequence: string): Argument {
  return { entity, value, words, consequence }
}

// ── the strings ──

function* referencesIn(argument: Argument): Iterable<Subject> {
  const { entity, value, words } = argument
  if (!holdsReference(value, entity.scope.unit)) return
  let count = 0
  for (const text of textsIn(value, entity.when, 0)) {
    count++
    const reference = referenceInQuotes(text.value, entity.scope.unit)
    if (reference) yield { ...argument, reference, when: text.when, part: `${words}, string ${count}` }
  }
}

/** What is nested deeper is no policy. */
const DEEPEST = 50

/** Is there one in any scenario? Almost never, and asking when each string stands there costs much more. */
function holdsReference(value: Value, unit: Unit): boolean {
  const open = new Set([value])
  // grows while it is walked
  for (const one of open) {
    if (one.ref) continue
    if (one.kind === 'choice') open.add(branch(one, 'then')).add(branch(one, 'else'))
    for (const item of membersOf(one)) open.add(item.value)
    if (one.kind !== 'text') continue
    const document = documentIn(one)
    if (document) open.add(document)
    else if (referenceInQuotes(one, unit)) return true
  }
  return false
}

/** All strings in a value, and in the JSON that a string holds. What is an attribute of something is written there. */
function* textsIn(value: Value, when: Cond, depth: number): Iterable<Item & { readonly value: TextValue }> {
  if (depth > DEEPEST) return
  for (const { value: plain, when: guard } of alternatives(value, when)) {
    if (plain.ref) continue
    if (plain.kind === 'text') {
      const document = documentIn(plain)
      if (document) yield* textsIn(document, guard, depth + 1)
      else yield { value: plain, when: guard }
    }
    for (const item of membersOf(plain)) yield* textsIn(item.value, all(guard, item.when), depth + 1)
  }
}

/** The policy that a string holds as JSON. */
function documentIn(text: TextValue): Value | undefined {
  if (text.decoded) return text.decoded
  const decoded = decode(text)
  return decoded?.kind === 'map' && decoded.entries.has('Statement') ? decoded : undefined
}

function membersOf(value: Value): readonly Item[] {
  if (value.kind === 'list') return value.items
  return value.kind === 'map' ? [...value.entries.values()] : []
}
