/** Instances, launch templates and configurations, groups, fleets, and services that launch instances. */
import { LAUNCH_TYPES, type LaunchType } from '../../model/launch-types.ts'
import type { Launch, Slot } from '../../model/types.ts'
import { entryOf } from '../../syntax/tree.ts'
import { absent, choice, isAbsent, item, list } from '../../value/build.ts'
import { all, anyOf } from '../../value/condition.ts'
import { alternatives, lift } from '../../value/lift.ts'
import type { Value } from '../../value/value.ts'
import { callOf, placeOf } from '../calls.ts'
import type { Evaluator } from '../evaluator.ts'
import { type Found, findAll, findValue } from '../paths.ts'
import { stamped } from '../structures.ts'
import type { Resource } from '../template.ts'
import { type Context, entityOf } from './entities.ts'
import { instructionsOf } from './instructions.ts'

export function launchesOf(context: Context): Launch[] {
  const instructions = instructionsOf(context, 'AWS::CloudFormation::Init')
  const authentications = instructionsOf(context, 'AWS::CloudFormation::Authentication')
  const told = { ...(instructions && { instructions }), ...(authentications && { authentications }) }
  return [...context.evaluator.template.resources.values()].flatMap(resource => {
    const type = LAUNCH_TYPES.get(resource.type)
    if (!type) return []
    const specifications = specificationsOf(resource, type, context)
    const launch = launchOf(resource, type, context)
    const isOptional = type.optional || specifications.length > 0
    const isNone = isOptional && launch.slots.length === 0 && !launch.templates && !launch.host?.group
    const launches = isNone ? specifications : [...specifications, launch]
    return launches.map(one => (one.userData && instructions ? { ...one, ...told } : one))
  })
}

/** A fleet may say several times over how to launch. */
function specificationsOf(resource: Resource, { specifications }: LaunchType, context: Context): Launch[] {
  if (!specifications) return []
  const { path, each } = specifications
  return findAll(resource, `${path}.[].?`, context.evaluator).map(({ node, value }, ordinal) => {
    const launch = launchOf({ ...resource, properties: node }, each, context)
    const there = alternatives(value).filter(one => !isAbsent(one.value))
    const when = all(launch.when, anyOf(there.map(one => one.when)))
    return { ...launch, ordinal, specifiedAt: placeOf(node), when }
  })
}

function launchOf(resource: Resource, type: LaunchType, context: Context): Launch {
  const { evaluator } = context
  const at = (path: string | undefined) => (path ? firstAt(resource, path, evaluator) : undefined)
  const option = (name: string) => type.metadataOptions && at(`${type.metadataOptions}.${name}`)
  const templates = templatesOf(resource, type, context)
  const name = at(type.asTemplate?.name)
  const userData = at(type.userData)
  const group = at(type.hostGroup)
  return {
    ...entityOf(resource, context),
    kind: 'launch',
    noun: type.noun,
    ...(type.form && { form: type.form }),
    slots: slotsOf(resource, type, context),
    imds: written({
      endpoint: option('HttpEndpoint'),
      tokens: option('HttpTokens'),
      hopLimit: option('HttpPutResponseHopLimit'),
    }),
    uses: written({
      keyPair: at(type.keyPair),
      placementGroup: at(type.placementGroup),
      snapshot: at(type.snapshot),
    }),
    ...(templates && { templates }),
    ...(type.asTemplate && { asTemplate: name ? { name } : {} }),
    ...(type.profileBy && { profileBy: type.profileBy }),
    ...(type.host && { host: { noun: type.host, ...(group && { group }) } }),
    ...(type.demandsProfile && {
      demandsProfile: { unless: type.demandsProfile.flatMap(path => at(path) ?? []) },
    }),
    ...(userData && { userData }),
  }
}

/** The values that are there. */
function written(values: Readonly<Record<string, Value | '' | undefined>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => !!entry[1]))
}

function firstAt(resource: Resource, path: string, evaluator: Evaluator): Value | undefined {
  return path.includes('[]')
    ? findAll(resource, path, evaluator)[0]?.value
    : findValue(resource, path, evaluator)
}

function slotsOf(resource: Resource, type: LaunchType, { evaluator }: Context): Slot[] {
  return type.slots.flatMap(({ path, takes, where, prefix, ignored }): Slot[] => {
    const isObject = takes === 'object'
    const found = findAll(resource, isObject ? `${path}.?` : path, evaluator, where)
    const slots = isObject ? found.flatMap(slotsIn) : found.map(one => slotAt(one, takes))
    return slots.map(slot => ({ ...slot, ...(prefix && { prefix }), ...(ignored && { ignored }) }))
  })
}

function slotAt({ node, value }: Found, takes: Slot['takes']): Slot {
  return { at: placeOf(node), takes, value }
}

/** `Arn` and `Name` of an object; what is no object is a slot itself. */
function slotsIn({ node, value }: Found): Slot[] {
  if (node.kind !== 'map' || callOf(node)) return [slotAt({ node, value }, 'object')]
  const [arn, name] = [entryIn(value, 'Arn'), entryIn(value, 'Name')]
  const slot = (key: string, takes: Slot['takes'], own: Value, other: Value): Slot[] => {
    const written = entryOf(node, key)
    if (!written || isAbsent(own)) return []
    return [{ at: placeOf(written), takes, value: own, ...(!isAbsent(other) && { other }) }]
  }
  return [...slot('Arn', 'arn', arn, name), ...slot('Name', 'name', name, arn)]
}

/** What stands in an object under a key: absent where the object or the entry is not there. */
function entryIn(object: Value, key: string): Value {
  const value = lift([object], object.at, plain => {
    const entry = plain.kind === 'map' ? plain.entries.get(key) : undefined
    return entry ? choice(entry.when, entry.value, absent(object.at), object.at) : absent(object.at)
  })
  return stamped(value, object.rests ?? [])
}

/** The launch templates that a launch is laid over; undefined if it names none. */
function templatesOf(resource: Resource, type: LaunchType, { evaluator }: Context): Value | undefined {
  const found = (type.templates ?? []).flatMap(path => findAll(resource, path, evaluator))
  const [first] = found
  return (
    first &&
    list(
      found.map(({ value }) => item(value)),
      placeOf(first.node),
    )
  )
}
