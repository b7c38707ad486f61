/** To whom policies and groups are given, as it is written. */
import type { Recipient } from '../../model/types.ts'
import { findValue } from '../paths.ts'
import { type Context, entityOf } from './entities.ts'

/** AWS::IAM::Policy and its kin, and AWS::IAM::UserToGroupAddition. */
const TYPE = /^AWS::IAM::((Role|User|Group|Managed)?Policy|UserToGroupAddition)$/
/** Their properties that name roles, users and groups. */
const PROPERTIES: readonly string[] = ['Roles', 'RoleName', 'Users', 'UserName', 'Groups', 'GroupName']

export function recipientsOf(context: Context): Recipient[] {
  const { evaluator } = context
  const resources = [...evaluator.template.resources.values()].filter(({ type }) => TYPE.test(type))
  return resources.flatMap(resource => {
    const by = entityOf(resource, context)
    return PROPERTIES.flatMap(property => {
      const value = findValue(resource, property, evaluator)
      return value ? [{ by, value }] : []
    })
  })
}
