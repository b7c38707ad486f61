import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, say } from './templates.ts'

/** An expression without notation: JSON, in which a function is written in its long form. */
type Json = string | number | boolean | Json[] | { [key: string]: Json }

const text = fc.stringMatching(/^[a-z0-9 :,$/"'\\{}#-]{0,8}$/)
const leaf = fc.oneof(
  text,
  fc.constantFrom<Json>({ Ref: 'Env' }, { Ref: 'Name' }, { Ref: 'AWS::Region' }, { Ref: 'Other' }),
  fc.constantFrom<Json>({ 'Fn::GetAtt': ['Other', 'Arn'] }, { 'Fn::GetAtt': ['Thing', 'A.B'] }),
  fc.constantFrom<Json>(
    { 'Fn::Sub': '${Env}/${Other.Arn}${!x}' },
    { 'Fn::FindInMap': ['Map', { Ref: 'Env' }, 'key'] },
  ),
  fc.constantFrom<Json>({ 'Fn::ImportValue': 'name' }, { 'Fn::GetAZs': '' }, 7, true),
  fc.constantFrom<Json>(
    { 'Fn::Length': ['a', { Ref: 'Env' }] },
    { 'Fn::Cidr': ['10.0.0.0/16', 2, '8'] },
    { 'Fn::Split': ['-', { 'Fn::Sub': 'a-${Env}-${Name}' }] },
    { 'Fn::ToJsonString': { a: [1, { Ref: 'Name' }] } },
    { 'Fn::Base64': { 'Fn::Sub': '${Name}' } },
    { 'Fn::FindInMap': [{ 'Fn::Sub': 'Map' }, { Ref: 'Env' }, 'none', { DefaultValue: { Ref: 'Name' } }] },
    { 'Fn::GetStackOutput': { StackName: 's', OutputName: 'o' } },
  ),
)
const { expression } = fc.letrec<{ expression: Json }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.constantFrom('IsProd', 'IsNamed'), tie('expression'), tie('expression'))
      .map(args => ({ 'Fn::If': args })),
    fc
      .tuple(fc.constantFrom('', '-'), fc.array(tie('expression'), { maxLength: 3 }))
      .map(([between, parts]) => ({ 'Fn::Join': [between, parts] })),
    fc.tuple(tie('expression'), tie('expression')).map(parts => ({ 'Fn::Select': [1, parts] })),
    fc
      .tuple(text, tie('expression'))
      .map(([a, b]) => ({ 'Fn::Sub': [`${a.replace(/[${}]/g, '')}\${B}`, { B: b }] })),
  ),
}))

/** A template whose role is called by the expression. `more` are more parameters. */
function template(name: Json, more: { [key: string]: Json } = {}): { [key: string]: Json } {
  return {
    Parameters: {
      Env: { Type: 'String', AllowedValues: ['dev', 'prod'] },
      Name: { Type: 'String', Default: 'n' },
      ...more,
    },
    Mappings: { Map: { dev: { key: 'd' }, prod: { key: 'p' } } },
    Conditions: {
      IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] },
      IsNamed: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Name' }, ''] }] },
    },
    Resources: {
      Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: name, AssumeRolePolicyDocument: {} } },
      Other: { Type: 'AWS::IAM::Role', Properties: { Path: '/p/', AssumeRolePolicyDocument: {} } },
      Thing: { Type: 'Custom::Thing' },
    },
  }
}

/** JSON is YAML, so only the functions are written anew: `!Sub "…"`. A value takes one tag alone. */
function shortTags(node: Json): string {
  if (Array.isArray(node)) return `[${node.map(shortTags).join(', ')}]`
  if (typeof node !== 'object') return JSON.stringify(node)
  const [key, argument] = callIn(node) ?? []
  if (key && !callIn(argument)) return `!${key.replace('Fn::', '')} ${shortTags(argument!)}`
  return `{${Object.entries(node)
    .map(([name, value]) => `${JSON.stringify(name)}: ${shortTags(value)}`)
    .join(', ')}}`
}

/** The function that a node calls, and its argument. */
function callIn(node: Json | undefined): [string, Json] | undefined {
  if (typeof node !== 'object' || Array.isArray(node)) return undefined
  const [[key, argument] = ['', ''], ...others] = Object.entries(node)
  const isCall = others.length === 0 && (key === 'Ref' || key.startsWith('Fn::'))
  return isCall ? [key, argument] : undefined
}

function nameIn(source: string): string[] {
  const { any, given } = read(source)
  return [any, given].map(model => say(model?.roles[0]?.name))
}

describe('one template in several notations', () => {
  it('has the same values', () => {
    fc.assert(
      fc.property(expression, name => {
        const json = JSON.stringify(template(name))
        const names = nameIn(json)
        expect(nameIn(`# YAML\n${json}`)).toEqual(names)
        expect(nameIn(`# YAML\n${shortTags(template(name))}`)).toEqual(names)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('a literal and a parameter that can have no other value', () => {
  it('are the same', () => {
    fc.assert(
      fc.property(expression, name => {
        const parameters: { [key: string]: Json } = {}
        const moved = literalsMoved(name, parameters)
        expect(nameIn(JSON.stringify(template(moved, parameters)))).toEqual(
          nameIn(JSON.stringify(template(name))),
        )
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})

/** The expression with its literals, where a Ref can stand for them, moved into parameters. */
function literalsMoved(node: Json, parameters: { [key: string]: Json }): Json {
  if (typeof node === 'string') {
    const name = `P${Object.keys(parameters).length}`
    parameters[name] = { Type: 'String', AllowedValues: [node] }
    return { Ref: name }
  }
  if (typeof node !== 'object' || Array.isArray(node)) return node
  const [key, argument] = Object.entries(node)[0]!
  const moved = (part: Json) => literalsMoved(part, parameters)
  if (key === 'Fn::Join' && Array.isArray(argument))
    return { [key]: [argument[0]!, (argument[1] as Json[]).map(moved)] }
  if (key === 'Fn::If' && Array.isArray(argument))
    return { [key]: [argument[0]!, ...argument.slice(1).map(moved)] }
  if (key === 'Fn::Select' && Array.isArray(argument))
    return { [key]: [argument[0]!, (argument[1] as Json[]).map(moved)] }
  return node
}
