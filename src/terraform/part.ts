/** Folders that hold only a part of a module. */
import type { Block } from '../syntax/hcl/ast.ts'
import { remembered } from '../value/remember.ts'
import type { Module } from './module.ts'
import { expressionsIn, traversalsOf } from './walk.ts'

/**
 * Does the rest of a module stand elsewhere: in a file that cannot be read, or in one that is laid beside these before
 * they are deployed? Templates and patches of other tools use variables that they do not declare.
 */
export const isPart = remembered((module: Module): boolean => {
  if (module.gaps.length > 0) return true
  return blocksOf(module).some(block => usesOtherVariables(block, module))
})

function blocksOf({ resources, calls, outputs, providers }: Module): Block[] {
  const declared = [...resources.values()].map(({ block }) => block)
  return [...declared, ...calls.values(), ...outputs.values(), ...providers]
}

function usesOtherVariables({ body }: Block, { variables }: Module): boolean {
  for (const expression of expressionsIn(body, NO_NAMES)) {
    for (const { reference } of traversalsOf(expression)) {
      if (reference.kind === 'var' && !variables.has(reference.name)) return true
    }
  }
  return false
}

const NO_NAMES: ReadonlySet<string> = new Set()
