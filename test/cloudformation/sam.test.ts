import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { functionWith, ids, managedOf, readServerless, roleOfFunction, serverless } from './sam.ts'
import { read, say, sayCond, where, written } from './templates.ts'

const LAMBDA_TRUST =
  '{Version: 2012-10-17, Statement: [{Effect: Allow, Action: [sts:AssumeRole], Principal: {Service: [lambda.amazonaws.com]}}]}'

describe('the role of a function', () => {
  it('is made at the logical id of the function, which it may be suppressed in', () => {
    const role = roleOfFunction('')
    expect(role.target.address).toBe('WorkRole')
    expect(written(role.target.at)).toBe('Work')
    expect(where(role.target.at)).toBe('3:3')
    expect(written(role.block).trimEnd()).toBe(functionWith().trim())
    expect(say(role.name)).toBe('${WorkRole} <WorkRole name>')
  })

  it('trusts Lambda, as its type says', () => {
    const { trust } = roleOfFunction('')
    expect(say(trust)).toBe(LAMBDA_TRUST)
    expect(written(trust.at)).toBe('AWS::Serverless::Function')
  })

  it('has the trust policy that is written', () => {
    const { trust } = roleOfFunction('      AssumeRolePolicyDocument: {Statement: []}\n')
    expect(say(trust)).toBe('{Statement: []}')
    expect(where(trust.at)).toBe('7:33')
  })

  it('may log', () => {
    expect(managedOf(roleOfFunction(''))).toEqual(['service-role/AWSLambdaBasicExecutionRole'])
  })

  it.each([
    ['Tracing: Active', ['AWSXrayWriteOnlyAccess']],
    ['Tracing: Disabled', []],
    ['VpcConfig: {SubnetIds: [s]}', ['service-role/AWSLambdaVPCAccessExecutionRole']],
  ])('has what %s needs', (property, expected) => {
    const managed = managedOf(roleOfFunction(`      ${property}\n`))
    expect(managed).toEqual(['service-role/AWSLambdaBasicExecutionRole', ...expected])
  })

  it('points at what needs a policy', () => {
    const { policies } = roleOfFunction('      VpcConfig: {SubnetIds: [s]}\n      Tracing: Active\n')
    expect(policies.map(({ at }) => written(at))).toEqual([
      'AWS::Serverless::Function',
      'Active',
      '{SubnetIds: [s]}',
    ])
  })

  it('has another policy for durable functions', () => {
    const role = roleOfFunction('      DurableConfig: {ExecutionTimeout: 10}\n')
    expect(managedOf(role)).toEqual(['service-role/AWSLambdaBasicDurableExecutionRolePolicy'])
  })

  it('has the boundary and the path that are written', () => {
    const boundary = '      PermissionsBoundary: arn:aws:iam::1:policy/edge\n      RolePath: /team/\n'
    const { policies, path } = roleOfFunction(boundary)
    expect(policies.filter(({ how }) => how === 'boundary').map(({ policy }) => say(policy))).toEqual([
      'arn:aws:iam::1:policy/edge',
    ])
    expect(say(path)).toBe('/team/')
  })

  it('is there when the function is', () => {
    const fn = functionWith('').replace('    Properties', '    Condition: IsProd\n    Properties')
    const { roles } = readServerless(fn, CONDITIONS)
    expect(sayCond(roles[0]!.when)).toBe('Env=prod')
  })
})

const CONDITIONS = `Parameters:
  Env: {Type: String, AllowedValues: [dev, test, prod]}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsTest: !Equals [!Ref Env, test]
`

describe('a function that names a role', () => {
  const OWN = `  Own:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: []}
`

  it('has none made', () => {
    expect(ids(readServerless(`${functionWith('      Role: !GetAtt Own.Arn\n')}${OWN}`))).toEqual(['Own'])
    expect(ids(readServerless(functionWith('      Role: arn:aws:iam::1:role/x\n')))).toEqual([])
  })

  it('mentions it for a service', () => {
    const { mentions } = readServerless(`${functionWith('      Role: !GetAtt Own.Arn\n')}${OWN}`)
    expect(mentions.map(({ how, at }) => `${how} ${written(at)}`)).toEqual(['service-role !GetAtt Own.Arn'])
  })

  it.each([
    ['!If [IsProd, !Ref AWS::NoValue, arn:x]', 'Env=prod'],
    ['!If [IsProd, arn:x, !Ref AWS::NoValue]', 'not Env=prod'],
  ])('at times only has one for the other times: %s', (role, when) => {
    const { roles } = readServerless(functionWith(`      Role: ${role}\n`), CONDITIONS)
    expect(roles.map(({ target }) => target.address)).toEqual(['WorkRole'])
    expect(sayCond(roles[0]!.when)).toBe(when)
  })

  it('at no time has one made whenever the function is there', () => {
    const fn = functionWith('      Role: !If [IsTest, !Ref AWS::NoValue, !Ref AWS::NoValue]\n')
    const { roles } = readServerless(
      fn.replace('    Properties', '    Condition: IsProd\n    Properties'),
      CONDITIONS,
    )
    expect(roles.map(({ when }) => sayCond(when))).toEqual(['Env=prod'])
  })

  it('under all conditions has none made', () => {
    const fn = functionWith('      Role: !If [IsProd, arn:x, arn:y]\n')
    expect(ids(readServerless(fn, CONDITIONS))).toEqual([])
  })
})

describe('a role that is made', () => {
  it('can be referred to', () => {
    const { profiles, mentions } = readServerless(`${functionWith()}  Profile:
    Type: AWS::IAM::InstanceProfile
    Properties:
      Roles: [!Ref WorkRole]
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{Key: arn, Value: !GetAtt WorkRole.Arn}]
`)
    expect(say(profiles[0]?.roles)).toBe('[${WorkRole} <WorkRole name>]')
    expect(mentions.map(({ at }) => written(at))).toEqual(['Work', '!GetAtt WorkRole.Arn'])
  })

  it('can have a policy attached', () => {
    const model = readServerless(`${functionWith()}  More:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: more
      PolicyDocument: {Statement: []}
      Roles: [!Ref WorkRole]
`)
    const inline = model.roles[0]!.policies.filter(({ how }) => how === 'inline')
    expect(inline.map(({ policy }) => say(policy))).toEqual(['{Statement: []}'])
  })
})

describe('what a function gives to its role', () => {
  it('is no mention of the roles in it', () => {
    const fn = functionWith(`      Policies:
        - Statement: [{Effect: Allow, Action: 'iam:PassRole', Resource: !GetAtt Web.Arn}]
`)
    const { mentions } = readServerless(`${fn}  Web:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {}}
`)
    expect(mentions.map(({ at }) => written(at))).toEqual(['Work'])
  })
})

describe('a macro in a function', () => {
  it.each([
    '      Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://b/k}}\n',
    '      Handler: x\n      Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://b/k}}\n',
  ])('may write anything: %s', properties => {
    const [role] = readServerless(
      `  Work:\n    Type: AWS::Serverless::Function\n    Properties:\n${properties}`,
    ).roles
    expect(role?.trust.kind).toBe('unknown')
    expect(role?.policies.filter(({ how }) => how === 'inline').map(({ policy }) => policy.kind)).toEqual([
      'unknown',
    ])
  })
})

describe('the transform', () => {
  it.each([
    'AWS::Serverless-2016-10-31',
    '[AWS::Serverless-2016-10-31]',
    '[AWS::LanguageExtensions, AWS::Serverless-2016-10-31]',
    '{Name: AWS::Serverless-2016-10-31}',
  ])('is named by %s', transform => {
    expect(ids(read(`Transform: ${transform}\nResources:\n${functionWith()}`).any)).toEqual(['WorkRole'])
  })

  it.each(['', 'Transform: AWS::LanguageExtensions\n', 'Transform: AWS::Serverless-2099-01-01\n'])(
    'is not named by %j',
    head => {
      expect(ids(read(`${head}Resources:\n${functionWith()}`).any)).toEqual([])
    },
  )

  it('leaves no gap', () => {
    expect(readServerless(functionWith()).unit.gaps).toEqual([])
  })

  it('reads JSON as it reads YAML', () => {
    const text = JSON.stringify({
      Transform: ['AWS::Serverless-2016-10-31'],
      Resources: {
        Work: {
          Type: 'AWS::Serverless::Function',
          Properties: { Policies: ['AmazonEC2FullAccess', { EC2DescribePolicy: {} }] },
        },
      },
    })
    const [role] = read(text).any.roles
    expect(written(role?.target.at)).toBe('"Work"')
    expect(managedOf(role)).toEqual(['service-role/AWSLambdaBasicExecutionRole', 'AmazonEC2FullAccess'])
    const yaml = functionWith('      Policies: [AmazonEC2FullAccess, {EC2DescribePolicy: {}}]\n')
    const [same] = read(serverless(yaml)).any.roles
    expect(role?.policies.map(({ policy }) => say(policy))).toEqual(
      same?.policies.map(({ policy }) => say(policy)),
    )
  })

  it('survives resources that are nothing', () => {
    expect(ids(readServerless('  A:\n  B: []\n  C: {Type: AWS::Serverless::Function}\n'))).toEqual(['CRole'])
  })

  it('survives any resource', () => {
    const words = fc.constantFrom(
      'Role',
      'Policies',
      'Statement',
      'Events',
      'Type',
      'Properties',
      'Fn::If',
      'Ref',
      'AWS::NoValue',
      'ScheduleV2',
      'Source',
      'Destination',
      'Id',
      'Targets',
      'Connectors',
      'DataSources',
      'DynamoDb',
      'SQSPollerPolicy',
      '__proto__',
    )
    const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        words,
        fc.constantFrom(null, true, 1),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.array(fc.tuple(words, tie('tree')), { maxLength: 4 }).map(pairs => new Map(pairs)),
      ),
    }))
    const type = fc.constantFrom('Function', 'StateMachine', 'Connector', 'GraphQLApi')
    const json = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(json).join()}]`
      if (!(value instanceof Map)) return JSON.stringify(value)
      return `{${[...value].map(([key, child]) => `${JSON.stringify(key)}:${json(child)}`).join()}}`
    }
    fc.assert(
      fc.property(type, tree, tree, (name, properties, globals) => {
        const resource = `{"Type":"AWS::Serverless::${name}","Properties":${json(properties)},"Connectors":${json(globals)}}`
        const other = `{"Type":"AWS::Events::Rule","Properties":${json(properties)}}`
        const text = `{"Transform":"AWS::Serverless-2016-10-31","Globals":{"${name}":${json(globals)}},"Resources":{"Id":${resource},"Ref":${other}}}`
        expect(() => read(text)).not.toThrow()
      }),
      { numRuns: 200, seed: 5 },
    )
  })

  it('survives what is nested deeply', () => {
    const deep = `${'{"Fn::If":["C",'.repeat(300)}"x"${',"y"]}'.repeat(300)}`
    const text = `{"Transform":"AWS::Serverless-2016-10-31","Resources":{"A":{"Type":"AWS::Serverless::Function","Properties":{"Policies":${deep}}}}}`
    expect(ids(read(text).any)).toEqual(['ARole'])
  })
})
