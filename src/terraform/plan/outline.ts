/** The modules of a state, which holds no configuration: blocks of which nothing is written. */
import type { Block } from '../../syntax/hcl/ast.ts'
import type { File } from '../../syntax/source.ts'
import { type Module, moduleOf } from '../module.ts'
import { blockOf, type Fact } from './facts.ts'

/** The modules in which these instances stand, by the names of the calls that lead to them. */
export function outlineOf(
  facts: readonly Fact[],
  file: File,
): (path: readonly string[]) => Module | undefined {
  const blocks = new Map<string, Map<string, Block>>()
  const inModule = (path: readonly string[]) => {
    const key = path.join('.')
    const known = blocks.get(key)
    if (known) return known
    const made = new Map<string, Block>()
    blocks.set(key, made)
    return made
  }
  inModule([])
  for (const fact of facts) {
    const path = fact.modules.map(step => step.name)
    for (const [depth, name] of path.entries()) {
      const outer = inModule(path.slice(0, depth))
      if (!outer.has(`module.${name}`)) outer.set(`module.${name}`, block('module', [name], fact))
    }
    const own = inModule(path)
    const address = blockOf(fact)
    const kind = fact.mode === 'data' ? 'data' : 'resource'
    if (!own.has(address)) own.set(address, block(kind, [fact.type, fact.name], fact))
  }
  const made = new Map<string, Module>()
  return path => {
    const key = path.join('.')
    const own = blocks.get(key)
    if (!own) return undefined
    const module = made.get(key) ?? moduleWith([...own.values()], file)
    made.set(key, module)
    return module
  }
}

function block(type: string, labels: readonly string[], { at, block }: Fact): Block {
  const body = { at: block, attributes: [], blocks: [] }
  return { at: block, type, typeAt: at, labels: labels.map(text => ({ at, text })), body }
}

function moduleWith(blocks: readonly Block[], file: File): Module {
  const at = { file, start: 0, end: 0 }
  const bodies = [{ at, attributes: [], blocks }]
  const module = moduleOf({ folder: file.path, at, bodies, gaps: [], variableFiles: [] })
  return { ...module, isOutline: true }
}
