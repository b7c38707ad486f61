/**
 * Whole modules against the plans that a real Terraform makes of them (AWS provider 6.66): the same instances, equal
 * values where the plan knows one. Where it does not, we may know more.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { valueOfBlocks } from '../../src/terraform/content.ts'
import type { ResourceInstance } from '../../src/terraform/resource-instance.ts'
import { modulesIn, resourcesIn } from '../../src/terraform/tree.ts'
import { decode } from '../../src/value/decode.ts'
import type { Value } from '../../src/value/value.ts'
import { memoryFiles } from '../support/files.ts'
import { FAILS, plain, rootModule, UNKNOWN } from './evaluate.ts'

interface Plan {
  readonly resources: Readonly<Record<string, Planned>>
  readonly outputs: Readonly<Record<string, { readonly value?: unknown; readonly unknown?: unknown }>>
}

interface Planned {
  readonly values: Readonly<Record<string, unknown>>
  readonly unknown: Readonly<Record<string, unknown>>
}

const plans = fileURLToPath(new URL('plans', import.meta.url))

describe.each(readdirSync(plans))('%s', name => {
  const folder = join(plans, name)
  const plan: Plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))
  const root = rootModule(memoryFiles(textsIn(folder)), 'given')
  const placed = resourcesIn(modulesIn(root), () => true)
  const instances = new Map(placed.map(({ resource }) => [resource.target.address, resource]))

  test('the same instances, each for certain', () => {
    expect(placed.map(one => one.when)).toEqual(placed.map(() => true))
    expect([...instances.keys()].sort()).toEqual(Object.keys(plan.resources).sort())
  })

  test.each(Object.entries(plan.resources))('%s', (address, planned) => {
    const instance = instances.get(address)!
    const names = instance.resource.mode === 'data' ? ['json'] : instance.names.filter(isArgument)
    for (const name of names) {
      const ours = read(instance, name)
      if (planned.unknown[name] === true) expect(plain(ours)).not.toBe(FAILS)
      else expectWithin(comparable(ours), parsed(planned.values[name]), `${address}.${name}`)
    }
    expect(names.some(name => name in planned.values || name in planned.unknown)).toBe(true)
  })

  test('the outputs', () => {
    for (const [name, { value, unknown }] of Object.entries(plan.outputs)) {
      const ours = plain(outputOf(root.outputs(), name))
      if (unknown === undefined) expectWithin(ours, value, name)
      else expect(ours).not.toBe(FAILS)
    }
  })
})

function outputOf(outputs: Value, name: string): Value {
  if (outputs.kind !== 'map') throw new Error('outputs are a map')
  return outputs.entries.get(name)!.value
}

function textsIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  const paths = entries.map(entry => join(entry.parentPath, entry.name))
  return new Map(paths.map(path => [relative(folder, path), readFileSync(path, 'utf8')]))
}

function isArgument(name: string): boolean {
  return !['count', 'for_each', 'lifecycle'].includes(name)
}

function read(instance: ResourceInstance, name: string): Value {
  if (instance.object.kind !== 'map') throw new Error('a resource is a map')
  const isBlock = instance.nameAt(name) === undefined && instance.resource.mode === 'managed'
  return isBlock
    ? valueOfBlocks(instance.blocks(name), instance.at)
    : instance.object.entries.get(name)!.value
}

/** Documents are compared by what they say, all else as it is. */
function comparable(value: Value): unknown {
  const decoded = value.kind === 'text' ? decode(value) : undefined
  return plain(decoded?.kind === 'map' ? decoded : value)
}

function parsed(planned: unknown): unknown {
  return typeof planned === 'string' && planned.startsWith('{') ? JSON.parse(planned) : planned
}

/** What we know is what was planned; of a block the plan also has what was not written. */
function expectWithin(ours: unknown, planned: unknown, where: string): void {
  if (ours === UNKNOWN || (isNothing(ours) && isNothing(planned))) return
  const [a, b] = [unwrapped(ours), unwrapped(planned)]
  if (Array.isArray(a)) {
    expect(b, where).toHaveLength(a.length)
    const [left, right] = [sorted(a), sorted(b as unknown[])]
    for (const [index, member] of left.entries()) expectWithin(member, right[index], `${where}[${index}]`)
  } else if (typeof a === 'object' && a !== null) {
    for (const [key, member] of Object.entries(a)) {
      expectWithin(member, (b as Record<string, unknown>)[key], `${where}.${key}`)
    }
  } else expect(a, where).toEqual(b)
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** In a document a list of one is the same as its element. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value
}

/** Lists of strings are sets in a document. */
function sorted(values: readonly unknown[]): readonly unknown[] {
  return values.every(value => typeof value === 'string') ? [...values].sort() : values
}
