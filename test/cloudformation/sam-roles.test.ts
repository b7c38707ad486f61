import { describe, expect, it } from 'vitest'
import { functionWith, ids, managedOf, policiesOf, readServerless, roleNamed } from './sam.ts'
import { say, sayCond, where, written } from './templates.ts'

/** The services that may assume a role. */
function service(role: Parameters<typeof managedOf>[0]): string | undefined {
  return role && /Service: \[(.*?)\]/.exec(say(role.trust))?.[1]
}

/** The actions that the inline policies of a role write. */
function actions(role: Parameters<typeof managedOf>[0]): string[] {
  return policiesOf(role).flatMap(text => /Action: \[(.*?)\]/.exec(text)?.[1] ?? [])
}

describe('Globals', () => {
  const GLOBALS = `Globals:
  Function:
    Tracing: Active
    PermissionsBoundary: arn:aws:iam::1:policy/all
    AssumeRolePolicyDocument: {Version: x, Statement: [{Effect: Allow}]}
  StateMachine:
    RolePath: /machines/
`

  it('say of all functions what one does not say itself', () => {
    const model = readServerless(functionWith(), GLOBALS)
    expect(policiesOf(model.roles[0])).toEqual([
      'managed arn:${AWS::Partition}:iam::aws:policy/AWSXrayWriteOnlyAccess at 4:14 Active',
      'boundary arn:aws:iam::1:policy/all at 5:26 arn:aws:iam::1:policy/all',
    ])
    expect(model.roles[0]?.path).toBeUndefined()
  })

  it('count less than the function itself, and beside its maps and after its lists', () => {
    const own = functionWith(`      PermissionsBoundary: arn:aws:iam::1:policy/own
      AssumeRolePolicyDocument: {Statement: [{Effect: Deny}]}
`)
    const [role] = readServerless(own, GLOBALS).roles
    expect(policiesOf(role)).toContain(
      'boundary arn:aws:iam::1:policy/own at 14:28 arn:aws:iam::1:policy/own',
    )
    expect(say(role?.trust)).toBe('{Version: x, Statement: [{Effect: Allow}, {Effect: Deny}]}')
  })

  it('say it of other resources too', () => {
    const { mentions } = readServerless(
      `  Own: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  X: {Type: AWS::Serverless::CapacityProvider}
`,
      'Globals: {CapacityProvider: {OperatorRole: !GetAtt Own.Arn}}\n',
    )
    expect(mentions.map(({ at }) => written(at))).toEqual(['!GetAtt Own.Arn'])
  })

  it('are no part of a function of the language', () => {
    const own = functionWith('      AssumeRolePolicyDocument: !If [C, {Statement: []}, {}]\n')
    const trust = (fn: string) =>
      say(readServerless(fn, `${GLOBALS}Conditions: {C: !Equals [1, 1]}\n`).roles[0]?.trust)
    expect(trust(own)).toBe('{Statement: []}')
    expect(trust(own.replace('!If [C, {Statement: []}, {}]', '{Fn::If: [C, {Statement: []}, {}]}'))).toBe(
      '{Statement: []}',
    )
  })

  it.each([
    ["'*'", []],
    ['[Tracing, AssumeRolePolicyDocument]', ['boundary']],
  ])('can be refused: %s', (ignored, left) => {
    const fn = functionWith().replace('    Properties', `    IgnoreGlobals: ${ignored}\n    Properties`)
    const [role] = readServerless(fn, GLOBALS).roles
    expect(policiesOf(role).map(text => text.split(' ', 1)[0])).toEqual(left)
  })
})

describe('events of a function', () => {
  const withEvent = (type: string, properties = '{}') =>
    readServerless(functionWith(`      Events:\n        Tick: {Type: ${type}, Properties: ${properties}}\n`))

  it.each([
    ['SQS', '{}', 'AWSLambdaSQSQueueExecutionRole'],
    ['Kinesis', '{}', 'AWSLambdaKinesisExecutionRole'],
    ['DynamoDB', '{}', 'AWSLambdaDynamoDBExecutionRole'],
    ['MSK', '{}', 'AWSLambdaMSKExecutionRole'],
    ['SNS', '{SqsSubscription: true}', 'AWSLambdaSQSQueueExecutionRole'],
  ])('give the policy to poll %s %s', (type, properties, policy) => {
    const [role] = withEvent(type, properties).roles
    expect(managedOf(role).slice(1)).toEqual([`service-role/${policy}`])
    expect(written(role?.policies.at(-1)?.at)).toBe('Tick')
    expect(actions(role)).toEqual([])
  })

  it.each(['SNS', 'Api', 'S3', 'Schedule'])('give nothing for %s, which calls the function', type => {
    expect(policiesOf(withEvent(type).roles[0])).toEqual([])
    expect(policiesOf(withEvent(type, '{SqsSubscription: false}').roles[0])).toEqual([])
  })

  it('give what a broker needs', () => {
    const [role] = withEvent('MQ', '{Broker: b, DestinationConfig: {OnFailure: {Type: SNS}}}').roles
    expect(actions(role)).toEqual([
      'secretsmanager:GetSecretValue, mq:DescribeBroker, kms:Decrypt',
      'sns:Publish',
    ])
  })

  it('have a role to be scheduled with, unless one is named', () => {
    const model = withEvent('ScheduleV2', '{PermissionsBoundary: arn:b, DeadLetterConfig: {Type: SQS}}')
    expect(ids(model)).toEqual(['WorkRole', 'WorkTickRole'])
    const role = roleNamed('WorkTickRole', model)
    expect(service(role)).toBe('scheduler.amazonaws.com')
    expect(actions(role)).toEqual(['lambda:InvokeFunction', 'sqs:SendMessage'])
    expect(policiesOf(role)).toContainEqual(expect.stringContaining('boundary arn:b'))
    expect(written(role?.target.at)).toBe('Tick')
    expect(ids(withEvent('ScheduleV2', '{RoleArn: arn:aws:iam::1:role/x}'))).toEqual(['WorkRole'])
  })
})

describe('destinations of a function', () => {
  it('may be used', () => {
    const [role] = readServerless(
      functionWith(`      DeadLetterQueue: {Type: SQS, TargetArn: arn:q}
      EventInvokeConfig:
        DestinationConfig:
          OnSuccess: {Type: EventBridge, Destination: arn:e}
          OnFailure: {Type: Lambda, Destination: arn:l}
`),
    ).roles
    expect(actions(role)).toEqual(['sqs:SendMessage', 'events:PutEvents', 'lambda:InvokeFunction'])
  })
})

describe('events of a state machine', () => {
  it('start it with roles of their own, under its boundary and condition', () => {
    const model = readServerless(
      `  Flow:
    Type: AWS::Serverless::StateMachine
    Condition: IsProd
    Properties:
      PermissionsBoundary: arn:b
      Events:
        A: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
        B: {Type: EventBridgeRule, Properties: {}}
        C: {Type: Api, Properties: {}}
        D: {Type: ScheduleV2, Properties: {}}
        E: {Type: Schedule, Properties: {RoleArn: arn:r}}
`,
      'Parameters: {Env: {Type: String, AllowedValues: [dev, test, prod]}}\nConditions: {IsProd: !Equals [!Ref Env, prod]}\n',
    )
    expect(ids(model)).toEqual(['FlowARole', 'FlowBRole', 'FlowCRole', 'FlowDRole', 'FlowRole'])
    expect(sayCond(roleNamed('FlowRole', model)!.when)).toBe('Env=prod')
    const seen = ['A', 'B', 'C', 'D'].map(name => {
      const role = roleNamed(`Flow${name}Role`, model)
      const bounded = role?.policies.some(({ how }) => how === 'boundary') ? 'bounded' : 'free'
      return `${service(role)} ${actions(role)} ${bounded} ${sayCond(role!.when)}`
    })
    expect(seen).toEqual([
      'events.amazonaws.com states:StartExecution bounded Env=prod',
      'events.amazonaws.com states:StartExecution bounded Env=prod',
      'apigateway.amazonaws.com states:StartExecution bounded Env=prod',
      'scheduler.amazonaws.com states:StartExecution free Env=prod',
    ])
  })
})

describe('connectors', () => {
  const TABLE = '  Table: {Type: AWS::DynamoDB::Table}\n  Topic: {Type: AWS::SNS::Topic}\n'
  const DOCUMENT = /^managed \$\{Link\w*Policy\w*\.Arn\}|^managed .*policy\/.*<\w+ arn>/

  it('attach a policy to the role of their source, which launches nothing', () => {
    const model = readServerless(`${functionWith()}${TABLE}  Link:
    Type: AWS::Serverless::Connector
    Properties:
      Source: {Id: Work}
      Destination: {Id: Table}
      Permissions: [Read]
`)
    expect(model.policies.map(({ target }) => target.address)).toEqual(['LinkPolicy'])
    expect(say(model.policies[0]?.document)).toMatch(/Action: \[dynamodb:\*, .*Resource: \$\{/)
    const [attached, ...others] = policiesOf(model.roles[0])
    expect(attached).toMatch(DOCUMENT)
    expect(others).toEqual([])
    expect(where(model.policies[0]?.target.at)).toBe('9:3')
  })

  it('are embedded, and lead to several', () => {
    const fn = functionWith().replace(
      '    Properties',
      `    Connectors:
      Both:
        Properties: {Destination: [{Id: Table}, {Id: Topic}], Permissions: [Write]}
    Properties`,
    )
    const model = readServerless(`${fn}${TABLE}`)
    expect(model.policies.map(({ target }) => target.address)).toEqual([
      'WorkBothPolicyDestination0',
      'WorkBothPolicyDestination1',
    ])
    expect(policiesOf(model.roles[0])).toHaveLength(2)
  })

  it.each([
    ['Source: {Id: Table}\n      Destination: {Id: Work}', 'WorkRole'],
    ['Source: {Id: Rule}\n      Destination: {Id: Bus}', 'Own'],
    ['Source: {Id: Rule}\n      Destination: {Type: AWS::Events::EventBus, Arn: !Sub "${X}"}', 'Caller'],
    ['Source: {Id: Rule}\n      Destination: {Type: AWS::Events::EventBus}', undefined],
    ['Source: {Id: Plain}\n      Destination: {Id: Table}', 'Own'],
    [
      'Source: {Type: AWS::Lambda::Function, RoleName: !Ref Own, Arn: x}\n      Destination: {Id: Table}',
      'Own',
    ],
    ['Source: {Id: Topic}\n      Destination: {Id: Work}', undefined],
    ['Source: {Id: Nothing}\n      Destination: {Id: Table}', undefined],
  ])('find the role that they touch: %s', (ends, holder) => {
    const model = readServerless(`${functionWith()}${TABLE}  Own:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {}}
  Plain: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Own.Arn}}
  Bus: {Type: AWS::Events::EventBus}
  Rule: {Type: AWS::Events::Rule, Properties: {Targets: [{Arn: 'x', RoleArn: arn:y}, {RoleArn: !GetAtt Own.Arn}, {Arn: !GetAtt Bus.Arn, RoleArn: !GetAtt Own.Arn}, {Arn: !Sub "\${X}", RoleArn: !GetAtt Caller.Arn}]}}
  Caller: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  Link:
    Type: AWS::Serverless::Connector
    Properties:
      ${ends}
      Permissions: [Write]
`)
    const holders = model.roles.filter(role => policiesOf(role).length > 0)
    expect(holders.map(({ target }) => target.address)).toEqual(holder ? [holder] : [])
  })
})

describe('other resources of SAM', () => {
  it.each([
    ['CapacityProvider', '{}', 'XOperatorRole', 'lambda.amazonaws.com'],
    ['CapacityProvider', '{OperatorRole: arn:r}', undefined, undefined],
    ['NetworkConnector', '{}', 'XOperatorRole', 'lambda.amazonaws.com'],
    ['WebFunction', '{}', 'XRole', 'lambda.amazonaws.com'],
    ['MicroVMImage', '{}', 'XBuildRole', 'lambda.amazonaws.com'],
    ['GraphQLApi', '{}', 'XCloudWatchRole', 'appsync.amazonaws.com'],
    ['GraphQLApi', '{Logging: false}', undefined, undefined],
    ['GraphQLApi', '{Logging: {CloudWatchLogsRoleArn: arn:r}}', undefined, undefined],
    [
      'GraphQLApi',
      '{Logging: false, DataSources: {DynamoDb: {T: {}}}}',
      'XTDynamoDBDataSourceRole',
      'appsync.amazonaws.com',
    ],
    [
      'GraphQLApi',
      '{Logging: false, DataSources: {Lambda: {F: {}, G: {ServiceRoleArn: arn:r}}}}',
      'XFLambdaDataSourceRole',
      'appsync.amazonaws.com',
    ],
    ['HttpApi', '{}', undefined, undefined],
  ])('may need a role: %s %s', (type, properties, id, principal) => {
    const model = readServerless(`  X: {Type: AWS::Serverless::${type}, Properties: ${properties}}\n`)
    expect(ids(model)).toEqual(id ? [id] : [])
    expect(service(model.roles[0])).toBe(principal)
  })

  it.each([
    ['{Type: AllAtOnce}', ['CodeDeployServiceRole', 'WorkRole']],
    ['{Type: AllAtOnce, Enabled: false}', ['WorkRole']],
    ['{Type: AllAtOnce, Role: arn:r}', ['WorkRole']],
  ])('deploy gradually: %s', (preference, expected) => {
    expect(ids(readServerless(functionWith(`      DeploymentPreference: ${preference}\n`)))).toEqual(expected)
  })
})
