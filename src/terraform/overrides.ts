/**
 * Override files: their blocks are merged over the blocks of the same address.
 * https://developer.hashicorp.com/terraform/language/files/override
 */
import type { Block, Body } from '../syntax/hcl/ast.ts'

/** The bodies of a module's files with the override files laid over them, in order. */
export function mergeOverrides(bodies: readonly Body[], overrides: readonly Body[]): readonly Body[] {
  return overrides.reduce<readonly Body[]>(
    (merged, override) => override.blocks.reduce(overlay, merged),
    bodies,
  )
}

function overlay(bodies: readonly Body[], override: Block): readonly Body[] {
  const address = addressOf(override)
  if (override.type === 'locals' || override.type === 'terraform') return overlaySettings(bodies, override)
  let isFound = false
  const merged = bodies.map(body => {
    if (!body.blocks.some(block => addressOf(block) === address)) return body
    isFound = true
    const blocks = body.blocks.map(block =>
      addressOf(block) === address ? mergeBlock(block, override) : block,
    )
    return { ...body, blocks }
  })
  return isFound ? merged : [...bodies, { at: override.at, attributes: [], blocks: [override] }]
}

/** `locals` and `terraform` have no address: each name in them is merged by itself. */
function overlaySettings(bodies: readonly Body[], override: Block): readonly Body[] {
  const names = new Set(override.body.attributes.map(attribute => attribute.name))
  const stripped = bodies.map(body => ({
    ...body,
    blocks: body.blocks.map(block =>
      block.type === override.type ? withoutAttributes(block, names) : block,
    ),
  }))
  return [...stripped, { at: override.at, attributes: [], blocks: [override] }]
}

function withoutAttributes(block: Block, names: ReadonlySet<string>): Block {
  const attributes = block.body.attributes.filter(attribute => !names.has(attribute.name))
  return { ...block, body: { ...block.body, attributes } }
}

/** Attributes replace those of the same name; nested blocks replace all of their type. */
function mergeBlock(block: Block, override: Block): Block {
  const names = new Set(override.body.attributes.map(attribute => attribute.name))
  const types = new Set(override.body.blocks.map(nestedType))
  const kept = withoutAttributes(block, names)
  const blocks = kept.body.blocks.filter(nested => !types.has(nestedType(nested)))
  return {
    ...kept,
    body: {
      ...kept.body,
      attributes: [...kept.body.attributes, ...override.body.attributes],
      blocks: [...blocks, ...override.body.blocks],
    },
  }
}

/** A `dynamic` block counts as a block of the type that it makes. */
function nestedType(block: Block): string {
  return block.type === 'dynamic' ? (block.labels[0]?.text ?? '') : block.type
}

function addressOf(block: Block): string {
  return [block.type, ...block.labels.map(label => label.text)].join('.')
}
