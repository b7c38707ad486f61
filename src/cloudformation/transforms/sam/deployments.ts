/**
 * Gradual deployments: CodeDeploy shifts the traffic of functions, with one role for all that name none.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html
 */
import { entryOf, type MapEntry, type Node } from '../../../syntax/tree.ts'
import { literalText } from '../../literals.ts'
import { managedPolicy } from './policies.ts'
import { roleEntry, type Serverless, trustIn } from './resource.ts'

/**
 * The role of CodeDeploy, at the first function that needs it. SAM may give it the functions' condition, which changes
 * nothing here: nobody launches instances with that role.
 */
export function deploymentRoles(resources: readonly Serverless[]): MapEntry[] {
  const preferences = resources.flatMap(preferenceOf)
  const needing = preferences.find(({ preference }) => !entryOf(preference, 'Role'))
  if (!needing) return []
  const { resource, preference } = needing
  return [
    roleEntry({
      id: 'CodeDeployServiceRole',
      at: resource.at,
      block: resource.body.at,
      condition: undefined,
      trust: trustIn('codedeploy.amazonaws.com', preference.at),
      managed: [managedPolicy('AWSCodeDeployRoleForLambda', preference.at)],
    }),
  ]
}

function preferenceOf(resource: Serverless): { readonly resource: Serverless; readonly preference: Node }[] {
  const preference = entryOf(resource.properties, 'DeploymentPreference')
  const isDisabled = literalText(entryOf(preference, 'Enabled'))?.toLowerCase() === 'false'
  const isFunction = resource.type === 'AWS::Serverless::Function'
  return preference && isFunction && !isDisabled ? [{ resource, preference }] : []
}
