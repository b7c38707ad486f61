import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { allows } from '../../src/iam/evaluate.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { slice, sourceOf } from '../../src/syntax/source.ts'
import { World } from '../../src/value/scenario.ts'
import { isHole, show, type Text, text } from '../../src/value/text.ts'
import type { Value } from '../../src/value/value.ts'

function read(json: string) {
  const file = { path: 'policies/launch.json', text: json }
  const { documents, problems } = parseJson(sourceOf(file))
  return readDocument({ node: documents[0]!, file, broken: problems.length > 0 })
}

function policyIn(json: string) {
  const [model] = read(json).models
  return model!.any.policies[0]!
}

function statement(resource: string, more = ''): string {
  return `{ "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": ${JSON.stringify(resource)}${more} }] }`
}

/** The text under a path of keys. */
function textAt(document: Value, ...path: readonly string[]): Text {
  let value: Value | undefined = document
  for (const key of path) {
    if (value?.kind === 'list') value = value.items[Number(key)]?.value
    else if (value?.kind === 'map') value = value.entries.get(key)?.value
  }
  if (value?.kind !== 'text') throw new Error('no text there')
  return value.text
}

function resourceOf(json: string): Text {
  return textAt(policyIn(json).document, 'Statement', '0', 'Resource')
}

describe('a raw identity policy', () => {
  it('is a policy of its own unit, attached to nobody', () => {
    const { models, problems } = read(statement('*'))
    expect(problems).toEqual([])
    expect(models.length).toBe(1)
    expect(models[0]).not.toHaveProperty('given')
    const { unit, policies, principals, roles } = models[0]!.any
    expect(unit).toMatchObject({ name: 'policies/launch.json', kind: 'document', gaps: [] })
    expect(principals).toEqual([])
    expect(roles).toEqual([])
    const [policy, ...others] = policies
    expect(others).toEqual([])
    expect(policy!.target.address).toBe('policies/launch.json')
    expect(slice(policy!.target.at)).toBe('"Statement"')
    expect(policy!.scope.unit).toBe(unit)
    expect(policy).not.toHaveProperty('name')
  })

  it('keeps its places', () => {
    const json = statement('arn:aws:iam::ACCOUNT_ID:role/<name>-x')
    const places = resourceOf(json).map(piece => piece.at && slice(piece.at))
    expect(places.join('|')).toBe('arn|:|aws|:|iam|:|:|ACCOUNT_ID|:|role/|<name>|-x')
  })

  it('is evaluated as it stands', () => {
    const documents = [{ when: true, value: policyIn(statement('arn:aws:iam::*:role/web')).document }]
    const ask = (resource: string) =>
      allows(new World(), documents, { action: 'iam:PassRole', resource: text(resource), context: new Map() })
    expect(ask('arn:aws:iam::111122223333:role/web')).toBe('yes')
    expect(ask('arn:aws:iam::111122223333:role/db')).toBe('no')
  })

  it('has a gap where the file is broken', () => {
    const { models } = read('{ "Statement": [{ "Effect": "Allow", "Action": "ec2:*", "Resource": "*" }')
    expect(models[0]!.any.unit.gaps.length).toBe(1)
    expect(models[0]!.any.policies.length).toBe(1)
  })

  it('is not read where nothing of it is left, or where it is no identity policy', () => {
    expect(read('{}').models).toEqual([])
    expect(read('{ "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*" }] }').models).toEqual([])
  })

  it('is one of several in a file, each with its own address', () => {
    const one = statement('*')
    const { policies } = read(`[${one}, { "PolicyDocument": ${one} }]`).models[0]!.any
    expect(policies.map(policy => policy.target.address)).toEqual([
      'policies/launch.json',
      'policies/launch.json[1]',
    ])
  })

  it('keeps its places where it is a string, escaped or URL-encoded', () => {
    const encoded = `{ "PolicyVersion": { "Document": "${encodeURIComponent(statement('arn:aws:iam::*:role/web'))}" } }`
    const [piece] = resourceOf(encoded)
    expect(piece).toMatchObject({ lit: 'arn' })
    expect(slice(piece!.at!)).toBe('arn')
    expect(show(resourceOf(encoded))).toBe('arn:aws:iam::*:role/web')
    const escaped = JSON.stringify(statement('arn:aws:iam::*:role/web'))
    expect(slice(resourceOf(escaped).at(-1)!.at!)).toBe('arn:aws:iam::*:role/web')
  })

  it('has its statements in a list of its own where they have no wrapper', () => {
    const lone = '[{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/web" }]'
    expect(show(resourceOf(lone))).toBe('arn:aws:iam::*:role/web')
    expect(slice(policyIn(lone).target.at)).toBe('[')
  })
})

describe('a raw trust policy', () => {
  it('is that of a role of which nothing else is known', () => {
    const trust = '{ "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*" }] }'
    const { policies, roles } = read(trust).models[0]!.any
    expect(policies).toEqual([])
    expect(roles).toMatchObject([{ managed: false, closed: false, policies: [] }])
    expect(roles[0]!.name.ref!.to).toBe(roles[0]!.target)
    expect(roles[0]!.trust.kind).toBe('map')
  })
})

describe('placeholders', () => {
  it.each([
    ['arn:aws:iam::ACCOUNT_ID:role/web', 'arn:aws:iam::${ACCOUNT_ID}:role/web'],
    ['arn:aws:iam::account-id:role/web', 'arn:aws:iam::${account-id}:role/web'],
    ['arn:aws:iam::<account>:role/web', 'arn:aws:iam::${account}:role/web'],
    ['arn:aws:ec2:<region>:111122223333:instance/*', 'arn:aws:ec2:${region}:111122223333:instance/*'],
    ['arn:aws:ec2:REGION:*:instance/*', 'arn:aws:ec2:${REGION}:*:instance/*'],
    ['arn:{{ partition }}:iam::*:role/web', 'arn:${partition}:iam::*:role/web'],
    [
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/web',
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/web',
    ],
    ['arn:PARTITION:iam::*:role/web', 'arn:${PARTITION}:iam::*:role/web'],
    ['arn:partition:iam::*:role/web', 'arn:${partition}:iam::*:role/web'],
    ['arn:aws:iam::*:role/ROLE_NAME', 'arn:aws:iam::*:role/${ROLE_NAME}'],
    ['arn:aws:iam::*:role/{{app}}-<env>', 'arn:aws:iam::*:role/${app}-${env}'],
    ['<role arn>', '${role arn}'],
  ])('%s is %s', (written, shown) => {
    const resource = resourceOf(statement(written))
    expect(show(resource)).toBe(shown)
    expect(resource.some(isHole)).toBe(true)
  })

  it.each([
    '*',
    'arn:aws:iam::111122223333:role/web',
    'arn:aws:iam::aws:policy/AdministratorAccess',
    'arn:aws-us-gov:ec2:us-gov-west-1:*:instance/*',
    'arn:aws:ec2:*:*:instance/*',
    'arn:*:iam::?11122223333:role/*',
    'arn:s3:::bucket/*',
    'arn:aws:iam:111122223333:role/web',
    'arn:aws:iam::111122223333/role/web',
    'arn:aws:s3:::bucket/${aws:username}/*',
    'arn:aws:s3:::bucket/${*}',
    'arn:aws:iam::*:role/EMR_DefaultRole',
    'arn:aws:iam::*:role/PROD',
    'arn:aws:sns:eu-west-1:111122223333:topic:MORE:x',
    'ROLE_NAME',
  ])('are none in %s', written => {
    expect(resourceOf(statement(written)).every(piece => !isHole(piece))).toBe(true)
  })

  it('are the same value where the words are the same', () => {
    const json = statement(
      'arn:aws:iam::ACCOUNT_ID:role/web',
      ', "Condition": { "StringEquals": { "aws:SourceAccount": "${ACCOUNT_ID}", "aws:PrincipalAccount": "<other>" } }',
    )
    const { document } = policyIn(json)
    const condition = ['Statement', '0', 'Condition', 'StringEquals']
    const holes = (written: Text) => written.filter(isHole).map(hole => hole.id)
    const account = holes(textAt(document, 'Statement', '0', 'Resource'))
    expect(account.length).toBe(1)
    expect(holes(textAt(document, ...condition, 'aws:SourceAccount'))).toEqual(account)
    expect(holes(textAt(document, ...condition, 'aws:PrincipalAccount'))).not.toEqual(account)
  })

  it('may be any account, but nothing else', () => {
    const documents = [
      { when: true, value: policyIn(statement('arn:aws:iam::ACCOUNT_ID:role/web')).document },
    ]
    const ask = (resource: string) =>
      allows(new World(), documents, { action: 'iam:PassRole', resource: text(resource), context: new Map() })
    expect(ask('arn:aws:iam::111122223333:role/web')).toBe('maybe')
    expect(ask('arn:aws:iam::x:role/web')).toBe('no')
    expect(ask('arn:aws:iam::111122223333:role/db')).toBe('no')
  })

  it('are found between escapes, with the place of the whole', () => {
    const json =
      '{ "Statement": [{ "Effect": "Allow", "Action": "x:y", "Resource": "arn:aws:s3:::\\u0061/<name>" }] }'
    const resource = resourceOf(json)
    expect(show(resource)).toBe('arn:aws:s3:::a/${name}')
    expect(slice(resource.find(isHole)!.at!)).toBe('<name>')
  })
})
