/** Suppressions where users write them: what they hide, and what is said of them. */
import { expect, test } from 'vitest'
import { positionAt } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

async function found(texts: Record<string, string>): Promise<string[]> {
  const { findings } = await lintTexts(new Map(Object.entries(texts)))
  return findings
    .filter(finding => !finding.pedantic)
    .map(({ rule, at, suppressed, message }) => {
      const { line } = positionAt(at.file, at.start)
      if (suppressed) return `${line} ${rule} suppressed: ${suppressed.reason}`
      return rule === 'invalid-suppression' ? `${line} ${rule}: ${message}` : `${line} ${rule}`
    })
}

const ROLE = (comment: string, behind = '') => `Resources:
${comment}
  WebRole:${behind}
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Service: ec2.amazonaws.com }
            Action: sts:AssumeRole
`

const TF = (comment: string, behind = '', inside = '') => `${comment}
resource "aws_iam_role" "web" {${behind}
  name = "web"
  ${inside}
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}
`

const RULE = 'role-without-instance-profile'
const MARK = `# iam-ec2-lint: ignore[${RULE}] made by hand`

test('alone on a line it means the next thing with all inside it', async () => {
  expect(await found({ 'a.yaml': ROLE(`  ${MARK}`) })).toEqual([`3 ${RULE} suppressed: made by hand`])
  expect(await found({ 'main.tf': TF(MARK) })).toEqual([`2 ${RULE} suppressed: made by hand`])
  expect(await found({ 'main.tf': TF(`/* iam-ec2-lint: ignore[${RULE}] made by hand */`) })).toEqual([
    `2 ${RULE} suppressed: made by hand`,
  ])
})

test('behind code it means its line', async () => {
  expect(await found({ 'a.yaml': ROLE('', ` ${MARK}`) })).toEqual([`3 ${RULE} suppressed: made by hand`])
  expect(await found({ 'main.tf': TF('', ` ${MARK}`) })).toEqual([`2 ${RULE} suppressed: made by hand`])
})

test('other lines may stand between: blank ones and comments', async () => {
  expect(await found({ 'a.yaml': ROLE(`  ${MARK}\n\n  # the web role`) })).toEqual([
    `5 ${RULE} suppressed: made by hand`,
  ])
})

test('elsewhere it hides nothing and is unused', async () => {
  expect(await found({ 'main.tf': TF('', '', MARK) })).toEqual([`2 ${RULE}`, '4 unused-suppression'])
})

test('a string that looks like one is none', async () => {
  const text = ROLE('').replace('Properties:', `Properties:\n      Description: "x ${MARK}"`)
  expect(await found({ 'a.yaml': text })).toEqual([`3 ${RULE}`])
  const block = ROLE('').replace('Properties:', `Properties:\n      Description: |\n        ${MARK}`)
  expect(await found({ 'a.yaml': block })).toEqual([`3 ${RULE}`])
  expect(await found({ 'main.tf': TF('', '', `description = "${MARK}"`) })).toEqual([`2 ${RULE}`])
})

const BLOCKING = (own: string, behind = '') => [
  '#!/bin/bash',
  own,
  `iptables -A OUTPUT -d 169.254.169.254 -j DROP${behind}`,
  '',
]

const HIDDEN = '# iam-ec2-lint: ignore[imds-blocked] no calls'

const INSTANCE_YAML = (lines: readonly string[]) => `Resources:
  Web:
    Type: AWS::EC2::Instance
    Properties:
      IamInstanceProfile: web
      UserData:
        Fn::Base64: |
          ${lines.join('\n          ')}
`

const INSTANCE_TF = (lines: readonly string[]) => `resource "aws_instance" "web" {
  iam_instance_profile = "web"
  user_data            = <<-EOT
    ${lines.join('\n    ')}
  EOT
}
`

test('a script in a text has comments of its own', async () => {
  const [above, behind] = [BLOCKING(HIDDEN), BLOCKING('', `  ${HIDDEN}`)]
  const elsewhere = [...BLOCKING(''), HIDDEN, 'echo done']
  for (const lines of [above, behind]) {
    expect(await found({ 'a.yaml': INSTANCE_YAML(lines) })).toEqual(['10 imds-blocked suppressed: no calls'])
    expect(await found({ 'main.tf': INSTANCE_TF(lines) })).toEqual(['6 imds-blocked suppressed: no calls'])
  }
  expect(await found({ 'a.yaml': INSTANCE_YAML(elsewhere) })).toEqual(['10 imds-blocked'])
  expect(await found({ 'main.tf': INSTANCE_TF(elsewhere) })).toEqual(['6 imds-blocked'])
})

test('a block comment may have stars', async () => {
  const text = TF(`/*\n * iam-ec2-lint: ignore[${RULE}] made by hand\n */`)
  expect(await found({ 'main.tf': text })).toEqual([`4 ${RULE} suppressed: made by hand`])
})

test.each([
  [
    'ignore: nothing',
    'Metadata suppresses with `ignore`, a list in which each entry has a `rule` and a `reason`',
  ],
  ['ignore: [everything]', 'the suppression names no rule'],
  ['ignore: [{ reason: why }]', 'the suppression names no rule'],
])('Metadata with { %s }', async (said, message) => {
  const text = ROLE('').replace(
    '    Properties:',
    `    Metadata: { iam-ec2-lint: { ${said} } }\n    Properties:`,
  )
  expect(await found({ 'a.yaml': text })).toEqual([`3 ${RULE}`, `5 invalid-suppression: ${message}`])
})

test('Metadata of a resource and of a template', async () => {
  const ofResource = ROLE('').replace(
    '    Properties:',
    `    Metadata: { iam-ec2-lint: { ignore: [{ rule: ${RULE}, reason: made by hand }] } }\n    Properties:`,
  )
  expect(await found({ 'a.yaml': ofResource })).toEqual([`3 ${RULE} suppressed: made by hand`])
  const ofTemplate = `Metadata: { iam-ec2-lint: { ignore: [{ rule: ${RULE}, reason: made by hand }] } }\n${ROLE('')}`
  expect(await found({ 'a.yaml': ofTemplate })).toEqual([`4 ${RULE} suppressed: made by hand`])
})

test('the comments of Terraform’s JSON', async () => {
  const role = {
    '//': `iam-ec2-lint: ignore[${RULE}] made by hand`,
    name: 'web',
    assume_role_policy:
      '{"Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}',
  }
  const body = JSON.stringify({
    resource: { aws_iam_role: { web: role, other: { ...role, name: 'other', '//': 'made by hand' } } },
  })
  expect(await found({ 'main.tf.json': body })).toEqual([`1 ${RULE} suppressed: made by hand`, `1 ${RULE}`])
  const root = JSON.stringify({
    '//': role['//'],
    resource: { aws_iam_role: { web: { ...role, '//': '' } } },
  })
  expect(await found({ 'main.tf.json': root })).toEqual([`1 ${RULE} suppressed: made by hand`])
})

test('a reason is required, and a rule that exists', async () => {
  expect(await found({ 'a.yaml': ROLE(`  # iam-ec2-lint: ignore[${RULE}]`) })).toEqual([
    `2 invalid-suppression: the suppression of ${RULE} gives no reason`,
    `3 ${RULE}`,
  ])
  expect(await found({ 'main.tf': TF('# iam-ec2-lint: ignore[role-without-instance-profil] x') })).toEqual([
    `1 invalid-suppression: there is no rule "role-without-instance-profil" (did you mean ${RULE}?)`,
    `2 ${RULE}`,
  ])
  expect(await found({ 'main.tf': TF('# iam-ec2-lint: ignore this') })).toEqual([
    '1 invalid-suppression: a suppression is written `ignore[rule-id] reason`',
    `2 ${RULE}`,
  ])
})

test('several rules in one', async () => {
  const mark = `# iam-ec2-lint: ignore[missing-ec2-trust, ${RULE}] made by hand`
  expect(await found({ 'main.tf': TF(mark) })).toEqual([
    '1 unused-suppression',
    `2 ${RULE} suppressed: made by hand`,
  ])
})

test('in a unit with a broken file nothing is called unused', async () => {
  const texts = { 'main.tf': TF('', '', MARK), 'broken.tf': 'resource "aws_iam_user" "x" {\n  name =\n}\n' }
  expect(await found(texts)).toEqual(['2 parse-error'])
})
