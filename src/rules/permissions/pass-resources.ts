/** Resources of statements about passing roles that are no role, or not the role that they mean. */
import { elementOf, statementsOf } from '../../iam/document.ts'
import { someText } from '../../iam/search.ts'
import { canFitAction, targetFits, writtenEffect } from '../../iam/statement.ts'
import type { Project, Role } from '../../model/types.ts'
import { same } from '../../value/glob.ts'
import { keyOfText } from '../../value/keys.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { isHole, seamless, type Text } from '../../value/text.ts'
import type { Tri } from '../../value/tri.ts'
import type { Item, Value } from '../../value/value.ts'
import { inPlace, isArnOf, isOpenResource } from '../iam-resources.ts'
import { arnOf } from '../passing.ts'
import type { Context } from '../rule.ts'
import { lastPart } from '../slots.ts'
import { allowsWritten, type WrittenStatement, writesOthers } from '../written-statements.ts'

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
  pass: WrittenStatement,
  context: Context,
): ResourceMismatch | undefined {
  const { statement, variables } = pass
  const resources = elementOf(statement, 'Resource')?.items ?? []
  if (resources.length === 0) return undefined
  if (resources.some(({ value }) => isOpenResource(value, pass.entity.scope.unit))) return undefined
  const fits = someText(world, resources, written => isArnOf('role', inPlace(written, variables)))
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
  pass: WrittenStatement,
  found: Omit<ResourceMismatch, 'certain'>,
): ResourceMismatch | undefined {
  const certain = allowsWritten(world, pass)
  return certain === 'no' ? undefined : { ...found, certain }
}

const NOTHING_KNOWN = new Map()

// ── is it the role that it means? ──

/** The one role of the unit with the name that stands at the end of an ARN without wildcards. */
function roleMeant(value: Value, { entity }: WrittenStatement, { project }: Context): Role | undefined {
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
function isMissed(world: World, role: Role, { beside }: WrittenStatement): boolean {
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

function isHarmless(pass: WrittenStatement): boolean {
  if (!writesOthers(pass)) return false
  return passing(pass.beside).some(({ value, variables }) => {
    if (value.kind !== 'map') return true
    const listed = elementOf(value, 'Resource')?.items
    if (!listed) return true
    const isRole = (written: Text) => isArnOf('role', inPlace(written, variables))
    return listed.some(one => one.value.kind !== 'text' || isRole(one.value.text) !== 'no')
  })
}
