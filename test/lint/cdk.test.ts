/** Who wrote a resource with the CDK finds it by the path of its construct. */
import { expect, test } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { memoryFiles } from '../support/files.ts'

const template = (path: string, env = 'prod') =>
  JSON.stringify({
    Parameters: { Env: { Type: 'String', Default: 'dev' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, env] } },
    Resources: {
      WebRole1A2B: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: { 'Fn::If': ['IsProd', 'lambda.amazonaws.com', 'ec2.amazonaws.com'] } },
                Action: 'sts:AssumeRole',
              },
            ],
          },
        },
        Metadata: { 'aws:cdk:path': path },
      },
      Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: 'WebRole1A2B' }] } },
    },
  })

async function messageFor(path: string): Promise<string | undefined> {
  const files = memoryFiles({ 'a.template.json': template(path) })
  const { findings } = await lint({ files, candidates: ['a.template.json'] })
  return findings.find(({ rule }) => rule === 'missing-ec2-trust')?.message
}

test.each([
  ['App/Web/Role/Resource', 'App/Web/Role'],
  ['App/Web/Default', 'App/Web'],
  ['App/Web/ResourceRole', 'App/Web/ResourceRole'],
])('%s is shown as %s', async (path, shown) => {
  expect(await messageFor(path)).toMatch(
    new RegExp(`does not let EC2 assume it, when IsProd is true \\(CDK: ${shown}\\)$`),
  )
})
