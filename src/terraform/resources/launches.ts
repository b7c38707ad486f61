/** Launches from Terraform's resources, as the table says. */
import type { Launch, Slot, Unit } from '../../model/types.ts'
import { absent, choice, isAbsent, list, unknown } from '../../value/build.ts'
import { lift } from '../../value/lift.ts'
import type { Sym } from '../../value/text.ts'
import type { Item, Value } from '../../value/value.ts'
import type { GuardedContent } from '../content.ts'
import { nameArgument } from '../objects.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import type { PlacedResource } from '../tree.ts'
import { argumentAt, argumentsAt, blocksAt, type Found, type Path } from './arguments-at.ts'
import { entityOf } from './entity.ts'
import { LAUNCHES, type LaunchSpec, type SlotSpec } from './launch-table.ts'

export function isLaunch(type: string): boolean {
  return LAUNCHES.has(type)
}

/** The launch that a resource is; undefined for one that launches no instances of its own. */
export function launchOf(placed: PlacedResource, unit: Unit): Launch | undefined {
  const { resource } = placed
  const spec = LAUNCHES.get(resource.type)
  if (!spec || resource.resource.mode === 'data') return undefined
  const slots = spec.slots.flatMap(slot => demanding(slotsOf(resource, slot), slot))
  const templates = templatesOf(resource, spec)
  const group = argumentAt(resource, spec.hostGroup)
  if (spec.optional && slots.length === 0 && !templates && !group) return undefined
  const userData = userDataOf(resource, spec)
  return {
    ...entityOf(placed, unit),
    kind: 'launch',
    noun: spec.noun,
    slots,
    ...(templates && { templates }),
    ...(spec.isTemplate && { asTemplate: asTemplate(resource) }),
    ...(spec.profileBy && { profileBy: spec.profileBy }),
    ...(spec.host && { host: { noun: spec.host, ...(group && { group }) } }),
    ...(spec.demandsProfile && { demandsProfile: { unless: valuesAt(resource, spec.demandsProfile) } }),
    ...(userData && { userData }),
    imds: metadataOf(resource, spec),
    uses: usesOf(resource, spec),
  }
}

// ── the parts of a launch ──

function slotsOf(resource: ResourceInstance, { path, takes, where }: SlotSpec): readonly Slot[] {
  if (takes === 'object') return slotsInBlocks(resource, path)
  const { found, rest } = argumentsAt(resource, path, where)
  const slots = found.map(argument => slot(argument, takes))
  return rest ? [...slots, openSlot(resource, takes, rest)] : slots
}

function demanding(slots: readonly Slot[], { prefix, ignored }: SlotSpec): readonly Slot[] {
  return slots.map(slot => ({ ...slot, ...(prefix && { prefix }), ...(ignored && { ignored }) }))
}

function slot({ value, when, at }: Found, takes: Slot['takes'], other?: Value): Slot {
  return { at, takes, value: choice(when, value, absent(at), at), ...(other && { other }) }
}

/** There may be more blocks than are in view. */
function openSlot(resource: ResourceInstance, takes: Slot['takes'], rest: Sym): Slot {
  const { at } = resource
  return { at, takes, value: unknown(rest, at, { nullable: true }) }
}

/** `arn` and `name` of a block; an argument in the place of the block is a slot itself. */
function slotsInBlocks(resource: ResourceInstance, path: readonly string[]): readonly Slot[] {
  const { items, rest } = blocksAt(resource, path)
  const written = argumentsAt(resource, path).found.map(found => ({ ...found, value: noBlock(found.value) }))
  const instead = written.filter(({ value }) => !isAbsent(value)).map(found => slot(found, 'object'))
  const open = rest && instead.length === 0 ? [openSlot(resource, 'object', rest)] : []
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

function templatesOf(resource: ResourceInstance, { templates }: LaunchSpec): Value | undefined {
  const items: Item[] = []
  let rest: Sym | undefined
  for (const path of templates ?? []) {
    const all = argumentsAt(resource, path)
    rest ??= all.rest
    items.push(...all.found)
  }
  return items.length > 0 || rest ? list(items, resource.at, rest) : undefined
}

function valuesAt(resource: ResourceInstance, paths: readonly Path[]): Value[] {
  return paths.flatMap(path => argumentAt(resource, path) ?? [])
}

function asTemplate(resource: ResourceInstance): NonNullable<Launch['asTemplate']> {
  const name = resource.attribute(nameArgument(resource.type))
  return name ? { name } : {}
}

function userDataOf(resource: ResourceInstance, { userData }: LaunchSpec): Value | undefined {
  for (const { path, encoded } of userData ?? []) {
    const value = argumentAt(resource, path)
    if (value) return encoded ? decoded(value, resource) : value
  }
  return undefined
}

/** What base64encode() was given is still there, and so are the parts of a cloud-init archive; other texts are decoded. */
function decoded(value: Value, resource: ResourceInstance): Value {
  return lift([value], value.at, plain => {
    if (plain.kind === 'text' && plain.decoded?.kind === 'list') return plain
    if (plain.kind === 'text' && plain.decoded) return plain.decoded
    return plain.kind === 'text' ? resource.module.call('base64decode', [plain], plain.at) : plain
  })
}

function metadataOf(resource: ResourceInstance, { metadata }: LaunchSpec): Launch['imds'] {
  if (!metadata) return {}
  const endpoint = argumentAt(resource, [...metadata, 'http_endpoint'])
  const tokens = argumentAt(resource, [...metadata, 'http_tokens'])
  const hopLimit = argumentAt(resource, [...metadata, 'http_put_response_hop_limit'])
  return { ...(endpoint && { endpoint }), ...(tokens && { tokens }), ...(hopLimit && { hopLimit }) }
}

function usesOf(resource: ResourceInstance, spec: LaunchSpec): Launch['uses'] {
  const keyPair = argumentAt(resource, spec.keyPair)
  const placementGroup = argumentAt(resource, spec.placementGroup)
  return { ...(keyPair && { keyPair }), ...(placementGroup && { placementGroup }) }
}
