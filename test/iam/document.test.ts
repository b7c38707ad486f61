import { describe, expect, it } from 'vitest'
import { clausesOf, elementOf, statementsOf } from '../../src/iam/document.ts'
import { slice } from '../../src/syntax/source.ts'
import type { MapValue, Value } from '../../src/value/value.ts'
import { anything, asValue, flag, fromJson, openMap, policy, when } from '../support/policies.ts'

const ALLOW = { Effect: 'Allow', Action: ['a:b', null, when(flag('on'), 'c:d')], Resource: '*' }

describe('statements', () => {
  it('are read with their guards, nothing decided', () => {
    const { statements, open } = statementsOf(policy(ALLOW, when(flag('on'), ALLOW), null))
    expect(statements.map(statement => statement.when)).toEqual([true, flag('on')])
    expect(open).toBe(false)
  })

  it('are open where something of them is not known', () => {
    const isOpen = (document: Value) => statementsOf(document).open
    expect(isOpen(anything('document'))).toBe(true)
    expect(isOpen(policy(ALLOW, anything('statement')))).toBe(true)
    expect(isOpen(openMap({}))).toBe(true)
    expect(isOpen(openMap({ Statement: ALLOW }))).toBe(false)
    expect(isOpen(asValue('no JSON'))).toBe(true)
    expect(isOpen(asValue(null))).toBe(false)
  })

  it('are read once', () => {
    const document = policy(ALLOW)
    expect(statementsOf(document)).toBe(statementsOf(document))
  })
})

describe('elements', () => {
  it('are the lone one or those of the list that are there', () => {
    const statement = asValue(ALLOW) as MapValue
    expect(elementOf(statement, 'Action')!.items.map(item => item.when)).toEqual([true, flag('on')])
    expect(elementOf(statement, 'Resource')!.items.length).toBe(1)
    expect(elementOf(statement, 'resource')).toBeUndefined()
    expect(elementOf(statement, '__proto__')).toBeUndefined()
    expect(elementOf(asValue({ Action: null }) as MapValue, 'Action')).toBeUndefined()
  })
})

describe('clauses', () => {
  it('have the place of key and values', () => {
    const statement = fromJson(
      '{ "Condition": { "Bool": { "aws:A": "true" }, "Null": { "aws:B": ["x", "y"] } } }',
    )
    const clauses = clausesOf(statement as MapValue)
    expect(clauses.map(({ at }) => slice(at))).toEqual(['"aws:A": "true"', '"aws:B": ["x", "y"]'])
  })
})
