/** The declarations of one module, before anything is evaluated. */
import type { Gap } from '../model/types.ts'
import type { Attribute, Block, Body, Label } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'

/** A `resource` or `data` block. */
export interface Resource {
  readonly mode: 'managed' | 'data'
  readonly type: string
  readonly name: Label
  readonly block: Block
}

export interface Module {
  readonly folder: string
  /** The start of its first file. */
  readonly at: Range
  readonly variables: ReadonlyMap<string, Block>
  readonly locals: ReadonlyMap<string, Attribute>
  readonly outputs: ReadonlyMap<string, Block>
  readonly calls: ReadonlyMap<string, Block>
  /** By address: `aws_iam_role.web`, `data.aws_iam_role.web`. */
  readonly resources: ReadonlyMap<string, Resource>
  readonly providers: readonly Block[]
  /** Its `terraform` blocks. */
  readonly settings: readonly Block[]
  /** It is meant to be deployed by itself: it has a provider, a backend, or variable files. */
  readonly isDeployed: boolean
  /** It says which providers it needs, as libraries do. */
  readonly hasRequiredProviders: boolean
  /** Variable files that Terraform loads by itself, the later ones over the earlier. */
  readonly variableFiles: readonly string[]
  readonly gaps: readonly Gap[]
  /** As a plan describes it: of its expressions only constants and references are known. */
  readonly isOutline?: true
}

interface ModuleParts {
  readonly folder: string
  readonly at: Range
  readonly bodies: readonly Body[]
  readonly gaps: readonly Gap[]
  readonly variableFiles: readonly string[]
}

/** Sorts the blocks of a module's files by what they declare. What is declared twice counts once, as first written. */
export function moduleOf({ folder, at, bodies, gaps, variableFiles }: ModuleParts): Module {
  const blocks = bodies.flatMap(body => body.blocks)
  const settings = blocks.filter(block => block.type === 'terraform')
  const set = new Set(settings.flatMap(settingsIn))
  const providers = blocks.filter(block => block.type === 'provider')
  const isDeployed =
    providers.length > 0 || variableFiles.length > 0 || set.has('backend') || set.has('cloud')
  return {
    folder,
    at,
    variables: byLabel(blocks, 'variable'),
    locals: localsOf(blocks),
    outputs: byLabel(blocks, 'output'),
    calls: byLabel(blocks, 'module'),
    resources: resourcesOf(blocks),
    providers,
    settings,
    isDeployed,
    hasRequiredProviders: set.has('required_providers'),
    variableFiles,
    gaps,
  }
}

/** What a `terraform` block sets; in the JSON syntax all of it is attributes. */
function settingsIn({ body }: Block): readonly string[] {
  return [...body.blocks.map(block => block.type), ...body.attributes.map(attribute => attribute.name)]
}

/** An attribute of a body; where it is written twice, the last. */
export function attributeIn(body: Body, name: string): Attribute | undefined {
  return body.attributes.findLast(attribute => attribute.name === name)
}

function byLabel(blocks: readonly Block[], type: string): ReadonlyMap<string, Block> {
  const named = new Map<string, Block>()
  for (const block of blocks) {
    const label = block.labels[0]?.text
    if (block.type === type && label !== undefined && !named.has(label)) named.set(label, block)
  }
  return named
}

function localsOf(blocks: readonly Block[]): ReadonlyMap<string, Attribute> {
  const locals = new Map<string, Attribute>()
  for (const block of blocks) {
    if (block.type !== 'locals') continue
    for (const attribute of block.body.attributes) {
      if (!locals.has(attribute.name)) locals.set(attribute.name, attribute)
    }
  }
  return locals
}

const MODES = { resource: 'managed', data: 'data' } as const

function resourcesOf(blocks: readonly Block[]): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>()
  for (const block of blocks) {
    const [type, name] = block.labels
    if ((block.type !== 'resource' && block.type !== 'data') || !type || !name) continue
    const resource: Resource = { mode: MODES[block.type], type: type.text, name, block }
    const address = addressOf(resource)
    if (!resources.has(address)) resources.set(address, resource)
  }
  return resources
}

/** `aws_iam_role.web`, `data.aws_iam_role.web` */
export function addressOf({ mode, type, name }: Resource): string {
  const address = `${type}.${name.text}`
  return mode === 'data' ? `data.${address}` : address
}
