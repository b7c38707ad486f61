/**
 * A module beside the plan that a real Terraform made of it: the same instances, and equal values where both know one.
 * Where the plan does not know a value, we may know more.
 */
import { UNKNOWN_DEPLOYMENT } from '../../src/model/aws.ts'
import type { Files } from '../../src/syntax/files.ts'
import { valueOfBlocks } from '../../src/terraform/content.ts'
import { evaluate } from '../../src/terraform/expression.ts'
import { Loader } from '../../src/terraform/load.ts'
import { ModuleInstance } from '../../src/terraform/module-instance.ts'
import type { ResourceInstance } from '../../src/terraform/resource-instance.ts'
import { Run } from '../../src/terraform/run.ts'
import { modulesIn, resourcesIn } from '../../src/terraform/tree.ts'
import { valuesIn } from '../../src/terraform/variable-files.ts'
import { decode } from '../../src/value/decode.ts'
import type { Value } from '../../src/value/value.ts'
import { FAILS, plain, UNKNOWN } from './evaluate.ts'

/** What is kept of `terraform show -json`: the instances and outputs, each with what the plan knows and what it does not. */
export interface Plan {
  readonly resources: Readonly<Record<string, Planned>>
  readonly outputs: Readonly<Record<string, { readonly value?: unknown; readonly unknown?: unknown }>>
}

interface Planned {
  readonly values: Readonly<Record<string, unknown>>
  readonly unknown: Readonly<Record<string, unknown>>
}

export interface Comparison {
  /** What we say otherwise than the plan, in words. */
  readonly differences: readonly string[]
  /** Values that both know. */
  readonly agreed: number
  /** Values that the plan knows and we do not. */
  readonly missed: readonly string[]
}

/** The root module of a project with the values of its variable files, the rest of its variables at their defaults. */
export function plannedModule(files: Files, folder = '.'): ModuleInstance {
  const loader = new Loader(files)
  const module = loader.module(folder)
  if (!module) throw new Error('there is no module')
  const given = valuesIn(module.variableFiles, loader)
  const get = (name: string) => {
    const expression = given.get(name)
    return expression && (() => evaluate(expression, root.scope))
  }
  const run = new Run(loader, folder, 'given', UNKNOWN_DEPLOYMENT)
  const placement = { address: '', inputs: { isFree: false, get }, rests: new Set<never>() }
  const root: ModuleInstance = new ModuleInstance(run, module, placement)
  return root
}

export function compare(root: ModuleInstance, plan: Plan): Comparison {
  const comparing = new Comparing()
  const placed = resourcesIn(modulesIn(root), () => true)
  for (const { resource, when } of placed) {
    const { address } = resource.target
    if (when !== true) comparing.differ(address, 'there under a condition', 'there')
    const planned = plan.resources[address]
    if (planned) comparing.instance(resource, planned)
    else if (resource.resource.mode === 'managed') comparing.differ(address, 'there', 'not there')
  }
  const ours = new Set(placed.map(({ resource }) => resource.target.address))
  for (const address of Object.keys(plan.resources)) {
    if (!ours.has(address)) comparing.differ(address, 'not there', 'there')
  }
  for (const [name, planned] of Object.entries(plan.outputs)) comparing.output(root, name, planned)
  return comparing
}

class Comparing implements Comparison {
  readonly differences: string[] = []
  readonly missed: string[] = []
  agreed = 0

  differ(where: string, ours: unknown, planned: unknown): void {
    this.differences.push(`${where}: ${shown(ours)}, planned ${shown(planned)}`)
  }

  instance(instance: ResourceInstance, { values, unknown }: Planned): void {
    const names = instance.resource.mode === 'data' ? ['json'] : instance.names.filter(isArgument)
    for (const name of names) {
      const where = `${instance.target.address}.${name}`
      const isKnown = name in values || unknown[name] !== true
      this.value(comparable(argumentOf(instance, name)), parsed(values[name]), isKnown, where)
    }
  }

  output(
    root: ModuleInstance,
    name: string,
    { value, unknown }: { value?: unknown; unknown?: unknown },
  ): void {
    const outputs = root.outputs()
    const output = outputs.kind === 'map' ? outputs.entries.get(name) : undefined
    if (output) this.value(plain(output.value), value, unknown === undefined, `output.${name}`)
    else this.differ(`output.${name}`, 'not there', 'there')
  }

  /** Of a block the plan also has what was not written. */
  private value(value: unknown, planned: unknown, isKnown: boolean, where: string): void {
    const ours = unwrapped(value)
    if (ours === UNKNOWN) {
      if (isKnown && !isNothing(planned)) this.missed.push(where)
    } else if (!isKnown) {
      if (ours === FAILS) this.differ(where, 'fails', 'unknown')
    } else if (isNothing(ours) && (isNothing(planned) || isDefault(planned, where))) this.agreed++
    else this.members(ours, unwrapped(planned), where)
  }

  private members(ours: unknown, planned: unknown, where: string): void {
    if (Array.isArray(ours) && Array.isArray(planned) && ours.length === planned.length) {
      const [left, right] = [sorted(ours), sorted(planned)]
      for (const [index, member] of left.entries())
        this.value(member, right[index], true, `${where}[${index}]`)
    } else if (isMap(ours) && isMap(planned)) {
      for (const [key, member] of Object.entries(ours))
        this.value(member, planned[key], true, `${where}.${key}`)
    } else if (String(ours) === String(planned)) this.agreed++
    else this.differ(where, ours, planned)
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArgument(name: string): boolean {
  return !['count', 'for_each', 'lifecycle', 'provider', 'depends_on', 'provisioner', '//'].includes(name)
}

function argumentOf(instance: ResourceInstance, name: string): Value {
  if (instance.object.kind !== 'map') throw new Error('a resource is a map')
  const isBlock = instance.nameAt(name) === undefined && instance.resource.mode === 'managed'
  return isBlock
    ? valueOfBlocks(instance.blocks(name), instance.at)
    : instance.object.entries.get(name)!.value
}

/** Documents are compared by what they say, all else as it is. */
function comparable(value: Value): unknown {
  const decoded = value.kind === 'text' ? decode(value) : undefined
  return plain(decoded?.kind === 'map' || decoded?.kind === 'list' ? decoded : value)
}

function parsed(planned: unknown): unknown {
  const isDocument = typeof planned === 'string' && /^\s*[{[]/.test(planned)
  return isDocument ? JSON.parse(planned) : planned
}

function isNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
  )
}

/** The provider's defaults, which stand in the plan where nothing is written. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  description: 'Managed by Terraform',
  get_password_data: false,
  max_session_duration: 3600,
  path: '/',
  region: 'us-east-1',
  source_dest_check: true,
}

function isDefault(planned: unknown, where: string): boolean {
  return DEFAULTS[where.slice(where.lastIndexOf('.') + 1)] === planned
}

/** In a document a list of one is the same as its element. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value
}

/** Lists of strings are sets in a document. */
function sorted(values: readonly unknown[]): readonly unknown[] {
  return values.every(value => typeof value === 'string') ? [...values].sort() : values
}

function shown(value: unknown): string {
  return typeof value === 'symbol' ? String(value.description) : JSON.stringify(value)
}
