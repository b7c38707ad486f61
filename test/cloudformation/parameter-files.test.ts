/** Files of parameters: their shapes, what they give to templates, and what is wrong with them. */
import { describe, expect, it } from 'vitest'
import { readParameters } from '../../src/cloudformation/index.ts'
import { readRun, unitIn } from './run.ts'
import { say, where } from './templates.ts'

function valuesIn(text: string): Record<string, string> {
  const { values, problems } = readParameters({ path: 'p.json', text })
  expect(problems).toEqual([])
  return Object.fromEntries([...values].map(([name, value]) => [name, say(value)]))
}

describe('the shapes', () => {
  it.each<[string, Record<string, string>]>([
    [
      '[{"ParameterKey": "A", "ParameterValue": "x"}, {"ParameterKey": "B", "ParameterValue": "y"}]',
      { A: 'x', B: 'y' },
    ],
    ['[{"ParameterKey": "A", "UsePreviousValue": true}]', {}],
    ['{"Parameters": {"A": "x"}}', { A: 'x' }],
    ['{"Parameters": {"A": "x"}, "Tags": {"B": "y"}, "StackPolicy": {"Statement": []}}', { A: 'x' }],
    ['{"Tags": {"B": "y"}}', {}],
    ['{"Parameters": {"A": {"Fn::GetArtifactAtt": ["Out", "URL"]}, "B": "y"}}', { B: 'y' }],
    ['["A=x", "B=y=z", "C="]', { A: 'x', B: 'y=z', C: '' }],
    ['{"A": "x", "B": 7, "C": true}', { A: 'x', B: '7', C: 'true' }],
    ['{"Parameters": "x"}', { Parameters: 'x' }],
    ['{"A": ["x", "y"]}', { A: 'x,y' }],
    ['[]', {}],
    ['{}', {}],
    ['A: x\nB: 007\n', { A: 'x', B: '007' }],
    ['- ParameterKey: A\n  ParameterValue: x\n', { A: 'x' }],
    ['Parameters:\n  A: x\n', { A: 'x' }],
    ['{"__proto__": "x"}', { ['__proto__']: 'x' }],
  ])('%s', (text, expected) => expect(valuesIn(text)).toEqual(expected))

  it.each([
    ['', '1:1 the file is empty'],
    ['"x"', '1:1 a file of parameters is a list or a map'],
    ['[7]', '1:2 an element is Key=Value, or an object with ParameterKey and ParameterValue'],
    ['["A"]', '1:2 an element is Key=Value, or an object with ParameterKey and ParameterValue'],
    ['["=x"]', '1:2 an element is Key=Value, or an object with ParameterKey and ParameterValue'],
    ['[[]]', '1:2 an element is Key=Value, or an object with ParameterKey and ParameterValue'],
    ['[{"Key": "A"}]', '1:2 an object in the list needs a ParameterKey'],
    ['[{"ParameterKey": "A"}]', '1:2 A needs a ParameterValue'],
    ['{"A": null}', '1:7 the value of A is no string'],
    ['{"A": [{}]}', '1:7 the value of A is no string'],
  ])('that it has not: %s', (text, expected) => {
    const { problems } = readParameters({ path: 'p.json', text })
    expect(problems.map(({ at, message }) => `${where(at)} ${message}`)).toEqual([expected])
  })

  it('are not read from a broken file', () => {
    const { values, problems } = readParameters({ path: 'p.json', text: '{"A": "x",' })
    expect([values.size, problems.length > 0]).toEqual([0, true])
  })
})

describe('the values', () => {
  const template = (parameters: string) => `
Parameters: {${parameters}}
Resources: {Role: {Type: AWS::IAM::Role, Properties: {RoleName: !Ref Name, AssumeRolePolicyDocument: {}}}}
`
  const run = (files: Record<string, string>, parameterFiles: readonly string[]) =>
    readRun(files, { parameterFiles, candidates: Object.keys(files).filter(path => path.endsWith('.yaml')) })

  it('are those of every root that declares them, in both passes', async () => {
    const texts = {
      'a.yaml': template('Name: {Type: String, Default: x}'),
      'b.yaml': template('Name: {Type: String, AllowedValues: [y]}'),
      'c.yaml': template('Other: {Type: String}'),
      'p.json': '{"Name": "web"}',
    }
    const reading = await run(texts, ['p.json'])
    expect(['a.yaml', 'b.yaml', 'c.yaml'].map(path => say(unitIn(reading, path).roles[0]?.name))).toEqual([
      'web',
      'web',
      '${Name}',
    ])
    expect(reading.models.every(({ given }) => given === undefined)).toBe(true)
    const at = unitIn(reading, 'a.yaml').roles[0]?.name.at
    expect([at?.file.path, where(at)]).toEqual(['p.json', '1:10'])
  })

  it('of the last file count', async () => {
    const texts = {
      'a.yaml': template('Name: {Type: String}'),
      '1.json': '{"Name": "one"}',
      '2.json': '["Name=two"]',
    }
    expect(say(unitIn(await run(texts, ['1.json', '2.json']), 'a.yaml').roles[0]?.name)).toBe('two')
  })

  it('do not reach nested stacks, which their parents decide', async () => {
    const texts = {
      'a.yaml': 'Resources: {N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: b.yaml}}}',
      'b.yaml': template('Name: {Type: String, Default: x}'),
      'p.json': '{"Name": "web"}',
    }
    const reading = await run(texts, ['p.json'])
    expect(say(unitIn(reading, 'a.yaml').roles[0]?.name)).toBe('x')
    expect(reading.parameters.undeclared).toEqual(['Name'])
  })

  it('of an SSM type are names to look up', async () => {
    const type = 'AWS::SSM::Parameter::Value<String>'
    const texts = { 'a.yaml': template(`Name: {Type: "${type}"}`), 'p.json': '{"Name": "/role/name"}' }
    expect(say(unitIn(await run(texts, ['p.json']), 'a.yaml').roles[0]?.name)).toBe('${Name}')
  })

  it('that no template declares are told', async () => {
    const texts = {
      'a.yaml': template('Name: {Type: String}'),
      'p.json': '{"Name": "x", "Unheard": "y", "B": "z"}',
    }
    expect((await run(texts, ['p.json'])).parameters).toEqual({ problems: [], undeclared: ['Unheard', 'B'] })
  })
})
