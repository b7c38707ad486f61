/**
 * Policy documents together: an explicit Deny wins, an Allow is needed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import { all, implied } from '../value/condition.ts'
import { remembered, rememberedByName } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { and, not, type Tri } from '../value/tri.ts'
import type { Item, Value } from '../value/value.ts'
import { type Statement, statementsOf } from './document.ts'
import { type Miss, missesOf, placeOf, type StatementPlace } from './misses.ts'
import type { Request } from './request.ts'
import { type Found, find, type Scene } from './search.ts'
import { applies, canFitAction, type Effect, hasEffect, OPPOSITE, writtenEffect } from './statement.ts'

export interface Verdict {
  readonly allowed: Tri
  /** The statement that allows, or perhaps does. */
  readonly allowedBy?: StatementPlace
  /** The statement that denies, or perhaps does. Not looked for where nothing allows. */
  readonly deniedBy?: StatementPlace
  /** Where nothing allows: the Allow statements that come near. */
  readonly misses: readonly Miss[]
}

/** Is the request allowed by the documents, and why? Asks the scenario only what the answer depends on. */
export function evaluate(world: World, documents: readonly Item[], request: Request): Verdict {
  const allow = search(world, documents, request, 'Allow')
  if (allow.is === 'no') return { allowed: 'no', misses: missesOf(world, documents, request) }
  const deny = search(world, documents, request, 'Deny')
  return {
    allowed: and(allow.is, not(deny.is)),
    ...(allow.by && { allowedBy: placeOf(allow.by.value) }),
    ...(deny.by && { deniedBy: placeOf(deny.by.value) }),
    misses: [],
  }
}

/** Is the request allowed by the documents? */
export function allows(world: World, documents: readonly Item[], request: Request): Tri {
  const allow = search(world, documents, request, 'Allow').is
  return allow === 'no' ? 'no' : and(allow, not(search(world, documents, request, 'Deny').is))
}

function search(
  world: World,
  documents: readonly Item[],
  request: Request,
  effect: Effect,
): Found<Statement> {
  for (const document of documents) readDefaults(world, document)
  const statements = documents.flatMap(document => candidates(document, request.action))
  return find(world, statements, ({ value, variables }) => {
    if (value.kind === 'error') return value
    if (value.kind !== 'map') return anyStatement(world, value)
    if (writtenEffect(value) === OPPOSITE[effect]) return 'no'
    const fits = applies(world, value, variables, request)
    return fits === 'no' ? 'no' : and(fits, hasEffect(world, value, effect))
  })
}

/** Notes the defaults of parameters on which a document leans. */
function readDefaults(scene: Scene, document: Item): void {
  for (const root of statementsOf(document.value).defaulted) {
    if (implied(all(document.when, root.when), scene.facts) !== false) scene.get(root.value)
  }
}

/** A statement that is not known may allow and deny anything, unless it turns out to be absent. */
function anyStatement(scene: Scene, value: Value): Tri {
  const plain = scene.get(value)
  return plain.kind === 'scalar' && plain.value === null ? 'no' : 'maybe'
}

/** The statements of a document that can be about the action. */
function candidates(document: Item, action: string): readonly Statement[] {
  return document.when === true ? aboutAction(document.value)(action) : guarded(document)(action)
}

/** The same, each under the document's own guard. */
const guarded = remembered(({ when, value }: Item) =>
  rememberedByName(action =>
    aboutAction(value)(action).map(statement => ({ ...statement, when: all(when, statement.when) })),
  ),
)

const aboutAction = remembered((document: Value) =>
  rememberedByName(action =>
    statementsOf(document).statements.filter(
      ({ value }) => value.kind !== 'map' || canFitAction(value, action),
    ),
  ),
)
