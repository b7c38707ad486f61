/**
 * Module calls: which module a call means.
 * https://developer.hashicorp.com/terraform/language/modules/sources#local-paths
 */
import { joinPath } from '../syntax/files.ts'
import type { Block, Expression } from '../syntax/hcl/ast.ts'
import type { Module } from './module.ts'
import { attributeIn } from './module.ts'
import type { ModuleInstance } from './module-instance.ts'

/** Most modules inside each other. */
const DEEPEST = 20

/** The module that a call loads; undefined, and a gap, where it is out of view. */
export function calledModule(name: string, block: Block, caller: ModuleInstance): Module | undefined {
  const { run, module } = caller
  const source = attributeIn(block.body, 'source')?.value
  const at = source?.at ?? block.at
  const local = source && localFolder(source, module.folder)
  const folder = local ?? run.installed.get([...callsTo(caller), name].join('.'))
  const planned = run.facts?.configured([...callsTo(caller), name])
  if (folder === undefined) {
    if (planned) return planned
    run.gap(at, `module "${name}" is not read: its source is not a local path, nor is it installed`, 'module')
    return undefined
  }
  if (folder.startsWith('..')) {
    run.gap(at, `module "${name}" is not read: its source lies outside the project's root`, 'module')
    return undefined
  }
  const ancestors = ancestorFolders(caller)
  if (ancestors.includes(folder)) {
    const round = [...ancestors.slice(ancestors.indexOf(folder)), folder].join(' → ')
    run.loader.report(at, `module "${name}" sources itself: ${round}`)
    run.gap(at, `module "${name}" sources itself`, 'module')
    return undefined
  }
  const called = ancestors.length < DEEPEST ? (run.loader.module(folder) ?? planned) : undefined
  if (!called) run.gap(at, `module "${name}" is not read: there is no module in ${folder}`, 'module')
  return called
}

/** The folder that a call's source means, if it is a local path. */
export function localFolder(source: Expression, folder: string): string | undefined {
  const path = literalText(source)
  return path !== undefined && /^\.\.?\//.test(`${path}/`) ? joinPath(folder, path) : undefined
}

/** The text of a string without interpolations. */
export function literalText(expression: Expression): string | undefined {
  if (expression.kind !== 'template') return undefined
  let text = ''
  for (const part of expression.parts) {
    if (part.kind !== 'text') return undefined
    text += part.text.map(piece => piece.lit).join('')
  }
  return text
}

/** Names of the calls that lead from the root module to this one. */
function callsTo(module: ModuleInstance): readonly string[] {
  const names: string[] = []
  for (let one: ModuleInstance | undefined = module; one?.block; one = one.parent) {
    names.unshift(one.block.labels[0]?.text ?? '')
  }
  return names
}

/** Folders from the root module to this one. */
function ancestorFolders(module: ModuleInstance): readonly string[] {
  const folders: string[] = []
  for (let one: ModuleInstance | undefined = module; one; one = one.parent) folders.unshift(one.module.folder)
  return folders
}
