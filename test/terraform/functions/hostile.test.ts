import { describe, expect, it } from 'vitest'
import { item, list, stringValue } from '../../../src/value/build.ts'
import { stringOf } from '../../../src/value/lift.ts'
import type { TextValue, Value } from '../../../src/value/value.ts'
import { AT, asValue, plainOf } from '../../support/worlds.ts'
import { call } from './harness.ts'

function string(literal: string): Value {
  return stringValue(literal, AT)
}

describe('hostile input', () => {
  const big = 'a'.repeat(5000)

  it.each([
    '(a+)+$',
    '(a|a)*b',
    '(a*)*b',
    '(.*)(.*)(.*)(.*)x',
    'a{1000}{1000}',
    '(((((a?)?)?)?)?)*',
    '('.repeat(5000),
    '[[:',
  ])('the pattern %s ends', pattern => {
    expect(['unknown', 'error', 'list', 'text']).toContain(
      call('regex', string(pattern), string(`${big}!`)).kind,
    )
  })

  it('strings that double do not grow without end', () => {
    let value: Value = string('ab')
    for (let i = 0; i < 60; i++) value = call('replace', value, string('a'), string('aa'))
    let joined: Value = string('ab')
    for (let i = 0; i < 60; i++) joined = call('join', string(''), list([item(joined), item(joined)], AT))
    expect(joined.kind).toBe('text')
    expect((joined as TextValue).text.length).toBeLessThan(200_000)
    expect(call('replace', string(big), string(''), string(big)).kind).toBe('unknown')
    expect(call('indent', asValue(1000), string('\n'.repeat(100_000))).kind).toBe('unknown')
    expect(call('format', string('%999999999s'), string('a')).kind).toBe('unknown')
  })

  it('lists that hold themselves many times do not grow without end', () => {
    let value: Value = asValue(['a', 'b'])
    for (let i = 0; i < 40; i++) value = list([item(value), item(value), item(asValue([i]))], AT)
    for (const name of [
      'flatten',
      'jsonencode',
      'yamlencode',
      'tolist',
      'toset',
      'distinct',
      'can',
      'try',
      'compact',
      'sort',
    ]) {
      expect(call(name, value).at.file).toBeDefined()
    }
    expect(call('tolist', list([item(value), item(asValue([1]))], AT)).at.file).toBeDefined()
  })

  it('names like __proto__ are names like others', () => {
    const decoded = call('jsondecode', string('{"__proto__": {"a": 1}, "constructor": 2}'))
    expect(plainOf(call('keys', decoded))).toEqual(['__proto__', 'constructor'])
    expect(stringOf(call('lookup', decoded, string('toString'), string('none')))).toBe('none')
  })
})
