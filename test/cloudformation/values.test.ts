import { describe, expect, it } from 'vitest'
import { read, roleName, say, where, withRoleName, written } from './templates.ts'

const PARAMETERS = `
Parameters:
  Env: {Type: String, AllowedValues: [dev, prod], Default: dev}
  Name: {Type: String}
  Few: {Type: String, AllowedValues: [a, b]}
  Only: {Type: String, AllowedValues: [fixed]}
  Names: {Type: CommaDelimitedList, Default: 'a, b ,c'}
  Index: {Type: Number, AllowedValues: [0, 1, 2]}
  Image: {Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: /aws/image}
  Flag: {Type: String, AllowedValues: [true, false], Default: true}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsNamed: !Not [!Equals [!Ref Name, '']]
  Both: !And [!Condition IsProd, !Condition IsNamed]
`

function value(expression: string): string {
  return say(roleName(expression, PARAMETERS))
}

/** In the pass in which parameters have their defaults. */
function given(expression: string) {
  return read(withRoleName(expression, PARAMETERS)).given!.roles[0]!.name
}

describe('literals', () => {
  it.each([
    ['web', 'web'],
    ['"web"', 'web'],
    ['123', ':123'],
    ['012345678901', '012345678901'],
    ['1.10', '1.10'],
    ['2012-10-17', '2012-10-17'],
    ['true', ':true'],
    ["'true'", 'true'],
    ['Yes', 'true'],
    ['off', 'false'],
    ["'Yes'", 'Yes'],
    ['y', 'y'],
  ])('%s', (literal, expected) => expect(value(literal)).toBe(expected))

  it('takes words of parameters for booleans as YAML 1.1 does', () => {
    const sections = `Parameters: {P: {Type: String, AllowedValues: [Yes, No], Default: Yes}}
Conditions: {Bare: !Equals [!Ref P, Yes], Quoted: !Equals [!Ref P, 'Yes'], Real: !Equals [!Ref P, true]}
`
    const said = ['Bare', 'Quoted', 'Real'].map(name => say(roleName(`!If [${name}, a, b]`, sections)))
    expect(said).toEqual(['(a if P=true else b)', 'b', '(a if P=true else b)'])
    expect(say(read(withRoleName('!Ref P', sections)).given?.roles[0]?.name)).toBe('true')
  })

  it('keeps a dynamic reference as one symbol', () => {
    expect(value("'a-{{resolve:ssm:/name:1}}-b'")).toBe('a-${resolve:ssm:/name:1}-b')
    expect(value('!Sub "{{resolve:ssm:/${Name}}}"')).toBe('${resolve:ssm:/${Name}}')
  })
})

describe('Ref', () => {
  it.each([
    ['!Ref Name', '${Name}'],
    ['!Ref Env', '${Env}'],
    ['!Ref Only', 'fixed'],
    ['!Ref Image', '${Image}'],
    ['!Ref AWS::AccountId', '${AWS::AccountId}'],
    ['!Ref AWS::StackName', '${AWS::StackName}'],
    ['!Ref Undeclared', '${Undeclared}'],
    ['{Ref: Name}', '${Name}'],
  ])('%s', (expression, expected) => expect(value(expression)).toBe(expected))

  it('gives a parameter its allowed values and its type', () => {
    expect(roleName('!Ref Env', PARAMETERS)).toMatchObject({ sym: { domain: ['dev', 'prod'] }, type: 'text' })
    expect(roleName('!Ref Flag', PARAMETERS)).toMatchObject({ sym: { domain: ['true', 'false'] } })
    expect(roleName('!Ref Names', PARAMETERS)).toMatchObject({ kind: 'unknown', type: 'list' })
  })

  it('has the default of a parameter in the pass `given` alone, and says so', () => {
    expect(say(given('!Ref Env'))).toBe('dev')
    expect(given('!Ref Env').rests?.map(sym => sym.label)).toEqual(['Env'])
    expect(say(given('!Ref Names'))).toBe('[a, b, c]')
    expect(say(given('!Ref Name'))).toBe('${Name}')
    expect(given('!Ref Name').rests).toBeUndefined()
    expect(say(given('!Ref Image'))).toBe('${Image}')
  })

  it('points to the default and, by a hop, to the reference', () => {
    const name = given('!Ref Env')
    expect(written(name.at)).toBe('dev')
    expect(written(name.via?.at)).toBe('!Ref Env')
    expect(name.via?.what).toBe('parameter Env')
    const members = given('!Ref Names')
    expect(members.kind === 'list' && members.items.map(({ value }) => written(value.at))).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  it('takes given values in both passes', () => {
    const { any, given } = read(withRoleName('!Ref Env', PARAMETERS), new Map([['Env', 'prod']]))
    expect([any, given].map(model => say(model?.roles[0]?.name))).toEqual(['prod', 'prod'])
    expect(any.unit.defaulted.map(sym => sym.label)).toEqual(['Names', 'Flag'])
  })

  it('has no second pass where no parameter has a default', () => {
    expect(read(withRoleName('web', 'Parameters: {Name: {Type: String}}')).given).toBeUndefined()
  })
})

describe('conditions', () => {
  it.each([
    ['!If [IsProd, a, b]', '(a if Env=prod else b)'],
    ['!If [IsNamed, a, b]', '(b if Name= else a)'],
    ['!If [Both, a, b]', '(a if (Env=prod and not Name=) else b)'],
    ['!If [IsProd, a, a]', 'a'],
    ['!If [IsProd, !Ref Name, !Ref Name]', '${Name}'],
    ['!If [Undeclared, a, b]', '(a if Undeclared=true else b)'],
    ['{"Fn::If": [IsProd, {Ref: Name}, b]}', '(${Name} if Env=prod else b)'],
  ])('%s', (expression, expected) => expect(value(expression)).toBe(expected))

  it.each([
    ['!Equals [!Ref Flag, true]', 'Flag=true'],
    ['!Equals [!Ref Flag, "true"]', 'Flag=true'],
    ['!Equals [true, "true"]', 'true'],
    ['!Equals [!Ref Env, staging]', 'false'],
    ['!Equals [!Ref Only, fixed]', 'true'],
    ['!Equals [!Sub "x-${Env}", x-prod]', 'Env=prod'],
    ['!Equals [[a, !Ref Env], [a, prod]]', 'Env=prod'],
    ['!Equals [[a], [a, b]]', 'false'],
    ['!Equals [!Split [",", "a,b"], [a, b]]', 'true'],
    ['!Or [!Equals [!Ref Env, dev], !Equals [!Ref Name, x]]', '(Env=dev or Name=x)'],
    ['{"Fn::Not": [{Condition: Other}]}', 'not Name=o'],
    ['!Condition Other', 'Name=o'],
    ['!Unheard [[a], a]', 'a condition=true'],
  ])('%s', (condition, expected) => {
    const sections = `${PARAMETERS}  Tested: ${condition}\n  Other: !Equals [!Ref Name, o]\n`
    const name = roleName('!If [Tested, "1", "0"]', sections)
    const truths: Record<string, string> = { true: '1', false: '0' }
    const negated = expected.startsWith('not ')
    const choice = negated ? `(0 if ${expected.slice(4)} else 1)` : `(1 if ${expected} else 0)`
    expect(say(name)).toBe(truths[expected] ?? choice)
  })

  it('decides by defaults in the pass `given`, and says on which', () => {
    expect(say(given('!If [IsProd, a, b]'))).toBe('b')
    expect(given('!If [IsProd, a, b]').rests?.map(sym => sym.label)).toEqual(['Env'])
  })

  it('names them in the unit', () => {
    const { conditions } = read(withRoleName('web', PARAMETERS)).any.unit
    expect(conditions.map(({ name }) => name)).toEqual(['IsProd', 'IsNamed', 'Both'])
  })

  it('takes a condition that needs itself for a test of its own', () => {
    const sections = 'Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\n'
    expect(say(roleName('!If [A, a, b]', sections))).toBe('(a if A=true else b)')
  })
})

describe('Fn::Sub', () => {
  it.each([
    ['!Sub web', 'web'],
    ['!Sub "${Name}-${Env}"', '${Name}-${Env}'],
    ['!Sub "a-${ Name }"', 'a-${Name}'],
    ['!Sub "${!Name}-${!aws:username}"', '${Name}-${aws:username}'],
    ['!Sub "${Name:-x} ${} $Name {Name}"', '${Name:-x} ${} $Name {Name}'],
    ['!Sub "${AWS::StackName}-role"', '${AWS::StackName}-role'],
    ['!Sub ["${A}-${Name}", {A: !Ref Env}]', '${Env}-${Name}'],
    ['!Sub ["${A}", {A: !If [IsProd, x, !Ref "AWS::NoValue"]}]', '(x if Env=prod else )'],
    ['!Sub ["${A}-${B}", {A: !If [IsProd, x, y], B: !If [IsProd, "1", "2"]}]', '(x-1 if Env=prod else y-2)'],
    ['{"Fn::Sub": "${Only}!"}', 'fixed!'],
    ['!Sub "${Other.Arn}"', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Other} <Other arn>'],
    ['!Sub "x${Other}"', 'x${Other}'],
    ['!Sub "${Stack.Outputs.Name}"', '${Stack.Outputs.Name}'],
  ])('%s', (expression, expected) => {
    const other = '  Other: {Type: "AWS::IAM::Role", Properties: {AssumeRolePolicyDocument: {}}}\n'
    const { roles } = read(withRoleName(expression, PARAMETERS) + other).any
    expect(say(roles[0]!.name)).toBe(expected)
  })

  it('keeps places piece by piece', () => {
    const name = given('!Sub "a-${Env}-b"')
    if (name.kind !== 'text') throw new Error(say(name))
    expect(name.text.map(piece => written(piece.at))).toEqual(['a-', 'dev', '-b'])
  })
})

describe('Fn::Join', () => {
  it.each([
    ['!Join ["-", [a, !Ref Name, 1]]', 'a-${Name}-1'],
    ['!Join ["", [!Ref Name]]', '${Name}'],
    ['!Join ["-", []]', ''],
    ['!Join ["-", [a, !If [IsProd, b, !Ref "AWS::NoValue"], c]]', '(a-b-c if Env=prod else a-c)'],
    [`!Join ["-", [${'!If [IsProd, b, !Ref "AWS::NoValue"], '.repeat(7)}]]`, '${Fn::Join("-", […])}'],
    ['!Join ["", [a, !If [IsProd, b, !Ref "AWS::NoValue"], c]]', '(abc if Env=prod else ac)'],
    ['!Join ["-", [a, !If [IsProd, b, c]]]', '(a-b if Env=prod else a-c)'],
    ['!Join ["-", !Ref Names]', '${Fn::Join("-", Names)}'],
    ['!Join ["-", !Split [",", "a,b"]]', 'a-b'],
  ])('%s', (expression, expected) => expect(value(expression)).toBe(expected))

  it('without a delimiter is a text however many elements may be absent', () => {
    const elements = '!If [IsNamed, b, !Ref "AWS::NoValue"], '.repeat(7)
    expect(value(`!Join ["", [a, ${elements}]]`)).toBe(`(a if Name= else a${'b'.repeat(7)})`)
  })

  it('is the same unknown for the same unknown list', () => {
    const sections = `${PARAMETERS}  HasNames: !Not [!Equals [!Join ['', !Ref Names], '']]\n`
    const names = ['!If [HasNames, a, b]', '!If [HasNames, b, a]'].map(name => roleName(name, sections))
    expect(names.map(say)).toEqual([
      '(b if Fn::Join("", Names)= else a)',
      '(a if Fn::Join("", Names)= else b)',
    ])
  })
})

describe('a name', () => {
  it('is generated where it is not written, also under a condition', () => {
    expect(value('!Ref "AWS::NoValue"')).toBe('${Subject} <Subject name>')
    expect(value('!If [IsProd, web, !Ref "AWS::NoValue"]')).toBe(
      '(web if Env=prod else ${Subject} <Subject name>)',
    )
    expect(value('!Ref Name')).toBe('${Name}')
  })
})

describe('Fn::FindInMap', () => {
  const MAPPINGS = `${PARAMETERS}
Mappings:
  ByEnv:
    dev: {Name: small, Kind: k, List: [x, y]}
    prod: {Name: large}
  ByRegion:
    eu-west-1: {Name: ireland}
    us-east-1: {Name: virginia}
  Names: {a: {b: Name}}
  Many: {a: {x: 0}, b: {x: 1}, c: {x: 0}, d: {x: 0}, e: {x: 0}, f: {x: 0}, g: {x: 0}, h: {x: 0}, i: {x: 0}}
`
  const REGION = (otherwise: string) =>
    `(ireland if AWS::Region=eu-west-1 else (virginia if AWS::Region=us-east-1 else ${otherwise}))`

  it.each([
    ['!FindInMap [ByEnv, dev, Name]', 'small'],
    [
      '!FindInMap [ByEnv, !Ref Env, Name]',
      '(small if Env=dev else (large if Env=prod else error: the mapping has no such key))',
    ],
    ['!FindInMap [ByEnv, !If [IsProd, prod, dev], Name]', '(large if Env=prod else small)'],
    ['!FindInMap [ByEnv, staging, Name]', 'error: the mapping has no such key'],
    ['!FindInMap [ByRegion, !Ref "AWS::Region", Name]', REGION('error: the mapping has no such key')],
    ['!FindInMap [ByRegion, !Ref "AWS::Region", Name, {DefaultValue: elsewhere}]', REGION('elsewhere')],
    [
      '!FindInMap [Many, !Ref Few, x]',
      '(:0 if Few=a else (:1 if Few=b else error: the mapping has no such key))',
    ],
    ['!FindInMap [!Sub "By${Only}", dev, Name]', 'error: the mapping has no such key'],
    [
      '!FindInMap [!Join ["", [By, Env]], dev, !Sub "${N}ame"]',
      '${Fn::FindInMap("ByEnv", "dev", "${N}ame")}',
    ],
    ['!FindInMap [!If [IsProd, ByEnv, ByEnv], dev, !FindInMap [Names, a, b]]', 'small'],
    ['!FindInMap [ByEnv, dev, Other, {DefaultValue: !Sub "${Only}-${Name}"}]', 'fixed-${Name}'],
    ['!FindInMap [ByEnv, dev, List]', '[x, y]'],
    ['!FindInMap [Many, !Ref Name, x]', '${Fn::FindInMap("Many", Name, "x")}'],
    ['!FindInMap [ByEnv, !Sub "${Name}x", Name]', '${Fn::FindInMap("ByEnv", "${Name}x", "Name")}'],
  ])('%s', (expression, expected) => expect(say(roleName(expression, MAPPINGS))).toBe(expected))

  it('is never absent', () => {
    expect(roleName('!FindInMap [Many, !Ref Name, x]', MAPPINGS)).toMatchObject({ nullable: false })
  })

  it('points into the mapping and, by a hop, to the call', () => {
    const name = roleName('!FindInMap [ByEnv, dev, Name]', MAPPINGS)
    expect(written(name.at)).toBe('small')
    expect(name.via?.what).toBe('mapping ByEnv')
    expect(written(name.via?.at)).toBe('!FindInMap [ByEnv, dev, Name]')
  })
})

describe('other functions', () => {
  it.each([
    ['!Select [1, [a, b]]', 'b'],
    ['!Select ["1", [a, !Ref Name]]', '${Name}'],
    ['!Select [0, !Split ["/", "a/b"]]', 'a'],
    ['!Select [1, !Split ["/", !GetAtt Other.Arn]]', '${Other}'],
    ['!Select [0, !Ref Names]', '${[0](Names)}'],
    ['!Select [0, !Split [",", !Ref Name]]', '${[0](Fn::Split(",", Name))}'],
    ['!Select [0, [!If [IsProd, a, !Ref "AWS::NoValue"], b]]', '(a if Env=prod else b)'],
    ['!Select [!If [IsProd, 1, 0], [a, b]]', '(b if Env=prod else a)'],
    ['!Select [!Ref Few, [a, b]]', 'error: the list has no such element'],
    [
      '!Select [!Ref Index, [a, b]]',
      '(a if Index=0 else (b if Index=1 else error: the list has no such element))',
    ],
    ['!Select [!Ref Name, !Ref Names]', '${Fn::Select(Name, Names)}'],
    ['!Split ["-", "a--b"]', '[a, , b]'],
    ['!Split ["-", !Sub "a-${Name}-b"]', '[a, b, …]'],
    ['!Split ["-", !Sub "a--${Name}"]', '[a, , …]'],
    ['!Split ["--", !Sub "a--${Name}--b"]', '${Fn::Split("--", "a--${Name}--b")}'],
    ['!Split ["--", !Sub "a--${AWS::AccountId}"]', '${Fn::Split("--", "a--${AWS::AccountId}")}'],
    ['!Select [0, !Split ["-", !Sub "a-${Name}-b"]]', 'a'],
    ['!Select [1, !Split ["-", !Sub "a-${Name}-b"]]', '${[1]([…])}'],
    ['!Length [a, b, !Ref Name]', ':3'],
    ['!Length [a, !If [IsProd, a, !Ref "AWS::NoValue"]]', '(:2 if Env=prod else :1)'],
    ['{"Fn::Length": {Ref: Names}}', '${length(Names)}'],
    ['{"Fn::Length": {"Fn::Split": ["|", "a|b"]}}', ':2'],
    ['!Cidr [10.1.2.3/24, 2, 4]', '[10.1.2.0/28, 10.1.2.16/28]'],
    ['!Select [0, !Cidr [10.0.0.0/30, 2, 8]]', '${[0](Fn::Cidr("10.0.0.0/30", 2, 8))}'],
    ['!Select [0, !Cidr [10.0.0.300/24, 1, 8]]', '${[0](Fn::Cidr("10.0.0.300/24", 1, 8))}'],
    ['!Cidr [10.0.0.0/16, 2, 8]', '[10.0.0.0/24, 10.0.1.0/24]'],
    [
      '!Cidr ["10.1.2.3/30", "4", "0"]',
      '[${[0](Fn::Cidr("10.1.2.3/30", "4", "0"))}, ${[1](Fn::Cidr("10.1.2.3/30", "4", "0"))}, ${[2](Fn::Cidr("10.1.2.3/30", "4", "0"))}, ${[3](Fn::Cidr("10.1.2.3/30", "4", "0"))}]',
    ],
    ['!Select [1, !Cidr [!Ref Name, 2, 8]]', '${[1](Fn::Cidr(Name, 2, 8))}'],
    ['!Cidr [10.0.0.0/16, !Ref Name, 8]', '${Fn::Cidr("10.0.0.0/16", Name, 8)}'],
    ['!Select [0, !GetAZs ""]', '${[0](Fn::GetAZs(""))}'],
    ['!Ref {"Fn::Sub": "${Only}"}', '${fixed}'],
    ['!GetAtt [!Sub Other, !Sub "${Arn}"]', '${Fn::GetAtt("Other", Arn)}'],
    ['!GetAtt [!Sub Custom, !Ref Only]', '${Custom.fixed} <Custom self>'],
    [
      '!GetAtt [Custom, !If [IsProd, A, B]]',
      '(${Custom.A} <Custom self> if Env=prod else ${Custom.B} <Custom self>)',
    ],
    ['!Split [",", !Ref Name]', '${Fn::Split(",", Name)}'],
    ['!ImportValue shared-role', '${export shared-role}'],
    ['!ImportValue {"Fn::Sub": "${Env}-role"}', '${export ${Env}-role}'],
    ['!GetAZs ""', '${Fn::GetAZs("")}'],
    ['{"Fn::Unheard": [1, 2]}', '${Fn::Unheard(1, 2)}'],
    ['!GetAtt Custom.Some.Name', '${Custom.Some.Name} <Custom self>'],
    ['!GetAtt [Custom, Arn]', '${Custom.Arn} <Custom arn>'],
    ['!GetAtt Nothing.Arn', '${Nothing.Arn}'],
  ])('%s', (expression, expected) => {
    const others = `  Other: {Type: "AWS::IAM::Role", Properties: {AssumeRolePolicyDocument: {}}}
  Custom: {Type: "Custom::Thing"}
`
    expect(say(read(withRoleName(expression, PARAMETERS) + others).any.roles[0]!.name)).toBe(expected)
  })

  it('fails where Fn::Select finds nothing', () => {
    expect(roleName('!Select [2, [a, b]]').kind).toBe('error')
  })

  it('keeps what Fn::Base64 encodes', () => {
    expect(value('!Base64 text')).toBe('${Fn::Base64} of text')
    expect(value('{"Fn::Base64": {"Fn::Sub": "x ${Name}"}}')).toBe('${Fn::Base64} of x ${Name}')
  })

  it('takes equal contents for equal texts', () => {
    expect(value('!If [IsProd, !Base64 a, !Base64 a]')).toBe(value('!If [IsProd, !Base64 a, !Base64 "a"]'))
    const sections = `${PARAMETERS}  Same: !Equals [!Base64 a, !Base64 a]\n  Other: !Equals [!Base64 a, !Base64 b]\n`
    expect(say(roleName('!If [Same, x, y]', sections))).toBe('x')
    expect(say(roleName('!If [Other, x, y]', sections))).toMatch(/^\(x if .* == /)
  })

  it('has no element of a list of strings that is absent', () => {
    const list = '!Split [",", !Ref Name]'
    for (const one of [
      `!Select [0, ${list}]`,
      '!Select [1, !Ref Names]',
      '!Select [0, !GetAZs ""]',
      '!Select [1, !Split ["-", !Sub "a-${Name}"]]',
    ]) {
      expect(roleName(one, PARAMETERS)).toMatchObject({ kind: 'unknown', type: 'text' })
    }
  })

  it('gives an imported value the same symbol in every stack', () => {
    expect(roleName('!ImportValue shared-role')).toMatchObject({ sym: { id: 'export:shared-role' } })
  })
})

describe('lists and maps', () => {
  const trust = (document: string) =>
    read(`${PARAMETERS}
Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${document}
`).any.roles[0]!.trust

  it.each([
    ['{A: [a, !Ref "AWS::NoValue", b]}', '{A: [a, b]}'],
    ['{A: [a, !If [IsProd, b, !Ref "AWS::NoValue"]]}', '{A: [a, b if Env=prod]}'],
    ['{A: [a, !If [IsProd, !Ref "AWS::NoValue", b]]}', '{A: [a, b if not Env=prod]}'],
    ['{A: !If [IsProd, b, !Ref "AWS::NoValue"], B: !Ref "AWS::NoValue"}', '{A: b if Env=prod}'],
    [
      '{A: [!If [IsProd, !If [IsNamed, b, !Ref "AWS::NoValue"], c]]}',
      '{A: [(b if Env=prod else c) if ((Env=prod and not Name=) or not Env=prod)]}',
    ],
    ['{A: a, A: b}', '{A: b}'],
    ['{A: a, "Fn::Transform": {Name: Macro}}', '{A: a, …}'],
    ['{__proto__: a}', '{__proto__: a}'],
  ])('%s', (document, expected) => expect(say(trust(document))).toBe(expected))

  it('keeps the place of each key and value', () => {
    const value = trust('{A: [a, b]}')
    if (value.kind !== 'map') throw new Error(say(value))
    const entry = value.entries.get('A')!
    expect(where(entry.key)).toBe('20:34')
    expect(entry.value.kind === 'list' && entry.value.items.map(({ value }) => where(value.at))).toEqual([
      '20:38',
      '20:41',
    ])
  })
})
