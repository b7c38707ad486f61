import { describe, expect, it } from 'vitest'
import { arnOf, isFirm } from '../../src/iam/arn.ts'
import { show, text } from '../../src/value/text.ts'
import { symbol } from '../support/policies.ts'

describe('an ARN', () => {
  it('has six parts, of which the last may hold colons', () => {
    const arn = arnOf(text('arn:aws:sns:eu-west-1:111122223333:topic:a:b'))!
    expect([arn.partition, arn.service, arn.region, arn.account, arn.resource].map(show)).toEqual([
      'aws',
      'sns',
      'eu-west-1',
      '111122223333',
      'topic:a:b',
    ])
  })

  it('may have empty parts and symbols', () => {
    const arn = arnOf(text('arn:', symbol('p'), ':iam::', symbol('a'), ':role', '/', symbol('n')))!
    expect([arn.partition, arn.service, arn.region, arn.account, arn.resource].map(show)).toEqual([
      '${p}',
      'iam',
      '',
      '${a}',
      'role/${n}',
    ])
    expect(isFirm(arn)).toBe(false)
  })

  it('may be written in pieces', () => {
    const pieces = ['arn', ':', 'aws', ':', 'iam', ':', ':', '1', ':', 'role/', 'x'].map(lit => ({ lit }))
    expect(arnOf(pieces)).toMatchObject({ partition: [{ lit: 'aws' }], resource: [{ lit: 'role/x' }] })
  })

  it.each(['', '*', 'arn:aws:iam', 'role/web', 'xarn:a:b:c:d:e'])('is not %j', written => {
    expect(arnOf(text(written))).toBeUndefined()
  })

  it('has firm parts where no symbol before the resource can hold a colon', () => {
    const digits = symbol('a', { shape: { chars: 'digit', min: 12, max: 12 } })
    const partition = symbol('p', { domain: ['aws', 'aws-cn'] })
    expect(isFirm(arnOf(text('arn:', partition, ':iam::', digits, ':role/', symbol('n')))!)).toBe(true)
    expect(isFirm(arnOf(text('arn:', symbol('p', { domain: ['a:b'] }), ':iam::1:role/x'))!)).toBe(false)
  })
})
