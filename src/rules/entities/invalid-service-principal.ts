import type { Role } from '../../model/types.ts'
import { all } from '../../value/condition.ts'
import { show } from '../../value/text.ts'
import { isWritten } from '../policy-documents.ts'
import { defineRule } from '../rule.ts'
import { described, quoted } from '../wording.ts'
import { isForInstances } from './for-instances.ts'
import { faultOf, principalsIn, type WrittenPrincipal } from './service-principals.ts'

/** A principal in the trust policy of a role. */
interface Subject extends WrittenPrincipal {
  readonly role: Role
}

export const invalidServicePrincipal = defineRule<Subject>({
  id: 'invalid-service-principal',
  scenarios: 'some',

  *subjects({ project }) {
    for (const role of project.roles.filter(isWritten)) {
      for (const principal of principalsIn(role)) yield { ...principal, role }
    }
  },
  about: subject => subject.role,
  when: ({ role, when }) => all(role.when, when),
  *check(principal, world, context) {
    const { role, type, value } = principal
    world.get(role.trust) // what is found leans on the defaults on which the policy leans
    const partition = world.resolve(role.scope.partition)
    const fault = faultOf(principal, partition, () => isForInstances(role, world, context))
    if (!fault) return
    const name = show(value.text)
    yield {
      certain: 'yes',
      level: fault.level,
      at: value.at,
      message: `the trust policy of ${described(role)} names ${quoted(name)} under ${quoted(type)}, but it ${fault.words}`,
      consequence:
        fault.level === 'error'
          ? `IAM refuses it: MalformedPolicyDocument, "Invalid principal in policy: "${type.toUpperCase()}":"${name}""`
          : 'EC2 calls itself `ec2.amazonaws.com` in every Region; whether IAM takes this name is not documented',
      help: fault.help,
      part: `${type} ${name}`,
    }
  },
})
