import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expression, ParsedHcl } from '../../../src/syntax/hcl/ast.ts'
import { bodyOfJson, expressionOfJson } from '../../../src/syntax/hcl/json.ts'
import { parseJson } from '../../../src/syntax/json.ts'
import { slice, sourceOf } from '../../../src/syntax/source.ts'
import type { Node } from '../../../src/syntax/tree.ts'
import { bodyOf, expressionsIn, grouped, literals, outline, pieces, show, withoutPlaces } from './helpers.ts'

const SEED = { seed: 20240613 }

function nodeOf(text: string): Node {
  const { documents, problems } = parseJson(sourceOf({ path: 'main.tf.json', text }))
  expect(show(problems)).toEqual([])
  return documents[0]!
}

function read(value: unknown): ParsedHcl {
  return bodyOfJson(nodeOf(typeof value === 'string' ? value : JSON.stringify(value, null, 2)))
}

function argument(parsed: ParsedHcl, name: string): Expression {
  return parsed.body.blocks[0]!.body.attributes.find(attribute => attribute.name === name)!.value
}

describe('blocks', () => {
  const role = { name: 'a', tags: { b: 'c' }, inline_policy: [{ name: 'd' }] }
  const expected = 'resource.aws_iam_role.web(name tags inline_policy) resource.aws_iam_role.job(name)'

  test.each([
    ['objects', { resource: { aws_iam_role: { web: role, job: { name: 'e' } } } }],
    [
      'arrays of objects at each level',
      { resource: [{ aws_iam_role: [{ web: [role] }, { job: { name: 'e' } }] }] },
    ],
    [
      'an array as the root',
      [{ resource: { aws_iam_role: { web: role } } }, { resource: { aws_iam_role: { job: { name: 'e' } } } }],
    ],
  ])('%s', (_, value) => {
    const { body, problems } = read(value)
    expect(problems).toEqual([])
    expect(outline(body)).toBe(expected)
  })

  test('each type has its number of labels', () => {
    const value = {
      '//': 'a comment',
      terraform: { required_version: '1' },
      provider: { aws: [{ region: 'a' }, { region: 'b', alias: 'b' }] },
      variable: { v: {} },
      locals: [{ a: 1 }, { b: 2, '//': 'another' }],
      module: { m: { source: './m' } },
      data: { aws_ami: { d: {} } },
      output: { o: { value: 1 } },
      moved: [{ from: 'a.b', to: 'a.c' }],
      unknown: { x: 1 },
    }
    const { body, problems } = read(value)
    expect(problems).toEqual([])
    expect(outline(body)).toBe(
      'unknown terraform(required_version) provider.aws(region) provider.aws(region alias) variable.v() ' +
        'locals(a) locals(b) module.m(source) data.aws_ami.d() output.o(value) moved(from to)',
    )
  })

  test('have places', () => {
    const { body } = read('{"resource": {"aws_iam_role": {"web": {"name": "a"}}}}')
    const block = body.blocks[0]!
    expect(slice(block.at)).toBe('"web": {"name": "a"}')
    expect(slice(block.typeAt)).toBe('"resource"')
    expect(block.labels.map(label => slice(label.at))).toEqual(['"aws_iam_role"', '"web"'])
    expect(slice(block.body.at)).toBe('{"name": "a"}')
    expect(slice(block.body.attributes[0]!.at)).toBe('"name": "a"')
    expect(slice(block.body.attributes[0]!.nameAt)).toBe('"name"')
  })

  test('null is no block, but no set of labels either', () => {
    expect(read({ locals: null })).toMatchObject({ body: { blocks: [] }, problems: [] })
    expect(show(read({ resource: { a: null } }).problems)).toEqual([
      '3 "null": expected an object, or an array of objects, for "a"',
    ])
  })

  test('what is no object is reported, and the rest is read', () => {
    const { body, problems } = read({ resource: { a: 'x', b: { c: {} } }, variable: [[]] })
    expect(show(problems)).toEqual([
      '3 ""x"": expected an object, or an array of objects, for "a"',
      '9 "[]": expected an object, or an array of objects, for "variable"',
    ])
    expect(outline(body)).toBe('resource.b.c()')
  })

  test('a file of variables has none, and no templates', () => {
    const { body, problems } = bodyOfJson(nodeOf('{"data": {"x": {"y": "${z"}}}'), 'variables')
    expect(problems).toEqual([])
    expect(outline(body)).toBe('data')
    expect(grouped(body.attributes[0]!.value)).toBe('{"x": {"y": "${z"}}')
  })
})

describe('values', () => {
  test('are expressions, strings and keys are templates', () => {
    const value = { a: [1, -1.5, true, null, 'x', '${var.b}', 'c ${d} $${e}'], '${f}g': {} }
    expect(grouped(expressionOfJson(nodeOf(JSON.stringify(value))))).toBe(
      '{"a": [1, -1.5, true, null, "x", "<var.b>", "c <d> ${e}"], "<f>g": {}}',
    )
  })

  test('places within strings and keys are in the file', () => {
    const text = '{"k ${a}": "x\\n\\"${b["c"]}\\u00e9 \\u0024{d.e}"}'.replace('["c"]', '[\\"c\\"]')
    const expression = expressionOfJson(nodeOf(text))
    expect(grouped(expression)).toBe('{"k <a>": "x\n"<b["c"]>é <d.e>"}')
    expect(pieces(expression)).toEqual([
      ['k ', 'k '],
      ['x', 'x'],
      ['\n', '\\n'],
      ['"', '\\"'],
      ['c', 'c'],
      ['é', '\\u00e9'],
      [' ', ' '],
    ])
    const references = expressionsIn(expression).filter(
      part => part.kind === 'variable' || part.kind === 'attribute',
    )
    expect(references.map(part => slice(part.at))).toEqual(['a', 'b', 'd.e', 'd'])
  })

  test('reads as the native syntax does', () => {
    const json = read({
      resource: { a: { b: { x: '${[for i in c : i if i != 1]}', y: 'p ${q} r', z: { m: [1, 'n'] } } } },
    })
    const native = bodyOf(
      'resource a b {\n x = "${[for i in c : i if i != 1]}"\n y = "p ${q} r"\n z = { "m" = [1, "n"] }\n}\n',
    )
    expect(withoutPlaces(json.body)).toEqual(withoutPlaces(native))
  })

  test('a broken template is reported, and only its part is invalid', () => {
    const parsed = read('{"locals": {"a": ["x", "${b c} d", "${"], "e": 1}}')
    expect(show(parsed.problems)).toEqual([
      '1 "c": expected "}" to end what "${" began, found "c" (a literal "${" is written "$${")',
      '1 "": expected a value, found the end of the text',
    ])
    expect(grouped(argument(parsed, 'a'))).toBe('["x", "<!> d", !]')
  })

  test.each([
    ['variable', { variable: { v: { default: '${x', description: '%{ y', type: '${z' } } }, 'default'],
    ['description of an output', { output: { o: { description: '${x', value: 1 } } }, 'description'],
    ['source of a module', { module: { m: { source: '${x' } } }, 'source'],
    ['depends_on', { resource: { a: { b: { depends_on: ['${x'] } } } }, 'depends_on'],
    ['backend', { terraform: { backend: { s3: { key: '${x' } } } }, 'backend'],
  ])('Terraform does not evaluate it: %s', (_, value, name) => {
    const parsed = read(value)
    expect(parsed.problems).toEqual([])
    expect(grouped(argument(parsed, name))).toContain('${x')
  })

  test('a local of such a name is evaluated', () => {
    expect(grouped(argument(read({ locals: { provider: '${x}' } }), 'provider'))).toBe('"<x>"')
  })

  test('any JSON without templates keeps its values and places', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        const text = JSON.stringify(value).replaceAll('{"', '{ "')
        if (/[$%]\{|\\u/.test(text)) return
        const expression = expressionOfJson(nodeOf(text))
        expect(plain(expression)).toEqual(
          JSON.parse(text, (key, item) => (key === '__proto__' ? undefined : item)),
        )
        for (const { lit, at } of literals(expression)) {
          const written = slice(at!)
          if (written.length === lit.length) expect(written).toBe(lit)
        }
      }),
      SEED,
    )
  })
})

function plain(expression: Expression): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'template':
      return JSON.parse(slice(expression.at))
    case 'tuple':
      return expression.items.map(plain)
    case 'object':
      return Object.fromEntries(
        expression.entries
          .map(({ key, value }) => [plain(key) as string, plain(value)])
          .filter(([key]) => key !== '__proto__'),
      )
    default:
      throw new Error(`no plain value: ${expression.kind}`)
  }
}
