/** Statements about adding a role to an instance profile. */
import { elementOf, type Statement, statementsOf } from '../iam/document.ts'
import { actionMatches, canFitAction, targetFits, writtenEffect } from '../iam/statement.ts'
import { remembered } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { isHole, type Text } from '../value/text.ts'
import type { Item, Value } from '../value/value.ts'
import { inPlace, isArnOf } from './iam-resources.ts'

export const ADD_ROLE = 'iam:AddRoleToInstanceProfile'

/** `iam:AddRoleToInstanceProfile`, `iam:AddRole*`, `iam:*InstanceProfile`; not `iam:*` and not `iam:*Role*`. */
export function saysAddRole(action: Value): boolean {
  if (action.kind !== 'text' || actionMatches(action.text, ADD_ROLE) !== 'yes') return false
  const letters = action.text.map(piece => (isHole(piece) ? '*' : piece.lit)).join('')
  return /^iam:addrole|instanceprofile/i.test(letters)
}

/** Could documents let roles be added to any instance profile at all? Decides nothing. */
export function canAddToAny(documents: readonly Item[]): boolean {
  return adding(documents).some(({ value, variables }) => {
    const listed = value.kind === 'map' ? elementOf(value, 'Resource')?.items : undefined
    if (!listed) return true
    return listed.some(
      ({ value: one }) =>
        one.kind !== 'text' || isArnOf('instance-profile', inPlace(one.text, variables)) !== 'no',
    )
  })
}

/** Could they let roles be added to this one? */
export function canAddTo(world: World, documents: readonly Item[], profile: Text): boolean {
  const request = { action: ADD_ROLE, resource: profile, context: new Map() }
  return adding(documents).some(
    ({ value, variables }) => value.kind !== 'map' || targetFits(world, value, variables, request) !== 'no',
  )
}

/** The statements that may allow it, and what is not known. */
const adding = remembered((documents: readonly Item[]): readonly Statement[] =>
  documents.flatMap(document =>
    statementsOf(document.value).statements.filter(
      ({ value }) =>
        value.kind !== 'map' || (writtenEffect(value) !== 'Deny' && canFitAction(value, ADD_ROLE)),
    ),
  ),
)
