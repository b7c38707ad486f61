/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
import { describe, expect, it } from 'vitest'
import { allows } from '../../src/iam/evaluate.ts'
import type { ContextValue } from '../../src/iam/request.ts'
import { choice } from '../../src/value/build.ts'
import { World } from '../../src/value/scenario.ts'
import { text } from '../../src/value/text.ts'
import { anything, asValue, documents, flag, pieces, symbol, type Written } from '../support/policies.ts'

const CONTEXT: Record<string, ContextValue> = {
  'aws:username': [text('ann')],
  'aws:PrincipalTag/team': 'absent',
  'aws:TagKeys': [text('a'), text('b')],
  'aws:PrincipalTag/star': [text('*')],
  'aws:PrincipalTag/unsure': { perhaps: [text('ann')] },
}

function ask(
  resource: Written,
  asked = 'arn:aws:iam::111122223333:role/ann',
  version: Written = '2012-10-17',
) {
  const document = {
    Version: version,
    Statement: { Effect: 'Allow', Action: 'iam:PassRole', Resource: resource },
  }
  const context = new Map(Object.entries(CONTEXT))
  return allows(new World(), documents(asValue(document)), {
    action: 'iam:PassRole',
    resource: text(asked),
    context,
  })
}

const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`

describe('a policy variable in a resource', () => {
  it.each([
    ['is what the request says', '${aws:username}', 'yes'],
    ['is compared without case', '${AWS:UserName}', 'yes'],
    ['stands among letters', 'x-${aws:username}', 'no'],
    ['has a default that counts where its key is missing', "${aws:PrincipalTag/team, 'ann'}", 'yes'],
    ['has a default that is compared', "${aws:PrincipalTag/team, 'bob'}", 'no'],
    ['has a default that does not count else', "${aws:username, 'bob'}", 'yes'],
    ['may be anything where its key is missing', '${aws:PrincipalTag/team}', 'maybe'],
    ['may be anything where nothing is known of its key', '${aws:userid}', 'maybe'],
    ['may be anything where its key may be missing', "${aws:PrincipalTag/unsure, 'bob'}", 'maybe'],
    ['may be anything where its key has several values', '${aws:TagKeys}', 'maybe'],
    ['may be anything where its value holds a wildcard', '${aws:PrincipalTag/star}', 'maybe'],
    ['may be anything where it is written oddly', '${aws:username,bob}', 'maybe'],
    ['is a letter where it escapes one', 'ann${$}', 'no'],
    ['is no variable without its brace', '${aws:username', 'no'],
  ])('%s: %s', (_, name, expected) => {
    expect(ask(role(name))).toBe(expected)
  })

  it('is letters before the fifth colon', () => {
    expect(ask('arn:aws:iam::${aws:PrincipalAccount}:role/ann')).toBe('no')
    expect(ask('arn:aws:*${aws:PrincipalAccount}:role/ann')).toBe('maybe')
    const account = pieces('arn:aws:iam::', symbol('account'), ':role/${aws:username}')
    expect(ask(account)).toBe('maybe')
  })

  it('is letters in policies of an older Version', () => {
    expect(ask(role('${aws:username}'), undefined, '2008-10-17')).toBe('no')
    expect(ask(role('${aws:username}'), undefined, null)).toBe('no')
    expect(ask(role('${aws:username}'), role('${aws:username}'), '2008-10-17')).toBe('yes')
  })

  it('is open where the Version is', () => {
    expect(ask(role('${aws:username}'), undefined, anything('version'))).toBe('maybe')
    const either = choice(flag('old'), asValue('2008-10-17'), asValue('2012-10-17'), pieces('').at)
    expect(ask(role('${aws:username}'), undefined, either)).toBe('maybe')
  })

  it('may have a name that is not known', () => {
    const tagged = pieces(role('${aws:PrincipalTag/'), symbol('tag'), '}')
    expect(ask(tagged)).toBe('maybe')
    expect(ask(pieces(role('x-${aws:PrincipalTag/'), symbol('tag'), '}'))).toBe('no')
  })
})
