/** AWS::IAM::InstanceProfile. */
import type { InstanceProfile } from '../../model/types.ts'
import { absent } from '../../value/build.ts'
import { findValue } from '../paths.ts'
import { type Context, entityOf, nameAttribute, resourcesOf } from './entities.ts'

export function profilesOf(context: Context): InstanceProfile[] {
  const { evaluator } = context
  return resourcesOf('AWS::IAM::InstanceProfile', evaluator).map(resource => {
    const path = findValue(resource, 'Path', evaluator)
    return {
      ...entityOf(resource, context),
      kind: 'profile',
      name: nameAttribute(resource, evaluator),
      roles: findValue(resource, 'Roles', evaluator) ?? absent(resource.target.at),
      ...(path && { path }),
    }
  })
}
