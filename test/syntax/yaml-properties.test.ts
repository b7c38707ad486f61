/** The YAML reader against `js-yaml` and `yaml`, on random values in random styles and on random texts. */
import fc from 'fast-check'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { parse as parseWithYaml, stringify } from 'yaml'
import { parseJson } from '../../src/syntax/json.ts'
import { positionAt, slice } from '../../src/syntax/source.ts'
import type { Node } from '../../src/syntax/tree.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { rescueYaml } from '../../src/syntax/yaml-rescue.ts'
import { mutants, nodesOf, plainValue, sourceOfText, written } from './tree-values.ts'
import { byJsYaml, byYaml, isSame } from './yaml-oracles.ts'

const SEED = { seed: 20240302 }

const words = fc.constantFrom(
  'a',
  'b: c',
  '- d',
  '#e',
  ' f',
  'g ',
  '\n',
  '\n\n',
  '\t',
  "'",
  '"',
  '\\',
  '{',
  '0',
  'no',
  'é',
  '😀',
  ', ',
)
const text = fc.oneof(
  fc.string(),
  fc.array(words, { maxLength: 8 }).map(parts => parts.join('')),
)
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
const style = fc.record({
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
  blockQuote: fc.constantFrom(true, 'folded', 'literal'),
  lineWidth: fc.constantFrom(0, 20, 80),
  indent: fc.integer({ min: 1, max: 6 }),
  indentSeq: fc.boolean(),
  minContentWidth: fc.constantFrom(0, 20),
})

test('random values in random styles are read as they were written, each at its place', () => {
  fc.assert(
    fc.property(value, style, fc.boolean(), (written, options, crlf) => {
      const unix = stringify(written, { ...options, aliasDuplicateObjects: false } as never)
      const yaml = crlf ? unix.replace(/\n/g, '\r\n') : unix
      const { documents, problems } = parseYaml(sourceOfText(yaml))
      const accepted = byJsYaml(yaml)
      if (!accepted) return
      expect(problems, yaml).toEqual([])
      expect(plainValue(documents[0]), yaml).toEqual(load(yaml))
      expectPlaces(documents.flatMap(nodesOf))
      // `yaml` takes the indent given at the root for one from column 0, the specification from column -1.
      if (!crlf && !/^[|>]\d/.test(yaml)) expect(plainValue(documents[0]), yaml).toEqual(parseWithYaml(yaml))
    }),
    { ...SEED, numRuns: 1000 },
  )
})

test('JSON is YAML', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (json, indent) => {
      const source = sourceOfText(JSON.stringify(json, null, indent))
      expect(parseYaml(source).documents.map(written)).toEqual(parseJson(source).documents.map(written))
    }),
    { ...SEED, numRuns: 300 },
  )
})

const TEMPLATE = `# A template
Parameters: {Name: {Type: String, Default: "a\\tb"}, 'Other': []}
Resources:
  Role: &role
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Sub "\${Name}-role"
      Path: /a
        b/
      Policies:
      - !Ref A
      -   PolicyName: 'it''s

            folded'
          Script: |-
            #!/bin/sh
              exit 0

      - >
        folded
        text

          more
      - ? key
        : *role
Outputs: *role
---
- 012345678901
- - nested
  - [a: b, "c"]
...
`
const LETTERS = [
  'a',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  ':',
  ': ',
  '- ',
  '? ',
  '#',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ', ',
  '|',
  '>',
  '|2',
  '&a ',
  '*a',
  '!t ',
  '!',
  '%',
  '@',
  '---\n',
  '\\',
  '\ufeff',
  '\u0000',
  '<<: ',
]
const soup = fc
  .array(fc.constantFrom(...LETTERS, 'b', 'c', '\n  ', '\n- '), { maxLength: 14 })
  .map(parts => parts.join(''))

test('any text is accepted as js-yaml accepts it, with its values, each at its place', () => {
  fc.assert(
    fc.property(fc.oneof(soup, mutants([TEMPLATE], LETTERS)), yaml => {
      const { documents, problems, rejected } = parseYaml(sourceOfText(yaml))
      const theirs = byJsYaml(yaml)
      if (rejected) expect(theirs, yaml).toBeUndefined()
      else for (const { message } of problems) expect(message).toMatch(/alias|there is a second `:`/)
      if (problems.length > 0 || hasMerge(yaml)) return
      expectPlaces(documents.flatMap(nodesOf))
      if (theirs && !mayGainBreak(yaml)) expect(isSame(documents.map(written), theirs), yaml).toBe(true)
    }),
    { ...SEED, numRuns: 4000 },
  )
})

test('what js-yaml rejects is in the end accepted where `yaml` has nothing to say, with its values', () => {
  fc.assert(
    fc.property(fc.oneof(soup, mutants([TEMPLATE], LETTERS)), yaml => {
      const source = sourceOfText(yaml)
      const rejected = parseYaml(source)
      if (!rejected.rejected) return
      const { documents, problems } = rescueYaml(source, rejected)
      if (problems.length > 0 || hasMerge(yaml)) return
      const theirs = byYaml(yaml)
      expect(theirs && (mayGainBreak(yaml) || isSame(documents.map(written), theirs)), yaml).toBe(true)
      // It takes some maps for one whose lines begin in different columns.
      expectPlaces(documents.flatMap(nodesOf).filter(isScalar))
    }),
    { ...SEED, numRuns: 4000 },
  )
})

function isScalar(node: Node): boolean {
  return node.kind === 'scalar' || node.kind === 'string'
}

/** Merge keys are resolved by us alone. */
function hasMerge(yaml: string): boolean {
  return yaml.includes('<<')
}

/** Both libraries end a block scalar with a line break where the file ends without one; YAML 1.2 and libyaml do not. */
function mayGainBreak(yaml: string): boolean {
  return /[|>]/.test(yaml) && !/[\r\n]$/.test(yaml)
}

/** Every node, read again from its place alone, is the same; letters that were kept stand where they are said to be. */
function expectPlaces(nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (node.kind === 'string') expectPiecesInPlace(node)
    const again = readAgain(node)
    if (again) expect(again, node.at.file.text).toContainEqual(written(node))
  }
}

function expectPiecesInPlace(node: Extract<Node, { kind: 'string' }>): void {
  for (const piece of node.pieces) {
    const { lit, at } = piece as { lit: string; at: Node['at'] }
    expect(at.start).toBeGreaterThanOrEqual(node.at.start)
    if (at.end - at.start === lit.length) expect(slice(at).replace(/^[\r\n]$/, lit)).toBe(lit)
  }
}

/** What a node's text alone is read as: in a block, at the column where it stood, or between brackets. */
function readAgain(node: Node): unknown[] | undefined {
  const own = slice(node.at)
  // An alias has no anchor there, and an indent that was given is one from the parent's column.
  if (/[&*%]|[|>][-+]?\d/.test(own)) return undefined
  // At the start of a file these are marks.
  if (own.startsWith('---') || node.at.file.text.includes('\ufeff')) return undefined
  const { column } = positionAt(node.at.file, node.at.start)
  const block = `${' '.repeat(column - 1)}${own}`
  const flow = byOurs(`[${own}]`)
  // the break behind the last line of a block scalar is no part of its place
  const blocks = [block, `${block}\n`].map(text => byOurs(text)?.[0] ?? '')
  return [...blocks, ...(Array.isArray(flow?.[0]) ? flow[0] : [])]
}

function byOurs(yaml: string): unknown[] | undefined {
  const source = sourceOfText(yaml)
  const first = parseYaml(source)
  const { documents, problems } = first.rejected ? rescueYaml(source, first) : first
  return problems.length > 0 ? undefined : documents.map(written)
}
