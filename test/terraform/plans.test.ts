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
    const names = instance.names.filter(name => !['count', 'for_each'].includes(name))
    let compared = 0
    for (const name of instance.resource.mode === 'data' ? ['json'] : names) {
      const ours = valueOf(instance, name)
      if (planned.unknown[name] === true) expect(plain(ours)).not.toBe(FAILS)
      else if (name in planned.values || ours.kind !== 'scalar') {
        expectWithin(comparable(ours), planned.values[name], `${address}.${name}`)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(0)
  })

  test('the outputs', () => {
    for (const [name, { value, unknown }] of Object.entries(plan.outputs)) {
      const ours = plain(root.outputs().kind === 'map' ? outputOf(root.outputs(), name) : root.outputs())
      if (unknown === undefined) expect(ours).toEqual(value)
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

function valueOf(instance: ResourceInstance, name: string): Value {
  if (instance.object.kind !== 'map') throw new Error('a resource is a map')
  const isBlock = instance.nameAt(name) === undefined && instance.resource.mode === 'managed'
  return isBlock
    ? valueOfBlocks(instance.blocks(name), instance.at)
    : instance.object.entries.get(name)!.value
}

/** Documents are compared by what they say, all else as it is. */
function comparable(value: Value): unknown {
  const decoded = value.kind === 'text' ? decode(value) : undefined
  return decoded && decoded.kind === 'map' ? plain(decoded) : plain(value)
}

/** What we know is what was planned; of a block the plan also has what was not written. */
function expectWithin(ours: unknown, planned: unknown, where: string): void {
  if (ours === UNKNOWN || (ours === null && planned === undefined)) return
  const theirs = typeof ours === 'object' && typeof planned === 'string' ? JSON.parse(planned) : planned
  const [a, b] = [unwrapped(ours), unwrapped(theirs)]
  if (typeof a !== 'object' || a === null) {
    expect(a, where).toEqual(typeof a === 'string' ? String(b) : b)
    return
  }
  if (Array.isArray(a)) {
    expect(b, where).toHaveLength(a.length)
    const [left, right] = [sorted(a), sorted(b as unknown[])]
    left.forEach((member, index) => expectWithin(member, right[index], `${where}[${index}]`))
    return
  }
  for (const [key, member] of Object.entries(a))
    expectWithin(member, (b as Record<string, unknown>)[key], `${where}.${key}`)
}

/** In a document a list of one is the same as its element. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value
}

/** Lists of strings are sets in a document. */
function sorted(values: readonly unknown[]): readonly unknown[] {
  return values.every(value => typeof value === 'string') ? [...values].sort() : values
}
