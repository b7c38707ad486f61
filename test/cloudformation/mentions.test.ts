import { describe, expect, it } from 'vitest'
import { read, say, sayCond, where } from './templates.ts'

const ROLE = `Parameters: {Env: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Role: {Type: AWS::IAM::Role, Properties: {RoleName: app, AssumeRolePolicyDocument: {}}}
  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Role]}}
`

function mentions(rest: string): string[] {
  return read(ROLE + rest).any.mentions.map(
    ({ how, when, value, at }) =>
      `${how} ${say(value)}${when === true ? '' : ` if ${sayCond(when)}`} at ${where(at)}`,
  )
}

const ARN = 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/app <Role arn>'

describe('mentions of roles by name', () => {
  const ARN_OF = 'arn:aws:iam::${AWS::AccountId}:role/ops/'

  it.each<[string, string, string[]]>([
    ["!Sub '${Env}-app'", `!Sub '${ARN_OF}\${Env}-app'`, ['${Env}-app']],
    ["!Sub '${Env}-app'", "!Join ['', ['arn:aws:iam::1:role/', !Ref Env, -app]]", ['${Env}-app']],
    ["!Sub '${Env}-app'", "!Sub ['${Name}', {Name: !Sub '${Env}-app'}]", ['${Env}-app', '${Env}-app']],
    ['!Ref Env', `!Sub '${ARN_OF}\${Env}'`, ['${Env}']],
    ['!Ref Env', "!Sub '${Env}'", []],
    ['!If [IsProd, a, b]', `!Sub '${ARN_OF}b'`, ['b']],
    ['app', `!If [IsProd, !Sub '${ARN_OF}app', !Ref Env]`, ['app']],
    ['app', `!Sub '${ARN_OF}application'`, []],
    ["!Sub '${Env}-app'", `!Sub 'x\${Env}-app'`, []],
  ])('%s: %s', (name, use, expected) => {
    const { mentions } = read(`Parameters: {Env: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Role: {Type: AWS::IAM::Role, Properties: {RoleName: ${name}, AssumeRolePolicyDocument: {}}}
  Nodes: {Type: AWS::EKS::Nodegroup, Properties: {NodeRole: ${use}}}
`).any
    expect(mentions.map(({ value }) => say(value))).toEqual(expected)
  })
})

describe('mentions of roles', () => {
  it.each<[string, string[]]>([
    ['Outputs: {Out: {Value: !GetAtt Role.Arn}}', [`output ${ARN} at 6:24`]],
    ['Outputs: {Out: {Condition: IsProd, Value: !Ref Role}}', ['output app <Role name> if Env=prod at 6:43']],
    ['Outputs: {Out: {Value: !Sub "x-${Role}-${Env}"}}', ['output app <Role name> at 6:32']],
    ['Outputs: {Out: {Value: !Sub "x-${!Role}"}}', []],
    ['Outputs: {Out: {Value: !Ref Profile}}', []],
    [
      '  F: {Type: AWS::Lambda::Function, Properties: {Role: {Fn::GetAtt: [Role, Arn]}}}',
      [`service-role ${ARN} at 6:55`],
    ],
    [
      '  F: {Type: AWS::Lambda::Function, Condition: IsProd, Properties: {Env: [{X: !Ref Role}]}}',
      ['service-role app <Role name> if Env=prod at 6:78'],
    ],
    [
      '  N: {Type: AWS::EKS::Nodegroup, Properties: {NodeRole: !GetAtt Role.Arn}}',
      [`makes-own-profile ${ARN} at 6:57`],
    ],
    [
      '  S: {Type: AWS::CloudFormation::Stack, Properties: {Parameters: {R: !Ref Role}}}',
      ['module app <Role name> at 6:70'],
    ],
    ['  F: {Type: Custom::Thing, Properties: {Role: app}}', ['service-role app at 6:47']],
    [
      '  F: {Type: Custom::Thing, Properties: {A: !If [IsProd, {R: !GetAtt Role.Arn}, none]}}',
      [`service-role ${ARN} if Env=prod at 6:61`],
    ],
    ['  F: {Type: Custom::Thing, Properties: {Role: application}}', []],
    ['  F: {Type: Custom::Thing, DependsOn: Role}', []],
    [
      '  P: {Type: AWS::IAM::Policy, Properties: {Roles: [!Ref Role], PolicyDocument: {A: !GetAtt Role.Arn}}}',
      [],
    ],
    [
      '  B: {Type: AWS::S3::BucketPolicy, Properties: {PolicyDocument: {Statement: [{Effect: Allow, Principal: {AWS: !GetAtt Role.Arn}}]}}}',
      [],
    ],
    ['  I: {Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !Ref Role}}', []],
    [
      '  Fn::ForEach::X: [N, !Ref Env, {"P${N}": {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Role]}}}]',
      ['service-role app <Role name> at 6:98'],
    ],
  ])('%s', (rest, expected) => expect(mentions(rest)).toEqual(expected))
})
