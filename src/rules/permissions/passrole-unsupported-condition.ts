import { conditionHolds } from '../../iam/conditions.ts'
import { type Clause, clausesOf, type UnknownClause } from '../../iam/document.ts'
import type { Context as RequestContext } from '../../iam/request.ts'
import type { World } from '../../value/scenario.ts'
import { defineRule } from '../rule.ts'
import { quoted } from '../wording.ts'
import {
  allowsWritten,
  saysPassRole,
  statementsWriting,
  type WrittenStatement,
} from '../written-statements.ts'
import { leavesOutEc2 } from './pass-services.ts'

export const passroleUnsupportedCondition = defineRule<WrittenStatement>({
  id: 'passrole-unsupported-condition',
  scenarios: 'some',

  *subjects(context) {
    for (const one of statementsWriting(saysPassRole, context)) {
      if (clausesOf(one.statement).some(isAboutTags)) yield one
    }
  },
  about: subject => subject.entity,
  when: subject => subject.when,
  *check(subject, world) {
    const { statement, words, part } = subject
    const clause = clausesOf(statement)
      .filter(isAboutTags)
      .find(one => failsWithoutTags(world, one, subject))
    if (!clause || leavesOutEc2(world, statement, subject.variables, subject.entity.scope)) return
    const certain = allowsWritten(world, subject)
    if (certain === 'no') return
    yield {
      certain,
      at: clause.at,
      message: `${words} lets roles be passed only if ${quoted(clause.key)} fits, which no request to pass a role carries: it lets none be passed`,
      consequence:
        'passing a role fails: AccessDenied, "is not authorized to perform: iam:PassRole", whatever tags the role has',
      help: 'take the condition out, and name under Resource the ARNs of the roles that may be passed, or a path that they share',
      part,
    }
  },
})

const TAGS = /^(?:aws|iam):resourcetag\//i

function isAboutTags(clause: Clause | UnknownClause): clause is Clause {
  return 'key' in clause && TAGS.test(clause.key)
}

/**
 * A role cannot be told by its tags when it is passed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
const WITHOUT_TAGS: RequestContext = new Map([
  ['aws:ResourceTag/*', 'absent'],
  ['iam:ResourceTag/*', 'absent'],
])

/** Negated operators hold where there are no tags, and so does IfExists. */
function failsWithoutTags(world: World, clause: Clause, { variables }: WrittenStatement): boolean {
  return conditionHolds(world, [clause], WITHOUT_TAGS, variables).is === 'no' && world.holds(clause.when)
}
