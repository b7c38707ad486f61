/** Instances that an AWS service operates in the account: some are launched with a role of the account, some are not. */
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const KEY = 'ec2:ManagedResourceOperator'
const LAMBDA = 'scaler.lambda.amazonaws.com'
const ARN = 'arn:aws:ec2:*:*:'

/** What a launch asks for besides the instance and what belongs to it. */
const AROUND = {
  Effect: 'Allow',
  Action: 'ec2:RunInstances',
  Resource: [`${ARN}subnet/*`, `${ARN}security-group/*`, 'arn:aws:ec2:*::image/*'],
}

const machines = (Condition: object, Action = 'ec2:RunInstances') => ({
  Effect: 'Allow',
  Action,
  Resource: [`${ARN}instance/*`, `${ARN}network-interface/*`, `${ARN}volume/*`],
  Condition,
})

async function found(texts: ReadonlyMap<string, string>): Promise<string[]> {
  const { findings } = await lintTexts(texts)
  return findings.map(({ rule, pedantic }) => (pedantic ? `pedantic ${rule}` : rule))
}

function inPolicy(...statements: readonly object[]): Promise<string[]> {
  return found(new Map([['policy.json', JSON.stringify({ Version: '2012-10-17', Statement: statements })]]))
}

const LACKS = 'launch-without-passrole'

describe('a launch that is allowed for instances', () => {
  test.each<[string, object, string[]]>([
    ['of Lambda', { StringEquals: { [KEY]: LAMBDA } }, []],
    ['of Lambda, by a list', { StringEquals: { [KEY]: [LAMBDA] } }, []],
    ['of Lambda, in any case', { StringEqualsIgnoreCase: { [KEY]: LAMBDA.toUpperCase() } }, []],
    ['of Lambda, in another spelling of the key', { StringEquals: { [KEY.toLowerCase()]: LAMBDA } }, []],
    ['of Lambda, by a pattern', { StringLike: { [KEY]: 'scaler.*' } }, []],
    ['of Lambda, if any value is it', { 'ForAnyValue:StringEquals': { [KEY]: LAMBDA } }, []],
    ['of Lambda, with a tag', { StringEquals: { [KEY]: LAMBDA, 'aws:RequestTag/team': 'ingest' } }, []],
    ['of somebody and not of others', { Null: { [KEY]: 'false' }, StringLike: { [KEY]: '*.lambda.*' } }, []],
    ['of Lambda, or of nobody', { StringEqualsIfExists: { [KEY]: LAMBDA } }, [LACKS]],
    ['of Lambda, if all values are it', { 'ForAllValues:StringEquals': { [KEY]: LAMBDA } }, [LACKS]],
    ['of all but Lambda', { StringNotEquals: { [KEY]: LAMBDA } }, [LACKS]],
    ['of nobody', { Null: { [KEY]: 'true' } }, [LACKS]],
    ['of EKS', { StringEquals: { [KEY]: 'eks.amazonaws.com' } }, [LACKS]],
    ['of any service', { Null: { [KEY]: 'false' } }, [`pedantic ${LACKS}`]],
    [
      'of Lambda and of ECS',
      { StringEquals: { [KEY]: [LAMBDA, 'ecs.amazonaws.com'] } },
      [`pedantic ${LACKS}`],
    ],
    ['of a new service', { StringEquals: { [KEY]: 'new.amazonaws.com' } }, [`pedantic ${LACKS}`]],
  ])('%s', async (_, condition, expected) => {
    expect(await inPolicy(AROUND, machines(condition))).toEqual(expected)
  })

  test('of Lambda, and another call that gives a role to an instance', async () => {
    const associate = machines({ StringEquals: { [KEY]: LAMBDA } }, 'ec2:AssociateIamInstanceProfile')
    expect(await inPolicy(AROUND, associate)).toEqual([LACKS])
  })

  test('of Lambda alone, and a statement that allows the others', async () => {
    const others = { Effect: 'Allow', Action: 'ec2:Run*', Resource: '*' }
    expect(await inPolicy(AROUND, machines({ StringEquals: { [KEY]: LAMBDA } }), others)).toEqual([LACKS])
  })

  test('of Lambda, by a person who would look for a role in the console', async () => {
    const inConsole = { Effect: 'Allow', Action: ['iam:ListRoles', 'iam:PassRole'], Resource: '*' }
    const among = async (condition: object) => (await inPolicy(AROUND, machines(condition), inConsole)).sort()
    expect(await among({})).toEqual(['launch-without-list-instance-profiles', 'passrole-wildcard'])
    expect(await among({ StringEquals: { [KEY]: LAMBDA } })).toEqual(['passrole-wildcard'])
  })

  test("of Lambda, by AWS's own policy beside one of the project", async () => {
    const main = `
resource "aws_iam_role" "operator" {
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}
resource "aws_iam_role_policy_attachment" "operator" {
  role       = aws_iam_role.operator.name
  policy_arn = "arn:aws:iam::aws:policy/AWSLambdaManagedEC2ResourceOperator"
}
resource "aws_iam_role_policy" "reserved" {
  role   = aws_iam_role.operator.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ec2:RunInstances", Resource = "${ARN}capacity-reservation/*" }] })
}
`
    expect(await found(new Map([['main.tf', main]]))).toEqual([])
  })

  test('of a service that is not known', async () => {
    const main = `
variable "operator" {
  type = string
}
resource "aws_iam_policy" "launch" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = "ec2:RunInstances", Resource = "*", Condition = { StringEquals = { "${KEY}" = var.operator } } },
  ] })
}
`
    expect(await found(new Map([['main.tf', main]]))).toEqual([`pedantic ${LACKS}`])
  })
})

describe('a key pair of an instance that somebody else launches is no matter of who launches', () => {
  const stack = (condition: object) =>
    JSON.stringify({
      Resources: {
        Jump: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-0123456789abcdef0', KeyName: 'ops' },
        },
        Scaler: {
          Type: 'AWS::IAM::User',
          Properties: {
            Policies: [
              {
                PolicyName: 'scale',
                PolicyDocument: { Version: '2012-10-17', Statement: [AROUND, machines(condition)] },
              },
            ],
          },
        },
      },
    })
  const lacks = async (condition: object) => {
    const rules = await found(new Map([['stack.json', stack(condition)]]))
    return rules.includes('run-instances-resource-mismatch')
  }

  test.each<[string, object, boolean]>([
    ['its own, which it tags', { StringLike: { 'aws:RequestTag/pool': '*' } }, false],
    ['any', {}, true],
    ['any, with whatever tags', { StringEqualsIfExists: { 'aws:RequestTag/pool': 'a' } }, true],
  ])('%s', async (_, condition, expected) => expect(await lacks(condition)).toBe(expected))
})
