/** Launches from Terraform's resources, as the table says. */
import type { Entity, Launch, Slot, Unit } from '../../model/types.ts'
import { absent, choice, isAbsent, list, unknown } from '../../value/build.ts'
import { all } from '../../value/condition.ts'
import { lift } from '../../value/lift.ts'
import { known, type Sym, type Text } from '../../value/text.ts'
import type { Item, Value } from '../../value/value.ts'
import type { Blocks, Content, GuardedContent } from '../content.ts'
import { nameArgument } from '../objects.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import type { PlacedResource } from '../tree.ts'
import { argumentAt, argumentsAt, blocksAt, type Found, type Path } from './arguments-at.ts'
import { entityOf } from './entity.ts'
import { LAUNCHES, type LaunchSpec, type SlotSpec } from './launch-table.ts'

export function isLaunch(type: string): boolean {
  return LAUNCHES.has(type)
}

/** The launches that a resource is: none where it launches no instances of its own, several where it says so. */
export function launchesOf(placed: PlacedResource, unit: Unit): Launch[] {
  const { resource } = placed
  const spec = LAUNCHES.get(resource.type)
  if (!spec || resource.resource.mode === 'data') return []
  const { items, rest } = specificationsOf(resource, spec)
  const entity = entityOf(placed, unit)
  const specifications = items.map(({ content, when }, ordinal) => ({
    ...entity,
    ordinal,
    specifiedAt: content.at,
    when: all(entity.when, when),
    ...launchOf(content, resource, spec.specifications!.each),
  }))
  const launch = launchOf(resource, resource, spec)
  const open = rest ? [openSlot(resource, 'either', rest)] : []
  const slots = [...launch.slots, ...open]
  const isOptional = spec.optional || specifications.length > 0
  if (isOptional && slots.length === 0 && !launch.templates && !launch.host?.group) return specifications
  return [...specifications, { ...entity, ...launch, slots }]
}

/** The blocks that each say how to launch. */
function specificationsOf(resource: ResourceInstance, { specifications }: LaunchSpec): Blocks {
  return specifications ? blocksAt(resource, specifications.path) : { items: [] }
}

/** What some content of a resource says of a launch. */
function launchOf(
  content: Content,
  resource: ResourceInstance,
  spec: LaunchSpec,
): Omit<Launch, keyof Entity> {
  const templates = templatesOf(content, spec)
  const group = argumentAt(content, spec.hostGroup)
  const userData = userDataOf(content, resource, spec)
  return {
    kind: 'launch',
    noun: spec.noun,
    ...(spec.form && { form: spec.form }),
    slots: spec.slots.flatMap(slot => demanding(slotsOf(content, slot), slot)),
    ...(templates && { templates }),
    ...(spec.isTemplate && { asTemplate: asTemplate(resource) }),
    ...(spec.profileBy && { profileBy: spec.profileBy }),
    ...(spec.host && { host: { noun: spec.host, ...(group && { group }) } }),
    ...(spec.demandsProfile && { demandsProfile: { unless: valuesAt(content, spec.demandsProfile) } }),
    ...(userData && { userData }),
    imds: metadataOf(content, spec),
    uses: usesOf(content, spec),
  }
}

// ── the parts of a launch ──

function slotsOf(content: Content, { path, takes, where }: SlotSpec): readonly Slot[] {
  if (takes === 'object') return slotsInBlocks(content, path)
  const { found, rest } = argumentsAt(content, path, where)
  const slots = found.map(argument => slot(argument, takes))
  return rest ? [...slots, openSlot(content, takes, rest)] : slots
}

function demanding(slots: readonly Slot[], { prefix, ignored }: SlotSpec): readonly Slot[] {
  return slots.map(slot => ({ ...slot, ...(prefix && { prefix }), ...(ignored && { ignored }) }))
}

function slot({ value, when, at }: Found, takes: Slot['takes'], other?: Value): Slot {
  return { at, takes, value: choice(when, value, absent(at), at), ...(other && { other }) }
}

/** There may be more blocks than are in view. */
function openSlot({ at }: Content, takes: Slot['takes'], rest: Sym): Slot {
  return { at, takes, value: unknown(rest, at, { nullable: true }) }
}

/** `arn` and `name` of a block; an argument in the place of the block is a slot itself. */
function slotsInBlocks(outer: Content, path: readonly string[]): readonly Slot[] {
  const { items, rest } = blocksAt(outer, path)
  const written = argumentsAt(outer, path).found.map(found => ({ ...found, value: noBlock(found.value) }))
  const instead = written.filter(({ value }) => !isAbsent(value)).map(found => slot(found, 'object'))
  const open = rest && instead.length === 0 ? [openSlot(outer, 'object', rest)] : []
  return [...items.flatMap(slotsInBlock), ...instead, ...open]
}

function slotsInBlock({ content, when }: GuardedContent): Slot[] {
  const [arn, name] = ['arn', 'name'].map(key => {
    const value = content.attribute(key)
    return value && { value, when, at: content.valueAt(key) ?? content.at }
  })
  return [...(arn ? [slot(arn, 'arn', name?.value)] : []), ...(name ? [slot(name, 'name', arn?.value)] : [])]
}

/** An argument may stand for a block only with a map, or with a list of them. */
function noBlock(value: Value): Value {
  return lift([value], value.at, plain =>
    plain.kind === 'map' || plain.kind === 'list' ? absent(value.at) : plain,
  )
}

function templatesOf(content: Content, { templates }: LaunchSpec): Value | undefined {
  const items: Item[] = []
  let rest: Sym | undefined
  for (const path of templates ?? []) {
    const all = argumentsAt(content, path)
    rest ??= all.rest
    items.push(...all.found)
  }
  return items.length > 0 || rest ? list(items, content.at, rest) : undefined
}

function valuesAt(content: Content, paths: readonly Path[]): Value[] {
  return paths.flatMap(path => argumentAt(content, path) ?? [])
}

function asTemplate(resource: ResourceInstance): NonNullable<Launch['asTemplate']> {
  const name = resource.attribute(nameArgument(resource.type))
  return name ? { name } : {}
}

function userDataOf(
  content: Content,
  resource: ResourceInstance,
  { userData = [] }: LaunchSpec,
): Value | undefined {
  const written = userData.flatMap(({ path, encoded }) => {
    const value = argumentAt(content, path)
    return value ? [encoded ? decoded(value, resource) : value] : []
  })
  return written.length > 1 ? firstOf(written) : written[0]
}

/** The first that is not null: modules pass on both arguments, of which their caller gives one. */
function firstOf(values: readonly Value[]): Value | undefined {
  return values.reduceRight((next, value) =>
    lift([value], value.at, plain => (isAbsent(plain) ? next : plain)),
  )
}

/** What base64encode() was given is still there, and so are the parts of a cloud-init archive; other texts are decoded. */
function decoded(value: Value, resource: ResourceInstance): Value {
  return lift([value], value.at, plain => {
    if (plain.kind === 'text' && plain.decoded?.kind === 'list') return plain
    if (plain.kind === 'text' && plain.decoded) return plain.decoded
    if (plain.kind === 'text' && isPacked(plain.text)) return plain
    return plain.kind === 'text' ? resource.module.call('base64decode', [plain], plain.at) : plain
  })
}

/** An archive of gzip in base64 is no string to Terraform: who reads user data unpacks it. */
function isPacked(text: Text): boolean {
  return /^\s*H4sI/.test(known(text) ?? '')
}

function metadataOf(content: Content, { metadata }: LaunchSpec): Launch['imds'] {
  if (!metadata) return {}
  const endpoint = argumentAt(content, [...metadata, 'http_endpoint'])
  const tokens = argumentAt(content, [...metadata, 'http_tokens'])
  const hopLimit = argumentAt(content, [...metadata, 'http_put_response_hop_limit'])
  return { ...(endpoint && { endpoint }), ...(tokens && { tokens }), ...(hopLimit && { hopLimit }) }
}

function usesOf(content: Content, spec: LaunchSpec): Launch['uses'] {
  const keyPair = argumentAt(content, spec.keyPair)
  const placementGroup = argumentAt(content, spec.placementGroup)
  const snapshot = argumentAt(content, spec.snapshot)
  return {
    ...(keyPair && { keyPair }),
    ...(placementGroup && { placementGroup }),
    ...(snapshot && { snapshot }),
  }
}
