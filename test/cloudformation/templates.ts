/** Small templates in tests: read from a string, looked at through short words. */
import { Library } from '../../src/cloudformation/index.ts'
import { withServerless } from '../../src/cloudformation/transforms/sam/index.ts'
import { UNKNOWN_DEPLOYMENT } from '../../src/model/aws.ts'
import type { Read, UnitModel } from '../../src/model/build.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { type File, positionAt, type Range, sourceOf } from '../../src/syntax/source.ts'
import type { Node } from '../../src/syntax/tree.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { stringValue } from '../../src/value/build.ts'
import type { Cond } from '../../src/value/condition.ts'
import { isHole, type Text } from '../../src/value/text.ts'
import type { Item, Value } from '../../src/value/value.ts'
import { memoryFiles } from '../support/files.ts'

export interface Passes {
  readonly any: UnitModel
  readonly given?: UnitModel
}

/** A template for itself, with known values of parameters. */
export function readTemplate(
  node: Node,
  file: File,
  broken: boolean,
  given: ReadonlyMap<string, string> = new Map(),
): Read {
  const nowhere: Range = { file, start: 0, end: 0 }
  const parameters = new Map([...given].map(([name, value]) => [name, stringValue(value, nowhere)]))
  const library = new Library({ files: memoryFiles({}), deployment: UNKNOWN_DEPLOYMENT, parameters })
  return library.read({ node, file, broken, serverless: withServerless })
}

/** The models of a template in YAML or, if it begins with a brace, JSON. */
export function read(text: string, given?: ReadonlyMap<string, string>): Passes {
  const file = { path: 'stack.yaml', text }
  const parsed = text.startsWith('{') ? parseJson(sourceOf(file)) : parseYaml(sourceOf(file))
  const problems = parsed.problems.map(problem => problem.message)
  if (problems.length > 0) throw new Error(`the test's template does not parse: ${problems.join(', ')}`)
  return readTemplate(parsed.documents[0]!, file, false, given).models[0]!
}

/** The value that a template gives to `RoleName`, in a template with these other sections. */
export function roleName(name: string, sections = ''): Value {
  return read(withRoleName(name, sections)).any.roles[0]!.name
}

export function withRoleName(name: string, sections = ''): string {
  return `${sections}
Resources:
  Subject:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
      RoleName: ${name}
`
}

/** A value in one line, without its places: `web-${Env}`, `[a, b if IsProd]`, `(a if Env=prod else b)`. */
export function say(value: Value | undefined): string {
  if (!value) return 'nothing'
  const content = sayContent(value)
  return value.ref ? `${content} <${value.ref.to.address} ${value.ref.attr}>` : content
}

function sayContent(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return value.value === null ? 'absent' : `:${value.value}`
    case 'text':
      return sayText(value.text) + (value.decoded ? ` of ${say(value.decoded)}` : '')
    case 'unknown':
      return `\${${value.sym.label}}`
    case 'list':
      return `[${[...value.items.map(sayItem), ...(value.rest ? ['…'] : [])].join(', ')}]`
    case 'map': {
      const entries = [...value.entries].map(([key, entry]) => `${key}: ${sayItem(entry)}`)
      return `{${[...entries, ...(value.rest ? ['…'] : [])].join(', ')}}`
    }
    case 'choice':
      return `(${say(value.then)} if ${sayCond(value.if)} else ${say(value.else)})`
    case 'error':
      return `error: ${value.why}`
  }
}

function sayItem({ value, when }: Item): string {
  return when === true ? say(value) : `${say(value)} if ${sayCond(when)}`
}

function sayText(text: Text): string {
  return text.map(piece => (isHole(piece) ? `\${${piece.label}}` : piece.lit)).join('')
}

export function sayCond(cond: Cond): string {
  if (typeof cond === 'boolean') return String(cond)
  if ('sym' in cond) return `${cond.sym.label}=${cond.is}`
  if ('not' in cond) return `not ${sayCond(cond.not)}`
  if ('all' in cond) return `(${cond.all.map(sayCond).join(' and ')})`
  return `(${cond.any.map(sayCond).join(' or ')})`
}

/** `line:column` of a place. */
export function where(range: Range | undefined): string {
  if (!range) return 'nowhere'
  const { line, column } = positionAt(range.file, range.start)
  return `${line}:${column}`
}

/** The written text of a place. */
export function written(range: Range | undefined): string {
  return range ? range.file.text.slice(range.start, range.end) : ''
}
