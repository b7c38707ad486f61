import { describe, expect, it } from 'vitest'
import { isTemplate } from '../../src/cloudformation/index.ts'
import { sourceOf } from '../../src/syntax/source.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { assume, implied, NOTHING } from '../../src/value/condition.ts'
import { read, readTemplate, sayCond } from './templates.ts'

const yaml = (text: string) => parseYaml(sourceOf({ path: 'x.yaml', text })).documents[0]!

describe('isTemplate', () => {
  it.each([
    ['Resources: {A: {Type: AWS::S3::Bucket}}', true],
    ['Resources: {A: {Type: Custom::Thing}}', true],
    ['Resources: {A: {}, B: {Type: AWS::Serverless::Function}}', true],
    ['Resources: {A: {Type: bucket}}', false],
    ['Resources: {Fn::ForEach::Loop: [Id, [a], {}]}', true],
    ['Resources: {Fn::ForEach::Loop: text}', false],
    ['Resources: {A: {Type: [AWS::S3::Bucket]}}', false],
    ['Resources: {A: Type}', false],
    ['Resources: [{Type: AWS::S3::Bucket}]', false],
    ['Stack: {Resources: {A: {Type: AWS::S3::Bucket}}}', false],
    ['- Resources', false],
    ['text', false],
  ])('%s', (text, expected) => expect(isTemplate(yaml(text))).toBe(expected))
})

describe('the unit of a template', () => {
  const unitOf = (sections: string) => read(`${sections}\nResources: {A: {Type: AWS::S3::Bucket}}`).any.unit

  it('bears its path', () => {
    expect(unitOf('')).toMatchObject({
      name: 'stack.yaml',
      kind: 'root',
      gaps: [],
      assumes: [],
      defaulted: [],
    })
  })

  it.each<[string, string[]]>([
    ['Transform: AWS::Serverless-2016-10-31', []],
    ['Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]', []],
    ['Transform: [AWS::LanguageExtensions, MyMacro]', ['what MyMacro makes of the template is not known']],
    [
      'Transform: {Name: AWS::Include, Parameters: {}}',
      ['what AWS::Include makes of the template is not known'],
    ],
  ])('has gaps: %s', (sections, expected) => {
    expect(unitOf(sections).gaps.map(({ why }) => why)).toEqual(expected)
  })

  it('has a gap where resources are generated', () => {
    const { gaps } = read('Resources: {A: {Type: AWS::S3::Bucket}, Fn::ForEach::Names: []}').any.unit
    expect(gaps.map(({ why }) => why)).toEqual(['resources written by Fn::ForEach are not read'])
  })

  it('has a gap where the file is broken', () => {
    const file = { path: 'x.yaml', text: '{}' }
    const { models } = readTemplate(yaml('{}'), file, true)
    expect(models[0]?.any.unit.gaps.map(({ why }) => why)).toEqual(['the file has syntax errors'])
  })

  it('assumes what Rules assert', () => {
    const { assumes } = unitOf(`
Parameters: {Env: {Type: String}, Size: {Type: String}}
Rules:
  Prod:
    RuleCondition: !Equals [!Ref Env, prod]
    Assertions: [{Assert: !Not [!Equals [!Ref Size, small]]}, {Assert: {Fn::Contains: [[a], a]}}]
  Always: {Assertions: [{Assert: !Equals [!Ref Size, big]}]}
  Unread: {RuleCondition: {Fn::Unheard: [[a], !Ref Env]}, Assertions: [{Assert: !Equals [!Ref Size, huge]}]}
`)
    expect(assumes.map(sayCond)).toEqual(['(not Env=prod or not Size=small)', 'Size=big'])
  })

  it.each([
    ['{Fn::Contains: [[a, b], !Ref Env]}', '(Env=a or Env=b)'],
    ['{Fn::Contains: [[1], "1"]}', 'nothing'],
    ['{Fn::Contains: [[a], b]}', 'false'],
    ['{Fn::EachMemberEquals: [[!Ref Env, !Ref Size], a]}', '(Env=a and Size=a)'],
    ['{Fn::EachMemberIn: [[!Ref Env, !Ref Size], [a, b]]}', '((Env=a or Env=b) and (Size=a or Size=b))'],
    ['{Fn::EachMemberIn: [[a], [b, a]]}', 'nothing'],
    ['{Fn::Not: [{Fn::Contains: [[a], !Ref Env]}]}', 'not Env=a'],
    ['{Fn::Contains: [!Ref Names, a]}', 'a condition=true'],
    [
      '{Fn::EachMemberIn: [{Fn::ValueOfAll: [AWS::EC2::VPC::Id, Tags.A]}, {Fn::RefAll: AWS::EC2::VPC::Id}]}',
      'nothing',
    ],
    ['!Equals [{Fn::ValueOf: [Env, Tags.Name]}, a]', 'nothing'],
    ['{Fn::Contains: [[a, {Fn::ValueOf: [Env, Tags.Name]}], !Ref Env]}', 'nothing'],
    [`{Fn::EachMemberIn: [[${'a, '.repeat(40)}], [${'!Ref Env, '.repeat(40)}]]}`, 'a condition=true'],
  ])('assumes %s', (assert, expected) => {
    const { assumes } = unitOf(`
Parameters: {Env: {Type: String}, Size: {Type: String}, Names: {Type: CommaDelimitedList}}
Rules: {R: {Assertions: [{Assert: ${assert}}]}}
`)
    expect(assumes.map(sayCond).join() || 'nothing').toBe(expected)
  })

  it('has no scenario that Rules exclude with AllowedValues', () => {
    const { assumes } = unitOf(`
Parameters: {Env: {Type: String, AllowedValues: [dev, prod]}}
Rules: {R: {Assertions: [{Assert: {Fn::Contains: [[prod, staging], !Ref Env]}}]}}
`)
    expect(assumes.map(cond => implied(cond, NOTHING))).toEqual([undefined])
    const isDev = assume(
      { sym: { id: 'stack.yaml#Env', label: 'Env', domain: ['dev', 'prod'] }, is: 'dev' },
      true,
      NOTHING,
    )
    expect(assumes.map(cond => implied(cond, isDev))).toEqual([false])
  })
})
