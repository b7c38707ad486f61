/**
 * Files with values of parameters, in the shapes that AWS's tools take: a list of keys and values, a list of `Key=Value`,
 * CodePipeline's template configuration, or a plain map.
 * https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy/
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html
 */
import { parseJson } from '../syntax/json.ts'
import {
  derive,
  type File,
  type Lit,
  type Problem,
  piecesOf,
  type Range,
  sourceOf,
} from '../syntax/source.ts'
import { entryOf, type MapEntry, type Node, type Parsed } from '../syntax/tree.ts'
import { parseYaml } from '../syntax/yaml.ts'
import { textValue } from '../value/build.ts'
import type { Value } from '../value/value.ts'
import { literalText } from './literals.ts'

export interface ParameterFile {
  readonly values: ReadonlyMap<string, Value>
  /** Why the file, or a part of it, cannot be understood. */
  readonly problems: readonly Problem[]
}

/** Reads a file of parameters, JSON or YAML. What is not known before the deployment has no value. */
export function readParameters(file: File): ParameterFile {
  const { documents, problems } = parsed(file)
  if (problems.length > 0) return { values: new Map(), problems }
  const reading = new Reading()
  const [root] = documents
  if (root) reading.root(root)
  else reading.wrong({ file, start: 0, end: 0 }, 'the file is empty')
  return reading
}

function parsed(file: File): Parsed {
  const source = sourceOf(file)
  return /^\s*[{[]/.test(file.text) ? parseJson(source) : parseYaml(source)
}

/** The sections of a template configuration. */
const SECTIONS: ReadonlySet<string> = new Set(['Parameters', 'Tags', 'StackPolicy'])

class Reading implements ParameterFile {
  readonly values = new Map<string, Value>()
  readonly problems: Problem[] = []

  root(node: Node): void {
    if (node.kind === 'list') for (const one of node.items) this.#element(one)
    else if (node.kind === 'map') for (const { key, value } of configured(node.entries)) this.#set(key, value)
    else this.wrong(node.at, 'a file of parameters is a list or a map')
  }

  wrong(at: Range, message: string): void {
    this.problems.push({ at, message })
  }

  /** An element of a list: an object with a key and a value, or `Key=Value`. */
  #element(node: Node): void {
    if (node.kind === 'map') this.#pair(node)
    else this.#assignment(node, literalText(node) ?? '')
  }

  #assignment(node: Node, assignment: string): void {
    const cut = assignment.indexOf('=')
    if (node.kind !== 'string' || cut <= 0) {
      this.wrong(node.at, 'an element is Key=Value, or an object with ParameterKey and ParameterValue')
      return
    }
    const pieces = piecesOf(derive(node.pieces, node.at.file), cut + 1, assignment.length)
    this.values.set(assignment.slice(0, cut).trim(), textValue(pieces, node.at))
  }

  /** `UsePreviousValue` stands in the place of a value that is known to AWS alone. */
  #pair(node: Node): void {
    const key = literalText(entryOf(node, 'ParameterKey'))
    const value = entryOf(node, 'ParameterValue')
    if (key === undefined) this.wrong(node.at, 'an object in the list needs a ParameterKey')
    else if (value) this.#set(key, value)
    else if (!entryOf(node, 'UsePreviousValue')) this.wrong(node.at, `${key} needs a ParameterValue`)
  }

  /**
   * An object is a function of CodePipeline's, which nobody else knows the result of:
   * https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CloudFormation.html
   */
  #set(key: string, node: Node): void {
    const text = textIn(node)
    if (text) this.values.set(key, textValue(text, node.at))
    else if (node.kind !== 'map') this.wrong(node.at, `the value of ${key} is no string`)
  }
}

/** The parameters of a template configuration; a map that is none is parameters itself. */
function configured(entries: readonly MapEntry[]): readonly MapEntry[] {
  const parameters = entries.find(({ key, value }) => key === 'Parameters' && value.kind === 'map')
  const isConfiguration =
    entries.length > 0 && entries.every(({ key, value }) => SECTIONS.has(key) && value.kind === 'map')
  if (!isConfiguration) return entries
  return parameters?.value.kind === 'map' ? parameters.value.entries : []
}

/** The text of a value; a list of strings is one string with commas. */
function textIn(node: Node): readonly Lit[] | undefined {
  if (node.kind === 'string') return node.pieces
  if (node.kind === 'scalar' && node.value !== null) return [{ lit: literalText(node)!, at: node.at }]
  if (node.kind !== 'list') return undefined
  const members = node.items.map(literalText)
  if (members.some(member => member === undefined)) return undefined
  return [{ lit: members.join(','), at: node.at }]
}
