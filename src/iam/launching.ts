/** Statements that let somebody launch instances, and say so. */
import type { Range } from '../syntax/source.ts'
import { all, type Cond, implied, NOTHING } from '../value/condition.ts'
import { remembered } from '../value/remember.ts'
import { World } from '../value/scenario.ts'
import { known, type Text } from '../value/text.ts'
import { and, or, type Tri } from '../value/tri.ts'
import type { Item, MapValue, Value } from '../value/value.ts'
import { saysAnAction } from './actions.ts'
import { elementOf, statementsOf } from './document.ts'
import { actionMatches } from './statement.ts'

/**
 * Calls that launch an instance with a profile, or give one to an instance.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export const LAUNCHING_ACTIONS = [
  'ec2:RunInstances',
  'ec2:RunScheduledInstances',
  'ec2:RequestSpotInstances',
  'ec2:RequestSpotFleet',
  'ec2:CreateFleet',
  'ec2:AssociateIamInstanceProfile',
  'ec2:ReplaceIamInstanceProfileAssociation',
  'autoscaling:CreateLaunchConfiguration',
  'autoscaling:CreateAutoScalingGroup',
  'autoscaling:UpdateAutoScalingGroup',
  'autoscaling:StartInstanceRefresh',
] as const

export type LaunchingAction = (typeof LAUNCHING_ACTIONS)[number]

/** A launching action that an Allow statement writes. */
export interface WrittenLaunch {
  /** When the statement and the action are there. Not decided yet. */
  readonly when: Cond
  /** The action as written. */
  readonly at: Range
  readonly written: Text
  /** The launching actions that it matches. */
  readonly actions: readonly LaunchingAction[]
  /** Maybe, where the action or the effect hangs on something unknown. */
  readonly sure: Tri
  readonly statement: Range
}

/**
 * The launching actions that documents write: `ec2:RunInstances`, `ec2:Run*`; not `ec2:*`, `*` or NotAction, which
 * allow everything and say nothing of launching. Decides nothing.
 */
export function writtenLaunches(documents: readonly Item[]): WrittenLaunch[] {
  return documents.flatMap(document => {
    const launches = inDocument(document.value).map(launch => {
      return { ...launch, when: all(document.when, launch.when) }
    })
    return launches.filter(({ when }) => implied(when, NOTHING) !== false)
  })
}

/** Of one document, which several rules ask about. */
const inDocument = remembered((document: Value): readonly WrittenLaunch[] =>
  statementsOf(document).statements.flatMap(({ when, value }) => {
    return value.kind === 'map' ? inStatement(value, when) : []
  }),
)

function inStatement(statement: MapValue, when: Cond): WrittenLaunch[] {
  const listed = elementOf(statement, 'Action')
  if (!listed) return []
  const effects = elementOf(statement, 'Effect')?.items ?? []
  return listed.items.flatMap(({ when: there, value }) => {
    const launch = launchOf(value)
    if (!launch) return []
    return effects.flatMap(effect => {
      const allowed = isAllow(effect.value)
      if (allowed === 'no') return []
      const guard = all(when, there, effect.when)
      return [
        { ...launch, when: guard, at: value.at, sure: and(launch.sure, allowed), statement: statement.at },
      ]
    })
  })
}

function isAllow(effect: Value): Tri {
  const text = effect.kind === 'error' ? undefined : new World().text(effect)
  const written = text && known(text)
  if (written === undefined) return 'maybe'
  return written === 'Allow' ? 'yes' : 'no'
}

function launchOf(action: Value): Pick<WrittenLaunch, 'written' | 'actions' | 'sure'> | undefined {
  if (action.kind !== 'text') return undefined
  const written = action.text
  const actions = LAUNCHING_ACTIONS.filter(launching => actionMatches(written, launching) !== 'no')
  if (actions.length === 0 || !saysAnAction(written)) return undefined
  return { written, actions, sure: or(...actions.map(launching => actionMatches(written, launching))) }
}
