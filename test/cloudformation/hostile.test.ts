import { describe, expect, it } from 'vitest'
import { Evaluator } from '../../src/cloudformation/evaluator.ts'
import { Run } from '../../src/cloudformation/run.ts'
import { templateOf } from '../../src/cloudformation/template.ts'
import { sourceOf } from '../../src/syntax/source.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { isHole } from '../../src/value/text.ts'
import { read, roleName, say, sayCond, withRoleName } from './templates.ts'

const range = (count: number) => [...Array(count).keys()]

function role(logicalId: string, name: string): string {
  return `  ${logicalId}: {Type: AWS::IAM::Role, Properties: {RoleName: ${name}, AssumeRolePolicyDocument: {}}}\n`
}

describe('names that need themselves', () => {
  it('are unknown', () => {
    const { roles } = read(`Resources:\n${role('A', '!Sub "a${B}"')}${role('B', '!Sub "b${A}"')}`).any
    expect(roles.map(({ name }) => say(name))).toEqual(['ab${A}', 'b${A}'])
  })

  it('do not grow without end', () => {
    const resources = range(60).map(n => role(`R${n}`, `!Sub "x\${R${n + 1}}\${R${n + 1}}"`))
    const { roles } = read(`Resources:\n${resources.join('')}${role('R60', 'end')}`).any
    expect(say(roles[59]?.name)).toBe('xendend')
    for (const { name } of roles) expect(say(name).length).toBeLessThan(100_000)
    expect(say(roles[0]?.name)).toContain('${limit}')
  })

  it('do not grow without end where each repeats the one before ten thousand times', () => {
    const repeated = (name: string) => `!Sub "${`\${${name}}`.repeat(10_000)}"`
    const resources = range(4).map(n => role(`R${n}`, repeated(n === 0 ? 'P' : `R${n - 1}`)))
    const { roles } = read(`Parameters: {P: {Type: String}}\nResources:\n${resources.join('')}`).any
    expect(say(roles[0]?.name)).toBe('${P}'.repeat(10_000))
    expect(say(roles[1]?.name)).toBe('${limit}')
    for (const { name } of roles) expect(say(name).length).toBeLessThan(100_000)
  })

  it('may be choices that repeat the one before on both sides', () => {
    const resources = range(60).map(n =>
      role(`R${n + 1}`, `!If [C${n}, !Sub "a\${R${n}}", !Sub "\${R${n}}b"]`),
    )
    const { roles } = read(`Resources:\n${role('R0', 'end')}${resources.join('')}`).any
    expect(say(roles[1]?.name)).toBe('(aend if C0=true else endb)')
    expect(roles).toHaveLength(61)
  })

  it('may be a choice ten thousand times', () => {
    const { roles } = read(`Resources:
${role('R0', '!If [C, a, b]')}${role('R1', `!Sub "${'${R0}'.repeat(10_000)}"`)}`).any
    expect(say(roles[1]?.name)).toBe(`(${'a'.repeat(10_000)} if C=true else ${'b'.repeat(10_000)})`)
  })

  it('may follow each other in a long row', () => {
    const resources = range(5000).map(n => role(`R${n}`, `!Sub "\${R${n + 1}}"`))
    const { roles } = read(`Resources:\n${resources.join('')}${role('R5000', 'end')}`).any
    expect(roles).toHaveLength(5001)
    expect(say(roles[4990]?.name)).toContain('end')
  })
})

describe('deep nesting', () => {
  it('is unknown past a limit', () => {
    const name = roleName(`${'!If [C, '.repeat(300)}x${', y]'.repeat(300)}`)
    expect(say(name)).toContain('C=true')
    const joined = roleName(`${'!Join ["", ['.repeat(300)}x${']]'.repeat(300)}`)
    expect(say(joined)).toBe('${limit}')
  })

  it('of conditions is an opaque test past a limit', () => {
    const nested = `${'!Not ['.repeat(300)}!Equals [a, a]${']'.repeat(300)}`
    expect(say(roleName('!If [C, a, b]', `Conditions: {C: ${nested}}`))).toMatch(
      /^\(. if a condition=true else .\)$/,
    )
  })
})

describe('conditions', () => {
  it('that double at each level are an opaque test past a limit', () => {
    const conditions = range(100).map(
      n =>
        `  C${n}: !Or [!And [!Condition C${n + 1}, !Equals [!Ref P, ${n}]], !Not [!Condition C${n + 1}]]\n`,
    )
    const { conditions: named } = read(
      `Conditions:\n${conditions.join('')}  C100: !Equals [!Ref P, x]\nResources: {A: {Type: AWS::S3::Bucket}}`,
    ).any.unit
    expect(sayCond(named[99]!.is)).toBe('((P=x and P=99) or not P=x)')
    for (const { is } of named) expect(sayCond(is).length).toBeLessThan(20_000)
  })

  it('cost no more together: forty independent guards are forty guarded elements', () => {
    const conditions = range(40).map(n => `  C${n}: !Equals [!Ref P${n}, x]\n`)
    const arns = range(40).map(n => `!If [C${n}, a${n}, b${n}]`)
    const guarded = range(40).map(
      n => `!If [C${n}, {PolicyName: p, PolicyDocument: {}}, !Ref "AWS::NoValue"]`,
    )
    const { roles } = read(`Conditions:
${conditions.join('')}
Resources:
  A:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Join ['', [${arns.join(', ')}]]
      ManagedPolicyArns: [${arns.join(', ')}]
      Policies: [${guarded.join(', ')}]
`).any
    const name = roles[0]?.name
    expect(name?.kind === 'text' && name.text.filter(isHole)).toHaveLength(40)
    expect(roles[0]?.policies).toHaveLength(120)
  })
})

describe('the budget', () => {
  it('ends evaluation, and the rest is unknown', () => {
    const text = withRoleName('web')
    const node = parseYaml(sourceOf({ path: 'x.yaml', text })).documents[0]!
    const template = templateOf(node, { path: 'x.yaml', text }, false)
    const evaluator = new Evaluator(template, new Run('any'))
    const name = { kind: 'scalar', value: 1, raw: '1', at: node.at } as const
    expect(say(evaluator.value(name))).toBe(':1')
    evaluator.spend(2_000_000)
    expect(say(evaluator.value(name))).toBe('${limit}')
    expect(evaluator.run.metLimit).toBe(true)
  })
})

describe('mappings', () => {
  it('that look into themselves end', () => {
    const again = '!FindInMap [M, !Ref P, !Ref Q]'
    const level = `{B0: ${again}, B1: ${again}, B2: ${again}}`
    const name = roleName(again, `Mappings: {M: {A0: ${level}, A1: ${level}, A2: ${level}}}`)
    expect(say(name)).toContain('mapping')
  })
})

describe('templates that make no sense', () => {
  const SECTIONS = ['Parameters', 'Mappings', 'Conditions', 'Rules', 'Outputs', 'Transform']
  const NONSENSE = [
    '~',
    'text',
    '[]',
    '[1]',
    '{}',
    '{A: ~}',
    '{A: text}',
    '{A: []}',
    '{A: {B: {}}}',
    '{__proto__: {A: 1}}',
  ]
  const FUNCTIONS = [
    'Ref',
    'Fn::If',
    'Fn::Sub',
    'Fn::Join',
    'Fn::GetAtt',
    'Fn::FindInMap',
    'Fn::Select',
    'Fn::Split',
    'Fn::Base64',
    'Fn::ImportValue',
    'Fn::Length',
    'Fn::Cidr',
    'Fn::GetAZs',
    'Fn::ToJsonString',
    'Fn::Transform',
    'Fn::Contains',
    'Fn::EachMemberIn',
    'Fn::GetStackOutput',
    'Fn::Equals',
    'Condition',
  ]

  it.each(SECTIONS)('are read: %s', section => {
    for (const nonsense of NONSENSE) {
      const { roles } = read(
        withRoleName('!If [A, !Ref A, !FindInMap [A, B, C]]', `${section}: ${nonsense}`),
      ).any
      expect(roles).toHaveLength(1)
    }
  })

  it.each(FUNCTIONS)('are read: %s', name => {
    for (const nonsense of [
      ...NONSENSE,
      '[a, b, c, d, e]',
      '["", ""]',
      '[[], {}]',
      '[0, x]',
      '{"Fn::If": []}',
    ]) {
      const { roles } = read(
        withRoleName(`{"${name}": ${nonsense}}`, `Conditions: {A: {"${name}": ${nonsense}}}`),
      ).any
      expect(roles).toHaveLength(1)
    }
  })

  it.each(NONSENSE)('are read: properties %s', nonsense => {
    const types = [
      'AWS::IAM::Role',
      'AWS::IAM::Policy',
      'AWS::IAM::InstanceProfile',
      'AWS::EC2::LaunchTemplate',
      'AWS::EC2::Instance',
    ]
    const resources = types.map(
      (type, n) => `  R${n}: {Type: ${type}, Properties: ${nonsense}, Condition: ${nonsense}}\n`,
    )
    const { roles, profiles, launches } = read(`Resources:\n${resources.join('')}`).any
    expect([roles.length, profiles.length, launches.length]).toEqual([1, 1, 2])
  })
})
