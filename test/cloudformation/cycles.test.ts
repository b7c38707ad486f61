import { expect, test } from 'vitest'
import { slice, sourceOf } from '../../src/syntax/source.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { readTemplate } from './templates.ts'

function problemsOf(text: string): string[] {
  const file = { path: 'template.yaml', text }
  const [node] = parseYaml(sourceOf(file)).documents
  return readTemplate(node!, file, false).problems.map(({ at, message }) => `${slice(at)}: ${message}`)
}

test('a condition that needs itself is a problem, once', () => {
  const problems = problemsOf(`
Conditions:
  A: !Not [!Condition B]
  B: !Not [!Condition A]
Resources:
  Role:
    Type: AWS::IAM::Role
    Condition: A
`)
  expect(problems).toEqual(['A: condition A needs itself: CloudFormation refuses circular references'])
})

test('so is a name that needs itself', () => {
  const problems = problemsOf(`
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: { RoleName: !Sub 'x-\${Role}' }
`)
  expect(problems).toEqual([
    'Role: the name of Role needs itself: CloudFormation refuses circular references',
  ])
})

test('a reference to something later is none', () => {
  const problems = problemsOf(`
Conditions:
  A: !Condition B
  B: !Equals [!Ref AWS::Region, us-east-1]
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: { RoleName: !Sub '\${Other}-x' }
  Other:
    Type: AWS::IAM::Role
`)
  expect(problems).toEqual([])
})
