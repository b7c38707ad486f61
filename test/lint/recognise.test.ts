/** What a file is, and why, as --show-files says it. */
import { describe, expect, it } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

async function kindOf(text: string, path = 'file.json'): Promise<string> {
  const { files, findings } = await lintTexts(new Map([[path, text]]))
  const broken = findings.some(({ rule }) => rule === 'parse-error') ? ', broken' : ''
  return files.map(({ kind, why }) => `${kind}: ${why}${broken}`).join()
}

const POLICY = '{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }'
const ROLE = '{ "Role": { "Arn": "x", "AssumeRolePolicyDocument": "%7B%22Statement%22%3A%5B%5D%7D" } }'

describe('a JSON file', () => {
  it.each([
    ['a policy', POLICY, 'iam: an identity policy'],
    ['a policy as a string', JSON.stringify(POLICY), 'iam: an identity policy'],
    ['a policy that is URL-encoded', `"${encodeURIComponent(POLICY)}"`, 'iam: an identity policy'],
    ['a statement alone', POLICY.slice(16, -3), 'iam: an identity policy'],
    ['a dump of a role', ROLE, 'iam: a dump of an account'],
    [
      'a dump of instances',
      '{ "Reservations": [{ "Instances": [{ "InstanceId": "i-1" }] }] }',
      'iam: a dump of an account',
    ],
    ['a broken policy', POLICY.slice(0, -3), 'iam: an identity policy, broken'],
    ['a broken dump', '{ "Reservations": [{ "Instances": ]', 'iam: cannot be parsed, broken'],
    [
      'a broken policy that speaks of Resources',
      '{ "Sid": "GetResources ::", "Statement": { "Effect": "Allow", ]',
      'iam: an identity policy, broken',
    ],
    [
      'something else',
      '{ "a": 1 }',
      'none: no CloudFormation resources, no IAM policy and no node class in it',
    ],
    ['reservations of a hotel', '{ "Reservations": [1] }', 'none: no policy and no dump of an account in it'],
    ['something broken', '{ "InstanceProfile": ', 'none: not readable, and nothing says that it is ours'],
  ])('that holds %s', async (_, text, expected) => {
    expect(await kindOf(text)).toBe(expected)
  })
})

describe('a file of another format', () => {
  it('is no policy, though it speaks of statements', async () => {
    expect(await kindOf('Statement:\n  - Effect: Allow\n', 'a.yaml')).toMatch(/^none/)
    expect(
      await kindOf('"Statement": [{ "Effect": "Allow", "Action": "a:b", "Resource": "*" }]', 'a.yaml'),
    ).toMatch(/^none/)
  })
})

describe('a template that Terraform fills in', () => {
  const text = (line: string) => `
Resources:
  Nothing:
    Type: AWS::CloudFormation::WaitConditionHandle
Outputs:
${line}
  Name: { Value: name }
`
  it.each(['%{ for name in names ~}', '  %{~ if is_named }'])('is no broken one of ours: %s', async line => {
    expect(await kindOf(text(line), 'exports.yml')).toBe('none: a source of another templating language')
  })

  it('is told from one that is broken', async () => {
    expect(await kindOf(text('%{http_code}'), 'exports.yml')).toContain('broken')
  })
})
