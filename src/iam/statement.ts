/** Does one statement apply to a request? Each part by itself, so that what failed can be said. */
import { matches } from '../value/glob.ts'
import { stringOf } from '../value/lift.ts'
import { remembered, rememberedByName } from '../value/remember.ts'
import { known, type Text, text } from '../value/text.ts'
import { and, not, or, type Tri, tri } from '../value/tri.ts'
import type { Item, MapValue } from '../value/value.ts'
import { globMatchesAnyCase } from '../value/wildcards.ts'
import { conditionHolds } from './conditions.ts'
import { clausesOf, elementOf } from './document.ts'
import { lower } from './lower.ts'
import { inAnyUnlisted } from './partitions.ts'
import { namesService } from './principals.ts'
import type { Request } from './request.ts'
import { current, type Scene, someText } from './search.ts'
import { withResourceVariables } from './variables.ts'

/**
 * Do action, target and condition all fit? Looks at the cheap parts first: an answer of `no` asks nothing more.
 * The effect is not looked at.
 */
export function applies(scene: Scene, statement: MapValue, variables: Tri, request: Request): Tri {
  const action = actionFits(scene, statement, request.action)
  if (action === 'no') return 'no'
  const target = targetFits(scene, statement, variables, request)
  if (target === 'no') return 'no'
  return and(action, target, conditionHolds(scene, clausesOf(statement), request.context, variables).is)
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
export function actionFits(scene: Scene, statement: MapValue, action: string): Tri {
  return oneOrNot(scene, statement, 'Action', written => actionMatches(written, action))
}

/** Whom or what the statement is about: in a trust policy the caller, in a resource control policy both, else the resource. */
export function targetFits(scene: Scene, statement: MapValue, variables: Tri, request: Request): Tri {
  if (request.service) {
    const everyone = writtenEffect(statement) === 'Deny' ? 'yes' : 'maybe'
    const named = namesService(scene, statement, request.service, everyone)
    if (named === 'no' || request.resource.length === 0) return named
    return and(named, resourceFits(scene, statement, variables, request))
  }
  const resource = resourceFits(scene, statement, variables, request)
  // IAM refuses a Principal in an identity policy
  return elementOf(statement, 'Principal') ? and(resource, 'maybe') : resource
}

function resourceFits(scene: Scene, statement: MapValue, variables: Tri, request: Request): Tri {
  const asked = current(scene, request.resource)
  return oneOrNot(scene, statement, 'Resource', written => {
    const pattern = withResourceVariables(written, request.context, variables)
    return matches(scene.resolve(inAnyUnlisted(pattern)), asked())
  })
}

/** Fits an element, or its Not twin: all that is not listed there. */
function oneOrNot(
  scene: Scene,
  statement: MapValue,
  key: 'Action' | 'Resource',
  test: (written: Text) => Tri,
): Tri {
  const listed = elementOf(statement, key)
  const positive = listed ? someText(scene, listed.items, test) : 'no'
  if (positive === 'yes' || listed?.present === true) return positive
  const excluded = elementOf(statement, `Not${key}`)
  if (!excluded || !scene.holds(excluded.present)) return positive
  return or(positive, not(someText(scene, excluded.items, test)))
}

/** Actions are compared without case; `*` and `?` are wildcards. */
export function actionMatches(pattern: Text, action: string): Tri {
  const written = known(pattern)
  if (written === undefined) return matching(pattern)(action)
  return tri(globMatchesAnyCase(written, action))
}

const matching = remembered((pattern: Text) =>
  rememberedByName(action => matches(lower(pattern), actionText(action))),
)

const actionText = rememberedByName(action => text(action.toLowerCase()))

/** Can the action fit in any scenario? Looks at no guard: one that is false only takes elements away. */
export function canFitAction(statement: MapValue, action: string): boolean {
  const excluded = elementOf(statement, 'NotAction')
  if (excluded) return !excluded.items.some(item => surelyExcludes(item, action))
  const listed = elementOf(statement, 'Action')
  if (!listed) return false
  return listed.items.some(({ value }) => value.kind !== 'text' || actionMatches(value.text, action) !== 'no')
}

function surelyExcludes({ when, value }: Item, action: string): boolean {
  return when === true && value.kind === 'text' && actionMatches(value.text, action) === 'yes'
}

export type Effect = 'Allow' | 'Deny'

export const OPPOSITE = { Allow: 'Deny', Deny: 'Allow' } as const

/** The effect as a literal, so that the other half of the statements is passed over at once. */
export function writtenEffect(statement: MapValue): string | undefined {
  const entry = statement.entries.get('Effect')
  return entry?.when === true ? stringOf(entry.value) : undefined
}

/** What is neither Allow nor Deny is refused by IAM, so nothing is known of it. */
export function hasEffect(scene: Scene, statement: MapValue, effect: Effect): Tri {
  const written = elementOf(statement, 'Effect')
  if (!written) return 'maybe'
  const is = someText(scene, written.items, text => isEffect(text, effect))
  if (is !== 'no') return is
  return someText(scene, written.items, text => isEffect(text, OPPOSITE[effect])) === 'yes' ? 'no' : 'maybe'
}

function isEffect(text: Text, effect: Effect): Tri {
  const written = known(text)
  if (written === undefined) return 'maybe'
  return written === effect ? 'yes' : 'no'
}
