/** Resources of statements about passing roles that are no role, or not the role that they mean. */
import { elementOf, statementsOf } from '../iam/document.ts'
import { someText } from '../iam/search.ts'
import { canFitAction, targetFits, writtenEffect } from '../iam/statement.ts'
import { withResourceVariables } from '../iam/variables.ts'
import type { Project, Role } from '../model/types.ts'
import type { Lit } from '../syntax/source.ts'
import { matches, same } from '../value/glob.ts'
import { keyOfText } from '../value/keys.ts'
import { remember, remembered } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { type Hole, isHole, seamless, type Text, text } from '../value/text.ts'
import { and, type Tri } from '../value/tri.ts'
import type { Item, Value } from '../value/value.ts'
import { allowsToPass, type PassStatement, writesMore } from './pass-statements.ts'
import { arnOf } from './passing.ts'
import { referenceInQuotes } from './quoted.ts'
import type { Context } from './rule.ts'
import { lastPart } from './slots.ts'

/** What is wrong with the resources of a statement. */
export interface ResourceMismatch {
  readonly resource: Item
  /** The role that it means, if it is a role's. */
  readonly role?: Role
  readonly certain: Tri
  /** Other statements let roles be passed, and this one speaks of other things too: nothing fails. */
  readonly isHarmless: boolean
}

/** Undefined where one of the resources can be a role, or the very role that it means. Looks first and decides last. */
export function resourceMismatch(
  world: World,
  pass: PassStatement,
  context: Context,
): ResourceMismatch | undefined {
  const { statement, variables } = pass
  const resources = elementOf(statement, 'Resource')?.items ?? []
  if (resources.length === 0) return undefined
  if (resources.some(({ value }) => isOpen(value, pass))) return undefined
  const inPlace = (written: Text) => withResourceVariables(written, NOTHING_KNOWN, variables)
  const fits = someText(world, resources, written => isRoleArn(inPlace(written)))
  if (fits === 'no') {
    const resource = resources.find(({ when }) => world.holds(when))
    return resource && mismatch(world, pass, { resource, isHarmless: isHarmless(pass) })
  }
  for (const resource of resources) {
    const role = roleMeant(resource.value, pass, context)
    if (!role || !isMissed(world, role, pass)) continue
    if (!world.holds(resource.when) || !world.holds(role.when)) continue
    return mismatch(world, pass, { resource, role, isHarmless: false })
  }
  return undefined
}

function mismatch(
  world: World,
  pass: PassStatement,
  found: Omit<ResourceMismatch, 'certain'>,
): ResourceMismatch | undefined {
  const certain = allowsToPass(world, pass)
  return certain === 'no' ? undefined : { ...found, certain }
}

const NOTHING_KNOWN = new Map()

/** A reference in quotes is quoted-reference's, and what another tool may fill in can be anything. */
function isOpen(value: Value, { entity }: PassStatement): boolean {
  if (value.kind !== 'text') return false
  if (referenceInQuotes(value, entity.scope.unit)) return true
  return value.text.some(piece => !isHole(piece) && PLACEHOLDER.test(piece.lit))
}

const PLACEHOLDER = /\{\{|<[^>]*>|%[^%]*%|__\w+__|@@|^[A-Z0-9]+(?:_[A-Z0-9]+)+$/

// ── is it a role at all? ──

const ANY_NAME: Text = [{ id: 'a-role', label: 'a role' }]
const ANY_RESOURCE: Text = [{ lit: 'role/' }, ...ANY_NAME]
const ANY_ROLE: Text = [
  { lit: 'arn:' },
  { id: 'a-partition', label: 'a partition' },
  { lit: ':iam::' },
  { id: 'an-account', label: 'an account' },
  { lit: ':' },
  ...ANY_RESOURCE,
]
const ARN = text('arn')
const IAM = text('iam')
const NOTHING: Text = []

/** A role's ARN has just five colons, so that a pattern which writes five can be compared part by part. */
function isRoleArn(pattern: Text): Tri {
  const parts = cut(pattern)
  if (parts.length > 6) return 'no'
  if (parts.length < 6) return matches(pattern, ANY_ROLE)
  const [arn, , service, region, account, resource] = parts as [Text, Text, Text, Text, Text, Text]
  return and(
    matches(arn, ARN),
    matches(service, IAM),
    matches(region, NOTHING),
    account.length === 0 ? 'no' : 'yes',
    matches(resource, ANY_RESOURCE),
  )
}

const PARTS = new WeakMap<Text, Text[]>()

/** At its written colons. */
function cut(pattern: Text): Text[] {
  return remember(PARTS, pattern, () => {
    const parts: (Lit | Hole)[][] = [[]]
    for (const piece of pattern) {
      if (isHole(piece)) {
        parts.at(-1)!.push(piece)
        continue
      }
      const [first = '', ...others] = piece.lit.split(':')
      if (first !== '') parts.at(-1)!.push({ lit: first })
      for (const other of others) parts.push(other === '' ? [] : [{ lit: other }])
    }
    return parts
  })
}

// ── is it the role that it means? ──

/** The one role of the unit with the name that stands at the end of an ARN without wildcards. */
function roleMeant(value: Value, { entity }: PassStatement, { project }: Context): Role | undefined {
  if (value.kind !== 'text' || value.ref) return undefined
  if (value.text.some(piece => !isHole(piece) && /[*?$]/.test(piece.lit))) return undefined
  const written = seamless(value.text)
  if (!written.some(piece => !isHole(piece) && piece.lit.includes(':role/'))) return undefined
  const name = lastPart(written)
  const { unit, account } = entity.scope
  const named = rolesNamed(name, project).filter(
    role => role.scope.unit === unit && same(role.scope.account, account) === 'yes',
  )
  return named.length === 1 ? named[0] : undefined
}

/** By the role's own name as a reference, or by the same letters. */
function rolesNamed(name: Text, project: Project): readonly Role[] {
  const { byTarget, byName } = indexOf(project)
  const [first] = name
  const ref = name.length === 1 && first && isHole(first) ? first.value?.ref : undefined
  if (!ref) return byName.get(keyOfText(name)) ?? []
  const role = ref.attr === 'name' ? byTarget.get(ref.to) : undefined
  return role ? [role] : []
}

const indexOf = remembered((project: Project) => {
  const managed = project.roles.filter(role => role.managed)
  const byName = new Map<string, Role[]>()
  for (const role of managed) {
    if (role.name.kind !== 'text' || role.name.text.length === 0) continue
    const key = keyOfText(role.name.text)
    const roles = byName.get(key) ?? []
    byName.set(key, roles)
    roles.push(role)
  }
  return { byTarget: new Map(managed.map(role => [role.target, role])), byName }
})

/** No statement beside it can match the role's ARN either. */
function isMissed(world: World, role: Role, { beside }: PassStatement): boolean {
  const arn = arnOf(world, role)
  if (!arn) return false
  const request = { action: 'iam:PassRole', resource: arn, context: NOTHING_KNOWN }
  return !passing(beside).some(
    ({ value, variables }) => value.kind === 'map' && targetFits(world, value, variables, request) !== 'no',
  )
}

/** The statements that may let roles be passed. */
function passing(documents: readonly Item[]) {
  return documents.flatMap(({ value: document }) =>
    statementsOf(document).statements.filter(
      ({ value }) =>
        value.kind === 'map' && writtenEffect(value) !== 'Deny' && canFitAction(value, 'iam:PassRole'),
    ),
  )
}

function isHarmless({ statement, beside }: PassStatement): boolean {
  if (!writesMore(statement)) return false
  return passing(beside).some(({ value, variables }) => {
    if (value.kind !== 'map') return true
    const listed = elementOf(value, 'Resource')?.items
    if (!listed) return true
    const isRole = (written: Text) => isRoleArn(withResourceVariables(written, NOTHING_KNOWN, variables))
    return listed.some(one => one.value.kind !== 'text' || isRole(one.value.text) !== 'no')
  })
}
