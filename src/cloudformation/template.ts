/**
 * A template's tree by its sections, before anything is evaluated:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
import type { Gap } from '../model/types.ts'
import type { File, Range } from '../syntax/source.ts'
import { entryOf, type MapEntry, type Node, textOf } from '../syntax/tree.ts'
import type { Target } from '../value/value.ts'

type Section = ReadonlyMap<string, MapEntry>

export interface Resource {
  readonly logicalId: string
  readonly type: string
  /** Its logical id, and where that is declared. */
  readonly target: Target
  /** From the logical id to the resource's end. */
  readonly block: Range
  readonly properties: Node | undefined
  readonly metadata: Node | undefined
  /** The name of its condition. */
  readonly condition: string | undefined
}

export interface Template {
  readonly file: File
  readonly at: Range
  readonly parameters: Section
  readonly conditions: Section
  readonly rules: Section
  readonly outputs: Section
  readonly mappings: Node | undefined
  readonly resources: ReadonlyMap<string, Resource>
  /** Entries of Resources that are no resources but write some: Fn::ForEach, Fn::Transform. */
  readonly generators: readonly MapEntry[]
  /** Why resources may be out of view. */
  readonly gaps: readonly Gap[]
}

const RESOURCE_TYPE = /^[A-Za-z0-9]+::[A-Za-z0-9]/

/** Whether a tree is a template: a `Resources` map with at least one resource, or a loop that writes some. */
export function isTemplate(node: Node): boolean {
  const resources = entryOf(node, 'Resources')
  return resources?.kind === 'map' && resources.entries.some(entry => isResource(entry) || isLoop(entry))
}

/** A resource's `Type` is a string like `X::Y`. */
function isResource({ value }: MapEntry): boolean {
  return RESOURCE_TYPE.test(typeOf(value) ?? '')
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html */
function isLoop({ key, value }: MapEntry): boolean {
  return key.startsWith('Fn::ForEach::') && value.kind === 'list'
}

/**
 * Reads the sections of a template. `broken`: the file had parse problems, so that parts of it may be missing.
 * `prefix`: precedes logical ids in addresses, where the unit has several stacks.
 */
export function templateOf(node: Node, file: File, broken: boolean, prefix = ''): Template {
  const resources = new Map<string, Resource>()
  const generators: MapEntry[] = []
  for (const entry of sectionOf(node, 'Resources').values()) {
    if (entry.key.startsWith('Fn::')) generators.push(entry)
    else resources.set(entry.key, resourceOf(entry, prefix))
  }
  return {
    file,
    at: node.at,
    parameters: sectionOf(node, 'Parameters'),
    conditions: sectionOf(node, 'Conditions'),
    rules: sectionOf(node, 'Rules'),
    outputs: sectionOf(node, 'Outputs'),
    mappings: entryOf(node, 'Mappings'),
    resources,
    generators,
    gaps: [
      ...brokenGap(node, broken),
      ...generators.map(generatorGap),
      ...transformGaps(node),
      ...foreignGaps(node),
    ],
  }
}

/** A section's entries by key; of a key that is written twice the last one. What breaks off in a broken file is out of view. */
function sectionOf(node: Node, name: string): Section {
  const section = entryOf(node, name)
  if (section?.kind !== 'map') return new Map()
  const whole = section.entries.filter(entry => !entry.value.unfinished)
  return new Map(whole.map(entry => [entry.key, entry]))
}

function resourceOf({ key, keyAt, value }: MapEntry, prefix: string): Resource {
  return {
    logicalId: key,
    type: typeOf(value) ?? '',
    target: { address: prefix + key, at: keyAt },
    block: { file: keyAt.file, start: keyAt.start, end: Math.max(keyAt.end, value.at.end) },
    properties: entryOf(value, 'Properties'),
    metadata: entryOf(value, 'Metadata'),
    condition: textOf(entryOf(value, 'Condition')),
  }
}

function typeOf(resource: Node): string | undefined {
  const type = entryOf(resource, 'Type')
  return type?.kind === 'string' ? textOf(type) : undefined
}

function brokenGap(node: Node, broken: boolean): Gap[] {
  return broken ? [{ at: node.at, why: 'the file has syntax errors' }] : []
}

function generatorGap(entry: MapEntry): Gap {
  const [name] = entry.key.split('::', 2).slice(1)
  return { at: entry.keyAt, why: `resources written by Fn::${name} are not read` }
}

/**
 * Transforms that neither add nor change the resources that matter here; every other one may do anything:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-section-structure.html
 */
const HARMLESS_TRANSFORM = /^AWS::(Serverless|LanguageExtensions|CodeDeployBlueGreen|SecretsManager)\b/

function transformGaps(node: Node): Gap[] {
  const written = entryOf(node, 'Transform')
  if (!written) return []
  const transforms = written.kind === 'list' ? written.items : [written]
  return transforms.flatMap(transform => {
    const name = textOf(transform) ?? textOf(entryOf(transform, 'Name')) ?? 'a macro'
    return HARMLESS_TRANSFORM.test(name)
      ? []
      : [{ at: transform.at, why: `what ${name} makes of the template is not known` }]
  })
}

/**
 * Variables of the Serverless Framework, whose files are put together and filled in before they become a template:
 * https://www.serverless.com/framework/docs/guides/variables
 */
const FOREIGN_VARIABLE = /\$\{(?:(?:self|opt|sls|env|param|cf):(?=[A-Za-z])|file\()/

function foreignGaps({ at }: Node): Gap[] {
  const match = FOREIGN_VARIABLE.exec(at.file.text)
  if (!match) return []
  const place = { file: at.file, start: match.index, end: match.index + match[0].length }
  return [{ at: place, why: 'the Serverless Framework makes a template of it' }]
}
