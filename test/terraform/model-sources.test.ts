/** What resources and data sources pass on that launch nothing themselves, and whom a mention hands a role to. */
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/value/decode.ts'
import type { Value } from '../../src/value/value.ts'
import { evaluateIn } from './evaluate.ts'
import { place, readOne } from './read.ts'
import { show } from './show.ts'

function evaluated(text: string, expression: string, others: Record<string, string> = {}): Value {
  const { value, problems } = evaluateIn({ 'main.tf': text, ...others }, expression)
  expect(problems).toEqual([])
  return value
}

describe('passed on', () => {
  test('terraform_data and null_data_source put out what they are given', () => {
    const data = 'resource "terraform_data" "d" {\n  input = { role = "app" }\n  triggers_replace = "t"\n}\n'
    expect(show(evaluated(data, 'terraform_data.d.output.role'))).toBe('app')
    expect(show(evaluated(data, 'terraform_data.d.triggers_replace'))).toBe('t')
    const old = 'data "null_data_source" "n" {\n  inputs = { a = "b" }\n}\n'
    expect(show(evaluated(old, 'data.null_data_source.n.outputs["a"]'))).toBe('b')
    const none = 'resource "terraform_data" "d" {}\n'
    expect(show(evaluated(none, 'terraform_data.d.output'))).toBe(null)
  })

  test('template_file renders its template, with places inside of it', () => {
    const text =
      'data "template_file" "t" {\n  template = file("t.tpl")\n  vars = { action = "ec2:RunInstances" }\n}\n'
    const template = '{"Statement": [\n  {"Action": "${action}", "Resource": "$${aws:x}"}\n]}'
    const rendered = evaluated(text, 'data.template_file.t.rendered', { 't.tpl': template })
    const document = rendered.kind === 'text' ? decode(rendered) : undefined
    expect(show(document!)).toEqual({ Statement: [{ Action: 'ec2:RunInstances', Resource: '${aws:x}' }] })
    const statements = document?.kind === 'map' ? document.entries.get('Statement')!.value : undefined
    const [first] = statements?.kind === 'list' ? statements.items : []
    expect(place(first!.value.at)).toMatch(/^t\.tpl:2:3 /)
  })

  test('template_file was a resource once', () => {
    const text = 'resource "template_file" "t" {\n  template = file("t.tpl")\n  vars { name = "web" }\n}\n'
    expect(show(evaluated(text, 'template_file.t.rendered', { 't.tpl': '${name}' }))).toBe('web')
    const parts = 'resource "template_cloudinit_config" "c" {\n  part { content = "#!/bin/sh" }\n}\n'
    const rendered = evaluated(parts, 'template_cloudinit_config.c.rendered')
    expect(rendered.kind === 'text' && show(rendered.decoded!)).toEqual([{ content: '#!/bin/sh' }])
  })

  test('local_file reads a file of the project', () => {
    const text = 'data "local_file" "l" { filename = "${path.module}/l.txt" }\n'
    expect(show(evaluated(text, 'data.local_file.l.content', { 'l.txt': 'hello' }))).toBe('hello')
  })

  test('what others make is unknown, and the same unknown wherever it is named', () => {
    const text = `
      resource "random_pet" "p" {}
      resource "random_pet" "q" {}
      data "terraform_remote_state" "s" { backend = "s3" }
      data "aws_ssm_parameter" "a" { name = "ami" }
      data "aws_iam_session_context" "c" { arn = "arn" }`
    const equal = (a: string, b: string) => show(evaluated(text, `${a} == ${b}`))
    expect(equal('random_pet.p.id', 'random_pet.p.id')).toBe(true)
    expect(equal('random_pet.p.id', 'random_pet.q.id')).not.toBe(true)
    expect(show(evaluated(text, 'data.terraform_remote_state.s.outputs.role'))).toBe(
      '<data.terraform_remote_state.s.outputs.role>',
    )
    expect(evaluated(text, 'data.aws_ssm_parameter.a.value').kind).toBe('unknown')
    expect(evaluated(text, 'data.aws_iam_session_context.c.issuer_arn').kind).toBe('unknown')
  })
})

describe('policies that exist already', () => {
  test('one found by its name may be owned by AWS; by its ARN it is that one', () => {
    const text = `
      data "aws_iam_policy" "n" { name = "AmazonEC2FullAccess" }
      data "aws_iam_policy" "a" { arn = "arn:aws:iam::aws:policy/X" }`
    expect(show(evaluated(text, 'data.aws_iam_policy.n.arn'))).toBe(
      'arn:${AWS::Partition}:iam::${owner}:policy${data.aws_iam_policy.n.path}AmazonEC2FullAccess',
    )
    const arn = evaluated(text, 'data.aws_iam_policy.a.arn')
    expect([show(arn), arn.ref?.to.address]).toEqual(['arn:aws:iam::aws:policy/X', 'data.aws_iam_policy.a'])
  })
})

describe('user data in parts', () => {
  const parts = (type: string) => `
    data "${type}" "c" {
      gzip          = false
      base64_encode = false
      part {
        content_type = "text/x-shellscript"
        content      = "#!/bin/sh"
      }
      part {
        content = "#cloud-config"
      }
    }`
  const EXPECTED = [
    { content_type: 'text/x-shellscript', content: '#!/bin/sh' },
    { content: '#cloud-config' },
  ]

  test.each([
    ['cloudinit_config', 'aws_launch_template', 'user_data = base64encode(data.cloudinit_config.c.rendered)'],
    ['cloudinit_config', 'aws_launch_template', 'user_data = data.cloudinit_config.c.rendered'],
    ['cloudinit_config', 'aws_instance', 'user_data_base64 = data.cloudinit_config.c.rendered'],
    ['template_cloudinit_config', 'aws_instance', 'user_data = data.template_cloudinit_config.c.rendered'],
  ])('of %s in %s: %s', (type, resource, argument) => {
    const { launches } = readOne(`${parts(type)}\nresource "${resource}" "x" {\n${argument}\n}\n`)
    const { userData } = launches[0]!
    expect(userData!.kind).toBe('text')
    expect(show(userData!)).toEqual(EXPECTED)
  })
})

describe('whom a policy speaks of is handed no role', () => {
  const ROLE = 'resource "aws_iam_role" "r" {\n  name = "r"\n  assume_role_policy = "{}"\n}\n'

  function mentions(text: string): number {
    return readOne(ROLE + text).mentions.length
  }

  const bucket = (policy: string) => `resource "aws_s3_bucket_policy" "b" {\n  policy = ${policy}\n}\n`
  const statement = (element: string) =>
    `{ Statement = [{ Effect = "Allow", ${element} = { AWS = [aws_iam_role.r.arn] } }] }`

  test('in objects', () => {
    expect(mentions(bucket(`jsonencode(${statement('Principal')})`))).toBe(0)
    expect(mentions(`locals {\n  p = ${statement('Principal')}\n}\n${bucket('jsonencode(local.p)')}`)).toBe(0)
    expect(mentions(bucket(`jsonencode(${statement('Other')})`))).toBe(1)
    expect(mentions(bucket('jsonencode({ Principal = aws_iam_role.r.arn })'))).toBe(1)
  })

  test('in JSON', () => {
    const json = (element: string) =>
      bucket(
        `<<EOF\n{"Statement": [{"Effect": "Allow", "${element}": {"AWS": "\${aws_iam_role.r.arn}"}}]}\nEOF\n`,
      )
    expect(mentions(json('Principal'))).toBe(0)
    expect(mentions(json('Other'))).toBe(1)
  })

  test('in a document of its own', () => {
    const document =
      'data "aws_iam_policy_document" "d" {\n statement {\n principals {\n type = "AWS"\n identifiers = [aws_iam_role.r.arn]\n }\n }\n}\n'
    expect(mentions(document + bucket('data.aws_iam_policy_document.d.json'))).toBe(0)
  })
})
