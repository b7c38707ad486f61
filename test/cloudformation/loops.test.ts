import { describe, expect, it } from 'vitest'
import { read, say, sayCond, where, written } from './templates.ts'

const ROLE = '{Type: AWS::IAM::Role, Properties: {RoleName: '
const PARAMETERS = `Transform: AWS::LanguageExtensions
Parameters:
  Env: {Type: String, AllowedValues: [dev, prod]}
  Teams: {Type: CommaDelimitedList, Default: 'web, db'}
Mappings:
  Tiers: {all: {Names: [front, back]}, none: {Names: []}}
  Single: {prod: {Names: [sole]}}
`

/** A template whose resources are these. */
function resources(loops: string, sections = '') {
  return read(`${PARAMETERS}${sections}Resources:\n${loops}`)
}

/** The names of the roles in a template, by their logical ids. */
function names(loops: string, pass: 'any' | 'given' = 'any'): string[] {
  const roles = resources(loops)[pass]?.roles ?? []
  return roles.map(({ target, name }) => `${target.address} ${say(name)}`)
}

describe('Fn::ForEach in Resources', () => {
  it.each<[string, string[]]>([
    [`Fn::ForEach::Loop: [Id, [a, b], {'R\${Id}': ${ROLE} !Ref Id}}}]`, ['Ra a', 'Rb b']],
    [`'Fn::ForEach::Loop': [Id, [1, 02], {'R\${Id}': ${ROLE} 'x-\${Id}-y'}}}]`, ['R1 x-1-y', 'R02 x-02-y']],
    [`Fn::ForEach::Loop: [Id, [a], {'R\${Id}': ${ROLE} {Ref: Id}}}}]`, ['Ra a']],
    [
      `Fn::ForEach::Loop: [Id, [a], {'R\${Id}': ${ROLE} !Sub '\${Id}-\${Env}-\${!Id}'}}}]`,
      ['Ra a-${Env}-${Id}'],
    ],
    [`Fn::ForEach::Loop: [Id, [a], {'R\${Id}': ${ROLE} !Sub ['\${X}', {X: !Ref Id}]}}}]`, ['Ra a']],
    [`Fn::ForEach::Loop: [Id, [a], {'R\${Id}': ${ROLE} !Join ['-', [!Ref Id, '\${Id}']]}}}]`, ['Ra a-a']],
    [`Fn::ForEach::Loop: [Id, [10.0.0.1], {'R&{Id}': ${ROLE} '\${Id} &{Id}'}}}]`, ['R10001 10.0.0.1 10001']],
    [`Fn::ForEach::Loop: [Id, ['Yes'], {'R': ${ROLE} !Ref Id}}}]`, ['R Yes']],
    [`Fn::ForEach::Loop: [Id, [!Ref Env], {'R\${Id}': ${ROLE} x}}}]`, []],
    [`Fn::ForEach::Loop: [Id, [a, a], {'R\${Id}': ${ROLE} x}}}]`, ['Ra x']],
    [
      `Fn::ForEach::Loop: [Id, !FindInMap [Tiers, all, Names], {'R\${Id}': ${ROLE} !Ref Id}}}]`,
      ['Rfront front', 'Rback back'],
    ],
    [`Fn::ForEach::Loop: [Id, !FindInMap [Tiers, none, Names], {'R\${Id}': ${ROLE} x}}}]`, []],
    [
      `Fn::ForEach::Loop: [Id, !FindInMap [Single, !Ref Env, Names], {'R\${Id}': ${ROLE} !Ref Id}}}]`,
      ['Rsole sole'],
    ],
    [`Fn::ForEach::Loop: [Id, !FindInMap [Tiers, !Ref Tier, Names], {'R\${Id}': ${ROLE} x}}}]`, []],
    [`Fn::ForEach::Loop: [Id, !Split [',', 'a,b'], {'R\${Id}': ${ROLE} !Ref Id}}}]`, ['Ra a', 'Rb b']],
    [
      `Fn::ForEach::Outer: [A, [x, y], {'Fn::ForEach::Inner': [B, [1, 2], {'R\${A}\${B}': ${ROLE} !Sub '\${A}\${B}'}}}]}]`,
      ['Rx1 x1', 'Rx2 x2', 'Ry1 y1', 'Ry2 y2'],
    ],
    [
      `Fn::ForEach::Outer: [A, [all], {'Fn::ForEach::Inner': [B, !FindInMap [Tiers, !Ref A, Names], {'R\${B}': ${ROLE} !Ref B}}}]}]`,
      ['Rfront front', 'Rback back'],
    ],
    [
      `Fn::ForEach::Loop: [Id, [a], {'R\${Id}': ${ROLE} r}}, 'S\${Id}': ${ROLE} !Ref 'R\${Id}'}}}]`,
      ['Ra r', 'Sa r <Ra name>'],
    ],
    [
      `Fn::ForEach::Loop: [Id, [a], {'R\${Id}': ${ROLE} r}}, 'S\${Id}': ${ROLE} !Sub '\${R\${Id}}-s'}}}]`,
      ['Ra r', 'Sa r-s'],
    ],
  ])('%s', (loops, expected) => expect(names(`  ${loops}\n`)).toEqual(expected))

  it('refers to resources that another loop writes, however the name is put together', () => {
    const arns = [
      "!GetAtt 'R${Id}.Arn'",
      "!GetAtt ['R${Id}', Arn]",
      "!GetAtt [!Sub 'R${Id}', Arn]",
      "!GetAtt [!Join ['', [R, !Ref Id]], !Sub 'Arn']",
      "!Sub '${R${Id}.Arn}'",
    ]
    for (const arn of arns) {
      const loops = `  Fn::ForEach::Roles: [Id, [a], {'R\${Id}': ${ROLE} r}}}]
  Fn::ForEach::Profiles: [Id, [a], {'P\${Id}': {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [${arn}]}}}]\n`
      expect(say(resources(loops).any.profiles[0]?.roles)).toContain('<Ra arn>')
    }
  })

  it('runs over a list parameter where it is known: with its default, or with a given value', () => {
    const loops = `  Fn::ForEach::Loop: [Team, !Ref Teams, {'R\${Team}': ${ROLE} !Ref Team}}}]\n`
    expect(names(loops, 'given')).toEqual(['Rweb web', 'Rdb db'])
    const given = read(`${PARAMETERS}Resources:\n${loops}`, new Map([['Teams', 'x']])).any
    expect(given.roles.map(role => role.target.address)).toEqual(['Rx'])
    expect(given.unit.gaps).toEqual([])
  })

  it('is a gap where the collection is not known, and where it is no loop', () => {
    for (const loop of ['[Team, !Ref Teams, {}]', '[Team, [a]]', '[[x], [a], {}]', 'text', '{}']) {
      const { gaps } = resources(`  A: {Type: AWS::S3::Bucket}\n  Fn::ForEach::Loop: ${loop}\n`).any.unit
      expect(gaps.map(({ why }) => why)).toEqual(['resources written by Fn::ForEach are not read'])
    }
  })

  it('points into the body, and tells its iterations apart by their addresses', () => {
    const loop = `  Fn::ForEach::Loop: [Id, [a, b], {'R\${Id}': ${ROLE} 'x-\${Id}'}}}]\n`
    const { roles } = resources(loop).any
    expect(roles.map(({ target }) => where(target.at))).toEqual(['9:36', '9:36'])
    expect(roles.map(({ name }) => written(name.at))).toEqual(["'x-${Id}'", "'x-${Id}'"])
    const [name] = roles.map(role => role.name)
    expect(name?.kind === 'text' && name.text.map(piece => written(piece.at))).toEqual(['x-', '${Id}'])
  })

  it('keeps the condition of what it writes', () => {
    const sections =
      "Conditions:\n  Fn::ForEach::Each: [Id, [dev, prod], {'Is${Id}': !Equals [!Ref Env, !Ref Id]}]\n"
    const loop = `  Fn::ForEach::Loop:
    - Id
    - [dev, prod]
    - 'R\${Id}':
        Type: AWS::IAM::Role
        Condition: 'Is\${Id}'
        DependsOn: 'X\${Id}'
        Properties: {RoleName: !If ['Is\${Id}', x, y], AssumeRolePolicyDocument: {}}
`
    const { roles, unit } = resources(loop, sections).any
    expect(roles.map(({ when }) => sayCond(when))).toEqual(['Env=dev', 'Env=prod'])
    expect(roles.map(({ name }) => say(name))).toEqual(['(x if Env=dev else y)', '(x if Env=prod else y)'])
    expect(unit.conditions.map(({ name }) => name)).toEqual(['Isdev', 'Isprod'])
  })
})

describe('Fn::ForEach elsewhere', () => {
  it('writes properties', () => {
    const { roles } = resources(`  R:
    Type: AWS::IAM::Role
    Properties:
      Fn::ForEach::Names: [Key, [RoleName], {'\${Key}': web}]
      AssumeRolePolicyDocument: {Fn::ForEach::Keys: [K, [A, B], {'\${K}': !Ref K}]}
`).any
    expect(say(roles[0]?.name)).toBe('web')
    expect(say(roles[0]?.trust)).toBe('{A: A, B: B}')
  })

  it('leaves a map open where its collection is not known', () => {
    const { roles } = resources(`  R:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {A: a, Fn::ForEach::Keys: [K, !Ref Teams, {'\${K}': !Ref K}]}}
`).any
    expect(say(roles[0]?.trust)).toBe('{A: a, …}')
  })

  it('writes outputs', () => {
    const { mentions } = read(`${PARAMETERS}Resources:
  Fn::ForEach::Loop: [Id, [a, b], {'R\${Id}': ${ROLE} !Ref Id}}}]
Outputs:
  Fn::ForEach::Out: [Id, [a, b], {'Out\${Id}': {Value: !Ref 'R\${Id}'}}]
`).any
    expect(mentions.map(({ how, value }) => `${how} ${say(value)}`)).toEqual([
      'output a <Ra name>',
      'output b <Rb name>',
    ])
  })

  it('names no condition that it does not know', () => {
    const { conditions } = resources(
      '  A: {Type: AWS::S3::Bucket}\n',
      "Conditions:\n  Fn::ForEach::Each: [Id, !Ref Teams, {'Is${Id}': !Equals [a, b]}]\n",
    ).any.unit
    expect(conditions).toEqual([])
  })
})

describe('loops without end', () => {
  const digits = '[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]'
  const nested = (depth: number): string =>
    depth === 0
      ? `{'R\${I1}\${I2}\${I3}\${I4}': {Type: AWS::S3::Bucket}}`
      : `{Fn::ForEach::L${depth}: [I${depth}, ${digits}, ${nested(depth - 1)}]}`

  it('are gaps past a limit', () => {
    const template = (depth: number) => `Transform: AWS::LanguageExtensions\nResources: ${nested(depth)}`
    expect(read(template(2)).any.unit.gaps).toEqual([])
    expect(read(template(4)).any.unit.gaps).not.toEqual([])
  })

  it('stay as they are written where their bodies together are too large', () => {
    const body = [...Array(1_000).keys()].map(n => `'R${n}\${I}': {Type: AWS::S3::Bucket}`).join(', ')
    const members = [...Array(60).keys()].join(', ')
    const { names, gaps } = read(`Resources: {Fn::ForEach::L: [I, [${members}], {${body}}]}`).any.unit
    expect([names?.size, gaps.length]).toEqual([0, 1])
  })

  it('stay as they are written where what they write doubles at each level', () => {
    const doubling = [...Array(40).keys()].map(n => `{Fn::ForEach::L: [I${n + 1}, ['\${I${n}}\${I${n}}'], `)
    const text = `${doubling.join('')}{'R\${I40}': {Type: AWS::S3::Bucket}}${']}'.repeat(40)}`
    const { names, gaps } = read(`Resources: {Fn::ForEach::L: [I0, [ab], ${text}]}`).any.unit
    expect([names?.size, gaps.length]).toEqual([0, 1])
  })

  it('are read however deep', () => {
    const deep = `${'{Fn::ForEach::L: [I, [a], '.repeat(60)}{R: {Type: AWS::S3::Bucket}}${']}'.repeat(60)}`
    expect(read(`Resources: ${deep}`).any.unit.gaps).toEqual([])
  })
})
