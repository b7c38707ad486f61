/**
 * The `configuration` of a plan as the modules that it describes. Of an expression a plan keeps constants and
 * references, and not what is made of them: an argument with several references is the tuple of them.
 * https://developer.hashicorp.com/terraform/internals/json-format#expression-representation
 */
import type { Attribute, Block, Body, Expression, Label } from '../../syntax/hcl/ast.ts'
import { literalOfJson } from '../../syntax/hcl/json.ts'
import type { Range } from '../../syntax/source.ts'
import { entryOf, type MapEntry, type Node, textOf } from '../../syntax/tree.ts'
import { type Module, moduleOf } from '../module.ts'
import { itemsOf } from './read-plan.ts'
import { referencesOf } from './references.ts'

/** Modules nested deeper are not looked into. */
const DEEPEST = 20

/** The root module, and those that it calls by the names of the calls that lead to them. */
export function configuredModules(
  plan: Node,
  folder: string,
): (path: readonly string[]) => Module | undefined {
  const configuration = entryOf(plan, 'configuration')
  const providers = providersIn(configuration)
  const nodes = new Map<string, Node>()
  const collect = (node: Node | undefined, path: readonly string[]) => {
    if (node?.kind !== 'map' || path.length > DEEPEST) return
    nodes.set(path.join('.'), node)
    for (const call of entriesOf(node, 'module_calls')) {
      collect(entryOf(call.value, 'module'), [...path, call.key])
    }
  }
  collect(entryOf(configuration, 'root_module'), [])
  const made = new Map<string, Module>()
  return path => {
    const key = path.join('.')
    const node = nodes.get(key)
    if (!node) return undefined
    const module = made.get(key) ?? moduleIn(node, key, providers, folder)
    made.set(key, module)
    return module
  }
}

interface ProviderConfig {
  /** The module that configures it, by its calls. */
  readonly module: string
  /** `aws`, `aws.west` */
  readonly name: string
  readonly block: Block
}

function moduleIn(node: Node, path: string, providers: readonly ProviderConfig[], folder: string): Module {
  const { at } = node
  const blocks = [
    ...providers.filter(provider => provider.module === path).map(provider => provider.block),
    ...entriesOf(node, 'variables').map(entry => variable(entry)),
    ...entriesOf(node, 'outputs').map(entry => output(entry)),
    ...entriesOf(node, 'module_calls').map(entry => call(entry, providers)),
    ...itemsOf(entryOf(node, 'resources')).flatMap(resource => resourceIn(resource)),
  ]
  const module = moduleOf({
    folder,
    at,
    bodies: [{ at, attributes: [], blocks }],
    gaps: [],
    variableFiles: [],
  })
  return { ...module, isOutline: true }
}

function providersIn(configuration: Node | undefined): readonly ProviderConfig[] {
  return entriesOf(configuration, 'provider_config').map(({ key, keyAt, value }) => {
    const alias = textOf(entryOf(value, 'alias'))
    const kind = textOf(entryOf(value, 'name')) ?? key
    const settings = argumentsIn(entryOf(value, 'expressions'))
    const attributes = alias === undefined ? settings : [...settings, literal('alias', alias, keyAt)]
    return {
      module: (textOf(entryOf(value, 'module_address')) ?? '').replaceAll(/(^|\.)module\./g, '$1'),
      name: alias === undefined ? kind : `${kind}.${alias}`,
      block: block('provider', [label(kind, keyAt)], attributes, value.at),
    }
  })
}

function variable({ key, keyAt, value }: MapEntry): Block {
  const fallback = entryOf(value, 'default')
  const attributes = fallback ? [attribute('default', value.at, literalOfJson(fallback))] : []
  return block('variable', [label(key, keyAt)], attributes, value.at)
}

function output({ key, keyAt, value }: MapEntry): Block {
  const expression = expressionIn(entryOf(value, 'expression'))
  const attributes = expression ? [attribute('value', value.at, expression)] : []
  return block('output', [label(key, keyAt)], attributes, value.at)
}

/** A plan names each resource's provider as the root does: all of the root's are passed down under their names. */
function call({ key, keyAt, value }: MapEntry, providers: readonly ProviderConfig[]): Block {
  const names = providers.filter(provider => provider.module === '').map(provider => provider.name)
  const passed: Expression = {
    kind: 'object',
    at: keyAt,
    entries: names.map(name => ({ key: text(name, keyAt), value: text(name, keyAt) })),
  }
  const attributes = [
    ...argumentsIn(entryOf(value, 'expressions')),
    ...repetitionOf(value),
    attribute('providers', keyAt, passed),
  ]
  return block('module', [label(key, keyAt)], attributes, value.at)
}

function resourceIn(node: Node): readonly Block[] {
  const [type, name] = [entryOf(node, 'type'), entryOf(node, 'name')]
  const mode = textOf(entryOf(node, 'mode'))
  if (!type || !name || (mode !== 'managed' && mode !== 'data')) return []
  const provider = textOf(entryOf(node, 'provider_config_key'))
  const attributes = [
    ...argumentsIn(entryOf(node, 'expressions')),
    ...repetitionOf(node),
    ...(provider === undefined
      ? []
      : [literal('provider', provider.slice(provider.lastIndexOf(':') + 1), node.at)]),
  ]
  const labels = [label(textOf(type) ?? '', type.at), label(textOf(name) ?? '', placeOf(node, name))]
  return [block(mode === 'data' ? 'data' : 'resource', labels, attributes, node.at)]
}

/** What stands for the resource: its address. */
function placeOf(node: Node, name: Node): Range {
  const address = entryOf(node, 'address')
  return (address?.kind === 'string' ? address : name).at
}

function repetitionOf(node: Node): Attribute[] {
  return (['count', 'for_each'] as const).flatMap(name => {
    const expression = expressionIn(entryOf(node, `${name}_expression`))
    return expression ? [attribute(name, expression.at, expression)] : []
  })
}

// ── expressions ──

function argumentsIn(node: Node | undefined): readonly Attribute[] {
  if (node?.kind !== 'map') return []
  return node.entries.flatMap(({ key, keyAt, value }) => {
    const expression = expressionIn(value)
    return expression ? [attribute(key, keyAt, expression)] : []
  })
}

/** A constant, references, or, in the place of an expression, what nested blocks hold; undefined where nothing is said. */
function expressionIn(node: Node | undefined, depth = 0): Expression | undefined {
  if (!node || depth > DEEPEST) return undefined
  if (node.kind === 'list') {
    const items = node.items.flatMap(one => expressionIn(one, depth + 1) ?? [])
    return { kind: 'tuple', at: node.at, items }
  }
  if (node.kind !== 'map' || node.entries.length === 0) return undefined
  const constant = entryOf(node, 'constant_value')
  if (constant) return literalOfJson(constant)
  const references = entryOf(node, 'references')
  if (references?.kind === 'list') return referencesOf(references)
  const entries = node.entries.flatMap(({ key, keyAt, value }) => {
    const inner = expressionIn(value, depth + 1)
    return inner ? [{ key: text(key, keyAt), value: inner }] : []
  })
  return { kind: 'object', at: node.at, entries }
}

// ── parts of a tree ──

function entriesOf(node: Node | undefined, key: string): readonly MapEntry[] {
  const found = entryOf(node, key)
  return found?.kind === 'map' ? found.entries : []
}

function block(type: string, labels: readonly Label[], attributes: readonly Attribute[], at: Range): Block {
  const body: Body = { at, attributes, blocks: [] }
  return { at, type, typeAt: at, labels, body }
}

function label(name: string, at: Range): Label {
  return { at, text: name }
}

function attribute(name: string, nameAt: Range, value: Expression): Attribute {
  return { at: value.at, name, nameAt, value }
}

function literal(name: string, value: string, at: Range): Attribute {
  return attribute(name, at, text(value, at))
}

function text(lit: string, at: Range): Expression {
  return { kind: 'template', at, parts: lit === '' ? [] : [{ kind: 'text', text: [{ lit, at }] }] }
}
