/** References to names that a template does not declare. */
import { describe, expect, test } from 'vitest'
import type { Value } from '../../src/value/value.ts'
import { roleName } from './templates.ts'

/** What the value says to be undeclared, also in the middle of its text. */
function undeclared(value: Value): string | undefined {
  if (value.kind === 'unknown') return value.undeclared
  if (value.kind !== 'text') return undefined
  const parts = value.text.flatMap(piece =>
    'value' in piece && piece.value ? [undeclared(piece.value)] : [],
  )
  return parts.find(Boolean)
}

describe('a reference to nothing', () => {
  test.each([
    ['!Ref Nobody', 'Nobody'],
    ['!GetAtt Nobody.Arn', 'Nobody'],
    ['!GetAtt [Nobody, Arn]', 'Nobody'],
    ["!Sub 'web-${Nobody}'", 'Nobody'],
    ["!Sub '${Nobody.Arn}'", 'Nobody'],
    // names of roles are no attributes
    ['!GetAtt Subject.RoleName', 'Subject.RoleName'],
    ["!Sub '${Subject.Name}'", 'Subject.Name'],
  ])('%s', (written, name) => expect(undeclared(roleName(written))).toBe(name))

  test.each([
    ['!Ref Subject'],
    ['!GetAtt Subject.Arn'],
    ['!GetAtt Subject.RoleId'],
    ['!Ref AWS::StackName'],
    ['!Ref AWS::NewPseudoParameter'],
    ["!Sub '${AWS::Region}-web'"],
    ["!Sub ['${Nobody}', { Nobody: web }]"],
    ["!Sub '${!Nobody}'"],
    ['!ImportValue Nobody'],
  ])('%s is none', written => expect(undeclared(roleName(written))).toBeUndefined())
})

describe('what is out of view may declare it', () => {
  test.each([
    ['a macro', 'Transform: [Adds]'],
    ['an include', 'Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }'],
    ['parameters by a macro', 'Parameters: { Fn::Transform: { Name: Adds } }'],
    ['the Serverless Framework', 'Description: "${self:service}"'],
  ])('%s', (_, section) => expect(undeclared(roleName('!Ref Nobody', section))).toBeUndefined())

  test.each([
    ['AWS::SecretsManager-2020-07-23', 'Nobody'],
    ['AWS::LanguageExtensions', 'Nobody'],
  ])('%s adds nothing', (transform, name) =>
    expect(undeclared(roleName('!Ref Nobody', `Transform: ${transform}`))).toBe(name),
  )
})

describe('resources that stand for several', () => {
  const sam = 'Transform: AWS::Serverless-2016-10-31'

  test.each([
    ['!Ref ServerlessRestApi', sam],
    ['!Ref SubjectAliasLive', sam],
    ['!Ref SubjectRole', '# made of a My::Own::Thing::MODULE'],
    ['!Ref SubjectRole', '# Type: !Rain::Module thing.yaml'],
  ])('%s with %s', (written, section) => expect(undeclared(roleName(written, section))).toBeUndefined())

  test('only names that begin with theirs', () => {
    expect(undeclared(roleName('!Ref Nobody', sam))).toBe('Nobody')
    expect(undeclared(roleName('!Ref SubjectRole'))).toBe('SubjectRole')
  })
})
