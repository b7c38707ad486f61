import { evaluate } from '../iam/evaluate.ts'
import type { Miss } from '../iam/misses.ts'
import { assumedByEc2 } from '../iam/trust.ts'
import type { InstanceProfile, Link, Role } from '../model/types.ts'
import { and, not } from '../value/tri.ts'
import { isWritten } from './policy-documents.ts'
import { defineRule, type Related } from './rule.ts'
import { misnamesService } from './service-principals.ts'
import { named } from './wording.ts'

export const missingEc2Trust = defineRule<Link<InstanceProfile, Role>>({
  id: 'missing-ec2-trust',
  guide: 'iam-info-errors',
  level: 'error',
  summary: 'A role in an instance profile does not let EC2 assume it',
  local: true,
  scenarios: 'some',

  *subjects({ links }) {
    for (const link of links.roles) if (link.to.managed) yield link
  },
  about: link => link.to,
  when: link => link.when,
  *check({ from: profile, to: role, sure, at }, world) {
    const { allowed, deniedBy, misses } = evaluate(
      world,
      [{ when: true, value: role.trust }],
      assumedByEc2(world, role.scope),
    )
    // a Deny or a condition that keeps EC2 out is another mistake than a trust that does not name it
    if (deniedBy || misses.some(miss => miss.by === 'condition')) return
    // and so is a service that is named wrongly, where the role is not even created
    if (isWritten(role) && misnamesService(role, world)) return
    yield {
      certain: and(sure, not(allowed)),
      at: role.target.at,
      message: `role ${named(role)} is in instance profile ${named(profile)}, but its trust policy does not let EC2 assume it`,
      consequence:
        'instances launch without credentials: iam/security-credentials shows "Code":"AssumeRoleUnauthorizedAccess"',
      help: 'allow sts:AssumeRole to the service ec2.amazonaws.com in its trust policy',
      related: [...misses.map(reason), { at, message: 'the profile holds the role here' }],
    }
  },
})

function reason({ by, at }: Miss): Related {
  return by === 'action'
    ? { at, message: 'this is not sts:AssumeRole' }
    : { at, message: 'this is not ec2.amazonaws.com' }
}
