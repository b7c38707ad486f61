import { describe, expect, it } from 'vitest'
import { elementOf, statementsOf } from '../../src/iam/document.ts'
import { read, say, where, written } from './templates.ts'

/** The statements of the trust policy of a template's role, and the values under these keys. */
function statements(document: string) {
  const { trust } = read(`Parameters: {Env: {Type: String}, Names: {Type: CommaDelimitedList}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Other: {Type: AWS::IAM::Role, Properties: {RoleName: other, AssumeRolePolicyDocument: {}}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${document}
`).any.roles[1]!
  return statementsOf(trust)
}

/** The first value under a key of the first statement, and where it is written. */
function first(document: string, key: string) {
  const [statement] = statements(document).statements
  if (statement?.value.kind !== 'map') return { says: say(statement?.value), at: 'nowhere', text: '' }
  const value = elementOf(statement.value, key)?.items[0]?.value
  return { says: say(value), at: where(value?.at), text: written(value?.at) }
}

describe('a policy document as a JSON string', () => {
  it('in a block scalar has the places of its lines', () => {
    const document = `|
        {
          "Version": "2012-10-17",
          "Statement": [{ "Effect": "Allow", "Action": [
            "sts:AssumeRole" ] }]
        }`
    expect(first(document, 'Effect')).toEqual({ says: 'Allow', at: '11:37', text: '"Allow"' })
    expect(first(document, 'Action')).toEqual({
      says: 'sts:AssumeRole',
      at: '12:13',
      text: '"sts:AssumeRole"',
    })
  })

  it.each([
    [`'{"Statement": {"Action": "sts:AssumeRole"}}'`, 'sts:AssumeRole', '"sts:AssumeRole"'],
    [
      `"{\\"Statement\\": {\\"Action\\": \\"sts:\\u0041ssumeRole\\"}}"`,
      'sts:AssumeRole',
      '\\"sts:\\u0041ssumeRole\\"',
    ],
    [`>\n        {"Statement":\n        {"Action": "a"}}`, 'a', '"a"'],
    [`{Fn::ToJsonString: {Statement: [{Action: a}]}}`, 'a', 'a'],
    [`!Sub '{"Statement": {"Action": "a"}}'`, 'a', '"a"'],
    [`!Join ['', ['{"Statement": {"Action": ', '"a"}}']]`, 'a', '"a"'],
  ])('%s', (document, says, text) => {
    expect(first(document, 'Action')).toMatchObject({ says, text })
    expect(statements(document).open).toBe(false)
  })

  it.each([
    [`!Sub '{"Statement": {"Resource": "x-\${Env}-y"}}'`, 'x-${Env}-y'],
    [
      `!Sub '{"Statement": {"Resource": "\${Other.Arn}"}}'`,
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/other',
    ],
    [`!Sub '{"Statement": {"Resource": "\${!aws:username}"}}'`, '${aws:username}'],
    [
      `!Join ['', ['{"Statement": {"Resource": "', !GetAtt Other.Arn, '/*"}}']]`,
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/other/*',
    ],
    [`!Sub ['{"Statement": {"Resource": "\${X}"}}', {X: !Join ['-', [a, !Ref Env]]}]`, 'a-${Env}'],
    [`!Sub ['{"Statement": {"Resource": ["\${X}"]}}', {X: !Join ['","', [a, !Ref Env]]}]`, 'a'],
  ])('with holes: %s', (document, says) => expect(first(document, 'Resource').says).toBe(says))

  it('keeps both sides of a choice inside', () => {
    const document = `!Sub ['{"Statement": [{"Effect": "\${Effect}"}]}', {Effect: !If [IsProd, Allow, Deny]}]`
    const effects = statements(document).statements.map(({ value }) =>
      value.kind === 'map' ? say(elementOf(value, 'Effect')?.items[0]?.value) : say(value),
    )
    expect(effects).toEqual(['Allow', 'Deny'])
  })

  it('is open where a hole may hold more than a string', () => {
    expect(statements(`!Sub '{"Statement": [\${Env}]}'`).open).toBe(true)
    expect(statements('!Ref Env').open).toBe(true)
    expect(statements(`!Sub '{"Statement": [{"Action": \${Env}}]}'`).open).toBe(false)
  })

  it('is open where it is no JSON', () => {
    expect(statements(`'{"Statement": [}'`).open).toBe(true)
    expect(statements('text').open).toBe(true)
  })

  it('under Fn::Sub in a block scalar has the places of its lines', () => {
    const document = `
        Fn::Sub: |
          { "Statement": [{
            "Resource": "arn:\${AWS::Partition}:s3:::\${Env}-x",
            "Effect": "Allow" }] }`
    expect(first(document, 'Resource')).toEqual({
      says: 'arn:${AWS::Partition}:s3:::${Env}-x',
      at: '11:25',
      text: '"arn:${AWS::Partition}:s3:::${Env}-x"',
    })
    expect(first(document, 'Effect').at).toBe('12:23')
  })
})

describe('what a macro or Fn::Transform touches', () => {
  it('is open, never wrongly closed', () => {
    const include = 'Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://x}}'
    expect(statements(`{${include}}`).open).toBe(true)
    expect(statements(`{Version: "2012-10-17", ${include}}`).open).toBe(true)
    expect(statements(`{Statement: [{Effect: Allow}, {${include}}]}`).open).toBe(true)
    expect(statements(`{Statement: {${include}}}`).open).toBe(true)
  })

  it('may have what is not written beside it', () => {
    const slots = (properties: string) =>
      read(`Resources: {I: {Type: AWS::EC2::Instance, Properties: {${properties}}}}`).any.launches[0]!.slots
    expect(slots('Fn::Transform: {Name: AWS::Include}, ImageId: x').map(({ value }) => value)).toMatchObject([
      { kind: 'unknown', nullable: true },
    ])
    expect(slots('Fn::Transform: {Name: M}, IamInstanceProfile: x').map(({ value }) => say(value))).toEqual([
      'x',
    ])
    expect(slots('ImageId: x')).toEqual([])
  })
})
