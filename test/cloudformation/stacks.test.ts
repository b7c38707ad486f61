/** Nested stacks: which template a resource nests, what flows into it and out of it, and where there is an end. */
import { describe, expect, it } from 'vitest'
import { deploymentOf } from '../../src/model/aws.ts'
import { projectOf } from '../../src/model/build.ts'
import { linksOf } from '../../src/model/links.ts'
import { readRun, rootsIn, unitIn } from './run.ts'
import { say, sayCond, written } from './templates.ts'

const role = (name: string) =>
  `{Type: AWS::IAM::Role, Properties: {RoleName: ${name}, AssumeRolePolicyDocument: {}}}`

const nest = (url: string, rest = '') =>
  `{Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${url}${rest}}}`

const CHILD = `
Parameters: {Name: {Type: String, Default: fallback}, Size: {Type: String, Default: small}}
Resources:
  Role: ${role('!Ref Name')}
Outputs: {Role: {Value: !Ref Role}, Arn: {Value: !GetAtt Role.Arn}, Size: {Value: !Ref Size}}
`

/** The roots of a run in which `parent/main.yaml` nests by this URL, beside `parent/child.yaml` and others. */
async function roots(url: string, others: Record<string, string> = {}): Promise<readonly string[]> {
  const parent = `Parameters: {Bucket: {Type: String}, Prefix: {Type: String}}\nResources: {Nested: ${nest(url)}}`
  return rootsIn(await readRun({ 'parent/main.yaml': parent, 'parent/child.yaml': CHILD, ...others }))
}

describe('the template of a nested stack', () => {
  it.each([
    'child.yaml',
    './child.yaml',
    '../parent/child.yaml',
    '!Sub "https://${Bucket}.s3.${AWS::Region}.amazonaws.com/${Prefix}child.yaml"',
    '!Sub "https://${Bucket}.s3.amazonaws.com/${Prefix}parent/child.yaml"',
    '!Sub "https://${Bucket}.s3.amazonaws.com/v1.2/parent/child.yaml?versionId=3"',
    '!Join ["/", ["https://s3.amazonaws.com", !Ref Bucket, parent, child.yaml]]',
    'https://s3.amazonaws.com/some-bucket/parent/child.yaml',
    'https://s3.amazonaws.com/some-bucket/child.yaml',
  ])('is the file that %s means', async url => {
    expect(await roots(url)).toEqual(['parent/main.yaml'])
  })

  it.each([
    'other.yaml',
    'parent/child.yaml',
    '../../parent/child.yaml',
    '!Ref Bucket',
    '!Sub "https://${Bucket}/${Prefix}"',
    '!Sub "https://s3.amazonaws.com/child.yaml/${Prefix}"',
    'https://s3.amazonaws.com/some-bucket/other/child.json',
    '!If [IsOld, child.yaml, other.yaml]',
  ])('is not in view: %s', async url => {
    expect(await roots(url)).toEqual(['parent/main.yaml', 'parent/child.yaml'])
  })

  it('is not any file of that name', async () => {
    const url = '!Sub "https://${Bucket}.s3.amazonaws.com/${Prefix}other.yaml"'
    expect(await roots(url, { 'other.yaml': CHILD })).toHaveLength(3)
    expect(await roots(url, { 'parent/other.yaml': CHILD })).toHaveLength(2)
  })

  it('may be several of that name: then it is none', async () => {
    const url = '!Sub "https://${Bucket}.s3.amazonaws.com/${Prefix}parent/child.yaml"'
    expect(await roots(url, { 'parent/parent/child.yaml': CHILD })).toHaveLength(3)
  })

  it('is no uploaded file that other parameters go with', async () => {
    const url = 'https://s3.amazonaws.com/some-bucket/child.yaml'
    expect(await roots(`${url}, Parameters: {Name: web}`)).toHaveLength(1)
    expect(await roots(`${url}, Parameters: {Unheard: web}`)).toHaveLength(2)
    const needs = CHILD.replace('Size: {Type: String, Default: small}', 'Size: {Type: String}')
    expect(await roots(url, { 'parent/child.yaml': needs })).toHaveLength(2)
    expect(await roots(`${url}, Parameters: {Size: big}`, { 'parent/child.yaml': needs })).toHaveLength(1)
  })

  it('is the Location of a serverless application', async () => {
    const parent =
      'Transform: AWS::Serverless-2016-10-31\nResources: {App: {Type: AWS::Serverless::Application, Properties: {Location: child.yaml}}}'
    expect(rootsIn(await readRun({ 'main.yaml': parent, 'child.yaml': CHILD }))).toEqual(['main.yaml'])
    const other = parent.replace('child.yaml', '{ApplicationId: arn, SemanticVersion: 1.0.0}')
    expect(rootsIn(await readRun({ 'main.yaml': other, 'child.yaml': CHILD }))).toHaveLength(2)
  })

  it('is the asset that the CDK notes beside it', async () => {
    const parent = (property: string) => `Resources:
  Nested:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: !Sub "https://s3.amazonaws.com/assets-\${AWS::AccountId}/x.json"}
    Metadata: {"aws:asset:path": a.nested.template.json, "aws:asset:property": ${property}}
`
    const texts = {
      'cdk.out/a.template.json': parent('TemplateURL'),
      'cdk.out/a.nested.template.json': CHILD,
    }
    expect(rootsIn(await readRun(texts))).toEqual(['cdk.out/a.template.json'])
    expect(rootsIn(await readRun({ ...texts, 'cdk.out/a.template.json': parent('Other') }))).toHaveLength(2)
  })

  it('is the asset that the assembly lists by its hash', async () => {
    const hash = '0123456789abcdef'.repeat(4)
    const texts = {
      'cdk.out/a.template.json': `Resources: {N: ${nest(`!Sub "https://s3.\${AWS::Region}.amazonaws.com/assets/${hash}.json"`)}}`,
      'cdk.out/a.nested.template.json': CHILD,
      'cdk.out/a.assets.json': `{"files": {"${hash}": {"source": {"path": "a.nested.template.json"}}}}`,
    }
    const candidates = Object.keys(texts).filter(path => !path.endsWith('.assets.json'))
    expect(rootsIn(await readRun(texts, { candidates }))).toEqual(['cdk.out/a.template.json'])
  })

  it('is read from where it lies, named or not', async () => {
    const texts = { 'main.yaml': `Resources: {Nested: ${nest('lib/child.yaml')}}`, 'lib/child.yaml': CHILD }
    const { files, models } = await readRun(texts, { candidates: ['main.yaml'] })
    expect(files).toEqual([
      { path: 'main.yaml', kind: 'cloudformation', why: 'a template with Resources' },
      { path: 'lib/child.yaml', kind: 'cloudformation', why: 'a template that main.yaml nests' },
    ])
    expect(models[0]?.any.roles).toHaveLength(1)
  })

  it('is a gap where it is out of view, and so is one that is broken', async () => {
    const parent = `Resources: {Nested: ${nest('lib/child.yaml')}}`
    const away = unitIn(await readRun({ 'main.yaml': parent }), 'main.yaml')
    expect(away.unit.gaps).toMatchObject([{ why: 'the template of Nested is not in view', kind: 'module' }])
    const broken = await readRun({ 'main.yaml': parent, 'lib/child.yaml': `${CHILD}\n  x: [` })
    expect(unitIn(broken, 'main.yaml').unit.gaps.map(gap => gap.why)).toEqual(['the file has syntax errors'])
    expect(broken.problems.map(problem => problem.at.file.path)).toContain('lib/child.yaml')
  })
})

describe('what flows between a stack and those that it nests', () => {
  const parent = (parameters: string, rest = '') => `
Parameters: {Env: {Type: String, AllowedValues: [dev, prod]}, Given: {Type: String, Default: given}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Nested: ${nest('child.yaml', `, Parameters: {${parameters}}`)}
${rest}`

  const read = (parameters: string, rest = '', child = CHILD) =>
    readRun({ 'main.yaml': parent(parameters, rest), 'child.yaml': child })

  const nameOf = async (parameters: string) => say(unitIn(await read(parameters), 'main.yaml').roles[0]?.name)

  it('is one unit, whose addresses tell the stacks apart', async () => {
    const { roles, unit } = unitIn(await read('', `  Role: ${role('own')}`), 'main.yaml')
    expect(roles.map(({ target }) => target.address)).toEqual(['Role', 'Nested/Role'])
    expect(roles.map(({ target }) => target.at.file.path)).toEqual(['main.yaml', 'child.yaml'])
    expect(roles.map(({ scope }) => scope.unit)).toEqual([unit, unit])
  })

  it.each([
    ['', 'fallback'],
    ['Name: web', 'web'],
    ['Name: 007', '007'],
    ['Name: !Ref Env', '${Env}'],
    ['Name: !Sub "${Env}-web"', '${Env}-web'],
    ['Name: !Ref AWS::NoValue', 'fallback'],
    ['Name: !If [IsProd, web, !Ref AWS::NoValue]', '(web if Env=prod else fallback)'],
    ['Name: !Ref Given', '${Given}'],
  ])('gives a parameter: {%s}', async (parameters, expected) => {
    expect(await nameOf(parameters)).toBe(expected)
  })

  it('leans on the defaults of the root, and of no other', async () => {
    const { models } = await read('Name: !Ref Given')
    expect(models[0]?.any.unit.defaulted.map(sym => sym.label)).toEqual(['Given'])
    const name = models[0]?.given?.roles[0]?.name
    expect([say(name), name?.rests?.map(sym => sym.label)]).toEqual(['given', ['Given']])
    for (const parameters of ['Name: web', '']) {
      expect((await read(parameters)).models[0]?.given?.roles[0]?.name.rests).toBeUndefined()
    }
  })

  it('keeps the place where a value is written, and the way that it went', async () => {
    const name = unitIn(await read('Name: web'), 'main.yaml').roles[0]?.name
    expect([name?.at.file.path, written(name?.at)]).toEqual(['main.yaml', 'web'])
    expect(name?.via).toMatchObject({ what: 'parameter Name', at: { file: { path: 'child.yaml' } } })
  })

  it('gives outputs, with their references', async () => {
    const rest = `  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!GetAtt Nested.Outputs.Role]}}
  Other: ${role('!Sub "${Nested.Outputs.Size}-${Nested.Outputs.Unheard}"')}`
    const model = unitIn(await read('Name: web', rest), 'main.yaml')
    expect(say(model.profiles[0]?.roles)).toBe('[web <Nested/Role name>]')
    expect(say(model.roles[0]?.name)).toBe('small-${Nested.Outputs.Unheard}')
    const links = linksOf(projectOf('any', [model]))
    expect(links.roles.map(({ to, sure }) => [to.target.address, sure])).toEqual([['Nested/Role', 'yes']])
  })

  it.each([
    ['an output that the nested template lacks', 'child.yaml', CHILD, 'Nested.Outputs.Unheard'],
    ['not where a copy elsewhere may have it', 'https://b.s3.amazonaws.com/child.yaml', CHILD, undefined],
    ['not where a macro may write it', 'child.yaml', `Transform: [Adds]\n${CHILD}`, undefined],
    [
      'not one that is written without a value',
      'child.yaml',
      CHILD.replace('Outputs: {', 'Outputs: {Unheard: {}, '),
      undefined,
    ],
  ])('is told what refers to nothing: %s', async (_, url, child, expected) => {
    const main = `
Resources:
  Nested: ${nest(url, ', Parameters: {Name: web}')}
  Role: ${role('!GetAtt Nested.Outputs.Unheard')}`
    const model = unitIn(await readRun({ 'main.yaml': main, 'child.yaml': child }), 'main.yaml')
    expect(model.roles.map(({ target }) => target.address)).toEqual(['Role', 'Nested/Role'])
    const name = model.roles[0]?.name
    expect(name?.kind === 'unknown' && [name.undeclared]).toEqual([expected])
  })

  it('gives no output whose condition does not hold: asking for it fails', async () => {
    const child = CHILD.replace(
      'Role: {Value: !Ref Role}',
      'Role: {Condition: IsBig, Value: !Ref Role}',
    ).replace('Resources:', 'Conditions: {IsBig: !Equals [!Ref Size, big]}\nResources:')
    const rest =
      '  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!GetAtt Nested.Outputs.Role]}}'
    const model = unitIn(await read('Size: !Ref Given, Name: web', rest, child), 'main.yaml')
    expect(say(model.profiles[0]?.roles)).toBe(
      '[(web <Nested/Role name> if Given=big else error: the nested stack has no output Role)]',
    )
  })

  it('lets a stack exist when all around it do', async () => {
    const child = CHILD.replace('Type: AWS::IAM::Role', 'Type: AWS::IAM::Role, Condition: IsBig').replace(
      'Resources:',
      'Conditions: {IsBig: !Equals [!Ref Size, big]}\nResources:',
    )
    const text = parent('Size: !Ref Given').replace(
      'Stack, Properties',
      'Stack, Condition: IsProd, Properties',
    )
    const model = unitIn(await readRun({ 'main.yaml': text, 'child.yaml': child }), 'main.yaml')
    expect(model.roles.map(({ when }) => sayCond(when))).toEqual(['(Env=prod and Given=big)'])
    expect(model.unit.conditions.map(({ name }) => name)).toEqual(['IsProd', 'Nested/IsBig'])
  })

  it('cuts lists at their commas', async () => {
    const child = `
Parameters: {Names: {Type: CommaDelimitedList}}
Resources: {P: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: !Ref Names}}}
`
    const rolesFor = async (names: string) =>
      say(unitIn(await read(`Names: ${names}`, '', child), 'main.yaml').profiles[0]?.roles)
    expect(await rolesFor('"a, b"')).toBe('[a, b]')
    expect(await rolesFor('!Join [",", [a, b]]')).toBe('[a, b]')
    expect(await rolesFor('!Ref Env')).toMatch(/^\$\{/)
  })

  it('is not known where a function may give it', async () => {
    const nameIn = async (properties: string) => {
      const main = `Resources: {Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, ${properties}}}}`
      return say(
        unitIn(await readRun({ 'main.yaml': main, 'child.yaml': CHILD }), 'main.yaml').roles[0]?.name,
      )
    }
    expect(await nameIn('Parameters: {Fn::Transform: {Name: Macro}}')).toBe('${Parameters.Name}')
    expect(await nameIn('Parameters: {Fn::Transform: {Name: Macro}, Size: big}')).toBe('${Parameters.Name}')
    expect(await nameIn('Parameters: {Fn::Transform: {Name: Macro}, Name: web}')).toBe('web')
  })

  it('is one that the nested template allows', async () => {
    const child = CHILD.replace('Default: fallback', 'AllowedValues: [a, b], Default: a')
    const assumed = async (parameters: string) =>
      unitIn(await read(parameters, '', child), 'main.yaml').unit.assumes.map(sayCond)
    expect(await assumed('Name: !Ref Given')).toEqual(['(Given=a or Given=b)'])
    expect(await assumed('Name: a')).toEqual([])
    expect(await assumed('Name: c')).toEqual([])
    expect(await assumed('')).toEqual([])
    const same = CHILD.replace('Default: fallback', 'AllowedValues: [dev, prod, test], Default: dev')
    expect(unitIn(await read('Name: !Ref Env', '', same), 'main.yaml').unit.assumes).toEqual([])
  })

  it('gives each call its own stack', async () => {
    const rest = `  Second: ${nest('child.yaml', ', Parameters: {Name: !Sub "${AWS::StackName}-2"}')}`
    const child = CHILD.replace('!Ref Name}', '!Sub "${AWS::StackName}-${Name}"}').replace(
      'RoleName: !Ref Name',
      'RoleName: !Sub "${AWS::StackName}-${Name}"',
    )
    const { roles } = unitIn(await read('Name: !Sub "${AWS::StackName}-1"', rest, child), 'main.yaml')
    expect(roles.map(({ name }) => say(name))).toEqual([
      '${AWS::StackName}-${AWS::StackName}-1',
      '${AWS::StackName}-${AWS::StackName}-2',
    ])
    const ids = roles.map(({ name }) =>
      name.kind === 'text' ? name.text.flatMap(piece => ('id' in piece ? piece.id : [])) : [],
    )
    expect(ids).toEqual([
      ['main.yaml/Nested#AWS::StackName', 'main.yaml#AWS::StackName'],
      ['main.yaml/Second#AWS::StackName', 'main.yaml#AWS::StackName'],
    ])
  })

  it('attaches policies across stacks', async () => {
    const child = `
Parameters: {Role: {Type: String}}
Resources: {Policy: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: {}, Roles: [!Ref Role]}}}
`
    const model = unitIn(await read('Role: !Ref Role', `  Role: ${role('own')}`, child), 'main.yaml')
    expect(model.roles[0]?.policies.map(({ how }) => how)).toEqual(['inline'])
    expect(model.policies).toEqual([])
  })
})

describe('mentions of roles', () => {
  const mentions = async (child: string, rest: string, parameters = 'Role: !GetAtt Role.Arn') => {
    const main = `Resources:\n  Role: ${role('own')}\n  Nested: ${nest('child.yaml', `, Parameters: {${parameters}}`)}\n${rest}`
    const model = unitIn(await readRun({ 'main.yaml': main, 'child.yaml': child }), 'main.yaml')
    return model.mentions.map(({ how, value, at }) => `${how} ${value.ref?.to.address} in ${at.file.path}`)
  }
  const BUCKET = 'Parameters: {Role: {Type: String, Default: x}}\nResources:\n  B: {Type: AWS::S3::Bucket}\n'

  it('are where a nested stack uses what it is given', async () => {
    expect(await mentions(BUCKET, '')).toEqual([])
    const lambda = '  F: {Type: AWS::Lambda::Function, Properties: {Role: !Ref Role}}\n'
    expect(await mentions(BUCKET + lambda, '')).toEqual(['service-role Role in child.yaml'])
    expect(await mentions(BUCKET + lambda, '', 'Role: other')).toEqual([])
  })

  it('are where a stack uses what a nested one puts out', async () => {
    const child = `${BUCKET}  Made: ${role('made')}\nOutputs: {Out: {Value: !GetAtt Made.Arn}}\n`
    expect(await mentions(child, '')).toEqual([])
    const lambda = '  F: {Type: AWS::Lambda::Function, Properties: {Role: !Sub "${Nested.Outputs.Out}"}}\n'
    expect(await mentions(child, lambda)).toEqual(['service-role Nested/Made in main.yaml'])
    const exported = child.replace('Made.Arn}', 'Made.Arn, Export: {Name: x}}')
    expect(await mentions(exported, '')).toEqual(['output Nested/Made in child.yaml'])
  })
})

describe('stacks without end', () => {
  it('that nest themselves are left out', async () => {
    const texts = { 'main.yaml': `Resources:\n  Role: ${role('a')}\n  Again: ${nest('main.yaml')}\n` }
    const { roles, unit } = unitIn(await readRun(texts), 'main.yaml')
    expect(roles.map(({ target }) => target.address)).toEqual(['Role'])
    expect(unit.gaps.map(({ why }) => why)).toContain('parts of it are too deep or too long to evaluate')
  })

  it('that nest each other are one unit', async () => {
    const one = (name: string, other: string) => `Resources:\n  Role: ${role(name)}\n  Next: ${nest(other)}\n`
    const reading = await readRun({ 'a.yaml': one('a', 'b.yaml'), 'b.yaml': one('b', 'a.yaml') })
    expect(rootsIn(reading)).toEqual(['a.yaml'])
    expect(unitIn(reading, 'a.yaml').roles.map(({ target }) => target.address)).toEqual(['Role', 'Next/Role'])
  })

  it('that double at each level end at a number', async () => {
    const twice = (next: string) => `Resources:\n  R: ${role('a')}\n  A: ${nest(next)}\n  B: ${nest(next)}\n`
    const levels = [...Array(40).keys()].map(n => [`s${n}.yaml`, twice(`s${n + 1}.yaml`)])
    const { roles } = unitIn(await readRun(Object.fromEntries(levels)), 's0.yaml')
    expect(roles.length).toBeGreaterThan(500)
    expect(roles.length).toBeLessThanOrEqual(1000)
  })

  it('that lie too deep are left out', async () => {
    const levels = [...Array(200).keys()].map(n => [
      `s${n}.yaml`,
      `Parameters: {P: {Type: String, Default: x}}\nResources:\n  R: ${role('!Ref P')}\n  A: ${nest(`s${n + 1}.yaml`, ', Parameters: {P: !Ref P}')}\n`,
    ])
    const { roles } = unitIn(await readRun(Object.fromEntries(levels)), 's0.yaml')
    expect(roles).toHaveLength(31)
    expect(say(roles[30]?.name)).toBe('${P}')
  })

  it('whose parameters and outputs need each other end', async () => {
    const child =
      'Parameters: {P: {Type: String}}\nResources: {R: {Type: AWS::S3::Bucket}}\nOutputs: {O: {Value: !Ref P}}\n'
    const main = `Resources:
  A: ${nest('child.yaml', ', Parameters: {P: !GetAtt B.Outputs.O}')}
  B: ${nest('child.yaml', ', Parameters: {P: !GetAtt A.Outputs.O}')}
  Role: ${role('!GetAtt A.Outputs.O')}
`
    const { roles } = unitIn(await readRun({ 'main.yaml': main, 'child.yaml': child }), 'main.yaml')
    expect(roles[0]?.name.kind).toBe('unknown')
  })
})

describe('a known deployment', () => {
  it('is known in every stack', async () => {
    const deployment = deploymentOf({ account: '123456789012', region: 'cn-north-1' })
    const name = '!Sub "${AWS::AccountId} ${AWS::Region} ${AWS::Partition} ${AWS::URLSuffix}"'
    const texts = {
      'main.yaml': `Resources: {N: ${nest('child.yaml')}}`,
      'child.yaml': `Resources:\n  R: ${role(name)}\n`,
    }
    const { roles } = unitIn(await readRun(texts, { deployment }), 'main.yaml')
    expect(say(roles[0]?.name)).toBe('123456789012 cn-north-1 aws-cn amazonaws.com.cn')
    const arn = '!GetAtt R.Arn'
    const others = { ...texts, 'child.yaml': `Resources:\n  R: ${role('web')}\n  S: ${role(arn)}\n` }
    const [, second] = unitIn(await readRun(others, { deployment }), 'main.yaml').roles
    expect(say(second?.name)).toBe('arn:aws-cn:iam::123456789012:role/web <N/R arn>')
    expect(roles[0]?.scope).toMatchObject({
      account: [{ lit: '123456789012' }],
      partition: [{ lit: 'aws-cn' }],
    })
  })
})
