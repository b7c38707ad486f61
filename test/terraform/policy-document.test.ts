/** `data.aws_iam_policy_document`, with all its arguments, as the document that it makes. */
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/value/decode.ts'
import type { Value } from '../../src/value/value.ts'
import { evaluateIn } from './evaluate.ts'
import { place } from './read.ts'
import { show } from './show.ts'

function documentOf(text: string, pass: 'any' | 'given' = 'any', others: Record<string, string> = {}): Value {
  const { value, problems } = evaluateIn(
    { 'main.tf': text, ...others },
    'data.aws_iam_policy_document.d.json',
    pass,
  )
  expect(problems).toEqual([])
  expect(value.kind).toBe('text')
  return decode(value as Value & { kind: 'text' })!
}

function statements(text: string): unknown {
  return (show(documentOf(text)) as Record<string, unknown>)['Statement']
}

/** The data source with these arguments and blocks. */
function data(content: string, name = 'd'): string {
  return `data "aws_iam_policy_document" "${name}" {\n${content}\n}\n`
}

describe('arguments', () => {
  test('all of a statement', () => {
    const text = data(`
      version   = "2008-10-17"
      policy_id = "P"
      statement {
        sid           = "S"
        effect        = "Deny"
        not_actions   = ["s3:*"]
        not_resources = ["arn:aws:s3:::a/&{aws:username}"]
        not_principals {
          type        = "AWS"
          identifiers = ["arn:aws:iam::123456789012:root"]
        }
        condition {
          test     = "StringEquals"
          variable = "aws:x"
          values   = ["1", "&{aws:y}"]
        }
        condition {
          test     = "StringEquals"
          variable = "aws:z"
          values   = ["2"]
        }
        condition {
          test     = "StringEquals"
          variable = "aws:z"
          values   = ["3"]
        }
      }`)
    expect(show(documentOf(text))).toEqual({
      Version: '2008-10-17',
      Id: 'P',
      Statement: [
        {
          Sid: 'S',
          Effect: 'Deny',
          NotAction: ['s3:*'],
          NotResource: ['arn:aws:s3:::a/${aws:username}'],
          NotPrincipal: { AWS: ['arn:aws:iam::123456789012:root'] },
          Condition: { StringEquals: { 'aws:x': ['1', '${aws:y}'], 'aws:z': ['2', '3'] } },
        },
      ],
    })
  })

  test('defaults; what is null or empty is not there', () => {
    const text = data(`
      statement {
        sid       = ""
        effect    = null
        actions   = ["a:b"]
        resources = []
      }`)
    expect(show(documentOf(text))).toEqual({
      Version: '2012-10-17',
      Statement: [{ Action: ['a:b'], Effect: 'Allow' }],
    })
  })

  test('principals of one type together; a lone "*" is everybody', () => {
    const principals = (type: string, identifier: string) =>
      `principals {\n type = "${type}"\n identifiers = ["${identifier}"]\n}\n`
    const text = data(`
      statement {
        ${principals('Service', 'a')}
        ${principals('Service', 'b')}
        ${principals('AWS', '*')}
      }
      statement {
        ${principals('*', '*')}
      }`)
    expect(statements(text)).toEqual([
      { Effect: 'Allow', Principal: { Service: ['a', 'b'], AWS: ['*'] } },
      { Effect: 'Allow', Principal: '*' },
    ])
  })

  test('each element has its place', () => {
    const document = documentOf(data('statement {\n  actions = ["a:b"]\n}'))
    const statement = document.kind === 'map' ? document.entries.get('Statement')!.value : undefined
    const first = statement?.kind === 'list' ? statement.items[0]!.value : undefined
    const action = first?.kind === 'map' ? first.entries.get('Action') : undefined
    expect(place(action!.key)).toBe('main.tf:3:3 actions')
    expect(action!.value.kind === 'list' && place(action!.value.items[0]!.value.at)).toBe(
      'main.tf:3:14 "a:b"',
    )
  })
})

describe('what is guarded or unknown', () => {
  test('an element that may be empty is there when it is not', () => {
    const text = `variable "on" { type = bool }\n${data('statement {\n actions = var.on ? ["a"] : []\n}')}`
    expect(statements(text)).toEqual([
      {
        Effect: 'Allow',
        Action: { when: 'var.on is true', value: { if: 'var.on is true', then: ['a'], else: [] } },
      },
    ])
  })

  test('a dynamic statement over an unknown list is a stand-in, and there may be more', () => {
    const text = `variable "list" { type = list(any) }
      ${data('dynamic "statement" {\n for_each = var.list\n content {\n actions = [statement.value.action]\n }\n}')}`
    expect(statements(text)).toEqual([
      { when: 'not (length(var.list) is 0)', value: { Action: ['<var.list[…].action>'], Effect: 'Allow' } },
      '… var.list',
    ])
  })

  test('nested dynamic blocks see both iterators', () => {
    const text = data(`
      dynamic "statement" {
        for_each = { a = ["x", "y"], b = [] }
        iterator = it
        content {
          sid = it.key
          dynamic "condition" {
            for_each = it.value
            content {
              test     = "StringEquals"
              variable = "\${it.key}:\${condition.key}"
              values   = [condition.value]
            }
          }
        }
      }`)
    expect(statements(text)).toEqual([
      { Sid: 'a', Effect: 'Allow', Condition: { StringEquals: { 'a:0': ['x'], 'a:1': ['y'] } } },
      { Sid: 'b', Effect: 'Allow' },
    ])
  })

  test('an unknown condition key leaves the conditions open', () => {
    const text = `variable "key" {}
      ${data('statement {\n condition {\n test = "StringEquals"\n variable = var.key\n values = ["v"]\n }\n}')}`
    expect(statements(text)).toEqual([{ Effect: 'Allow', Condition: { StringEquals: { '…': 'var.key' } } }])
  })
})

describe('source and override documents', () => {
  const source = data(
    'statement {\n sid = "A"\n actions = ["a:source"]\n}\nstatement {\n actions = ["b:source"]\n}',
    's',
  )

  test('own statements come after, but those with a Sid that is there take its place', () => {
    const text = `${source}${data(`
      source_policy_documents = [data.aws_iam_policy_document.s.json]
      statement {
        sid     = "A"
        actions = ["a:own"]
      }`)}`
    expect(statements(text)).toEqual([
      { Sid: 'A', Action: ['a:own'], Effect: 'Allow' },
      { Action: ['b:source'], Effect: 'Allow' },
    ])
  })

  test('overrides come last; JSON texts, the older arguments and lone statements too', () => {
    const text = data(`
      source_json               = jsonencode({ Statement = { Sid = "X", Action = "x:1" } })
      override_policy_documents = ["{\\"Statement\\": [{\\"Sid\\": \\"X\\", \\"Action\\": \\"x:2\\"}]}", "", null]
      override_json             = file("over.json")`)
    const document = documentOf(text, 'any', { 'over.json': '{"Statement": [{"Action": "y:1"}]}' })
    expect((show(document) as Record<string, unknown>)['Statement']).toEqual([
      { Sid: 'X', Action: 'x:2' },
      { Action: 'y:1' },
    ])
  })

  test('an unknown document leaves the list open', () => {
    const text = `variable "more" {}\n${data('source_policy_documents = [var.more]\nstatement {\n actions = ["a:b"]\n}')}`
    expect(statements(text)).toEqual([{ Action: ['a:b'], Effect: 'Allow' }, '… var.more'])
  })

  test('a guarded override takes its place only then; an unknown Sid perhaps', () => {
    const text = `variable "on" { type = bool }\n${source}${data(`
      source_policy_documents   = [data.aws_iam_policy_document.s.json]
      override_policy_documents = var.on ? ["{\\"Statement\\": [{\\"Sid\\": \\"A\\", \\"Action\\": \\"o\\"}]}"] : []`)}`
    expect(statements(text)).toEqual([
      { when: 'not (var.on is true)', value: { Sid: 'A', Action: ['a:source'], Effect: 'Allow' } },
      { when: 'var.on is true', value: { Sid: 'A', Action: 'o' } },
      { Action: ['b:source'], Effect: 'Allow' },
    ])
    const unknown = `variable "sid" {}\n${source}${data(`
      source_policy_documents = [data.aws_iam_policy_document.s.json]
      statement {
        sid     = var.sid
        actions = ["o"]
      }`)}`
    expect(statements(unknown)).toContain('… a statement whose Sid is unknown')
  })
})

test('one document per instance', () => {
  const text = `
    data "aws_iam_policy_document" "each" {
      for_each = { a = "x", b = "y" }
      statement {
        actions = [each.value]
      }
    }
    ${data('source_policy_documents = values(data.aws_iam_policy_document.each)[*].json')}`
  expect(statements(text)).toEqual([
    { Action: ['x'], Effect: 'Allow' },
    { Action: ['y'], Effect: 'Allow' },
  ])
})

test('written in JSON syntax', () => {
  const json = JSON.stringify({
    data: {
      aws_iam_policy_document: {
        d: {
          statement: [
            { actions: ['a:b'], principals: { type: 'Service', identifiers: ['${local.service}'] } },
            { sid: 'two', condition: [{ test: 'Bool', variable: 'k', values: ['true'] }] },
          ],
          dynamic: { statement: { for_each: ['p', 'q'], content: { sid: '${statement.value}' } } },
        },
      },
    },
  })
  const document = documentOf('locals {\n  service = "ec2.amazonaws.com"\n}\n', 'any', {
    'data.tf.json': json,
  })
  expect((show(document) as Record<string, unknown>)['Statement']).toEqual([
    { Action: ['a:b'], Effect: 'Allow', Principal: { Service: ['ec2.amazonaws.com'] } },
    { Sid: 'two', Effect: 'Allow', Condition: { Bool: { k: ['true'] } } },
    { Sid: 'p', Effect: 'Allow' },
    { Sid: 'q', Effect: 'Allow' },
  ])
})

test('written as an attribute', () => {
  const text = `locals {
      more = [{ actions = ["b"] }]
    }
    ${data('statement = [{ sid = "a", actions = ["x"], condition = { test = "T", variable = "v", values = ["1"] } }]')}
    ${data('statement = local.more', 'e')}
    ${data('source_policy_documents = [data.aws_iam_policy_document.e.json]', 'f')}`
  expect(statements(text)).toEqual([
    { Sid: 'a', Action: ['x'], Effect: 'Allow', Condition: { T: { v: ['1'] } } },
  ])
  const { value } = evaluateIn({ 'main.tf': text }, 'data.aws_iam_policy_document.f.json', 'any')
  expect(show(value)).toEqual({ Version: '2012-10-17', Statement: [{ Action: ['b'], Effect: 'Allow' }] })
})
