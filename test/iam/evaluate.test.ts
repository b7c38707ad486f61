import { describe, expect, it } from 'vitest'
import { allows, evaluate } from '../../src/iam/evaluate.ts'
import type { ContextValue, Request } from '../../src/iam/request.ts'
import { slice } from '../../src/syntax/source.ts'
import { choice, error, unknown } from '../../src/value/build.ts'
import { type Cond, negate } from '../../src/value/condition.ts'
import { explore, World } from '../../src/value/scenario.ts'
import { type Text, text } from '../../src/value/text.ts'
import type { Tri } from '../../src/value/tri.ts'
import type { Item, Value } from '../../src/value/value.ts'
import {
  anything,
  asValue,
  documents,
  flag,
  fromJson,
  openMap,
  pieces,
  policy,
  symbol,
  type Written,
  when,
} from '../support/policies.ts'

const ROLE = 'arn:aws:iam::111122223333:role/app/web'

function passRole(resource: string | Text = ROLE, context: Record<string, ContextValue> = {}): Request {
  return {
    action: 'iam:PassRole',
    resource: typeof resource === 'string' ? text(resource) : resource,
    context: new Map(Object.entries(context)),
  }
}

function ask(items: readonly Item[], request: Request = passRole()): Tri {
  return allows(new World(), items, request)
}

const ALLOW = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }
const DENY = { ...ALLOW, Effect: 'Deny' }

describe('an Allow and a Deny', () => {
  it('needs an Allow', () => {
    expect(ask(documents())).toBe('no')
    expect(ask(documents(policy()))).toBe('no')
    expect(ask(documents(policy(ALLOW)))).toBe('yes')
  })

  it('lets a Deny win, in any order and any document', () => {
    expect(ask(documents(policy(ALLOW, DENY)))).toBe('no')
    expect(ask(documents(policy(DENY, ALLOW)))).toBe('no')
    expect(ask(documents(policy(DENY), policy(ALLOW)))).toBe('no')
    expect(ask(documents(policy(ALLOW, { ...DENY, Action: 'iam:GetRole' })))).toBe('yes')
  })

  it('is open where the Deny is', () => {
    const condition = { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }
    expect(ask(documents(policy(ALLOW, { ...DENY, Condition: condition })))).toBe('maybe')
    expect(ask(documents(policy({ ...ALLOW, Condition: condition }, DENY)))).toBe('no')
  })

  it('takes no other effect for granted', () => {
    for (const effect of ['allow', 'deny', null, anything('effect')]) {
      expect(ask(documents(policy({ ...ALLOW, Effect: effect })))).toBe('maybe')
      expect(ask(documents(policy(ALLOW, { ...ALLOW, Effect: effect })))).toBe('maybe')
    }
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
describe('actions', () => {
  const withAction = (action: Written, key = 'Action') =>
    ask(documents(policy({ Effect: 'Allow', [key]: action, Resource: '*' })))

  it('are compared without case and with wildcards', () => {
    expect(withAction('IAM:passrole')).toBe('yes')
    expect(withAction('iam:*')).toBe('yes')
    expect(withAction('*')).toBe('yes')
    expect(withAction('iam:Pass????')).toBe('yes')
    expect(withAction('iam:PassRole?')).toBe('no')
    expect(withAction(['ec2:*', 'iam:Pass*'])).toBe('yes')
    expect(withAction('ec2:*')).toBe('no')
    expect(withAction([])).toBe('no')
  })

  it('may be excluded', () => {
    expect(withAction('ec2:*', 'NotAction')).toBe('yes')
    expect(withAction(['ec2:*', 'IAM:*'], 'NotAction')).toBe('no')
    expect(withAction([anything('action')], 'NotAction')).toBe('maybe')
  })

  it('may be symbols, whose case does not count either', () => {
    expect(withAction(pieces('iam:', symbol('verb')))).toBe('maybe')
    expect(withAction(pieces('ec2:', symbol('verb')))).toBe('no')
    expect(withAction(pieces(symbol('action', { domain: ['IAM:PassRole', 'iam:*'] })))).toBe('yes')
    expect(withAction(pieces(symbol('action', { domain: ['iam:PassRole', 'iam:GetRole'] })))).toBe('maybe')
    const upper = symbol('letters', { shape: { chars: 'upper-alnum', min: 4, max: 4 } })
    expect(withAction(pieces('iam:pass', upper))).toBe('maybe')
  })

  it('have to be there', () => {
    expect(ask(documents(policy({ Effect: 'Allow', Resource: '*' })))).toBe('no')
  })

  it('may be unknown', () => {
    expect(withAction(anything('actions'))).toBe('maybe')
    expect(withAction(['ec2:*', anything('action')])).toBe('maybe')
    expect(withAction(typed('action', { nullable: true }))).toBe('maybe')
    expect(withAction(typed('action', { nullable: true, domain: ['iam:*', '*'] }))).toBe('maybe')
    expect(withAction(typed('action', { domain: ['iam:*', '*'] }))).toBe('yes')
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
describe('resources', () => {
  const withResource = (resource: Written, key = 'Resource', request = passRole()) =>
    ask(documents(policy({ Effect: 'Allow', Action: 'iam:PassRole', [key]: resource })), request)

  it('are whole ARNs, compared with case', () => {
    expect(withResource(ROLE)).toBe('yes')
    expect(withResource('arn:aws:iam::*:role/*')).toBe('yes')
    expect(withResource('arn:aws:iam::111122223333:role/web')).toBe('no')
    expect(withResource('arn:aws:iam::111122223333:role/app/WEB')).toBe('no')
    expect(withResource('web')).toBe('no')
    expect(withResource(['arn:aws:iam::111122223333:role/x', ROLE])).toBe('yes')
  })

  it('may be excluded', () => {
    expect(withResource('arn:aws:iam::*:role/admin/*', 'NotResource')).toBe('yes')
    expect(withResource('arn:aws:iam::*:role/app/*', 'NotResource')).toBe('no')
  })

  it('may share symbols with the request', () => {
    const account = symbol('account', { shape: { chars: 'digit', min: 12, max: 12 } })
    const role = text('arn:aws:iam::', account, ':role/web')
    expect(withResource(pieces('arn:aws:iam::', account, ':role/*'), 'Resource', passRole(role))).toBe('yes')
    expect(withResource('arn:aws:iam::111122223333:role/*', 'Resource', passRole(role))).toBe('maybe')
    expect(withResource('arn:aws:iam::web:role/*', 'Resource', passRole(role))).toBe('no')
  })

  it('may hold policy variables, in policies of the newer Version', () => {
    expect(withResource('arn:aws:iam::111122223333:role/app/${aws:username}')).toBe('maybe')
    expect(withResource('arn:aws:iam::111122223333:role/db/${aws:username}')).toBe('no')
    for (const version of ['2008-10-17', null]) {
      const statement = { ...ALLOW, Resource: 'arn:aws:iam::111122223333:role/app/${aws:username}' }
      expect(ask([{ when: true, value: asValue({ Version: version, Statement: statement }) }])).toBe('no')
    }
  })

  it('have to be there', () => {
    expect(ask(documents(policy({ Effect: 'Allow', Action: 'iam:PassRole' })))).toBe('no')
  })

  it('are not known where they are no strings', () => {
    expect(withResource({ 'Fn::Transform': 'x' })).toBe('maybe')
    expect(withResource([['nested']])).toBe('maybe')
    expect(withResource(anything('arn'))).toBe('maybe')
  })
})

describe('documents', () => {
  it('may hold a lone statement', () => {
    expect(ask(documents({ Version: '2012-10-17', Statement: ALLOW }))).toBe('yes')
  })

  it('may be a string of JSON, symbols included', () => {
    expect(ask(documents(JSON.stringify({ Statement: [ALLOW] })))).toBe('yes')
    const json = pieces(
      '{"Statement":{"Effect":"Allow","Action":"iam:PassRole","Resource":"',
      symbol('arn'),
      '"}}',
    )
    expect(ask([{ when: true, value: json }])).toBe('maybe')
    expect(ask(documents('no JSON'))).toBe('maybe')
  })

  it('may be unknown, or absent', () => {
    expect(ask(documents(anything('policy')))).toBe('maybe')
    expect(ask(documents(policy(ALLOW), anything('policy')))).toBe('maybe')
    expect(ask(documents(policy(DENY), anything('policy')))).toBe('no')
    expect(ask(documents(null))).toBe('no')
    expect(ask(documents({ Version: '2012-10-17', Statement: [anything('statement')] }))).toBe('maybe')
  })

  it('may go on', () => {
    const more: Value = { kind: 'list', items: [], rest: symbol('rest'), at: pieces('').at }
    expect(ask(documents({ Statement: more }))).toBe('maybe')
    expect(ask([{ when: true, value: openMap({}) }])).toBe('maybe')
    const written = { Effect: pieces('Allow'), Action: pieces('iam:PassRole'), Resource: pieces('*') }
    expect(ask(documents(policy(openMap(written))))).toBe('maybe')
    expect(ask(documents(policy(openMap({ ...written, Action: pieces('ec2:*') }))))).toBe('no')
    expect(ask(documents(policy(openMap({ Effect: pieces('Allow') }))))).toBe('maybe')
  })

  it('of another kind say nothing for sure', () => {
    expect(ask(documents(policy({ ...ALLOW, Principal: '*' })))).toBe('maybe')
    expect(ask(documents(['a list']))).toBe('maybe')
  })
})

/** An unknown string. */
function typed(
  id: string,
  { nullable = false, domain }: { nullable?: boolean; domain?: readonly string[] },
): Value {
  const options = { type: 'text' as const, ...(nullable && { nullable }) }
  return unknown(symbol(id, domain && { domain }), pieces('').at, options)
}

/** The answers in all scenarios, and how many scenarios there are. */
function answers(items: readonly Item[], request = passRole()) {
  const { outcomes, paths } = explore(world => [allows(world, items, request)])
  return { answers: outcomes.map(outcome => outcome.result).sort(), paths: paths.length }
}

describe('scenarios', () => {
  const on = flag('on')

  it('decide a guard that matters, wherever it stands', () => {
    const both = { answers: ['no', 'yes'], paths: 2 }
    expect(answers(documents(when(on, policy(ALLOW))))).toEqual(both)
    expect(answers(documents(policy(when(on, ALLOW))))).toEqual(both)
    expect(answers(documents(policy({ ...ALLOW, Action: [when(on, 'iam:*')] })))).toEqual(both)
    expect(answers(documents(policy({ ...ALLOW, Resource: ['x', when(on, '*')] })))).toEqual(both)
    expect(answers(documents(policy({ ...ALLOW, Resource: when(on, '*') })))).toEqual(both)
    expect(answers(documents(policy({ ...ALLOW, Effect: chosen(on, 'Allow', 'Deny') })))).toEqual(both)
    expect(
      answers(
        documents(policy({ ...ALLOW, NotAction: when(on, 'ec2:*'), Action: when(negate(on), 'ec2:*') })),
      ),
    ).toEqual(both)
    const missing = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }
    const request = passRole(ROLE, { 'aws:MultiFactorAuthPresent': 'absent' })
    expect(answers(documents(policy({ ...ALLOW, Condition: when(on, missing) })), request)).toEqual(both)
  })

  it('do not ask what does not matter', () => {
    const guards = Array.from({ length: 12 }, (_, i) => flag(`flag${i}`))
    const others = guards.map(guard => when(guard, { ...ALLOW, Action: 'ec2:*' }))
    expect(answers(documents(policy(...others)))).toEqual({ answers: ['no'], paths: 1 })
    const elsewhere = guards.map(guard => when(guard, { ...ALLOW, Resource: 'arn:aws:s3:::x' }))
    expect(answers(documents(policy(...elsewhere)))).toEqual({ answers: ['no'], paths: 1 })
    const allowing = guards.map(guard => when(guard, ALLOW))
    expect(answers(documents(policy(...allowing, ALLOW)))).toEqual({ answers: ['yes'], paths: 1 })
    expect(answers(documents(policy(...allowing))).paths).toBe(13)
    const open = guards.map(guard => when(guard, { ...ALLOW, Resource: anything('arn') }))
    expect(answers(documents(policy(...open))).paths).toBe(13)
  })

  it('settle a symbol together with its guard', () => {
    const env = symbol('env', { domain: ['web', 'db'] })
    const isWeb: Cond = { sym: env, is: 'web' }
    const statement = { ...ALLOW, Resource: pieces('arn:aws:iam::111122223333:role/app/', env) }
    expect(answers(documents(policy(statement)))).toEqual({ answers: ['maybe'], paths: 1 })
    expect(answers(documents(when(isWeb, policy(statement))))).toEqual({ answers: ['no', 'yes'], paths: 2 })
    const request = passRole(text('arn:aws:iam::111122223333:role/app/', env))
    const guarded = { ...ALLOW, Resource: [when(isWeb, ROLE), 'x'] }
    expect(answers(documents(policy(guarded)), request)).toEqual({ answers: ['no', 'yes'], paths: 2 })
    expect(answers(documents(when(isWeb, policy({ ...ALLOW, Resource: ROLE }))), request)).toEqual({
      answers: ['no', 'yes'],
      paths: 2,
    })
  })

  it('end where evaluating fails, but only there', () => {
    const failing = error('no such role', pieces('').at)
    const one = { answers: ['yes'], paths: 1 }
    expect(answers(documents(choice(on, policy(ALLOW), failing, failing.at)))).toEqual(one)
    expect(
      answers(documents(policy({ ...ALLOW, Resource: [choice(on, pieces('*'), failing, failing.at)] }))),
    ).toEqual(one)
    expect(answers(documents(policy(ALLOW), when(on, failing)))).toEqual(one)
    expect(answers(documents(policy(DENY), when(on, failing)))).toEqual({ answers: ['no'], paths: 1 })
  })

  it('note the defaults on which a document leans', () => {
    const sym = symbol('Param')
    const value = { ...policy(DENY), rests: [sym] }
    const { outcomes } = explore(world => [allows(world, [{ when: true, value }], passRole())])
    expect([...outcomes[0]!.rests]).toEqual([sym])
  })

  it('note no defaults of a document that is not there', () => {
    const value = { ...policy(DENY), rests: [symbol('Param')] }
    const run = (world: World) => [allows(world, [{ when: on, value }], passRole())]
    const { outcomes } = explore(run, { when: negate(on) })
    expect([...outcomes[0]!.rests]).toEqual([])
  })

  it('may have an action here and exclude actions there', () => {
    const verb = pieces('iam:', symbol('verb'))
    const statement = { ...ALLOW, Action: when(on, verb), NotAction: when(flag('more'), 'iam:*') }
    expect(answers(documents(policy(statement)))).toEqual({
      answers: ['maybe', 'maybe', 'no', 'no'],
      paths: 4,
    })
  })
})

function chosen(cond: Cond, then: string, otherwise: string): Value {
  return choice(cond, pieces(then), pieces(otherwise), pieces('').at)
}

describe('a verdict', () => {
  const json = `{
    "Version": "2012-10-17",
    "Statement": [
      { "Sid": "Other", "Effect": "Allow", "Action": "s3:*", "Resource": "*" },
      { "Sid": "WrongRole", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::1:role/x" },
      { "Sid": "Denied", "Effect": "Deny", "Action": "iam:PassRole", "Resource": "arn:aws:iam::1:role/x" },
      { "Sid": "WrongService", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
        "Condition": { "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } } }
    ]
  }`
  const context = { 'iam:PassedToService': [text('ec2.amazonaws.com')] }

  it('shows what came near', () => {
    const { allowed, misses } = evaluate(
      new World(),
      [{ when: true, value: fromJson(json) }],
      passRole(ROLE, context),
    )
    expect(allowed).toBe('no')
    expect(misses.map(({ statement, by, at }) => [statement.sid, by, slice(at)])).toEqual([
      ['WrongRole', 'resource', '"arn:aws:iam::1:role/x"'],
      ['WrongService', 'condition', '"iam:PassedToService": "lambda.amazonaws.com"'],
    ])
    expect(slice(misses[0]!.statement.at)).toContain('"Sid": "WrongRole"')
  })

  it('shows what came near in a trust policy', () => {
    const trust = fromJson(`{ "Statement": [
      { "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } },
      { "Effect": "Allow", "Action": "sts:TagSession", "Principal": { "Service": "ec2.amazonaws.com" } },
      { "Effect": "Deny", "Action": "sts:AssumeRole", "Principal": { "Service": "ec2.amazonaws.com" } },
      { "Effect": "Allow", "Action": "sts:TagSession", "Principal": { "Service": "lambda.amazonaws.com" } }
    ] }`)
    const request = { ...passRole([]), action: 'sts:AssumeRole', service: [text('ec2.amazonaws.com')] }
    const { misses } = evaluate(new World(), [{ when: true, value: trust }], request)
    expect(misses.map(({ by, at }) => [by, slice(at)])).toEqual([
      ['principal', '"lambda.amazonaws.com"'],
      ['action', '"sts:TagSession"'],
    ])
  })

  it('shows the service among several principals', () => {
    const trust = fromJson(`{ "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole",
      "Principal": { "AWS": "999999999999", "Service": ["lambda.amazonaws.com"] } } }`)
    const request = { ...passRole([]), action: 'sts:AssumeRole', service: [text('ec2.amazonaws.com')] }
    const { misses } = evaluate(new World(), [{ when: true, value: trust }], request)
    expect(misses.map(({ at }) => slice(at))).toEqual(['"lambda.amazonaws.com"'])
  })

  it('shows what allows and what denies', () => {
    const both = documents(policy({ ...ALLOW, Sid: 'A' }, { ...DENY, Sid: 'D' }))
    expect(evaluate(new World(), both, passRole())).toMatchObject({
      allowed: 'no',
      allowedBy: { sid: 'A' },
      deniedBy: { sid: 'D' },
      misses: [],
    })
    expect(evaluate(new World(), documents(policy(ALLOW)), passRole()).deniedBy).toBeUndefined()
  })

  it('decides nothing for the sake of its reasons', () => {
    const on = flag('on')
    const elsewhere = when(on, { ...ALLOW, Resource: [when(flag('more'), 'x'), 'y'] })
    const failing = error('no such thing', pieces('').at)
    const other = { ...ALLOW, Action: 'ec2:*', Resource: [when(on, failing)] }
    const run = (world: World) => [evaluate(world, documents(policy(elsewhere, other)), passRole())]
    const { outcomes, paths } = explore(run)
    expect(paths.length).toBe(1)
    expect(outcomes[0]!.result.misses.length).toBe(1)
    const off = explore(run, { when: negate(on) })
    expect(off.outcomes[0]!.result.misses).toEqual([])
    const gone = documents(when(on, policy({ ...ALLOW, Resource: 'x' })))
    const without = explore(world => [evaluate(world, gone, passRole())], { when: negate(on) })
    expect(without.outcomes[0]!.result.misses).toEqual([])
  })
})
