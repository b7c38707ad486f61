/** What becomes of symbols and places: texts are shown as messages show them. */
import { describe, expect, it } from 'vitest'
import { ACCOUNT, PARTITION, REGION } from '../../../src/model/aws.ts'
import type { File, Range } from '../../../src/syntax/source.ts'
import { slice } from '../../../src/syntax/source.ts'
import { callFunction } from '../../../src/terraform/functions/index.ts'
import { choice, item, list, map, stringValue, textValue, unknown } from '../../../src/value/build.ts'
import { decode } from '../../../src/value/decode.ts'
import { IAM_NAME_SHAPE, isHole, type Sym, show } from '../../../src/value/text.ts'
import type { Item, TextValue, Value } from '../../../src/value/value.ts'
import { AT, asValue } from '../../support/worlds.ts'
import { CALL, call } from './harness.ts'

const NAME: Sym = { id: 'name', label: 'aws_iam_role.web.name', shape: IAM_NAME_SHAPE }
const ANY: Sym = { id: 'any', label: 'var.any' }
const ENV: Sym = { id: 'env', label: 'var.env', domain: ['dev', 'prod'] }

/** `text('a', SYM, 'b')` */
function text(...pieces: readonly (string | Sym)[]): TextValue {
  return textValue(
    pieces.map(piece => (typeof piece === 'string' ? { lit: piece, at: AT } : piece)),
    AT,
  )
}

function string(literal: string): Value {
  return stringValue(literal, AT)
}

/** A result in short: texts as `a${label}`, lists in brackets, `~` before what may be missing, `?` for unknowns. */
function brief(value: Value): string {
  switch (value.kind) {
    case 'text':
      return show(value.text)
    case 'scalar':
      return String(value.value)
    case 'list':
      return `[${[...value.items.map(briefItem), ...(value.rest ? ['…'] : [])].join(', ')}]`
    case 'map':
      return `{${[...value.entries].map(([key, one]) => `${one.when === true ? '' : '~'}${key}: ${brief(one.value)}`).join(', ')}}`
    case 'choice':
      return `(${brief(value.then)} | ${brief(value.else)})`
    case 'error':
      return '!'
    case 'unknown':
      return '?'
  }
}

function briefItem({ when, value }: Item): string {
  return (when === true ? '' : '~') + brief(value)
}

const ROLE_ARN = text('arn:', PARTITION, ':iam::', ACCOUNT, ':role/', NAME)

describe('texts with symbols are treated piece by piece', () => {
  it.each<[string, readonly Value[], string]>([
    [
      'split',
      [string(':'), ROLE_ARN],
      '[arn, ${AWS::Partition}, iam, , ${AWS::AccountId}, role/${aws_iam_role.web.name}]',
    ],
    [
      'split',
      [string('/'), ROLE_ARN],
      '[arn:${AWS::Partition}:iam::${AWS::AccountId}:role, ${aws_iam_role.web.name}]',
    ],
    ['split', [string('-'), text('web-', ANY, '-x')], '[web, …]'],
    ['split', [string('-'), text(ANY)], '?'],
    ['split', [string('ab'), text('xa', ANY)], '?'],
    ['split', [string('--'), text('x--y', ACCOUNT, 'z')], '[x, y${AWS::AccountId}z]'],
    [
      'replace',
      [ROLE_ARN, string(':role/'), string(':instance-profile/')],
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:instance-profile/${aws_iam_role.web.name}',
    ],
    ['replace', [text('a-', ACCOUNT, '-b'), string('-'), string('_')], 'a_${AWS::AccountId}_b'],
    [
      'replace',
      [text('a-', NAME), string('-'), string('_')],
      'a_${replace(aws_iam_role.web.name, "-", "_")}',
    ],
    ['replace', [text('a-', ANY), string('-b'), string('_')], '?'],
    ['replace', [text('a', ENV), string('ad'), string('_')], '(_ev | aprod)'],
    ['replace', [text('a.b'), string('.'), text(ANY)], 'a${var.any}b'],
    ['lower', [text('ABC-', ACCOUNT)], 'abc-${lower(AWS::AccountId)}'],
    ['upper', [text('a', ENV)], 'A${upper(var.env)}'],
    [
      'trimprefix',
      [ROLE_ARN, string('arn:')],
      '${AWS::Partition}:iam::${AWS::AccountId}:role/${aws_iam_role.web.name}',
    ],
    [
      'trimprefix',
      [ROLE_ARN, string('arn:aws:')],
      '(iam::${AWS::AccountId}:role/${aws_iam_role.web.name} | (arn:aws-cn:iam::${AWS::AccountId}:role/${aws_iam_role.web.name} | (arn:aws-us-gov:iam::${AWS::AccountId}:role/${aws_iam_role.web.name} | (arn:aws-eusc:iam::${AWS::AccountId}:role/${aws_iam_role.web.name} | (arn:aws-iso:iam::${AWS::AccountId}:role/${aws_iam_role.web.name} | (arn:aws-iso-b:iam::${AWS::AccountId}:role/${aws_iam_role.web.name} | (arn:aws-iso-e:iam::${AWS::AccountId}:role/${aws_iam_role.web.name} | arn:aws-iso-f:iam::${AWS::AccountId}:role/${aws_iam_role.web.name})))))))',
    ],
    ['trimprefix', [text('web', ANY), string('web-')], '?'],
    ['trimsuffix', [text(ANY, '-role'), string('-role')], '${var.any}'],
    ['trimsuffix', [text(ANY, 'x'), string('-role')], '${var.any}x'],
    ['trimsuffix', [text('a', ANY, 'ole'), string('-role')], '?'],
    ['replace', [text(ENV, 'x'), string('vx'), string('_')], '(de_ | prodx)'],
    ['format', [string('%d'), unknown({ id: 'n', label: 'var.n' }, AT, { type: 'number' })], '${var.n}'],
    ['base64decode', [call('base64encode', unknown(ANY, AT))], '${var.any}'],
    ['trim', [text('--', ACCOUNT, '--'), string('-')], '${AWS::AccountId}'],
    ['trim', [text('--', ANY), string('-')], '?'],
    ['trimsuffix', [text('x', ANY, '-role'), string('-role')], 'x${var.any}'],
    ['chomp', [text('\n', ANY, 'x\n')], '\n${var.any}x'],
    ['trimspace', [text(' a', ANY, '\n')], '?'],
    ['trimspace', [text(' a', ANY, 'b\n')], 'a${var.any}b'],
    ['substr', [text('web-', ANY), asValue(0), asValue(3)], 'web'],
    ['substr', [text('web-', ANY), asValue(4), asValue(-1)], '${var.any}'],
    ['substr', [text('web-', ANY), asValue(0), asValue(10)], '?'],
    ['startswith', [text('web-', ANY), string('web')], 'true'],
    ['startswith', [text('web-', ANY), string('api')], 'false'],
    ['startswith', [text(ANY), string('api')], '?'],
    ['startswith', [text(ENV), string('pr')], '(false | true)'],
    ['endswith', [text(ANY, '-x'), string('x')], 'true'],
    ['strcontains', [text(ACCOUNT), string('a')], 'false'],
    ['strcontains', [text('a*b', ANY), string('*')], '?'],
    ['format', [string('%s-%s'), text(ANY), asValue(5)], '${var.any}-5'],
    ['format', [string('%5s'), text(ANY)], '?'],
    ['format', [text('%s', ANY), string('a')], '?'],
    ['format', [text('%s', ACCOUNT), string('a')], 'a${AWS::AccountId}'],
    ['join', [string('/'), list([item(text(ANY)), item(string('b'))], AT)], '${var.any}/b'],
    ['formatlist', [string('%s/*'), list([item(text(ANY)), item(string('b'))], AT)], '[${var.any}/*, b/*]'],
    ['urlencode', [text('a b', ACCOUNT)], 'a+b${urlencode(AWS::AccountId)}'],
    ['indent', [asValue(2), text('a\n', ACCOUNT)], 'a\n  ${AWS::AccountId}'],
    ['jsonencode', [list([item(text('x', ANY))], AT)], '["x${var.any}"]'],
    ['title', [text(ANY)], '?'],
    ['basename', [text(ENV)], '(dev | prod)'],
    ['length', [text(ENV)], '(3 | 4)'],
    ['regex', [string('^p'), text(ENV)], '(! | p)'],
    ['tonumber', [unknown({ id: 'n', label: 'n', domain: ['1', 'x'] }, AT)], '(1 | !)'],
    ['lookup', [asValue({ dev: 'a', prod: 'b' }), text(ENV), string('c')], '(b | (a | c))'],
    ['contains', [asValue(['dev', 'x']), text(ENV)], '(true | false)'],
  ])('%s %#', (name, args, expected) => {
    expect(brief(call(name, ...args)).replaceAll('\\n', '\n')).toBe(expected)
  })

  it('a symbol of few values and what is made of it are decided together', () => {
    const upper = call('upper', text(ENV))
    const [hole] = (upper as TextValue).text
    expect(hole).toMatchObject({ by: { sym: ENV, values: { dev: 'DEV', prod: 'PROD' } } })
  })

  it('the same call of the same arguments is the same symbol', () => {
    expect(call('title', text(ANY))).toEqual(call('title', text(ANY)))
    expect(call('title', text(ANY))).not.toEqual(call('strrev', text(ANY)))
    expect(call('cidrsubnet', text(ANY), asValue(8), asValue(1))).not.toEqual(
      call('cidrsubnet', text(ANY), asValue(8), asValue(2)),
    )
  })

  it('uuid and timestamp are new each time', () => {
    expect(call('uuid')).not.toEqual(call('uuid'))
    expect(call('timestamp')).toMatchObject({ kind: 'unknown', type: 'text' })
  })

  it('unknown functions and wrong numbers of arguments give unknowns, errors stay errors', () => {
    expect(call('no_such_function', string('a')).kind).toBe('unknown')
    expect(call('provider::other::f', string('a')).kind).toBe('unknown')
    expect(call('lower').kind).toBe('unknown')
    expect(call('lower', string('a'), string('b')).kind).toBe('unknown')
    expect(call('no_such_function', { kind: 'error', why: 'x', at: AT }).kind).toBe('error')
    expect(brief(call('core::lower', string('A')))).toBe('a')
  })
})

describe('places', () => {
  const file: File = { path: 'web.tf', text: 'x = "arn:aws:iam::1:role/web"\ny = "  padded  "' }
  const at = (part: string): Range => {
    const start = file.text.indexOf(part)
    return { file, start, end: start + part.length }
  }
  const written = (part: string) => stringValue(part, at(part))
  const places = (value: Value | undefined) =>
    value?.kind === 'text' ? value.text.map(piece => (piece.at ? slice(piece.at) : undefined)) : undefined
  const arn = written('arn:aws:iam::1:role/web')

  it('parts of a string stand where they were written', () => {
    const parts = call('split', string('/'), arn)
    expect(parts.kind === 'list' && parts.items.map(one => places(one.value))).toEqual([
      ['arn:aws:iam::1:role'],
      ['web'],
    ])
    expect(places(call('trimspace', written('  padded  ')))).toEqual(['padded'])
    expect(places(call('trimprefix', arn, string('arn:')))).toEqual(['aws:iam::1:role/web'])
    expect(places(call('substr', arn, asValue(4), asValue(3)))).toEqual(['aws'])
    expect(places(call('regex', string('[^/]+$'), arn))).toEqual(['web'])
    expect(places(call('upper', arn))).toEqual(['arn:aws:iam::1:role/web'])
    expect(places(call('join', string('-'), list([item(written('web'))], AT)))).toEqual(['web'])
  })

  it('a computed string stands at the call, its pieces where they were', () => {
    const formatted = call('format', string('%s!'), written('web'))
    expect(formatted.at).toBe(CALL.at)
    expect(places(formatted)?.[0]).toBe('web')
  })

  it('arguments that are not changed come back as they are', () => {
    const document = call('jsonencode', asValue({ a: 1 }))
    expect(call('trimspace', document)).toBe(document)
    expect(call('chomp', document)).toBe(document)
    expect(call('trimprefix', document, string('x'))).toBe(document)
    expect(call('sensitive', document)).toBe(document)
    expect(call('tostring', document)).toBe(document)
    for (const [name, type] of [
      ['tostring', 'text'],
      ['tonumber', 'number'],
      ['tobool', 'bool'],
      ['tolist', 'list'],
      ['tomap', 'map'],
    ] as const) {
      const value = unknown(ANY, AT, { type })
      expect(call(name, value)).toBe(value)
    }
    expect(call('coalesce', asValue(null), document)).toBe(document)
    const entries = asValue({ a: ['x'] })
    expect(call('merge', entries).kind === 'map' && call('lookup', call('merge', entries), string('a'))).toBe(
      entries.kind === 'map' && entries.entries.get('a')!.value,
    )
  })
})

describe('encodings keep what they were given', () => {
  const document = map(
    new Map([
      ['b', { when: true as const, key: AT, value: text('x', ANY) }],
      [
        'a',
        {
          when: true as const,
          key: AT,
          value: choice({ sym: ENV, is: 'dev' }, string('d'), asValue(['p']), AT),
        },
      ],
    ]),
    AT,
  )

  it('jsonencode', () => {
    const encoded = call('jsonencode', document) as TextValue
    expect(encoded.decoded).toBe(document)
    expect(call('jsondecode', encoded)).toBe(document)
    expect(encoded.text.map(piece => (isHole(piece) ? piece.value?.kind : piece.lit))).toEqual([
      '{"a":',
      'choice',
      ',"b":"',
      'x',
      undefined,
      '"}',
    ])
  })

  it('the text alone is read back as the same values', () => {
    const { decoded: _, ...bare } = call('jsonencode', document) as TextValue
    const again = decode(bare)
    expect(again && brief(again)).toBe('{a: (d | [p]), b: x${var.any}}')
  })

  it('guarded and open lists are one piece of the text', () => {
    const guarded = list([item(string('a'), { sym: ENV, is: 'dev' })], AT)
    const { text: pieces } = call('jsonencode', list([item(guarded)], AT)) as TextValue
    expect(pieces.map(piece => (isHole(piece) ? piece.value : piece.lit))).toEqual(['[', guarded, ']'])
    const perhaps = map(new Map([['a', { when: { sym: ENV, is: 'dev' }, key: AT, value: string('x') }]]), AT)
    const [piece] = (call('jsonencode', perhaps) as TextValue).text
    expect(piece).toMatchObject({ value: perhaps })
    expect((call('yamlencode', perhaps) as TextValue).text[0]).toMatchObject({ value: perhaps })
  })

  it('base64', () => {
    const script = text('#!/bin/sh\n', ANY)
    const encoded = call('base64encode', script) as TextValue
    expect(encoded.decoded).toBe(script)
    expect(call('base64decode', encoded)).toBe(script)
    expect(call('base64gzip', script)).toMatchObject({ kind: 'text', decoded: script })
    expect(call('base64encode', string('hi'))).toMatchObject({
      text: [{ lit: 'aGk=' }],
      decoded: string('hi'),
    })
    expect(call('base64decode', call('base64gzip', script)).kind).toBe('unknown')
  })

  it('what decodes to a string is no document', () => {
    expect(call('jsondecode', call('base64encode', string('{}'))).kind).toBe('error')
    expect(brief(call('jsondecode', call('jsonencode', string('x'))))).toBe('x')
    expect(call('jsondecode', text(ANY)).kind).toBe('unknown')
    expect(brief(call('jsondecode', text('{"a":"', ANY, '"}')))).toBe('{a: ${var.any}}')
  })
})

describe('files', () => {
  it('are read relative to the module, with path.module or without', () => {
    for (const path of ['notes.txt', './notes.txt', 'module/notes.txt', 'module/policies/../notes.txt']) {
      const content = call('file', string(path)) as TextValue
      expect(content.text).toEqual([
        {
          lit: 'plain text, é\n',
          at: { file: { path: 'module/notes.txt', text: 'plain text, é\n' }, start: 0, end: 14 },
        },
      ])
    }
  })

  it('a module in the root of the project', () => {
    const inRoot = { ...CALL, folder: '.' }
    expect(callFunction('file', [string('module/notes.txt')], inRoot).kind).toBe('text')
    expect(callFunction('file', [string('./module/notes.txt')], inRoot).kind).toBe('text')
  })

  it('out of reach is unknown, never an error', () => {
    for (const path of ['missing.txt', '/etc/passwd', '../../etc/passwd', '~/x', 'C:\\x', '']) {
      expect(call('file', string(path))).toMatchObject({ kind: 'unknown', type: 'text' })
      expect(call('filebase64', string(path)).kind).toBe('unknown')
      expect(call('templatefile', string(path), asValue({})).kind).toBe('unknown')
      expect(call('fileexists', string(path))).toMatchObject({ kind: 'unknown', type: 'bool' })
      expect(call('fileset', string(path), string('*.nothing')).kind).not.toBe('error')
    }
  })

  it('fileset lists what is there, below path.module or without it', () => {
    for (const folder of ['policies', 'module/policies', './policies']) {
      expect(brief(call('fileset', string(folder), string('*.json')))).toBe('[a.json]')
    }
    expect(brief(call('fileset', string('module'), string('**/*.json')))).toBe(
      '[policies/a.json, policies/deep/b.json]',
    )
    expect(call('fileset', string('nowhere'), string('*')).kind).toBe('unknown')
  })

  it('templatefile renders with its variables', () => {
    expect(brief(call('templatefile', string('module/notes.txt'), asValue({ a: 1 })))).toBe(
      'rendered module/notes.txt',
    )
  })

  it('filebase64 keeps the content beside', () => {
    const encoded = call('filebase64', string('notes.txt')) as TextValue
    expect(encoded.decoded && brief(encoded.decoded)).toBe('plain text, é\n')
    const decoded = call('base64decode', encoded)
    expect(brief(decoded)).toBe('plain text, é\n')
    expect(decoded.at.file.path).toBe('module/notes.txt')
  })

  it('the content is the place', () => {
    const decoded = call('jsondecode', call('file', string('policies/a.json')))
    const version = decoded.kind === 'map' ? decoded.entries.get('Version') : undefined
    expect(version && slice(version.key)).toBe('"Version"')
    expect(version?.value.at.file.path).toBe('module/policies/a.json')
  })
})

// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/functions/arn_parse
describe('functions of the AWS provider', () => {
  it.each<[string, readonly Value[], string]>([
    [
      'arn_parse',
      [string('arn:aws:iam::444455556666:role/example')],
      '{partition: aws, service: iam, region: , account_id: 444455556666, resource: role/example}',
    ],
    [
      'arn_parse',
      [string('arn:aws:sns:eu-west-1:1:a:b:c')],
      '{partition: aws, service: sns, region: eu-west-1, account_id: 1, resource: a:b:c}',
    ],
    ['arn_parse', [string('arn:aws:iam')], '!'],
    ['arn_parse', [string('urn:aws:iam::1:x')], '!'],
    [
      'arn_parse',
      [ROLE_ARN],
      '{partition: ${AWS::Partition}, service: iam, region: , account_id: ${AWS::AccountId}, resource: role/${aws_iam_role.web.name}}',
    ],
    ['arn_parse', [text('arn:aws:', ANY)], '?'],
    [
      'arn_parse',
      [text('arn:aws:s3:::', ANY)],
      '{partition: aws, service: s3, region: , account_id: , resource: ${var.any}}',
    ],
    [
      'arn_build',
      ['aws', 'iam', '', '444455556666', 'role/example'].map(string),
      'arn:aws:iam::444455556666:role/example',
    ],
    [
      'arn_build',
      [text(PARTITION), string('ec2'), text(REGION), text(ACCOUNT), string('*')],
      'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:*',
    ],
    [
      'trim_iam_role_path',
      [string('arn:aws:iam::444455556666:role/with/path/example')],
      'arn:aws:iam::444455556666:role/example',
    ],
    [
      'trim_iam_role_path',
      [string('arn:aws:iam::444455556666:role/example')],
      'arn:aws:iam::444455556666:role/example',
    ],
    [
      'trim_iam_role_path',
      [text('arn:aws:iam::', ACCOUNT, ':role/a/', NAME)],
      'arn:aws:iam::${AWS::AccountId}:role/${aws_iam_role.web.name}',
    ],
    ['trim_iam_role_path', [text('arn:aws:iam::1:role', ANY)], '?'],
    ['trim_iam_role_path', [text('arn:aws:iam::1:role/', ANY)], '?'],
    ['trim_iam_role_path', [string('arn:aws:iam::1:user/x')], '!'],
  ])('%s %#', (name, args, expected) => {
    expect(brief(call(`provider::aws::${name}`, ...args))).toBe(expected)
  })
})

describe('lists', () => {
  const web = { sym: { id: 'web', label: 'var.web', domain: [true, false] }, is: true }
  const guarded = list([item(string('a'), web), item(string('b'))], AT)
  const open = (...values: readonly Value[]): Value =>
    list(
      values.map(value => item(value)),
      AT,
      ANY,
    )

  it.each<[string, readonly Value[], string]>([
    ['length', [guarded], '(2 | 1)'],
    ['join', [string(','), guarded], '(a,b | b)'],
    ['element', [guarded, asValue(0)], '(a | b)'],
    ['element', [guarded, asValue(1)], 'b'],
    ['element', [open(string('a')), asValue(0)], 'a'],
    ['element', [open(string('a')), asValue(1)], '?'],
    ['element', [open(string('a'), string('b')), asValue(1)], 'b'],
    ['coalescelist', [open(string('a')), asValue(['x'])], '[a, …]'],
    ['coalescelist', [open(), asValue(['x'])], '?'],
    ['coalescelist', [list([item(string('a'), web)], AT), asValue(['x'])], '([~a] | [x])'],
    ['compact', [list([item(unknown(ANY, AT, { type: 'text' })), item(string(''))], AT)], '[~?]'],
    ['distinct', [list([item(text(ANY)), item(string('a'))], AT)], '[${var.any}, ~a]'],
    ['toset', [guarded], '[~a, b]'],
    ['setintersection', [asValue(['a', 'b']), list([item(text(ENV)), item(string('b'))], AT)], '[b]'],
    ['setsubtract', [asValue(['dev', 'b']), list([item(text(ENV))], AT)], '[b, ~dev]'],
    ['element', [asValue(['a', 'b']), unknown(ANY, AT, { type: 'number' })], '(a | (b | ?))'],
    ['slice', [open(string('a'), string('b')), asValue(0), asValue(1)], '[a]'],
    ['reverse', [open(string('a'))], '[a, …]'],
    ['reverse', [call('sort', list([item(string('b')), item(text(ANY))], AT))], '[${var.any}, b]'],
    ['index', [guarded, string('b')], '(1 | 0)'],
    ['formatlist', [string('%s-%s'), guarded, asValue(['x'])], '?'],
    ['formatlist', [string('%s-%s'), guarded, guarded], '[~a-a, b-b]'],
    [
      'element',
      [
        call('setproduct', call('sort', list([item(string('b')), item(text(ANY))], AT)), asValue([1])),
        asValue(0),
      ],
      '?',
    ],
    [
      'element',
      [
        call('setproduct', asValue([1]), call('sort', list([item(string('b')), item(text(ANY))], AT))),
        asValue(0),
      ],
      '?',
    ],
    ['element', [call('reverse', open(string('a'))), asValue(0)], '?'],
    ['element', [call('sort', list([item(string('b')), item(text(ANY))], AT)), asValue(0)], '?'],
    ['length', [open(string('a'))], '?'],
    ['keys', [asValue({ b: 1, a: 2 })], '[a, b]'],
    ['zipmap', [unknown(ANY, AT, { type: 'list' }), asValue([1])], '?'],
    ['tolist', [list([item(unknown(ANY, AT)), item(string('a')), item(asValue(1))], AT)], '[?, a, 1]'],
    ['zipmap', [asValue(['b', 'a']), asValue([1, 2])], '{b: 1, a: 2}'],
    ['merge', [asValue({ a: 1 }), unknown(ANY, AT, { type: 'map' })], '{a: (? | 1)}'],
    ['merge', [unknown(ANY, AT, { type: 'map' }), asValue({ a: 1 })], '{a: 1}'],
    [
      'setproduct',
      [asValue(Array.from({ length: 200 }, (_, i) => i)), asValue(Array.from({ length: 200 }, (_, i) => i))],
      '?',
    ],
    ['range', [asValue(5000)], '!'],
    ['list', [asValue(1), asValue('a')], '[1, a]'],
    ['map', [string('a'), asValue(1), string('b'), asValue(['x'])], '{a: 1, b: [x]}'],
    ['map', [string('a')], '!'],
    ['contains', [asValue(['*']), text(ACCOUNT)], 'false'],
    [
      'alltrue',
      [list([item(asValue(true)), item(unknown(web.sym, AT, { type: 'bool' }))], AT)],
      '(true | false)',
    ],
  ])('%s %#', (name, args, expected) => {
    expect(brief(call(name, ...args))).toBe(expected)
  })

  it('zipmap of lists from one count keeps the guards', () => {
    const values = list([item(asValue(1), web), item(asValue(2))], AT)
    const zipped = call('zipmap', guarded, values)
    expect(zipped.kind === 'map' && zipped.entries.get('a')?.when).toEqual(web)
  })
})
