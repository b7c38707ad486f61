/**
 * Override files: their blocks are merged over the blocks of the same address.
 * https://developer.hashicorp.com/terraform/language/files/override
 */
import type { Attribute, Block, Body } from '../syntax/hcl/ast.ts'
import { literalText } from './call.ts'
import { attributeIn } from './module.ts'

/** The bodies of a module's files with the override files laid over them, in order. */
export function mergeOverrides(bodies: readonly Body[], overrides: readonly Body[]): readonly Body[] {
  if (overrides.length === 0) return bodies
  const layers = new Map<string, Block>()
  const settings: Body[] = []
  for (const { at, blocks } of overrides) {
    // of what is declared twice the first counts: the last file comes first
    settings.unshift({ at, attributes: [], blocks: blocks.filter(isSettings) })
    for (const block of blocks) if (!isSettings(block)) addLayer(layers, block)
  }
  const merged = bodies.map(body => ({ ...body, blocks: body.blocks.map(block => overlaid(block, layers)) }))
  return [...settings, ...merged, ...onlyIn(overrides, bodies, layers)]
}

/** Without an address: each name in them is merged by itself. */
function isSettings({ type }: Block): boolean {
  return type === 'locals' || type === 'terraform'
}

function addLayer(layers: Map<string, Block>, block: Block): void {
  const address = addressOf(block)
  const below = layers.get(address)
  layers.set(address, below ? mergeBlock(below, block) : block)
}

function overlaid(block: Block, layers: ReadonlyMap<string, Block>): Block {
  const layer = layers.get(addressOf(block))
  return layer ? mergeBlock(block, layer) : block
}

/** What only override files declare. Terraform rejects it; its name is declared all the same. */
function onlyIn(
  overrides: readonly Body[],
  bodies: readonly Body[],
  layers: ReadonlyMap<string, Block>,
): readonly Body[] {
  const declared = new Set(bodies.flatMap(({ blocks }) => blocks.map(addressOf)))
  const blocks = [...layers].filter(([address]) => !declared.has(address)).map(([, block]) => block)
  return overrides.slice(0, 1).map(({ at }) => ({ at, attributes: [], blocks }))
}

/** Attributes replace those of the same name, nested blocks all of their type, however the two are written. */
function mergeBlock(block: Block, { body }: Block): Block {
  const { at, attributes, blocks } = without(block.body, namesIn(body))
  const laid = body.blocks.map(one => (one.type === 'lifecycle' ? mergedLifecycle(block, one) : one))
  return {
    ...block,
    body: { at, attributes: [...attributes, ...body.attributes], blocks: [...blocks, ...laid] },
  }
}

/** The arguments of `lifecycle` are merged one by one; its conditions stay as they are. */
function mergedLifecycle({ body }: Block, above: Block): Block {
  const below = body.blocks.find(({ type }) => type === 'lifecycle')
  if (!below) return above
  const { attributes } = without(below.body, namesIn(above.body))
  return { ...below, body: { ...below.body, attributes: [...attributes, ...above.body.attributes] } }
}

/** Names of attributes and types of blocks. A `dynamic` block counts as a block of the type that it makes. */
function namesIn({ attributes, blocks }: Body): ReadonlySet<string> {
  const dynamic = attributes.filter(isDynamic).flatMap(typesOf)
  return new Set([...attributes.map(({ name }) => name), ...blocks.map(nestedType), ...dynamic])
}

/** The body without all that has one of these names. */
function without({ at, attributes, blocks }: Body, names: ReadonlySet<string>): Body {
  const kept = attributes.map(attribute =>
    isDynamic(attribute) ? withoutTypes(attribute, names) : attribute,
  )
  return {
    at,
    attributes: kept.filter(({ name }) => name === 'dynamic' || !names.has(name)),
    blocks: blocks.filter(block => !names.has(nestedType(block))),
  }
}

// ── `dynamic` in the JSON syntax: an object by type ──

function isDynamic({ name, value }: Attribute): boolean {
  return name === 'dynamic' && value.kind === 'object'
}

function typesOf({ value }: Attribute): readonly string[] {
  if (value.kind !== 'object') return []
  return value.entries.map(({ key }) => literalText(key) ?? '')
}

function withoutTypes(attribute: Attribute, types: ReadonlySet<string>): Attribute {
  const { value } = attribute
  if (value.kind !== 'object') return attribute
  const entries = value.entries.filter(({ key }) => !types.has(literalText(key) ?? ''))
  return { ...attribute, value: { ...value, entries } }
}

function nestedType(block: Block): string {
  return block.type === 'dynamic' ? (block.labels[0]?.text ?? '') : block.type
}

/** A provider's configurations are told apart by their aliases. */
function addressOf({ type, labels, body }: Block): string {
  const alias = type === 'provider' ? attributeIn(body, 'alias')?.value : undefined
  const name = alias && literalText(alias)
  return [type, ...labels.map(label => label.text), ...(name === undefined ? [] : [name])].join('.')
}
