import { arnOf } from '../../iam/arn.ts'
import { clausesOf, elementOf, statementsOf } from '../../iam/document.ts'
import { glanceAt } from '../../iam/search.ts'
import { writtenEffect } from '../../iam/statement.ts'
import type { World } from '../../value/scenario.ts'
import { known, seamless, show, type Text } from '../../value/text.ts'
import { and, type Tri } from '../../value/tri.ts'
import type { Item, MapValue } from '../../value/value.ts'
import { defineRule } from '../rule.ts'
import { quoted } from '../wording.ts'
import {
  allowsWritten,
  saysPassRole,
  statementsWriting,
  type WrittenStatement,
  writes,
} from '../written-statements.ts'

/** A resource that is every role. */
interface Subject extends WrittenStatement {
  readonly resource: Item
}

export const passroleWildcard = defineRule<Subject>({
  id: 'passrole-wildcard',
  scenarios: 'every',

  *subjects(context) {
    for (const one of statementsWriting(saysPassRole, context)) {
      const resources = elementOf(one.statement, 'Resource')?.items ?? []
      const resource = resources.find(
        ({ value }) => value.kind === 'text' && isEveryRole(seamless(value.text)),
      )
      if (resource) yield { ...one, resource }
    }
  },
  about: subject => subject.entity,
  when: subject => subject.when,
  *check(subject, world) {
    const { statement, resource, beside, words, part } = subject
    if (!world.holds(resource.when)) return
    const certain = and(allowsWritten(world, subject), isUnlimited(world, statement, beside))
    if (certain === 'no') return
    const text = world.text(resource.value)
    const limit = certain === 'yes' ? ', to any service' : ''
    yield {
      certain,
      at: resource.value.at,
      message: `${words} allows \`iam:PassRole\` on ${quoted(text ? show(text) : '*')}: every role of the account may be passed${limit}`,
      consequence:
        'whoever has it can launch an instance with any role that EC2 may assume, and use its permissions',
      help: 'name the ARNs of the roles under Resource, and add `StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" }`',
      part,
    }
  },
})

/** Passing never crosses accounts, so an account in the ARN limits nothing. */
function isEveryRole(pattern: Text): boolean {
  if (isStars(known(pattern))) return true
  const arn = arnOf(pattern)
  if (!arn) return /^arn:[*:]*$/.test(known(pattern) ?? '')
  const resource = known(arn.resource) ?? ''
  return known(arn.service) === 'iam' && /^(?:\*+|role\*+|role\/\*+)$/.test(resource)
}

function isStars(written: string | undefined): boolean {
  return written !== undefined && /^\*+$/.test(written)
}

const LIMITS = /^(?:iam:passedtoservice|iam:associatedresourcearn|(?:aws|iam):resourcetag\/.*)$/i

/** A condition on where roles go is a limit, and so is a Deny beside it: then it is hygiene. */
function isUnlimited(world: World, statement: MapValue, documents: readonly Item[]): Tri {
  const scene = glanceAt(world)
  const clauses = clausesOf(statement).filter(clause => scene.holds(clause.when))
  const isLimited = clauses.some(clause => !('key' in clause) || LIMITS.test(clause.key))
  return isLimited || documents.some(isDenied) ? 'maybe' : 'yes'
}

function isDenied({ value }: Item): boolean {
  return statementsOf(value).statements.some(
    ({ value: one }) => one.kind === 'map' && writtenEffect(one) === 'Deny' && writes(one, saysPassRole),
  )
}
