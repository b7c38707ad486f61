/**
 * What instances run with: what a launch writes itself, else what the launch template under it writes, field by field.
 * "Any additional parameters that you specify for the new instance overwrite the corresponding parameters included in
 * the launch template" (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html). Only what is
 * written counts: what an AMI or the account adds to it is not in view.
 */
import type { Range } from '../syntax/source.ts'
import { isAbsent } from '../value/build.ts'
import { all, anyOf, type Cond, negate } from '../value/condition.ts'
import { keyOfText } from '../value/keys.ts'
import { alternatives, textOf } from '../value/lift.ts'
import { append } from '../value/multimap.ts'
import { remember } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { known } from '../value/text.ts'
import { type Tri, tri } from '../value/tri.ts'
import type { Item, Plain, Target, Value } from '../value/value.ts'
import type { Launch, Project, Unit } from './types.ts'

/** One way in which instances come to be: a launch, and the launch template or configuration that it is laid over. */
export interface Setup {
  readonly launch: Launch
  /** Absent where there is none, or none in view. */
  readonly template?: Launch
  /** When it is so; both exist then. */
  readonly when: Cond
  /** `maybe`: several templates in view have the name, or it is a reference to another unit. */
  readonly sure: 'yes' | 'maybe'
  /** Something under it is out of view: what is written nowhere may be written there. */
  readonly isOpen: boolean
}

const SETUPS = new WeakMap<Project, readonly Setup[]>()

/**
 * All launches of a project, each over each of the templates that it names. A launch template stands here for itself
 * too, since it may write all that an instance needs.
 */
export function setupsOf(project: Project): readonly Setup[] {
  return remember(SETUPS, project, () => {
    const templates = new Templates(project.launches)
    return project.launches.flatMap(launch => setupsFrom(launch, templates))
  })
}

/** The launch, then what is under it. */
export function layersOf({ launch, template }: Setup): readonly Launch[] {
  return template ? [launch, template] : [launch]
}

// ── in one scenario ──

/** A field with who writes it. */
export interface Written {
  readonly value: Plain
  readonly by: Launch
}

/**
 * A field of a setup: the uppermost one that is not absent; undefined where none is written in view. An unknown that
 * may be null is returned as it is: then what is under it may count.
 */
export function effectiveValue(
  setup: Setup,
  field: (launch: Launch) => Value | undefined,
  world: World,
): Written | undefined {
  for (const by of layersOf(setup)) {
    const written = field(by)
    const value = written && world.get(written)
    if (value && !isAbsent(value)) return { value, by }
  }
  return undefined
}

/** An option of the metadata service with who writes it. */
export interface WrittenOption extends Written {
  readonly sure: 'yes' | 'maybe'
}

/**
 * An option of the metadata service of a setup. Where a launch writes others of them itself, no page says whether those
 * of its template still count beside them.
 */
export function effectiveOption(
  setup: Setup,
  option: keyof Launch['imds'],
  world: World,
): WrittenOption | undefined {
  const written = effectiveValue(setup, ({ imds }) => imds[option], world)
  if (!written) return undefined
  const { imds } = setup.launch
  const writesOthers = written.by !== setup.launch && Object.keys(imds).some(other => other !== option)
  return { ...written, sure: writesOthers ? 'maybe' : 'yes' }
}

/** Whether instances have a profile. */
export interface EffectiveProfile {
  readonly isSet: Tri
  /** Who gives it to them, and where that is written; absent where it is not known that they have one. */
  readonly by?: Launch
  readonly at?: Range
}

/** The profile of a setup. A service that gives its instances one counts: EKS makes a profile for a node group's role. */
export function effectiveProfile(setup: Setup, world: World): EffectiveProfile {
  let isSet: Tri = setup.isOpen ? 'maybe' : 'no'
  for (const by of layersOf(setup)) {
    if (by.profileBy) return { isSet: 'yes', by, at: by.target.at }
    for (const slot of by.slots) {
      const answer = slot.ignored ? 'no' : world.some(slot.value, value => tri(!isNothing(value)))
      if (answer === 'yes') return { isSet: answer, by, at: slot.at }
      if (answer === 'maybe') isSet = answer
    }
  }
  return { isSet }
}

/** Null, or an empty string, which Terraform takes for none. */
export function isNothing(value: Value): boolean {
  if (value.kind === 'scalar') return value.value === null
  return value.kind === 'text' && known(value.text) === ''
}

// ── which launch is laid over which template ──

function setupsFrom(launch: Launch, templates: Templates): Setup[] {
  const items = itemsOf(launch)
  const named = items.flatMap(one => namedBy(one, launch.when))
  const over = onceEach(named.flatMap(one => templates.find(one, launch)))
  return [
    ...over.map(({ template, when, sure }) => ({
      launch,
      ...(template && { template }),
      when,
      sure,
      isOpen: !template || template.templates !== undefined,
    })),
    ...withNone(launch, items, named),
  ]
}

/** The setup where none of the items names a template. */
function withNone(launch: Launch, items: readonly Item[], named: readonly Item[]): Setup[] {
  const isOpen = mayNameMore(launch)
  const isNever = items.some(one => one.when === true && alternatives(one.value).every(isNamed))
  const when = all(launch.when, negate(anyOf(named.map(one => one.when))))
  if (isOpen) return [{ launch, when: launch.when, sure: 'yes', isOpen }]
  return isNever || when === false ? [] : [{ launch, when, sure: 'yes', isOpen }]
}

function itemsOf({ templates }: Launch): readonly Item[] {
  if (!templates) return []
  return templates.kind === 'list' ? templates.items : [{ value: templates, when: true }]
}

/** The alternatives of an item that name a template, as far as they can be while the launch exists. */
function namedBy(item: Item, exists: Cond): Item[] {
  return alternatives(item.value, all(exists, item.when)).filter(isNamed)
}

function isNamed({ value }: Item): boolean {
  return !isNothing(value)
}

/** There may be more templates than those that are in view. */
function mayNameMore({ templates }: Launch): boolean {
  return templates?.kind === 'list' && templates.rest !== undefined
}

/** A template that a launch names; none where it is out of view. */
interface Found {
  readonly template?: Launch
  readonly when: Cond
  readonly sure: 'yes' | 'maybe'
}

/** A group may name one template many times over. */
function onceEach(found: readonly Found[]): Found[] {
  const byTemplate = new Map<Launch | undefined, Found[]>()
  for (const one of found) append(byTemplate, one.template, one)
  return [...byTemplate].map(([template, same]) => ({
    ...(template && { template }),
    when: anyOf(same.map(one => one.when)),
    sure: same.some(one => one.sure === 'yes') ? 'yes' : 'maybe',
  }))
}

interface Named {
  readonly template: Launch
  /** When it exists under this name. */
  readonly when: Cond
}

/** Launch templates and configurations, by reference and by name. Names link inside a unit alone, references surely so. */
class Templates {
  readonly #byTarget = new Map<Target, Launch>()
  readonly #byName = new Map<Unit, Map<string, Named[]>>()

  constructor(launches: readonly Launch[]) {
    for (const launch of launches) {
      if (!launch.asTemplate) continue
      this.#byTarget.set(launch.target, launch)
      if (launch.asTemplate.name) this.#addNames(launch, launch.asTemplate.name)
    }
  }

  #addNames(template: Launch, name: Value): void {
    const names = this.#byName.get(template.scope.unit) ?? new Map<string, Named[]>()
    this.#byName.set(template.scope.unit, names)
    for (const { value, when } of alternatives(name)) {
      const key = nameKey(value)
      if (key !== undefined) append(names, key, { template, when: all(template.when, when) })
    }
  }

  /** The templates that one value means. Where none of its name exists, it is one that is out of view. */
  find({ value, when }: Item, { scope: { unit } }: Launch): Found[] {
    const ref = value.ref ?? value.imported
    const referred = ref && this.#byTarget.get(ref.to)
    if (referred) {
      const sure = referred.scope.unit === unit ? 'yes' : 'maybe'
      return [{ template: referred, when: all(when, referred.when), sure }]
    }
    const key = ref ? undefined : nameKey(value)
    const names = this.#byName.get(unit)
    const named = (key !== undefined && names?.get(key)) || []
    const sure = named.length === 1 ? 'yes' : 'maybe'
    const elsewhere = all(when, negate(anyOf(named.map(one => one.when))))
    return [
      ...named.map(one => ({ template: one.template, when: all(when, one.when), sure }) as const),
      ...(elsewhere === false ? [] : [{ when: elsewhere, sure: 'yes' as const }]),
    ]
  }
}

function nameKey(value: Value): string | undefined {
  const text = value.kind === 'error' || value.kind === 'choice' ? undefined : textOf(value)
  return text && keyOfText(text)
}
