/**
 * Is the AWS provider of a root module surely older than a version? `terraform init` runs the one that the lock file
 * names; without that file, one that all modules accept.
 * https://developer.hashicorp.com/terraform/language/files/dependency-lock
 * https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
import { isUnreadable, joinPath } from '../syntax/files.ts'
import type { Attribute, Block, Body, Expression } from '../syntax/hcl/ast.ts'
import { parseHcl } from '../syntax/hcl/parse.ts'
import { type Range, sourceOf } from '../syntax/source.ts'
import { literalText } from './call.ts'
import { attributeIn, type Module } from './module.ts'
import type { ModuleInstance } from './module-instance.ts'
import { modulesIn } from './tree.ts'

/** A version of the provider, or a constraint on it, as it is written. */
export interface WrittenVersion {
  readonly at: Range
  readonly words: string
}

type Version = readonly number[]

/** What says that the root module's provider is older than the version; undefined where it may be newer. */
export function providerBelow(version: Version, root: ModuleInstance): WrittenVersion | undefined {
  const locked = lockedVersion(root)
  if (locked) return isBelow(locked.words, version) ? locked : undefined
  const demands = modulesIn(root).flatMap(({ module }) => demandsOf(module.module))
  return demands.find(({ words }) => isBelow(words, version))
}

// ── where versions are written ──

/** What `terraform init` chose. */
function lockedVersion({ run }: ModuleInstance): WrittenVersion | undefined {
  const file = run.loader.files.read(joinPath(run.folder, '.terraform.lock.hcl'))
  if (isUnreadable(file)) return undefined
  const { blocks } = parseHcl(sourceOf(file)).body
  const lock = blocks.find(({ type, labels }) => type === 'provider' && isAws(labels[0]?.text ?? ''))
  return lock && versionIn(lock.body)
}

/** `required_providers`, and what older configurations write beside the provider's settings. */
function demandsOf({ settings, providers }: Module): readonly WrittenVersion[] {
  const required = settings.flatMap(requiredProviders).filter(({ name }) => name === 'aws')
  const beside = providers
    .filter(({ labels }) => labels[0]?.text === 'aws')
    .map(({ body }) => versionIn(body))
  return [...required.map(({ value }) => requirement(value)), ...beside].filter(
    demand => demand !== undefined,
  )
}

/** Blocks in the native syntax, objects in the JSON syntax. */
function requiredProviders({ body }: Block): readonly Attribute[] {
  const inBlocks = body.blocks.filter(({ type }) => type === 'required_providers')
  const inObject = attributeIn(body, 'required_providers')?.value
  return [...inBlocks.flatMap(block => block.body.attributes), ...(inObject ? attributesOf(inObject) : [])]
}

/** `{ source = "hashicorp/aws", version = "~> 5.0" }`, or the version alone. */
function requirement(value: Expression): WrittenVersion | undefined {
  const alone = written(value)
  if (alone) return alone
  const attributes = attributesOf(value)
  const source = attributes.find(({ name }) => name === 'source')
  if (source && !isAws(literalText(source.value) ?? '')) return undefined
  return versionIn({ at: value.at, attributes, blocks: [] })
}

/** HashiCorp's, from whatever registry. */
function isAws(source: string): boolean {
  return /^([^/]+\/)?hashicorp\/aws$/i.test(source)
}

function versionIn(body: Body): WrittenVersion | undefined {
  const version = attributeIn(body, 'version')
  return version && written(version.value)
}

function written(value: Expression): WrittenVersion | undefined {
  const words = literalText(value)
  return words === undefined ? undefined : { at: value.at, words }
}

function attributesOf(value: Expression): readonly Attribute[] {
  if (value.kind !== 'object') return []
  return value.entries.flatMap(({ key, value: content }) => {
    const name = literalText(key)
    return name === undefined ? [] : [{ at: key.at, name, nameAt: key.at, value: content }]
  })
}

// ── what they say ──

/** Does one of the constraints keep out the version and all later ones? */
function isBelow(constraints: string, version: Version): boolean {
  return constraints.split(',').some(constraint => {
    const [, operator = '=', numbers = ''] = CONSTRAINT.exec(constraint) ?? []
    return numbers !== '' && keepsOut(operator, numbers.split('.').map(Number), version)
  })
}

const CONSTRAINT = /^\s*(=|<=|<|~>)?\s*v?(\d+(?:\.\d+)*)\s*$/

function keepsOut(operator: string, limit: Version, version: Version): boolean {
  if (operator === '<') return compare(limit, version) <= 0
  if (operator !== '~>') return compare(limit, version) < 0
  const isOpen = limit.length === 1 // `~> 5` is `>= 5`
  return !isOpen && compare(next(limit.slice(0, -1)), version) <= 0
}

/** 5.31 → 5.32 */
function next(version: Version): Version {
  return version.map((number, place) => (place === version.length - 1 ? number + 1 : number))
}

/** Below 0 where the first is older; what is left out is 0. */
function compare(a: Version, b: Version): number {
  const length = Math.max(a.length, b.length)
  for (let place = 0; place < length; place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
